//! LP diving: the variables nearest to 1 in the linear relaxation are fixed, and it is solved again, until a plan is
//! left (dive-and-fix; Wolsey, *Integer Programming*, 1998; Pochet & Wolsey, *Production Planning by Mixed
//! Integer Programming*, 2006; Berthold, *Primal heuristics for mixed integer programs*, 2006).

use super::rounding::round;
use super::working_plan::WorkingPlan;
use crate::bounds::lagrangian::lagrangian_bound;
use crate::model::problem::Score;
use crate::problem::domains::{Domain, Domains};
use crate::problem::propagation::Propagation;
use crate::random::SplitMix64;
use crate::relaxation::linear_program::{LpSolution, Perturbation, solve_linear_program};
use crate::relaxation::model::Relaxation;
use crate::watch::ShouldStop;

/// By how much costs are perturbed, in points: enough for most variables to be near 0 or 1.
const PERTURBATION: f64 = 0.05;
/// Variables of at least this value are fixed at once.
const NEAR_ONE: f64 = 0.9;
/// Of the variables still expected to be 1, at least one in so many is fixed each time.
const FIX_SHARE: usize = 8;

/// The best plan found on the way down; nothing if none is better than `target`.
pub fn dive<'a>(
    relaxation: &Relaxation<'a>,
    domains: Domains,
    target: Score,
    rng: &mut SplitMix64,
    should_stop: ShouldStop<'_>,
) -> Option<WorkingPlan<'a>> {
    let mut domains = domains;
    let mut found: Option<WorkingPlan<'a>> = None;
    while !should_stop() {
        let known = found.as_ref().map_or(target, WorkingPlan::score);
        let upper = relaxation.level.of(known);
        let solution = solve_linear_program(relaxation, &domains, Perturbation::Random(rng, PERTURBATION));
        let bound = lagrangian_bound(relaxation, &domains, &solution.duals);
        if bound.points() >= upper {
            break;
        }
        if let Some(plan) = round(relaxation, &domains, &solution).filter(|plan| plan.score() < known) {
            found = Some(plan);
        }
        let Ok(tightened) = bound.fix_by_reduced_cost(relaxation, domains, upper - 1) else { break };
        match fix_largest(relaxation, tightened, &solution) {
            Some(next) => domains = next,
            None => break,
        }
    }
    found
}

/// Fixes the variables of greatest value at 1, as far as they go together; nothing if none is free.
fn fix_largest(relaxation: &Relaxation<'_>, domains: Domains, solution: &LpSolution) -> Option<Domains> {
    let mut free: Vec<usize> =
        (0..domains.assignments.len()).filter(|seat| domains.assignments[*seat] == Domain::Free).collect();
    free.sort_by(|one, other| solution.primal[*other].total_cmp(&solution.primal[*one]).then(one.cmp(other)));
    let expected: f64 = free.iter().map(|seat| solution.primal[*seat]).sum();
    let at_least = (expected / FIX_SHARE as f64).ceil().max(1.0) as usize;
    let (mut domains, mut fixed) = (domains, 0);
    for seat in free {
        if fixed >= at_least && solution.primal[seat] < NEAR_ONE {
            break;
        }
        if domains.assignments[seat] != Domain::Free {
            continue;
        }
        let mut propagation = Propagation::new(relaxation.instance, relaxation.variables, domains.clone());
        let propagated = propagation.fix_assignment(seat, Domain::One).and_then(|()| propagation.run());
        if let Ok(propagated) = propagated {
            domains = propagated;
            fixed += 1;
        }
    }
    (fixed > 0).then_some(domains)
}
