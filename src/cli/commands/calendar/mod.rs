//! `korpass calendar`: calendars of what has been told.

pub mod export;
pub mod gone;
pub mod revoke;
pub mod set;
pub mod show;
pub mod site;

use clap::Subcommand;

use crate::cli::session::Session;
use crate::workflows::failure::Failure;

/// Calendars of what has been told.
#[derive(Debug, Subcommand)]
pub enum Calendar {
    #[command(alias = "exportera")]
    Export(export::Export),
    #[command(alias = "ställ-in")]
    Set(set::Set),
    #[command(alias = "webbplats")]
    Site(site::Site),
    #[command(alias = "återkalla")]
    Revoke(revoke::Revoke),
    #[command(alias = "borta")]
    Gone(gone::Gone),
    #[command(alias = "visa")]
    Show(show::Show),
}

impl Calendar {
    /// Whether the database is only read. What has left the program is remembered, so an export changes it.
    pub fn reads(&self) -> bool {
        match self {
            Calendar::Show(_) => true,
            Calendar::Export(_) | Calendar::Set(_) | Calendar::Site(_) | Calendar::Revoke(_) => false,
            Calendar::Gone(gone) => gone.reads(),
        }
    }

    /// Runs the command.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Calendar::Export(wanted) => wanted.run(session),
            Calendar::Set(wish) => wish.run(session),
            Calendar::Site(site) => site.run(session),
            Calendar::Revoke(revoke) => revoke.run(session),
            Calendar::Gone(gone) => gone.run(session),
            Calendar::Show(show) => show.run(session),
        }
    }
}
