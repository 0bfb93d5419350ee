//! Why somebody has as many shifts as they have: of each other shift, what keeps them from it, or what it
//! would mean if they took it.

use crate::model::problem::{Assignment, Person, PlannedShift, Problem, Score, Seat};
use crate::rules::{Roll, Rule};

use super::alternatives::{Outcome, Swap, nearness, outcome};
use super::score::{SoftParts, score};

/// A person's shifts, and why not more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoadCase {
    /// The shifts they have.
    pub has: Vec<String>,
    /// What stands in the way of each other shift, by reason, in the order of [`WhyNot`].
    pub others: Vec<(WhyNot, Vec<String>)>,
    /// The cheapest of the shifts that they could take over.
    pub nearest: Option<Nearest>,
}

/// A shift that somebody could take over from another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nearest {
    /// The shift.
    pub shift: String,
    /// From whom, and what it would cost.
    pub swap: Swap,
}

/// Why somebody does not have a shift; the nearer to having it, the earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WhyNot {
    /// It would be better if they had it.
    Better,
    /// It would be just as good.
    Equal,
    /// It would be worse.
    Worse,
    /// Another shift of theirs is in the way.
    OtherShift,
    /// Nobody mans the shift, and who goes with them is not to be had.
    NoCompany,
    /// A rule forbids it.
    Rule(Rule),
}

/// Why a person has as many shifts in a plan as they have.
pub fn load_case(problem: &Problem, plan: &[Assignment], person: &Person) -> LoadCase {
    let roll = Roll::new(problem);
    let now = score(problem, plan);
    let mut case = LoadCase { has: Vec::new(), others: Vec::new(), nearest: None };
    for shift in &problem.shifts {
        let crew: Vec<&Assignment> = plan.iter().filter(|seat| seat.shift == shift.id).collect();
        if crew.iter().any(|seat| seat.person == person.id) {
            case.has.push(shift.id.clone());
            continue;
        }
        let why = match crew.iter().map(|seat| outcome(&roll, plan, seat, person, now)).min_by_key(nearness) {
            Some(outcome) => case.weigh(shift, outcome),
            None => alone(&roll, plan, shift, person, now),
        };
        match case.others.iter_mut().find(|(known, _)| *known == why) {
            Some((_, shifts)) => shifts.push(shift.id.clone()),
            None => case.others.push((why, vec![shift.id.clone()])),
        }
    }
    case.others.sort_by_key(|(why, _)| *why);
    case
}

impl LoadCase {
    /// What an outcome says, and whether it is the nearest so far.
    fn weigh(&mut self, shift: &PlannedShift, outcome: Outcome) -> WhyNot {
        let swap = match outcome {
            Outcome::FromAnotherShift(_) => return WhyNot::OtherShift,
            Outcome::Forbidden(rule) => return WhyNot::Rule(rule),
            Outcome::Possible(swap) => swap,
        };
        let why = match swap.cost.cmp(&Score::default()) {
            std::cmp::Ordering::Less => WhyNot::Better,
            std::cmp::Ordering::Equal => WhyNot::Equal,
            std::cmp::Ordering::Greater => WhyNot::Worse,
        };
        if self.nearest.as_ref().is_none_or(|nearest| swap.cost < nearest.swap.cost) {
            self.nearest = Some(Nearest { shift: shift.id.clone(), swap });
        }
        why
    }
}

/// What keeps a person from a shift that nobody mans.
fn alone(
    roll: &Roll<'_>,
    plan: &[Assignment],
    shift: &PlannedShift,
    person: &Person,
    now: (Score, SoftParts),
) -> WhyNot {
    let seats =
        person.roles.iter().map(|seat| Assignment { shift: shift.id.clone(), seat: *seat, person: person.id.clone() });
    let outcomes = seats.map(|seat| {
        // A driver who needs nobody beside could man the shift alone.
        let is_enough = seat.seat == Seat::Driver && shift.ride_along.min == 0 && person.experienced;
        match outcome(roll, plan, &seat, person, now) {
            Outcome::Possible(_) if is_enough => WhyNot::Better,
            Outcome::Possible(_) => WhyNot::NoCompany,
            Outcome::FromAnotherShift(_) => WhyNot::OtherShift,
            Outcome::Forbidden(rule) => WhyNot::Rule(rule),
        }
    });
    outcomes.min().unwrap_or(WhyNot::Rule(Rule::Role))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::fixtures::{problem, seat};

    #[test]
    fn each_shift_is_theirs_or_has_a_reason_why_not() {
        let problem = problem();
        let plan = [seat(("s1", "driver", "alva")), seat(("s1", "ride_along", "bo"))];
        for person in &problem.people {
            let case = load_case(&problem, &plan, person);
            let others: usize = case.others.iter().map(|(_, shifts)| shifts.len()).sum();
            assert_eq!(case.has.len() + others, problem.shifts.len(), "{}", person.id);
        }
    }

    #[test]
    fn the_nearest_shift_is_the_cheapest_that_could_be_taken_over() {
        let problem = problem();
        let plan = [seat(("s1", "driver", "alva")), seat(("s1", "ride_along", "bo"))];
        let cilla = problem.people.iter().find(|person| person.id == "cilla").unwrap();
        let nearest = load_case(&problem, &plan, cilla).nearest.unwrap();
        let swapped = [seat(("s1", "driver", "cilla")), seat(("s1", "ride_along", "bo"))];
        let cost = score(&problem, &swapped).0.soft - score(&problem, &plan).0.soft;
        assert_eq!((nearest.shift.as_str(), nearest.swap.cost.soft), ("s1", cost));
    }

    #[test]
    fn what_somebody_cannot_do_is_told_by_its_rule() {
        let mut problem = problem();
        problem.availability.get_mut("bo").unwrap().remove("s1");
        let plan = [seat(("s1", "driver", "alva")), seat(("s1", "ride_along", "cilla"))];
        let bo = problem.people.iter().find(|person| person.id == "bo").unwrap();
        let case = load_case(&problem, &plan, bo);
        let of_rule = case.others.iter().find(|(why, _)| *why == WhyNot::Rule(Rule::Availability)).unwrap();
        assert!(of_rule.1.contains(&"s1".to_owned()));
    }
}
