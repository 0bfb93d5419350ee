//! A shift that is not driven, or at another time, and what that means for those who sit in it.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveDateTime};

use crate::i18n::{Message, Time};
use crate::message;
use crate::model::facts::Facts;
use crate::model::local_time::TimeWindow;
use crate::model::roster::RosterShift;
use crate::model::shift::ShiftId;
use crate::model::shift_name::ShiftName;
use crate::planner::problem::shift_names::shift_name;
use crate::store::{Change, Store};
use crate::workflows::context::Context;
use crate::workflows::lookup;
use crate::workflows::planning::facts::facts_around;
use crate::workflows::proposal::{Proposed, Rehearsed, propose};
use crate::workflows::refusal::Refusal;
use crate::workflows::seats::judged::{self, Judged};
use crate::workflows::seats::judging;
use crate::workflows::seats::refusal::{Instead, SeatsRefusal};
use crate::workflows::seats::seating::refuse_begun;
use crate::workflows::timetable::free_time::refuse_time;
use crate::workflows::words;

/// A shift that is not to be driven.
#[derive(Debug, Clone)]
pub struct Cancel {
    /// The shift.
    pub shift: ShiftName,
    /// Why, in words that all can read.
    pub why: String,
}

/// A shift and the time that it gets.
#[derive(Debug, Clone)]
pub struct Move {
    /// The shift.
    pub shift: ShiftName,
    /// The day it gets.
    pub day: NaiveDate,
    /// The hours it gets.
    pub window: TimeWindow,
}

/// Cancels a shift, and frees its seats.
///
/// # Errors
/// If the shift is unknown or has begun, or whoever decides refuses.
pub fn cancel(
    context: &Context,
    store: &mut Store,
    request: &Cancel,
    decide: impl FnOnce(&Rehearsed) -> Result<bool, Refusal>,
) -> Result<Proposed<()>, Refusal> {
    propose(context, store, &[request.shift.day], decide, |change| {
        let facts = facts_around(change, &request.shift)?;
        let shift = lookup::shift(&facts.roster.shifts, &facts.cars, &request.shift)?;
        refuse_begun(context, change, shift, Instead::WriteDown)?;
        let id = known(change, shift)?;
        for taken in &shift.crew {
            change.leave_seat(id, taken.member)?;
        }
        change.cancel_shift(id, &request.why)?;
        Ok(((), message!("op-cancelled", shift = words::time(shift), why = request.why.as_str())))
    })
}

/// Moves a shift to another time; those who cannot then leave their seats.
///
/// # Errors
/// If the shift is unknown, has begun or is at that time already, if the time has passed or is not free, if others than
/// its crew would break a rule, or if whoever decides refuses.
pub fn move_shift(
    context: &Context,
    store: &mut Store,
    request: &Move,
    decide: impl FnOnce(&Rehearsed) -> Result<bool, Refusal>,
) -> Result<Proposed<()>, Refusal> {
    let days = [request.shift.day, request.day];
    propose(context, store, &days, decide, |change| Ok(((), moved(context, change, request)?)))
}

/// Stores that a shift has moved, and gives the sentence of the history.
fn moved(context: &Context, change: &Change<'_>, request: &Move) -> Result<Message, Refusal> {
    let facts = facts_around(change, &request.shift)?;
    let shift = lookup::shift(&facts.roster.shifts, &facts.cars, &request.shift)?;
    refuse_begun(context, change, shift, Instead::WriteDown)?;
    let (start, end) = request.window.on(request.day);
    let old = &shift.timetable.shift;
    if (old.start, old.end) == (start, end) {
        return Err(SeatsRefusal::NotMoved { shift: words::time(shift) }.into());
    }
    if start <= context.local_now(change)? {
        return Err(SeatsRefusal::MovedIntoPast { time: Time::Shift(start, end) }.into());
    }
    let id = known(change, shift)?;
    refuse_time(context, change, old.car, (start, end), Some(id))?;
    let days = BTreeSet::from([old.start.date(), request.day]);
    let before = judging::around(change, &days)?;
    change.move_shift(id, start, end)?;
    leave_no_other(context, change, &facts, shift, start)?;
    let name = ShiftName { day: request.day, start: Some(start.time()), car: request.shift.car.clone() };
    free_those_who_cannot(change, &facts_around(change, &name)?, id, &before, &days)?;
    Ok(message!("op-moved", shift = words::time(shift), time = Time::Shift(start, end)))
}

/// The number of a shift, which it gets now where it had none.
fn known(change: &Change<'_>, shift: &RosterShift) -> Result<ShiftId, Refusal> {
    let found = &shift.timetable;
    match found.id {
        Some(id) => Ok(id),
        None => Ok(change.know_shift(&found.shift, false, found.planned)?),
    }
}

/// Cancels the shift that a pattern makes anew at the time that a shift has left, where it is not to be driven.
fn leave_no_other(
    context: &Context,
    change: &Change<'_>,
    facts: &Facts,
    shift: &RosterShift,
    start: NaiveDateTime,
) -> Result<(), Refusal> {
    let old = &shift.timetable.shift;
    let timetable = change.timetable(facts.roster.period)?;
    let is_anew = timetable
        .iter()
        .any(|other| other.id.is_none() && other.shift.start == old.start && other.shift.car == old.car);
    if old.start != start && is_anew {
        let left = change.know_shift(old, false, false)?;
        let why = context.texts_for_others(&context.association(change)?).get("cancelled-as-moved");
        change.cancel_shift(left, &why)?;
    }
    Ok(())
}

