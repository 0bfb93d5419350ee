//! `korpass vehicle swap postpone`: the new vehicle comes later.

use chrono::NaiveDate;

use crate::cli::commands::exchange::day::How;
use crate::cli::session::Session;
use crate::workflows::exchange::day::DayRequest;
use crate::workflows::failure::Failure;
use crate::workflows::parse;

/// How much later the new vehicle comes.
#[derive(Debug, clap::Args)]
pub struct Postpone {
    #[arg(value_name = "date", value_parser = parse::date)]
    swap_day: Option<NaiveDate>,
    #[arg(long = "days", value_name = "number", value_parser = parse::within::<u32>(1, 365), allow_hyphen_values = true, conflicts_with = "swap_day")]
    later: Option<u32>,
    #[command(flatten)]
    how: How,
}

impl Postpone {
    /// Shows what follows, asks, and does it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        self.how.run(session, DayRequest::Later { day: self.swap_day, by: self.later })
    }
}
