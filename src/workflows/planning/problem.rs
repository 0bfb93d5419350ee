//! From facts to a problem that can be planned, and its plan.

use crate::model::facts::Facts;
use crate::model::member::Member;
use crate::model::period::Period;
use crate::model::problem::Problem;
use crate::planner::problem::from_facts::{self, member_of_person};
use crate::planner::problem::shift_names::ShiftNames;
use crate::planner::problem::validate::validate;
use crate::planner::solve::{NoPlan, Solution};
use crate::rules;
use crate::store::View;
use crate::workflows::context::Context;
use crate::workflows::planning::facts::facts_from_now;
use crate::workflows::planning::refusal::{BrokenSeat, PlanningRefusal, Unlock};
use crate::workflows::planning::search::{self, Search};
use crate::workflows::refusal::Refusal;
use crate::workflows::words::{self, Names};

/// The problem of a period, if its locked seats keep the rules.
///
/// # Errors
/// If they do not.
pub fn problem(facts: &Facts) -> Result<Problem, PlanningRefusal> {
    let problem = from_facts::problem(facts);
    let broken = rules::check_fixed(&problem);
    if let Some(first) = broken.first() {
        let (names, shifts) = (Names::of(&facts.members), ShiftNames::of(facts));
        let seats = broken.iter().map(|breach| BrokenSeat {
            shift: words::time_of(&shifts, &breach.shift),
            breach: words::breach(facts, &names, &shifts, breach),
        });
        let member = first.person.as_deref().and_then(member_of_person).and_then(|id| facts.member(id));
        let unlock = unlock(facts, &shifts, &first.shift, member);
        return Err(PlanningRefusal::LockedSeats { broken: seats.collect(), unlock });
    }
    let faults = validate(&problem);
    if faults.is_empty() { Ok(problem) } else { Err(PlanningRefusal::UnfitProblem(faults)) }
}

/// What unlocks a seat, or all seats of its shift.
fn unlock(facts: &Facts, shifts: &ShiftNames<'_>, shift: &str, member: Option<&Member>) -> Unlock {
    let found = shifts.find(shift);
    Unlock {
        shift: found.map_or_else(|| shift.to_owned(), |shift| words::shift_to_type(&facts.cars, shift)),
        member: member.map(|member| words::name_to_type(&facts.members, member)),
    }
}

/// What there is to plan in a period, and the problem that it is.
///
/// # Errors
/// If the period has no shifts ahead, or its locked seats break a rule.
pub fn open_problem(context: &Context, view: &View<'_>, period: Period) -> Result<(Facts, Problem), Refusal> {
    let facts = facts_from_now(context, view, period)?;
    let to_type = || words::period_to_type(&context.texts, period);
    if facts.roster.shifts.is_empty() {
        return Err(PlanningRefusal::NoShifts { period: to_type() }.into());
    }
    if facts.roster.shifts.iter().all(|shift| facts.has_begun(shift)) {
        return Err(PlanningRefusal::AllBegun { period: to_type() }.into());
    }
    let problem = problem(&facts)?;
    Ok((facts, problem))
}

/// The problem of a period as the planning contract has it, whatever there is to plan in it.
///
/// # Errors
/// If its locked seats break a rule.
pub fn problem_of(context: &Context, view: &View<'_>, period: Period) -> Result<Problem, Refusal> {
    Ok(problem(&facts_from_now(context, view, period)?)?)
}

/// Plans the problem of some facts; nothing is stored.
///
/// # Errors
/// If the locked seats break a rule, or leave a shift without a crew.
pub fn solve(facts: &Facts, search: &Search<'_>) -> Result<Solution, PlanningRefusal> {
    solve_problem(facts, &problem(facts)?, search)
}

/// Plans a problem that is made of some facts; nothing is stored.
///
/// # Errors
/// If locked seats leave a shift without a crew.
pub fn solve_problem(facts: &Facts, problem: &Problem, search: &Search<'_>) -> Result<Solution, PlanningRefusal> {
    search::search(problem, search).map_err(|none| no_plan(facts, none))
}

/// Why no plan could be made, with shifts as people call them.
fn no_plan(facts: &Facts, NoPlan::LockedSeats(locked): NoPlan) -> PlanningRefusal {
    let shifts = ShiftNames::of(facts);
    PlanningRefusal::LockedSeatsAlone {
        shifts: locked.iter().map(|shift| words::time_of(&shifts, shift)).collect(),
        unlock: locked.first().map(|first| unlock(facts, &shifts, first, None)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{OperationKind, Store};
    use crate::workflows::fixtures::context;
    use crate::workflows::sample;

    #[test]
    fn targets_add_up_to_the_seats_to_be_filled() {
        let (context, mut store) = (context(), Store::in_memory().unwrap());
        let make = context.change(&mut store, OperationKind::Sample, false, |change| {
            sample::making::make(&context, change, "0".repeat(32))
        });
        make.unwrap();
        let problem = problem_of(&context, &store.view().unwrap(), sample::period().unwrap()).unwrap();
        let seats: i64 = problem.shifts.iter().map(|shift| 1 + i64::from(shift.ride_along.min)).sum();
        assert!(seats > 0);
        assert_eq!(problem.people.iter().map(|person| person.target).sum::<i64>(), seats);
    }
}
