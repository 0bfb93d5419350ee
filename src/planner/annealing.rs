//! Plans by hand and chance: a crew for each shift, hardest first, and then improvement by simulated
//! annealing over legal plans.

use super::chance::Chance;
use super::compiled::ShiftIndex;
use super::moves::{Journal, man, random_move};
use super::state::{Prices, State};
use super::watch::KeepOn;

/// Moves between two looks at whether to stop.
const STRIDE: u64 = 4096;

/// How the temperature falls, in points.
#[derive(Debug, Clone, Copy)]
pub struct Heat {
    /// At the start.
    pub hot: f64,
    /// At the end.
    pub cold: f64,
}

impl Heat {
    /// To find the way from a rough plan.
    pub const FULL: Heat = Heat { hot: 12.0, cold: 0.25 };
}

/// Gives each shift a crew, those with fewest drivers to choose from first, a few tries for each.
pub fn construct(state: &mut State<'_>, chance: &mut Chance) {
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

/// The best plan found from another one on. The upper levels are priced high and low in turn, heated up
/// anew each time from the best plan so far.
pub fn improve<'a>(start: State<'a>, heat: Heat, steps: u64, seed: u64, keep_on: KeepOn<'_>) -> State<'a> {
    let mut chance = Chance::new(seed);
    let mut best = start.clone();
    let mut state = start;
    for prices in [Prices::HIGH, Prices::LOW] {
        state.prices = prices;
        if !anneal(&mut state, &mut best, heat, steps / 2, &mut chance, keep_on) {
            break;
        }
        state = best.clone();
    }
    best
}

/// Improves the plan; gives whether it was let go on to the end.
fn anneal<'a>(
    state: &mut State<'a>,
    best: &mut State<'a>,
    heat: Heat,
    steps: u64,
    chance: &mut Chance,
    keep_on: KeepOn<'_>,
) -> bool {
    let shifts = state.compiled.problem.shifts.len();
    let mut temperature = heat.hot;
    let mut journal = Journal::default();
    let mut energy = state.energy();
    for step in 0..steps {
        if step % STRIDE == 0 {
            temperature = heat.hot * (heat.cold / heat.hot).powf(step as f64 / steps as f64);
            if shifts == 0 || !keep_on() {
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
            if state.is_better_than(best) {
                *best = state.clone();
            }
        } else {
            journal.undo(state);
        }
    }
    true
}
