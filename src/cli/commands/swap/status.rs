//! How an exchange stands, on one screen.

use chrono::NaiveDate;
use serde_json::json;

use super::{Which, state_word};
use crate::cli::failure::Failure;
use crate::cli::planning;
use crate::cli::roster_screen::show_indented;
use crate::cli::session::Session;
use crate::cli::swapping::{planned_ahead, shifts_at_risk, vehicle};
use crate::cli::view::Names;
use crate::i18n::{Language, Message, Texts, Time};
use crate::message;
use crate::model::member::MemberId;
use crate::model::shift::Shift;
use crate::model::swap_task::SwapTask;
use crate::model::vehicle::is_introduced;
use crate::model::vehicle_swap::{HandOverReading, VehicleSwap};
use crate::store::View;

/// Which exchange.
#[derive(Debug, clap::Args)]
pub struct Status {
    #[command(flatten)]
    which: Which,
}

/// All that is to be known of an exchange today.
pub struct Standing {
    swap: VehicleSwap,
    old: String,
    new: String,
    today: NaiveDate,
    /// Drivers whose licence allows the new vehicle, those of them who have been introduced to it by today, and those
    /// who will be on a later day that is set.
    drivers: Vec<String>,
    introduced: Vec<String>,
    to_be_introduced: Vec<String>,
    readings: Vec<(String, HandOverReading)>,
    /// Shifts ahead whose driver, who is named, may not drive the new vehicle that day.
    at_risk: Vec<(Shift, String)>,
    tasks: Vec<SwapTask>,
}

impl Standing {
    /// Reads how an exchange stands.
    pub fn read(session: &Session, view: &View<'_>, swap: VehicleSwap) -> Result<Self, Failure> {
        let (vehicles, members, today) = (view.vehicles()?, view.members()?, session.today(view)?);
        let names = Names::of(&members);
        let (of_new, introductions) = (vehicle(&vehicles, swap.new)?, view.introductions()?);
        let drivers: Vec<MemberId> =
            of_new.details.drivers(&members, swap.day.unwrap_or(swap.window.from())).map(|driver| driver.id).collect();
        let by = |day: NaiveDate| -> Vec<String> {
            let known = drivers.iter().filter(|driver| is_introduced(&introductions, **driver, swap.new, day));
            known.map(|driver| names.full(*driver).to_owned()).collect()
        };
        let introduced = by(today);
        let mut to_be_introduced = by(NaiveDate::MAX);
        to_be_introduced.retain(|name| !introduced.contains(name));
        let readings = view
            .hand_over_readings(swap.id)?
            .into_iter()
            .map(|reading| Ok((vehicle(&vehicles, reading.vehicle)?.details.plate.to_string(), reading)));
        let at_risk = match planned_ahead(view, today)? {
            Some(period) => shifts_at_risk(&planning::facts_from_now(session, view, period)?, swap.new),
            None => Vec::new(),
        };
        let at_risk = at_risk.into_iter().map(|(shift, driver)| (shift, names.full(driver).to_owned())).collect();
        Ok(Self {
            old: vehicle(&vehicles, swap.old)?.details.plate.to_string(),
            new: of_new.details.plate.to_string(),
            introduced,
            to_be_introduced,
            readings: readings.collect::<Result<_, Failure>>()?,
            drivers: drivers.iter().map(|driver| names.full(*driver).to_owned()).collect(),
            at_risk,
            tasks: view.swap_tasks(swap.id)?,
            today,
            swap,
        })
    }

    fn missing(&self) -> Vec<&str> {
        let known = |name: &&String| self.introduced.contains(name) || self.to_be_introduced.contains(name);
        self.drivers.iter().filter(|name| !known(name)).map(String::as_str).collect()
    }

    fn overdue(&self) -> impl Iterator<Item = &SwapTask> {
        let is_open = self.swap.state.is_open();
        self.tasks.iter().filter(move |task| is_open && task.is_overdue(self.swap.day, self.today))
    }

