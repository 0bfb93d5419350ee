//! One person's part of the relaxation: the cheapest legal set of shifts at given prices.

use crate::model::problem::Seat;
use crate::planner::compiled::{Compiled, PersonIndex, ShiftIndex};

/// More days than this between two shifts are not looked at for spacing: leaving a cost out keeps a bound.
const MOST_SPACING: i64 = 6;

/// What stays the same in one person's problem, whatever the prices.
pub struct PersonProblem {
    /// The person.
    pub person: PersonIndex,
    /// Days on which the person can serve, in order.
    days: Vec<Day>,
    /// Most shifts in all and in a week.
    limits: (usize, usize),
    /// Days that count for spacing, as bits behind the day.
    mask: usize,
}

/// A day on which the person can serve in one of some seats.
struct Day {
    /// Day number.
    number: i64,
    /// Week.
    week: usize,
    /// The seats, by place in the price list.
    seats: Vec<SeatOption>,
    /// A seat of the day is locked for the person.
    locked: bool,
}

/// A seat that the person can take.
#[derive(Debug, Clone, Copy)]
pub struct SeatOption {
    /// The shift.
    pub shift: ShiftIndex,
    /// The seat.
    pub seat: Seat,
    /// Twice what it costs in soft points beside load and spacing. Company liked counts half for each.
    pub doubled_cost: i64,
}

/// What things cost in the person's problem, in parts of a point.
pub struct Costs<'a> {
    /// Of a seat, prices and all.
    pub seat: &'a dyn Fn(&SeatOption) -> i64,
    /// Of a load.
    pub load: &'a dyn Fn(usize) -> i64,
    /// Of two shifts too close.
    pub spacing: i64,
}

/// No way leads here.
const NOWHERE: i64 = i64::MAX / 4;
/// The person does not serve that day.
const OFF: u8 = u8::MAX;

impl PersonProblem {
    /// The problem of a person.
    pub fn new(compiled: &Compiled<'_>, person: PersonIndex) -> Self {
        let limits = &compiled.problem.people[person];
        let mut order: Vec<ShiftIndex> = (0..compiled.problem.shifts.len()).collect();
        order.sort_by_key(|shift| (compiled.day[*shift], *shift));
        let mut days: Vec<Day> = Vec::new();
        for shift in order {
            let locked = compiled.fixed[shift].iter().find(|(_, fixed)| *fixed == person).map(|(seat, _)| *seat);
            for seat in [Seat::Driver, Seat::RideAlong] {
                if !compiled.may(person, shift, seat) || locked.is_some_and(|locked| locked != seat) {
                    continue;
                }
                let option = SeatOption { shift, seat, doubled_cost: doubled_cost(compiled, person, shift, seat) };
                let (number, week) = (compiled.day[shift], compiled.week[shift]);
                match days.last_mut() {
                    // A locked seat leaves no other choice that day.
                    Some(day) if day.number == number && day.locked => {}
                    Some(day) if day.number == number => {
                        if locked.is_some() {
                            (day.seats, day.locked) = (Vec::new(), true);
                        }
                        day.seats.push(option);
                    }
                    _ => days.push(Day { number, week, seats: vec![option], locked: locked.is_some() }),
                }
            }
        }
        let spacing = (compiled.problem.rules.spacing_days - 1).clamp(0, MOST_SPACING);
        Self {
            person,
            limits: ((limits.max_period as usize).min(days.len()), limits.max_week as usize),
            days,
            mask: (1 << spacing) - 1,
        }
    }

