//! The Lagrangian subproblem of one person: the cheapest set of shifts that keeps one shift a day and the limits of
//! week and period, at given reduced costs, by dynamic programming over the days (Irnich & Desaulniers, *Shortest path
//! problems with resource constraints*, 2005).
//!
//! A state is the load so far, the load of the week, and which of the last days had a shift. Rest between shifts of
//! different days is left out, and so is the spacing cost of shifts more than six days apart, which keeps a bound: what
//! is legal here is more than what is legal. Where shifts close together gain something, and may be farther apart than
//! that, every shift gains it with each before it.

use crate::problem::domains::{Domain, Domains};
use crate::problem::instance::Instance;
use crate::problem::variable::PersonIndex;
use crate::problem::variables::{AssignmentIndex, AssignmentVariables};

/// Shifts more days apart than this have no spacing cost here: leaving a cost out keeps a bound.
const MAX_SPACING: i64 = 6;
/// The cost of a state that no path leads to, or of a problem without a solution.
pub const UNREACHABLE: i64 = i64::MAX / 8;

/// What stays the same in one person's subproblem, whatever the costs.
pub struct PersonSubproblem {
    days: Vec<Day>,
    /// Sizes of the state: loads, loads of a week, sets of served days.
    sizes: [usize; 3],
    /// Shifts farther apart than is remembered can be too close.
    reaches_farther: bool,
}

/// A day on which the person can serve in one of some seats.
struct Day {
    number: i64,
    week: usize,
    seats: Vec<AssignmentIndex>,
    /// One of the seats is fixed at 1.
    must: bool,
}

/// What things cost in a person's subproblem, on the cost scale.
pub struct SubproblemCosts<'a> {
    /// The reduced cost of each assignment variable.
    pub seats: &'a [i64],
    /// Of each load.
    pub loads: Vec<i64>,
    /// Of two shifts too close.
    pub spacing: i64,
}

/// The min-marginals of an assignment variable: the least cost of the subproblem with the variable at each value
/// (Wainwright & Jordan, *Graphical models, exponential families, and variational inference*, 2008).
#[derive(Debug, Clone, Copy)]
pub struct MinMarginals {
    /// With the seat.
    pub one: i64,
    /// Without it.
    pub zero: i64,
}

impl PersonSubproblem {
    /// The subproblem of a person over some domains.
    pub fn new(
        instance: &Instance<'_>,
        variables: &AssignmentVariables,
        domains: &Domains,
        person: PersonIndex,
    ) -> Self {
        let mut days: Vec<Day> = Vec::new();
        for index in variables.of_person[person].clone() {
            if domains.assignments[index] == Domain::Zero {
                continue;
            }
            let shift = variables.all[index].shift;
            let must = domains.assignments[index] == Domain::One;
            match days.last_mut() {
                Some(day) if day.number == instance.day[shift] => {
                    day.seats.push(index);
                    day.must |= must;
                }
                _ => {
                    days.push(Day { number: instance.day[shift], week: instance.week[shift], seats: vec![index], must })
                }
            }
        }
        let spacing = (instance.problem.rules.spacing_days - 1).clamp(0, MAX_SPACING);
        let limits = &instance.problem.people[person];
        let loads = (limits.max_period as usize).min(days.len()) + 1;
        let busiest = days.chunk_by(|one, other| one.week == other.week).map(<[Day]>::len).max().unwrap_or(0);
        let weekly = (limits.max_week as usize).min(busiest) + 1;
        let reaches_farther = instance.problem.rules.spacing_days - 1 > MAX_SPACING;
        Self { days, sizes: [loads, weekly, 1 << spacing], reaches_farther }
    }

    /// Most shifts that the person can have.
    pub fn max_load(&self) -> usize {
        self.sizes[0] - 1
    }

    fn states(&self) -> usize {
        self.sizes.iter().product()
    }

    /// The cost of the cheapest seat of each day.
    fn cheapest_seats(&self, costs: &SubproblemCosts<'_>) -> Vec<i64> {
        let cheapest = |day: &Day| day.seats.iter().map(|seat| costs.seats[*seat]).min().unwrap_or(UNREACHABLE);
        self.days.iter().map(cheapest).collect()
    }

    /// The least cost of a path to each state before each day, and after the last.
    fn forward(&self, costs: &SubproblemCosts<'_>) -> Vec<i64> {
        let states = self.states();
        let mut table = vec![UNREACHABLE; (self.days.len() + 1) * states];
        table[0] = 0;
        for (day, seat) in self.cheapest_seats(costs).into_iter().enumerate() {
            let (before, after) = table.split_at_mut((day + 1) * states);
            let before = &before[day * states..];
            self.each_transition(day, costs.spacing, |from, off, on| {
                let cost = before[from];
                if cost >= UNREACHABLE {
                    return;
                }
                if let Some(to) = off {
                    after[to] = after[to].min(cost);
                }
                if let Some((to, close)) = on {
                    after[to] = after[to].min(cost + seat + close);
                }
            });
        }
        table
    }

