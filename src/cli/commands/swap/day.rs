//! The day of an exchange: set, moved or postponed, with all that follows from it.

use chrono::{Days, NaiveDate};
use serde_json::json;

use super::Which;
use super::open::{become_state, record};
use crate::cli::failure::Failure;
use crate::cli::parse;
use crate::cli::roster_screen::show_indented;
use crate::cli::session::Session;
use crate::cli::solving::SolveOptions;
use crate::cli::swapping::{Effect, planned_ahead, set_day, vehicle};
use crate::cli::view::{self, Names};
use crate::i18n::{Message, Time};
use crate::message;
use crate::model::shift::Shift;
use crate::model::vehicle_swap::{SwapState, VehicleSwap};
use crate::store::{Change, Store, View};

/// The first day of the new vehicle.
#[derive(Debug, clap::Args)]
pub struct SetDay {
    #[arg(value_name = "date", value_parser = parse::date)]
    swap_day: NaiveDate,
    #[command(flatten)]
    how: How,
}

/// How much later the new vehicle comes.
#[derive(Debug, clap::Args)]
pub struct Postpone {
    #[arg(value_name = "date", value_parser = parse::date, required_unless_present = "later")]
    swap_day: Option<NaiveDate>,
    #[arg(long = "days", value_name = "number", value_parser = parse::within::<u32>(1, 365), conflicts_with = "swap_day")]
    later: Option<u32>,
    #[command(flatten)]
    how: How,
}

/// Which exchange, why, and whether to ask.
#[derive(Debug, clap::Args)]
struct How {
    #[command(flatten)]
    which: Which,
    #[arg(long, value_name = "text", value_parser = parse::words)]
    why: Option<String>,
    #[command(flatten)]
    options: SolveOptions,
    #[arg(long, short = 'y')]
    yes: bool,
    #[arg(long)]
    dry_run: bool,
}

impl SetDay {
    /// Shows what follows, asks, and does it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        self.how.run(session, SwapState::Dated, |_| Ok(self.swap_day))
    }
}

impl Postpone {
    /// Shows what follows, asks, and does it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        self.how.run(session, SwapState::Postponed, |swap| match (self.swap_day, self.later) {
            (Some(day), _) => Ok(day),
            (None, Some(days)) => {
                let day = swap.day.and_then(|day| day.checked_add_days(Days::new(u64::from(days))));
                day.ok_or_else(|| {
                    Failure::new(message!("error-swap-no-day")).advise(message!("error-swap-no-day-advice"))
                })
            }
            (None, None) => Err(Failure::new(message!("error-swap-no-day"))),
        })
    }
}

impl How {
    fn run(
        self,
        session: &Session,
        next: SwapState,
        day: impl FnOnce(&VehicleSwap) -> Result<NaiveDate, Failure>,
    ) -> Result<(), Failure> {
        if !self.yes && !self.dry_run {
            session.check_can_ask()?;
        }
        let mut store = session.open()?;
        let swap = self.which.open(&store.view()?)?;
        let day = day(&swap)?;
        if !swap.window.contains(day) {
            let window = Time::Days(swap.window.from(), swap.window.to());
            session.warn(&message!("swap-outside-window", day = Time::Days(day, day), window = window));
        }
        let effect = self.rehearse(session, &mut store, next, day)?;
        if session.options.json {
            let document = json(&store.view()?, &effect, !self.dry_run)?;
            if !self.dry_run {
                self.store(session, &mut store, next, day)?;
            }
            return session.show_json(&document);
        }
        {
            let view = store.view()?;
            show(session, &view, &self.which.open(&view)?, &effect)?;
        }
        if self.dry_run {
            session.show_message(&message!("dry-run-note"));
            return Ok(());
        }
        if !self.yes && !session.ask(&message!("swap-ask", day = day.to_string())) {
            session.show_message(&message!("busy-declined"));
            return Ok(());
        }
        self.store(session, &mut store, next, day)?;
        let view = store.view()?;
        if let Some(period) = planned_ahead(&view, session.today(&view)?)? {
            session.confirm(&message!("swap-day-next", period = view::period_to_type(&session.texts, period)));
        }
        Ok(())
    }

