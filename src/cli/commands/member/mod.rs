//! `korpass member`: those who drive and ride along.

pub mod add;
mod details;
pub mod edit;
pub mod erase;
pub mod export_data;
pub mod import;
pub mod list;
pub mod retire;
pub mod show;

use clap::Subcommand;

use crate::cli::session::Session;
use crate::workflows::failure::Failure;

/// Those who drive and ride along.
#[derive(Debug, Subcommand)]
pub enum Member {
    #[command(alias = "lägg-till")]
    Add(add::Add),
    #[command(alias = "ändra")]
    Edit(edit::Edit),
    #[command(alias = "lista")]
    List(list::List),
    #[command(alias = "visa")]
    Show(show::Show),
    #[command(alias = "avsluta")]
    Retire(retire::Retire),
    #[command(alias = "lämna-ut")]
    ExportData(export_data::ExportData),
    #[command(alias = "radera")]
    Erase(erase::Erase),
    #[command(alias = "importera")]
    Import(import::Import),
}

impl Member {
    /// Runs the command.
    ///
    /// # Errors
    /// What the command reports.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::Add(add) => add.run(session),
            Self::Edit(edit) => edit.run(session),
            Self::List(list) => list.run(session),
            Self::Show(show) => show.run(session),
            Self::Retire(retire) => retire.run(session),
            Self::ExportData(export) => export.run(session),
            Self::Erase(erase) => erase.run(session),
            Self::Import(import) => import.run(session),
        }
    }

    /// Whether it only reads the database.
    pub fn reads(&self) -> bool {
        match self {
            Self::List(_) | Self::Show(_) | Self::ExportData(_) => true,
            Self::Add(_) | Self::Edit(_) | Self::Retire(_) | Self::Erase(_) | Self::Import(_) => false,
        }
    }
}
