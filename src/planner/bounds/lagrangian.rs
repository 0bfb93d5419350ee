//! What no plan can beat: lower bounds in whole numbers.
//!
//! The rules that tie people together are priced instead of kept ([`links`]); what is left falls apart
//! into one small problem a person, solved exactly ([`person`]). Whatever the prices, the sum is a bound;
//! good ones are those of the linear relaxation ([`linear`]), or found by going uphill ([`ascent`]). Prices are rounded to whole parts of a point
//! and everything is added up in whole numbers, so that the bound holds to the last digit.

use super::subproblem::{Choice, Costs, NOWHERE, PersonProblem};
use crate::planner::problem::domains::{Contradiction, Fate, Openings, Settling};
use crate::planner::problem::variables::CandidateIndex;
use crate::planner::relaxation::model::Links;

/// Parts that a point is divided into, so that prices can be whole numbers.
pub const PARTS: i64 = 1 << 16;

/// No price is higher: sums of all of them stay within whole numbers.
const DEAREST: f64 = 1e8;

/// What a part of all plans costs at least.
pub struct Bound {
    /// The least cost, in parts of a point.
    pub least: i64,
    /// How much more it costs, in parts of a point, to settle an open seat: `[never, always]`.
    pub seats: Vec<[i64; 2]>,
    /// The same for each shift.
    pub shifts: Vec<[i64; 2]>,
}

/// The bound of a part of all plans at some prices of the rows.
pub fn bound(links: &Links<'_>, openings: &Openings, prices: &[f64]) -> Bound {
    let (reduced, mut least) = reduced_costs(links, prices);
    let mut shifts = Vec::with_capacity(openings.shifts.len());
    for (shift, fate) in openings.shifts.iter().enumerate() {
        let cost = reduced[links.shift_column(shift)];
        shifts.push(if *fate == Fate::Open { [(-cost).max(0), cost.max(0)] } else { [0; 2] });
    }
    least += columns_that_pay(links, openings, &reduced).map(|column| reduced[column]).sum::<i64>();
    let mut seats = vec![[0; 2]; openings.seats.len()];
    for person in 0..links.compiled.problem.people.len() {
        let mut told: Vec<(CandidateIndex, Choice)> = Vec::new();
        let problem = PersonProblem::new(links.compiled, links.candidates, openings, person);
        let cheapest =
            problem.choices(&costs(links, &problem, person, &reduced), |seat, choice| told.push((seat, choice)));
        if cheapest >= NOWHERE {
            least = NOWHERE;
            break;
        }
        least += cheapest;
        for (seat, choice) in told {
            seats[seat] = [choice.without - cheapest, choice.with - cheapest];
        }
    }
    Bound { least, seats, shifts }
}

/// The columns of shifts and meetings that the cheapest part of all plans has: those that must be, and those
/// that cost less than nothing.
pub fn columns_that_pay<'a>(
    links: &'a Links<'_>,
    openings: &'a Openings,
    reduced: &'a [i64],
) -> impl Iterator<Item = usize> + 'a {
    let shifts = openings.shifts.iter().enumerate().filter_map(|(shift, fate)| {
        let column = links.shift_column(shift);
        (*fate == Fate::Always || *fate == Fate::Open && reduced[column] < 0).then_some(column)
    });
    shifts.chain(links.meeting_columns().filter(|column| reduced[*column] < 0 && links.can_meet(*column, openings)))
}

/// What each column costs, prices and all, and what is to be added to it, in parts of a point.
pub fn reduced_costs(links: &Links<'_>, prices: &[f64]) -> (Vec<i64>, i64) {
    let mut reduced: Vec<i64> = links.costs.iter().map(|cost| cost * PARTS).collect();
    let mut rest = links.constant * PARTS;
    for (row, price) in links.rows.iter().zip(prices) {
        let price = if row.equal { *price } else { price.max(0.0) };
        let price = (price.clamp(-DEAREST, DEAREST) * PARTS as f64).round() as i64;
        rest -= price * row.limit;
        for (column, by) in &row.terms {
            reduced[*column] += price * by;
        }
    }
    (reduced, rest)
}

pub fn costs<'a>(links: &Links<'_>, problem: &PersonProblem, person: usize, reduced: &'a [i64]) -> Costs<'a> {
    let idle = if !links.compiled.must_serve[person] {
        0
    } else if links.all_serve() {
        NOWHERE
    } else {
        reduced[links.idle_column(person)].max(0)
    };
    let load = |load| if load == 0 { idle } else { 0 } + PARTS * links.load_cost(person, load);
    Costs { seats: reduced, loads: (0..=problem.most()).map(load).collect(), spacing: PARTS * links.spacing_cost() }
}

impl Bound {
    /// Settles everything without which no plan costs at most `most` points.
    ///
    /// # Errors
    /// If no plan does.
    pub fn settle(&self, links: &Links<'_>, openings: Openings, most: i64) -> Result<Openings, Contradiction> {
        let room = most.saturating_mul(PARTS).saturating_sub(self.least);
        if room < 0 {
            return Err(Contradiction);
        }
        let mut settling = Settling::new(links.compiled, links.candidates, openings);
        let fate = |[never, always]: [i64; 2]| match (never > room, always > room) {
            (true, true) => Err(Contradiction),
            (true, false) => Ok(Fate::Always),
            (false, true) => Ok(Fate::Never),
            (false, false) => Ok(Fate::Open),
        };
        for (shift, more) in self.shifts.iter().enumerate() {
            match fate(*more)? {
                Fate::Open => {}
                settled => settling.shift(shift, settled)?,
            }
        }
        for (seat, more) in self.seats.iter().enumerate() {
            match fate(*more)? {
                Fate::Open => {}
                settled => settling.seat(seat, settled)?,
            }
        }
        settling.finish()
    }

    /// The bound in whole points: scores are whole, so one between two is the higher one.
    pub fn points(&self) -> i64 {
        self.points_with(0)
    }

    /// The bound in whole points with some parts more.
    pub fn points_with(&self, more: i64) -> i64 {
        let parts = self.least.saturating_add(more);
        parts.div_euclid(PARTS) + i64::from(parts.rem_euclid(PARTS) > 0)
    }
}