    /// Every state before a day, with the state after it if the person is off, and if they serve, and what spacing
    /// costs then.
    fn each_transition(
        &self,
        day: usize,
        spacing: i64,
        mut step: impl FnMut(usize, Option<usize>, Option<(usize, i64)>),
    ) {
        let [loads, weekly, masks] = self.sizes;
        let next = self.days.get(day + 1);
        let (gap, same_week) =
            next.map_or((1, true), |next| (next.number - self.days[day].number, next.week == self.days[day].week));
        let must = self.days[day].must;
        let gains_of_all = spacing < 0 && self.reaches_farther;
        for load in 0..loads {
            for week in 0..weekly {
                for mask in 0..masks {
                    let at = |load: usize, week: usize, mask: usize| {
                        let week = if same_week { week } else { 0 };
                        (load * weekly + week) * masks + (shifted(mask, gap - 1) & (masks - 1))
                    };
                    let from = (load * weekly + week) * masks + mask;
                    let off = (!must).then(|| at(load, week, mask << 1));
                    let serves = load + 1 < loads && week + 1 < weekly;
                    let close = if gains_of_all { load as i64 } else { i64::from(mask.count_ones()) } * spacing;
                    let on = serves.then(|| (at(load + 1, week + 1, mask << 1 | 1), close));
                    step(from, off, on);
                }
            }
        }
    }

    /// The cheapest set of shifts, of those that are legal here: its cost and its seats; [`UNREACHABLE`] if there is
    /// none.
    pub fn cheapest(&self, costs: &SubproblemCosts<'_>) -> (i64, Vec<AssignmentIndex>) {
        let states = self.states();
        let table = self.forward(costs);
        let last = &table[self.days.len() * states..];
        let ends = self.terminal_costs(costs).zip(last).map(|(ending, before)| ending + before).enumerate();
        let Some((mut state, cost)) = ends.min_by_key(|(_, cost)| *cost) else { return (UNREACHABLE, Vec::new()) };
        let mut seats = Vec::new();
        let seat_costs = self.cheapest_seats(costs);
        for day in (0..self.days.len()).rev() {
            let before = &table[day * states..(day + 1) * states];
            let now = table[(day + 1) * states + state];
            let (mut came, mut serves) = (None, false);
            self.each_transition(day, costs.spacing, |from, off, on| {
                if came.is_some() || before[from] >= UNREACHABLE {
                    return;
                }
                if off == Some(state) && before[from] == now {
                    came = Some(from);
                } else if on.is_some_and(|(to, close)| to == state && before[from] + seat_costs[day] + close == now) {
                    (came, serves) = (Some(from), true);
                }
            });
            let Some(from) = came else { return (UNREACHABLE, Vec::new()) };
            if serves {
                seats.extend(self.days[day].seats.iter().copied().min_by_key(|seat| costs.seats[*seat]));
            }
            state = from;
        }
        (or_unreachable(cost), seats)
    }

    /// The cost of ending in each state.
    fn terminal_costs<'c>(&self, costs: &'c SubproblemCosts<'_>) -> impl Iterator<Item = i64> + use<'c> {
        let per_load = self.sizes[1] * self.sizes[2];
        (0..self.states()).map(move |state| costs.loads[state / per_load])
    }

    /// The least cost of a set of shifts that is legal here, and the min-marginals of each seat, by a forward and a
    /// backward pass.
    pub fn min_marginals(
        &self,
        costs: &SubproblemCosts<'_>,
        mut report: impl FnMut(AssignmentIndex, MinMarginals),
    ) -> i64 {
        let states = self.states();
        let table = self.forward(costs);
        let mut after: Vec<i64> = self.terminal_costs(costs).collect();
        let seats = self.cheapest_seats(costs);
        for (day, cheapest) in seats.into_iter().enumerate().rev() {
            let before = &table[day * states..(day + 1) * states];
            let mut now = vec![UNREACHABLE; states];
            let (mut least_off, mut least_on) = (UNREACHABLE, UNREACHABLE);
            self.each_transition(day, costs.spacing, |from, off, on| {
                let off = off.map_or(UNREACHABLE, |to| after[to]);
                let on = on.map_or(UNREACHABLE, |(to, close)| after[to] + close);
                least_off = least_off.min(before[from] + off);
                least_on = least_on.min(before[from] + on);
                now[from] = or_unreachable(off.min(on + cheapest));
            });
            self.report_day(day, costs, (least_off, least_on), &mut report);
            after = now;
        }
        or_unreachable(after[0])
    }

    /// The min-marginals of a day, of which is known what being off and what serving costs in all, the seat apart.
    fn report_day(
        &self,
        day: usize,
        costs: &SubproblemCosts<'_>,
        (off, on): (i64, i64),
        report: &mut impl FnMut(AssignmentIndex, MinMarginals),
    ) {
        let seats = &self.days[day].seats;
        let mut cheapest = [UNREACHABLE; 2];
        for seat in seats {
            let cost = costs.seats[*seat];
            if cost < cheapest[0] {
                cheapest = [cost, cheapest[0]];
            } else {
                cheapest[1] = cheapest[1].min(cost);
            }
        }
        for seat in seats {
            let cost = costs.seats[*seat];
            let other = if cost == cheapest[0] { cheapest[1] } else { cheapest[0] };
            report(*seat, MinMarginals { one: or_unreachable(on + cost), zero: or_unreachable(off.min(on + other)) });
        }
    }
}

/// A cost, or [`UNREACHABLE`] if it was made of what cannot be reached.
fn or_unreachable(cost: i64) -> i64 {
    if cost > UNREACHABLE / 2 { UNREACHABLE } else { cost }
}

/// A set of served days moved on by some days; after many nothing is left of it.
fn shifted(mask: usize, days: i64) -> usize {
    if days > MAX_SPACING { 0 } else { mask << days }
}
