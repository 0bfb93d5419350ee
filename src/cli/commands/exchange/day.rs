//! The day of an exchange: set, moved or postponed, with all that follows from it.

use chrono::{Days, NaiveDate};
use serde_json::json;

use crate::cli::commands::exchange::Which;
use crate::cli::commands::exchange::open::become_state;
use crate::cli::commands::exchange::open::record;
use crate::cli::commands::exchange::open::told;
use crate::cli::options::SolveOptions;
use crate::cli::session::Session;
use crate::cli::ui::watch::PlannerWatch;
use crate::i18n::{Message, Time};
use crate::message;
use crate::model::period::Period;
use crate::model::shift::Shift;
use crate::model::vehicle_swap::{SwapState, VehicleSwap};
use crate::store::{Change, OperationKind, Store, View};
use crate::workflows::exchange::Effect;
use crate::workflows::exchange::Replanning;
use crate::workflows::exchange::keep_old;
use crate::workflows::exchange::planned_ahead;
use crate::workflows::exchange::set_day;
use crate::workflows::exchange::vehicle;
use crate::workflows::failure::Failure;
use crate::workflows::parse;
use crate::workflows::words;
use crate::workflows::words::Names;

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
    #[arg(value_name = "date", value_parser = parse::date)]
    swap_day: Option<NaiveDate>,
    #[arg(long = "days", value_name = "number", value_parser = parse::within::<u32>(1, 365), allow_hyphen_values = true, conflicts_with = "swap_day")]
    later: Option<u32>,
    #[command(flatten)]
    how: How,
}

/// That the new vehicle does not come.
#[derive(Debug, clap::Args)]
pub struct Cancel {
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

/// What an exchange turns into: its state, and the first day of the new vehicle, if that comes at all.
#[derive(Debug, Clone, Copy)]
struct Turn {
    state: SwapState,
    day: Option<NaiveDate>,
}

impl SetDay {
    /// Shows what follows, asks, and does it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        self.how.run(session, |_| Ok(Turn { state: SwapState::Dated, day: Some(self.swap_day) }))
    }
}

impl Postpone {
    /// Shows what follows, asks, and does it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        self.how.run(session, |swap| {
            let later = || swap.day?.checked_add_days(Days::new(u64::from(self.later?)));
            let no_day = || Failure::new(message!("error-swap-no-day")).advise(message!("error-swap-no-day-advice"));
            let day = match (self.swap_day, self.later) {
                (None, None) => {
                    return Err(
                        Failure::new(message!("error-swap-how-late")).advise(message!("error-swap-no-day-advice"))
                    );
                }
                (told, _) => told.or_else(later).ok_or_else(no_day)?,
            };
            if let Some(before) = swap.day.filter(|before| day <= *before) {
                let before = Time::Days(before, before);
                return Err(Failure::new(message!("error-swap-not-later", day = before))
                    .advise(message!("error-swap-not-later-advice")));
            }
            Ok(Turn { state: SwapState::Postponed, day: Some(day) })
        })
    }
}

impl Cancel {
    /// Shows what follows, asks, and does it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        self.how.run(session, |_| Ok(Turn { state: SwapState::Cancelled, day: None }))
    }
}

impl How {
    fn run(self, session: &Session, turn: impl FnOnce(&VehicleSwap) -> Result<Turn, Failure>) -> Result<(), Failure> {
        if !self.yes && !self.dry_run {
            session.check_can_ask()?;
        }
        let mut store = session.open()?;
        let swap = self.which.open(&store.view()?)?;
        let turn = turn(&swap)?;
        if (swap.state, swap.day) == (turn.state, turn.day) {
            session.show_message(&message!("swap-day-already"));
            return Ok(());
        }
        warn_of_day(session, &store.view()?, &swap, turn)?;
        let watch = PlannerWatch::new(session, &self.options);
        let search = watch.search();
        let mut replanning = Replanning::new(&search);
        let effect = self.rehearse(session, &mut store, turn, &mut replanning)?;
        if session.options.json {
            let document = json(&store.view()?, &effect, !self.dry_run)?;
            if !self.dry_run {
                self.store(session, &mut store, turn, &mut replanning)?;
            }
            return session.show_json(&document);
        }
        show(session, &store.view()?, &swap, &effect)?;
        if self.dry_run {
            session.show_message(&message!("dry-run-note"));
            return Ok(());
        }
        if !self.yes && !session.ask(&question(turn)) {
            session.show_message(&message!("answer-no"));
            return Ok(());
        }
        self.store(session, &mut store, turn, &mut replanning)?;
        let view = store.view()?;
        if let Some(period) =
            planned_ahead(&view, session.context.today(&view)?)?.filter(|_| !effect.tellings.is_empty())
        {
            session.confirm(&message!("swap-day-next", period = words::period_to_type(&session.texts, period)));
        }
        Ok(())
    }

