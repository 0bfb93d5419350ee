//! Why a shift stands (is unfilled): who is eligible for each seat, and what keeps the others from it.

use std::collections::BTreeMap;

use crate::model::problem::{Assignment, PlannedShift, Problem, Seat};
use crate::rules::{self, ProblemIndex, Rule};

/// Why a shift stands: how things are with each seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandingReason {
    /// The shift.
    pub shift: String,
    /// Nobody is cleared for the shift's vehicle: there is none, or nobody has been introduced to it.
    pub nobody_cleared: bool,
    /// How things are with the driver's seat.
    pub driver: SeatEligibility,
    /// How things are with the ride-along's seat.
    pub ride_along: SeatEligibility,
    /// How many ride-alongs the shift needs at least.
    pub ride_alongs_needed: u32,
}

/// Who could take a seat of a standing shift, and what keeps the others from it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SeatEligibility {
    /// Those whose seat it is to take and who can serve at that time.
    pub available: Vec<String>,
    /// Those of them whom no rule keeps from it.
    pub free: Vec<String>,
    /// The others, by the first rule that keeps them from it.
    pub blocked: Vec<(Rule, Vec<String>)>,
}

/// Why each shift without a whole crew stands, in the order of the problem.
pub fn standing_reasons(problem: &Problem, plan: &[Assignment]) -> Vec<StandingReason> {
    let index = ProblemIndex::new(problem);
    problem.shifts.iter().filter(|shift| lacks_somebody(shift, plan)).map(|shift| reason(&index, shift, plan)).collect()
}

/// Whether a plan lacks somebody whom a shift needs.
pub fn lacks_somebody(shift: &PlannedShift, plan: &[Assignment]) -> bool {
    let taken = |wanted| plan.iter().filter(|seat| seat.shift == shift.id && seat.seat == wanted).count();
    taken(Seat::Driver) == 0 || taken(Seat::RideAlong) < shift.ride_along.min as usize
}

fn reason(index: &ProblemIndex<'_>, shift: &PlannedShift, plan: &[Assignment]) -> StandingReason {
    let day = shift.start.0.date();
    let cleared = index.problem.cleared.get(&shift.vehicle);
    StandingReason {
        shift: shift.id.clone(),
        nobody_cleared: !cleared.is_some_and(|drivers| drivers.values().any(|since| *since <= day)),
        driver: eligibility(index, shift, plan, Seat::Driver),
        ride_along: eligibility(index, shift, plan, Seat::RideAlong),
        ride_alongs_needed: shift.ride_along.min,
    }
}

fn eligibility(index: &ProblemIndex<'_>, shift: &PlannedShift, plan: &[Assignment], seat: Seat) -> SeatEligibility {
    let mut eligibility = SeatEligibility::default();
    let mut blocked: BTreeMap<Rule, Vec<String>> = BTreeMap::new();
    for person in index.problem.people.iter().filter(|person| person.roles.contains(&seat)) {
        let can = index.problem.availability.get(&person.id).is_some_and(|said| said.contains_key(&shift.id));
        if !can {
            continue;
        }
        eligibility.available.push(person.id.clone());
        let wanted = Assignment { shift: shift.id.clone(), seat, person: person.id.clone() };
        match rules::check_seat(index, plan, &wanted).first() {
            Some(breach) => blocked.entry(breach.rule).or_default().push(person.id.clone()),
            None => eligibility.free.push(person.id.clone()),
        }
    }
    eligibility.blocked = blocked.into_iter().collect();
    eligibility
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::fixtures::{problem, seat};

    #[test]
    fn a_standing_shift_says_who_could_and_what_keeps_them() {
        let plan = [seat(("s1", "driver", "cilla")), seat(("s1", "ride_along", "bo"))];
        let reasons = standing_reasons(&problem(), &plan);
        assert_eq!(reasons.len(), 2);
        let afternoon = &reasons[0];
        assert_eq!(afternoon.driver.available, ["alva", "cilla"]);
        assert_eq!(afternoon.driver.free, ["alva"]);
        assert_eq!(afternoon.driver.blocked, [(Rule::OneADay, vec!["cilla".to_owned()])]);
        assert_eq!(afternoon.ride_along.free, [""; 0]);
    }

    #[test]
    fn a_shift_without_a_vehicle_says_so() {
        let mut problem = problem();
        problem.shifts[0].vehicle = "none".to_owned();
        assert!(standing_reasons(&problem, &[])[0].nobody_cleared);
    }
}
