//! `korpass availability import`: what a file says.

use std::path::PathBuf;

use crate::cli::options::Consent;
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
    #[command(flatten)]
    consent: Consent,
}

impl Import {
    /// Takes what the file says, once it is shown which seats are lost by it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let file = SourceFile::read(&self.file)?;
        let mut store = session.open()?;
        let (context, dry_run) = (&session.context, self.consent.dry_run);
        let decide = lost_seats::deciding(session, self.consent);
        if let Some(done) = recording::import_file(context, &mut store, &file, dry_run, decide)? {
            session.warn_of_ignored(&lost_seats::confirm(session, self.consent, done));
        }
        Ok(())
    }
}
