//! What stands for want of drivers, however the ride-alongs are chosen.
//!
//! Sets of shifts that can all be given a driver are a matroid (a gammoid: one shift a day, the limits of
//! weeks and of the period lie within each other), so the set of greatest weight is found by taking the
//! heaviest shift first wherever an augmenting path allows it (Edmonds, *Matroids and the greedy algorithm*,
//! Mathematical Programming 1, 1971). Rest between days and all that riders need is left out, which keeps
//! a bound.

use crate::model::problem::Seat;
use crate::planner::candidates::{CandidateIndex, Candidates};
use crate::planner::compiled::{Compiled, PersonIndex, ShiftIndex};
use crate::planner::openings::{Fate, Openings};

/// The weight of shifts that stand at least.
pub fn standing(compiled: &Compiled<'_>, candidates: &Candidates, openings: &Openings) -> i64 {
    let shifts = &compiled.problem.shifts;
    let mut heaviest: Vec<ShiftIndex> = (0..shifts.len()).collect();
    heaviest.sort_by_key(|shift| -shifts[*shift].weight);
    let mut wheels = Wheels {
        compiled,
        candidates,
        openings,
        driver: vec![None; shifts.len()],
        driven: vec![Vec::new(); compiled.problem.people.len()],
    };
    let stands = |shift: &ShiftIndex| !wheels.find_driver(*shift, &mut vec![false; shifts.len()]);
    heaviest.into_iter().filter(stands).map(|shift| shifts[shift].weight).sum()
}

/// Who drives what so far.
struct Wheels<'a> {
    compiled: &'a Compiled<'a>,
    candidates: &'a Candidates,
    openings: &'a Openings,
    driver: Vec<Option<PersonIndex>>,
    driven: Vec<Vec<ShiftIndex>>,
}

impl Wheels<'_> {
    /// Finds a driver for a shift, if need be one who leaves another shift for which a driver is found in
    /// turn. Shifts that have been tried are left out.
    fn find_driver(&mut self, shift: ShiftIndex, tried: &mut [bool]) -> bool {
        tried[shift] = true;
        let candidates = self.candidates;
        let drives = |seat: &&CandidateIndex| {
            self.openings.seats[**seat] != Fate::Never && candidates.all[**seat].seat == Seat::Driver
        };
        let drivers: Vec<PersonIndex> =
            candidates.of_shift[shift].iter().filter(drives).map(|seat| candidates.all[*seat].person).collect();
        for person in drivers {
            let Some(in_the_way) = self.in_the_way(person, shift) else {
                self.sit(person, shift);
                return true;
            };
            for other in in_the_way {
                if !tried[other] && self.find_driver(other, tried) {
                    self.sit(person, shift);
                    return true;
                }
            }
        }
        false
    }

    /// The shifts of which a driver must leave one to take another: that of the day, or any of a week or a
    /// period that is full; nothing if there is room.
    fn in_the_way(&self, person: PersonIndex, shift: ShiftIndex) -> Option<Vec<ShiftIndex>> {
        let compiled = self.compiled;
        let limits = &compiled.problem.people[person];
        let driven = &self.driven[person];
        let those = |counts: &dyn Fn(ShiftIndex) -> bool| -> Vec<ShiftIndex> {
            driven.iter().copied().filter(|other| counts(*other)).collect()
        };
        let of_day = those(&|other| compiled.day[other] == compiled.day[shift]);
        let of_week = those(&|other| compiled.week[other] == compiled.week[shift]);
        if !of_day.is_empty() {
            Some(of_day)
        } else if of_week.len() >= limits.max_week as usize {
            Some(of_week)
        } else if driven.len() >= limits.max_period as usize {
            Some(driven.clone())
        } else {
            None
        }
    }

    /// A person drives a shift; who drove it before has left it.
    fn sit(&mut self, person: PersonIndex, shift: ShiftIndex) {
        if let Some(before) = self.driver[shift].replace(person) {
            self.driven[before].retain(|other| *other != shift);
        }
        self.driven[person].push(shift);
    }
}
