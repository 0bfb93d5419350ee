//! At least one in the crew is experienced.

use super::{Breach, Crew, ProblemIndex, Rule};

/// Finds crews in which nobody is experienced.
pub fn check(index: &ProblemIndex<'_>, crew: &Crew<'_>) -> Vec<Breach> {
    let experienced =
        crew.seats.iter().any(|(_, person)| index.person(person).is_some_and(|person| person.experienced));
    if experienced { Vec::new() } else { vec![Breach::new(Rule::Experience, &crew.shift.id)] }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{breaches_of, problem};

    #[test]
    fn two_new_members_do_not_ride_alone() {
        let mut problem = problem();
        problem.people.iter_mut().for_each(|person| person.experienced = person.id == "cilla");
        assert_eq!(breaches_of(&problem, &[("s1", "driver", "alva"), ("s1", "ride_along", "bo")]), ["Experience"]);
        assert_eq!(breaches_of(&problem, &[("s1", "driver", "alva"), ("s1", "ride_along", "cilla")]), [""; 0]);
    }
}