    fn done(&self) -> usize {
        self.tasks.iter().filter(|task| task.done_on.is_some()).count()
    }

    /// The day and how far away it is.
    fn day_sentence(&self) -> Message {
        let Some(day) = self.swap.day else {
            let window = Time::Days(self.swap.window.from(), self.swap.window.to());
            return message!("swap-status-window", window = window);
        };
        let days = (day - self.today).num_days();
        let time = Time::Days(day, day);
        match days {
            0 => message!("swap-status-today", day = time),
            1.. => message!("swap-status-ahead", day = time, days = days),
            _ => message!("swap-status-past", day = time, days = -days),
        }
    }

    /// What the board wants to know beside who has been introduced: state, day, checklist, and what is overdue.
    pub fn for_the_board(&self, language: Language) -> Vec<Message> {
        let state = message!("swap-status-state", state = state_word(self.swap.state));
        let tasks = message!("swap-status-tasks", done = self.done(), tasks = self.tasks.len());
        [state, self.day_sentence(), tasks].into_iter().chain(self.overdue_sentence(language)).collect()
    }

    /// The first tasks that are overdue, and how many more there are: a page has no room for a long list.
    fn overdue_sentence(&self, language: Language) -> Option<Message> {
        const NAMED: usize = 3;
        let overdue: Vec<String> = self.overdue().map(|task| task.words(language)).collect();
        let more = overdue.len().saturating_sub(NAMED);
        if more == 0 {
            return (!overdue.is_empty()).then(|| message!("swap-status-all-overdue", tasks = overdue, more = 0));
        }
        let named = overdue.into_iter().take(NAMED).collect::<Vec<_>>().join(", ");
        Some(message!("swap-status-all-overdue", tasks = named, more = more))
    }

    /// What needs attention: tasks that are late, and who has not been introduced to the new vehicle.
    pub fn attention(&self, language: Language) -> Vec<Message> {
        let missing = self.missing();
        let missing = (!missing.is_empty())
            .then(|| message!("today-not-introduced", count = missing.len(), plate = self.new.as_str()));
        self.overdue_sentence(language).into_iter().chain(missing).collect()
    }

    /// What is to be said of it, the most important first.
    pub fn sentences(&self, texts: &Texts) -> Vec<Message> {
        let mut sentences =
            vec![message!("swap-status-state", state = state_word(self.swap.state)), self.day_sentence()];
        let (introduced, drivers) = (self.introduced.len(), self.drivers.len());
        sentences.push(message!(
            "exchange-introduced",
            introduced = introduced,
            drivers = drivers,
            ahead = self.to_be_introduced.len(),
            plate = self.new.as_str()
        ));
        let missing = self.missing();
        if !missing.is_empty() {
            sentences.push(message!("swap-status-missing", names = missing));
        }
        if !self.at_risk.is_empty() {
            let shift =
                |(shift, driver): &(Shift, String)| format!("{} ({driver})", texts.shift_time(shift.start, shift.end));
            let shifts: Vec<String> = self.at_risk.iter().map(shift).collect();
            sentences.push(message!("swap-status-at-risk", count = shifts.len(), shifts = shifts));
        }
        sentences.push(message!("swap-status-tasks", done = self.done(), tasks = self.tasks.len()));
        sentences
    }
}

impl Status {
    /// Shows it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let store = session.open()?;
        let view = store.view()?;
        let standing = Standing::read(session, &view, self.which.any(&view)?)?;
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
            show_indented(session, &session.texts.say(&sentence));
        }
        for task in standing.overdue() {
            let due = task.due(standing.swap.day).unwrap_or(standing.today);
            let line =
                message!("swap-status-overdue", task = task.words(language), due = Time::Days(due, due), id = task.id);
            show_indented(session, &session.ink.warn(&session.texts.say(&line)));
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
            show_indented(session, &parts.collect::<Vec<_>>().join(" "));
        }
        session.show("");
        for event in events {
            let at = event.at.and_utc().with_timezone(&session.association(&view)?.time_zone).date_naive();
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
