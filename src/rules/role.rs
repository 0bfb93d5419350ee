//! Each takes a seat that is theirs to take.

use super::{Breach, Crew, ProblemIndex, Rule};
use crate::model::problem::Seat;

/// Finds people in seats that are not theirs to take.
pub fn check(index: &ProblemIndex<'_>, crew: &Crew<'_>) -> Vec<Breach> {
    crew.seats
        .iter()
        .filter(|(seat, person)| !index.person(person).is_some_and(|person| person.roles.contains(seat)))
        .map(|(seat, person)| {
            let word = if *seat == Seat::Driver { "driver" } else { "ride_along" };
            Breach::new(Rule::Role, &crew.shift.id).by(person).with(word)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{breaches_of, problem};

    #[test]
    fn who_only_rides_along_does_not_drive() {
        let found = breaches_of(&problem(), &[("s1", "driver", "bo"), ("s1", "ride_along", "cilla")]);
        assert_eq!(found, ["Role", "Clearance"]);
    }
}
