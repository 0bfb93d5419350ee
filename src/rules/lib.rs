//! The rules of the roster: what no plan may break.
//!
//! Each rule stands in a file of its own, with its check and the tests of it; `rule.rs` names them all and says of
//! each what it looks at. `README.md` tells where each comes from and where the planner keeps it. They follow the
//! hard rules of `docs/problem-format.md`.

use korpass_i18n as i18n;
use korpass_model as model;

mod availability;
mod avoid;
mod breach;
mod check;
mod clearance;
mod crew_size;
mod experience;
mod fixed_seat;
mod household;
mod one_a_day;
mod period_limit;
mod problem_index;
mod rest;
mod role;
mod rule;
mod twice_in_crew;
mod week_limit;

pub use breach::Breach;
pub use problem_index::{Crew, PersonShifts, ProblemIndex};
pub use rule::{Rule, Scope};

use check::{in_crew, in_plan, of_person};

use crate::model::problem::{Assignment, PlannedShift, Problem, Seat};

/// Whether a rule can be broken or kept only once nobody more joins the crew.
fn is_of_whole_crew(rule: Rule) -> bool {
    rule.scope() == Scope::WholeCrew
}

/// Every breach of a plan, by shift and then by person. None means that the plan is legal.
pub fn check_plan(problem: &Problem, plan: &[Assignment]) -> Vec<Breach> {
    let index = ProblemIndex::new(problem);
    let mut breaches = Vec::new();
    for shift in &problem.shifts {
        let crew = index.crew(shift, plan);
        if !crew.seats.is_empty() {
            breaches.extend(in_crew(&index, &crew, |_| true));
        }
    }
    for person in &problem.people {
        let load = index.shifts_of(person, plan);
        breaches.extend(of_person(&index, &load));
    }
    breaches.extend(in_plan(problem, plan));
    breaches
}

/// The breaches that putting a person in a seat would add to the seats taken already.
///
/// Rules about whole crews are left out while the crew lacks somebody; they are checked once it is whole.
pub fn check_seat(index: &ProblemIndex<'_>, taken: &[Assignment], seat: &Assignment) -> Vec<Breach> {
    let mut plan: Vec<Assignment> = taken.to_vec();
    let before = involving(index, &plan, seat);
    plan.push(seat.clone());
    involving(index, &plan, seat).into_iter().filter(|breach| !before.contains(breach)).collect()
}

/// The first rule that a seat would break, be it that its crew, once whole, is none that may drive: that counts even
/// where the crew was none before.
pub fn first_breach(index: &ProblemIndex<'_>, taken: &[Assignment], seat: &Assignment) -> Option<Breach> {
    check_seat(index, taken, seat).into_iter().next().or_else(|| {
        let shift = index.shift(&seat.shift)?;
        let mut plan: Vec<Assignment> = taken.iter().filter(|other| other.shift == seat.shift).cloned().collect();
        plan.push(seat.clone());
        let crew = index.crew(shift, &plan);
        let riders = crew.seats.iter().filter(|(seat, _)| *seat == Seat::RideAlong).count();
        let is_whole = riders < crew.seats.len() && riders >= shift.ride_along.min as usize;
        is_whole.then(|| in_crew(index, &crew, Rule::is_mended_by_company).next()).flatten()
    })
}

/// The breaches that locked seats make by themselves, whoever joins them.
pub fn check_fixed(problem: &Problem) -> Vec<Breach> {
    let index = ProblemIndex::new(problem);
    let mut taken: Vec<Assignment> = Vec::new();
    let mut breaches = Vec::new();
    for seat in &problem.fixed {
        let new = check_seat(&index, &taken, seat);
        breaches.extend(new.into_iter().filter(|breach| !is_for_others_to_mend(breach, &index, problem)));
        taken.push(seat.clone());
    }
    breaches
}

/// Whether more people in the crew could mend a breach: nobody experienced yet, with room for one more, or with
/// somebody experienced among the other locked seats.
fn is_for_others_to_mend(breach: &Breach, index: &ProblemIndex<'_>, problem: &Problem) -> bool {
    let could = |shift: &PlannedShift| {
        let locked = index.crew(shift, &problem.fixed);
        let riders = locked.seats.iter().filter(|(seat, _)| *seat == Seat::RideAlong).count();
        let has_room = riders < shift.ride_along.max as usize;
        has_room || in_crew(index, &locked, |rule| rule == breach.rule).next().is_none()
    };
    breach.rule.is_mended_by_company() && index.shift(&breach.shift).is_some_and(could)
}

/// The breaches of the shift and of the person of a seat.
fn involving(index: &ProblemIndex<'_>, plan: &[Assignment], seat: &Assignment) -> Vec<Breach> {
    let mut breaches = Vec::new();
    if let Some(shift) = index.shift(&seat.shift) {
        let crew = index.crew(shift, plan);
        breaches.extend(in_crew(index, &crew, |rule| !is_of_whole_crew(rule)));
        let riders = crew.seats.iter().filter(|(seat, _)| *seat == Seat::RideAlong).count();
        let drivers = crew.seats.len() - riders;
        let whole = drivers > 0 && riders >= shift.ride_along.min as usize;
        let too_many = drivers > 1 || riders > shift.ride_along.max as usize;
        if whole || too_many {
            breaches.extend(in_crew(index, &crew, is_of_whole_crew));
        }
    }
    if let Some(person) = index.person(&seat.person) {
        let load = index.shifts_of(person, plan);
        breaches.extend(of_person(index, &load));
    }
    breaches
}

#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#[cfg(any(test, feature = "test-aids"))]
pub mod fixtures;
