//! Seats by hand: somebody is put in one, leaves it, hands it to another, changes it with another, or keeps it.

use chrono::NaiveDateTime;

use crate::i18n::Message;
use crate::message;
use crate::model::member::{Member, MemberId};
use crate::model::problem::Seat;
use crate::model::roster::{RosterShift, SeatTaken};
use crate::model::shift_name::ShiftName;
use crate::store::{Change, OperationKind, Store};
use crate::workflows::context::{Context, Done};
use crate::workflows::lookup;
use crate::workflows::planning;
use crate::workflows::proposal::{Proposed, Rehearsed, propose};
use crate::workflows::refusal::Refusal;
use crate::workflows::seats::refusal::{Instead, SeatsRefusal};
use crate::workflows::seats::seating::{
    Force, SeatMove, against_rules, hand_over, refuse_begun, refuse_newcomer, seat_of,
};
use crate::workflows::words;

/// Puts a member in a seat.
#[derive(Debug, Clone)]
pub struct Assign {
    /// The shift.
    pub shift: ShiftName,
    /// The member, as typed.
    pub member: String,
    /// The seat; where none is named, the driver's for somebody who drives while it is free, else beside.
    pub seat: Option<Seat>,
    /// Even against rules, or in a shift that has begun.
    pub force: bool,
}

/// Takes a member out of a shift.
#[derive(Debug, Clone)]
pub struct Unassign {
    /// The shift.
    pub shift: ShiftName,
    /// The member, as typed.
    pub member: String,
    /// Even in a shift that has begun.
    pub force: bool,
}

/// Puts one member in the place of another.
#[derive(Debug, Clone)]
pub struct Replace {
    /// The shift.
    pub shift: ShiftName,
    /// Who leaves, as typed.
    pub member: String,
    /// Who comes, as typed.
    pub replacement: String,
    /// Even against rules, or in a shift that has begun.
    pub force: bool,
}

/// Lets two members change seats.
#[derive(Debug, Clone)]
pub struct Swap {
    /// The shift of one.
    pub shift: ShiftName,
    /// The one, as typed.
    pub member: String,
    /// The shift of the other.
    pub other_shift: ShiftName,
    /// The other, as typed.
    pub counterpart: String,
    /// Even against rules, or in shifts that have begun.
    pub force: bool,
}

/// Locks or unlocks seats, which no plan changes while they are locked.
#[derive(Debug, Clone)]
pub struct Lock {
    /// The shift.
    pub shift: ShiftName,
    /// Whose seat, as typed; of all in the shift, where nobody is named.
    pub member: Option<String>,
    /// Whether they are locked afterwards.
    pub locked: bool,
    /// Only rehearsed.
    pub dry_run: bool,
}

/// Somebody who has left a shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unassigned {
    /// Who.
    pub member: MemberId,
    /// The local start of the shift.
    pub start: NaiveDateTime,
    /// Its local end.
    pub end: NaiveDateTime,
}

/// Seats a member if no rule is broken, or by force all the same.
///
/// # Errors
/// If the shift or the member is unknown, the seat cannot be given, or whoever decides refuses.
pub fn assign(
    context: &Context,
    store: &mut Store,
    request: &Assign,
    decide: impl FnOnce(&Rehearsed) -> Result<bool, Refusal>,
) -> Result<Proposed<()>, Refusal> {
    propose(context, store, &[request.shift.day], decide, |change| {
        let facts = planning::facts_around(change, &request.shift)?;
        let shift = lookup::shift(&facts.roster.shifts, &facts.cars, &request.shift)?;
        let member = lookup::member(&facts.members, &request.member)?;
        let seat = request.seat.unwrap_or_else(|| likely_seat(shift, member));
        refuse_newcomer(&facts, shift, member)?;
        let moves = [SeatMove { shift, member: member.id, takes: Some(seat) }];
        let broken = hand_over(context, change, &facts, &moves, Force::if_used(request.force))?;
        let (name, seat, time) = (member.profile.name.as_str(), words::seat(seat), words::time(shift));
        Ok(((), against_rules(message!("op-assigned", name = name, seat = seat, shift = time), broken)))
    })
}

/// The driver's seat for somebody who drives while it is free, else beside.
fn likely_seat(shift: &RosterShift, member: &Member) -> Seat {
    let drives = member.profile.roles.drives() && shift.driver().is_none();
    if drives || !member.profile.roles.rides_along() { Seat::Driver } else { Seat::RideAlong }
}

/// Frees the seat of a member.
///
/// # Errors
/// If the shift or the member is unknown, they have no seat in it, it has begun, or whoever decides refuses.
pub fn unassign(
    context: &Context,
    store: &mut Store,
    request: &Unassign,
    decide: impl FnOnce(&Rehearsed) -> Result<bool, Refusal>,
) -> Result<Proposed<Unassigned>, Refusal> {
    propose(context, store, &[request.shift.day], decide, |change| {
        let facts = planning::facts_around(change, &request.shift)?;
        let shift = lookup::shift(&facts.roster.shifts, &facts.cars, &request.shift)?;
        let member = lookup::member(&facts.members, &request.member)?;
        let taken = seat_of(shift, member)?;
        if !request.force {
            refuse_begun(context, change, shift, Instead::Force)?;
        }
        change.leave_seat(taken.shift, member.id)?;
        let (start, end) = (shift.timetable.shift.start, shift.timetable.shift.end);
        let said = message!("op-unassigned", name = member.profile.name.as_str(), shift = words::time(shift));
        Ok((Unassigned { member: member.id, start, end }, said))
    })
}

