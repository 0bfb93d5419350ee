//! The 0-1 program of one level of the score: its columns, costs and coupling constraints, which `linear_program` and
//! `lagrangian` relax.
//!
//! Its columns are, in this order: the assignment variables, the shifts (1: runs), the pairs of people who like to ride
//! together in a shift (1: they do), and the people (1: idle). Here stand the constraints that couple people, which
//! Lagrangian relaxation dualises (Geoffrion, *Lagrangean relaxation for integer programming*, Mathematical Programming
//! Study 2, 1974; Fisher, *The Lagrangian relaxation method*, Management Science 27, 1981). The constraints of one
//! person alone are added by the linear program (`linear_program`), all of them, and by the subproblem of that person
//! (`bounds::subproblem`), but for rest and the spacing of shifts more than six days apart, which it leaves out.

use std::collections::BTreeMap;

use super::constraint::Constraint;
use super::level::Level;
use crate::model::problem::{Score, Seat};
use crate::problem::domains::{Domain, Domains, Infeasible};
use crate::problem::instance::Instance;
use crate::problem::propagation::Propagation;
use crate::problem::variable::{PersonIndex, ShiftIndex};
use crate::problem::variables::{AssignmentIndex, AssignmentVariables};

/// Relaxations of more assignment variables than this are not solved as linear programs, which would take longer than
/// all the rest may: their duals come from subgradient ascent, and they have no cuts.
pub const MAX_LINEAR_PROGRAM: usize = 24_000;

/// The cost scale: units that a point is divided into, so that duals and reduced costs are whole numbers.
pub const COST_SCALE: i64 = 1 << 16;

/// No dual is greater in any relaxation, in points.
const LARGEST_DUAL: f64 = 1e8;

/// A cut is violated if its sum is so much more than its right-hand side.
const VIOLATION: f64 = 0.05;

/// The product of two people's assignments to a shift, made linear by a column of its own (Fortet, *L'algèbre de Boole
/// et ses applications en recherche opérationnelle*, 1960; McCormick, *Computability of global solutions to factorable
/// nonconvex programs: Part I*, Mathematical Programming 10, 1976): 1 if two who like to ride together do so there.
struct PairVariable {
    shift: ShiftIndex,
    /// How often the pair is named: so often it counts.
    times: i64,
    /// The assignment variables of each of the two.
    seats: [Vec<AssignmentIndex>; 2],
}

/// The 0-1 program of one level: its columns, costs and coupling constraints, which `linear_program` and `lagrangian`
/// relax.
pub struct Relaxation<'a> {
    /// The instance.
    pub instance: &'a Instance<'a>,
    /// Its assignment variables.
    pub variables: &'a AssignmentVariables,
    /// The level.
    pub level: Level,
    /// What the levels before may cost at most.
    pub caps: Score,
    /// The coupling constraints.
    pub constraints: Vec<Constraint>,
    /// The coefficient of each column in the objective, in points.
    pub costs: Vec<i64>,
    /// The constant of the objective, in points.
    pub constant: i64,
    /// Whether the linear program has the cuts, too.
    pub uses_cuts: bool,
    /// No dual is greater, up or down: what all of them add up to, with what they price, stays within an `i64`.
    pub largest_dual: f64,
    pair_variables: Vec<PairVariable>,
}

impl<'a> Relaxation<'a> {
    /// The relaxation of a level, for plans that are at the levels before as good as a score.
    pub fn new(instance: &'a Instance<'a>, variables: &'a AssignmentVariables, level: Level, caps: Score) -> Self {
        let mut relaxation = Self {
            instance,
            variables,
            level,
            caps,
            constraints: Vec::new(),
            costs: Vec::new(),
            constant: 0,
            uses_cuts: true,
            largest_dual: LARGEST_DUAL,
            // They count at the soft level alone.
            pair_variables: if level == Level::Soft { possible_pairs(instance, variables) } else { Vec::new() },
        };
        relaxation.fill_costs();
        for shift in 0..instance.problem.shifts.len() {
            relaxation.crew_constraints(shift);
        }
        relaxation.avoid_constraints();
        relaxation.pair_constraints();
        relaxation.level_constraints();
        relaxation.limit_duals();
        relaxation
    }

