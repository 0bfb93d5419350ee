//! `korpass policy`: who may share the car, and from when.

pub mod list;
pub mod remove;
pub mod set;

use clap::Subcommand;

use crate::cli::session::Session;
use crate::workflows::failure::Failure;

/// Who may share the car, and from when.
#[derive(Debug, Subcommand)]
pub enum Policy {
    #[command(alias = "lista")]
    List(list::List),
    #[command(alias = "ändra")]
    Set(set::Set),
    #[command(alias = "ta-bort")]
    Remove(remove::Remove),
}

impl Policy {
    /// Runs the command.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Policy::List(list) => list.run(session),
            Policy::Set(set) => set.run(session),
            Policy::Remove(remove) => remove.run(session),
        }
    }

    /// Whether the command only reads the database.
    pub fn reads(&self) -> bool {
        matches!(self, Policy::List(_))
    }
}
