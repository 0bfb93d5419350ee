//! `korpass shift add`: a shift by itself.

use chrono::NaiveDate;

use crate::cli::session::Session;
use crate::model::local_time::TimeWindow;
use crate::model::problem::RideAlongs;
use crate::workflows::failure::Failure;
use crate::workflows::parse;
use crate::workflows::timetable::shifts::{self, NewShift};

/// A new extra shift.
#[derive(Debug, clap::Args)]
pub struct Add {
    #[arg(value_name = "date", value_parser = parse::date)]
    day: NaiveDate,
    #[arg(value_name = "window", value_parser = parse::window)]
    window: TimeWindow,
    #[arg(long, value_name = "car")]
    car: Option<String>,
    #[arg(long, value_name = "number", value_parser = parse::within::<i64>(1, 9), allow_hyphen_values = true, default_value = "1")]
    weight: i64,
    #[arg(long, value_name = "number", value_parser = parse::ride_alongs, default_value = "1")]
    ride_alongs: RideAlongs,
    #[arg(long)]
    dry_run: bool,
}

impl Add {
    /// Adds it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let Self { day, window, car, weight, ride_alongs, dry_run } = self;
        let new = NewShift { day, window, car, weight, ride_alongs };
        session.confirm_done(shifts::add(&session.context, &mut store, &new, dry_run)?);
        Ok(())
    }
}
