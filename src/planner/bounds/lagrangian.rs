//! The Lagrangian bound: what no plan can beat, in whole numbers.
//!
//! The constraints that couple people are dualised: paid for at a price a unit, their dual, instead of kept. What is
//! left falls apart into one small subproblem a person ([`PersonSubproblem`]), which leaves out rest and what shifts
//! far apart cost in spacing, and is solved exactly as it is left. Whatever the duals, the sum is a lower bound (weak
//! duality); good duals are those of the linear program (`relaxation::linear_program`), or found by [subgradient
//! ascent](super::subgradient). Duals are rounded to the cost scale and everything is added up in whole numbers, so
//! that the bound holds to the last digit.
//!
//! Sources: Geoffrion, *Lagrangean relaxation for integer programming*, Mathematical Programming Study 2, 1974; Fisher,
//! *The Lagrangian relaxation method*, Management Science 27, 1981.

use super::subproblem::{MinMarginals, PersonSubproblem, SubproblemCosts, UNREACHABLE};
use crate::problem::domains::{Domain, Domains, Infeasible};
use crate::problem::propagation::Propagation;
use crate::problem::variables::AssignmentIndex;
use crate::relaxation::model::{COST_SCALE, Relaxation};

/// What every plan over some domains costs at least.
pub struct LagrangianBound {
    /// The bound, on the cost scale.
    pub value: i64,
    /// The penalties of each assignment variable: by how much fixing it raises the bound, on the cost scale,
    /// `[at 0, at 1]`.
    pub assignment_penalties: Vec<[i64; 2]>,
    /// The same for whether each shift runs.
    pub shift_penalties: Vec<[i64; 2]>,
}

/// The bound over some domains at some duals of the constraints, in points.
pub fn lagrangian_bound(relaxation: &Relaxation<'_>, domains: &Domains, duals: &[f64]) -> LagrangianBound {
    let (reduced, mut value) = lagrangian_costs(relaxation, duals);
    let mut shifts = Vec::with_capacity(domains.shifts.len());
    for (shift, domain) in domains.shifts.iter().enumerate() {
        let cost = reduced[relaxation.shift_column(shift)];
        shifts.push(if *domain == Domain::Free { [(-cost).max(0), cost.max(0)] } else { [0; 2] });
    }
    value += columns_at_one(relaxation, domains, &reduced).map(|column| reduced[column]).sum::<i64>();
    let mut assignments = vec![[0; 2]; domains.assignments.len()];
    for person in 0..relaxation.instance.problem.people.len() {
        let mut found: Vec<(AssignmentIndex, MinMarginals)> = Vec::new();
        let problem = PersonSubproblem::new(relaxation.instance, relaxation.variables, domains, person);
        let cheapest =
            problem.min_marginals(&subproblem_costs(relaxation, &problem, person, &reduced), |seat, marginals| {
                found.push((seat, marginals));
            });
        if cheapest >= UNREACHABLE {
            value = UNREACHABLE;
            break;
        }
        value += cheapest;
        for (seat, marginals) in found {
            assignments[seat] = [marginals.zero - cheapest, marginals.one - cheapest];
        }
    }
    LagrangianBound { value, assignment_penalties: assignments, shift_penalties: shifts }
}

/// The columns of shifts and pairs that are 1 in the minimiser: those fixed at 1, and the free ones of negative reduced
/// cost.
pub fn columns_at_one<'a>(
    relaxation: &'a Relaxation<'_>,
    domains: &'a Domains,
    reduced: &'a [i64],
) -> impl Iterator<Item = usize> + 'a {
    let shifts = domains.shifts.iter().enumerate().filter_map(|(shift, domain)| {
        let column = relaxation.shift_column(shift);
        (*domain == Domain::One || *domain == Domain::Free && reduced[column] < 0).then_some(column)
    });
    shifts
        .chain(relaxation.pair_columns().filter(|column| reduced[*column] < 0 && relaxation.can_pair(*column, domains)))
}

/// The reduced cost of each column, and the constant of the Lagrangian function, on the cost scale.
pub fn lagrangian_costs(relaxation: &Relaxation<'_>, duals: &[f64]) -> (Vec<i64>, i64) {
    let mut reduced: Vec<i64> = relaxation.costs.iter().map(|cost| cost * COST_SCALE).collect();
    let mut rest = relaxation.constant * COST_SCALE;
    for (constraint, dual) in relaxation.constraints.iter().zip(duals) {
        let dual = if constraint.is_equality { *dual } else { dual.max(0.0) };
        let dual = (dual.clamp(-relaxation.largest_dual, relaxation.largest_dual) * COST_SCALE as f64).round() as i64;
        rest -= dual * constraint.right_hand_side;
        for (column, by) in &constraint.coefficients {
            reduced[*column] += dual * by;
        }
    }
    (reduced, rest)
}

/// What things cost in the subproblem of a person at some reduced costs.
pub fn subproblem_costs<'a>(
    relaxation: &Relaxation<'_>,
    problem: &PersonSubproblem,
    person: usize,
    reduced: &'a [i64],
) -> SubproblemCosts<'a> {
    let idle = if !relaxation.instance.must_serve[person] {
        0
    } else if relaxation.all_serve() {
        UNREACHABLE
    } else {
        reduced[relaxation.idle_column(person)].max(0)
    };
    let load = |load| if load == 0 { idle } else { 0 } + COST_SCALE * relaxation.load_cost(person, load);
    SubproblemCosts {
        seats: reduced,
        loads: (0..=problem.max_load()).map(load).collect(),
        spacing: COST_SCALE * relaxation.spacing_cost(),
    }
}

impl LagrangianBound {
    /// Fixes every variable whose other value no plan of at most `most` points has (reduced-cost fixing; Dantzig,
    /// Fulkerson & Johnson, *Solution of a large-scale traveling-salesman problem*, Operations Research 2, 1954), and
    /// propagates.
    ///
    /// # Errors
    /// [`Infeasible`] if no plan costs so little.
    pub fn fix_by_reduced_cost(
        &self,
        relaxation: &Relaxation<'_>,
        domains: Domains,
        most: i64,
    ) -> Result<Domains, Infeasible> {
        let slack = most.saturating_mul(COST_SCALE).saturating_sub(self.value);
        if slack < 0 {
            return Err(Infeasible);
        }
        let mut propagation = Propagation::new(relaxation.instance, relaxation.variables, domains);
        let domain = |[at_zero, at_one]: [i64; 2]| match (at_zero > slack, at_one > slack) {
            (true, true) => Err(Infeasible),
            (true, false) => Ok(Domain::One),
            (false, true) => Ok(Domain::Zero),
            (false, false) => Ok(Domain::Free),
        };
        for (shift, increase) in self.shift_penalties.iter().enumerate() {
            match domain(*increase)? {
                Domain::Free => {}
                fixed => propagation.fix_shift(shift, fixed)?,
            }
        }
        for (index, increase) in self.assignment_penalties.iter().enumerate() {
            match domain(*increase)? {
                Domain::Free => {}
                fixed => propagation.fix_assignment(index, fixed)?,
            }
        }
        propagation.run()
    }

    /// The bound in whole points: scores are whole, so one between two is the higher one.
    pub fn points(&self) -> i64 {
        self.value.div_euclid(COST_SCALE) + i64::from(self.value.rem_euclid(COST_SCALE) > 0)
    }
}
