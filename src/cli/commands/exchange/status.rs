//! `korpass vehicle swap status`: how an exchange stands.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

use crate::cli::commands::exchange::which::Which;
use crate::cli::screens::exchange;
use crate::cli::session::Session;
use crate::i18n::Language;
use crate::model::exchange::{ExchangeEvent, ExchangeState, HandOverReading};
use crate::workflows::exchange::status::ExchangeStatus;
use crate::workflows::failure::Failure;

/// Which exchange.
#[derive(Debug, clap::Args)]
pub struct Status {
    #[command(flatten)]
    which: Which,
}

/// How an exchange stands.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct StatusAnswer {
    /// The plate of the vehicle that leaves.
    old: String,
    /// The plate of the vehicle that comes.
    new: String,
    state: ExchangeState,
    /// The first day of the new vehicle, once it is set.
    day: Option<NaiveDate>,
    /// The first and the last day on which the new vehicle may come.
    window: [NaiveDate; 2],
    /// How many drivers' licences allow the new vehicle.
    drivers: usize,
    /// How many of them have been introduced to it.
    introduced: usize,
    /// The names of those who will be, on a day that is set.
    to_be_introduced: Vec<String>,
    /// The names of those of whom nobody knows when they will be.
    missing: Vec<String>,
    /// Shifts ahead whose driver may not drive the new vehicle that day.
    at_risk: Vec<AtRiskAnswer>,
    /// How many tasks there are.
    tasks: usize,
    /// How many of them are done.
    done: usize,
    /// The tasks that are late.
    overdue: Vec<String>,
    readings: Vec<ReadingAnswer>,
    /// What has happened to it, the first first.
    events: Vec<EventAnswer>,
}

/// A shift whose driver may not drive the new vehicle that day.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct AtRiskAnswer {
    /// The local start.
    start: NaiveDateTime,
    /// The name of the driver.
    driver: String,
}

/// What was read off a vehicle when it was handed over.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ReadingAnswer {
    plate: String,
    /// In whole kilometres.
    odometer: u32,
    /// Fuel or charge, in per cent.
    energy: Option<u32>,
    /// Known damage; empty if there is none.
    damage: String,
    read_on: NaiveDate,
}

/// Something that happened to an exchange.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct EventAnswer {
    /// What it became.
    state: ExchangeState,
    /// The first day of the new vehicle as it was set then.
    day: Option<NaiveDate>,
    /// When, in UTC.
    at: NaiveDateTime,
    by: String,
    /// Why; empty if not told.
    why: String,
}

impl Status {
    /// Shows it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let store = session.open()?;
        let view = store.view()?;
        let status = ExchangeStatus::of(&session.context, &view, self.which.coming())?;
        if session.options.json {
            return session.show_json(&StatusAnswer::of(&status, session.texts.language()));
        }
        exchange::show_status(session, &status, session.context.association(&view)?.time_zone);
        Ok(())
    }
}

impl StatusAnswer {
    fn of(status: &ExchangeStatus, language: Language) -> Self {
        let at_risk = status.at_risk.iter();
        Self {
            old: status.old.clone(),
            new: status.new.clone(),
            state: status.exchange.state,
            day: status.exchange.day,
            window: [status.exchange.window.from(), status.exchange.window.to()],
            drivers: status.drivers.len(),
            introduced: status.introduced.len(),
            to_be_introduced: status.to_be_introduced.clone(),
            missing: status.missing().into_iter().map(str::to_owned).collect(),
            at_risk: at_risk
                .map(|(shift, driver)| AtRiskAnswer { start: shift.start, driver: driver.clone() })
                .collect(),
            tasks: status.tasks.len(),
            done: status.done(),
            overdue: status.overdue().map(|task| task.words(language)).collect(),
            readings: status.readings.iter().map(|(plate, reading)| ReadingAnswer::of(plate, reading)).collect(),
            events: status.events.iter().map(EventAnswer::of).collect(),
        }
    }
}

impl ReadingAnswer {
    fn of(plate: &str, reading: &HandOverReading) -> Self {
        let HandOverReading { odometer, energy, damage, read_on, .. } = reading.clone();
        Self { plate: plate.to_owned(), odometer, energy, damage, read_on }
    }
}

impl EventAnswer {
    fn of(event: &ExchangeEvent) -> Self {
        let ExchangeEvent { state, day, at, by, why, .. } = event.clone();
        Self { state, day, at, by, why }
    }
}
