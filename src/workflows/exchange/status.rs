//! How an exchange stands: what is done, what is late, and who is not introduced yet.

use chrono::NaiveDate;

use crate::i18n::{Language, Message, Texts, Time};
use crate::message;
use crate::model::exchange::{Exchange, ExchangeEvent, HandOverReading};
use crate::model::exchange_task::ExchangeTask;
use crate::model::member::MemberId;
use crate::model::shift::Shift;
use crate::model::vehicle::is_introduced;
use crate::store::View;
use crate::workflows::context::Context;
use crate::workflows::exchange::ahead::shifts_at_risk;
use crate::workflows::exchange::state::state_word;
use crate::workflows::exchange::which;
use crate::workflows::planning;
use crate::workflows::planning::ahead::planned_ahead;
use crate::workflows::refusal::Refusal;
use crate::workflows::vehicles::checks::vehicle;
use crate::workflows::words::Names;

/// All that is to be known of an exchange today.
pub struct ExchangeStatus {
    /// The exchange.
    pub exchange: Exchange,
    /// The plate of the vehicle that leaves.
    pub old: String,
    /// The plate of the vehicle that comes.
    pub new: String,
    /// The day it stands so.
    pub today: NaiveDate,
    /// The names of drivers whose licence allows the new vehicle.
    pub drivers: Vec<String>,
    /// Those of them who have been introduced to it by today.
    pub introduced: Vec<String>,
    /// Those of them who will be on a later day that is set.
    pub to_be_introduced: Vec<String>,
    /// What was read off the vehicles, with their plates.
    pub readings: Vec<(String, HandOverReading)>,
    /// Shifts ahead whose driver, who is named, may not drive the new vehicle that day.
    pub at_risk: Vec<(Shift, String)>,
    /// The checklist.
    pub tasks: Vec<ExchangeTask>,
    /// What has happened to it.
    pub events: Vec<ExchangeEvent>,
}

impl ExchangeStatus {
    /// Reads how the exchange for a vehicle stands, or the one that is open, or the last one.
    ///
    /// # Errors
    /// If none or several are meant.
    pub fn of(context: &Context, view: &View<'_>, coming: Option<&str>) -> Result<Self, Refusal> {
        Self::read(context, view, which::any(view, coming)?)
    }

    /// Reads how an exchange stands.
    pub fn read(context: &Context, view: &View<'_>, exchange: Exchange) -> Result<Self, Refusal> {
        let (vehicles, members, today) = (view.vehicles()?, view.members()?, context.today(view)?);
        let names = Names::of(&members);
        let (of_new, introductions) = (vehicle(&vehicles, exchange.new)?, view.introductions()?);
        let drivers: Vec<MemberId> = of_new
            .details
            .drivers(&members, exchange.day.unwrap_or(exchange.window.from()))
            .map(|driver| driver.id)
            .collect();
        let by = |day: NaiveDate| -> Vec<String> {
            let known = drivers.iter().filter(|driver| is_introduced(&introductions, **driver, exchange.new, day));
            known.map(|driver| names.full(*driver).to_owned()).collect()
        };
        let introduced = by(today);
        let mut to_be_introduced = by(NaiveDate::MAX);
        to_be_introduced.retain(|name| !introduced.contains(name));
        let readings = view
            .hand_over_readings(exchange.id)?
            .into_iter()
            .map(|reading| Ok((vehicle(&vehicles, reading.vehicle)?.details.plate.to_string(), reading)));
        let at_risk = match planned_ahead(view, today)? {
            Some(period) => shifts_at_risk(&planning::facts::facts_from_now(context, view, period)?, exchange.new),
            None => Vec::new(),
        };
        let at_risk = at_risk.into_iter().map(|(shift, driver)| (shift, names.full(driver).to_owned())).collect();
        Ok(Self {
            old: vehicle(&vehicles, exchange.old)?.details.plate.to_string(),
            new: of_new.details.plate.to_string(),
            introduced,
            to_be_introduced,
            readings: readings.collect::<Result<_, Refusal>>()?,
            drivers: drivers.iter().map(|driver| names.full(*driver).to_owned()).collect(),
            at_risk,
            tasks: view.exchange_tasks(exchange.id)?,
            events: view.exchange_events(exchange.id)?,
            today,
            exchange,
        })
    }

    /// The drivers of whom nobody knows when they will be introduced.
    pub fn missing(&self) -> Vec<&str> {
        let known = |name: &&String| self.introduced.contains(name) || self.to_be_introduced.contains(name);
        self.drivers.iter().filter(|name| !known(name)).map(String::as_str).collect()
    }

    /// The tasks that are late.
    pub fn overdue(&self) -> impl Iterator<Item = &ExchangeTask> {
        let is_open = self.exchange.state.is_open();
        self.tasks.iter().filter(move |task| is_open && task.is_overdue(self.exchange.day, self.today))
    }

    /// How many tasks are done.
    pub fn done(&self) -> usize {
        self.tasks.iter().filter(|task| task.done_on.is_some()).count()
    }

    /// The day and how far away it is.
    fn day_sentence(&self) -> Message {
        let Some(day) = self.exchange.day else {
            let window = Time::Days(self.exchange.window.from(), self.exchange.window.to());
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
        let state = message!("swap-status-state", state = state_word(self.exchange.state));
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
            vec![message!("swap-status-state", state = state_word(self.exchange.state)), self.day_sentence()];
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

/// How the exchanges that are open stand, for the board.
pub fn status_sentences(context: &Context, view: &View<'_>, texts: &Texts) -> Result<Vec<String>, Refusal> {
    let mut sentences = Vec::new();
    for exchange in view.exchanges()?.into_iter().filter(|exchange| exchange.state.is_open()) {
        let status = ExchangeStatus::read(context, view, exchange)?;
        sentences.extend(status.for_the_board(texts.language()).iter().map(|sentence| texts.say(sentence)));
    }
    Ok(sentences)
}

/// What needs attention in exchanges that are open: tasks that are late, and drivers not introduced yet.
pub fn attention(context: &Context, view: &View<'_>) -> Result<Vec<Message>, Refusal> {
    let mut sentences = Vec::new();
    for exchange in view.exchanges()?.into_iter().filter(|exchange| exchange.state.is_open()) {
        sentences.extend(ExchangeStatus::read(context, view, exchange)?.attention(context.texts.language()));
    }
    Ok(sentences)
}
