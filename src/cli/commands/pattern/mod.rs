//! `korpass pattern`: the weekly patterns that make shifts.

pub mod add;
pub mod end;
pub mod list;
pub mod remove;

use clap::Subcommand;

use crate::cli::session::Session;
use crate::workflows::failure::Failure;

/// The weekly patterns that make shifts.
#[derive(Debug, Subcommand)]
pub enum Pattern {
    #[command(alias = "lägg-till")]
    Add(add::Add),
    #[command(alias = "lista")]
    List(list::List),
    #[command(alias = "avsluta")]
    End(end::End),
    #[command(alias = "ta-bort")]
    Remove(remove::Remove),
}

impl Pattern {
    /// Runs the command.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Pattern::Add(add) => add.run(session),
            Pattern::List(list) => list.run(session),
            Pattern::End(end) => end.run(session),
            Pattern::Remove(remove) => remove.run(session),
        }
    }

    /// Whether the command only reads the database.
    pub fn reads(&self) -> bool {
        matches!(self, Pattern::List(_))
    }
}
