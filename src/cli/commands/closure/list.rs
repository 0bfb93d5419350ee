//! `korpass closure list`: all days that are closed.

use chrono::NaiveDate;
use serde::Serialize;

use crate::cli::session::Session;
use crate::message;
use crate::ui::table::ScreenTable;
use crate::workflows::failure::Failure;
use crate::workflows::timetable::closures::{self, Listed};

/// All closures.
#[derive(Debug, clap::Args)]
pub struct List {}

/// Days that are closed.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ClosureAnswer {
    id: i64,
    /// The first day.
    from: NaiveDate,
    /// The last day.
    to: NaiveDate,
    /// The name of the car; null where all are concerned.
    car: Option<String>,
    /// Why; empty if not told.
    reason: String,
}

impl List {
    /// Shows them.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let closures = closures::list(&session.open()?.view()?)?;
        if session.options.json {
            return session.show_json(&closures.into_iter().map(ClosureAnswer::of).collect::<Vec<_>>());
        }
        if closures.is_empty() {
            session.show_message(&message!("closure-none"));
        } else {
            show(session, closures);
        }
        Ok(())
    }
}

impl ClosureAnswer {
    fn of(Listed { closure, car }: Listed) -> Self {
        Self { id: closure.id, from: closure.from, to: closure.to, car, reason: closure.reason }
    }
}

fn show(session: &Session, closures: Vec<Listed>) {
    let headings = ["label-id", "label-from", "label-to", "label-car", "label-reason"].map(|id| session.texts.get(id));
    let mut table = ScreenTable::new(session.ink, session.environment.width, &headings);
    for Listed { closure, car } in closures {
        let car = car.unwrap_or_else(|| session.texts.get("all-cars"));
        table.plain_row([
            closure.id.to_string(),
            closure.from.to_string(),
            closure.to.to_string(),
            car,
            closure.reason,
        ]);
    }
    table.lines().iter().for_each(|line| session.show(line));
}
