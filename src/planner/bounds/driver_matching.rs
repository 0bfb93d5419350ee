//! What stands for want of drivers, however the ride-alongs are chosen: a matching of shifts to drivers.
//!
//! Sets of shifts that can all be given a driver are a matroid (a gammoid: those from which disjoint paths lead through
//! the days, weeks and people of drivers; Perfect, *Applications of Menger's graph theorem*, Journal of Mathematical
//! Analysis and Applications 22, 1968; Mason, *On a class of matroids arising from paths in graphs*, Proceedings of the
//! London Mathematical Society 25, 1972), so the heaviest such set is found greedily, by taking the heaviest shift
//! first wherever a flow can be augmented by one more path (Edmonds, *Matroids and the greedy algorithm*, Mathematical
//! Programming 1, 1971). Rest between days and all that ride-alongs need is left out, which keeps a bound.

use std::collections::{BTreeMap, VecDeque};

use crate::model::problem::Seat;
use crate::problem::domains::{Domain, Domains};
use crate::problem::instance::Instance;
use crate::problem::variable::ShiftIndex;
use crate::problem::variables::{AssignmentIndex, AssignmentVariables};

/// The weight of the shifts that stand at least (unfilled demand).
pub fn unfilled_weight(instance: &Instance<'_>, variables: &AssignmentVariables, domains: &Domains) -> i64 {
    let shifts = &instance.problem.shifts;
    let mut heaviest: Vec<ShiftIndex> = (0..shifts.len()).collect();
    heaviest.sort_by_key(|shift| -shifts[*shift].weight);
    let mut network = FlowNetwork::new(instance, variables, domains);
    // What is gained where a shift stands may be gained at every such shift.
    let is_unmatched = |shift: &ShiftIndex| shifts[*shift].weight < 0 || !network.augment(*shift);
    heaviest.into_iter().filter(is_unmatched).map(|shift| shifts[shift].weight).sum()
}

/// An arc from one node to another. Its reverse arc has the same number but for the last bit.
struct Arc {
    to: usize,
    /// The residual capacity, in shifts.
    residual: u32,
}

/// The residual flow network from shifts to drivers: by somebody's day, of capacity one, by that week and by the period
/// of theirs, each of the capacity of its limit. The shifts are the first of the nodes.
struct FlowNetwork {
    arcs: Vec<Arc>,
    /// The arcs that leave each node.
    outgoing: Vec<Vec<usize>>,
    /// The node where all flow ends.
    sink: usize,
}

impl FlowNetwork {
    fn new(instance: &Instance<'_>, variables: &AssignmentVariables, domains: &Domains) -> Self {
        let sink = instance.problem.shifts.len();
        let mut network = Self { arcs: Vec::new(), outgoing: vec![Vec::new(); sink + 1], sink };
        for (person, own) in instance.problem.people.iter().zip(&variables.of_person) {
            let in_period = network.node_before(sink, person.max_period);
            let (mut weeks, mut days) = (BTreeMap::new(), BTreeMap::new());
            let drives = |seat: &AssignmentIndex| {
                variables.all[*seat].seat == Seat::Driver && domains.assignments[*seat] != Domain::Zero
            };
            for shift in own.clone().filter(drives).map(|seat| variables.all[seat].shift) {
                let in_week = weeks.entry(instance.week[shift]);
                let in_week = *in_week.or_insert_with(|| network.node_before(in_period, person.max_week));
                let on_day = days.entry(instance.day[shift]);
                let on_day = *on_day.or_insert_with(|| network.node_before(in_week, 1));
                network.add(shift, on_day, 1);
            }
        }
        network
    }

    /// A new node with an arc to another, of a capacity.
    fn node_before(&mut self, to: usize, capacity: u32) -> usize {
        self.outgoing.push(Vec::new());
        let node = self.outgoing.len() - 1;
        self.add(node, to, capacity);
        node
    }

    fn add(&mut self, from: usize, to: usize, capacity: u32) {
        for (from, to, residual) in [(from, to, capacity), (to, from, 0)] {
            self.outgoing[from].push(self.arcs.len());
            self.arcs.push(Arc { to, residual });
        }
    }

    /// Finds a driver for a shift, if need be one who leaves another shift for which a driver is found in turn: a
    /// shortest augmenting path, by breadth-first search (Edmonds & Karp, *Theoretical improvements in
    /// algorithmic efficiency for network flow problems*, Journal of the ACM 19, 1972).
    fn augment(&mut self, shift: ShiftIndex) -> bool {
        let mut predecessor: Vec<Option<usize>> = vec![None; self.outgoing.len()];
        let mut queue = VecDeque::from([shift]);
        while let Some(node) = queue.pop_front().filter(|_| predecessor[self.sink].is_none()) {
            for arc in self.outgoing[node].iter().copied() {
                let to = self.arcs[arc].to;
                if self.arcs[arc].residual > 0 && to != shift && predecessor[to].is_none() {
                    predecessor[to] = Some(arc);
                    queue.push_back(to);
                }
            }
        }
        let mut node = self.sink;
        while let Some(arc) = predecessor[node] {
            self.arcs[arc].residual -= 1;
            self.arcs[arc ^ 1].residual += 1;
            node = self.arcs[arc ^ 1].to;
        }
        node == shift
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::problem::Problem;
    use crate::problem::propagation::initial_domains;
    use crate::rules::fixtures::problem;

    fn unfilled_weight_of(problem: &Problem) -> i64 {
        let instance = Instance::new(problem);
        let variables = AssignmentVariables::new(&instance);
        unfilled_weight(&instance, &variables, &initial_domains(&instance, &variables).unwrap())
    }

    #[test]
    fn drivers_with_room_for_a_shift_each_leave_the_lightest_shift_standing() {
        let mut problem = problem();
        problem.people.iter_mut().for_each(|person| person.max_period = 1);
        for (shift, weight) in problem.shifts.iter_mut().zip([2, 3, 4]) {
            shift.weight = weight;
        }
        assert_eq!(unfilled_weight_of(&problem), 2);
    }

    #[test]
    fn one_driver_drives_once_a_day_and_so_often_a_week() {
        let mut problem = problem();
        problem.people[0].roles = vec![Seat::RideAlong];
        assert_eq!(unfilled_weight_of(&problem), 1);
        problem.people[2].max_week = 1;
        assert_eq!(unfilled_weight_of(&problem), 2);
    }

    #[test]
    fn a_driver_makes_room_where_another_can_step_in() {
        // Only Cilla can drive the afternoon, so Alva takes the morning, which comes first.
        let mut problem = problem();
        problem.shifts.truncate(2);
        problem.availability.get_mut("alva").unwrap().remove("s2");
        assert_eq!(unfilled_weight_of(&problem), 0);
    }
}
