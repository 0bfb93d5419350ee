//! `korpass availability set`: what a member says of the week.

use chrono::NaiveDate;

use crate::cli::options::Consent;
use crate::cli::screens::lost_seats;
use crate::cli::session::Session;
use crate::model::availability::Availability;
use crate::model::local_time::TimeWindow;
use crate::model::shift::Weekdays;
use crate::workflows::answers::recording::{self, OfWeek};
use crate::workflows::failure::Failure;
use crate::workflows::parse;

/// What a member says of the week.
#[derive(Debug, clap::Args)]
pub struct Set {
    #[arg(value_name = "member")]
    member: String,
    #[arg(value_name = "availability", value_parser = parse::availability)]
    said: Availability,
    #[arg(value_name = "days", value_parser = parse::weekdays)]
    weekdays: Weekdays,
    #[arg(value_name = "window", value_parser = parse::window)]
    window: Option<TimeWindow>,
    #[arg(long, value_name = "date", value_parser = parse::date)]
    from: Option<NaiveDate>,
    #[arg(long, value_name = "date", value_parser = parse::date)]
    to: Option<NaiveDate>,
    #[command(flatten)]
    consent: Consent,
}

impl Set {
    /// Stores it, once it is shown which seats are lost by it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let Self { member, said, weekdays, window, from, to, consent } = self;
        let input = OfWeek { member, said, weekdays, window, from, to };
        let decide = lost_seats::deciding(session, consent);
        if let Some(done) = recording::say_of_week(&session.context, &mut store, &input, consent.dry_run, decide)? {
            lost_seats::confirm(session, consent, done);
        }
        Ok(())
    }
}
