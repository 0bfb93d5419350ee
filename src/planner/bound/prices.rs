//! The prices of the rules that tie people together, and what they add up to.

use std::collections::BTreeMap;

use super::PARTS;
use super::person::{Costs, PersonProblem, SeatOption};
use crate::model::problem::{Score, Seat};
use crate::planner::compiled::{Compiled, ShiftIndex};

/// A level of the score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Weight of standing shifts.
    Standing,
    /// Idle people.
    Idle,
    /// Soft points.
    Soft,
}

impl Level {
    /// The level's part of a score.
    pub fn of(self, score: Score) -> i64 {
        match self {
            Level::Standing => score.standing,
            Level::Idle => score.idle,
            Level::Soft => score.soft,
        }
    }
}

/// Which rule a price belongs to.
#[derive(Debug, Clone, Copy)]
enum Rule {
    /// One driver, if the shift runs.
    Driver,
    /// Enough ride-alongs, if it runs.
    Enough,
    /// Not too many, and none if it does not run.
    NotTooMany,
    /// Somebody experienced, if it runs.
    Experienced,
}

const RULES: usize = 4;

/// The prices, in points, and the best so far.
pub struct Prices {
    level: Level,
    /// Of the rules of each shift, four a shift.
    shifts: Vec<f64>,
    /// For shifts of one household: price of each household's ride-alongs without its driver.
    households: BTreeMap<(ShiftIndex, usize), f64>,
    /// Of a unit of standing weight, and of an idle person, beyond what the best plan has.
    upper: [f64; 2],
    best: Option<(i64, Vec<f64>, BTreeMap<(ShiftIndex, usize), f64>, [f64; 2])>,
}

/// In which direction each price should go: how much its rule is broken.
pub struct Slope {
    shifts: Vec<i64>,
    households: BTreeMap<(ShiftIndex, usize), i64>,
    upper: [i64; 2],
}

impl Prices {
    /// Prices to begin with.
    pub fn new(compiled: &Compiled<'_>, level: Level) -> Self {
        let problem = compiled.problem;
        let mut households = BTreeMap::new();
        for (shift, _) in problem.shifts.iter().enumerate().filter(|(_, facts)| facts.same_household) {
            for person in &compiled.riders[shift] {
                households.insert((shift, compiled.household[*person]), 0.0);
            }
        }
        let upper = match level {
            Level::Standing => [1.0, 0.0],
            Level::Idle => [1.0, 1.0],
            Level::Soft => [20.0, 20.0],
        };
        Self { level, shifts: vec![0.0; problem.shifts.len() * RULES], households, upper, best: None }
    }

    /// What the relaxation adds up to at these prices, in parts of a point, and the slope there.
    pub fn evaluate(&self, compiled: &Compiled<'_>, people: &[PersonProblem], best: Score) -> (i64, Slope) {
        let parts = |price: f64| (price * PARTS as f64).round() as i64;
        let price: Vec<i64> = self.shifts.iter().map(|price| parts(*price)).collect();
        let households: BTreeMap<_, i64> = self.households.iter().map(|(key, price)| (*key, parts(*price))).collect();
        let [standing, idle] = self.upper.map(parts);
        let soft = if self.level == Level::Soft { PARTS } else { 0 };
        let mut slope = Slope {
            shifts: vec![0; self.shifts.len()],
            households: households.keys().map(|key| (*key, 0)).collect(),
            upper: [-best.standing, -best.idle],
        };
        let mut total = self.constant(compiled, soft, standing, idle, best);
        for (shift, facts) in compiled.problem.shifts.iter().enumerate() {
            let of = |rule: Rule| price[shift * RULES + rule as usize];
            let (min, max) = compiled.ride_along(shift);
            let (min, max) = (min as i64, max as i64);
            let runs = of(Rule::Driver) + of(Rule::Enough) * min - of(Rule::NotTooMany) * max + of(Rule::Experienced);
            let stands = standing * facts.weight;
            if runs < stands || !compiled.fixed[shift].is_empty() {
                total += runs;
                for (rule, by) in
                    [(Rule::Driver, 1), (Rule::Enough, min), (Rule::NotTooMany, -max), (Rule::Experienced, 1)]
                {
                    slope.shifts[shift * RULES + rule as usize] += by;
                }
            } else {
                total += stands;
                slope.upper[0] += facts.weight;
            }
        }
        for problem in people {
            let facts = &compiled.problem.people[problem.person];
            let household = compiled.household[problem.person];
            let seat_price = |option: &SeatOption| {
                let of = |rule: Rule| price[option.shift * RULES + rule as usize];
                let alone = households.get(&(option.shift, household)).copied().unwrap_or(0);
                let mut cost = soft / 2 * option.doubled_cost;
                cost -= if facts.experienced { of(Rule::Experienced) } else { 0 };
                match option.seat {
                    Seat::Driver => cost - of(Rule::Driver) - alone * compiled.ride_along(option.shift).1 as i64,
                    Seat::RideAlong => cost - of(Rule::Enough) + of(Rule::NotTooMany) + alone,
                }
            };
            let must = compiled.must_serve[problem.person];
            let costs = Costs {
                seat: &seat_price,
                load: &|load| {
                    soft * compiled.load_cost(problem.person, load) + if must && load == 0 { idle } else { 0 }
                },
                spacing: soft * compiled.problem.rules.weights.spacing,
            };
            let (cost, taken) = problem.cheapest(&costs);
            total += cost;
            slope.upper[1] += i64::from(must && taken.is_empty());
            for option in &taken {
                slope.take(option, facts.experienced, household, compiled);
            }
        }
        (total, slope)
    }

