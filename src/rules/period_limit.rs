//! Nobody exceeds their shifts in the period.

use super::{Breach, PersonShifts, ProblemIndex, Rule};

/// Finds out whether the person has too many shifts in the period.
pub fn check(_: &ProblemIndex<'_>, load: &PersonShifts<'_>) -> Vec<Breach> {
    let (count, limit) = (load.shifts.len() as i64, i64::from(load.person.max_period));
    match load.shifts.last() {
        Some(last) if count > limit => {
            vec![Breach::new(Rule::PeriodLimit, &last.id).by(&load.person.id).counted(count, limit)]
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{breaches_of, problem};

    #[test]
    fn nobody_serves_more_in_the_period_than_they_want() {
        let mut problem = problem();
        problem.people[1].max_period = 0;
        assert_eq!(breaches_of(&problem, &[("s1", "driver", "alva"), ("s1", "ride_along", "bo")]), ["PeriodLimit"]);
    }
}
