//! Seats that change hands by hand: all rules are asked before anything is stored.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::i18n::Message;
use crate::message;
use crate::model::facts::Facts;
use crate::model::member::{Member, MemberId};
use crate::model::period::Period;
use crate::model::problem::Seat;
use crate::model::roster::{RosterShift, SeatTaken, ShiftState};
use crate::planner::from_facts::shift_name;
use crate::store::{Change, View};
use crate::workflows::context::Context;
use crate::workflows::failure::Failure;
use crate::workflows::seats::judging;
use crate::workflows::seats::judging::Judged;
use crate::workflows::words;
use crate::workflows::words::Names;

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

/// What to do about rules that stand in the way, or that a shift has begun, for commands that can be forced.
pub fn advise_force(failure: Failure) -> Failure {
    match failure.what.id.as_str() {
        "error-seats-against-rule" => failure.advise(message!("error-against-rule-advice")),
        "error-shift-begun" => failure.advise(message!("error-shift-begun-force")),
        _ => failure,
    }
}

/// A sentence of the history, with the rules that were broken, if any.
pub fn against_rules(said: Message, broken: Vec<Message>) -> Message {
    match broken.into_iter().reduce(|one, next| message!("one-and-next", one = one, next = next)) {
        Some(broken) => message!("op-against-rules", said = said, broken = broken),
        None => said,
    }
}

/// Refuses a shift that has begun: it is history, unless somebody says how it really was.
///
/// # Errors
/// If it has.
pub fn refuse_begun(context: &Context, view: &View<'_>, shift: &RosterShift) -> Result<(), Failure> {
    if context.local_now(view)? < shift.timetable.shift.start {
        return Ok(());
    }
    Err(Failure::new(message!("error-shift-begun", shift = words::time(shift))))
}

/// Lets seats change hands; with `force` even against rules, which is recorded.
///
/// # Errors
/// If a seat is taken, or a rule would be broken that was not before.
pub fn hand_over(
    context: &Context,
    change: &Change<'_>,
    facts: &Facts,
    moves: &[SeatMove<'_>],
    force: bool,
) -> Result<Vec<Message>, Failure> {
    if !force {
        moves.iter().try_for_each(|one| refuse_begun(context, change, one.shift))?;
    }
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
    breach.shift == shift_name(facts, shift) || breach.person.as_deref() == Some(member.to_string().as_str())
}

/// Refuses a seat that has no room, with the command that frees it.
fn refuse_full(change: &Change<'_>, facts: &Facts, shift: &RosterShift, seat: Seat) -> Result<(), Failure> {
    let most = match seat {
        Seat::Driver => 1,
        Seat::RideAlong => shift.ride_along.max as usize,
    };
    // The crew as it is by now: somebody may have left it a moment ago.
    let day = shift.timetable.shift.start.date();
    let taken = Period::new(day, day).map_or_else(|| Ok(Vec::new()), |day| change.seats(day))?;
    let of_shift = taken.into_iter().filter(|taken| Some(taken.shift) == shift.timetable.id && taken.seat == seat);
    let there: Vec<MemberId> = of_shift.map(|taken| taken.member).collect();
    let Some(first) = there.first().filter(|_| there.len() >= most) else { return Ok(()) };
    let names = Names::of(&facts.members);
    let others: Vec<&str> = there.iter().map(|member| names.full(*member)).collect();
    let what = message!("error-seat-taken", seat = words::seat(seat), shift = words::time(shift), names = others);
    Err(Failure::new(what).advise(freeing("error-seat-taken-advice", facts, shift, *first)))
}

/// The command that frees somebody's seat, within a sentence.
fn freeing(id: &str, facts: &Facts, shift: &RosterShift, member: MemberId) -> Message {
    let member = facts.member(member).map(|member| words::name_to_type(&facts.members, member)).unwrap_or_default();
    message!(id, shift = words::shift_to_type(&facts.cars, shift), member = member)
}

/// The seat that a member has in a shift.
///
/// # Errors
/// If they have none.
pub fn seat_of<'a>(shift: &'a RosterShift, member: &Member) -> Result<&'a SeatTaken, Failure> {
    shift.crew.iter().find(|taken| taken.member == member.id).ok_or_else(|| {
        let name = member.profile.name.as_str();
        Failure::new(message!("error-not-aboard", name = name, shift = words::time(shift)))
    })
}

/// Refuses somebody who sits in a shift already, and a shift without a vehicle.
///
/// # Errors
/// If that is so.
pub fn refuse_newcomer(facts: &Facts, shift: &RosterShift, member: &Member) -> Result<(), Failure> {
    if shift.state() == ShiftState::NoVehicle {
        return Err(Failure::new(message!("error-shift-without-vehicle", shift = words::time(shift))));
    }
    if shift.crew.iter().any(|taken| taken.member == member.id) {
        let name = member.profile.name.as_str();
        return Err(Failure::new(message!("error-already-aboard", name = name, shift = words::time(shift)))
            .advise(freeing("error-already-aboard-advice", facts, shift, member.id)));
    }
    Ok(())
}
