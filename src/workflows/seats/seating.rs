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
use crate::planner::problem::from_facts::member_of_person;
use crate::planner::problem::shift_names::shift_name;
use crate::rules::Breach;
use crate::store::{Change, View};
use crate::workflows::context::Context;
use crate::workflows::refusal::Refusal;
use crate::workflows::seats::judged::{self, Judged};
use crate::workflows::seats::judging;
use crate::workflows::seats::refusal::{Aboard, Instead, SeatsRefusal};
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

/// Whether rules may be broken, and what has begun changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Force {
    /// They may not, and nobody can force it.
    Impossible,
    /// They may not, but whoever asks could force it.
    Possible,
    /// They may, and that is recorded.
    Used,
}

impl Force {
    /// The force of whoever could use it.
    pub fn if_used(used: bool) -> Self {
        if used { Self::Used } else { Self::Possible }
    }
}

/// A sentence of the history, with the rules that were broken, if any.
pub fn against_rules(said: Message, broken: Vec<Judged>) -> Message {
    let sentences = broken.into_iter().map(|judged| judged.sentence);
    match sentences.reduce(|one, next| message!("one-and-next", one = one, next = next)) {
        Some(broken) => message!("op-against-rules", said = said, broken = broken),
        None => said,
    }
}

/// Refuses a shift that has begun: it is history, unless somebody says how it really was.
///
/// # Errors
/// If it has.
pub fn refuse_begun(context: &Context, view: &View<'_>, shift: &RosterShift, instead: Instead) -> Result<(), Refusal> {
    let (start, end) = (shift.timetable.shift.start, shift.timetable.shift.end);
    if context.local_now(view)? < start {
        return Ok(());
    }
    Err(SeatsRefusal::Begun { start, end, instead }.into())
}

/// Lets seats change hands; by force even against rules, which is recorded. Gives the rules that are broken by that.
///
/// # Errors
/// If a seat is taken, or, without force, a shift has begun or a rule would be broken that was not before.
pub fn hand_over(
    context: &Context,
    change: &Change<'_>,
    facts: &Facts,
    moves: &[SeatMove<'_>],
    force: Force,
) -> Result<Vec<Judged>, Refusal> {
    let instead = if force == Force::Possible { Instead::Force } else { Instead::Nothing };
    if force != Force::Used {
        moves.iter().try_for_each(|one| refuse_begun(context, change, one.shift, instead))?;
    }
    let days: BTreeSet<NaiveDate> = moves.iter().map(|one| one.shift.timetable.shift.start.date()).collect();
    let before = judging::around(change, &days)?;
    let taken = change_hands(change, facts, moves)?;
    let new = judged::added(&before, judging::around(change, &days)?);
    if !new.is_empty() && force != Force::Used {
        return Err(SeatsRefusal::AgainstRules { broken: new, can_force: force == Force::Possible }.into());
    }
    for (shift, seat) in taken {
        let name = shift_name(facts, shift);
        if new.iter().any(|judged| concerns(&judged.breach, &name, seat.member)) {
            change.take_seat(SeatTaken { against_rule: true, ..seat })?;
        }
    }
    Ok(new)
}

/// Stores who leaves their seats, and then who takes one. Gives the seats taken.
fn change_hands<'a>(
    change: &Change<'_>,
    facts: &Facts,
    moves: &[SeatMove<'a>],
) -> Result<Vec<(&'a RosterShift, SeatTaken)>, Refusal> {
    for one in moves.iter().filter(|one| one.takes.is_none()) {
        if let Some(id) = one.shift.timetable.id {
            change.leave_seat(id, one.member)?;
        }
    }
    let mut taken = Vec::new();
    for (one, seat) in moves.iter().filter_map(|one| Some((one, one.takes?))) {
        refuse_full(change, facts, one.shift, seat)?;
        let id = change.know_shift(&one.shift.timetable.shift, false, one.shift.timetable.planned)?;
        let seat = SeatTaken { shift: id, seat, member: one.member, locked: true, against_rule: false };
        change.take_seat(seat)?;
        taken.push((one.shift, seat));
    }
    Ok(taken)
}

/// Whether a breach is about somebody or a shift.
fn concerns(breach: &Breach, shift: &str, member: MemberId) -> bool {
    breach.shift == shift || breach.person.as_deref().and_then(member_of_person) == Some(member)
}

/// Refuses a seat that has no room.
fn refuse_full(change: &Change<'_>, facts: &Facts, shift: &RosterShift, seat: Seat) -> Result<(), Refusal> {
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
    let refusal = SeatsRefusal::Full {
        seat,
        shift: words::time(shift),
        there: there.iter().map(|member| names.full(*member).to_owned()).collect(),
        first: aboard(facts, shift, *first),
    };
    Err(refusal.into())
}

/// Somebody in a shift, as both are typed.
fn aboard(facts: &Facts, shift: &RosterShift, member: MemberId) -> Box<Aboard> {
    let member = facts.member(member).map(|member| words::name_to_type(&facts.members, member)).unwrap_or_default();
    Box::new(Aboard { shift: words::shift_to_type(&facts.cars, shift), member })
}

/// The seat that a member has in a shift.
///
/// # Errors
/// If they have none.
pub fn seat_of<'a>(shift: &'a RosterShift, member: &Member) -> Result<&'a SeatTaken, SeatsRefusal> {
    let not_aboard = || SeatsRefusal::NotAboard { name: member.profile.name.clone(), shift: words::time(shift) };
    shift.crew.iter().find(|taken| taken.member == member.id).ok_or_else(not_aboard)
}

/// Refuses somebody who sits in a shift already, and a shift without a vehicle.
///
/// # Errors
/// If that is so.
pub fn refuse_newcomer(facts: &Facts, shift: &RosterShift, member: &Member) -> Result<(), SeatsRefusal> {
    let time = words::time(shift);
    if shift.state() == ShiftState::NoVehicle {
        return Err(SeatsRefusal::NoVehicle { shift: time });
    }
    if shift.crew.iter().any(|taken| taken.member == member.id) {
        let (name, aboard) = (member.profile.name.clone(), aboard(facts, shift, member.id));
        return Err(SeatsRefusal::AlreadyAboard { name, shift: time, aboard });
    }
    Ok(())
}
