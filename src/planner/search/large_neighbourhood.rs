//! Better plans near a good one: some people's shifts of some weeks are opened again, the rest is kept,
//! and what is open is planned anew by the linear relaxation (large neighbourhood search; Shaw, *Using
//! constraint programming and local search methods to solve vehicle routing problems*, CP 1998).

use super::diving::dive;
use super::state::{Crews, State};
use crate::planner::problem::domains::{Fate, Openings, Settling};
use crate::planner::problem::instance::Compiled;
use crate::planner::problem::variable::Candidate;
use crate::planner::problem::variable::PersonIndex;
use crate::planner::random::Chance;
use crate::planner::relaxation::model::Links;
use crate::planner::watch::KeepOn;

/// People who are opened at once, at most.
const PEOPLE: usize = 45;
/// Weeks that are opened at once, at most.
const WEEKS: usize = 6;

/// The people and weeks that are opened.
pub struct Neighbourhood {
    is_open: Vec<bool>,
    weeks: std::ops::Range<usize>,
}

/// Neighbourhoods that share nobody, as many as are asked for if there are people enough.
pub fn neighbourhoods(links: &Links<'_>, count: usize, chance: &mut Chance) -> Vec<Neighbourhood> {
    let everybody = links.compiled.problem.people.len();
    let order = shuffled(links.compiled, chance);
    let all_weeks = links.compiled.weeks;
    // Half of the time few people over many weeks, half of the time many people over few weeks.
    let many = chance.below(2) == 0;
    let people = if many { PEOPLE } else { PEOPLE.min(everybody / 3 + chance.below(everybody / 3 + 1)) };
    let most_weeks = if many && everybody <= PEOPLE { 1 + chance.below(WEEKS / 2) } else { WEEKS };
    let groups = order.chunks(people.max(1)).take(count.max(1));
    groups
        .map(|group| {
            let start = chance.below(all_weeks.saturating_sub(most_weeks) + 1);
            let mut is_open = vec![false; everybody];
            group.iter().for_each(|person| is_open[*person] = true);
            Neighbourhood { is_open, weeks: start..(start + most_weeks).min(all_weeks) }
        })
        .collect()
}

/// Everybody by chance, those who like to ride together side by side.
fn shuffled(compiled: &Compiled<'_>, chance: &mut Chance) -> Vec<PersonIndex> {
    let everybody = compiled.problem.people.len();
    let mut order: Vec<PersonIndex> = (0..everybody).collect();
    for place in (1..everybody).rev() {
        order.swap(place, chance.below(place + 1));
    }
    let mut is_listed = vec![false; everybody];
    let mut listed = Vec::with_capacity(everybody);
    for person in order {
        for next in std::iter::once(person).chain(compiled.prefers[person].iter().copied()) {
            if !std::mem::replace(&mut is_listed[next], true) {
                listed.push(next);
            }
        }
    }
    listed
}

/// Who sits where in a plan better than `best` that differs from it in a neighbourhood alone.
///
/// The neighbourhood is a problem of its own: of all candidates it has those that are open in it, and
/// those that are kept.
pub fn explore(
    links: &Links<'_>,
    openings: &Openings,
    best: &State<'_>,
    near: &Neighbourhood,
    chance: &mut Chance,
    keep_on: KeepOn<'_>,
) -> Option<Crews> {
    let (compiled, weeks) = (links.compiled, &near.weeks);
    let is_near =
        |candidate: &Candidate| near.is_open[candidate.person] && weeks.contains(&compiled.week[candidate.shift]);
    let is_taken = |candidate: &Candidate| best.crew(candidate.shift).contains(&(candidate.seat, candidate.person));
    let candidates = links
        .candidates
        .narrowed(|index, candidate| openings.seats[index] != Fate::Never && is_near(candidate) || is_taken(candidate));
    let links = Links::new(compiled, &candidates, links.level, links.caps);
    let openings = Openings::all(compiled, &candidates).and_then(|openings| links.keep_caps(openings)).ok()?;
    let mut settling = Settling::new(compiled, &candidates, openings);
    for (index, candidate) in candidates.all.iter().enumerate() {
        if !is_near(candidate) {
            settling.seat(index, Fate::Always).ok()?;
        }
    }
    dive(&links, settling.finish().ok()?, best.score(), chance, keep_on).map(State::into_crews)
}

/// The plan with the changes of all of the better ones, if it keeps every rule.
pub fn merge<'a>(best: &State<'a>, better: &[Crews]) -> Option<State<'a>> {
    let mut merged = State::new(best.compiled);
    for shift in 0..best.compiled.problem.shifts.len() {
        let before = best.crew(shift);
        let stays = |seat: &&_| better.iter().all(|plan| plan[shift].contains(seat));
        let comes = better.iter().flat_map(|plan| &plan[shift]).filter(|seat| !before.contains(seat));
        for (seat, person) in before.iter().filter(stays).chain(comes) {
            if merged.is_fixed(shift, *person) {
                continue;
            }
            if !merged.fits(*person, shift, *seat) || merged.is_full(shift, *seat) {
                return None;
            }
            merged.put(*person, shift, *seat);
        }
        if !merged.is_settled(shift) {
            return None;
        }
    }
    Some(merged)
}
