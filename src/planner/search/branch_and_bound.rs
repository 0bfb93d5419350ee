//! Branch and bound: all plans, split into ever smaller parts, until no part can hold a better one.
//!
//! The part with the lowest bound is looked at first. A part's linear relaxation gives prices; those give
//! a bound and settle what cannot be otherwise in a better plan; what is likely gives a plan to try; and
//! the seat that is least certain splits the part in two.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::rounding::round;
use super::state::State;
use crate::model::problem::Score;
use crate::planner::bounds::lagrangian::{Bound, bound};
use crate::planner::parallel::in_parallel;
use crate::planner::problem::domains::{Fate, Openings, Settling};
use crate::planner::problem::variables::CandidateIndex;
use crate::planner::random::Chance;
use crate::planner::relaxation::linear_program::{Outlook, Ties, outlook};
use crate::planner::relaxation::model::Links;

/// A part of all plans that waits for its turn.
struct Part {
    /// No plan in it scores less at the level.
    bound: i64,
    /// How often it was split off.
    depth: usize,
    /// Order of making, so that ties are broken the same way every time.
    number: usize,
    openings: Openings,
}

impl Part {
    /// The lowest bound first, then the deepest.
    fn rank(&self) -> (Reverse<i64>, usize, usize) {
        (Reverse(self.bound), self.depth, self.number)
    }
}

impl PartialEq for Part {
    fn eq(&self, other: &Self) -> bool {
        self.rank() == other.rank()
    }
}

impl Eq for Part {}

impl PartialOrd for Part {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Part {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.rank().cmp(&other.rank())
    }
}

/// What came of looking at a part.
struct Finding<'a> {
    /// The best plan that was come across.
    plan: Option<State<'a>>,
    /// The parts it falls into, with their bound; none if it holds nothing better.
    parts: Vec<(i64, Openings)>,
}

/// Looks for a plan that is better than `best` and below `cutoff` at the level, until there is none or
/// `keep_on` says stop. `best` becomes the best plan; given is the bound of the level: the lower of the
/// two, if the search came to its end.
pub fn branch<'a>(
    links: &Links<'a>,
    openings: Openings,
    best: &mut State<'a>,
    cutoff: i64,
    threads: usize,
    keep_on: &mut dyn FnMut(&State<'a>, i64) -> bool,
) -> i64 {
    let level = links.level;
    let mut waiting = BinaryHeap::from([Part { bound: i64::MIN, depth: 0, number: 0, openings }]);
    let mut made = 1;
    loop {
        let goal = level.of(best.score()).min(cutoff);
        let score = best.score();
        let lowest = waiting.peek().map_or(goal, |part| part.bound.min(goal));
        if lowest >= goal || !keep_on(best, lowest) {
            return lowest;
        }
        let batch: Vec<Part> = (0..threads.max(1)).map_while(|_| waiting.pop()).collect();
        let tasks = batch.iter().map(|part| move || examine(links, part, score, cutoff)).collect();
        let findings: Vec<Finding<'a>> = in_parallel(threads, tasks);
        for (part, finding) in batch.iter().zip(findings) {
            if let Some(plan) = finding.plan.filter(|plan| plan.score() < best.score()) {
                *best = plan;
            }
            for (bound, openings) in finding.parts {
                waiting.push(Part { bound, depth: part.depth + 1, number: made, openings });
                made += 1;
            }
        }
    }
}

/// How much seats are made to differ, in points: so little that bounds are hardly lower.
const DIFFERENCE: f64 = 0.005;
/// A part is looked at again if at least one in so many of its seats was settled.
const WORTHWHILE: usize = 5;

/// Bounds a part, looks for a plan in it, and splits it.
fn examine<'a>(links: &Links<'a>, part: &Part, best: Score, cutoff: i64) -> Finding<'a> {
    let mut openings = part.openings.clone();
    let mut found: Option<State<'a>> = None;
    let mut goal = links.level.of(best).min(cutoff);
    let nothing = |plan| Finding { plan, parts: Vec::new() };
    loop {
        let outlook = outlook(links, &openings, Ties::Broken(&mut Chance::new(part.number as u64), DIFFERENCE));
        let bound = bound(links, &openings, &outlook.prices);
        if bound.points() >= goal {
            return nothing(found);
        }
        let known = found.as_ref().map_or(best, State::score);
        if let Some(plan) = round(links, &openings, &outlook).filter(|plan| plan.score() < known) {
            goal = goal.min(links.level.of(plan.score()));
            found = Some(plan);
        }
        let before = openings.open_seats();
        let Ok(settled) = bound.settle(links, openings, goal - 1) else { return nothing(found) };
        openings = settled;
        let after = openings.open_seats();
        if before - after > before / WORTHWHILE {
            continue;
        }
        return Finding { parts: split(links, &openings, &outlook, goal), plan: found };
    }
}

/// Work of a split, in seats of all the relaxations solved for it.
const SPLIT_WORK: usize = 2_000;
/// Fewest and most seats that are tried before one is chosen to split at.
const TRIALS: (usize, usize) = (2, 8);

/// Splits a part in two at one of its least certain seats: at the one that raises the bound most, which
/// is found by trying (strong branching). A part of which one half holds nothing better is that half's
/// other.
fn split(links: &Links<'_>, openings: &Openings, outlook: &Outlook, goal: i64) -> Vec<(i64, Openings)> {
    let mut seats: Vec<CandidateIndex> =
        (0..openings.seats.len()).filter(|seat| openings.seats[*seat] == Fate::Open).collect();
    let certainty = |seat: &CandidateIndex| (outlook.likely[*seat] - 0.5).abs();
    seats.sort_by(|one, other| certainty(one).total_cmp(&certainty(other)).then(one.cmp(other)));
    seats.truncate((SPLIT_WORK / seats.len().max(1)).clamp(TRIALS.0, TRIALS.1));
    let mut widest: Option<((i64, i64), [Half; 2])> = None;
    for seat in seats {
        let sides = [Fate::Always, Fate::Never].map(|fate| half(links, openings, seat, fate, goal));
        let [Some(one), Some(other)] = sides else {
            return sides.into_iter().flatten().map(|half| (half.bound.points(), half.openings)).collect();
        };
        let rise = (one.bound.least.min(other.bound.least), one.bound.least.max(other.bound.least));
        if widest.as_ref().is_none_or(|(widest, _)| rise > *widest) {
            widest = Some((rise, [one, other]));
        }
    }
    widest.into_iter().flat_map(|(_, halves)| halves).map(|half| (half.bound.points(), half.openings)).collect()
}

/// One side of a split.
struct Half {
    bound: Bound,
    openings: Openings,
}

/// The part in which a seat is settled one way, if it can hold a better plan.
fn half(links: &Links<'_>, openings: &Openings, seat: CandidateIndex, fate: Fate, goal: i64) -> Option<Half> {
    let mut settling = Settling::new(links.compiled, links.candidates, openings.clone());
    settling.seat(seat, fate).ok()?;
    let openings = settling.finish().ok()?;
    let outlook = outlook(links, &openings, Ties::Kept);
    let bound = bound(links, &openings, &outlook.prices);
    let openings = bound.settle(links, openings, goal - 1).ok()?;
    Some(Half { bound, openings })
}
