//! The score of a plan, from scratch, as `docs/problem-format.md` defines it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::model::problem::{Assignment, Problem, Score};
use crate::rules::ProblemIndex;

/// What the soft level of a score is made of, each counted before it is weighted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "test-aids", derive(schemars::JsonSchema))]
pub struct SoftParts {
    /// Squared differences between load and target, added up.
    pub fairness: i64,
    /// Wishes of all seats taken, added up.
    pub wish: i64,
    /// Pairs of shifts of one person that lie too close.
    pub spacing: i64,
    /// Preferred pairs riding together, per shift.
    pub companion: i64,
    /// Published seats that are not kept.
    pub change: i64,
}

/// The score of a plan and what its soft level is made of. The plan need not be legal.
pub fn score(problem: &Problem, plan: &[Assignment]) -> (Score, SoftParts) {
    let index = ProblemIndex::new(problem);
    let running: BTreeSet<&str> = plan.iter().map(|seat| seat.shift.as_str()).collect();
    let kept: BTreeSet<&Assignment> = plan.iter().collect();
    let wish_of = |seat: &Assignment| {
        problem.availability.get(&seat.person).and_then(|shifts| shifts.get(&seat.shift)).copied().unwrap_or(0)
    };
    let mut parts = SoftParts {
        wish: plan.iter().map(|seat| i64::from(wish_of(seat))).sum(),
        companion: companions(problem, plan),
        change: problem.published.iter().filter(|seat| !kept.contains(seat)).count() as i64,
        ..SoftParts::default()
    };
    let mut by_person = plan.to_vec();
    by_person.sort_by(|one, other| one.person.cmp(&other.person));
    let mut idle = 0;
    for person in &problem.people {
        let first = by_person.partition_point(|seat| seat.person < person.id);
        let own = &by_person[first..first + by_person[first..].partition_point(|seat| seat.person == person.id)];
        let load = index.shifts_of(person, own);
        parts.fairness += (load.shifts.len() as i64 - person.target).pow(2);
        parts.spacing += close_pairs(problem, &load);
        let can_serve = problem.availability.get(&person.id).is_some_and(|shifts| !shifts.is_empty());
        idle += i64::from(person.must_serve && can_serve && load.shifts.is_empty());
    }
    let weights = problem.rules.weights;
    let soft = weights.fairness * parts.fairness - parts.wish + weights.spacing * parts.spacing
        - weights.companion * parts.companion
        + weights.change * parts.change;
    let standing = problem.shifts.iter().filter(|shift| !running.contains(shift.id.as_str()));
    (Score { standing: standing.map(|shift| shift.weight).sum(), idle, soft }, parts)
}

fn companions(problem: &Problem, plan: &[Assignment]) -> i64 {
    let mut crews: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for seat in plan {
        crews.entry(&seat.shift).or_default().insert(&seat.person);
    }
    let together =
        |one: &str, other: &str| crews.values().filter(|crew| crew.contains(one) && crew.contains(other)).count();
    problem.prefer.iter().map(|(one, other)| together(one, other) as i64).sum()
}

/// Pairs of a person's shifts that start too few days apart; two settled elsewhere are no pair.
fn close_pairs(problem: &Problem, load: &crate::rules::PersonShifts<'_>) -> i64 {
    let day = |shift: &&crate::model::problem::PlannedShift| shift.start.0.date();
    let close = |gap: i64| gap.abs() < problem.rules.spacing_days;
    let mut pairs = 0;
    for (index, shift) in load.shifts.iter().enumerate() {
        let later = load.shifts[index + 1..].iter().filter(|other| close((day(other) - day(shift)).num_days()));
        let settled = load.person.history.iter().filter(|(start, _)| close((start.0.date() - day(shift)).num_days()));
        pairs += (later.count() + settled.count()) as i64;
    }
    pairs
}
