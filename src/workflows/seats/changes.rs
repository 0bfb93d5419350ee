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
use crate::workflows::planning::facts::facts_around;
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
        let facts = facts_around(change, &request.shift)?;
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
        let facts = facts_around(change, &request.shift)?;
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
        let facts = facts_around(change, &request.shift)?;
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
    let facts = facts_around(change, &request.shift)?;
    let facts_of_other = facts_around(change, &request.other_shift)?;
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
        let facts = facts_around(change, &request.shift)?;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::period::Period;
    use crate::rules::Rule;
    use crate::workflows::fixtures::{context, crew, manned_week, shift};
    use crate::workflows::seats::judged::Judged;
    use crate::workflows::seats::suggesting::SeatsToFill;
    use crate::workflows::words::Names;

    const MONDAY: &str = "2021-01-25";
    const TUESDAY: &str = "2021-01-26";

    /// One in the place of another on Monday, if whoever decides agrees.
    fn replaced(store: &mut Store, [member, coming]: [&str; 2], force: bool, agrees: bool) -> Result<bool, Refusal> {
        let (member, replacement) = (member.to_owned(), coming.to_owned());
        let request = Replace { shift: shift(MONDAY), member, replacement, force };
        Ok(replace(&context(), store, &request, |_| Ok(agrees))?.stored.is_some())
    }

    fn swapped_with_tuesday(store: &mut Store, member: &str, counterpart: &str) -> Result<(), Refusal> {
        let (member, counterpart) = (member.to_owned(), counterpart.to_owned());
        let (shift, other_shift) = (shift(MONDAY), shift(TUESDAY));
        let request = Swap { shift, member, other_shift, counterpart, force: false };
        swap(&context(), store, &request, |_| Ok(true)).map(drop)
    }

    fn assigned(store: &mut Store, day: &str, member: &str) -> Result<(), Refusal> {
        let request = Assign { shift: shift(day), member: member.to_owned(), seat: None, force: false };
        assign(&context(), store, &request, |_| Ok(true)).map(drop)
    }

    fn seats(store: &Store, day: &str) -> Vec<SeatTaken> {
        let day = day.parse().unwrap();
        store.view().unwrap().seats(Period::new(day, day).unwrap()).unwrap()
    }

    #[test]
    fn one_takes_the_seat_of_another_once_somebody_agrees() {
        let mut store = manned_week();
        assert!(!replaced(&mut store, ["Alva", "Eva"], false, false).unwrap());
        assert_eq!(crew(&store, MONDAY), ["Alva", "Cilla"]);
        assert!(replaced(&mut store, ["Alva", "Eva"], false, true).unwrap());
        assert_eq!(crew(&store, MONDAY), ["Eva", "Cilla"]);
    }

    #[test]
    fn a_rule_is_broken_by_force_alone_and_that_is_recorded() {
        let mut store = manned_week();
        // Bo has his two shifts of the week already.
        let refused = replaced(&mut store, ["Alva", "Bo"], false, true);
        let is_week_limit = |broken: &[Judged]| broken.iter().all(|judged| judged.breach.rule == Rule::WeekLimit);
        assert!(matches!(
            refused,
            Err(Refusal::Seats(SeatsRefusal::AgainstRules { broken, can_force: true })) if is_week_limit(&broken)
        ));
        assert_eq!(crew(&store, MONDAY), ["Alva", "Cilla"]);
        assert!(replaced(&mut store, ["Alva", "Bo"], true, true).unwrap());
        assert_eq!(crew(&store, MONDAY), ["Bo", "Cilla"]);
        let marked: Vec<bool> = seats(&store, MONDAY).iter().map(|taken| taken.against_rule).collect();
        assert_eq!(marked, [true, false]);
    }

    #[test]
    fn who_is_suggested_can_be_put_there_and_who_is_not_is_refused() {
        let mut store = manned_week();
        let (could, could_not) = {
            let view = store.view().unwrap();
            let to_fill = SeatsToFill::read(&view, &shift(MONDAY), Some(Seat::Driver)).unwrap();
            let (open, names) = (to_fill.open(), Names::of(&view.members().unwrap()));
            let found = &open[0].found;
            let could: Vec<String> =
                found.direct.iter().map(|one| names.of_person(&one.moves[0].takes.person)).collect();
            let could_not: Vec<String> = found.barred.iter().map(|barred| names.of_person(&barred.person)).collect();
            (could, could_not)
        };
        assert_eq!(could, ["Eva"]);
        assert!(could_not.contains(&"Bo".to_owned()), "{could_not:?}");
        for name in could {
            replaced(&mut store, ["Alva", &name], false, false).unwrap();
        }
        for name in could_not {
            replaced(&mut store, ["Alva", &name], false, false).unwrap_err();
        }
    }

    #[test]
    fn two_change_seats_and_each_keeps_the_rules() {
        let mut store = manned_week();
        let refused = swapped_with_tuesday(&mut store, "Eva", "Bo");
        assert!(matches!(refused, Err(Refusal::Seats(SeatsRefusal::NotAboard { name, .. })) if name == "Eva"));
        // Cilla does not drive.
        let refused = swapped_with_tuesday(&mut store, "Cilla", "Bo");
        assert!(matches!(refused, Err(Refusal::Seats(SeatsRefusal::AgainstRules { can_force: true, .. }))));
        swapped_with_tuesday(&mut store, "Alva", "Bo").unwrap();
        assert_eq!(crew(&store, MONDAY), ["Bo", "Cilla"]);
        assert_eq!(crew(&store, TUESDAY), ["Alva", "Disa"]);
    }

    #[test]
    fn what_has_been_driven_changes_by_force_alone() {
        let mut store = manned_week();
        let context = Context { now: "2021-01-26T12:00:00".parse().unwrap(), ..context() };
        let request = |force| Unassign { shift: shift(MONDAY), member: "Alva".to_owned(), force };
        let refused = unassign(&context, &mut store, &request(false), |_| Ok(true));
        assert!(matches!(refused, Err(Refusal::Seats(SeatsRefusal::Begun { instead: Instead::Force, .. }))));
        let left = unassign(&context, &mut store, &request(true), |_| Ok(true)).unwrap().stored.unwrap();
        assert_eq!(left.start, "2021-01-25T10:00:00".parse().unwrap());
        assert_eq!(crew(&store, MONDAY), ["Cilla"]);
    }

    #[test]
    fn a_member_gets_the_seat_that_is_likely_theirs_and_none_where_there_is_no_room() {
        let mut store = manned_week();
        let refused = assigned(&mut store, MONDAY, "Alva");
        assert!(matches!(refused, Err(Refusal::Seats(SeatsRefusal::AlreadyAboard { name, .. })) if name == "Alva"));
        let refused = assigned(&mut store, TUESDAY, "Eva");
        assert!(matches!(refused, Err(Refusal::Seats(SeatsRefusal::Full { there, .. })) if there == ["Bo"]));
        let request = Unassign { shift: shift(TUESDAY), member: "Bo".to_owned(), force: false };
        unassign(&context(), &mut store, &request, |_| Ok(true)).unwrap();
        assigned(&mut store, TUESDAY, "Eva").unwrap();
        assert_eq!(crew(&store, TUESDAY), ["Eva", "Disa"]);
    }

    #[test]
    fn seats_are_locked_one_by_one_or_all_of_a_shift_where_somebody_sits() {
        let mut store = manned_week();
        let mut locked = |day: &str, member: Option<&str>, locked, dry_run| {
            let request = Lock { shift: shift(day), member: member.map(str::to_owned), locked, dry_run };
            lock(&context(), &mut store, &request)?;
            Ok::<_, Refusal>(seats(&store, day).iter().map(|taken| taken.locked).collect::<Vec<_>>())
        };
        assert_eq!(locked(MONDAY, None, true, true).unwrap(), [false, false]);
        assert_eq!(locked(MONDAY, None, true, false).unwrap(), [true, true]);
        assert_eq!(locked(MONDAY, Some("Alva"), false, false).unwrap(), [false, true]);
        let refused = locked("2021-02-01", None, true, false);
        assert!(matches!(refused, Err(Refusal::Seats(SeatsRefusal::NobodyToLock { .. }))));
    }
}
