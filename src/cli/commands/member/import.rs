//! `korpass member import`.

use std::path::PathBuf;

use crate::cli::session::Session;
use crate::message;
use crate::workflows::failure::Failure;
use crate::workflows::import::file::SourceFile;
use crate::workflows::members::changing;

/// A file of members.
#[derive(Debug, clap::Args)]
pub struct Import {
    #[arg(value_name = "file")]
    file: PathBuf,
    #[arg(long)]
    update: bool,
    #[arg(long)]
    again: bool,
    #[arg(long)]
    dry_run: bool,
}

impl Import {
    /// Takes the members of the file.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let file = SourceFile::read(&self.file)?;
        let mut store = session.open()?;
        let done = changing::import_file(&session.context, &mut store, &file, (self.update, self.again), self.dry_run)?;
        let taken = session.confirm_done(done);
        session.warn_of_ignored(&taken.ignored);
        if !self.dry_run && !taken.any_experienced {
            session.warn(&message!("member-none-experienced"));
        }
        Ok(())
    }
}
