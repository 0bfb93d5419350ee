//! `korpass vehicle session list`: all times, and who is invited to them.

use chrono::NaiveDateTime;
use serde::Serialize;

use crate::cli::session::Session;
use crate::i18n::Time;
use crate::message;
use crate::workflows::failure::Failure;
use crate::workflows::vehicles::sessions::{self, Listed};

/// All times.
#[derive(Debug, clap::Args)]
pub struct List {}

/// A time at which drivers are introduced to a vehicle.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SessionAnswer {
    id: i64,
    /// The plate of the vehicle.
    vehicle: String,
    /// The local start.
    start: NaiveDateTime,
    /// Where; empty if not told.
    place: String,
    /// Who shows the vehicle; empty if not told.
    trainer: String,
    /// The names of those invited who have not come.
    invited: Vec<String>,
    /// The names of those who came.
    came: Vec<String>,
}

impl List {
    /// Shows them.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let sessions = sessions::list(&session.open()?.view()?)?;
        if session.options.json {
            return session.show_json(&sessions.into_iter().map(SessionAnswer::of).collect::<Vec<_>>());
        }
        if sessions.is_empty() {
            session.show_message(&message!("session-none"));
        }
        for (place, listed) in sessions.into_iter().enumerate() {
            if place > 0 {
                session.show("");
            }
            show(session, listed);
        }
        Ok(())
    }
}

impl SessionAnswer {
    fn of(Listed { session, plate, invited, came }: Listed) -> Self {
        Self {
            id: session.id.0,
            vehicle: plate.to_string(),
            start: session.start,
            place: session.place,
            trainer: session.trainer,
            invited,
            came,
        }
    }
}

fn show(screen: &Session, Listed { session, plate, invited, came }: Listed) {
    let (time, plate) = (Time::Moment(session.start), plate.to_string());
    let heading = message!("session-heading", id = session.id.0, time = time, plate = plate);
    screen.show(screen.ink.heading(&screen.texts.say(&heading)));
    for (id, value) in [("session-place", session.place), ("session-trainer", session.trainer)] {
        if !value.is_empty() {
            screen.show_message(&message!(id, text = value));
        }
    }
    for (id, who) in [("session-came", came), ("session-invited", invited)] {
        if !who.is_empty() {
            screen.show_message(&message!(id, names = who));
        }
    }
}
