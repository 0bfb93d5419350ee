//! A plan by settling what is likely, again and again.

use super::rounding::round;
use super::state::State;
use crate::model::problem::Score;
use crate::planner::bounds::lagrangian::bound;
use crate::planner::problem::domains::{Fate, Openings, Settling};
use crate::planner::random::Chance;
use crate::planner::relaxation::linear_program::{Outlook, Ties, outlook};
use crate::planner::relaxation::model::Links;
use crate::planner::watch::KeepOn;

/// How much seats are made to differ, in points: enough for most to be taken or not.
const DIFFERENCE: f64 = 0.05;
/// Seats at least so likely are taken at once.
const LIKELY: f64 = 0.9;
/// Of the seats still to be taken, at least one in so many is taken each time.
const SHARE: usize = 8;

/// The best plan come across while the likeliest seats are settled, round after round; nothing if none
/// is better than `best`.
pub fn dive<'a>(
    links: &Links<'a>,
    openings: Openings,
    best: Score,
    chance: &mut Chance,
    keep_on: KeepOn<'_>,
) -> Option<State<'a>> {
    let mut openings = openings;
    let mut found: Option<State<'a>> = None;
    while keep_on() {
        let known = found.as_ref().map_or(best, State::score);
        let goal = links.level.of(known);
        let outlook = outlook(links, &openings, Ties::Broken(chance, DIFFERENCE));
        let bound = bound(links, &openings, &outlook.prices);
        if bound.points() >= goal {
            break;
        }
        if let Some(plan) = round(links, &openings, &outlook).filter(|plan| plan.score() < known) {
            found = Some(plan);
        }
        let Ok(settled) = bound.settle(links, openings, goal - 1) else { break };
        match take_likely(links, settled, &outlook) {
            Some(next) => openings = next,
            None => break,
        }
    }
    found
}

/// Settles the likeliest seats, as far as they go together; nothing if none is open.
fn take_likely(links: &Links<'_>, openings: Openings, outlook: &Outlook) -> Option<Openings> {
    let mut open: Vec<usize> = (0..openings.seats.len()).filter(|seat| openings.seats[*seat] == Fate::Open).collect();
    open.sort_by(|one, other| outlook.likely[*other].total_cmp(&outlook.likely[*one]).then(one.cmp(other)));
    let expected: f64 = open.iter().map(|seat| outlook.likely[*seat]).sum();
    let at_least = (expected / SHARE as f64).ceil().max(1.0) as usize;
    let (mut openings, mut taken) = (openings, 0);
    for seat in open {
        if taken >= at_least && outlook.likely[seat] < LIKELY {
            break;
        }
        if openings.seats[seat] != Fate::Open {
            continue;
        }
        let mut settling = Settling::new(links.compiled, links.candidates, openings.clone());
        let settled = settling.seat(seat, Fate::Always).and_then(|()| settling.finish());
        if let Ok(settled) = settled {
            openings = settled;
            taken += 1;
        }
    }
    (taken > 0).then_some(openings)
}