    /// Limits the duals so that all constraints priced at once cost less than 2^60 units of the cost scale.
    fn limit_duals(&mut self) {
        let priced: f64 = self.constraints.iter().map(Constraint::size).sum();
        self.largest_dual = LARGEST_DUAL.min((1_i64 << 60) as f64 / COST_SCALE as f64 / priced.max(1.0));
    }

    /// The column of a shift.
    pub fn shift_column(&self, shift: ShiftIndex) -> usize {
        self.variables.all.len() + shift
    }

    /// The columns of pairs.
    pub fn pair_columns(&self) -> std::ops::Range<usize> {
        let start = self.variables.all.len() + self.instance.problem.shifts.len();
        start..start + self.pair_variables.len()
    }

    /// The column that is 1 if a person is idle.
    pub fn idle_column(&self, person: PersonIndex) -> usize {
        self.pair_columns().end + person
    }

    /// Whether nobody may be idle who must serve.
    pub fn all_serve(&self) -> bool {
        self.level == Level::Soft && self.caps.idle == 0
    }

    /// The domains once every shift runs that weighs more than may stand, whatever is gained where others stand.
    ///
    /// # Errors
    /// [`Infeasible`] if there is no such plan.
    pub fn fix_by_caps(&self, domains: Domains) -> Result<Domains, Infeasible> {
        let mut propagation = Propagation::new(self.instance, self.variables, domains);
        let shifts = &self.instance.problem.shifts;
        let gained: i64 = shifts.iter().map(|shift| shift.weight.min(0)).sum();
        for (shift, facts) in shifts.iter().enumerate() {
            if self.level > Level::Standing && facts.weight.max(0) + gained > self.caps.standing {
                propagation.fix_shift(shift, Domain::One)?;
            }
        }
        propagation.run()
    }

    /// Whether the column of a pair can still be 1.
    pub fn can_pair(&self, column: usize, domains: &Domains) -> bool {
        let pair = &self.pair_variables[column - self.pair_columns().start];
        let is_possible =
            |seats: &Vec<AssignmentIndex>| seats.iter().any(|seat| domains.assignments[*seat] != Domain::Zero);
        domains.shifts[pair.shift] != Domain::Zero && pair.seats.iter().all(is_possible)
    }

    /// What a person's load costs at the level, being idle apart.
    pub fn load_cost(&self, person: PersonIndex, load: usize) -> i64 {
        if self.level == Level::Soft { self.instance.load_cost(person, load) } else { 0 }
    }

    /// What two shifts of one person too close cost at the level.
    pub fn spacing_cost(&self) -> i64 {
        if self.level == Level::Soft { self.instance.problem.rules.weights.spacing } else { 0 }
    }

    fn fill_costs(&mut self) {
        let problem = self.instance.problem;
        let at = |level: Level, cost: i64| if self.level == level { cost } else { 0 };
        let seats = self.variables.all.iter().map(|variable| at(Level::Soft, variable.cost));
        let shifts = problem.shifts.iter().map(|shift| at(Level::Standing, -shift.weight));
        let pair_variables =
            self.pair_variables.iter().map(|pair| at(Level::Soft, -problem.rules.weights.companion * pair.times));
        let idle = problem.people.iter().map(|_| at(Level::Idle, 1));
        self.costs = seats.chain(shifts).chain(pair_variables).chain(idle).collect();
        let published = problem.published.len() as i64;
        self.constant = at(Level::Standing, problem.shifts.iter().map(|shift| shift.weight).sum())
            + at(Level::Soft, problem.rules.weights.change * published);
    }

    fn at_most(&mut self, coefficients: Vec<(usize, i64)>, right_hand_side: i64) {
        self.constraints.push(Constraint::at_most(coefficients, right_hand_side));
    }

