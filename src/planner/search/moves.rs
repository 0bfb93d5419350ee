//! The moves of the local search, which span its neighbourhood. Each keeps every rule, or is undone.

use super::working_plan::WorkingPlan;
use crate::model::problem::Seat;
use crate::problem::variable::{PersonIndex, ShiftIndex};
use crate::random::{Draw, SplitMix64};

/// The undo log of a move: what it has done so far.
#[derive(Default)]
pub struct UndoLog(Vec<Change>);

/// One seat taken or left.
#[derive(Clone, Copy)]
struct Change {
    /// The seat is taken, and left otherwise.
    put: bool,
    person: PersonIndex,
    shift: ShiftIndex,
    seat: Seat,
}

impl UndoLog {
    fn put(&mut self, state: &mut WorkingPlan<'_>, person: PersonIndex, shift: ShiftIndex, seat: Seat) {
        state.put(person, shift, seat);
        self.0.push(Change { put: true, person, shift, seat });
    }

    fn take(&mut self, state: &mut WorkingPlan<'_>, person: PersonIndex, shift: ShiftIndex) -> Option<Seat> {
        let seat = state.take(person, shift)?;
        self.0.push(Change { put: false, person, shift, seat });
        Some(seat)
    }

    /// Takes everything back.
    pub fn undo(&mut self, state: &mut WorkingPlan<'_>) {
        while let Some(change) = self.0.pop() {
            if change.put {
                state.take(change.person, change.shift);
            } else {
                state.put(change.person, change.shift, change.seat);
            }
        }
    }

    /// Keeps everything.
    pub fn commit(&mut self) {
        self.0.clear();
    }

    /// Whether the move leaves every shift that it touched in order.
    pub fn is_sound(&self, state: &WorkingPlan<'_>) -> bool {
        !self.0.is_empty() && self.0.iter().all(|change| state.is_consistent(change.shift))
    }
}

/// Makes a move of some kind on a shift; says whether it came through. It may leave a shift without a
/// whole crew, which the caller checks with [`UndoLog::is_sound`].
pub fn random_move(state: &mut WorkingPlan<'_>, shift: ShiftIndex, rng: &mut SplitMix64, log: &mut UndoLog) -> bool {
    if state.crew(shift).is_empty() || !state.is_whole(shift) {
        return man(state, shift, rng, log);
    }
    match rng.below(100) {
        0..45 => reassign(state, shift, rng, log),
        45..70 => swap(state, shift, rng, log),
        70..86 => ejection_chain(state, shift, rng, log),
        86..92 => swap_roles(state, shift, log),
        92..95 => optional_rider(state, shift, rng, log),
        // A household, or a crew of which everybody must change, leaves as a whole.
        95..98 => drop_crew(state, shift, log) && man(state, shift, rng, log),
        _ => trade_shifts(state, shift, rng, log),
    }
}

/// Somebody of the crew by lot, if their seat is not locked.
fn random_unlocked_member(
    state: &WorkingPlan<'_>,
    shift: ShiftIndex,
    rng: &mut SplitMix64,
) -> Option<(Seat, PersonIndex)> {
    let (seat, person) = *rng.choose(state.crew(shift))?;
    (!state.is_locked(shift, person)).then_some((seat, person))
}

/// A person who may take a seat, all else apart.
fn random_candidate(
    state: &WorkingPlan<'_>,
    shift: ShiftIndex,
    seat: Seat,
    rng: &mut SplitMix64,
) -> Option<PersonIndex> {
    let candidates = match seat {
        Seat::Driver => &state.instance.drivers[shift],
        Seat::RideAlong => &state.instance.riders[shift],
    };
    rng.choose(candidates).copied()
}

/// Another person takes a seat (reassignment).
fn reassign(state: &mut WorkingPlan<'_>, shift: ShiftIndex, rng: &mut SplitMix64, log: &mut UndoLog) -> bool {
    let Some((seat, person)) = random_unlocked_member(state, shift, rng) else { return false };
    let Some(other) = random_candidate(state, shift, seat, rng) else { return false };
    if other == person {
        return false;
    }
    log.take(state, person, shift);
    put_if_fits(state, other, shift, seat, log)
}

fn put_if_fits(
    state: &mut WorkingPlan<'_>,
    person: PersonIndex,
    shift: ShiftIndex,
    seat: Seat,
    log: &mut UndoLog,
) -> bool {
    let fits = state.fits(person, shift, seat);
    if fits {
        log.put(state, person, shift, seat);
    }
    fits
}

/// Somebody leaves another shift for a seat of this one; gives who had the seat before, and the seat left.
fn eject(
    state: &mut WorkingPlan<'_>,
    shift: ShiftIndex,
    rng: &mut SplitMix64,
    log: &mut UndoLog,
) -> Option<(PersonIndex, ShiftIndex, Seat)> {
    let (seat, person) = random_unlocked_member(state, shift, rng)?;
    let other = random_candidate(state, shift, seat, rng)?;
    let other_shift = *rng.choose(state.shifts(other))?;
    if other == person || other_shift == shift || state.is_locked(other_shift, other) {
        return None;
    }
    log.take(state, person, shift);
    let other_seat = log.take(state, other, other_shift)?;
    put_if_fits(state, other, shift, seat, log).then_some((person, other_shift, other_seat))
}

/// Two people of two shifts change places (exchange).
fn swap(state: &mut WorkingPlan<'_>, shift: ShiftIndex, rng: &mut SplitMix64, log: &mut UndoLog) -> bool {
    let ejected = eject(state, shift, rng, log);
    ejected.is_some_and(|(person, left, seat)| put_if_fits(state, person, left, seat, log))
}

