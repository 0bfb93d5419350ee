//! `korpass member retire`.

use chrono::NaiveDate;

use crate::cli::options::Consent;
use crate::cli::screens::lost_seats;
use crate::cli::session::Session;
use crate::workflows::failure::Failure;
use crate::workflows::members::changing;
use crate::workflows::parse;

/// Who leaves, and when.
#[derive(Debug, clap::Args)]
pub struct Retire {
    #[arg(value_name = "member")]
    member: String,
    #[arg(value_name = "date", value_parser = parse::date)]
    last: Option<NaiveDate>,
    #[command(flatten)]
    consent: Consent,
}

impl Retire {
    /// Notes the last day, once it is shown which seats are lost by it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let (context, dry_run) = (&session.context, self.consent.dry_run);
        let decide = lost_seats::deciding(session, self.consent);
        if let Some(done) = changing::retire(context, &mut store, &self.member, self.last, dry_run, decide)? {
            lost_seats::confirm(session, self.consent, done);
        }
        Ok(())
    }
}
