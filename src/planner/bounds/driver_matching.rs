//! What stands for want of drivers, however the ride-alongs are chosen.
//!
//! Sets of shifts that can all be given a driver are a matroid (a gammoid: those from which paths lead
//! through days, weeks and people that have room), so the set of greatest weight is found by taking the
//! heaviest shift first wherever one more path is found (Edmonds, *Matroids and the greedy algorithm*,
//! Mathematical Programming 1, 1971). Rest between days and all that riders need is left out, which keeps
//! a bound.

use std::collections::{BTreeMap, VecDeque};

use crate::model::problem::Seat;
use crate::planner::problem::domains::{Fate, Openings};
use crate::planner::problem::instance::Compiled;
use crate::planner::problem::variable::ShiftIndex;
use crate::planner::problem::variables::{CandidateIndex, Candidates};

/// The weight of shifts that stand at least.
pub fn standing(compiled: &Compiled<'_>, candidates: &Candidates, openings: &Openings) -> i64 {
    let shifts = &compiled.problem.shifts;
    let mut heaviest: Vec<ShiftIndex> = (0..shifts.len()).collect();
    heaviest.sort_by_key(|shift| -shifts[*shift].weight);
    let mut roads = Roads::new(compiled, candidates, openings);
    let stands = |shift: &ShiftIndex| !roads.find_driver(*shift);
    heaviest.into_iter().filter(stands).map(|shift| shifts[shift].weight).sum()
}

/// A road from one place to another. The road back has the same number but for the last bit.
struct Road {
    to: usize,
    /// How many shifts can still go along.
    room: u32,
}

/// The roads by which shifts find a driver: by somebody's day, with one shift at most, by that week and by
/// the period of theirs. The shifts are the first of the places.
struct Roads {
    roads: Vec<Road>,
    /// The roads that begin at each place.
    from: Vec<Vec<usize>>,
    /// The place where all roads end.
    driven: usize,
}

impl Roads {
    fn new(compiled: &Compiled<'_>, candidates: &Candidates, openings: &Openings) -> Self {
        let driven = compiled.problem.shifts.len();
        let mut roads = Self { roads: Vec::new(), from: vec![Vec::new(); driven + 1], driven };
        for (person, own) in compiled.problem.people.iter().zip(&candidates.of_person) {
            let in_period = roads.place_before(driven, person.max_period);
            let (mut weeks, mut days) = (BTreeMap::new(), BTreeMap::new());
            let drives = |seat: &CandidateIndex| {
                candidates.all[*seat].seat == Seat::Driver && openings.seats[*seat] != Fate::Never
            };
            for shift in own.clone().filter(drives).map(|seat| candidates.all[seat].shift) {
                let in_week = weeks.entry(compiled.week[shift]);
                let in_week = *in_week.or_insert_with(|| roads.place_before(in_period, person.max_week));
                let on_day = days.entry(compiled.day[shift]);
                let on_day = *on_day.or_insert_with(|| roads.place_before(in_week, 1));
                roads.add(shift, on_day, 1);
            }
        }
        roads
    }

    /// A new place from which so many shifts can go on to another.
    fn place_before(&mut self, to: usize, room: u32) -> usize {
        self.from.push(Vec::new());
        let place = self.from.len() - 1;
        self.add(place, to, room);
        place
    }

    fn add(&mut self, from: usize, to: usize, room: u32) {
        for (from, to, room) in [(from, to, room), (to, from, 0)] {
            self.from[from].push(self.roads.len());
            self.roads.push(Road { to, room });
        }
    }

    /// Finds a driver for a shift by the shortest way, if need be one who leaves another shift for which a
    /// driver is found in turn.
    fn find_driver(&mut self, shift: ShiftIndex) -> bool {
        let mut came_by: Vec<Option<usize>> = vec![None; self.from.len()];
        let mut waiting = VecDeque::from([shift]);
        while let Some(place) = waiting.pop_front().filter(|_| came_by[self.driven].is_none()) {
            for road in self.from[place].iter().copied() {
                let to = self.roads[road].to;
                if self.roads[road].room > 0 && to != shift && came_by[to].is_none() {
                    came_by[to] = Some(road);
                    waiting.push_back(to);
                }
            }
        }
        let mut place = self.driven;
        while let Some(road) = came_by[place] {
            self.roads[road].room -= 1;
            self.roads[road ^ 1].room += 1;
            place = self.roads[road ^ 1].to;
        }
        place == shift
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::problem::Problem;
    use crate::rules::fixtures::problem;

    fn standing_of(problem: &Problem) -> i64 {
        let compiled = Compiled::new(problem);
        let candidates = Candidates::new(&compiled);
        standing(&compiled, &candidates, &Openings::all(&compiled, &candidates).unwrap())
    }

    #[test]
    fn drivers_with_room_for_a_shift_each_leave_the_lightest_shift_standing() {
        let mut problem = problem();
        problem.people.iter_mut().for_each(|person| person.max_period = 1);
        for (shift, weight) in problem.shifts.iter_mut().zip([2, 3, 4]) {
            shift.weight = weight;
        }
        assert_eq!(standing_of(&problem), 2);
    }

    #[test]
    fn one_driver_drives_once_a_day_and_so_often_a_week() {
        let mut problem = problem();
        problem.people[0].roles = vec![Seat::RideAlong];
        assert_eq!(standing_of(&problem), 1);
        problem.people[2].max_week = 1;
        assert_eq!(standing_of(&problem), 2);
    }

    #[test]
    fn a_driver_makes_room_where_another_can_step_in() {
        // Only Cilla can drive the afternoon, so Alva takes the morning, which comes first.
        let mut problem = problem();
        problem.shifts.truncate(2);
        problem.availability.get_mut("alva").unwrap().remove("s2");
        assert_eq!(standing_of(&problem), 0);
    }
}