    /// One driver, enough and not too many ride-alongs, somebody experienced, one household: if it runs.
    fn crew_constraints(&mut self, shift: ShiftIndex) {
        let facts = &self.instance.problem.shifts[shift];
        let variables = self.variables;
        let runs = self.shift_column(shift);
        let of = |sign: i64, wanted: &dyn Fn(AssignmentIndex) -> bool| -> Vec<(usize, i64)> {
            let wanted = variables.of_shift[shift].iter().filter(|index| wanted(**index));
            wanted.map(|index| (*index, sign)).collect()
        };
        let seat = |wanted: Seat| move |index: AssignmentIndex| variables.all[index].seat == wanted;
        let (min, max) = (i64::from(facts.ride_along.min), i64::from(facts.ride_along.max));
        let with_runs = |mut coefficients: Vec<(usize, i64)>, by: i64| {
            coefficients.push((runs, by));
            coefficients
        };
        self.constraints.push(Constraint::equal(with_runs(of(1, &seat(Seat::Driver)), -1), 0));
        let riders = with_runs(of(1, &seat(Seat::RideAlong)), -max);
        self.constraints.push(Constraint { is_equality: min == max, ..Constraint::at_most(riders, 0) });
        if min < max {
            self.at_most(with_runs(of(-1, &seat(Seat::RideAlong)), min), 0);
        }
        let people = &self.instance.problem.people;
        let experienced = |index: AssignmentIndex| people[variables.all[index].person].experienced;
        if !variables.of_shift[shift].iter().all(|index| experienced(*index)) {
            self.at_most(with_runs(of(-1, &experienced), 1), 0);
        }
        if facts.same_household {
            let mut households: BTreeMap<usize, Vec<(usize, i64)>> = BTreeMap::new();
            for index in &variables.of_shift[shift] {
                let variable = &variables.all[*index];
                let by = if variable.seat == Seat::Driver { -max } else { 1 };
                households.entry(self.instance.household[variable.person]).or_default().push((*index, by));
            }
            let with_riders =
                households.into_values().filter(|coefficients| coefficients.iter().any(|(_, by)| *by > 0));
            with_riders.for_each(|coefficients| self.at_most(coefficients, 0));
        }
    }

    /// Two who must not ride together: one of them at most.
    fn avoid_constraints(&mut self) {
        for (one, other) in pairs(&self.instance.avoids).into_keys() {
            for shift in 0..self.instance.problem.shifts.len() {
                let seats = [one, other].map(|person| seats_of(self.variables, person, shift));
                if seats.iter().all(|seats| !seats.is_empty()) {
                    let mut coefficients: Vec<(usize, i64)> =
                        seats.concat().into_iter().map(|seat| (seat, 1)).collect();
                    coefficients.push((self.shift_column(shift), -1));
                    self.at_most(coefficients, 0);
                }
            }
        }
    }

    /// A pair's column is at most each of the two, and in a crew of two the pair is the whole crew. Where it costs that
    /// two ride together, the column is 1 if both are there.
    fn pair_constraints(&mut self) {
        let costs = self.instance.problem.rules.weights.companion < 0;
        let pair_variables = std::mem::take(&mut self.pair_variables);
        let mut next = self.pair_columns().start;
        for together in pair_variables.chunk_by(|one, other| one.shift == other.shift) {
            let shift = together[0].shift;
            let columns: Vec<usize> = (next..next + together.len()).collect();
            next += together.len();
            if self.instance.ride_along(shift).1 == 1 {
                self.pair_constraints_of_two(shift, together, &columns);
            } else {
                for (pair, column) in together.iter().zip(&columns) {
                    pair.seats.iter().for_each(|seats| self.at_most_as_many(&[*column], seats));
                }
            }
            for (pair, column) in together.iter().zip(columns).filter(|_| costs) {
                let seats = pair.seats.concat().into_iter().map(|seat| (seat, 1));
                self.at_most(seats.chain([(column, -1), (self.shift_column(shift), -1)]).collect(), 0);
            }
        }
        self.pair_variables = pair_variables;
    }

    /// Of some columns at most as many as of some seats.
    fn at_most_as_many(&mut self, columns: &[usize], seats: &[AssignmentIndex]) {
        let coefficients = columns.iter().map(|column| (*column, 1)).chain(seats.iter().map(|seat| (*seat, -1)));
        self.at_most(coefficients.collect(), 0);
    }

