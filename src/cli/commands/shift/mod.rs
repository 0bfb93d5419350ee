//! `korpass shift`: single shifts beside the patterns.

pub mod add;
pub mod list;
pub mod note;
pub mod remove;

use clap::Subcommand;

use crate::cli::session::Session;
use crate::workflows::failure::Failure;

/// Single shifts beside the patterns.
#[derive(Debug, Subcommand)]
pub enum Shift {
    #[command(alias = "lägg-till")]
    Add(add::Add),
    #[command(alias = "lista")]
    List(list::List),
    #[command(alias = "notera")]
    Note(note::Note),
    #[command(alias = "ta-bort")]
    Remove(remove::Remove),
}

impl Shift {
    /// Runs the command.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Shift::Add(add) => add.run(session),
            Shift::List(list) => list.run(session),
            Shift::Note(note) => note.run(session),
            Shift::Remove(remove) => remove.run(session),
        }
    }

    /// Whether the command only reads the database.
    pub fn reads(&self) -> bool {
        matches!(self, Shift::List(_))
    }
}
