//! Planning a period: facts out of the database, a plan, and the plan into the database.

pub mod around;
pub mod nearest;
pub mod plan_source;
pub mod proof;
pub mod refusal;
pub mod search;
pub mod standing;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;

use crate::i18n::{Argument, Message, Time};
use crate::message;
use crate::model::facts::Facts;
use crate::model::member::Member;
use crate::model::period::Period;
use crate::model::problem::Problem;
use crate::model::roster::{RosterShift, SeatTaken};
use crate::model::settings::SettingKey;
use crate::model::shift::ShiftId;
use crate::model::shift_name::ShiftName;
use crate::planner::from_facts::{self, is_settled, member_of_person, shift_name};
use crate::planner::solve::{NoPlan, Solution};
use crate::planner::validate::validate;
use crate::rules;
use crate::store::{Change, OperationKind, PlanRun, Store, View};
use crate::workflows::context::{Context, Done};
use crate::workflows::failure::Failure;
use crate::workflows::planning::proof::proof;
use crate::workflows::planning::search::Search;
use crate::workflows::words;
use crate::workflows::words::Names;

/// Reads all that planning a period needs to know, with the weeks before and after that count.
pub fn facts(view: &View<'_>, period: Period) -> Result<Facts, Failure> {
    let settings = view.settings()?;
    let weeks = settings.get(SettingKey::LoadWeeks).max(settings.get(SettingKey::ServeWeeks));
    let before = u64::try_from(7 * weeks).unwrap_or(0);
    // Limits a week and a month, rest and spacing reach into the days after, if those are planned already.
    let after = u64::try_from(settings.get(SettingKey::SpacingDays) + 7).unwrap_or(7).max(31);
    Ok(view.facts(period, before.max(after), after)?)
}

/// The facts that a shift's seats are judged by: those of the plan it belongs to, else of its week.
pub fn facts_around(view: &View<'_>, name: &ShiftName) -> Result<Facts, Failure> {
    let planned = view.plan_containing(name.day)?.map(|run| run.period);
    let week = || Period::new(name.day, name.day).map(Period::whole_weeks);
    let period =
        planned.or_else(week).ok_or_else(|| Failure::new(message!("error-no-such-shift", shift = name.to_string())))?;
    let facts = facts(view, period)?;
    match cancelled(&facts, name) {
        Some(found) => Err(Failure::new(message!("error-shift-cancelled", shift = found.0, why = found.1))
            .advise(message!("error-shift-cancelled-advice", shift = name.to_string()))),
        None => Ok(facts),
    }
}

/// The time of the cancelled shift that a name means, and why it was cancelled; none where there is one to drive.
fn cancelled(facts: &Facts, name: &ShiftName) -> Option<(Time, String)> {
    let is_meant =
        |start: NaiveDateTime| start.date() == name.day && name.start.is_none_or(|time| time == start.time());
    if facts.roster.shifts.iter().any(|shift| is_meant(shift.timetable.shift.start)) {
        return None;
    }
    let found = facts.roster.cancelled.iter().find(|cancelled| is_meant(cancelled.shift.start))?;
    Some((Time::Shift(found.shift.start, found.shift.end), found.why.clone()))
}

/// The facts with the exceptions from the rules forgotten in shifts that start with a shift. The planner
/// leaves such shifts alone, but who could sit there is asked of them too.
pub fn without_exceptions(facts: &Facts, shift: &RosterShift) -> Facts {
    let mut facts = facts.clone();
    let start = shift.timetable.shift.start;
    for other in facts.roster.shifts.iter_mut().filter(|other| other.timetable.shift.start == start) {
        other.crew.iter_mut().for_each(|taken| taken.against_rule = false);
    }
    facts
}

/// The same as seen from now: shifts that have begun are settled.
pub fn facts_from_now(context: &Context, view: &View<'_>, period: Period) -> Result<Facts, Failure> {
    Ok(Facts { driven_until: Some(context.local_now(view)?), ..facts(view, period)? })
}

/// The problem of a period, if its locked seats keep the rules.
pub fn problem(facts: &Facts) -> Result<Problem, Failure> {
    let problem = from_facts::problem(facts);
    let broken = rules::check_fixed(&problem);
    if let Some(first) = broken.first() {
        let names = Names::of(&facts.members);
        let details = broken.iter().map(|breach| {
            message!(
                "error-locked-seat",
                shift = shift_in_words(facts, &breach.shift),
                breach = words::breach(facts, &names, breach)
            )
        });
        let member = first.person.as_deref().and_then(member_of_person).and_then(|id| facts.member(id));
        let advice = unlock_advice(facts, &first.shift, member);
        return Err(Failure::new(message!("error-locked-seats")).at(details).advise(advice));
    }
    let faults = validate(&problem);
    if faults.is_empty() { Ok(problem) } else { Err(Failure::new(message!("error-period-problem")).at(faults)) }
}

fn find_shift<'a>(facts: &'a Facts, id: &str) -> Option<&'a RosterShift> {
    facts.roster.shifts.iter().find(|shift| shift_name(facts, shift) == id)
}

/// A shift of the planning contract, by its time.
pub fn shift_in_words(facts: &Facts, id: &str) -> Argument {
    find_shift(facts, id).map_or_else(|| Argument::from(id), |shift| Argument::from(words::time(shift)))
}

/// The commands that unlock a seat, or all seats of its shift, or free it.
fn unlock_advice(facts: &Facts, shift: &str, member: Option<&Member>) -> Message {
    let found = find_shift(facts, shift);
    let shift = found.map_or_else(|| shift.to_owned(), |shift| words::shift_to_type(&facts.cars, shift));
    match member {
        Some(member) => {
            let member = words::name_to_type(&facts.members, member);
            message!("error-locked-seat-advice", shift = shift, member = member)
        }
        None => message!("error-locked-seats-advice", shift = shift),
    }
}

