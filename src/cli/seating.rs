//! Seats that change hands by hand: all rules are asked before anything is stored.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::failure::Failure;
use super::judging::{self, Judged};
use super::view::{self, Names};
use crate::i18n::Message;
use crate::message;
use crate::model::facts::Facts;
use crate::model::member::{Member, MemberId};
use crate::model::problem::Seat;
use crate::model::roster::{RosterShift, SeatTaken};
use crate::store::Change;

/// A seat that somebody leaves or takes.
#[derive(Debug, Clone)]
pub struct SeatMove<'a> {
    /// The shift.
    pub shift: &'a RosterShift,
    /// The member.
    pub member: MemberId,
    /// The seat that they take; none if they leave the shift.
    pub takes: Option<Seat>,
}

/// What to do about rules that stand in the way, for commands that can be forced.
pub fn advise_force(failure: Failure) -> Failure {
    if failure.what.id == "error-seats-against-rule" {
        failure.advise(message!("error-against-rule-advice"))
    } else {
        failure
    }
}

/// Lets seats change hands; with `force` even against rules, which is recorded.
///
/// # Errors
/// If a seat is taken, or a rule would be broken that was not before.
pub fn hand_over(
    change: &Change<'_>,
    facts: &Facts,
    moves: &[SeatMove<'_>],
    force: bool,
) -> Result<Vec<Message>, Failure> {
    let days: BTreeSet<NaiveDate> = moves.iter().map(|one| one.shift.timetable.shift.start.date()).collect();
    let before = judging::around(change, &days)?;
    let (takes, leaves): (Vec<_>, Vec<_>) = moves.iter().partition(|one| one.takes.is_some());
    for one in leaves {
        if let Some(id) = one.shift.timetable.id {
            change.leave_seat(id, one.member)?;
        }
    }
    let mut taken = Vec::new();
    for one in takes {
        let Some(seat) = one.takes else { continue };
        refuse_full(change, facts, one.shift, seat)?;
        let id = change.know_shift(&one.shift.timetable.shift, false, one.shift.timetable.planned)?;
        let seat = SeatTaken { shift: id, seat, member: one.member, locked: true, against_rule: false };
        change.take_seat(seat)?;
        taken.push((one.shift, seat));
    }
    let new = judging::added(&before, judging::around(change, &days)?);
    if new.is_empty() {
        return Ok(Vec::new());
    }
    if !force {
        return Err(
            Failure::new(message!("error-seats-against-rule")).at(new.into_iter().map(|judged| judged.sentence))
        );
    }
    for (shift, seat) in taken {
        if new.iter().any(|judged| concerns(judged, facts, shift, seat.member)) {
            change.take_seat(SeatTaken { against_rule: true, ..seat })?;
        }
    }
    Ok(new.into_iter().map(|judged| judged.sentence).collect())
}

/// Whether a breach is about somebody or somebody's shift.
fn concerns(judged: &Judged, facts: &Facts, shift: &RosterShift, member: MemberId) -> bool {
    let breach = &judged.breach;
    breach.shift == crate::planner::from_facts::shift_name(facts, shift)
        || breach.person.as_deref() == Some(member.to_string().as_str())
}

/// Refuses a seat that has no room.
fn refuse_full(change: &Change<'_>, facts: &Facts, shift: &RosterShift, seat: Seat) -> Result<(), Failure> {
    let most = match seat {
        Seat::Driver => 1,
        Seat::RideAlong => shift.ride_along.max as usize,
    };
    let Some(id) = shift.timetable.id else { return Ok(()) };
    let day = shift.timetable.shift.start.date();
    let Some(period) = crate::model::period::Period::new(day, day) else { return Ok(()) };
    let there: Vec<MemberId> = change
        .seats(period)?
        .into_iter()
        .filter(|taken| taken.shift == id && taken.seat == seat)
        .map(|taken| taken.member)
        .collect();
    if there.len() < most {
        return Ok(());
    }
    let names = Names::of(&facts.members);
    let others: Vec<&str> = there.iter().map(|member| names.full(*member)).collect();
    Err(Failure::new(message!("error-seat-taken", seat = view::seat(seat), shift = view::time(shift), names = others)))
}

/// The seat that a member has in a shift.
///
/// # Errors
/// If they have none.
pub fn seat_of<'a>(shift: &'a RosterShift, member: &Member) -> Result<&'a SeatTaken, Failure> {
    shift.crew.iter().find(|taken| taken.member == member.id).ok_or_else(|| {
        let name = member.profile.name.as_str();
        Failure::new(message!("error-not-aboard", name = name, shift = view::time(shift)))
    })
}

/// Refuses somebody who sits in a shift already.
///
/// # Errors
/// If they do.
pub fn refuse_aboard(shift: &RosterShift, member: &Member) -> Result<(), Failure> {
    if shift.crew.iter().any(|taken| taken.member == member.id) {
        let name = member.profile.name.as_str();
        return Err(Failure::new(message!("error-already-aboard", name = name, shift = view::time(shift))));
    }
    Ok(())
}
