//! An instance: a problem with numbers in place of ids, for the solver.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::variable::{AssignmentVariable, PersonIndex, ShiftIndex};
use crate::model::problem::{Assignment, Problem, Seat};

/// An instance of the rostering problem: people and shifts by number, and who may sit where.
#[derive(Clone)]
pub struct Instance<'a> {
    /// The problem it was made of.
    pub problem: &'a Problem,
    /// Day of each shift, counted from an arbitrary day.
    pub day: Vec<i64>,
    /// Start and end of each shift in minutes.
    pub span: Vec<(i64, i64)>,
    /// ISO week of each shift, counted from 0 in the order of the weeks.
    pub week: Vec<usize>,
    /// Number of weeks.
    pub weeks: usize,
    /// For each shift, who may drive, all else apart.
    pub drivers: Vec<Vec<PersonIndex>>,
    /// For each shift, who may ride along, all else apart.
    pub riders: Vec<Vec<PersonIndex>>,
    /// For each person and shift, one after the other.
    seat_data: Vec<SeatData>,
    /// Household of each person as a number; a person without one has one alone.
    pub household: Vec<usize>,
    /// For each person, those they must not ride with.
    pub avoids: Vec<Vec<PersonIndex>>,
    /// For each person, those they like to ride with.
    pub prefers: Vec<Vec<PersonIndex>>,
    /// Locked seats, by shift.
    pub locked: Vec<Vec<(Seat, PersonIndex)>>,
    /// Published seats, by shift.
    pub published: Vec<Vec<(Seat, PersonIndex)>>,
    /// Whether a person counts as idle when without a shift.
    pub must_serve: Vec<bool>,
}

/// What the seats of a shift are to a person: which they may take, and what that is worth.
#[derive(Debug, Clone, Copy, Default)]
struct SeatData {
    drive: bool,
    ride: bool,
    wish: i32,
    /// Shifts settled elsewhere that lie too close.
    close_settled: u32,
}

impl<'a> Instance<'a> {
    /// The instance of a problem whose ids all exist.
    pub fn new(problem: &'a Problem) -> Self {
        let people: BTreeMap<&str, PersonIndex> =
            problem.people.iter().enumerate().map(|(index, person)| (person.id.as_str(), index)).collect();
        let shifts: BTreeMap<&str, ShiftIndex> =
            problem.shifts.iter().enumerate().map(|(index, shift)| (shift.id.as_str(), index)).collect();
        let (week, weeks) = weeks(problem);
        let by_shift = |seats: &[Assignment]| {
            let mut found = vec![Vec::new(); problem.shifts.len()];
            for seat in seats {
                if let (Some(shift), Some(person)) = (shifts.get(seat.shift.as_str()), people.get(seat.person.as_str()))
                {
                    found[*shift].push((seat.seat, *person));
                }
            }
            found
        };
        let neighbours = |pairs: &[(String, String)]| {
            let mut found = vec![Vec::new(); problem.people.len()];
            for (one, other) in pairs {
                if let (Some(one), Some(other)) = (people.get(one.as_str()), people.get(other.as_str())) {
                    found[*one].push(*other);
                    found[*other].push(*one);
                }
            }
            found
        };
        let mut instance = Self {
            day: problem.shifts.iter().map(|shift| day_number(shift.start.0.date())).collect(),
            span: problem.shifts.iter().map(|shift| (minutes(shift.start.0), minutes(shift.end.0))).collect(),
            week,
            weeks,
            drivers: vec![Vec::new(); problem.shifts.len()],
            riders: vec![Vec::new(); problem.shifts.len()],
            seat_data: Vec::new(),
            household: households(problem),
            avoids: neighbours(&problem.avoid),
            prefers: neighbours(&problem.prefer),
            locked: by_shift(&problem.fixed),
            published: by_shift(&problem.published),
            must_serve: problem
                .people
                .iter()
                .map(|person| {
                    person.must_serve && problem.availability.get(&person.id).is_some_and(|shifts| !shifts.is_empty())
                })
                .collect(),
            problem,
        };
        for seats in &mut instance.locked {
            seats.sort_unstable();
            seats.dedup();
        }
        instance.fill_seat_data();
        instance
    }

    fn fill_seat_data(&mut self) {
        let problem = self.problem;
        for (index, person) in problem.people.iter().enumerate() {
            let said = problem.availability.get(&person.id);
            for (place, shift) in problem.shifts.iter().enumerate() {
                let mut seat_data = SeatData::default();
                let wish = said.and_then(|said| said.get(&shift.id));
                if let Some(wish) = wish.filter(|_| !self.settled_in_the_way(index, place)) {
                    let since = problem.cleared.get(&shift.vehicle).and_then(|drivers| drivers.get(&person.id));
                    let cleared = since.is_some_and(|since| *since <= shift.start.0.date());
                    seat_data.drive = cleared && person.roles.contains(&Seat::Driver);
                    seat_data.ride = person.roles.contains(&Seat::RideAlong);
                    seat_data.wish = *wish;
                    seat_data.close_settled = self.settled_close(index, place);
                }
                if seat_data.drive {
                    self.drivers[place].push(index);
                }
                if seat_data.ride {
                    self.riders[place].push(index);
                }
                self.seat_data.push(seat_data);
            }
        }
    }

    /// Whether a shift settled elsewhere leaves no room for a shift: the same day, or too little rest.
    fn settled_in_the_way(&self, person: PersonIndex, shift: ShiftIndex) -> bool {
        let rest = self.problem.rules.min_rest_minutes;
        let (start, end) = self.span[shift];
        self.problem.people[person].history.iter().any(|(settled_start, settled_end)| {
            let one_day = day_number(settled_start.0.date()) == self.day[shift];
            let (from, to) = (minutes(settled_start.0), minutes(settled_end.0));
            one_day || if from <= start { start - to < rest } else { from - end < rest }
        })
    }