    /// What would follow; nothing is stored.
    fn rehearse(
        &self,
        session: &Session,
        store: &mut Store,
        turn: Turn,
        replanning: &mut Replanning<'_>,
    ) -> Result<Effect, Failure> {
        store.change(&session.context.operation(OperationKind::Change, true), |change| {
            Ok((self.apply(session, change, turn, replanning)?.0, message!("dry-run-note")))
        })
    }

    /// Does what was rehearsed.
    fn store(
        &self,
        session: &Session,
        store: &mut Store,
        turn: Turn,
        replanning: &mut Replanning<'_>,
    ) -> Result<(), Failure> {
        session.change(store, false, |change| {
            let (_, swap) = self.apply(session, change, turn, replanning)?;
            let done = match turn.day {
                Some(day) => message!("op-swap-day", day = Time::Days(day, day)),
                None => told(change, &swap)?,
            };
            Ok((
                (),
                match &self.why {
                    Some(why) => message!("op-with-reason", sentence = done, why = why.as_str()),
                    None => done,
                },
            ))
        })
    }

    fn apply(
        &self,
        session: &Session,
        change: &Change<'_>,
        turn: Turn,
        replanning: &mut Replanning<'_>,
    ) -> Result<(Effect, VehicleSwap), Failure> {
        let mut swap = self.which.open(change)?;
        become_state(&mut swap, turn.state)?;
        let effect = match turn.day {
            Some(day) => set_day(&session.context, change, &mut swap, day, replanning)?,
            None => keep_old(&session.context, change, &mut swap, replanning)?,
        };
        record(session, change, &swap, self.why.clone())?;
        Ok((effect, swap))
    }
}

fn question(turn: Turn) -> Message {
    match turn.day {
        Some(day) => message!("swap-ask", day = Time::Days(day, day)),
        None => message!("swap-ask-cancel"),
    }
}

/// Warns of a day that lies outside the window or has been.
fn warn_of_day(session: &Session, view: &View<'_>, swap: &VehicleSwap, turn: Turn) -> Result<(), Failure> {
    let Some(day) = turn.day else { return Ok(()) };
    let time = Time::Days(day, day);
    let first_moved = swap.days_without_car(day).map_or(day, Period::from);
    if first_moved < session.context.today(view)? {
        session.warn(&message!("swap-day-past", day = time));
    } else if !swap.window.contains(day) {
        let window = Time::Days(swap.window.from(), swap.window.to());
        session.warn(&message!("swap-outside-window", day = time, window = window));
    }
    Ok(())
}

fn times(shifts: &[Shift]) -> Vec<Time> {
    shifts.iter().map(|shift| Time::Shift(shift.start, shift.end)).collect()
}

/// When which car is in service.
fn days(swap: &VehicleSwap, day: Option<NaiveDate>, old: &str, new: &str) -> Vec<Message> {
    let one = |day| Time::Days(day, day);
    let Some(day) = day else { return vec![message!("swap-stays", old = old, new = new)] };
    let last = swap.last_day_of_old(day).map(|last| message!("swap-last-day", plate = old, day = one(last)));
    let without = swap.days_without_car(day);
    let without = without.map(|days| message!("swap-without", span = Time::Days(days.from(), days.to())));
    last.into_iter().chain(without).chain([message!("swap-first-day", plate = new, day = one(day))]).collect()
}

/// What follows from a day, in sentences.
fn sentences(view: &View<'_>, swap: &VehicleSwap, effect: &Effect) -> Result<Vec<Message>, Failure> {
    let (vehicles, members) = (view.vehicles()?, view.members()?);
    let names = Names::of(&members);
    let [old, new] = [swap.old, swap.new].map(|id| vehicle(&vehicles, id).map(|found| found.details.plate.to_string()));
    let (old, new) = (old?, new?);
    let mut sentences = days(swap, effect.day, &old, &new);
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
        session.page.show_indented(&session.texts.say(&sentence));
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
