//! `korpass log import`: a log kept in a spreadsheet.

use std::path::PathBuf;

use crate::cli::session::Session;
use crate::workflows::driving_log::taking_in::{TakenIn, take_in};
use crate::workflows::failure::Failure;
use crate::workflows::import::file::{file_name, read_file};

/// The file.
#[derive(Debug, clap::Args)]
pub struct Import {
    #[arg(value_name = "file")]
    file: PathBuf,
    #[arg(long)]
    dry_run: bool,
}

impl Import {
    /// Takes it in.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let (bytes, name) = (read_file(&self.file)?, file_name(&self.file));
        let mut store = session.open()?;
        let done = take_in(&session.context, &mut store, (&name, &bytes), self.dry_run)?;
        let TakenIn { doubts, ignored } = session.confirm_done(done);
        doubts.iter().for_each(|doubt| session.warn(doubt));
        session.warn_of_ignored(&ignored);
        Ok(())
    }
}
