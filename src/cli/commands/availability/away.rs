//! `korpass availability away`: what a member says of certain days.

use chrono::NaiveDateTime;

use crate::cli::options::Consent;
use crate::cli::screens::lost_seats;
use crate::cli::session::Session;
use crate::model::availability::Availability;
use crate::workflows::answers::recording::{self, OfDays};
use crate::workflows::failure::Failure;
use crate::workflows::parse;

/// What a member says of certain days or hours: that they cannot, unless something else is said.
#[derive(Debug, clap::Args)]
pub struct Away {
    #[arg(value_name = "member")]
    member: String,
    #[arg(value_name = "until", value_parser = parse::when, required = true)]
    times: Vec<(NaiveDateTime, NaiveDateTime)>,
    #[arg(long = "as", value_name = "availability", value_parser = parse::availability)]
    said: Option<Availability>,
    #[command(flatten)]
    consent: Consent,
}

impl Away {
    /// Stores it, once it is shown which seats are lost by it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let said = self.said.unwrap_or(Availability::Unavailable);
        let input = OfDays { member: self.member, said, times: self.times };
        let (context, dry_run) = (&session.context, self.consent.dry_run);
        let decide = lost_seats::deciding(session, self.consent);
        if let Some(done) = recording::say_of_days(context, &mut store, &input, dry_run, decide)? {
            lost_seats::confirm(session, self.consent, done);
        }
        Ok(())
    }
}
