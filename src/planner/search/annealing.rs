//! Plans by hand and chance: a crew for each shift, hardest first, and then improvement by simulated
//! annealing over legal plans.

use super::moves::{Journal, man, random_move};
use super::state::{Prices, State};
use crate::planner::problem::variable::ShiftIndex;
use crate::planner::random::Chance;
use crate::planner::watch::KeepOn;

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

/// How often a crew is looked for before a shift is left without.
const TRIES: usize = 20;

/// Gives each shift a crew, those with fewest drivers to choose from first, a few tries for each.
pub fn construct(state: &mut State<'_>, chance: &mut Chance) {
    let compiled = state.compiled;
    let mut order: Vec<ShiftIndex> = (0..compiled.problem.shifts.len()).collect();
    order.sort_by_key(|shift| {
        (compiled.fixed[*shift].is_empty(), -compiled.problem.shifts[*shift].weight, compiled.drivers[*shift].len())
    });
    for shift in order {
        let most = state.energy();
        try_to_man(state, shift, most, chance);
    }
}

/// Mans a shift in a few tries, for no more than `most` energy; else leaves it as it was.
fn try_to_man(state: &mut State<'_>, shift: ShiftIndex, most: i64, chance: &mut Chance) {
    let mut journal = Journal::default();
    for _ in 0..TRIES {
        if state.is_whole(shift) {
            break;
        }
        let manned = man(state, shift, chance, &mut journal) && journal.is_sound(state);
        if manned && state.energy() <= most { journal.keep() } else { journal.undo(state) }
    }
}

/// Gives each shift the crew that people have been told of, as far as it may still be, and others in the seats that
/// are left: whoever stops the search at once does not turn a roster upside down that people count on.
pub fn keep_published(state: &mut State<'_>, chance: &mut Chance) {
    let compiled = state.compiled;
    for (shift, published) in compiled.published.iter().enumerate() {
        for (seat, person) in published {
            if !state.is_full(shift, *seat) && state.fits(*person, shift, *seat) {
                state.put(*person, shift, *seat);
            }
        }
    }
    for shift in 0..compiled.published.len() {
        if state.is_settled(shift) {
            continue;
        }
        // Part of a crew is no crew.
        let part: Vec<_> = state.crew(shift).iter().copied().filter(|(_, who)| !state.is_fixed(shift, *who)).collect();
        for (_, person) in &part {
            state.take(*person, shift);
        }
        let most = state.energy();
        part.iter().for_each(|(seat, person)| state.put(*person, shift, *seat));
        try_to_man(state, shift, most, chance);
        if !state.is_whole(shift) {
            for (_, person) in &part {
                state.take(*person, shift);
            }
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
