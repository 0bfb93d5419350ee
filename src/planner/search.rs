//! The search for a good plan: a crew for each shift, hardest first, and then improvement by
//! simulated annealing over legal plans.

use super::chance::Chance;
use super::compiled::{Compiled, ShiftIndex};
use super::moves::{Journal, man, random_move};
use super::state::{Prices, State};
use crate::model::problem::{Plan, Problem, Score};

/// How hard to search.
#[derive(Debug, Clone, Copy)]
pub struct Effort {
    /// Chooses the pseudo-random numbers: the same seed and steps give the same plan.
    pub seed: u64,
    /// How many moves to try.
    pub steps: u64,
}

impl Effort {
    /// Steps that a problem of this size is worth by default.
    pub fn for_size(problem: &Problem) -> Self {
        let size = problem.shifts.len().max(1) as u64;
        Self { seed: 1, steps: (size * 40_000).clamp(200_000, 12_000_000) }
    }
}

/// How far the search has come.
#[derive(Debug, Clone, Copy)]
pub struct Progress {
    /// Moves tried.
    pub step: u64,
    /// The best score so far.
    pub score: Score,
}

/// A plan and its score.
#[derive(Debug, Clone)]
pub struct Solution {
    /// The plan; it keeps every rule.
    pub plan: Plan,
    /// Its score.
    pub score: Score,
}

/// Why there is no plan.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoPlan {
    /// Locked seats of these shifts have no legal company.
    #[error("no legal crew for the locked seats of {0:?}")]
    LockedSeats(Vec<String>),
}

/// Moves between two looks at whether to stop and how far it has come.
const STRIDE: u64 = 4096;
/// What the upper levels cost in each round. Every round is heated up anew, from the best plan so far.
const ROUNDS: [Prices; 4] = [Prices::HIGH, Prices::LOW, Prices::HIGH, Prices::LOW];
/// Temperature at the start and at the end, in points.
const TEMPERATURES: (f64, f64) = (12.0, 0.25);

/// Plans a problem that has passed [`super::validate::validate`]. `keep_on` is told how far the search
/// has come and says whether it shall go on; the best plan found is given either way.
///
/// # Errors
/// [`NoPlan`] if locked seats could not be given a legal crew.
pub fn solve(problem: &Problem, effort: Effort, keep_on: &mut dyn FnMut(Progress) -> bool) -> Result<Solution, NoPlan> {
    let compiled = Compiled::new(problem);
    let mut chance = Chance::new(effort.seed);
    let mut state = State::new(&compiled);
    construct(&mut state, &mut chance);
    let mut best = state.clone();
    for (round, prices) in (0..).zip(ROUNDS) {
        state.prices = prices;
        let steps = effort.steps / ROUNDS.len() as u64;
        if !anneal(&mut state, &mut best, steps, round * steps, &mut chance, keep_on) {
            break;
        }
        state = best.clone();
    }
    if !best.is_legal() {
        let broken = (0..problem.shifts.len())
            .filter(|shift| !compiled.fixed[*shift].is_empty() && !best.is_whole(*shift))
            .map(|shift| problem.shifts[shift].id.clone());
        return Err(NoPlan::LockedSeats(broken.collect()));
    }
    Ok(Solution { plan: best.plan(), score: best.score() })
}

/// Gives each shift a crew, those with fewest drivers to choose from first, a few tries for each.
fn construct(state: &mut State<'_>, chance: &mut Chance) {
    let compiled = state.compiled;
    let mut order: Vec<ShiftIndex> = (0..compiled.problem.shifts.len()).collect();
    order.sort_by_key(|shift| {
        (compiled.fixed[*shift].is_empty(), -compiled.problem.shifts[*shift].weight, compiled.drivers[*shift].len())
    });
    let mut journal = Journal::default();
    for shift in order {
        for _ in 0..20 {
            if state.is_whole(shift) {
                break;
            }
            let before = state.energy();
            let manned = man(state, shift, chance, &mut journal) && journal.is_sound(state);
            if manned && state.energy() <= before { journal.keep() } else { journal.undo(state) }
        }
    }
}

/// Improves the plan; gives whether it was let go on to the end.
fn anneal<'a>(
    state: &mut State<'a>,
    best: &mut State<'a>,
    steps: u64,
    done: u64,
    chance: &mut Chance,
    keep_on: &mut dyn FnMut(Progress) -> bool,
) -> bool {
    let shifts = state.compiled.problem.shifts.len();
    let (hot, cold) = TEMPERATURES;
    let mut temperature = hot;
    let mut journal = Journal::default();
    let mut energy = state.energy();
    for step in 0..steps {
        if step % STRIDE == 0 {
            temperature = hot * (cold / hot).powf(step as f64 / steps as f64);
            if shifts == 0 || !keep_on(Progress { step: done + step, score: best.score() }) {
                return false;
            }
        }
        let shift = chance.below(shifts);
        if !random_move(state, shift, chance, &mut journal) || !journal.is_sound(state) {
            journal.undo(state);
            continue;
        }
        let worse = state.energy() - energy;
        if worse <= 0 || chance.fraction() < (-(worse as f64) / temperature).exp() {
            journal.keep();
            energy += worse;
            if is_better(state, best) {
                *best = state.clone();
            }
        } else {
            journal.undo(state);
        }
    }
    true
}

/// Better by the contract: legal before illegal, then level by level.
fn is_better(state: &State<'_>, best: &State<'_>) -> bool {
    (!state.is_legal(), state.score()) < (!best.is_legal(), best.score())
}
