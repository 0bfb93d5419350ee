//! The linear programming relaxation of a level: each column anywhere between 0 and 1.
//!
//! It gives good duals and, as its primal solution, a guess at each column. The square of fairness is a sum of unit
//! steps of load, each with its own cost (piecewise linear, convex), so that the relaxation stays tight. It is solved
//! by Clarabel's interior-point method (Goulart & Chen, *Clarabel: An interior-point solver for conic programs with
//! quadratic objectives*, 2024). Its duals are not trusted: from them a bound is worked out
//! in whole numbers (`bounds::lagrangian`).

use std::collections::BTreeMap;

use clarabel::algebra::CscMatrix;
use clarabel::solver::{DefaultSettingsBuilder, DefaultSolver, IPSolver, NonnegativeConeT, SolverStatus, ZeroConeT};

use super::constraint::Constraint;
use super::level::Level;
use super::model::Relaxation;
use crate::problem::domains::{Domain, Domains};
use crate::problem::variable::PersonIndex;
use crate::random::{Draw, SplitMix64};

/// More points than any plan costs with usual weights. With greater ones a certificate scaled to it bounds all the
/// same, though perhaps not enough for the node to be pruned.
const BEYOND_ANY_COST: f64 = 1e6;

/// The optimality gap at which the solver stops, in points: scores are whole.
const GAP: f64 = 0.001;

/// A solution of the linear program.
pub struct LpSolution {
    /// The dual (shadow price, Lagrange multiplier) of each constraint of the relaxation, in points.
    pub duals: Vec<f64>,
    /// The value of each column, from 0 to 1; the assignment variables are the first of them.
    pub primal: Vec<f64>,
}

/// What a column of the relaxation is in the program.
#[derive(Debug, Clone, Copy)]
enum Column {
    /// A variable of the program.
    Free(usize),
    /// A constant, as its domain has one value.
    Fixed(i64),
}

/// The coefficients of some variables, and the right-hand side.
type Row = (Vec<(usize, f64)>, f64);

/// A linear program in the making: minimise costs, subject to rows.
struct LinearProgram<'a> {
    relaxation: &'a Relaxation<'a>,
    domains: &'a Domains,
    columns: Vec<Column>,
    costs: Vec<f64>,
    /// Equalities, then rows of at most.
    rows: [Vec<Row>; 2],
}

/// Whether costs are perturbed, which breaks ties among equally good solutions (dual degeneracy).
pub enum Perturbation<'c> {
    /// They are not: the interior-point method ends in the middle of the optimal face, with the best duals.
    None,
    /// By up to so many points each: it ends near one vertex, the best to make a plan of.
    Random(&'c mut SplitMix64, f64),
}

/// Solves the linear relaxation over some domains. Should the method fail, every column is at one half and every dual
/// at 0, which helps nobody but bounds all the same.
pub fn solve_linear_program(
    relaxation: &Relaxation<'_>,
    domains: &Domains,
    perturbation: Perturbation<'_>,
) -> LpSolution {
    let mut program = LinearProgram::new(relaxation, domains);
    if let Perturbation::Random(rng, most) = perturbation {
        program.costs.iter_mut().for_each(|cost| *cost += most * rng.uniform());
    }
    let rows = program.constraint_rows();
    for person in 0..relaxation.instance.problem.people.len() {
        program.person_rows(person);
    }
    let (primal, dual) = program.solve().unwrap_or_else(|| program.without_information());
    let value = |column: usize| match program.columns[column] {
        Column::Free(variable) => primal[variable],
        Column::Fixed(value) => value as f64,
    };
    LpSolution {
        duals: rows.into_iter().map(|row| row.map_or(0.0, |(kind, row)| dual[kind][row])).collect(),
        primal: (0..relaxation.costs.len()).map(value).collect(),
    }
}

impl<'a> LinearProgram<'a> {
    fn new(relaxation: &'a Relaxation<'a>, domains: &'a Domains) -> Self {
        let mut program =
            Self { relaxation, domains, columns: Vec::new(), costs: Vec::new(), rows: [Vec::new(), Vec::new()] };
        let column_domains = domains.assignments.iter().chain(&domains.shifts).copied();
        let pair = |column| if relaxation.can_pair(column, domains) { Domain::Free } else { Domain::Zero };
        let people = 0..relaxation.instance.problem.people.len();
        let may_idle = |person: usize| relaxation.instance.must_serve[person] && !relaxation.all_serve();
        let idle = |person| if may_idle(person) { Domain::Free } else { Domain::Zero };
        let column_domains = column_domains.chain(relaxation.pair_columns().map(pair)).chain(people.map(idle));
        for (domain, cost) in column_domains.zip(&relaxation.costs) {
            let column = match domain {
                Domain::Free => Column::Free(program.add_variable(*cost as f64)),
                Domain::Zero => Column::Fixed(0),
                Domain::One => Column::Fixed(1),
            };
            program.columns.push(column);
        }
        for shift in 0..domains.shifts.len() {
            if let Column::Free(runs) = program.columns[relaxation.shift_column(shift)] {
                program.rows[1].push((vec![(runs, 1.0)], 1.0));
            }
        }
        program
    }