    /// The least cost of a legal set of shifts, in parts of a point, and the seats in it.
    ///
    /// States are the load, the week's load, and which of the last days had a shift. Rest between
    /// shifts of different days is left out, which keeps a bound.
    pub fn cheapest(&self, costs: &Costs<'_>) -> (i64, Vec<SeatOption>) {
        let (loads, weekly) = (self.limits.0 + 1, self.limits.1 + 1);
        let states = loads * weekly * (self.mask + 1);
        let at = |load: usize, week: usize, mask: usize| (load * weekly + week) * (self.mask + 1) + mask;
        let mut now = vec![NOWHERE; states];
        now[at(0, 0, 0)] = 0;
        // For each day and state after it: the state before and the seat taken.
        let mut trail: Vec<Vec<(u32, u8)>> = Vec::with_capacity(self.days.len());
        for (index, day) in self.days.iter().enumerate() {
            let best = day
                .seats
                .iter()
                .enumerate()
                .map(|(place, option)| ((costs.seat)(option), place))
                .min()
                .map_or((NOWHERE, 0), |(cost, place)| (cost, place));
            let next = self.days.get(index + 1);
            let gap = next.map_or(1, |next| next.number - day.number);
            let same_week = next.is_none_or(|next| next.week == day.week);
            let later = |mask: usize, served: usize| shifted(mask << 1 | served, gap - 1) & self.mask;
            let mut then = vec![NOWHERE; states];
            let mut steps = vec![(0_u32, OFF); states];
            let mut reach = |to: usize, cost: i64, from: usize, seat: u8| {
                if cost < then[to] {
                    then[to] = cost;
                    steps[to] = (from as u32, seat);
                }
            };
            for load in 0..loads {
                for week in 0..weekly {
                    for mask in 0..=self.mask {
                        let from = at(load, week, mask);
                        let cost = now[from];
                        if cost >= NOWHERE {
                            continue;
                        }
                        let kept = if same_week { week } else { 0 };
                        if !day.locked {
                            reach(at(load, kept, later(mask, 0)), cost, from, OFF);
                        }
                        if load + 1 < loads && week + 1 < weekly {
                            let close = i64::from(mask.count_ones()) * costs.spacing;
                            let kept = if same_week { week + 1 } else { 0 };
                            reach(at(load + 1, kept, later(mask, 1)), cost + best.0 + close, from, best.1 as u8);
                        }
                    }
                }
            }
            now = then;
            trail.push(steps);
        }
        self.ending(&now, &trail, costs, weekly)
    }

    /// The cheapest end of all days, load and all, and the way that led there.
    fn ending(
        &self,
        now: &[i64],
        trail: &[Vec<(u32, u8)>],
        costs: &Costs<'_>,
        weekly: usize,
    ) -> (i64, Vec<SeatOption>) {
        let load_of = |state: usize| state / (weekly * (self.mask + 1));
        let ends = now.iter().enumerate().filter(|(_, cost)| **cost < NOWHERE);
        let Some((cost, mut state)) = ends.map(|(state, cost)| (cost + (costs.load)(load_of(state)), state)).min()
        else {
            // Locked seats beyond the limits, which a sound problem does not have.
            return (0, Vec::new());
        };
        let mut taken = Vec::new();
        for (day, steps) in self.days.iter().zip(trail).rev() {
            let (from, seat) = steps[state];
            if seat != OFF {
                taken.push(day.seats[usize::from(seat)]);
            }
            state = from as usize;
        }
        (cost, taken)
    }
}

/// A mask moved on by some days; after many nothing is left of it.
fn shifted(mask: usize, days: i64) -> usize {
    if days > MOST_SPACING { 0 } else { mask << days }
}

/// Twice the cost of a seat beside load and spacing. Company liked is shared between the two, which
/// gains at least as much as riding together does.
fn doubled_cost(compiled: &Compiled<'_>, person: PersonIndex, shift: ShiftIndex, seat: Seat) -> i64 {
    let may = |other: PersonIndex| {
        compiled.may(other, shift, Seat::Driver) && seat == Seat::RideAlong
            || compiled.may(other, shift, Seat::RideAlong)
    };
    let company = compiled.prefers[person].iter().filter(|other| may(**other)).count() as i64;
    2 * compiled.own_cost(person, shift, seat) - compiled.problem.rules.weights.companion * company
}
