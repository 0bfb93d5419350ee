//! The rules of the roster: what no plan may break.
//!
//! Each rule stands in a file of its own: its name, its check, and the id of the sentence that
//! explains a breach. Rules about a crew look at one shift, rules about a person at all shifts of one.
//! They follow the planning contract's hard rules.

mod availability;
mod avoid;
mod breach;
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
mod twice_in_crew;
mod week_limit;

pub use breach::{Breach, Rule};
pub use problem_index::{Crew, PersonShifts, ProblemIndex};

use crate::model::problem::{Assignment, Problem, Seat};

/// A rule that looks at one crew.
type CrewRule = fn(&ProblemIndex<'_>, &Crew<'_>) -> Vec<Breach>;
/// A rule that looks at all shifts of one person.
type PersonRule = fn(&ProblemIndex<'_>, &PersonShifts<'_>) -> Vec<Breach>;

/// The rules about whole crews: broken or kept only once nobody more joins.
const WHOLE_CREW_RULES: &[CrewRule] = &[crew_size::check, experience::check];
/// The rules about who sits where in a crew.
const SEAT_RULES: &[CrewRule] =
    &[twice_in_crew::check, role::check, availability::check, clearance::check, household::check, avoid::check];
/// The rules about a person's shifts.
const PERSON_RULES: &[PersonRule] = &[one_a_day::check, rest::check, week_limit::check, period_limit::check];

/// Every breach of a plan, by shift and then by person. None means that the plan is legal.
pub fn check_plan(problem: &Problem, plan: &[Assignment]) -> Vec<Breach> {
    let index = ProblemIndex::new(problem);
    let mut breaches = Vec::new();
    for shift in &problem.shifts {
        let crew = index.crew(shift, plan);
        if !crew.seats.is_empty() {
            let rules = WHOLE_CREW_RULES.iter().chain(SEAT_RULES);
            breaches.extend(rules.flat_map(|rule| rule(&index, &crew)));
        }
    }
    for person in &problem.people {
        let load = index.shifts_of(person, plan);
        breaches.extend(PERSON_RULES.iter().flat_map(|rule| rule(&index, &load)));
    }
    breaches.extend(fixed_seat::check(problem, plan));
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
        is_whole.then(|| experience::check(index, &crew).into_iter().next()).flatten()
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

/// Whether more people in the crew could mend a breach: nobody experienced yet, with room for one more.
fn is_for_others_to_mend(breach: &Breach, index: &ProblemIndex<'_>, problem: &Problem) -> bool {
    let room = index.shift(&breach.shift).is_some_and(|shift| {
        let riders = problem.fixed.iter().filter(|seat| seat.shift == shift.id && seat.seat == Seat::RideAlong).count();
        riders < shift.ride_along.max as usize
    });
    breach.rule == Rule::Experience && room
}

/// The breaches of the shift and of the person of a seat.
fn involving(index: &ProblemIndex<'_>, plan: &[Assignment], seat: &Assignment) -> Vec<Breach> {
    let mut breaches = Vec::new();
    if let Some(shift) = index.shift(&seat.shift) {
        let crew = index.crew(shift, plan);
        breaches.extend(SEAT_RULES.iter().flat_map(|rule| rule(index, &crew)));
        let riders = crew.seats.iter().filter(|(seat, _)| *seat == Seat::RideAlong).count();
        let drivers = crew.seats.len() - riders;
        let whole = drivers > 0 && riders >= shift.ride_along.min as usize;
        let too_many = drivers > 1 || riders > shift.ride_along.max as usize;
        if whole || too_many {
            breaches.extend(WHOLE_CREW_RULES.iter().flat_map(|rule| rule(index, &crew)));
        }
    }
    if let Some(person) = index.person(&seat.person) {
        let load = index.shifts_of(person, plan);
        breaches.extend(PERSON_RULES.iter().flat_map(|rule| rule(index, &load)));
    }
    breaches
}

#[cfg(test)]
pub(crate) mod fixtures;
