//! Nobody exceeds their shifts in an ISO week.

use std::collections::BTreeMap;

use chrono::Datelike;

use super::{Breach, PersonShifts, ProblemIndex, Rule};

/// Finds the weeks in which a person has too many shifts.
pub fn check(_: &ProblemIndex<'_>, load: &PersonShifts<'_>) -> Vec<Breach> {
    let mut weeks: BTreeMap<_, Vec<&str>> = BTreeMap::new();
    for shift in &load.shifts {
        let week = shift.start.0.date().iso_week();
        weeks.entry((week.year(), week.week())).or_default().push(&shift.id);
    }
    let limit = i64::from(load.person.max_week);
    weeks
        .into_values()
        .filter(|shifts| shifts.len() as i64 > limit)
        .filter_map(|shifts| {
            let last = shifts.last()?;
            Some(Breach::new(Rule::WeekLimit, last).by(&load.person.id).counted(shifts.len() as i64, limit))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{breaches_of, problem};

    #[test]
    fn nobody_serves_more_in_a_week_than_they_want() {
        let mut problem = problem();
        problem.people[1].max_week = 1;
        let plan = [
            ("s1", "driver", "alva"),
            ("s1", "ride_along", "bo"),
            ("s3", "driver", "alva"),
            ("s3", "ride_along", "bo"),
        ];
        assert_eq!(breaches_of(&problem, &plan), ["WeekLimit"]);
    }
}
