//! The driver has licence for and introduction to the vehicle, on the day of the shift.

use super::{Breach, Crew, ProblemIndex, Rule};
use crate::model::problem::Seat;

/// Finds drivers who may not drive the vehicle that day.
pub fn check(index: &ProblemIndex<'_>, crew: &Crew<'_>) -> Vec<Breach> {
    let day = crew.shift.start.0.date();
    let vehicle = crew.shift.vehicle.as_str();
    let cleared = |person: &str| {
        index.problem.cleared.get(vehicle).and_then(|drivers| drivers.get(person)).is_some_and(|since| *since <= day)
    };
    crew.seats
        .iter()
        .filter(|(seat, person)| *seat == Seat::Driver && !cleared(person))
        .map(|(_, person)| Breach::new(Rule::Clearance, &crew.shift.id).by(person).with(vehicle))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{breaches_of, problem};

    #[test]
    fn a_driver_without_introduction_is_never_put_behind_the_wheel() {
        let mut problem = problem();
        problem.cleared.get_mut("ABC123").unwrap().insert("alva".into(), "2021-02-02".parse().unwrap());
        let crew = |shift| [(shift, "driver", "alva"), (shift, "ride_along", "bo")];
        assert_eq!(breaches_of(&problem, &crew("s1")), ["Clearance"]);
        assert_eq!(breaches_of(&problem, &crew("s3")), [""; 0]);
    }
}
