//! Who takes the seats of somebody absent.

use std::collections::BTreeSet;

use chrono::NaiveDateTime;

use crate::model::facts::Facts;
use crate::model::member::MemberId;
use crate::model::problem::Seat;
use crate::model::roster::SeatTaken;
use crate::model::shift::ShiftId;
use crate::model::vehicle::CarId;
use crate::planner::problem::from_facts;
use crate::planner::problem::shift_names::{ShiftKey, ShiftNames};
use crate::rules::check_plan;
use crate::workflows::absence::known::Absence;
use crate::workflows::planning::nearest::{counting_on, moves, nearest};
use crate::workflows::planning::search::Search;
use crate::workflows::refusal::Refusal;
use crate::workflows::seats::seating::SeatMove;
use crate::workflows::seats::suggesting::OpenSeat;

/// Who takes the seats of somebody absent.
#[derive(Clone, Copy)]
pub enum Fill<'a> {
    /// Nobody: they stay free.
    Leave,
    /// Whoever can so that as few others as can be are disturbed.
    AtOnce,
    /// Whoever is chosen for each seat.
    Ask(&'a Choose<'a>),
}

/// Chooses one of the [`OpenSeat::choices`] of a seat, by its place from 0, or leaves the seat free.
pub type Choose<'a> = dyn Fn(&OpenSeat<'_>) -> Result<Option<usize>, Refusal> + 'a;

/// A seat that somebody leaves or takes, with the place of its shift in the roster, so that it outlives the facts
/// that it was decided by.
#[derive(Debug, Clone, Copy)]
pub struct PlacedMove {
    /// The place of the shift.
    pub place: usize,
    /// The member.
    pub member: MemberId,
    /// The seat that they take; none if they leave the shift.
    pub takes: Option<Seat>,
}

/// The seats that change hands so that those of an absence are filled.
///
/// # Errors
/// If locked seats break a rule, or whoever chooses refuses.
pub fn decide(absence: &Absence, fill: Fill<'_>, search: &Search<'_>) -> Result<Vec<PlacedMove>, Refusal> {
    match fill {
        _ if absence.lost.is_empty() => Ok(Vec::new()),
        Fill::Leave => Ok(Vec::new()),
        Fill::AtOnce => at_once(absence, search),
        Fill::Ask(choose) => one_by_one(absence, choose),
    }
}

/// Fills all seats together so that as few others as can be are disturbed: first with nobody leaving another shift,
/// and only if some shift would stand then, with others moving too. Shifts that stand for other reasons, or that the
/// draft has against a rule, are no part of this.
fn at_once(absence: &Absence, search: &Search<'_>) -> Result<Vec<PlacedMove>, Refusal> {
    let without = absence.without();
    let places: BTreeSet<usize> = absence.lost.iter().map(|(place, _)| *place).collect();
    let counted = counting_on(&without, |_| true);
    let decide = |open: &BTreeSet<usize>| {
        let facts = Facts { open_only: Some(keys(&without, open)), ..counted.clone() };
        let plan = nearest(&facts, search)?.plan.assignments;
        Ok::<_, Refusal>(placed(&without, &moves(&facts, &plan)))
    };
    let decided = decide(&places)?;
    let mut after = without.clone();
    apply(&mut after, &decided);
    if places.iter().all(|place| after.roster.shifts[*place].is_manned()) {
        return Ok(decided);
    }
    let named = ShiftNames::of(&without);
    let broken: BTreeSet<ShiftKey> = check_plan(&from_facts::problem(&without), &from_facts::draft(&without))
        .iter()
        .filter_map(|breach| named.find(&breach.shift))
        .map(ShiftKey::of)
        .collect();
    let shifts = without.roster.shifts.iter().enumerate();
    let sound = shifts.filter(|(_, shift)| shift.is_manned() && !broken.contains(&ShiftKey::of(shift)));
    decide(&sound.map(|(place, _)| place).chain(places.iter().copied()).collect())
}

/// Has somebody chosen for each seat, counting with those chosen before.
fn one_by_one(absence: &Absence, choose: &Choose<'_>) -> Result<Vec<PlacedMove>, Refusal> {
    let mut facts = absence.without();
    let mut decided = Vec::new();
    for (place, taken) in &absence.lost {
        let chosen = {
            let seat = OpenSeat::new(&facts, &facts.roster.shifts[*place], taken.seat, None);
            let suggestion = choose(&seat)?.and_then(|place| seat.choices().nth(place));
            suggestion.map(|suggestion| placed(&facts, &seat.moves(suggestion))).unwrap_or_default()
        };
        apply(&mut facts, &chosen);
        decided.extend(chosen);
    }
    Ok(decided)
}

/// The starts and cars of the shifts at some places.
fn keys(facts: &Facts, places: &BTreeSet<usize>) -> BTreeSet<(NaiveDateTime, CarId)> {
    let key = |place: &usize| ShiftKey::of(&facts.roster.shifts[*place]);
    places.iter().map(key).map(|key| (key.start, key.car)).collect()
}

fn placed(facts: &Facts, moves: &[SeatMove<'_>]) -> Vec<PlacedMove> {
    let place = |one: &SeatMove<'_>| {
        facts.roster.shifts.iter().position(|shift| ShiftKey::of(shift) == ShiftKey::of(one.shift))
    };
    let placed =
        moves.iter().filter_map(|one| Some(PlacedMove { place: place(one)?, member: one.member, takes: one.takes }));
    placed.collect()
}

/// Lets seats change hands in the facts, so that what comes next counts with it.
fn apply(facts: &mut Facts, decided: &[PlacedMove]) {
    for PlacedMove { place, member, takes } in decided.iter().copied() {
        let shift = &mut facts.roster.shifts[place];
        shift.crew.retain(|taken| taken.member != member);
        if let Some(seat) = takes {
            let id = shift.timetable.id.unwrap_or(ShiftId(-1));
            shift.crew.push(SeatTaken { shift: id, seat, member, locked: true, against_rule: false });
        }
    }
}