    /// A new variable, at least 0.
    fn add_variable(&mut self, cost: f64) -> usize {
        self.costs.push(cost);
        let variable = self.costs.len() - 1;
        self.rows[1].push((vec![(variable, -1.0)], 0.0));
        variable
    }

    /// Coefficients of columns as those of variables, and what the fixed columns add up to.
    fn split_fixed(&self, coefficients: impl Iterator<Item = (usize, i64)>) -> (Vec<(usize, f64)>, i64) {
        let mut fixed = 0;
        let mut found = Vec::new();
        for (column, by) in coefficients {
            match self.columns[column] {
                Column::Free(variable) => found.push((variable, by as f64)),
                Column::Fixed(value) => fixed += by * value,
            }
        }
        (found, fixed)
    }

    /// The rows of the coupling constraints, and where each of them is.
    fn constraint_rows(&mut self) -> Vec<Option<(usize, usize)>> {
        let relaxation = self.relaxation;
        let add = |constraint: &Constraint| {
            if constraint.is_cut && !relaxation.uses_cuts {
                return None;
            }
            let (coefficients, fixed) = self.split_fixed(constraint.coefficients.iter().copied());
            if coefficients.is_empty() {
                return None;
            }
            let kind = usize::from(!constraint.is_equality);
            self.rows[kind].push((coefficients, (constraint.right_hand_side - fixed) as f64));
            Some((kind, self.rows[kind].len() - 1))
        };
        relaxation.constraints.iter().map(add).collect()
    }

    /// One shift a day, a week's and a period's most, steps of load, rest and spacing.
    fn person_rows(&mut self, person: PersonIndex) {
        let (instance, relaxation) = (self.relaxation.instance, self.relaxation);
        let is_possible = |index: &usize| self.domains.assignments[*index] != Domain::Zero;
        let own: Vec<usize> = relaxation.variables.of_person[person].clone().filter(is_possible).collect();
        let shift = |index: &usize| relaxation.variables.all[*index].shift;
        let days: Vec<&[usize]> = own.chunk_by(|a, b| instance.day[shift(a)] == instance.day[shift(b)]).collect();
        let weeks = own.chunk_by(|a, b| instance.week[shift(a)] == instance.week[shift(b)]);
        let limits = &instance.problem.people[person];
        for week in weeks {
            self.at_most(week, i64::from(limits.max_week));
        }
        for day in &days {
            self.at_most(day, 1);
        }
        self.load_rows(person, &own, days.len());
        // What shifts close together gain is left to the subproblems, which have the bound.
        if relaxation.level == Level::Soft && relaxation.spacing_cost() >= 0 {
            self.spacing_rows(&days);
        }
        self.rest_rows(&own);
    }

    /// A person's most; being idle; and the load as a sum of unit steps, the cheapest first.
    fn load_rows(&mut self, person: PersonIndex, own: &[usize], days: usize) {
        let relaxation = self.relaxation;
        let most = (relaxation.instance.problem.people[person].max_period as usize).min(days);
        if relaxation.instance.must_serve[person] {
            let serves = own.iter().map(|seat| (*seat, -1)).chain([(relaxation.idle_column(person), -1)]);
            let (coefficients, fixed) = self.split_fixed(serves);
            if fixed > -1 {
                self.rows[1].push((coefficients, (-1 - fixed) as f64));
            }
        }
        if relaxation.level != Level::Soft {
            self.at_most(own, most as i64);
            return;
        }
        let mut steps = Vec::with_capacity(most);
        for load in 0..most {
            let step =
                self.add_variable((relaxation.load_cost(person, load + 1) - relaxation.load_cost(person, load)) as f64);
            self.rows[1].push((vec![(step, 1.0)], 1.0));
            steps.push((step, -1.0));
        }
        let (mut coefficients, fixed) = self.split_fixed(own.iter().map(|seat| (*seat, 1)));
        coefficients.extend(steps);
        self.rows[0].push((coefficients, -fixed as f64));
    }

    /// Spacing. For every two days that are too close a variable that is at least 1 if both are served: with `x` for a
    /// day and `y` for a pair, `x1 + x2 - y12 <= 1`. And for each stretch of days of which every two are too close
    /// `Σ x - Σ y <= 1`, as of `k` days served `k (k - 1) / 2 >= k - 1` pairs cost (clique inequalities of the boolean
    /// quadric polytope; Padberg, *The boolean quadric polytope: some characteristics, facets and relatives*,
    /// Mathematical Programming 45, 1989).
    fn spacing_rows(&mut self, days: &[&[usize]]) {
        let (instance, variables) = (self.relaxation.instance, self.relaxation.variables);
        let number = |day: &[usize]| instance.day[variables.all[day[0]].shift];
        let reach = instance.problem.rules.spacing_days;
        // Variables of pairs, by the positions of the two days.
        let mut pairs: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        let (mut stretches, mut end_before) = (Vec::new(), 0);
        for first in 0..days.len() {
            let end = first + days[first..].iter().take_while(|day| number(day) < number(days[first]) + reach).count();
            for later in first + 1..end {
                let close = self.add_variable(self.relaxation.spacing_cost() as f64);
                pairs.insert((first, later), close);
                self.at_most_with(&[days[first], days[later]].concat(), 1, &[(close, -1.0)]);
            }
            if end - first > 2 && end > end_before {
                stretches.push(first..end);
            }
            end_before = end;
        }
        for stretch in stretches {
            let within = |pair: &(usize, usize)| stretch.contains(&pair.0) && stretch.contains(&pair.1);
            let extra: Vec<(usize, f64)> =
                pairs.iter().filter(|(pair, _)| within(pair)).map(|(_, close)| (*close, -1.0)).collect();
            self.at_most_with(&days[stretch].concat(), 1, &extra);
        }
    }