/// Plans a period and stores the draft, in one operation.
///
/// # Errors
/// If there is nothing to plan, locked seats break a rule, or somebody has changed the period meanwhile.
pub fn plan(
    context: &Context,
    store: &mut Store,
    period: Period,
    search: &Search<'_>,
    dry_run: bool,
) -> Result<(Solution, Done<()>), Failure> {
    let (facts, problem) = open_problem(context, &store.view()?, period)?;
    let solution = solve_problem(&facts, &problem, search)?;
    let run = PlanRun { period, score: solution.score, proof: Some(proof(&problem, &solution)?) };
    let done = context.change(store, OperationKind::Change, dry_run, |change| {
        refuse_changed_meanwhile(change, &facts)?;
        store_draft(change, &facts, &solution)?;
        change.record_plan(run)?;
        let roster = change.roster(period)?;
        let span = Time::Days(period.from(), period.to());
        Ok(((), message!("op-planned", span = span, manned = roster.manned(), shifts = roster.shifts.len())))
    })?;
    Ok((solution, done))
}

/// Plans the problem of some facts; nothing is stored.
pub fn solve(facts: &Facts, search: &Search<'_>) -> Result<Solution, Failure> {
    solve_problem(facts, &problem(facts)?, search)
}

fn solve_problem(facts: &Facts, problem: &Problem, search: &Search<'_>) -> Result<Solution, Failure> {
    Ok(search::search(problem, search).map_err(|none| no_plan(facts, none))?)
}

/// What there is to plan in a period, and the problem that it is.
///
/// # Errors
/// If the period has no shifts ahead, or its locked seats break a rule.
pub fn open_problem(context: &Context, view: &View<'_>, period: Period) -> Result<(Facts, Problem), Failure> {
    let facts = facts_from_now(context, view, period)?;
    if facts.roster.shifts.is_empty() {
        return Err(Failure::new(message!("error-no-shifts", period = words::period_to_type(&context.texts, period)))
            .advise(message!("error-no-shifts-advice")));
    }
    if facts.roster.shifts.iter().all(|shift| facts.has_begun(shift)) {
        return Err(Failure::new(message!("error-all-begun", period = words::period_to_type(&context.texts, period)))
            .advise(message!("error-all-begun-advice", period = words::period_to_type(&context.texts, period))));
    }
    let problem = problem(&facts)?;
    Ok((facts, problem))
}

/// Why no plan could be made, with shifts as people call them.
fn no_plan(facts: &Facts, NoPlan::LockedSeats(shifts): NoPlan) -> Failure {
    let failure = Failure::new(message!("error-locked-seats-alone"))
        .at(shifts.iter().map(|shift| message!("error-known-shift", shift = shift_in_words(facts, shift))));
    match shifts.first() {
        Some(first) => failure.advise(unlock_advice(facts, first, None)),
        None => failure,
    }
}

/// Refuses to store a plan of facts that hold no longer: while it was searched for, others could go on working.
///
/// # Errors
/// If the problem of the period, or its draft, is another now.
pub fn refuse_changed_meanwhile(change: &Change<'_>, facts: &Facts) -> Result<(), Failure> {
    let now = self::facts(change, facts.roster.period)?;
    let now = Facts { driven_until: facts.driven_until, open_only: facts.open_only.clone(), ..now };
    let as_planned = |facts: &Facts| (from_facts::problem(facts), from_facts::draft(facts));
    if as_planned(&now) == as_planned(facts) {
        return Ok(());
    }
    Err(Failure::new(message!("error-changed-meanwhile")).advise(message!("error-changed-meanwhile-advice")))
}

/// Puts a plan in place of the draft of its period; settled and locked seats stay, and all that has begun.
pub fn store_draft(change: &Change<'_>, facts: &Facts, solution: &Solution) -> Result<(), Failure> {
    let mut planned: BTreeMap<&str, Vec<_>> = BTreeMap::new();
    for seat in &solution.plan.assignments {
        planned.entry(&seat.shift).or_default().push(seat);
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
        let wanted = planned.remove(shift_name(facts, shift).as_str()).unwrap_or_default();
        let seats: Vec<SeatTaken> = wanted
            .iter()
            .filter_map(|seat| Some((seat.seat, member_of_person(&seat.person)?)))
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
    // Shifts that closures or changed patterns have taken away since keep nobody.
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
    use crate::store::Store;
    use crate::workflows::fixtures::{operation, weekday_shifts};

    #[test]
    fn a_plan_is_not_stored_over_what_was_done_while_it_was_searched_for() {
        let mut store = weekday_shifts();
        let period = Period::new("2021-02-08".parse().unwrap(), "2021-02-12".parse().unwrap()).unwrap();
        let read = facts(&store.view().unwrap(), period).unwrap();
        let changed = |store: &mut Store| {
            store.change(&operation("plan"), |change| {
                Ok::<_, Failure>((refuse_changed_meanwhile(change, &read), message!("effect-declined")))
            })
        };
        changed(&mut store).unwrap().unwrap();
        store
            .change(&operation("plan"), |change| {
                let shift = &read.roster.shifts[2].timetable.shift;
                let id = change.know_shift(shift, false, false)?;
                change.cancel_shift(id, "snö")?;
                Ok::<_, Failure>(((), message!("effect-declined")))
            })
            .unwrap();
        changed(&mut store).unwrap().unwrap_err();
    }
}
