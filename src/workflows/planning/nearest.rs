//! The roster nearest to one that people count on, which mans what can be manned.

use std::collections::BTreeSet;

use crate::model::facts::Facts;
use crate::model::problem::Assignment;
use crate::model::roster::{Published, PublishedSeat, PublishedShift, RosterShift};
use crate::model::settings::SettingKey;
use crate::model::shift::ShiftId;
use crate::planner::problem::from_facts::{self, member_of_person};
use crate::planner::problem::shift_names::ShiftNames;
use crate::planner::solve::Solution;
use crate::workflows::planning::problem::solve;
use crate::workflows::planning::refusal::PlanningRefusal;
use crate::workflows::planning::search::Search;
use crate::workflows::seats::seating::SeatMove;

/// Weight of changes while the nearest roster is sought: whatever else is good in a roster is worth less than leaving
/// a seat as it was.
pub const LEAST_DISTURBANCE: i64 = 1000;

/// The roster that mans what can be manned and changes as few seats as can be of what people have been told; where
/// they have been told nothing, of the draft.
///
/// # Errors
/// If the locked seats break a rule.
pub fn nearest(facts: &Facts, search: &Search<'_>) -> Result<Solution, PlanningRefusal> {
    let mut facts = counting_on(facts, |shift| shift.published.is_none());
    facts.settings = facts.settings.with(SettingKey::WeightChange, LEAST_DISTURBANCE);
    // Nobody who keeps their shifts is moved so that somebody else gets one.
    facts.members.iter_mut().for_each(|member| member.profile.must_serve = false);
    solve(&facts, search)
}

/// The facts with the draft of some shifts as what people have been told.
pub fn counting_on(facts: &Facts, drafted: impl Fn(&RosterShift) -> bool) -> Facts {
    let mut facts = facts.clone();
    for (index, shift) in facts.roster.shifts.iter_mut().enumerate() {
        if drafted(shift) {
            // Shifts that the database does not know yet have numbers of no consequence.
            let id = shift.timetable.id.unwrap_or(ShiftId(-1 - index as i64));
            let crew =
                shift.crew.iter().map(|taken| PublishedSeat { shift: id, seat: taken.seat, member: taken.member });
            let (start, end) = (shift.timetable.shift.start, shift.timetable.shift.end);
            let published = PublishedShift { shift: id, start, end, vehicle: shift.vehicle, version: 0 };
            shift.published = Some(Published { crew: crew.collect(), shift: published });
        }
    }
    facts
}

/// The seats that change hands between the draft of some facts and a plan for them.
pub fn moves<'a>(facts: &'a Facts, plan: &[Assignment]) -> Vec<SeatMove<'a>> {
    let draft: BTreeSet<Assignment> = from_facts::draft(facts).into_iter().collect();
    let planned: BTreeSet<Assignment> = plan.iter().cloned().collect();
    let shifts = ShiftNames::of(facts);
    let one = |seat: &Assignment, takes: bool| {
        let member = member_of_person(&seat.person)?;
        Some(SeatMove { shift: shifts.find(&seat.shift)?, member, takes: takes.then_some(seat.seat) })
    };
    let left = draft.difference(&planned).filter_map(|seat| one(seat, false));
    left.chain(planned.difference(&draft).filter_map(|seat| one(seat, true))).collect()
}
