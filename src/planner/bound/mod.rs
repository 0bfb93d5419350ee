//! What no plan can beat: a lower bound for each level of the score.
//!
//! The rules that tie people together in a shift are priced instead of kept (Lagrangian relaxation):
//! one driver, enough and not too many ride-alongs, somebody experienced, one household. What is left
//! falls apart into one small problem a person, solved exactly by dynamic programming over the days
//! ([`person`]). Whatever the prices, the sum is a bound; good prices are found by subgradient ascent
//! (Held, Wolfe and Crowder, *Validation of subgradient optimization*, Mathematical Programming 6, 1974).
//! Prices are rounded to whole parts of a point before each evaluation and everything is added up in
//! whole numbers, so that the bound holds to the last digit; as scores are whole, it may be rounded up.

mod person;
mod prices;

use super::compiled::Compiled;
use crate::model::problem::{Problem, Score};
use person::PersonProblem;
use prices::{Level, Prices};

/// Parts that a point is divided into, so that prices can be whole numbers.
const PARTS: i64 = 1 << 16;

/// Lower bounds of the three levels, each given that the levels before are as in `best`, the score of
/// a legal plan. No plan scores less at a level while it keeps the levels before. `keep_on` is asked
/// before each round of prices, of which there are at most `rounds` a level.
pub fn bounds(problem: &Problem, best: Score, rounds: usize, keep_on: &mut dyn FnMut() -> bool) -> Score {
    let compiled = Compiled::new(problem);
    let people: Vec<PersonProblem> =
        (0..problem.people.len()).map(|person| PersonProblem::new(&compiled, person)).collect();
    let mut bound = |level| ascend(&compiled, &people, level, best, rounds, keep_on);
    Score { standing: bound(Level::Standing), idle: bound(Level::Idle), soft: bound(Level::Soft) }
}

/// Rounds without a better bound after which steps are halved.
const PATIENCE: usize = 12;

/// Raises the bound of a level by better prices, until it meets the best score or rounds run out.
fn ascend(
    compiled: &Compiled<'_>,
    people: &[PersonProblem],
    level: Level,
    best: Score,
    rounds: usize,
    keep_on: &mut dyn FnMut() -> bool,
) -> i64 {
    let goal = level.of(best);
    let mut prices = Prices::new(compiled, level);
    let mut highest = i64::MIN;
    let (mut pace, mut unlucky) = (1.0_f64, 0);
    for _ in 0..rounds {
        if highest >= goal || pace < 1e-3 || !keep_on() {
            break;
        }
        let (parts, slope) = prices.evaluate(compiled, people, best);
        let bound = parts.div_euclid(PARTS) + i64::from(parts.rem_euclid(PARTS) > 0);
        if prices.is_better(parts) {
            highest = highest.max(bound);
            unlucky = 0;
        } else {
            unlucky += 1;
            if unlucky >= PATIENCE {
                (pace, unlucky) = (pace / 2.0, 0);
                prices.return_to_best();
                continue;
            }
        }
        let missing = goal as f64 - parts as f64 / PARTS as f64;
        prices.step(&slope, pace * missing.max(0.5));
    }
    // A level never goes below what it can be at all: nothing stands, nobody is idle.
    match level {
        Level::Standing | Level::Idle => highest.max(0).min(goal),
        Level::Soft => highest.min(goal),
    }
}