    /// What does not depend on who serves.
    fn constant(&self, compiled: &Compiled<'_>, soft: i64, standing: i64, idle: i64, best: Score) -> i64 {
        let published = compiled.published.iter().map(Vec::len).sum::<usize>() as i64;
        let upper = match self.level {
            Level::Standing => 0,
            Level::Idle => standing * best.standing,
            Level::Soft => standing * best.standing + idle * best.idle,
        };
        soft * compiled.problem.rules.weights.change * published - upper
    }

    /// Whether a value is the highest so far; then these prices are kept as the best.
    pub fn is_better(&mut self, parts: i64) -> bool {
        let better = self.best.as_ref().is_none_or(|(best, ..)| parts > *best);
        if better {
            self.best = Some((parts, self.shifts.clone(), self.households.clone(), self.upper));
        }
        better
    }

    /// Goes back to the best prices so far.
    pub fn return_to_best(&mut self) {
        if let Some((_, shifts, households, upper)) = &self.best {
            (self.shifts, self.households, self.upper) = (shifts.clone(), households.clone(), *upper);
        }
    }

    /// Moves the prices along the slope, so far that a straight slope would gain `gain` points.
    pub fn step(&mut self, slope: &Slope, gain: f64) {
        let square = |part: &i64| (part * part) as f64;
        let free = self.free_upper();
        let length: f64 = slope.shifts.iter().map(square).sum::<f64>()
            + slope.households.values().map(square).sum::<f64>()
            + slope.upper.iter().zip(free).filter(|(_, free)| *free).map(|(part, _)| square(part)).sum::<f64>();
        if length == 0.0 {
            return;
        }
        let step = gain / length;
        for (place, (price, by)) in self.shifts.iter_mut().zip(&slope.shifts).enumerate() {
            *price += step * *by as f64;
            // Only "one driver" may have a price below nothing: it is broken both ways.
            if place % RULES != Rule::Driver as usize {
                *price = price.max(0.0);
            }
        }
        for (price, by) in self.households.values_mut().zip(slope.households.values()) {
            *price = (*price + step * *by as f64).max(0.0);
        }
        for ((price, by), free) in self.upper.iter_mut().zip(slope.upper).zip(free) {
            if free {
                *price = (*price + step * by as f64).max(0.0);
            }
        }
    }

    /// Which prices of the upper levels may change: not that of the level itself.
    fn free_upper(&self) -> [bool; 2] {
        match self.level {
            Level::Standing => [false, false],
            Level::Idle => [true, false],
            Level::Soft => [true, true],
        }
    }
}

impl Slope {
    fn take(&mut self, option: &SeatOption, experienced: bool, household: usize, compiled: &Compiled<'_>) {
        let mut change = |rule: Rule, by: i64| self.shifts[option.shift * RULES + rule as usize] += by;
        if experienced {
            change(Rule::Experienced, -1);
        }
        let alone = self.households.get_mut(&(option.shift, household));
        match option.seat {
            Seat::Driver => {
                change(Rule::Driver, -1);
                if let Some(alone) = alone {
                    *alone -= compiled.ride_along(option.shift).1 as i64;
                }
            }
            Seat::RideAlong => {
                change(Rule::Enough, -1);
                change(Rule::NotTooMany, 1);
                if let Some(alone) = alone {
                    *alone += 1;
                }
            }
        }
    }
}