/// Somebody leaves another shift for this one, and a third takes the seat left there (an ejection chain; Glover,
/// *Ejection chains, reference structures and alternating path methods for traveling salesman problems*, Discrete
/// Applied Mathematics 65, 1996).
fn ejection_chain(state: &mut WorkingPlan<'_>, shift: ShiftIndex, rng: &mut SplitMix64, log: &mut UndoLog) -> bool {
    let ejected = eject(state, shift, rng, log);
    ejected.is_some_and(|(_, left, seat)| fill(state, left, seat, rng, log))
}

/// How many candidates are tried for a seat.
const TRIES: usize = 6;

/// The cheapest of a few candidates takes a seat.
fn fill(state: &mut WorkingPlan<'_>, shift: ShiftIndex, seat: Seat, rng: &mut SplitMix64, log: &mut UndoLog) -> bool {
    let mut best: Option<(i64, PersonIndex)> = None;
    for _ in 0..TRIES {
        let Some(person) = random_candidate(state, shift, seat, rng) else { return false };
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
            log.put(state, person, shift, seat);
            true
        }
        None => false,
    }
}

/// A driver and ride-alongs change seats.
fn swap_roles(state: &mut WorkingPlan<'_>, shift: ShiftIndex, log: &mut UndoLog) -> bool {
    let find = |wanted| state.crew(shift).iter().find(|(seat, _)| *seat == wanted).map(|(_, person)| *person);
    let (Some(driver), Some(rider)) = (find(Seat::Driver), find(Seat::RideAlong)) else { return false };
    if state.is_locked(shift, driver) || state.is_locked(shift, rider) {
        return false;
    }
    log.take(state, driver, shift);
    log.take(state, rider, shift);
    put_if_fits(state, rider, shift, Seat::Driver, log) && put_if_fits(state, driver, shift, Seat::RideAlong, log)
}

/// Somebody more rides along, or somebody who need not leaves.
fn optional_rider(state: &mut WorkingPlan<'_>, shift: ShiftIndex, rng: &mut SplitMix64, log: &mut UndoLog) -> bool {
    let (min, max) = state.instance.ride_along(shift);
    let riders = state.crew(shift).len() - 1;
    if riders > min && (riders == max || rng.below(2) == 0) {
        return match random_unlocked_member(state, shift, rng) {
            Some((Seat::RideAlong, person)) => log.take(state, person, shift).is_some(),
            _ => false,
        };
    }
    riders < max && fill(state, shift, Seat::RideAlong, rng, log)
}

/// The crew leaves the shift, which stands.
fn drop_crew(state: &mut WorkingPlan<'_>, shift: ShiftIndex, log: &mut UndoLog) -> bool {
    for (_, person) in state.crew(shift).to_vec() {
        if !state.is_locked(shift, person) {
            log.take(state, person, shift);
        }
    }
    true
}

/// The crew leaves the shift, and another shift that stands is manned instead, if there is one.
fn trade_shifts(state: &mut WorkingPlan<'_>, shift: ShiftIndex, rng: &mut SplitMix64, log: &mut UndoLog) -> bool {
    let shifts = state.instance.problem.shifts.len();
    let standing = (0..TRIES).map(|_| rng.below(shifts)).find(|other| state.crew(*other).is_empty());
    drop_crew(state, shift, log);
    standing.is_none_or(|other| man(state, other, rng, log))
}

/// A crew is found for a shift without one: from those free, or by calling somebody from another
/// shift, where the cheapest of those free takes over, or which stands instead.
pub fn man(state: &mut WorkingPlan<'_>, shift: ShiftIndex, rng: &mut SplitMix64, log: &mut UndoLog) -> bool {
    let (min, max) = state.instance.ride_along(shift);
    let has_driver = state.crew(shift).iter().any(|(seat, _)| *seat == Seat::Driver);
    if !has_driver && !fill_or_eject(state, shift, Seat::Driver, rng, log) {
        return false;
    }
    let riders =
        |state: &WorkingPlan<'_>| state.crew(shift).iter().filter(|(seat, _)| *seat == Seat::RideAlong).count();
    while riders(state) < min {
        if !fill_or_eject(state, shift, Seat::RideAlong, rng, log) {
            return false;
        }
    }
    // A new driver who could go alone still needs somebody experienced beside.
    let lacks_experience = !state.is_whole(shift) && riders(state) < max;
    !lacks_experience || fill_or_eject(state, shift, Seat::RideAlong, rng, log)
}

/// Fills a seat, in half of the cases by calling somebody from another shift.
fn fill_or_eject(
    state: &mut WorkingPlan<'_>,
    shift: ShiftIndex,
    seat: Seat,
    rng: &mut SplitMix64,
    log: &mut UndoLog,
) -> bool {
    if rng.below(2) == 0 && fill(state, shift, seat, rng, log) {
        return true;
    }
    let Some(person) = random_candidate(state, shift, seat, rng) else { return false };
    if state.fits(person, shift, seat) {
        return put_if_fits(state, person, shift, seat, log);
    }
    let Some(&left) = rng.choose(state.shifts(person)) else { return false };
    if left == shift || state.is_locked(left, person) {
        return false;
    }
    let Some(left_seat) = log.take(state, person, left) else { return false };
    if !put_if_fits(state, person, shift, seat, log) {
        return false;
    }
    let filled = rng.below(3) > 0 && fill(state, left, left_seat, rng, log);
    filled || drop_crew(state, left, log)
}
