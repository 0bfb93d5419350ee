//! A problem with its people and shifts found by their ids.

use std::collections::BTreeMap;

use crate::model::problem::{Assignment, Person, PlannedShift, Problem, Seat};

/// A problem with its people and shifts found by their ids.
pub struct ProblemIndex<'a> {
    /// The problem.
    pub problem: &'a Problem,
    people: BTreeMap<&'a str, &'a Person>,
    shifts: BTreeMap<&'a str, &'a PlannedShift>,
}

/// The crew of a shift in a plan.
pub struct Crew<'a> {
    /// The shift.
    pub shift: &'a PlannedShift,
    /// Who sits where, in the order of the plan.
    pub seats: Vec<(Seat, &'a str)>,
}

/// All shifts of a person in a plan.
pub struct PersonShifts<'a> {
    /// The person.
    pub person: &'a Person,
    /// The shifts, by start.
    pub shifts: Vec<&'a PlannedShift>,
}

impl<'a> ProblemIndex<'a> {
    /// The index of a problem.
    pub fn new(problem: &'a Problem) -> Self {
        Self {
            problem,
            people: problem.people.iter().map(|person| (person.id.as_str(), person)).collect(),
            shifts: problem.shifts.iter().map(|shift| (shift.id.as_str(), shift)).collect(),
        }
    }

    /// The person of an id.
    pub fn person(&self, id: &str) -> Option<&'a Person> {
        self.people.get(id).copied()
    }

    /// The shift of an id.
    pub fn shift(&self, id: &str) -> Option<&'a PlannedShift> {
        self.shifts.get(id).copied()
    }

    /// The crew of a shift.
    pub fn crew<'b>(&self, shift: &'b PlannedShift, plan: &'b [Assignment]) -> Crew<'b> {
        let seats = plan.iter().filter(|seat| seat.shift == shift.id).map(|seat| (seat.seat, seat.person.as_str()));
        Crew { shift, seats: seats.collect() }
    }

    /// All shifts of a person.
    pub fn shifts_of(&self, person: &'a Person, plan: &[Assignment]) -> PersonShifts<'a> {
        let mut shifts: Vec<&PlannedShift> =
            plan.iter().filter(|seat| seat.person == person.id).filter_map(|seat| self.shift(&seat.shift)).collect();
        shifts.sort_by_key(|shift| (shift.start, &shift.id));
        PersonShifts { person, shifts }
    }
}
