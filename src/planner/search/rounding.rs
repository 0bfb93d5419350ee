//! A plan out of what is likely.

use super::state::State;
use crate::planner::problem::domains::{Fate, Openings};
use crate::planner::relaxation::linear_program::Outlook;
use crate::planner::relaxation::model::Links;

/// Seats less likely than this are not taken.
const UNLIKELY: f64 = 0.01;

/// The plan of taking the likeliest seats first, as long as rules allow; nothing if the locked seats
/// get no whole crew that way.
pub fn round<'a>(links: &Links<'a>, openings: &Openings, outlook: &Outlook) -> Option<State<'a>> {
    let mut seats: Vec<usize> = (0..openings.seats.len())
        .filter(|seat| openings.seats[*seat] == Fate::Always || outlook.likely[*seat] > UNLIKELY)
        .collect();
    seats.sort_by(|one, other| outlook.likely[*other].total_cmp(&outlook.likely[*one]).then(one.cmp(other)));
    let mut state = State::new(links.compiled);
    for seat in seats {
        let candidate = links.candidates.all[seat];
        let taken = state.fits(candidate.person, candidate.shift, candidate.seat)
            && !state.is_full(candidate.shift, candidate.seat);
        if taken {
            state.put(candidate.person, candidate.shift, candidate.seat);
        }
    }
    for shift in 0..openings.shifts.len() {
        if !state.is_whole(shift) {
            for (_, person) in state.crew(shift).to_vec() {
                if !state.is_fixed(shift, person) {
                    state.take(person, shift);
                }
            }
        }
    }
    state.is_legal().then_some(state)
}
