//! `korpass log`: the driving log.

pub mod add;
pub mod export;
pub mod figures;
pub mod import;
pub mod list;
pub mod not_served;

use clap::Subcommand;

use crate::cli::session::Session;
use crate::workflows::failure::Failure;

/// The driving log.
#[derive(Debug, Subcommand)]
pub enum Log {
    #[command(alias = "lägg-till")]
    Add(add::Add),
    #[command(alias = "inte-kört")]
    NotServed(not_served::NotServed),
    #[command(alias = "lista")]
    List(list::List),
    #[command(alias = "siffror")]
    Figures(figures::Figures),
    #[command(alias = "importera")]
    Import(import::Import),
    #[command(alias = "exportera")]
    Export(export::Export),
}

impl Log {
    /// Whether the database is only read.
    pub fn reads(&self) -> bool {
        match self {
            Log::List(_) | Log::Figures(_) | Log::Export(_) => true,
            Log::Add(_) | Log::NotServed(_) | Log::Import(_) => false,
        }
    }

    /// Runs the command.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Log::Add(add) => add.run(session),
            Log::NotServed(not) => not.run(session),
            Log::List(list) => list.run(session),
            Log::Figures(figures) => figures.run(session),
            Log::Export(export) => export.run(session),
            Log::Import(import) => import.run(session),
        }
    }
}