    /// What would follow; nothing is stored.
    fn rehearse(
        &self,
        session: &Session,
        store: &mut Store,
        next: SwapState,
        day: NaiveDate,
    ) -> Result<Effect, Failure> {
        store.change(&session.operation(true), |change| {
            Ok((self.apply(session, change, next, day)?, message!("dry-run-note")))
        })
    }

    fn store(&self, session: &Session, store: &mut Store, next: SwapState, day: NaiveDate) -> Result<(), Failure> {
        session.change(store, false, |change| {
            self.apply(session, change, next, day)?;
            Ok(((), message!("op-swap-day", day = Time::Days(day, day), why = self.why.clone().unwrap_or_default())))
        })
    }

    fn apply(
        &self,
        session: &Session,
        change: &Change<'_>,
        next: SwapState,
        day: NaiveDate,
    ) -> Result<Effect, Failure> {
        let mut swap = self.which.open(change)?;
        become_state(&mut swap, next)?;
        let effect = set_day(session, change, &mut swap, day, &self.options)?;
        record(session, change, &swap, self.why.clone())?;
        Ok(effect)
    }
}

fn times(shifts: &[Shift]) -> Vec<Time> {
    shifts.iter().map(|shift| Time::Shift(shift.start, shift.end)).collect()
}

/// What follows from a day, in sentences.
pub fn sentences(view: &View<'_>, swap: &VehicleSwap, effect: &Effect) -> Result<Vec<Message>, Failure> {
    let (vehicles, members) = (view.vehicles()?, view.members()?);
    let names = Names::of(&members);
    let [old, new] = [swap.old, swap.new].map(|id| vehicle(&vehicles, id).map(|found| found.details.plate.to_string()));
    let (old, new) = (old?, new?);
    let day = effect.day;
    let last = swap.last_day_of_old(day).unwrap_or(day);
    let mut sentences = vec![message!("swap-last-day", plate = old, day = Time::Days(last, last))];
    if let Some(without) = swap.days_without_car(day) {
        sentences.push(message!("swap-without", span = Time::Days(without.from(), without.to())));
    }
    sentences.push(message!("swap-first-day", plate = new.as_str(), day = Time::Days(day, day)));
    if !effect.lost.is_empty() {
        sentences.push(message!("swap-lost", count = effect.lost.len(), shifts = times(&effect.lost)));
    }
    if !effect.without_driver.is_empty() {
        let count = effect.without_driver.len();
        let shifts = times(&effect.without_driver);
        sentences.push(message!("swap-without-driver", count = count, plate = new, shifts = shifts));
    }
    if effect.standing > 0 {
        sentences.push(message!("swap-standing", count = effect.standing));
    }
    let people: Vec<&str> = effect.people().into_iter().map(|member| names.full(member)).collect();
    sentences.push(if people.is_empty() {
        message!("swap-nobody")
    } else {
        message!("swap-people", count = people.len(), names = people)
    });
    Ok(sentences)
}

fn show(session: &Session, view: &View<'_>, swap: &VehicleSwap, effect: &Effect) -> Result<(), Failure> {
    session.show_message(&message!("swap-effect-heading"));
    for sentence in sentences(view, swap, effect)? {
        show_indented(session, &session.texts.say(&sentence));
    }
    Ok(())
}

fn json(view: &View<'_>, effect: &Effect, stored: bool) -> Result<serde_json::Value, Failure> {
    let members = view.members()?;
    let names = Names::of(&members);
    let starts = |shifts: &[Shift]| shifts.iter().map(|shift| shift.start).collect::<Vec<_>>();
    let people: Vec<&str> = effect.people().into_iter().map(|member| names.full(member)).collect();
    Ok(json!({
        "day": effect.day, "lost": starts(&effect.lost), "standing": effect.standing,
        "without_driver": starts(&effect.without_driver), "people": people, "stored": stored,
    }))
}
