//! Where the crew policy asks for it, all in the crew belong to one household; a person without one is
//! a household of their own.

use super::{Breach, Crew, ProblemIndex, Rule};

/// Finds people of another household than the first in the crew.
pub fn check(index: &ProblemIndex<'_>, crew: &Crew<'_>) -> Vec<Breach> {
    if !crew.shift.same_household {
        return Vec::new();
    }
    let household = |person: &str| index.person(person).and_then(|person| person.household.as_ref());
    let Some((_, first)) = crew.seats.first() else {
        return Vec::new();
    };
    crew.seats
        .iter()
        .filter(|(_, person)| person != first && (household(person).is_none() || household(person) != household(first)))
        .map(|(_, person)| Breach::new(Rule::Household, &crew.shift.id).by(person).with(first))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{breaches_of, problem};

    #[test]
    fn under_the_household_policy_only_those_who_live_together_share_the_car() {
        let mut problem = problem();
        problem.shifts[0].same_household = true;
        let crew = [("s1", "driver", "alva"), ("s1", "ride_along", "bo")];
        assert_eq!(breaches_of(&problem, &crew), ["Household"]);
        problem.people.iter_mut().for_each(|person| person.household = Some("Tumba 1".to_owned()));
        assert_eq!(breaches_of(&problem, &crew), [""; 0]);
    }

    #[test]
    fn who_has_no_household_lives_in_none_that_is_called_as_they_are() {
        let mut problem = problem();
        problem.shifts[0].same_household = true;
        problem.people[1].household = Some("alva".to_owned());
        let crew = [("s1", "driver", "alva"), ("s1", "ride_along", "bo")];
        assert_eq!(breaches_of(&problem, &crew), ["Household"]);
    }
}