    fn settled_close(&self, person: PersonIndex, shift: ShiftIndex) -> u32 {
        let days = self.problem.rules.spacing_days;
        let close = |start: NaiveDate| (day_number(start) - self.day[shift]).abs() < days;
        self.problem.people[person].history.iter().map(|(start, _)| u32::from(close(start.0.date()))).sum()
    }

    /// The same with only some of the seats to choose from in `drivers` and `riders`. What a person may do, and what it
    /// costs, stays: [`Self::may`] still allows the others.
    pub fn narrowed(&self, seats: impl Iterator<Item = AssignmentVariable>) -> Self {
        let mut narrowed = Self {
            drivers: vec![Vec::new(); self.drivers.len()],
            riders: vec![Vec::new(); self.riders.len()],
            ..self.clone()
        };
        for AssignmentVariable { person, shift, seat, .. } in seats {
            match seat {
                Seat::Driver => narrowed.drivers[shift].push(person),
                Seat::RideAlong => narrowed.riders[shift].push(person),
            }
        }
        narrowed
    }

    fn seat_data_of(&self, person: PersonIndex, shift: ShiftIndex) -> SeatData {
        self.seat_data[person * self.problem.shifts.len() + shift]
    }

    /// Whether a person may take a seat of a shift, other shifts and the rest of the crew apart.
    pub fn may(&self, person: PersonIndex, shift: ShiftIndex, seat: Seat) -> bool {
        let seat_data = self.seat_data_of(person, shift);
        match seat {
            Seat::Driver => seat_data.drive,
            Seat::RideAlong => seat_data.ride,
        }
    }

    /// What the seat itself costs: the wish, shifts settled too close, a published seat kept.
    pub fn own_cost(&self, person: PersonIndex, shift: ShiftIndex, seat: Seat) -> i64 {
        let seat_data = self.seat_data_of(person, shift);
        let weights = self.problem.rules.weights;
        // A seat published twice counts twice, as `docs/problem-format.md` says.
        let kept = self.published[shift].iter().filter(|told| **told == (seat, person)).count();
        weights.spacing * i64::from(seat_data.close_settled) - i64::from(seat_data.wish) - weights.change * kept as i64
    }

    /// Whether one person cannot take both shifts: one day, or too little rest between.
    pub fn clash(&self, one: ShiftIndex, other: ShiftIndex) -> bool {
        let ((start, end), (other_start, other_end)) = (self.span[one], self.span[other]);
        let rest = if start <= other_start { other_start - end } else { start - other_end };
        self.day[one] == self.day[other] || rest < self.problem.rules.min_rest_minutes
    }

    /// Whether two shifts of one person lie too close.
    pub fn close(&self, one: ShiftIndex, other: ShiftIndex) -> bool {
        (self.day[one] - self.day[other]).abs() < self.problem.rules.spacing_days
    }

    /// What a load costs a person in fairness.
    pub fn load_cost(&self, person: PersonIndex, load: usize) -> i64 {
        self.problem.rules.weights.fairness * (load as i64 - self.problem.people[person].target).pow(2)
    }

    /// Fewest and most ride-alongs of a shift.
    pub fn ride_along(&self, shift: ShiftIndex) -> (usize, usize) {
        let ride_along = self.problem.shifts[shift].ride_along;
        (ride_along.min as usize, ride_along.max as usize)
    }
}

fn day_number(day: NaiveDate) -> i64 {
    i64::from(day.num_days_from_ce())
}

fn minutes(time: chrono::NaiveDateTime) -> i64 {
    time.and_utc().timestamp() / 60
}

fn weeks(problem: &Problem) -> (Vec<usize>, usize) {
    let week = |shift: &crate::model::problem::PlannedShift| {
        let week = shift.start.0.date().iso_week();
        (week.year(), week.week())
    };
    let mut all: Vec<(i32, u32)> = problem.shifts.iter().map(week).collect();
    all.sort_unstable();
    all.dedup();
    let place = |shift| all.binary_search(&week(shift)).unwrap_or(0);
    (problem.shifts.iter().map(place).collect(), all.len())
}

/// With whom somebody lives.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Home<'a> {
    /// With all of a household.
    Household(&'a str),
    /// Alone, whatever households are called.
    Alone(PersonIndex),
}

fn households(problem: &Problem) -> Vec<usize> {
    let homes = problem.people.iter().enumerate().map(|(index, person)| match &person.household {
        Some(household) => Home::Household(household),
        None => Home::Alone(index),
    });
    let mut known = BTreeMap::new();
    homes
        .map(|home| {
            let next = known.len();
            *known.entry(home).or_insert(next)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::fixtures::{problem, seat};
    use crate::search::working_plan::WorkingPlan;

    #[test]
    fn a_person_without_a_household_joins_none_that_is_called_as_they_are() {
        let mut problem = problem();
        problem.people[1].household = Some("alva".to_owned());
        problem.people[2].household = Some("alva".to_owned());
        let household = Instance::new(&problem).household;
        assert_eq!(household[1], household[2]);
        assert_ne!(household[0], household[1]);
    }

    #[test]
    fn a_locked_seat_that_is_named_twice_is_taken_once() {
        let mut problem = problem();
        problem.fixed = vec![seat(("s1", "driver", "alva")), seat(("s1", "driver", "alva"))];
        let instance = Instance::new(&problem);
        let state = WorkingPlan::new(&instance);
        assert_eq!((state.crew(0).len(), state.shifts(0).len()), (1, 1));
    }
}
