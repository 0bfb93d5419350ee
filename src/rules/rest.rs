//! Between the end of one shift and the start of the person's next lies the least rest; shifts settled
//! elsewhere count. Two shifts of one day are the business of another rule.

use super::{Breach, PersonShifts, ProblemIndex, Rule};

/// Finds shifts before which, or after which, the person rests too little.
pub fn check(index: &ProblemIndex<'_>, load: &PersonShifts<'_>) -> Vec<Breach> {
    let least = index.problem.rules.min_rest_minutes;
    let planned = load.shifts.iter().map(|shift| (shift.start.0, shift.end.0, Some(shift.id.as_str())));
    let settled = load.person.history.iter().map(|(start, end)| (start.0, end.0, None));
    let mut spans: Vec<_> = planned.chain(settled).collect();
    spans.sort();
    let mut breaches = Vec::new();
    for (index, (start, end, id)) in spans.iter().enumerate() {
        for (later_start, _, later_id) in &spans[index + 1..] {
            let rest = (*later_start - *end).num_minutes();
            let one_day = start.date() == later_start.date();
            if let Some(shift) = later_id.or(*id).filter(|_| !one_day && rest < least) {
                breaches.push(Breach::new(Rule::Rest, shift).by(&load.person.id).counted(rest.max(0), least));
            }
        }
    }
    breaches
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{at, breaches_of, problem};

    #[test]
    fn a_late_evening_is_followed_by_rest() {
        let mut problem = problem();
        problem.people[1].history.push((at("2021-01-31T20:00"), at("2021-01-31T23:30")));
        let plan = [("s1", "driver", "alva"), ("s1", "ride_along", "bo")];
        assert_eq!(breaches_of(&problem, &plan), ["Rest"]);
        problem.people[1].history[0].1 = at("2021-01-31T23:00");
        assert_eq!(breaches_of(&problem, &plan), [""; 0]);
    }
}
