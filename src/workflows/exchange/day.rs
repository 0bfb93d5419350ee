//! The day of an exchange: set, moved or postponed, or never to come. What follows is shown before it is stored.

use chrono::{Days, NaiveDate};

use crate::i18n::{Message, Time};
use crate::message;
use crate::model::exchange::{Exchange, ExchangeState};
use crate::model::member::Member;
use crate::model::period::Period;
use crate::store::{Change, OperationKind, Store, View};
use crate::workflows::context::{Context, Done};
use crate::workflows::decision::{Decided, decide_on_change};
use crate::workflows::exchange::consequences::{Consequences, keep_old, set_day};
use crate::workflows::exchange::refusal::ExchangeRefusal;
use crate::workflows::exchange::replanning::Replanning;
use crate::workflows::exchange::steps::{become_state, record, step_sentence};
use crate::workflows::exchange::which;
use crate::workflows::planning::ahead::planned_ahead;
use crate::workflows::planning::search::Search;
use crate::workflows::refusal::Refusal;
use crate::workflows::vehicles::checks::vehicle;

/// What is told of the day of an exchange.
#[derive(Debug, Clone, Copy)]
pub enum DayRequest {
    /// The new vehicle comes on a day.
    On(NaiveDate),
    /// It comes later: on a day, or so many days later than was told.
    Later {
        /// The day.
        day: Option<NaiveDate>,
        /// How many days later.
        by: Option<u32>,
    },
    /// It never comes.
    Never,
}

/// What an exchange turns into.
#[derive(Debug, Clone)]
pub struct DayChange {
    /// The exchange as it is.
    pub exchange: Exchange,
    /// Its state then.
    pub state: ExchangeState,
    /// The first day of the new vehicle, if that comes at all.
    pub day: Option<NaiveDate>,
    /// What is odd about the day.
    pub doubt: Option<DayDoubt>,
}

/// What is odd about a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayDoubt {
    /// It has been, or days on which there would be no car have.
    Past(NaiveDate),
    /// It lies outside the window of the exchange.
    OutsideWindow {
        /// The day.
        day: NaiveDate,
        /// The window.
        window: Period,
    },
}

/// What follows from a turn, as it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct DayPreview {
    /// The exchange as it was.
    pub exchange: Exchange,
    /// What follows.
    pub consequences: Consequences,
    /// The plate of the vehicle that leaves.
    pub old: String,
    /// The plate of the vehicle that comes.
    pub new: String,
    /// The members, to name them.
    pub members: Vec<Member>,
    /// The period to publish for people to be told, if anybody is to be told.
    pub to_publish: Option<Period>,
}

/// What an exchange would turn into; nothing if it is so already.
///
/// # Errors
/// If no exchange or several are meant, it is done or cancelled, or the wish cannot be read as a day.
pub fn day_change(
    context: &Context,
    view: &View<'_>,
    coming: Option<&str>,
    request: DayRequest,
) -> Result<Option<DayChange>, Refusal> {
    let exchange = which::open(view, coming)?;
    let (state, day) = match request {
        DayRequest::On(day) => (ExchangeState::Dated, Some(day)),
        DayRequest::Later { day, by } => (ExchangeState::Postponed, Some(later(&exchange, day, by)?)),
        DayRequest::Never => (ExchangeState::Cancelled, None),
    };
    if (exchange.state, exchange.day) == (state, day) {
        return Ok(None);
    }
    let today = context.today(view)?;
    let doubt = day.and_then(|day| doubt(&exchange, day, today));
    Ok(Some(DayChange { exchange, state, day, doubt }))
}

/// The day that is meant by a later one.
fn later(exchange: &Exchange, given: Option<NaiveDate>, by: Option<u32>) -> Result<NaiveDate, ExchangeRefusal> {
    let day = match (given, by) {
        (Some(day), _) => day,
        (None, Some(by)) => {
            let later = exchange.day.and_then(|day| day.checked_add_days(Days::new(u64::from(by))));
            later.ok_or(ExchangeRefusal::NoDayToPostpone)?
        }
        (None, None) => return Err(ExchangeRefusal::HowLate),
    };
    match exchange.day.filter(|before| day <= *before) {
        Some(before) => Err(ExchangeRefusal::NotLater(before)),
        None => Ok(day),
    }
}

/// What is odd about a day, if anything is.
fn doubt(exchange: &Exchange, day: NaiveDate, today: NaiveDate) -> Option<DayDoubt> {
    let first_moved = exchange.days_without_car(day).map_or(day, Period::from);
    if first_moved < today {
        return Some(DayDoubt::Past(day));
    }
    (!exchange.window.contains(day)).then_some(DayDoubt::OutsideWindow { day, window: exchange.window })
}

