//! Branch and bound: all plans, split into ever smaller parts, until no part can hold a better one (Land & Doig, *An
//! automatic method of solving discrete programming problems*, Econometrica 28, 1960).
//!
//! Best-first: the node with the lowest bound is processed first. Its linear relaxation gives duals, those a bound and
//! fixings by reduced cost, its primal solution a plan by rounding; and strong branching chooses the variable to branch
//! on.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::rounding::round;
use super::working_plan::WorkingPlan;
use crate::bounds::lagrangian::{LagrangianBound, lagrangian_bound};
use crate::model::problem::Score;
use crate::parallel::in_parallel;
use crate::problem::domains::{Domain, Domains};
use crate::problem::propagation::Propagation;
use crate::problem::variables::AssignmentIndex;
use crate::random::{SeedableRng, SplitMix64};
use crate::relaxation::linear_program::{LpSolution, Perturbation, solve_linear_program};
use crate::relaxation::model::Relaxation;

/// An open node of the search tree: a part of all plans.
struct Node {
    /// No plan in it scores less at the level.
    bound: i64,
    /// How many branchings lie above it.
    depth: usize,
    /// Its place in the order of creation: nodes of one rank are always processed in the same order.
    number: usize,
    domains: Domains,
}

impl Node {
    /// The lowest bound first, then the deepest.
    fn rank(&self) -> (Reverse<i64>, usize, usize) {
        (Reverse(self.bound), self.depth, self.number)
    }
}

impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.rank() == other.rank()
    }
}

impl Eq for Node {}

impl PartialOrd for Node {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Node {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.rank().cmp(&other.rank())
    }
}

/// What came of processing a node.
struct NodeOutcome<'a> {
    /// The best plan found in it.
    plan: Option<WorkingPlan<'a>>,
    /// Its children, with their bounds; none if it is pruned.
    children: Vec<(i64, Domains)>,
}

/// Looks for plans that are better than the incumbent and below `cutoff` at the level, until there are none or
/// `should_stop`, which is told the incumbent and the bound, says so. The incumbent becomes the best plan. Gives the
/// bound of the level: if the search came to its end, the cutoff or the incumbent's value, whichever is lower.
pub fn branch_and_bound<'a>(
    relaxation: &Relaxation<'a>,
    domains: Domains,
    incumbent: &mut WorkingPlan<'a>,
    cutoff: i64,
    threads: usize,
    should_stop: &mut dyn FnMut(&WorkingPlan<'a>, i64) -> bool,
) -> i64 {
    let level = relaxation.level;
    let mut open = BinaryHeap::from([Node { bound: i64::MIN, depth: 0, number: 0, domains }]);
    let mut created = 1;
    loop {
        let upper = level.of(incumbent.score()).min(cutoff);
        let score = incumbent.score();
        let lowest = open.peek().map_or(upper, |node| node.bound.min(upper));
        if lowest >= upper || should_stop(incumbent, lowest) {
            return lowest;
        }
        let batch: Vec<Node> = (0..threads.max(1)).map_while(|_| open.pop()).collect();
        let tasks = batch.iter().map(|node| move || process(relaxation, node, score, cutoff)).collect();
        let outcomes: Vec<NodeOutcome<'a>> = in_parallel(threads, tasks);
        for (node, outcome) in batch.iter().zip(outcomes) {
            if let Some(plan) = outcome.plan.filter(|plan| plan.score() < incumbent.score()) {
                *incumbent = plan;
            }
            for (bound, domains) in outcome.children {
                open.push(Node { bound, depth: node.depth + 1, number: created, domains });
                created += 1;
            }
        }
    }
}

/// By how much costs are perturbed, in points: so little that bounds are hardly lower.
const PERTURBATION: f64 = 0.005;
/// The relaxation is solved again if more than one in so many of the free variables was fixed.
const RESOLVE_SHARE: usize = 5;

