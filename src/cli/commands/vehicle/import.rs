//! `korpass vehicle import`: vehicles from a file.

use std::path::PathBuf;

use crate::cli::session::Session;
use crate::workflows::failure::Failure;
use crate::workflows::import::file::{file_name, read_file};
use crate::workflows::vehicles::importing;

/// Which file.
#[derive(Debug, clap::Args)]
pub struct Import {
    #[arg(value_name = "file")]
    file: PathBuf,
    #[arg(long)]
    dry_run: bool,
}

impl Import {
    /// Takes the vehicles, and warns of columns that were not used.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let (bytes, name) = (read_file(&self.file)?, file_name(&self.file));
        let mut store = session.open()?;
        let done = importing::import(&session.context, &mut store, &name, &bytes, self.dry_run)?;
        session.warn_of_ignored(&session.confirm_done(done));
        Ok(())
    }
}
