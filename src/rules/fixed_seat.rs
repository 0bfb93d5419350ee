//! Every locked seat is kept.

use super::{Breach, Rule};
use crate::model::problem::{Assignment, Problem};

/// Finds locked seats that the plan does not keep.
pub fn check(problem: &Problem, plan: &[Assignment]) -> Vec<Breach> {
    problem
        .fixed
        .iter()
        .filter(|seat| !plan.contains(seat))
        .map(|seat| Breach::new(Rule::FixedSeat, &seat.shift).by(&seat.person))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{breaches_of, problem, seat};

    #[test]
    fn a_locked_seat_is_kept() {
        let mut problem = problem();
        problem.fixed.push(seat(("s1", "driver", "alva")));
        assert_eq!(breaches_of(&problem, &[("s1", "driver", "cilla"), ("s1", "ride_along", "bo")]), ["FixedSeat"]);
    }
}
