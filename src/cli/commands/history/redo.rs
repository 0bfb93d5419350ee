//! `korpass redo`: what was undone last, done again.

use crate::cli::commands::history::undo;
use crate::cli::session::Session;
use crate::workflows::failure::Failure;
use crate::workflows::history::turning;

/// Does again what was undone last.
#[derive(Debug, clap::Args)]
pub struct Redo {
    #[arg(long)]
    dry_run: bool,
}

impl Redo {
    /// Does again what was undone last.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let decided = turning::redo(&session.context, &mut store, self.dry_run)?;
        undo::show(session, decided)
    }
}
