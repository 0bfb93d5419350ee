//! `korpass association`: what is told of the association.

pub mod set;
pub mod show;

use clap::Subcommand;

use crate::cli::session::Session;
use crate::workflows::failure::Failure;

/// What is told of the association.
#[derive(Debug, Subcommand)]
pub enum Association {
    #[command(alias = "visa")]
    Show,
    #[command(alias = "ändra")]
    Set(set::Set),
}

impl Association {
    /// Runs the command.
    ///
    /// # Errors
    /// What the command reports.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::Show => show::run(session),
            Self::Set(set) => set.run(session),
        }
    }

    /// Whether it only reads the database.
    pub fn reads(&self) -> bool {
        match self {
            Self::Show => true,
            Self::Set(_) => false,
        }
    }
}
