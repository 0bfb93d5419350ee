//! Large neighbourhood search: some people's shifts of some weeks are freed, the rest of the incumbent is kept, and the
//! neighbourhood is searched by diving (Shaw, *Using constraint programming and local search methods to solve vehicle
//! routing problems*, CP 1998; a part of a 0-1 program as a neighbourhood: Danna, Rothberg & Le Pape, *Exploring
//! relaxation induced neighborhoods to improve MIP solutions*, Mathematical Programming 102, 2005).

use super::diving::dive;
use super::working_plan::{Crews, WorkingPlan};
use crate::problem::domains::{Domain, Domains};
use crate::problem::instance::Instance;
use crate::problem::propagation::{Propagation, initial_domains};
use crate::problem::variable::{AssignmentVariable, PersonIndex};
use crate::random::{Draw, SplitMix64};
use crate::relaxation::model::Relaxation;
use crate::watch::ShouldStop;

/// People who are freed at once, at most.
const PEOPLE: usize = 45;
/// Weeks that are freed at once, at most.
const WEEKS: usize = 6;

/// A neighbourhood of the incumbent: the people and weeks that are freed.
pub struct Neighbourhood {
    is_freed: Vec<bool>,
    weeks: std::ops::Range<usize>,
}

/// Neighbourhoods that share nobody, as many as are asked for if there are people enough.
pub fn neighbourhoods(relaxation: &Relaxation<'_>, count: usize, rng: &mut SplitMix64) -> Vec<Neighbourhood> {
    let everybody = relaxation.instance.problem.people.len();
    let order = shuffled(relaxation.instance, rng);
    let all_weeks = relaxation.instance.weeks;
    // Half of the time as many people as may be freed, over few weeks if that is everybody; half of the time a third
    // to two thirds of all, as far as they may, over as many weeks as may be freed.
    let many = rng.below(2) == 0;
    let people = if many { PEOPLE } else { PEOPLE.min(everybody / 3 + rng.below(everybody / 3 + 1)) };
    let most_weeks = if many && everybody <= PEOPLE { 1 + rng.below(WEEKS / 2) } else { WEEKS };
    let groups = order.chunks(people.max(1)).take(count.max(1));
    groups
        .map(|group| {
            let start = rng.below(all_weeks.saturating_sub(most_weeks) + 1);
            let mut is_freed = vec![false; everybody];
            group.iter().for_each(|person| is_freed[*person] = true);
            Neighbourhood { is_freed, weeks: start..(start + most_weeks).min(all_weeks) }
        })
        .collect()
}

/// Everybody in random order, those who like to ride together side by side.
fn shuffled(instance: &Instance<'_>, rng: &mut SplitMix64) -> Vec<PersonIndex> {
    let everybody = instance.problem.people.len();
    let mut order: Vec<PersonIndex> = (0..everybody).collect();
    for place in (1..everybody).rev() {
        order.swap(place, rng.below(place + 1));
    }
    let mut is_listed = vec![false; everybody];
    let mut listed = Vec::with_capacity(everybody);
    for person in order {
        for next in std::iter::once(person).chain(instance.prefers[person].iter().copied()) {
            if !std::mem::replace(&mut is_listed[next], true) {
                listed.push(next);
            }
        }
    }
    listed
}

/// Who sits where in a plan better than the incumbent that differs from it in a neighbourhood alone.
///
/// The neighbourhood is a problem of its own: of all variables it has those that are freed, and those that are 1 in the
/// incumbent.
pub fn reoptimise(
    relaxation: &Relaxation<'_>,
    domains: &Domains,
    incumbent: &WorkingPlan<'_>,
    neighbourhood: &Neighbourhood,
    rng: &mut SplitMix64,
    should_stop: ShouldStop<'_>,
) -> Option<Crews> {
    let (instance, weeks) = (relaxation.instance, &neighbourhood.weeks);
    let is_free = |variable: &AssignmentVariable| {
        neighbourhood.is_freed[variable.person] && weeks.contains(&instance.week[variable.shift])
    };
    let is_taken =
        |variable: &AssignmentVariable| incumbent.crew(variable.shift).contains(&(variable.seat, variable.person));
    let variables = relaxation.variables.narrowed(|index, variable| {
        domains.assignments[index] != Domain::Zero && is_free(variable) || is_taken(variable)
    });
    let relaxation = Relaxation::new(instance, &variables, relaxation.level, relaxation.caps);
    let domains = initial_domains(instance, &variables).and_then(|domains| relaxation.fix_by_caps(domains)).ok()?;
    let mut propagation = Propagation::new(instance, &variables, domains);
    for (index, variable) in variables.all.iter().enumerate() {
        if !is_free(variable) {
            propagation.fix_assignment(index, Domain::One).ok()?;
        }
    }
    dive(&relaxation, propagation.run().ok()?, incumbent.score(), rng, should_stop).map(WorkingPlan::into_crews)
}

/// The incumbent with the changes of all of some better plans, if that keeps every rule.
pub fn merge<'a>(incumbent: &WorkingPlan<'a>, better: &[Crews]) -> Option<WorkingPlan<'a>> {
    let mut merged = WorkingPlan::new(incumbent.instance);
    for shift in 0..incumbent.instance.problem.shifts.len() {
        let before = incumbent.crew(shift);
        let stays = |seat: &&_| better.iter().all(|plan| plan[shift].contains(seat));
        let comes = better.iter().flat_map(|plan| &plan[shift]).filter(|seat| !before.contains(seat));
        for (seat, person) in before.iter().filter(stays).chain(comes) {
            if merged.is_locked(shift, *person) {
                continue;
            }
            if !merged.fits(*person, shift, *seat) || merged.is_full(shift, *seat) {
                return None;
            }
            merged.put(*person, shift, *seat);
        }
        if !merged.is_consistent(shift) {
            return None;
        }
    }
    Some(merged)
}
