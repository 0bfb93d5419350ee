//! The root of all plans: what their prices say about each seat, and which few seats are worth trying.

use super::bound::linear::{Outlook, Ties, outlook};
use super::bound::links::Links;
use super::bound::{Bound, PARTS, bound};
use super::candidates::CandidateIndex;
use super::openings::{Fate, Openings};

/// Relaxations over more open seats than this take longer than they are worth.
const LARGEST: usize = 24_000;
/// Seats on a shortlist, for each shift.
const OF_A_SHIFT: usize = 24;

/// What is known at the root of all plans.
pub struct Root {
    /// What is likely.
    pub outlook: Outlook,
    /// What every plan costs at least.
    pub bound: Bound,
}

/// The root of all plans of a level; nothing if there are too many.
pub fn root(links: &Links<'_>, openings: &Openings) -> Option<Root> {
    let open = openings.seats.iter().filter(|fate| **fate == Fate::Open).count();
    if open > LARGEST {
        return None;
    }
    let outlook = outlook(links, openings, Ties::Kept);
    let bound = bound(links, openings, &outlook.prices);
    Some(Root { outlook, bound })
}

/// The openings with only the chosen seats open.
pub fn restricted(openings: &Openings, chosen: &[bool]) -> Openings {
    let mut restricted = openings.clone();
    for (fate, chosen) in restricted.seats.iter_mut().zip(chosen) {
        if *fate == Fate::Open && !chosen {
            *fate = Fate::Never;
        }
    }
    restricted
}

/// The seats that cost at most `room` points too much; not too many, the likeliest of the cheapest.
pub fn shortlist(links: &Links<'_>, root: &Root, room: i64) -> Vec<CandidateIndex> {
    let too_much = |seat: &usize| root.bound.seats[*seat][1];
    let mut seats: Vec<CandidateIndex> =
        (0..links.candidates.all.len()).filter(|seat| too_much(seat) <= room * PARTS).collect();
    seats.sort_by(|one, other| {
        let likelier = root.outlook.seats[*other].total_cmp(&root.outlook.seats[*one]);
        too_much(one).cmp(&too_much(other)).then(likelier).then(one.cmp(other))
    });
    seats.truncate(OF_A_SHIFT * links.compiled.problem.shifts.len());
    seats.sort_unstable();
    seats
}
