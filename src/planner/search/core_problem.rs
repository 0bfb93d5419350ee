//! The core problem: the few variables of small reduced cost, among which good plans are looked for first (Balas &
//! Zemel, *An algorithm for large zero-one knapsack problems*, Operations Research 28, 1980).

use crate::bounds::root_node::RootNode;
use crate::problem::domains::{Domain, Domains};
use crate::problem::variables::AssignmentIndex;
use crate::relaxation::model::COST_SCALE;
use crate::relaxation::model::Relaxation;

/// A core has at most so many variables times the number of shifts: in all, however they spread over the shifts.
const CORE_SIZE_PER_SHIFT: usize = 24;

/// The domains with every free variable fixed at 0 but those of the core.
pub fn restricted_to(domains: &Domains, is_in_core: &[bool]) -> Domains {
    let mut restricted = domains.clone();
    for (domain, is_in_core) in restricted.assignments.iter_mut().zip(is_in_core) {
        if *domain == Domain::Free && !is_in_core {
            *domain = Domain::Zero;
        }
    }
    restricted
}

/// The core: the variables that raise the bound by at most `slack` points when they are 1; not too many, and of equal
/// ones those greatest in the primal solution.
pub fn core_variables(
    relaxation: &Relaxation<'_>,
    domains: &Domains,
    root: &RootNode,
    slack: i64,
) -> Vec<AssignmentIndex> {
    let increase = |seat: &usize| root.bound.assignment_penalties[*seat][1];
    let is_in_core = |seat: &usize| domains.assignments[*seat] != Domain::Zero && increase(seat) <= slack * COST_SCALE;
    let mut seats: Vec<AssignmentIndex> = (0..relaxation.variables.all.len()).filter(is_in_core).collect();
    seats.sort_by(|one, other| {
        let greater = root.solution.primal[*other].total_cmp(&root.solution.primal[*one]);
        increase(one).cmp(&increase(other)).then(greater).then(one.cmp(other))
    });
    seats.truncate(CORE_SIZE_PER_SHIFT * relaxation.instance.problem.shifts.len());
    seats.sort_unstable();
    seats
}
