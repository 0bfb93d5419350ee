//! `korpass availability import`: what a file says.

use std::path::PathBuf;

use crate::cli::screens::lost_seats;
use crate::cli::session::Session;
use crate::workflows::answers::recording;
use crate::workflows::failure::Failure;
use crate::workflows::import::file::SourceFile;

/// A file of what members say of their time.
#[derive(Debug, clap::Args)]
pub struct Import {
    #[arg(value_name = "file")]
    file: PathBuf,
    #[arg(long)]
    dry_run: bool,
}

impl Import {
    /// Takes what the file says, and tells which seats are lost by it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let file = SourceFile::read(&self.file)?;
        let mut store = session.open()?;
        let done = recording::import_file(&session.context, &mut store, &file, self.dry_run)?;
        let taken = session.confirm_done(done);
        session.warn_of_ignored(&taken.ignored);
        lost_seats::show(session, &taken.lost);
        Ok(())
    }
}
