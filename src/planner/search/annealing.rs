//! Plans by a randomised greedy construction, a crew for each shift, and improvement by simulated
//! annealing over legal plans (Kirkpatrick, Gelatt & Vecchi, *Optimization by simulated annealing*, Science 220, 1983).

use super::moves::{UndoLog, man, random_move};
use super::working_plan::{Penalties, WorkingPlan};
use crate::problem::variable::ShiftIndex;
use crate::random::{Draw, SeedableRng, SplitMix64};
use crate::watch::ShouldStop;

/// Moves between two changes of the temperature, when it is also asked whether to stop.
const STRIDE: u64 = 4096;

/// A geometric cooling schedule: between which temperatures, in points, annealing cools down.
#[derive(Debug, Clone, Copy)]
pub struct CoolingSchedule {
    /// The temperature at the start.
    pub initial: f64,
    /// The temperature at the end.
    pub end: f64,
}

impl CoolingSchedule {
    /// The one that every run has: hot enough to find the way from a rough plan.
    pub const DEFAULT: CoolingSchedule = CoolingSchedule { initial: 12.0, end: 0.25 };
}

/// How often a crew is looked for before a shift is left without one.
const TRIES: usize = 20;

/// Greedy construction: gives each shift a crew, a few tries for each: first those with locked seats, then the
/// heaviest, and of as heavy ones those with fewest drivers to choose from.
pub fn construct(state: &mut WorkingPlan<'_>, rng: &mut SplitMix64) {
    let instance = state.instance;
    let mut order: Vec<ShiftIndex> = (0..instance.problem.shifts.len()).collect();
    order.sort_by_key(|shift| {
        (instance.locked[*shift].is_empty(), -instance.problem.shifts[*shift].weight, instance.drivers[*shift].len())
    });
    for shift in order {
        let most = state.energy();
        try_to_man(state, shift, most, rng);
    }
}

/// Mans a shift in a few tries, for no more than `most` energy; else leaves it as it was.
fn try_to_man(state: &mut WorkingPlan<'_>, shift: ShiftIndex, most: i64, rng: &mut SplitMix64) {
    let mut log = UndoLog::default();
    for _ in 0..TRIES {
        if state.is_whole(shift) {
            break;
        }
        let manned = man(state, shift, rng, &mut log) && log.is_sound(state);
        if manned && state.energy() <= most { log.commit() } else { log.undo(state) }
    }
}

/// A warm start: gives each shift the crew that people have been told of, as far as it may still be, and others in the
/// seats that are left. Whoever stops the search at once does not turn a roster upside down that people count on.
pub fn start_from_published(state: &mut WorkingPlan<'_>, rng: &mut SplitMix64) {
    let instance = state.instance;
    for (shift, published) in instance.published.iter().enumerate() {
        for (seat, person) in published {
            if !state.is_full(shift, *seat) && state.fits(*person, shift, *seat) {
                state.put(*person, shift, *seat);
            }
        }
    }
    for shift in 0..instance.published.len() {
        if state.is_consistent(shift) {
            continue;
        }
        // Part of a crew is no crew.
        let part: Vec<_> = state.crew(shift).iter().copied().filter(|(_, who)| !state.is_locked(shift, *who)).collect();
        for (_, person) in &part {
            state.take(*person, shift);
        }
        let most = state.energy();
        part.iter().for_each(|(seat, person)| state.put(*person, shift, *seat));
        try_to_man(state, shift, most, rng);
        if !state.is_whole(shift) {
            for (_, person) in &part {
                state.take(*person, shift);
            }
        }
    }
}

/// The best plan found by annealing from another one on, in two runs, each from the best plan so far (reheating): the
/// upper levels have high penalties in the first and low ones in the second.
pub fn anneal<'a>(
    start: WorkingPlan<'a>,
    schedule: CoolingSchedule,
    steps: u64,
    seed: u64,
    should_stop: ShouldStop<'_>,
) -> WorkingPlan<'a> {
    let mut rng = SplitMix64::seed_from_u64(seed);
    let mut best = start.clone();
    let mut state = start;
    for penalties in [Penalties::HIGH, Penalties::LOW] {
        state.penalties = penalties;
        if !cooling_run(&mut state, &mut best, schedule, steps / 2, &mut rng, should_stop) {
            break;
        }
        state = best.clone();
    }
    best
}

/// One run of the cooling schedule; gives whether it was let go on to the end.
fn cooling_run<'a>(
    state: &mut WorkingPlan<'a>,
    best: &mut WorkingPlan<'a>,
    schedule: CoolingSchedule,
    steps: u64,
    rng: &mut SplitMix64,
    should_stop: ShouldStop<'_>,
) -> bool {
    let shifts = state.instance.problem.shifts.len();
    let mut temperature = schedule.initial;
    let mut log = UndoLog::default();
    let mut energy = state.energy();
    for step in 0..steps {
        if step % STRIDE == 0 {
            temperature = schedule.initial * (schedule.end / schedule.initial).powf(step as f64 / steps as f64);
            if shifts == 0 || should_stop() {
                return false;
            }
        }
        let shift = rng.below(shifts);
        if !random_move(state, shift, rng, &mut log) || !log.is_sound(state) {
            log.undo(state);
            continue;
        }
        let increase = state.energy() - energy;
        // The Metropolis criterion.
        if increase <= 0 || rng.uniform() < (-(increase as f64) / temperature).exp() {
            log.commit();
            energy += increase;
            if state.is_better_than(best) {
                *best = state.clone();
            }
        } else {
            log.undo(state);
        }
    }
    true
}
