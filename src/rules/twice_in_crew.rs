//! Nobody sits in two seats of one shift.

use super::{Breach, Crew, ProblemIndex, Rule};

/// Finds people who sit in two seats of the shift.
pub fn check(_: &ProblemIndex<'_>, crew: &Crew<'_>) -> Vec<Breach> {
    let twice = |index: usize| crew.seats[..index].iter().any(|(_, person)| *person == crew.seats[index].1);
    (0..crew.seats.len())
        .filter(|index| twice(*index))
        .map(|index| Breach::new(Rule::TwiceInCrew, &crew.shift.id).by(crew.seats[index].1))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{breaches_of, problem};

    #[test]
    fn nobody_keeps_the_driver_company_who_is_the_driver() {
        let found = breaches_of(&problem(), &[("s1", "driver", "cilla"), ("s1", "ride_along", "cilla")]);
        assert!(found.contains(&"TwiceInCrew".to_owned()), "{found:?}");
    }
}
