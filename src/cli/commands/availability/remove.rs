//! `korpass availability remove`.

use crate::cli::options::Consent;
use crate::cli::screens::lost_seats;
use crate::cli::session::Session;
use crate::workflows::answers::removing;
use crate::workflows::failure::Failure;

/// What a member does not say any more.
#[derive(Debug, clap::Args)]
pub struct Remove {
    #[arg(value_name = "member")]
    member: String,
    #[arg(value_name = "id", required = true)]
    ids: Vec<String>,
    #[command(flatten)]
    consent: Consent,
}

impl Remove {
    /// Takes it back.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let (context, dry_run) = (&session.context, self.consent.dry_run);
        let decide = lost_seats::deciding(session, self.consent);
        if let Some(done) = removing::remove(context, &mut store, &self.member, &self.ids, dry_run, decide)? {
            lost_seats::confirm(session, self.consent, done);
        }
        Ok(())
    }
}
