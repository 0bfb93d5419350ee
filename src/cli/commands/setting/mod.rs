//! `korpass setting`: the numbers that planning goes by.

pub mod list;
pub mod set;

use clap::Subcommand;

use crate::cli::session::Session;
use crate::workflows::failure::Failure;

/// The numbers that planning goes by.
#[derive(Debug, Subcommand)]
pub enum Setting {
    #[command(alias = "lista")]
    List(list::List),
    #[command(alias = "ändra")]
    Set(set::Set),
}

impl Setting {
    /// Runs the command.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Setting::List(list) => list.run(session),
            Setting::Set(set) => set.run(session),
        }
    }

    /// Whether the command only reads the database.
    pub fn reads(&self) -> bool {
        matches!(self, Setting::List(_))
    }
}
