//! The moves of the local search. Each keeps every rule, or is undone.

use super::state::State;
use crate::model::problem::Seat;
use crate::planner::problem::variable::{PersonIndex, ShiftIndex};
use crate::planner::random::Chance;

/// What a move has done so far, so that it can be undone.
#[derive(Default)]
pub struct Journal(Vec<Step>);

#[derive(Clone, Copy)]
struct Step {
    put: bool,
    person: PersonIndex,
    shift: ShiftIndex,
    seat: Seat,
}

impl Journal {
    fn put(&mut self, state: &mut State<'_>, person: PersonIndex, shift: ShiftIndex, seat: Seat) {
        state.put(person, shift, seat);
        self.0.push(Step { put: true, person, shift, seat });
    }

    fn take(&mut self, state: &mut State<'_>, person: PersonIndex, shift: ShiftIndex) -> Option<Seat> {
        let seat = state.take(person, shift)?;
        self.0.push(Step { put: false, person, shift, seat });
        Some(seat)
    }

    /// Takes everything back.
    pub fn undo(&mut self, state: &mut State<'_>) {
        while let Some(step) = self.0.pop() {
            if step.put {
                state.take(step.person, step.shift);
            } else {
                state.put(step.person, step.shift, step.seat);
            }
        }
    }

    /// Keeps everything.
    pub fn keep(&mut self) {
        self.0.clear();
    }

    /// Whether the move leaves every shift that it touched in order.
    pub fn is_sound(&self, state: &State<'_>) -> bool {
        !self.0.is_empty() && self.0.iter().all(|step| state.is_settled(step.shift))
    }
}

/// Makes a move of some kind on a shift; says whether it came through. It may leave a shift without a
/// whole crew, which the caller checks with [`Journal::is_sound`].
pub fn random_move(state: &mut State<'_>, shift: ShiftIndex, chance: &mut Chance, journal: &mut Journal) -> bool {
    if state.crew(shift).is_empty() || !state.is_whole(shift) {
        return man(state, shift, chance, journal);
    }
    match chance.below(100) {
        0..45 => exchange(state, shift, chance, journal),
        45..70 => swap(state, shift, chance, journal),
        70..86 => chain(state, shift, chance, journal),
        86..92 => turn_seats(state, shift, journal),
        92..95 => optional_rider(state, shift, chance, journal),
        // A household, or a crew of which everybody must change, leaves as a whole.
        95..98 => drop_crew(state, shift, journal) && man(state, shift, chance, journal),
        _ => trade_shifts(state, shift, chance, journal),
    }
}

/// Somebody of the crew who is not locked.
fn free_seat(state: &State<'_>, shift: ShiftIndex, chance: &mut Chance) -> Option<(Seat, PersonIndex)> {
    let (seat, person) = *chance.pick(state.crew(shift))?;
    (!state.is_fixed(shift, person)).then_some((seat, person))
}

/// A person who may take a seat, all else apart.
fn candidate(state: &State<'_>, shift: ShiftIndex, seat: Seat, chance: &mut Chance) -> Option<PersonIndex> {
    let candidates = match seat {
        Seat::Driver => &state.compiled.drivers[shift],
        Seat::RideAlong => &state.compiled.riders[shift],
    };
    chance.pick(candidates).copied()
}

/// Another person takes a seat.
fn exchange(state: &mut State<'_>, shift: ShiftIndex, chance: &mut Chance, journal: &mut Journal) -> bool {
    let Some((seat, person)) = free_seat(state, shift, chance) else { return false };
    let Some(other) = candidate(state, shift, seat, chance) else { return false };
    if other == person {
        return false;
    }
    journal.take(state, person, shift);
    put_if_fits(state, other, shift, seat, journal)
}

fn put_if_fits(
    state: &mut State<'_>,
    person: PersonIndex,
    shift: ShiftIndex,
    seat: Seat,
    journal: &mut Journal,
) -> bool {
    let fits = state.fits(person, shift, seat);
    if fits {
        journal.put(state, person, shift, seat);
    }
    fits
}

/// Somebody leaves another shift for a seat of this one; gives who had the seat before, and the seat left.
fn fetch(
    state: &mut State<'_>,
    shift: ShiftIndex,
    chance: &mut Chance,
    journal: &mut Journal,
) -> Option<(PersonIndex, ShiftIndex, Seat)> {
    let (seat, person) = free_seat(state, shift, chance)?;
    let other = candidate(state, shift, seat, chance)?;
    let other_shift = *chance.pick(state.shifts(other))?;
    if other == person || other_shift == shift || state.is_fixed(other_shift, other) {
        return None;
    }
    journal.take(state, person, shift);
    let other_seat = journal.take(state, other, other_shift)?;
    put_if_fits(state, other, shift, seat, journal).then_some((person, other_shift, other_seat))
}

/// Two people of two shifts change places.
fn swap(state: &mut State<'_>, shift: ShiftIndex, chance: &mut Chance, journal: &mut Journal) -> bool {
    let fetched = fetch(state, shift, chance, journal);
    fetched.is_some_and(|(person, left, seat)| put_if_fits(state, person, left, seat, journal))
}