/// Bounds a node, looks for a plan in it, and branches.
fn process<'a>(relaxation: &Relaxation<'a>, node: &Node, incumbent: Score, cutoff: i64) -> NodeOutcome<'a> {
    let mut domains = node.domains.clone();
    let mut found: Option<WorkingPlan<'a>> = None;
    let mut upper = relaxation.level.of(incumbent).min(cutoff);
    let pruned = |plan| NodeOutcome { plan, children: Vec::new() };
    loop {
        let solution = solve_linear_program(
            relaxation,
            &domains,
            Perturbation::Random(&mut SplitMix64::seed_from_u64(node.number as u64), PERTURBATION),
        );
        let bound = lagrangian_bound(relaxation, &domains, &solution.duals);
        if bound.points() >= upper {
            return pruned(found);
        }
        let known = found.as_ref().map_or(incumbent, WorkingPlan::score);
        if let Some(plan) = round(relaxation, &domains, &solution).filter(|plan| plan.score() < known) {
            upper = upper.min(relaxation.level.of(plan.score()));
            found = Some(plan);
        }
        let before = domains.free_assignments();
        let Ok(tightened) = bound.fix_by_reduced_cost(relaxation, domains, upper - 1) else { return pruned(found) };
        domains = tightened;
        let after = domains.free_assignments();
        if before - after > before / RESOLVE_SHARE {
            continue;
        }
        return NodeOutcome { children: branch(relaxation, &domains, &solution, upper), plan: found };
    }
}

/// Work of a branching, in free variables of all the relaxations solved for it.
const BRANCHING_WORK: usize = 2_000;
/// Fewest and most variables that are tried before one is chosen to branch on.
const STRONG_BRANCHING_CANDIDATES: (usize, usize) = (2, 8);

/// Branches on one of the most fractional variables: on the one whose children raise the bound most, which is found by
/// trying (strong branching; Applegate, Bixby, Chvátal & Cook, *Finding cuts in the TSP*, 1995; Achterberg, Koch &
/// Martin, *Branching rules revisited*, 2005). If one child of a variable is pruned, the other is all that is left of
/// the node.
fn branch(relaxation: &Relaxation<'_>, domains: &Domains, solution: &LpSolution, upper: i64) -> Vec<(i64, Domains)> {
    let mut seats: Vec<AssignmentIndex> =
        (0..domains.assignments.len()).filter(|seat| domains.assignments[*seat] == Domain::Free).collect();
    let distance_from_half = |seat: &AssignmentIndex| (solution.primal[*seat] - 0.5).abs();
    seats.sort_by(|one, other| distance_from_half(one).total_cmp(&distance_from_half(other)).then(one.cmp(other)));
    seats.truncate(
        (BRANCHING_WORK / seats.len().max(1)).clamp(STRONG_BRANCHING_CANDIDATES.0, STRONG_BRANCHING_CANDIDATES.1),
    );
    let mut best: Option<((i64, i64), [Child; 2])> = None;
    for seat in seats {
        let sides = [Domain::One, Domain::Zero].map(|value| child(relaxation, domains, seat, value, upper));
        let [Some(one), Some(other)] = sides else {
            return sides.into_iter().flatten().map(|child| (child.bound.points(), child.domains)).collect();
        };
        let bounds = (one.bound.value.min(other.bound.value), one.bound.value.max(other.bound.value));
        if best.as_ref().is_none_or(|(best, _)| bounds > *best) {
            best = Some((bounds, [one, other]));
        }
    }
    best.into_iter().flat_map(|(_, children)| children).map(|child| (child.bound.points(), child.domains)).collect()
}

/// A child of a node.
struct Child {
    bound: LagrangianBound,
    domains: Domains,
}

/// The child in which a variable is fixed at a value; nothing if it is pruned.
fn child(
    relaxation: &Relaxation<'_>,
    domains: &Domains,
    seat: AssignmentIndex,
    value: Domain,
    upper: i64,
) -> Option<Child> {
    let mut propagation = Propagation::new(relaxation.instance, relaxation.variables, domains.clone());
    propagation.fix_assignment(seat, value).ok()?;
    let domains = propagation.run().ok()?;
    let solution = solve_linear_program(relaxation, &domains, Perturbation::None);
    let bound = lagrangian_bound(relaxation, &domains, &solution.duals);
    let domains = bound.fix_by_reduced_cost(relaxation, domains, upper - 1).ok()?;
    Some(Child { bound, domains })
}
