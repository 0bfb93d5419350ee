//! `korpass availability`: when members can and want to serve.

pub mod away;
pub mod import;
pub mod import_ics;
pub mod list;
pub mod remove;
pub mod set;
pub mod show;

use clap::Subcommand;

use crate::cli::session::Session;
use crate::workflows::failure::Failure;

/// When members can and want to serve.
#[derive(Debug, Subcommand)]
pub enum Availability {
    #[command(alias = "ändra")]
    Set(set::Set),
    #[command(alias = "borta")]
    Away(away::Away),
    #[command(alias = "visa")]
    Show(show::Show),
    #[command(alias = "lista")]
    List(list::List),
    #[command(alias = "ta-bort")]
    Remove(remove::Remove),
    #[command(alias = "importera")]
    Import(import::Import),
    #[command(alias = "importera-kalender")]
    ImportIcs(import_ics::ImportIcs),
}

impl Availability {
    /// Runs the command.
    ///
    /// # Errors
    /// What the command reports.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::Set(set) => set.run(session),
            Self::Away(away) => away.run(session),
            Self::Show(show) => show.run(session),
            Self::List(list) => list.run(session),
            Self::Remove(remove) => remove.run(session),
            Self::Import(import) => import.run(session),
            Self::ImportIcs(import) => import.run(session),
        }
    }

    /// Whether it only reads the database.
    pub fn reads(&self) -> bool {
        match self {
            Self::Show(_) | Self::List(_) => true,
            Self::Set(_) | Self::Away(_) | Self::Remove(_) | Self::Import(_) | Self::ImportIcs(_) => false,
        }
    }
}
