//! A rounding heuristic: a plan out of the primal solution of a linear relaxation.

use super::working_plan::WorkingPlan;
use crate::problem::domains::{Domain, Domains};
use crate::relaxation::linear_program::LpSolution;
use crate::relaxation::model::Relaxation;

/// Variables of no more than this value are rounded down.
const NEAR_ZERO: f64 = 0.01;

/// The plan of rounding up the variables of greatest value first, as long as rules allow; nothing if the locked seats
/// get no whole crew that way.
pub fn round<'a>(relaxation: &Relaxation<'a>, domains: &Domains, solution: &LpSolution) -> Option<WorkingPlan<'a>> {
    let mut seats: Vec<usize> = (0..domains.assignments.len())
        .filter(|seat| domains.assignments[*seat] == Domain::One || solution.primal[*seat] > NEAR_ZERO)
        .collect();
    seats.sort_by(|one, other| solution.primal[*other].total_cmp(&solution.primal[*one]).then(one.cmp(other)));
    let mut state = WorkingPlan::new(relaxation.instance);
    for seat in seats {
        let variable = relaxation.variables.all[seat];
        let taken =
            state.fits(variable.person, variable.shift, variable.seat) && !state.is_full(variable.shift, variable.seat);
        if taken {
            state.put(variable.person, variable.shift, variable.seat);
        }
    }
    for shift in 0..domains.shifts.len() {
        if !state.is_whole(shift) {
            for (_, person) in state.crew(shift).to_vec() {
                if !state.is_locked(shift, person) {
                    state.take(person, shift);
                }
            }
        }
    }
    state.is_legal().then_some(state)
}
