//! `korpass closure`: days without shifts.

pub mod add;
pub mod list;
pub mod remove;

use clap::Subcommand;

use crate::cli::session::Session;
use crate::workflows::failure::Failure;

/// Days without shifts.
#[derive(Debug, Subcommand)]
pub enum Closure {
    #[command(alias = "lägg-till")]
    Add(add::Add),
    #[command(alias = "lista")]
    List(list::List),
    #[command(alias = "ta-bort")]
    Remove(remove::Remove),
}

impl Closure {
    /// Runs the command.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Closure::Add(add) => add.run(session),
            Closure::List(list) => list.run(session),
            Closure::Remove(remove) => remove.run(session),
        }
    }

    /// Whether the command only reads the database.
    pub fn reads(&self) -> bool {
        matches!(self, Closure::List(_))
    }
}
