//! The assignment variables of an instance, numbered.

use std::ops::Range;

use super::instance::Instance;
use super::variable::{AssignmentVariable, PersonIndex, ShiftIndex};
use crate::model::problem::Seat;

/// An assignment variable by place in [`AssignmentVariables::all`].
pub type AssignmentIndex = usize;

/// A variable for every seat that somebody may take and has the company for.
pub struct AssignmentVariables {
    /// By person, then by start of the shift, then the driver's seat before the other.
    pub all: Vec<AssignmentVariable>,
    /// Where each person's stand.
    pub of_person: Vec<Range<AssignmentIndex>>,
    /// Those of each shift.
    pub of_shift: Vec<Vec<AssignmentIndex>>,
}

impl AssignmentVariables {
    /// The variables of an instance.
    pub fn new(instance: &Instance<'_>) -> Self {
        let mut order: Vec<ShiftIndex> = (0..instance.problem.shifts.len()).collect();
        order.sort_by_key(|shift| (instance.day[*shift], instance.span[*shift].0, *shift));
        let mut all: Vec<AssignmentVariable> = Vec::new();
        let mut of_person = Vec::with_capacity(instance.problem.people.len());
        let mut of_shift = vec![Vec::new(); order.len()];
        for person in 0..instance.problem.people.len() {
            let start = all.len();
            for shift in order.iter().copied() {
                for seat in [Seat::Driver, Seat::RideAlong] {
                    if has_company(instance, person, shift, seat) {
                        of_shift[shift].push(all.len());
                        all.push(AssignmentVariable {
                            person,
                            shift,
                            seat,
                            cost: instance.own_cost(person, shift, seat),
                        });
                    }
                }
            }
            of_person.push(start..all.len());
        }
        Self { all, of_person, of_shift }
    }

    /// Some of the variables, as they come.
    pub fn narrowed(&self, keep: impl Fn(AssignmentIndex, &AssignmentVariable) -> bool) -> Self {
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
fn has_company(instance: &Instance<'_>, person: PersonIndex, shift: ShiftIndex, seat: Seat) -> bool {
    if !instance.may(person, shift, seat) {
        return false;
    }
    let facts = &instance.problem.shifts[shift];
    let experienced = |person: PersonIndex| instance.problem.people[person].experienced;
    let goes_with = |other: &&PersonIndex| {
        **other != person
            && !instance.avoids[person].contains(other)
            && (!facts.same_household || instance.household[**other] == instance.household[person])
    };
    // In a crew of two the other must be experienced if this one is not.
    let will_do = |other: &&PersonIndex| {
        goes_with(other) && (experienced(person) || facts.ride_along.max > 1 || experienced(**other))
    };
    match seat {
        Seat::Driver => {
            let needed = instance.ride_along(shift).0.max(usize::from(!experienced(person)));
            instance.riders[shift].iter().filter(will_do).count() >= needed
        }
        Seat::RideAlong => instance.drivers[shift].iter().any(|driver| will_do(&driver)),
    }
}
