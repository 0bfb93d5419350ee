//! Duals by subgradient ascent: a constraint that is violated gets dearer, one with slack cheaper.
//!
//! The Lagrangian function is concave and piecewise linear, so it is climbed along subgradients (Held & Karp, *The
//! traveling-salesman problem and minimum spanning trees: Part II*, Mathematical Programming 1, 1971), with Polyak's
//! step length (*Minimization of unsmooth functionals*, 1969), directions that keep some of the last one (Crowder,
//! *Computational improvements for subgradient optimization*, Symposia Mathematica 19, 1976) and a step scale that
//! shrinks where the bound is stuck (Held, Wolfe & Crowder, *Validation of subgradient optimization*, Mathematical
//! Programming 6, 1974).
//!
//! It ends some way below the value of the linear program, as it stops before it has converged, and as that has rows
//! of rest and all spacing, which the subproblems lack; but it gets there where the linear program is too large.

use super::lagrangian::{columns_at_one, lagrangian_costs, subproblem_costs};
use super::subproblem::PersonSubproblem;
use crate::parallel::in_parallel;
use crate::problem::domains::Domains;
use crate::relaxation::constraint::Constraint;
use crate::relaxation::model::{COST_SCALE, Relaxation};
use crate::watch::ShouldStop;

/// How much of the last direction is kept (deflection).
const MOMENTUM: f64 = 0.7;
/// Steps without a better bound after which the step scale shrinks.
const PATIENCE: usize = 20;
/// By how much it shrinks.
const SHRINK: f64 = 0.9;
/// With a step scale below this the ascent has converged.
const MIN_STEP_SCALE: f64 = 0.03;

/// A subgradient ascent, which can be stopped and gone on with.
pub struct SubgradientAscent<'a> {
    relaxation: &'a Relaxation<'a>,
    domains: &'a Domains,
    people: Vec<PersonSubproblem>,
    duals: Vec<f64>,
    direction: Vec<f64>,
    /// Polyak's factor, which is multiplied with the gap to the target.
    step_scale: f64,
    /// Steps since the bound was last raised, or the step scale shrunk.
    stalled: usize,
    /// The best bound so far, on the cost scale; that of [`Self::best_duals`].
    pub best_value: i64,
    /// The best duals so far, in points.
    pub best_duals: Vec<f64>,
}

impl<'a> SubgradientAscent<'a> {
    /// Begins with every dual at 0.
    pub fn new(relaxation: &'a Relaxation<'a>, domains: &'a Domains) -> Self {
        let everybody = 0..relaxation.instance.problem.people.len();
        let zeros = vec![0.0; relaxation.constraints.len()];
        Self {
            people: everybody
                .map(|person| PersonSubproblem::new(relaxation.instance, relaxation.variables, domains, person))
                .collect(),
            duals: zeros.clone(),
            direction: zeros.clone(),
            step_scale: 1.0,
            stalled: 0,
            best_value: i64::MIN,
            best_duals: zeros,
            relaxation,
            domains,
        }
    }

    /// Makes some steps towards a bound of `target` points; says whether more of them may raise it.
    pub fn ascend(&mut self, target: i64, steps: usize, threads: usize, should_stop: ShouldStop<'_>) -> bool {
        for _ in 0..steps {
            let (value, subgradient) = self.evaluate(threads);
            if value > self.best_value {
                (self.best_value, self.stalled) = (value, 0);
                self.best_duals.copy_from_slice(&self.duals);
            } else {
                self.stalled += 1;
            }
            if self.stalled >= PATIENCE {
                (self.step_scale, self.stalled) = (self.step_scale * SHRINK, 0);
            }
            let gap = (target * COST_SCALE).saturating_sub(value) as f64 / COST_SCALE as f64;
            for (component, subgradient) in self.direction.iter_mut().zip(&subgradient) {
                *component = MOMENTUM * *component + *subgradient as f64;
            }
            let squared_norm: f64 = self.direction.iter().map(|component| component * component).sum();
            if gap <= 0.0 || squared_norm == 0.0 || self.step_scale < MIN_STEP_SCALE || should_stop() {
                return false;
            }
            for ((dual, component), constraint) in
                self.duals.iter_mut().zip(&self.direction).zip(&self.relaxation.constraints)
            {
                *dual += self.step_scale * gap / squared_norm * component;
                if !constraint.is_equality {
                    *dual = dual.max(0.0);
                }
            }
        }
        true
    }

    /// The Lagrangian function at the duals, on the cost scale, and a subgradient: by how much its minimiser violates
    /// each constraint.
    fn evaluate(&self, threads: usize) -> (i64, Vec<i64>) {
        let (relaxation, domains) = (self.relaxation, self.domains);
        let (reduced, mut value) = lagrangian_costs(relaxation, &self.duals);
        let mut minimiser = vec![0; relaxation.costs.len()];
        for column in columns_at_one(relaxation, domains, &reduced) {
            minimiser[column] = 1;
            value += reduced[column];
        }
        let everybody: Vec<usize> = (0..self.people.len()).collect();
        let groups = everybody.chunks(everybody.len().div_ceil(threads.max(1)).max(1));
        let cheapest = |person: &usize| {
            let problem = &self.people[*person];
            (*person, problem.cheapest(&subproblem_costs(relaxation, problem, *person, &reduced)))
        };
        let tasks = groups.map(|group| move || group.iter().map(cheapest).collect::<Vec<_>>()).collect();
        for (person, (cost, seats)) in in_parallel(threads, tasks).into_iter().flatten() {
            value = value.saturating_add(cost);
            if seats.is_empty() && relaxation.instance.must_serve[person] {
                minimiser[relaxation.idle_column(person)] = 1;
            }
            seats.into_iter().for_each(|seat| minimiser[seat] = 1);
        }
        let subgradient = |constraint: &Constraint| {
            constraint.coefficients.iter().map(|(column, by)| by * minimiser[*column]).sum::<i64>()
                - constraint.right_hand_side
        };
        (value, relaxation.constraints.iter().map(subgradient).collect())
    }
}
