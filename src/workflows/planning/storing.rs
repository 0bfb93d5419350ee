//! A plan into the database.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::facts::Facts;
use crate::model::roster::SeatTaken;
use crate::model::shift::ShiftId;
use crate::planner::problem::from_facts::{self, member_of_person};
use crate::planner::problem::settled::is_settled;
use crate::planner::problem::shift_names::{ShiftKey, ShiftNames};
use crate::planner::solve::Solution;
use crate::store::Change;
use crate::workflows::planning::facts::facts;
use crate::workflows::refusal::Refusal;

/// Refuses to store a plan of facts that hold no longer: while it was searched for, others could go on working.
///
/// # Errors
/// If the problem of the period, or its draft, is another now.
pub fn refuse_changed_meanwhile(change: &Change<'_>, known: &Facts) -> Result<(), Refusal> {
    let now = facts(change, known.roster.period)?;
    let now = Facts { driven_until: known.driven_until, open_only: known.open_only.clone(), ..now };
    let as_planned = |facts: &Facts| (from_facts::problem(facts), from_facts::draft(facts));
    if as_planned(&now) == as_planned(known) { Ok(()) } else { Err(Refusal::ChangedMeanwhile) }
}

/// Puts a plan in place of the draft of its period; settled and locked seats stay, and all that has begun.
pub fn store_draft(change: &Change<'_>, facts: &Facts, solution: &Solution) -> Result<(), Refusal> {
    let shifts = ShiftNames::of(facts);
    let mut planned: BTreeMap<ShiftKey, Vec<_>> = BTreeMap::new();
    for seat in &solution.plan.assignments {
        let found = shifts.find(&seat.shift).zip(member_of_person(&seat.person));
        if let Some((shift, member)) = found {
            planned.entry(ShiftKey::of(shift)).or_default().push((seat.seat, member));
        }
    }
    let mut known: BTreeSet<ShiftId> = BTreeSet::new();
    for shift in &facts.roster.shifts {
        if facts.has_begun(shift) {
            continue;
        }
        let id = change.know_shift(&shift.timetable.shift, false, true)?;
        known.insert(id);
        if is_settled(facts, shift) {
            continue;
        }
        let wanted = planned.remove(&ShiftKey::of(shift)).unwrap_or_default();
        let seats: Vec<SeatTaken> = wanted
            .into_iter()
            .map(|(seat, member)| {
                let locked =
                    shift.crew.iter().any(|taken| taken.locked && (taken.seat, taken.member) == (seat, member));
                SeatTaken { shift: id, seat, member, locked, against_rule: false }
            })
            .collect();
        for taken in shift.crew.iter().filter(|taken| !seats.contains(taken)) {
            change.leave_seat(id, taken.member)?;
        }
        for seat in seats.iter().filter(|seat| !shift.crew.contains(seat)) {
            change.take_seat(*seat)?;
        }
    }
    free_what_is_gone(change, facts, known)
}

/// Shifts that closures or changed patterns have taken away since keep nobody.
fn free_what_is_gone(change: &Change<'_>, facts: &Facts, mut known: BTreeSet<ShiftId>) -> Result<(), Refusal> {
    let begun = change.known_shifts(facts.roster.period)?.into_iter();
    known.extend(
        begun.filter(|known| facts.driven_until.is_some_and(|now| known.shift.start <= now)).map(|known| known.id),
    );
    for seat in change.seats(facts.roster.period)? {
        if !known.contains(&seat.shift) {
            change.leave_seat(seat.shift, seat.member)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message;
    use crate::model::period::Period;
    use crate::store::Store;
    use crate::workflows::fixtures::{operation, weekday_shifts};

    #[test]
    fn a_plan_is_not_stored_over_what_was_done_while_it_was_searched_for() {
        let mut store = weekday_shifts();
        let period = Period::new("2021-02-08".parse().unwrap(), "2021-02-12".parse().unwrap()).unwrap();
        let read = facts(&store.view().unwrap(), period).unwrap();
        let changed = |store: &mut Store| {
            store.change(&operation("plan"), |change| {
                Ok::<_, Refusal>((refuse_changed_meanwhile(change, &read), message!("effect-declined")))
            })
        };
        changed(&mut store).unwrap().unwrap();
        store
            .change(&operation("plan"), |change| {
                let shift = &read.roster.shifts[2].timetable.shift;
                let id = change.know_shift(shift, false, false)?;
                change.cancel_shift(id, "snö")?;
                Ok::<_, Refusal>(((), message!("effect-declined")))
            })
            .unwrap();
        assert!(matches!(changed(&mut store).unwrap(), Err(Refusal::ChangedMeanwhile)));
    }
}
