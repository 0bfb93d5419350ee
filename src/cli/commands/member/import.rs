//! `korpass member import`.

use std::path::PathBuf;

use crate::cli::options::Consent;
use crate::cli::screens::lost_seats;
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
    #[command(flatten)]
    consent: Consent,
}

impl Import {
    /// Takes the members of the file.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let file = SourceFile::read(&self.file)?;
        let mut store = session.open()?;
        let (context, dry_run) = (&session.context, self.consent.dry_run);
        let decide = lost_seats::deciding(session, self.consent);
        let wanted = (self.update, self.again);
        let Some(done) = changing::import_file(context, &mut store, &file, wanted, dry_run, decide)? else {
            return Ok(());
        };
        let taken = lost_seats::confirm(session, self.consent, done);
        session.warn_of_ignored(&taken.ignored);
        if !dry_run && !taken.any_experienced {
            session.warn(&message!("member-none-experienced"));
        }
        Ok(())
    }
}
