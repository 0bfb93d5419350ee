//! `korpass vehicle swap set-day`: the day of an exchange.

use chrono::NaiveDate;

use crate::cli::commands::exchange::day::How;
use crate::cli::session::Session;
use crate::workflows::exchange::day::DayRequest;
use crate::workflows::failure::Failure;
use crate::workflows::parse;

/// The first day of the new vehicle.
#[derive(Debug, clap::Args)]
pub struct SetDay {
    #[arg(value_name = "date", value_parser = parse::date)]
    swap_day: NaiveDate,
    #[command(flatten)]
    how: How,
}

impl SetDay {
    /// Shows what follows, asks, and does it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        self.how.run(session, DayRequest::On(self.swap_day))
    }
}
