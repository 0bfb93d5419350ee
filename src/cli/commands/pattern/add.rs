//! `korpass pattern add`: new patterns.

use chrono::NaiveDate;

use crate::cli::session::Session;
use crate::model::local_time::TimeWindow;
use crate::model::problem::RideAlongs;
use crate::model::shift::{Season, Weekdays};
use crate::workflows::failure::Failure;
use crate::workflows::parse;
use crate::workflows::timetable::patterns::{self, NewPatterns};

/// New patterns: one for each window of the clock.
#[derive(Debug, clap::Args)]
pub struct Add {
    #[arg(value_name = "days", value_parser = parse::weekdays)]
    weekdays: Weekdays,
    #[arg(value_name = "window", value_parser = parse::window, required = true)]
    windows: Vec<TimeWindow>,
    #[arg(long, value_name = "car")]
    car: Option<String>,
    #[arg(long, value_name = "number", value_parser = parse::within::<i64>(1, 9), allow_hyphen_values = true, default_value = "1")]
    weight: i64,
    #[arg(long, value_name = "number", value_parser = parse::ride_alongs, default_value = "1")]
    ride_alongs: RideAlongs,
    #[arg(long, value_name = "date", value_parser = parse::date)]
    from: Option<NaiveDate>,
    #[arg(long, value_name = "date", value_parser = parse::date)]
    to: Option<NaiveDate>,
    #[arg(long, value_name = "season", value_parser = parse::season)]
    season: Option<Season>,
    #[arg(long)]
    on_holidays: bool,
    #[arg(long)]
    dry_run: bool,
}

impl Add {
    /// Adds them.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let new = NewPatterns {
            weekdays: self.weekdays,
            windows: self.windows,
            car: self.car,
            weight: self.weight,
            ride_alongs: self.ride_alongs,
            from: self.from,
            to: self.to,
            season: self.season,
            on_holidays: self.on_holidays,
        };
        session.confirm_done(patterns::add(&session.context, &mut store, &new, self.dry_run)?);
        Ok(())
    }
}
