//! `korpass vehicle swap tasks`: what is to be done for an exchange.

pub mod add;
pub mod edit;
pub mod list;
pub mod remove;
pub mod tick;

use clap::Subcommand;

use crate::cli::commands::exchange::which::Which;
use crate::cli::session::Session;
use crate::workflows::failure::Failure;

/// Which exchange, and what to do with its tasks.
#[derive(Debug, clap::Args)]
pub struct Tasks {
    #[command(flatten)]
    which: Which,
    #[command(subcommand)]
    deed: Option<Deed>,
}

/// What to do with the tasks.
#[derive(Debug, Subcommand)]
enum Deed {
    #[command(alias = "bocka-av")]
    Tick(tick::Tick),
    #[command(alias = "lägg-till")]
    Add(add::Add),
    #[command(alias = "ändra")]
    Edit(edit::Edit),
    #[command(alias = "ta-bort")]
    Remove(remove::Remove),
}

impl Tasks {
    /// Shows the tasks, or changes them.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match self.deed {
            None => list::run(session, &self.which),
            Some(Deed::Tick(tick)) => tick.run(session, &self.which),
            Some(Deed::Add(add)) => add.run(session, &self.which),
            Some(Deed::Edit(edit)) => edit.run(session, &self.which),
            Some(Deed::Remove(remove)) => remove.run(session, &self.which),
        }
    }

    /// Whether the command only reads the database.
    pub fn reads(&self) -> bool {
        self.deed.is_none()
    }
}
