//! `korpass shift list`: the shifts of a period.

use chrono::NaiveDateTime;
use serde::Serialize;

use crate::cli::session::Session;
use crate::message;
use crate::model::problem::RideAlongs;
use crate::ui::table::ScreenTable;
use crate::workflows::failure::Failure;
use crate::workflows::timetable::shifts::{self, Listed};

/// Which days.
#[derive(Debug, clap::Args)]
pub struct List {
    #[arg(value_name = "period")]
    period: String,
}

/// A shift.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ShiftAnswer {
    /// The local start.
    start: NaiveDateTime,
    /// The local end.
    end: NaiveDateTime,
    /// The name of the car.
    car: Option<String>,
    /// How much it matters that it runs: 1 to 9.
    weight: i64,
    /// How many ride along.
    ride_along: RideAlongs,
    /// How long it is.
    minutes: i64,
}

impl List {
    /// Shows them.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let shifts = shifts::list(&session.context, &session.open()?.view()?, &self.period)?;
        if session.options.json {
            return session.show_json(&shifts.into_iter().map(ShiftAnswer::of).collect::<Vec<_>>());
        }
        if shifts.is_empty() {
            session.show_message(&message!("shift-none"));
        } else {
            show(session, shifts);
        }
        Ok(())
    }
}

impl ShiftAnswer {
    fn of(Listed { shift, car, minutes }: Listed) -> Self {
        let (weight, ride_along) = (shift.weight, shift.ride_along);
        Self { start: shift.start, end: shift.end, car, weight, ride_along, minutes }
    }
}

fn show(session: &Session, shifts: Vec<Listed>) {
    let (texts, count) = (&session.texts, shifts.len());
    let headings =
        ["label-week", "label-date", "label-time", "label-hours", "label-car", "label-weight"].map(|id| texts.get(id));
    let mut table = ScreenTable::new(session.ink, session.environment.width, &headings);
    for Listed { shift, car, minutes } in shifts {
        table.plain_row([
            texts.week(shift.start.date()),
            texts.short_date(shift.start.date()),
            texts.time_span(shift.start.time(), shift.end.time()),
            texts.hours(minutes),
            car.unwrap_or_default(),
            shift.weight.to_string(),
        ]);
    }
    table.right(&[3, 5]);
    table.lines().iter().for_each(|line| session.show(line));
    session.show("");
    session.show_message(&message!("shift-count", count = count));
}
