//! Why a crew and no other: what keeps each other member from a seat, or what choosing them would cost.

use crate::model::problem::{Assignment, Person, Problem, Score};
use crate::rules::{self, Breach, ProblemIndex, Rule, Scope};

use crate::problem::score::{SoftParts, score};

/// What choosing somebody else instead of one in the crew would mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    /// Who is not in the crew.
    pub person: String,
    /// What it would mean.
    pub outcome: Outcome,
}

/// What a swap would mean; the nearer to what could be done, the earlier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It could be done.
    Possible(Substitution),
    /// It could be done if they left another shift.
    FromAnotherShift(String),
    /// A rule forbids it.
    Forbidden(Rule),
}

/// Somebody in the place of another, and what it costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Substitution {
    /// The one who would leave the crew.
    pub instead_of: String,
    /// By how much each level of the score would grow; negative is better.
    pub cost: Score,
    /// By how much each part of the soft level would grow, before it is weighted.
    pub parts: SoftParts,
}

/// What choosing each of the other people would mean, in the order of the problem.
pub fn alternatives(problem: &Problem, plan: &[Assignment], shift: &str) -> Vec<Alternative> {
    let index = ProblemIndex::new(problem);
    let crew: Vec<&Assignment> = plan.iter().filter(|seat| seat.shift == shift).collect();
    let now = score(problem, plan);
    let others = problem.people.iter().filter(|person| crew.iter().all(|seat| seat.person != person.id));
    others
        .filter_map(|person| {
            let outcomes = crew.iter().map(|seat| outcome(&index, plan, seat, person, now));
            let outcome = outcomes.min_by_key(nearness)?;
            Some(Alternative { person: person.id.clone(), outcome })
        })
        .collect()
}

/// How near an outcome is to what could be done: the cheapest swap first. That somebody does not take
/// the seat says least.
pub fn nearness(outcome: &Outcome) -> (u8, Score) {
    match outcome {
        Outcome::Possible(swap) => (0, swap.cost),
        Outcome::FromAnotherShift(_) => (1, Score::default()),
        Outcome::Forbidden(rule) => (if is_about_person(*rule) { 3 } else { 2 }, Score::default()),
    }
}

/// Whether a rule forbids a seat to somebody whatever the shift.
fn is_about_person(rule: Rule) -> bool {
    match rule {
        Rule::Role => true,
        Rule::CrewSize
        | Rule::Experience
        | Rule::TwiceInCrew
        | Rule::Availability
        | Rule::Clearance
        | Rule::Household
        | Rule::Avoid
        | Rule::OneADay
        | Rule::Rest
        | Rule::WeekLimit
        | Rule::PeriodLimit
        | Rule::FixedSeat => false,
    }
}

/// What putting a person in the place of one seat would mean.
pub fn outcome(
    index: &ProblemIndex<'_>,
    plan: &[Assignment],
    seat: &Assignment,
    person: &Person,
    now: (Score, SoftParts),
) -> Outcome {
    let without: Vec<Assignment> = plan.iter().filter(|taken| *taken != seat).cloned().collect();
    let wanted = Assignment { person: person.id.clone(), ..seat.clone() };
    let breaches = rules::check_seat(index, &without, &wanted);
    let Some(first) = breaches.first() else {
        let mut swapped = without;
        swapped.push(wanted);
        return Outcome::Possible(swap(index.problem, &swapped, seat, now));
    };
    if breaches.iter().all(is_about_other_shifts) {
        let freed = without.iter().filter(|taken| taken.person == person.id).find(|taken| {
            let rest: Vec<Assignment> = without.iter().filter(|other| other != taken).cloned().collect();
            rules::check_seat(index, &rest, &wanted).is_empty()
        });
        if let Some(freed) = freed {
            return Outcome::FromAnotherShift(freed.shift.clone());
        }
    }
    Outcome::Forbidden(first.rule)
}

fn is_about_other_shifts(breach: &Breach) -> bool {
    breach.rule.scope() == Scope::Person
}

fn swap(
    problem: &Problem,
    swapped: &[Assignment],
    seat: &Assignment,
    (now, parts_now): (Score, SoftParts),
) -> Substitution {
    let (then, parts) = score(problem, swapped);
    Substitution {
        instead_of: seat.person.clone(),
        cost: Score { standing: then.standing - now.standing, idle: then.idle - now.idle, soft: then.soft - now.soft },
        parts: SoftParts {
            fairness: parts.fairness - parts_now.fairness,
            wish: parts.wish - parts_now.wish,
            spacing: parts.spacing - parts_now.spacing,
            companion: parts.companion - parts_now.companion,
            change: parts.change - parts_now.change,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::fixtures::{problem, seat};

    fn outcome_of(problem: &Problem, plan: &[Assignment], shift: &str, person: &str) -> Outcome {
        let found = alternatives(problem, plan, shift).into_iter().find(|found| found.person == person);
        found.unwrap().outcome
    }

    #[test]
    fn the_cost_of_a_swap_is_the_difference_of_the_scores() {
        let problem = problem();
        let plan = [seat(("s1", "driver", "alva")), seat(("s1", "ride_along", "bo"))];
        let Outcome::Possible(swap) = outcome_of(&problem, &plan, "s1", "cilla") else { panic!("no swap") };
        let swapped = [seat(("s1", "driver", "cilla")), seat(("s1", "ride_along", "bo"))];
        let difference = score(&problem, &swapped).0.soft - score(&problem, &plan).0.soft;
        assert_eq!((swap.instead_of.as_str(), swap.cost.soft), ("alva", difference));
    }

    #[test]
    fn who_serves_elsewhere_that_day_would_leave_that_shift() {
        let problem = problem();
        let plan = [seat(("s1", "driver", "alva")), seat(("s1", "ride_along", "bo")), seat(("s2", "driver", "cilla"))];
        assert_eq!(outcome_of(&problem, &plan, "s1", "cilla"), Outcome::FromAnotherShift("s2".to_owned()));
    }

    #[test]
    fn a_rule_that_forbids_is_named() {
        let mut problem = problem();
        problem.availability.get_mut("bo").unwrap().remove("s1");
        let plan = [seat(("s1", "driver", "alva")), seat(("s1", "ride_along", "cilla"))];
        assert_eq!(outcome_of(&problem, &plan, "s1", "bo"), Outcome::Forbidden(Rule::Availability));
    }
}
