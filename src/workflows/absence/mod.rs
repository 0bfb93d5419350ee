//! Somebody cannot come: their seats are freed and filled again.

pub mod filling;
pub mod known;
pub mod refusal;

pub use filling::Fill;

use crate::i18n::{Argument, Message};
use crate::message;
use crate::model::absence_reason::AbsenceReason;
use crate::store::{Change, Store};
use crate::workflows::absence::known::Absence;
use crate::workflows::context::Context;
use crate::workflows::planning::search::Search;
use crate::workflows::proposal::{Proposed, Rehearsed, propose};
use crate::workflows::refusal::Refusal;
use crate::workflows::seats::seating::{Force, SeatMove, hand_over};
use crate::workflows::words;

/// Somebody who cannot come.
pub struct AbsenceRequest<'a> {
    /// The member, as typed.
    pub member: String,
    /// From when until when, as typed; days count whole.
    pub when: String,
    /// Why, in words that all can read.
    pub why: Option<String>,
    /// Who takes their seats.
    pub fill: Fill<'a>,
}

/// Frees the seats of somebody who cannot come, fills them as is wished, and lets somebody decide on what that means
/// before it is stored. A search is made only where the seats are filled at once.
///
/// # Errors
/// If the member is unknown, the time is none or is over, locked seats break a rule, a choice would break one, or
/// whoever chooses or decides refuses.
pub fn absent(
    context: &Context,
    store: &mut Store,
    request: &AbsenceRequest<'_>,
    search: &Search<'_>,
    decide: impl FnOnce(&Rehearsed) -> Result<bool, Refusal>,
) -> Result<Proposed<()>, Refusal> {
    let absence = Absence::read(context, &store.view()?, &request.member, &request.when)?;
    let decided = filling::decide(&absence, request.fill, search)?;
    let shift = |place: usize| &absence.facts.roster.shifts[place];
    let wanted: Vec<SeatMove<'_>> =
        decided.iter().map(|one| SeatMove { shift: shift(one.place), member: one.member, takes: one.takes }).collect();
    propose(context, store, &[], decide, |change| {
        take(context, change, &absence, &wanted)?;
        Ok(((), sentence(&absence, &wanted, request.why.as_deref())))
    })
}

/// Stores that the member is away, that their seats are free, and who takes them.
fn take(context: &Context, change: &Change<'_>, absence: &Absence, wanted: &[SeatMove<'_>]) -> Result<(), Refusal> {
    // What is stored already is said again by nobody.
    if !absence.is_known {
        change.add_availability_exception(&absence.exception())?;
    }
    for (_, taken) in &absence.lost {
        change.leave_seat(taken.shift, taken.member)?;
    }
    hand_over(context, change, &absence.facts, wanted, Force::Impossible)?;
    Ok(())
}

/// The sentence of the history.
fn sentence(absence: &Absence, wanted: &[SeatMove<'_>], why: Option<&str>) -> Message {
    let filled = absence.lost.iter().filter(|(place, taken)| {
        let shift = &absence.facts.roster.shifts[*place];
        wanted.iter().any(|one| one.shift.timetable.id == shift.timetable.id && one.takes == Some(taken.seat))
    });
    let (name, seats, filled) = (absence.member.profile.name.as_str(), absence.lost.len(), filled.count());
    let time = words::span(absence.time.0, absence.time.1);
    let said = message!("op-absent", name = name, time = time, seats = seats, filled = filled);
    match why {
        Some(why) => message!("op-why", said = said, why = reason(why)),
        None => said,
    }
}

/// The reason in words that all can read: one of those offered in the language of whoever reads it, others as typed.
fn reason(why: &str) -> Argument {
    let Some(reason) = AbsenceReason::of_word(why) else { return Argument::from(why) };
    let word = match reason {
        AbsenceReason::Unable => message!("absence-unable"),
        AbsenceReason::Away => message!("absence-away"),
        AbsenceReason::Work => message!("absence-work"),
        AbsenceReason::Family => message!("absence-family"),
    };
    word.into()
}
