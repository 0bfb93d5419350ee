//! Nobody has two shifts that start on one calendar day; shifts settled elsewhere count.

use super::{Breach, PersonShifts, ProblemIndex, Rule};

/// Finds shifts that start on the same day as another of the person's.
pub fn check(_: &ProblemIndex<'_>, load: &PersonShifts<'_>) -> Vec<Breach> {
    let day = |index: usize| load.shifts[index].start.0.date();
    let settled = |index: usize| load.person.history.iter().any(|(start, _)| start.0.date() == day(index));
    (0..load.shifts.len())
        .filter(|index| settled(*index) || (0..*index).any(|earlier| day(earlier) == day(*index)))
        .map(|index| Breach::new(Rule::OneADay, &load.shifts[index].id).by(&load.person.id))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{at, breaches_of, problem};

    #[test]
    fn nobody_serves_twice_a_day() {
        let plan = [
            ("s1", "driver", "alva"),
            ("s1", "ride_along", "bo"),
            ("s2", "driver", "cilla"),
            ("s2", "ride_along", "bo"),
        ];
        assert_eq!(breaches_of(&problem(), &plan), ["OneADay"]);
    }

    #[test]
    fn a_shift_settled_elsewhere_fills_its_day() {
        let mut problem = problem();
        problem.people[1].history.push((at("2021-02-01T06:00"), at("2021-02-01T07:00")));
        let found = breaches_of(&problem, &[("s1", "driver", "alva"), ("s1", "ride_along", "bo")]);
        assert_eq!(found, ["OneADay"]);
    }
}
