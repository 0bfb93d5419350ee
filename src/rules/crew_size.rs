//! A running shift has exactly one driver and as many ride-alongs as it asks for.

use super::{Breach, Crew, ProblemIndex, Rule};
use crate::model::problem::Seat;

/// Finds crews with no or two drivers, or too few or too many ride-alongs.
pub fn check(_: &ProblemIndex<'_>, crew: &Crew<'_>) -> Vec<Breach> {
    let count = |wanted| crew.seats.iter().filter(|(seat, _)| *seat == wanted).count() as i64;
    let (drivers, riders) = (count(Seat::Driver), count(Seat::RideAlong));
    let (min, max) = (i64::from(crew.shift.ride_along.min), i64::from(crew.shift.ride_along.max));
    let mut breaches = Vec::new();
    if drivers != 1 {
        breaches.push(Breach::new(Rule::CrewSize, &crew.shift.id).with("driver").counted(drivers, 1));
    }
    if riders < min || riders > max {
        let limit = if riders < min { min } else { max };
        breaches.push(Breach::new(Rule::CrewSize, &crew.shift.id).with("ride_along").counted(riders, limit));
    }
    breaches
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{breaches_of, problem};

    #[test]
    fn a_driver_alone_does_not_run_a_shift_for_two() {
        assert_eq!(breaches_of(&problem(), &[("s1", "driver", "alva")]), ["CrewSize"]);
        assert_eq!(breaches_of(&problem(), &[("s1", "driver", "alva"), ("s1", "ride_along", "bo")]), [""; 0]);
        assert_eq!(breaches_of(&problem(), &[("s1", "driver", "alva"), ("s1", "driver", "cilla")]), ["CrewSize"; 2]);
    }
}