    /// Shifts of different days with too little rest between.
    fn rest_rows(&mut self, own: &[usize]) {
        let instance = self.relaxation.instance;
        let shift = |index: usize| self.relaxation.variables.all[index].shift;
        for (place, one) in own.iter().enumerate() {
            let later =
                own[place + 1..].iter().filter(|other| instance.day[shift(**other)] > instance.day[shift(*one)]);
            for other in later.take_while(|other| instance.day[shift(**other)] <= instance.day[shift(*one)] + 1) {
                if instance.clash(shift(*one), shift(*other)) {
                    self.at_most(&[*one, *other], 1);
                }
            }
        }
    }

    fn at_most(&mut self, seats: &[usize], limit: i64) {
        self.at_most_with(seats, limit, &[]);
    }

    /// Some assignments at most so often, with variables beside them; left out where no solution violates it.
    fn at_most_with(&mut self, seats: &[usize], limit: i64, extra: &[(usize, f64)]) {
        let (mut coefficients, fixed) = self.split_fixed(seats.iter().map(|seat| (*seat, 1)));
        if coefficients.len() as i64 + fixed > limit {
            coefficients.extend(extra);
            self.rows[1].push((coefficients, (limit - fixed) as f64));
        }
    }

    /// The primal solution, and the duals of the rows of each kind.
    fn solve(&self) -> Option<(Vec<f64>, [Vec<f64>; 2])> {
        let equal = self.rows[0].len();
        // Where everything is fixed every dual is 0; Clarabel does not take a program without variables.
        if self.costs.is_empty() {
            return Some((Vec::new(), self.rows.each_ref().map(|rows| vec![0.0; rows.len()])));
        }
        let (mut positions, mut variables, mut factors, mut limits) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for (place, (coefficients, limit)) in self.rows.iter().flatten().enumerate() {
            for (variable, by) in coefficients {
                positions.push(place);
                variables.push(*variable);
                factors.push(*by);
            }
            limits.push(*limit);
        }
        let size = self.costs.len();
        let matrix = CscMatrix::new_from_triplets(limits.len(), size, positions, variables, factors);
        let cones = [ZeroConeT(equal), NonnegativeConeT(limits.len() - equal)];
        let settings = DefaultSettingsBuilder::default()
            .verbose(false)
            // A quarter quicker without; duals need not be exact.
            .iterative_refinement_enable(false)
            .tol_gap_abs(GAP)
            .tol_gap_rel(0.0)
            .tol_feas(1e-6)
            .build()
            .ok()?;
        let mut solver =
            DefaultSolver::new(&CscMatrix::zeros((size, size)), &self.costs, &matrix, &limits, &cones, settings)
                .ok()?;
        solver.solve();
        let found = &solver.solution;
        if found.status == SolverStatus::PrimalInfeasible {
            return Some(self.infeasibility_certificate(&found.z, &limits));
        }
        let is_sound = matches!(
            found.status,
            SolverStatus::Solved
                | SolverStatus::AlmostSolved
                | SolverStatus::InsufficientProgress
                | SolverStatus::MaxIterations
        );
        is_sound.then(|| (found.x.clone(), [found.z[..equal].to_vec(), found.z[equal..].to_vec()]))
    }

    /// Duals that prove that there is no solution: a Farkas certificate, scaled until its bound is above any cost.
    fn infeasibility_certificate(&self, certificate: &[f64], limits: &[f64]) -> (Vec<f64>, [Vec<f64>; 2]) {
        let gain: f64 = certificate.iter().zip(limits).map(|(dual, limit)| dual * limit).sum();
        let scale = BEYOND_ANY_COST / gain.abs().max(f64::MIN_POSITIVE);
        let duals: Vec<f64> = certificate.iter().map(|dual| dual * scale).collect();
        let equal = self.rows[0].len();
        (vec![0.5; self.costs.len()], [duals[..equal].to_vec(), duals[equal..].to_vec()])
    }

    /// What bounds nothing and prefers nothing.
    fn without_information(&self) -> (Vec<f64>, [Vec<f64>; 2]) {
        (vec![0.5; self.costs.len()], [vec![0.0; self.rows[0].len()], vec![0.0; self.rows[1].len()]])
    }
}
