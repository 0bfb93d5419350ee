//! Every seat that somebody may take, numbered.

use std::ops::Range;

use super::instance::Compiled;
use super::variable::{Candidate, PersonIndex, ShiftIndex};
use crate::model::problem::Seat;

/// A candidate by place in [`Candidates::all`].
pub type CandidateIndex = usize;

/// Every seat that somebody may take and has the company for.
pub struct Candidates {
    /// By person, then by day.
    pub all: Vec<Candidate>,
    /// Where each person's stand.
    pub of_person: Vec<Range<CandidateIndex>>,
    /// Those of each shift.
    pub of_shift: Vec<Vec<CandidateIndex>>,
}

impl Candidates {
    /// The candidates of a problem.
    pub fn new(compiled: &Compiled<'_>) -> Self {
        let mut order: Vec<ShiftIndex> = (0..compiled.problem.shifts.len()).collect();
        order.sort_by_key(|shift| (compiled.day[*shift], compiled.span[*shift].0, *shift));
        let mut all: Vec<Candidate> = Vec::new();
        let mut of_person = Vec::with_capacity(compiled.problem.people.len());
        let mut of_shift = vec![Vec::new(); order.len()];
        for person in 0..compiled.problem.people.len() {
            let start = all.len();
            for shift in order.iter().copied() {
                for seat in [Seat::Driver, Seat::RideAlong] {
                    if has_company(compiled, person, shift, seat) {
                        of_shift[shift].push(all.len());
                        all.push(Candidate { person, shift, seat, cost: compiled.own_cost(person, shift, seat) });
                    }
                }
            }
            of_person.push(start..all.len());
        }
        Self { all, of_person, of_shift }
    }

    /// Some of the candidates, as they come.
    pub fn narrowed(&self, keep: impl Fn(CandidateIndex, &Candidate) -> bool) -> Self {
        let mut all = Vec::new();
        let mut of_shift = vec![Vec::new(); self.of_shift.len()];
        let mut of_person = Vec::with_capacity(self.of_person.len());
        for own in &self.of_person {
            let start = all.len();
            for index in own.clone().filter(|index| keep(*index, &self.all[*index])) {
                of_shift[self.all[index].shift].push(all.len());
                all.push(self.all[index]);
            }
            of_person.push(start..all.len());
        }
        Self { all, of_person, of_shift }
    }
}

/// Whether a person may take a seat and there is anybody for the seats beside it: a driver for a
/// ride-along, and ride-alongs for a driver who needs them; of the same household where that is asked,
/// and with somebody experienced among them.
fn has_company(compiled: &Compiled<'_>, person: PersonIndex, shift: ShiftIndex, seat: Seat) -> bool {
    if !compiled.may(person, shift, seat) {
        return false;
    }
    let facts = &compiled.problem.shifts[shift];
    let experienced = |person: PersonIndex| compiled.problem.people[person].experienced;
    let goes_with = |other: &&PersonIndex| {
        **other != person
            && !compiled.avoids[person].contains(other)
            && (!facts.same_household || compiled.household[**other] == compiled.household[person])
    };
    // In a crew of two the other must be experienced if this one is not.
    let will_do = |other: &&PersonIndex| {
        goes_with(other) && (experienced(person) || facts.ride_along.max > 1 || experienced(**other))
    };
    match seat {
        Seat::Driver => {
            let needed = compiled.ride_along(shift).0.max(usize::from(!experienced(person)));
            compiled.riders[shift].iter().filter(will_do).count() >= needed
        }
        Seat::RideAlong => compiled.drivers[shift].iter().any(|driver| will_do(&driver)),
    }
}