/// Rehearses a turn of an exchange, lets somebody decide on what follows from it, and stores exactly that.
///
/// # Errors
/// If the day does not fit the vehicles, no roster can be made, whoever decides refuses, or somebody changed meanwhile
/// what was shown.
pub fn carry_out(
    context: &Context,
    store: &mut Store,
    (coming, day_change, why): (Option<&str>, &DayChange, Option<&str>),
    search: &Search<'_>,
    decide: impl FnOnce(&Done<DayPreview>) -> Result<bool, Refusal>,
) -> Result<Decided<Done<DayPreview>, ()>, Refusal> {
    let mut replanning = Replanning::new(search);
    decide_on_change(context, store, OperationKind::Change, decide, |change| {
        let before = which::open(change, coming)?;
        let mut exchange = before.clone();
        become_state(&mut exchange, day_change.state)?;
        let consequences = match day_change.day {
            Some(day) => set_day(context, change, &mut exchange, day, &mut replanning)?,
            None => keep_old(context, change, &mut exchange, &mut replanning)?,
        };
        record(context, change, &exchange, why)?;
        let sentence = sentence(change, &exchange, day_change.day, why)?;
        Ok((preview(context, change, before, consequences)?, sentence))
    })
}

fn preview(
    context: &Context,
    view: &View<'_>,
    exchange: Exchange,
    consequences: Consequences,
) -> Result<DayPreview, Refusal> {
    let vehicles = view.vehicles()?;
    let plate = |id| vehicle(&vehicles, id).map(|found| found.details.plate.to_string());
    let (old, new) = (plate(exchange.old)?, plate(exchange.new)?);
    let to_publish = match consequences.differences.is_empty() {
        true => None,
        false => planned_ahead(view, context.today(view)?)?,
    };
    Ok(DayPreview { exchange, consequences, old, new, members: view.members()?, to_publish })
}

