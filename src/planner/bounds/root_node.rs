//! The root node: the bound of all plans of a level, before any branching.

use super::lagrangian::{LagrangianBound, lagrangian_bound};
use crate::problem::domains::Domains;
use crate::relaxation::linear_program::{LpSolution, Perturbation, solve_linear_program};
use crate::relaxation::model::Relaxation;

/// The root node of a level, which holds all plans.
pub struct RootNode {
    /// A solution of its linear relaxation.
    pub solution: LpSolution,
    /// Its bound.
    pub bound: LagrangianBound,
}

impl RootNode {
    /// The root node by its linear program.
    ///
    /// It is solved without the cuts first, and again with them if they are violated, unless no plan can be better than
    /// `target` points anyhow.
    pub fn by_linear_program(relaxation: &mut Relaxation<'_>, domains: &Domains, target: i64) -> Self {
        relaxation.drop_cuts();
        loop {
            let solution = solve_linear_program(relaxation, domains, Perturbation::None);
            let bound = lagrangian_bound(relaxation, domains, &solution.duals);
            if bound.points() >= target || !relaxation.add_cuts_if_violated(&solution.primal) {
                return Self { solution, bound };
            }
        }
    }

    /// The root node by duals from elsewhere, without a primal solution: every column is at one half.
    pub fn by_duals(relaxation: &Relaxation<'_>, domains: &Domains, duals: &[f64]) -> Self {
        let primal = vec![0.5; relaxation.costs.len()];
        Self {
            bound: lagrangian_bound(relaxation, domains, duals),
            solution: LpSolution { duals: duals.to_vec(), primal },
        }
    }
}
