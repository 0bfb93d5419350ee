//! Two plans of one problem side by side: what each reaches, and which seats differ.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::model::problem::{Assignment, Problem, Score, Seat};

use super::standing_reasons::lacks_somebody;
use crate::problem::score::{SoftParts, score};

/// Two plans side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// What each reaches.
    pub sides: [Reached; 2],
    /// The seats that differ, by shift, the driver first.
    pub differences: Vec<Difference>,
}

/// What a plan reaches by its whole crews. A crew that lacks somebody drives nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "test-aids", derive(schemars::JsonSchema))]
pub struct Reached {
    /// How many shifts run.
    pub manned: usize,
    /// Its score.
    pub score: Score,
    /// What its soft level is made of, before it is weighted.
    pub parts: SoftParts,
}

/// A seat in which the plans put different people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The shift.
    pub shift: String,
    /// The seat.
    pub seat: Seat,
    /// Who sits there in each plan, but not in the other.
    pub people: [Vec<String>; 2],
}

/// Compares two plans of a problem.
pub fn compare(problem: &Problem, plans: [&[Assignment]; 2]) -> Comparison {
    let sides = plans.map(|plan| {
        let whole = problem.shifts.iter().filter(|shift| !lacks_somebody(shift, plan));
        let whole: BTreeSet<&str> = whole.map(|shift| shift.id.as_str()).collect();
        let driven: Vec<Assignment> = plan.iter().filter(|seat| whole.contains(seat.shift.as_str())).cloned().collect();
        let (score, parts) = score(problem, &driven);
        Reached { manned: whole.len(), score, parts }
    });
    let mut differences = Vec::new();
    for shift in &problem.shifts {
        for seat in [Seat::Driver, Seat::RideAlong] {
            let people = plans.map(|plan| people_in(plan, &shift.id, seat));
            let only = |one: &[String], other: &[String]| -> Vec<String> {
                one.iter().filter(|person| !other.contains(person)).cloned().collect()
            };
            let people = [only(&people[0], &people[1]), only(&people[1], &people[0])];
            if people.iter().any(|people| !people.is_empty()) {
                differences.push(Difference { shift: shift.id.clone(), seat, people });
            }
        }
    }
    Comparison { sides, differences }
}

fn people_in(plan: &[Assignment], shift: &str, seat: Seat) -> Vec<String> {
    let there = plan.iter().filter(|taken| taken.shift == shift && taken.seat == seat);
    there.map(|taken| taken.person.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::fixtures::{problem, seat};

    #[test]
    fn a_plan_beside_itself_does_not_differ() {
        let problem = problem();
        let plan = [seat(("s1", "driver", "alva")), seat(("s1", "ride_along", "bo"))];
        let comparison = compare(&problem, [&plan, &plan]);
        assert_eq!(comparison.sides[0], comparison.sides[1]);
        assert_eq!(comparison.differences, []);
    }

    #[test]
    fn a_seat_that_differs_is_told_with_both() {
        let problem = problem();
        let one = [seat(("s1", "driver", "alva")), seat(("s1", "ride_along", "bo"))];
        let other = [seat(("s1", "driver", "cilla")), seat(("s1", "ride_along", "bo"))];
        let comparison = compare(&problem, [&one, &other]);
        let people = [vec!["alva".to_owned()], vec!["cilla".to_owned()]];
        assert_eq!(comparison.differences, [Difference { shift: "s1".to_owned(), seat: Seat::Driver, people }]);
        assert_eq!(comparison.sides.map(|side| side.manned), [1, 1]);
    }

    #[test]
    fn a_crew_that_lacks_somebody_mans_no_shift_but_its_seats_are_told() {
        let problem = problem();
        let whole = [seat(("s1", "driver", "alva")), seat(("s1", "ride_along", "bo"))];
        let comparison = compare(&problem, [&whole[..1], &whole]);
        assert_eq!(comparison.sides.map(|side| (side.manned, side.score.standing)), [(0, 3), (1, 2)]);
        assert_eq!(comparison.differences.len(), 1);
    }
}