    /// In a crew of two that is a pair one drives and the other rides along, and nobody else is in the shift.
    /// That cuts off fractional solutions: somebody half driving and half riding along leaves no room for half a pair.
    fn pair_constraints_of_two(&mut self, shift: ShiftIndex, pair_variables: &[PairVariable], columns: &[usize]) {
        let variables = self.variables;
        let driver = |seat: &AssignmentIndex| variables.all[*seat].seat == Seat::Driver;
        for (pair, column) in pair_variables.iter().zip(columns) {
            let (drive, ride): (Vec<_>, Vec<_>) = pair.seats.concat().into_iter().partition(driver);
            self.at_most_as_many(&[*column], &drive);
            self.at_most_as_many(&[*column], &ride);
        }
        // Subgradient ascent converges sooner without so many constraints.
        let has_cuts = variables.all.len() <= MAX_LINEAR_PROGRAM;
        let by_person =
            variables.of_shift[shift].chunk_by(|one, other| variables.all[*one].person == variables.all[*other].person);
        for seats in by_person {
            let is_there = |pair: &PairVariable| pair.seats.iter().any(|own| own.contains(&seats[0]));
            let (with, without): (Vec<_>, Vec<_>) =
                pair_variables.iter().zip(columns).partition(|(pair, _)| is_there(pair));
            let columns = |some: Vec<(&PairVariable, &usize)>| -> Vec<usize> {
                some.into_iter().map(|(_, column)| *column).collect()
            };
            if !with.is_empty() {
                self.at_most_as_many(&columns(with), seats);
            }
            if has_cuts && seats.len() > 1 && !without.is_empty() {
                let mut coefficients: Vec<(usize, i64)> =
                    columns(without).into_iter().map(|column| (column, 1)).collect();
                coefficients.extend(seats.iter().map(|seat| (*seat, 1)));
                coefficients.push((self.shift_column(shift), -1));
                self.constraints.push(Constraint::cut(coefficients, 0));
            }
        }
    }

    /// Leaves the cuts out until they are needed: the linear program is solved sooner without them.
    pub fn drop_cuts(&mut self) {
        self.uses_cuts = false;
    }

    /// Adds all cuts if they are left out and a solution violates any of them; says whether it does (separation by
    /// enumeration).
    pub fn add_cuts_if_violated(&mut self, primal: &[f64]) -> bool {
        let is_violated = |constraint: &Constraint| constraint.is_cut && constraint.is_violated(primal, VIOLATION);
        let is_any_violated = !self.uses_cuts && self.constraints.iter().any(is_violated);
        self.uses_cuts |= is_any_violated;
        is_any_violated
    }

    /// The levels before are kept.
    fn level_constraints(&mut self) {
        let problem = self.instance.problem;
        if self.level > Level::Standing {
            let all: i64 = problem.shifts.iter().map(|shift| shift.weight).sum();
            let coefficients =
                (0..problem.shifts.len()).map(|shift| (self.shift_column(shift), -problem.shifts[shift].weight));
            self.at_most(coefficients.collect(), self.caps.standing - all);
        }
        if self.level > Level::Idle && !self.all_serve() {
            let must = (0..problem.people.len()).filter(|person| self.instance.must_serve[*person]);
            let coefficients = must.map(|person| (self.idle_column(person), 1)).collect();
            self.at_most(coefficients, self.caps.idle);
        }
    }
}

/// The assignment variables of a person in a shift.
fn seats_of(variables: &AssignmentVariables, person: PersonIndex, shift: ShiftIndex) -> Vec<AssignmentIndex> {
    variables.of_shift[shift].iter().copied().filter(|index| variables.all[*index].person == person).collect()
}

/// Pairs of people who name each other, the smaller number first, and how often they do.
fn pairs(named: &[Vec<PersonIndex>]) -> BTreeMap<(PersonIndex, PersonIndex), i64> {
    let mut found = BTreeMap::new();
    for (one, others) in named.iter().enumerate() {
        for other in others.iter().filter(|other| one < **other) {
            *found.entry((one, *other)).or_insert(0) += 1;
        }
    }
    found
}

/// The pairs that are possible, by shift.
fn possible_pairs(instance: &Instance<'_>, variables: &AssignmentVariables) -> Vec<PairVariable> {
    let pairs = pairs(&instance.prefers);
    let mut found = Vec::new();
    for shift in 0..instance.problem.shifts.len() {
        for ((one, other), times) in &pairs {
            // Two who must not ride together gain nothing by liking to.
            if instance.avoids[*one].contains(other) {
                continue;
            }
            let seats = [*one, *other].map(|person| seats_of(variables, person, shift));
            if seats.iter().all(|seats| !seats.is_empty()) {
                found.push(PairVariable { shift, times: *times, seats });
            }
        }
    }
    found
}
