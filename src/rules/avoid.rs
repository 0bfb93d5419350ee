//! Two who must not ride together do not.

use super::{Breach, Crew, ProblemIndex, Rule};

/// Finds pairs in the crew that must not ride together.
pub fn check(index: &ProblemIndex<'_>, crew: &Crew<'_>) -> Vec<Breach> {
    let aboard = |wanted: &str| crew.seats.iter().any(|(_, person)| *person == wanted);
    index
        .problem
        .avoid
        .iter()
        .filter(|(one, other)| aboard(one) && aboard(other))
        .map(|(one, other)| Breach::new(Rule::Avoid, &crew.shift.id).by(one).with(other))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{breaches_of, problem};

    #[test]
    fn two_who_must_not_ride_together_do_not() {
        let mut problem = problem();
        problem.avoid.push(("bo".to_owned(), "alva".to_owned()));
        assert_eq!(breaches_of(&problem, &[("s1", "driver", "alva"), ("s1", "ride_along", "bo")]), ["Avoid"]);
    }
}
