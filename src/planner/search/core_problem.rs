//! The root of all plans: what their prices say about each seat, and which few seats are worth trying.

use crate::planner::bounds::lagrangian::{Bound, PARTS, bound};
use crate::planner::problem::domains::{Fate, Openings};
use crate::planner::problem::variables::CandidateIndex;
use crate::planner::relaxation::linear_program::{Outlook, Ties, outlook};
use crate::planner::relaxation::model::Links;

/// Seats on a shortlist, for each shift.
const OF_A_SHIFT: usize = 24;

/// What is known at the root of all plans.
pub struct Root {
    /// What is likely.
    pub outlook: Outlook,
    /// What every plan costs at least.
    pub bound: Bound,
}

impl Root {
    /// The root of all plans of a level by its linear relaxation.
    ///
    /// It is solved without the fine rows first, and again with those that turn out to be needed as long as
    /// that may show that no plan is better than `goal`.
    pub fn by_linear_program(links: &mut Links<'_>, openings: &Openings, goal: i64) -> Self {
        links.put_aside_fine_rows();
        loop {
            let outlook = outlook(links, openings, Ties::Kept);
            let bound = bound(links, openings, &outlook.prices);
            if bound.points() >= goal || !links.use_fine_rows_if_broken(&outlook.likely) {
                return Self { outlook, bound };
            }
        }
    }

    /// The same by prices from elsewhere, which do not say what is likely.
    pub fn by_prices(links: &Links<'_>, openings: &Openings, prices: &[f64]) -> Self {
        let likely = vec![0.5; links.costs.len()];
        Self { bound: bound(links, openings, prices), outlook: Outlook { prices: prices.to_vec(), likely } }
    }
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
pub fn shortlist(links: &Links<'_>, openings: &Openings, root: &Root, room: i64) -> Vec<CandidateIndex> {
    let too_much = |seat: &usize| root.bound.seats[*seat][1];
    let is_worth_trying = |seat: &usize| openings.seats[*seat] != Fate::Never && too_much(seat) <= room * PARTS;
    let mut seats: Vec<CandidateIndex> = (0..links.candidates.all.len()).filter(is_worth_trying).collect();
    seats.sort_by(|one, other| {
        let likelier = root.outlook.likely[*other].total_cmp(&root.outlook.likely[*one]);
        too_much(one).cmp(&too_much(other)).then(likelier).then(one.cmp(other))
    });
    seats.truncate(OF_A_SHIFT * links.compiled.problem.shifts.len());
    seats.sort_unstable();
    seats
}