/// Somebody leaves another shift for this one, and a third takes the seat left there.
fn chain(state: &mut State<'_>, shift: ShiftIndex, chance: &mut Chance, journal: &mut Journal) -> bool {
    let fetched = fetch(state, shift, chance, journal);
    fetched.is_some_and(|(_, left, seat)| fill(state, left, seat, chance, journal))
}

/// How many candidates are tried for a seat.
const TRIES: usize = 6;

/// The cheapest of a few candidates takes a seat.
fn fill(state: &mut State<'_>, shift: ShiftIndex, seat: Seat, chance: &mut Chance, journal: &mut Journal) -> bool {
    let mut best: Option<(i64, PersonIndex)> = None;
    for _ in 0..TRIES {
        let Some(person) = candidate(state, shift, seat, chance) else { return false };
        if state.fits(person, shift, seat) {
            state.put(person, shift, seat);
            let energy = state.energy();
            state.take(person, shift);
            if best.is_none_or(|(least, _)| energy < least) {
                best = Some((energy, person));
            }
        }
    }
    match best {
        Some((_, person)) => {
            journal.put(state, person, shift, seat);
            true
        }
        None => false,
    }
}

/// A driver and ride-alongs change seats.
fn turn_seats(state: &mut State<'_>, shift: ShiftIndex, journal: &mut Journal) -> bool {
    let find = |wanted| state.crew(shift).iter().find(|(seat, _)| *seat == wanted).map(|(_, person)| *person);
    let (Some(driver), Some(rider)) = (find(Seat::Driver), find(Seat::RideAlong)) else { return false };
    if state.is_fixed(shift, driver) || state.is_fixed(shift, rider) {
        return false;
    }
    journal.take(state, driver, shift);
    journal.take(state, rider, shift);
    put_if_fits(state, rider, shift, Seat::Driver, journal)
        && put_if_fits(state, driver, shift, Seat::RideAlong, journal)
}

/// Somebody more rides along, or somebody who need not leaves.
fn optional_rider(state: &mut State<'_>, shift: ShiftIndex, chance: &mut Chance, journal: &mut Journal) -> bool {
    let (min, max) = state.compiled.ride_along(shift);
    let riders = state.crew(shift).len() - 1;
    if riders > min && (riders == max || chance.below(2) == 0) {
        return match free_seat(state, shift, chance) {
            Some((Seat::RideAlong, person)) => journal.take(state, person, shift).is_some(),
            _ => false,
        };
    }
    riders < max && fill(state, shift, Seat::RideAlong, chance, journal)
}

/// The crew leaves the shift, which stands.
fn drop_crew(state: &mut State<'_>, shift: ShiftIndex, journal: &mut Journal) -> bool {
    for (_, person) in state.crew(shift).to_vec() {
        if !state.is_fixed(shift, person) {
            journal.take(state, person, shift);
        }
    }
    true
}

/// The crew leaves the shift, and another shift that stands is manned instead, if there is one.
fn trade_shifts(state: &mut State<'_>, shift: ShiftIndex, chance: &mut Chance, journal: &mut Journal) -> bool {
    let shifts = state.compiled.problem.shifts.len();
    let standing = (0..TRIES).map(|_| chance.below(shifts)).find(|other| state.crew(*other).is_empty());
    drop_crew(state, shift, journal);
    standing.is_none_or(|other| man(state, other, chance, journal))
}

/// A crew is found for a shift without one: from those free, or by calling somebody from another
/// shift, where the cheapest of those free takes over, or which stands instead.
pub fn man(state: &mut State<'_>, shift: ShiftIndex, chance: &mut Chance, journal: &mut Journal) -> bool {
    let (min, max) = state.compiled.ride_along(shift);
    let has_driver = state.crew(shift).iter().any(|(seat, _)| *seat == Seat::Driver);
    if !has_driver && !call(state, shift, Seat::Driver, chance, journal) {
        return false;
    }
    let riders = |state: &State<'_>| state.crew(shift).iter().filter(|(seat, _)| *seat == Seat::RideAlong).count();
    while riders(state) < min {
        if !call(state, shift, Seat::RideAlong, chance, journal) {
            return false;
        }
    }
    // A new driver who could go alone still needs somebody experienced beside.
    let lacks_experience = !state.is_whole(shift) && riders(state) < max;
    !lacks_experience || call(state, shift, Seat::RideAlong, chance, journal)
}

/// Fills a seat, in half of the cases by calling somebody from another shift.
fn call(state: &mut State<'_>, shift: ShiftIndex, seat: Seat, chance: &mut Chance, journal: &mut Journal) -> bool {
    if chance.below(2) == 0 && fill(state, shift, seat, chance, journal) {
        return true;
    }
    let Some(person) = candidate(state, shift, seat, chance) else { return false };
    if state.fits(person, shift, seat) {
        return put_if_fits(state, person, shift, seat, journal);
    }
    let Some(&left) = chance.pick(state.shifts(person)) else { return false };
    if left == shift || state.is_fixed(left, person) {
        return false;
    }
    let Some(left_seat) = journal.take(state, person, left) else { return false };
    if !put_if_fits(state, person, shift, seat, journal) {
        return false;
    }
    let filled = chance.below(3) > 0 && fill(state, left, left_seat, chance, journal);
    filled || drop_crew(state, left, journal)
}
