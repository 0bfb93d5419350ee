//! `korpass vehicle due list`: all that is due and not done.

use chrono::NaiveDate;
use serde::Serialize;

use crate::cli::session::Session;
use crate::message;
use crate::model::vehicle_due::Urgency;
use crate::workflows::failure::Failure;
use crate::workflows::vehicles::dues::{self, Near};

/// All that is due.
#[derive(Debug, clap::Args)]
pub struct List {}

/// Something that is due.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DueAnswer {
    id: i64,
    /// The plate of the vehicle.
    vehicle: String,
    what: String,
    /// The last day.
    on: Option<NaiveDate>,
    /// The reading of the odometer by which it must be done, in whole kilometres.
    at_km: Option<u32>,
    /// The last known reading of the odometer, in whole kilometres.
    odometer: Option<u32>,
    /// Whether it should have been done.
    overdue: bool,
    /// Whether it is due within the days or kilometres that are warned of ahead.
    soon: bool,
}

impl List {
    /// Shows it, the most urgent first.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let open = dues::open(&session.context, &session.open()?.view()?)?;
        if session.options.json {
            return session.show_json(&open.into_iter().map(DueAnswer::of).collect::<Vec<_>>());
        }
        if open.is_empty() {
            session.show_message(&message!("due-none"));
        }
        for near in &open {
            let line = session.wrap(&session.texts.say(&near.sentence()));
            session.show(if near.urgency == Urgency::Far { line } else { session.ink.warn(&line) });
        }
        Ok(())
    }
}

impl DueAnswer {
    fn of(Near { due, plate, odometer, urgency }: Near) -> Self {
        Self {
            id: due.id,
            vehicle: plate,
            what: due.what,
            on: due.on,
            at_km: due.at_km,
            odometer,
            overdue: urgency == Urgency::Overdue,
            soon: urgency == Urgency::Soon,
        }
    }
}
