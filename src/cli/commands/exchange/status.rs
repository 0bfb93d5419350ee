//! How an exchange stands, on one screen.

use serde_json::json;

use crate::cli::commands::exchange::Which;
use crate::cli::session::Session;
use crate::i18n::Time;
use crate::message;
use crate::workflows::exchange::standing::{Standing, state_word};
use crate::workflows::failure::Failure;

/// Which exchange.
#[derive(Debug, clap::Args)]
pub struct Status {
    #[command(flatten)]
    which: Which,
}

impl Status {
    /// Shows it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let store = session.open()?;
        let view = store.view()?;
        let standing = Standing::read(&session.context, &view, self.which.any(&view)?)?;
        let events = view.swap_events(standing.swap.id)?;
        let (texts, language) = (&session.texts, session.texts.language());
        if session.options.json {
            let events: Vec<_> = events
                .iter()
                .map(|event| json!({"state": event.state.word(), "day": event.day, "at": event.at, "by": event.by, "why": event.why}))
                .collect();
            let at_risk =
                standing.at_risk.iter().map(|(shift, driver)| json!({"start": shift.start, "driver": driver}));
            let at_risk: Vec<_> = at_risk.collect();
            let readings = standing.readings.iter().map(|(plate, reading)| {
                json!({"plate": plate, "odometer": reading.odometer, "energy": reading.energy, "damage": reading.damage,
                    "read_on": reading.read_on})
            });
            let readings: Vec<_> = readings.collect();
            let overdue: Vec<String> = standing.overdue().map(|task| task.words(language)).collect();
            return session.show_json(&json!({
                "old": standing.old, "new": standing.new, "state": standing.swap.state.word(), "day": standing.swap.day,
                "window": [standing.swap.window.from(), standing.swap.window.to()],
                "drivers": standing.drivers.len(), "introduced": standing.introduced.len(),
                "to_be_introduced": standing.to_be_introduced, "missing": standing.missing(),
                "at_risk": at_risk,
                "tasks": standing.tasks.len(), "done": standing.done(), "overdue": overdue, "readings": readings, "events": events,
            }));
        }
        let heading = message!("swap-status-heading", old = standing.old.as_str(), new = standing.new.as_str());
        session.show(session.ink.heading(&session.texts.say(&heading)));
        for sentence in standing.sentences(&session.texts) {
            session.page.show_indented(&session.texts.say(&sentence));
        }
        for task in standing.overdue() {
            let due = task.due(standing.swap.day).unwrap_or(standing.today);
            let line =
                message!("swap-status-overdue", task = task.words(language), due = Time::Days(due, due), id = task.id);
            session.page.show_indented(&session.ink.warn(&session.texts.say(&line)));
        }
        for (plate, reading) in &standing.readings {
            let line = message!(
                "swap-status-reading",
                plate = plate.as_str(),
                odometer = texts.grouped(i64::from(reading.odometer)),
                day = Time::Days(reading.read_on, reading.read_on)
            );
            let energy = reading.energy.map(|energy| texts.percent(i64::from(energy), 100));
            let energy = energy.map(|energy| texts.say(&message!("swap-status-energy", energy = energy)));
            let damage = (!reading.damage.is_empty())
                .then(|| texts.say(&message!("swap-status-damage", damage = reading.damage.as_str())));
            let parts = [Some(texts.say(&line)), energy, damage].into_iter().flatten();
            session.page.show_indented(&parts.collect::<Vec<_>>().join(" "));
        }
        session.show("");
        for event in events {
            let at = event.at.and_utc().with_timezone(&session.context.association(&view)?.time_zone).date_naive();
            let mut line =
                message!("swap-event", at = Time::Days(at, at), by = event.by, state = state_word(event.state));
            if let Some(day) = event.day {
                line = message!("swap-event-day", event = line, day = Time::Days(day, day));
            }
            if !event.why.is_empty() {
                line = message!("swap-event-why", event = line, why = event.why);
            }
            session.show(session.ink.dim(&session.wrap(&session.texts.say(&line))));
        }
        Ok(())
    }
}