/// Those who cannot at the new time leave their seats.
fn free_those_who_cannot(
    change: &Change<'_>,
    facts: &Facts,
    id: ShiftId,
    before: &[Judged],
    days: &BTreeSet<NaiveDate>,
) -> Result<(), Refusal> {
    let Some(shift) = facts.roster.shifts.iter().find(|shift| shift.timetable.id == Some(id)) else { return Ok(()) };
    let name = shift_name(facts, shift);
    let new = judged::added(before, judging::around(change, days)?);
    for taken in &shift.crew {
        let person = taken.member.to_string();
        let cannot = new.iter().any(|judged| judged.breach.person.as_ref() == Some(&person))
            || shift.vehicle.is_none()
            || new.iter().any(|judged| judged.breach.shift == name && judged.breach.person.is_none());
        if cannot {
            change.leave_seat(id, taken.member)?;
        }
    }
    let left = judged::added(before, judging::around(change, days)?);
    if left.is_empty() {
        return Ok(());
    }
    Err(SeatsRefusal::AgainstRules { broken: left, can_force: false }.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::availability::{Availability, AvailabilityException};
    use crate::model::local_time::whole_days;
    use crate::model::period::Period;
    use crate::workflows::fixtures::{context, crew, manned_week, operation, shift};
    use crate::workflows::timetable::refusal::TimetableRefusal;

    const MONDAY: &str = "2021-01-25";
    const TUESDAY: &str = "2021-01-26";

    /// Monday's shift at another time.
    fn moved_to(store: &mut Store, day: &str, window: &str) -> Result<(), Refusal> {
        let request = Move { shift: shift(MONDAY), day: day.parse().unwrap(), window: window.parse().unwrap() };
        move_shift(&context(), store, &request, |_| Ok(true)).map(drop)
    }

    #[test]
    fn a_cancelled_shift_has_no_crew_and_is_not_made_anew() {
        let mut store = manned_week();
        let request = Cancel { shift: shift(TUESDAY), why: "snö".to_owned() };
        let shown = cancel(&context(), &mut store, &request, |_| Ok(true)).unwrap().shown;
        assert_eq!(shown.effect.shifts.len(), 1);
        assert!(shown.effect.shifts[0].after.is_none() && !shown.effect.shifts[0].is_unplanned);
        assert!(crew(&store, TUESDAY).is_empty());
        cancel(&context(), &mut store, &request, |_| Ok(true)).unwrap_err();
    }

    #[test]
    fn what_becomes_of_a_shift_that_has_begun_is_written_down_instead() {
        let mut store = manned_week();
        let context = Context { now: "2021-01-26T12:00:00".parse().unwrap(), ..context() };
        let request = Cancel { shift: shift(MONDAY), why: "för sent".to_owned() };
        let refused = cancel(&context, &mut store, &request, |_| Ok(true));
        assert!(matches!(refused, Err(Refusal::Seats(SeatsRefusal::Begun { instead: Instead::WriteDown, .. }))));
    }

    #[test]
    fn a_moved_shift_keeps_those_who_can_and_leaves_no_other_behind() {
        let mut store = manned_week();
        moved_to(&mut store, TUESDAY, "16-19").unwrap();
        assert!(crew(&store, MONDAY).is_empty());
        let monday = Period::new(MONDAY.parse().unwrap(), MONDAY.parse().unwrap()).unwrap();
        assert!(store.view().unwrap().roster(monday).unwrap().shifts.is_empty());
        assert_eq!(crew(&store, TUESDAY), ["Alva", "Bo", "Cilla", "Disa"]);
    }

    #[test]
    fn those_who_cannot_at_the_new_time_leave_their_seats() {
        let mut store = manned_week();
        let (from, to) = whole_days(TUESDAY.parse().unwrap(), TUESDAY.parse().unwrap());
        store
            .change(&operation("away"), |change| {
                let member = lookup::member(&change.members()?, "Alva")?.id;
                let (availability, from_calendar) = (Availability::Unavailable, false);
                let said = AvailabilityException { id: 0, member, from, to, availability, from_calendar };
                change.add_availability_exception(&said)?;
                Ok::<_, Refusal>(((), message!("and")))
            })
            .unwrap();
        moved_to(&mut store, TUESDAY, "16-19").unwrap();
        assert_eq!(crew(&store, TUESDAY), ["Bo", "Cilla", "Disa"]);
    }

    #[test]
    fn a_shift_moves_only_to_a_time_that_is_another_ahead_and_free() {
        let mut store = manned_week();
        let mut refused = |day: &str, window: &str| moved_to(&mut store, day, window).unwrap_err();
        assert!(matches!(refused(MONDAY, "10-13"), Refusal::Seats(SeatsRefusal::NotMoved { .. })));
        assert!(matches!(refused("2021-01-15", "10-13"), Refusal::Seats(SeatsRefusal::MovedIntoPast { .. })));
        let overlaps = refused(TUESDAY, "12-15");
        assert!(matches!(overlaps, Refusal::Timetable(TimetableRefusal::Overlaps { .. })));
        // A slip of the pen makes no shift until the next morning.
        let too_long = refused(TUESDAY, "14-13");
        assert!(matches!(too_long, Refusal::Timetable(TimetableRefusal::TooLong { hours: 23 })));
        let skipped = refused("2021-03-28", "2:30-5");
        assert!(matches!(skipped, Refusal::Timetable(TimetableRefusal::SkippedHour(_))));
        assert_eq!(crew(&store, MONDAY), ["Alva", "Cilla"]);
    }
}