/// The sentence of the history.
fn sentence(
    change: &Change<'_>,
    exchange: &Exchange,
    day: Option<NaiveDate>,
    why: Option<&str>,
) -> Result<Message, Refusal> {
    let done = match day {
        Some(day) => message!("op-swap-day", day = Time::Days(day, day)),
        None => step_sentence(change, exchange)?,
    };
    Ok(match why {
        Some(why) => message!("op-with-reason", sentence = done, why = why),
        None => done,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::driving_log::{LogEntry, LogId};
    use crate::model::member::MemberId;
    use crate::model::vehicle::Vehicle;
    use crate::workflows::exchange::fixtures::{
        context_on, day, new_exchange, set_day, two_vehicles, with_exchange, with_stand_in,
    };
    use crate::workflows::exchange::opening;
    use crate::workflows::fixtures::{Patient, context, operation, search};

    const OLD: usize = 0;
    const NEW: usize = 1;

    fn vehicles(store: &Store) -> Vec<Vehicle> {
        store.view().unwrap().vehicles().unwrap()
    }

    fn stored(store: &Store) -> Exchange {
        store.view().unwrap().exchanges().unwrap().pop().unwrap()
    }

    fn refused(store: &mut Store, request: DayRequest) -> ExchangeRefusal {
        match set_day(&context(), store, request) {
            Err(Refusal::Exchange(kind)) => kind,
            other => unreachable!("{other:?}"),
        }
    }

    #[test]
    fn the_vehicles_follow_the_day_and_the_days_between_are_closed() {
        let mut store = with_exchange();
        let outcome = set_day(&context(), &mut store, DayRequest::On(day("2021-03-10"))).unwrap();
        assert!(outcome.stored.is_some());
        let lost: Vec<NaiveDate> =
            outcome.shown.outcome.consequences.lost.iter().map(|shift| shift.start.date()).collect();
        assert_eq!(lost, [day("2021-03-08"), day("2021-03-09")]);
        assert_eq!((stored(&store).state, stored(&store).day), (ExchangeState::Dated, Some(day("2021-03-10"))));
        let found = vehicles(&store);
        assert_eq!(found[OLD].details.in_service_to, Some(day("2021-03-07")));
        assert_eq!(found[NEW].details.in_service_from, day("2021-03-10"));
        let closures = store.view().unwrap().closures().unwrap();
        assert_eq!((closures.len(), closures[0].from, closures[0].to), (1, day("2021-03-08"), day("2021-03-09")));

        // Later: the closure moves too.
        set_day(&context(), &mut store, DayRequest::Later { day: None, by: Some(7) }).unwrap();
        assert_eq!((stored(&store).state, stored(&store).day), (ExchangeState::Postponed, Some(day("2021-03-17"))));
        let closures = store.view().unwrap().closures().unwrap();
        assert_eq!((closures.len(), closures[0].from, closures[0].to), (1, day("2021-03-15"), day("2021-03-16")));
        assert_eq!(vehicles(&store)[OLD].details.in_service_to, Some(day("2021-03-14")));
    }

    #[test]
    fn a_day_that_is_declined_changes_nothing() {
        let mut store = with_exchange();
        let before = (stored(&store), vehicles(&store));
        let day_change =
            day_change(&context(), &store.view().unwrap(), None, DayRequest::On(day("2021-03-10"))).unwrap().unwrap();
        let input = (None, &day_change, None);
        let outcome = carry_out(&context(), &mut store, input, &search(&Patient), |_| Ok(false)).unwrap();
        assert!(outcome.stored.is_none());
        assert_eq!((stored(&store), vehicles(&store)), before);
    }

    #[test]
    fn the_day_that_it_has_already_is_no_turn() {
        let mut store = with_exchange();
        set_day(&context(), &mut store, DayRequest::On(day("2021-03-10"))).unwrap();
        let again = day_change(&context(), &store.view().unwrap(), None, DayRequest::On(day("2021-03-10"))).unwrap();
        assert!(again.is_none());
    }

    #[test]
    fn later_is_later_than_the_day_it_has() {
        let mut store = with_exchange();
        assert_eq!(refused(&mut store, DayRequest::Later { day: None, by: None }), ExchangeRefusal::HowLate);
        assert_eq!(refused(&mut store, DayRequest::Later { day: None, by: Some(7) }), ExchangeRefusal::NoDayToPostpone);
        set_day(&context(), &mut store, DayRequest::On(day("2021-03-10"))).unwrap();
        let earlier = DayRequest::Later { day: Some(day("2021-03-09")), by: None };
        assert_eq!(refused(&mut store, earlier), ExchangeRefusal::NotLater(day("2021-03-10")));
    }

    #[test]
    fn a_day_that_has_been_or_lies_outside_the_window_is_doubted() {
        let store = with_exchange();
        let doubt_of = |today: &str, wanted: &str| {
            let day_change =
                day_change(&context_on(today), &store.view().unwrap(), None, DayRequest::On(day(wanted))).unwrap();
            day_change.unwrap().doubt
        };
        assert_eq!(doubt_of("2021-01-18", "2021-03-10"), None);
        let window = stored(&store).window;
        let outside = DayDoubt::OutsideWindow { day: day("2021-05-03"), window };
        assert_eq!(doubt_of("2021-01-18", "2021-05-03"), Some(outside));
        assert_eq!(doubt_of("2021-03-09", "2021-03-10"), Some(DayDoubt::Past(day("2021-03-10"))));
    }

    #[test]
    fn a_cancelled_exchange_keeps_the_old_vehicle_and_can_be_planned_again() {
        let mut store = with_exchange();
        set_day(&context(), &mut store, DayRequest::Never).unwrap();
        assert_eq!(stored(&store).state, ExchangeState::Cancelled);
        let found = vehicles(&store);
        assert_eq!(found[OLD].details.in_service_to, None);
        assert!(found[NEW].never_serves());
        opening::open(&context(), &mut store, &new_exchange(), false).unwrap();
        set_day(&context(), &mut store, DayRequest::On(day("2021-03-10"))).unwrap();
        let found = vehicles(&store);
        assert_eq!(found[OLD].details.in_service_to, Some(day("2021-03-07")));
        assert!(!found[NEW].never_serves());
    }

    #[test]
    fn where_a_vehicle_stands_in_the_days_between_are_not_closed() {
        let mut store = with_stand_in(two_vehicles());
        opening::open(&context(), &mut store, &new_exchange(), false).unwrap();
        let outcome = set_day(&context(), &mut store, DayRequest::On(day("2021-03-10"))).unwrap();
        assert_eq!(outcome.shown.outcome.consequences.lost, []);
        assert_eq!((stored(&store).closure, store.view().unwrap().closures().unwrap()), (None, Vec::new()));
    }

    #[test]
    fn days_that_have_been_driven_stay_as_they_were() {
        let mut store = with_exchange();
        let (start, end) = (day("2021-02-25").and_hms_opt(10, 0, 0), day("2021-02-25").and_hms_opt(13, 0, 0));
        let entry = LogEntry {
            id: LogId(0),
            vehicle: vehicles(&store)[OLD].id,
            shift: None,
            driver: MemberId(1),
            companions: Vec::new(),
            start: start.unwrap(),
            end: end.unwrap(),
            odometer_start: 1000,
            odometer_end: 1040,
            purpose: "Patrullering".to_owned(),
            places: String::new(),
            remark: String::new(),
            energy: String::new(),
            corrects: None,
            reports: Vec::new(),
        };
        let written = store.change(&operation("log"), |change| {
            change.add_log_entry(&entry)?;
            Ok::<_, Refusal>(((), message!("effect-declined")))
        });
        written.unwrap();
        let before = (stored(&store), vehicles(&store));
        let driven = refused(&mut store, DayRequest::On(day("2021-02-26")));
        let plate = "MLB84K".parse().unwrap();
        assert_eq!(driven, ExchangeRefusal::Driven { plate, start: entry.start, end: entry.end });
        assert_eq!((stored(&store), vehicles(&store)), before);
    }
}
