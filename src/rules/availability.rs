//! Each can serve at the time of the shift.

use super::{Breach, Crew, ProblemIndex, Rule};

/// Finds people who cannot serve at that time.
pub fn check(index: &ProblemIndex<'_>, crew: &Crew<'_>) -> Vec<Breach> {
    let can =
        |person: &str| index.problem.availability.get(person).is_some_and(|shifts| shifts.contains_key(&crew.shift.id));
    crew.seats
        .iter()
        .filter(|(_, person)| !can(person))
        .map(|(_, person)| Breach::new(Rule::Availability, &crew.shift.id).by(person))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{breaches_of, problem};

    #[test]
    fn nobody_serves_at_a_time_they_cannot() {
        let mut problem = problem();
        problem.availability.get_mut("bo").unwrap().remove("s1");
        assert_eq!(breaches_of(&problem, &[("s1", "driver", "alva"), ("s1", "ride_along", "bo")]), ["Availability"]);
    }
}