/// Puts one member in the place of another if no rule is broken, or by force all the same.
///
/// # Errors
/// If the shift or a member is unknown, the seat cannot change hands, or whoever decides refuses.
pub fn replace(
    context: &Context,
    store: &mut Store,
    request: &Replace,
    decide: impl FnOnce(&Rehearsed) -> Result<bool, Refusal>,
) -> Result<Proposed<()>, Refusal> {
    propose(context, store, &[request.shift.day], decide, |change| {
        let facts = planning::facts_around(change, &request.shift)?;
        let shift = lookup::shift(&facts.roster.shifts, &facts.cars, &request.shift)?;
        let leaving = lookup::member(&facts.members, &request.member)?;
        let coming = lookup::member(&facts.members, &request.replacement)?;
        let seat = seat_of(shift, leaving)?.seat;
        refuse_newcomer(&facts, shift, coming)?;
        let moves = [
            SeatMove { shift, member: leaving.id, takes: None },
            SeatMove { shift, member: coming.id, takes: Some(seat) },
        ];
        let broken = hand_over(context, change, &facts, &moves, Force::if_used(request.force))?;
        let said = message!(
            "op-replaced",
            name = coming.profile.name.as_str(),
            before = leaving.profile.name.as_str(),
            seat = words::seat(seat),
            shift = words::time(shift)
        );
        Ok(((), against_rules(said, broken)))
    })
}

/// Lets two members change seats if no rule is broken, or by force all the same.
///
/// # Errors
/// If a shift or a member is unknown, the seats cannot change hands, or whoever decides refuses.
pub fn swap(
    context: &Context,
    store: &mut Store,
    request: &Swap,
    decide: impl FnOnce(&Rehearsed) -> Result<bool, Refusal>,
) -> Result<Proposed<()>, Refusal> {
    let days = [request.shift.day, request.other_shift.day];
    propose(context, store, &days, decide, |change| Ok(((), swapped(context, change, request)?)))
}

/// Stores that two have changed seats, and gives the sentence of the history.
fn swapped(context: &Context, change: &Change<'_>, request: &Swap) -> Result<Message, Refusal> {
    let facts = planning::facts_around(change, &request.shift)?;
    let facts_of_other = planning::facts_around(change, &request.other_shift)?;
    let first = lookup::shift(&facts.roster.shifts, &facts.cars, &request.shift)?;
    let second = lookup::shift(&facts_of_other.roster.shifts, &facts.cars, &request.other_shift)?;
    let one = lookup::member(&facts.members, &request.member)?;
    let two = lookup::member(&facts.members, &request.counterpart)?;
    let (seat_of_one, seat_of_two) = (seat_of(first, one)?.seat, seat_of(second, two)?.seat);
    if first.timetable.id != second.timetable.id {
        refuse_newcomer(&facts, first, two)?;
        refuse_newcomer(&facts, second, one)?;
    }
    let moves = [
        SeatMove { shift: first, member: one.id, takes: None },
        SeatMove { shift: second, member: two.id, takes: None },
        SeatMove { shift: second, member: one.id, takes: Some(seat_of_two) },
        SeatMove { shift: first, member: two.id, takes: Some(seat_of_one) },
    ];
    let broken = hand_over(context, change, &facts, &moves, Force::if_used(request.force))?;
    let said = message!(
        "op-swapped",
        name = one.profile.name.as_str(),
        shift = words::time(first),
        other = two.profile.name.as_str(),
        with = words::time(second)
    );
    Ok(against_rules(said, broken))
}

/// Locks or unlocks the seats of a shift, or one of them.
///
/// # Errors
/// If the shift or the member is unknown, or nobody sits there.
pub fn lock(context: &Context, store: &mut Store, request: &Lock) -> Result<Done<()>, Refusal> {
    context.change(store, OperationKind::Change, request.dry_run, |change| {
        let facts = planning::facts_around(change, &request.shift)?;
        let shift = lookup::shift(&facts.roster.shifts, &facts.cars, &request.shift)?;
        let member = request.member.as_deref().map(|text| lookup::member(&facts.members, text)).transpose()?;
        let wanted: Vec<&SeatTaken> =
            shift.crew.iter().filter(|taken| member.is_none_or(|member| member.id == taken.member)).collect();
        if wanted.is_empty() {
            return Err(SeatsRefusal::NobodyToLock { shift: words::time(shift) }.into());
        }
        for taken in &wanted {
            change.take_seat(SeatTaken { locked: request.locked, ..**taken })?;
        }
        let id = if request.locked { "op-locked" } else { "op-unlocked" };
        Ok(((), message!(id, count = wanted.len(), shift = words::time(shift))))
    })
}
