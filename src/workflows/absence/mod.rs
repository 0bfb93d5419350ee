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

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::model::availability::{Availability, AvailabilityException};
    use crate::model::local_time::whole_days;
    use crate::planner::solve::Effort;
    use crate::workflows::absence::refusal::AbsenceRefusal;
    use crate::workflows::fixtures::{Patient, context, crew, manned_week, operation, shift};
    use crate::workflows::lookup;
    use crate::workflows::seats::changes::{Unassign, unassign};
    use crate::workflows::seats::suggesting::OpenSeat;

    const MONDAY: &str = "2021-01-25";
    const TUESDAY: &str = "2021-01-26";
    const THURSDAY: &str = "2021-01-28";
    const FRIDAY: &str = "2021-01-29";

    /// Alva cannot come; whoever decides agrees.
    fn alva_absent(store: &mut Store, when: &str, fill: Fill<'_>) -> Result<Rehearsed, Refusal> {
        let request = AbsenceRequest { member: "Alva".to_owned(), when: when.to_owned(), why: None, fill };
        let search = Search { effort: Effort { steps: 100, ..Effort::default() }, watch: &Patient };
        Ok(absent(&context(), store, &request, &search, |_| Ok(true))?.shown)
    }

    fn exceptions(store: &Store) -> usize {
        store.view().unwrap().availability_exceptions().unwrap().len()
    }

    #[test]
    fn seats_are_filled_at_once_and_nobody_else_leaves_theirs() {
        let mut store = manned_week();
        let shown = alva_absent(&mut store, MONDAY, Fill::AtOnce).unwrap();
        assert_eq!(shown.effect.shifts.len(), 1);
        assert_eq!(crew(&store, MONDAY), ["Eva", "Cilla"]);
        assert_eq!(crew(&store, THURSDAY), ["Alva", "Cilla"]);
        assert_eq!(exceptions(&store), 1);
        // What is known already is said again by nobody.
        alva_absent(&mut store, MONDAY, Fill::AtOnce).unwrap();
        assert_eq!(exceptions(&store), 1);
    }

    #[test]
    fn seats_that_nobody_fills_stay_free() {
        let mut store = manned_week();
        alva_absent(&mut store, "2021-01-25..2021-01-29", Fill::Leave).unwrap();
        assert_eq!(
            (crew(&store, MONDAY), crew(&store, THURSDAY)),
            (vec!["Cilla".to_owned()], vec!["Cilla".to_owned()])
        );
    }

    #[test]
    fn filling_the_seats_of_one_leaves_shifts_that_stand_for_another_alone() {
        let mut store = manned_week();
        let request = Unassign { shift: shift(TUESDAY), member: "Bo".to_owned(), force: false };
        unassign(&context(), &mut store, &request, |_| Ok(true)).unwrap();
        let shown = alva_absent(&mut store, MONDAY, Fill::AtOnce).unwrap();
        assert_eq!((shown.effect.shifts.len(), crew(&store, MONDAY).len()), (1, 2));
        assert_eq!(crew(&store, TUESDAY), ["Disa"]);
    }

    #[test]
    fn seats_are_filled_though_somebody_else_sits_where_they_cannot() {
        let mut store = manned_week();
        let (from, to) = whole_days(FRIDAY.parse().unwrap(), FRIDAY.parse().unwrap());
        store
            .change(&operation("away"), |change| {
                let member = lookup::member(&change.members()?, "Bo")?.id;
                let (availability, from_calendar) = (Availability::Unavailable, false);
                let said = AvailabilityException { id: 0, member, from, to, availability, from_calendar };
                change.add_availability_exception(&said)?;
                Ok::<_, Refusal>(((), message!("and")))
            })
            .unwrap();
        alva_absent(&mut store, MONDAY, Fill::AtOnce).unwrap();
        assert_eq!(crew(&store, MONDAY).len(), 2);
        assert_eq!(crew(&store, FRIDAY), ["Bo", "Disa"]);
    }

    #[test]
    fn each_seat_is_asked_for_and_counts_with_those_chosen_before() {
        let mut store = manned_week();
        let asked = Cell::new(0);
        let first = |seat: &OpenSeat<'_>| {
            asked.set(asked.get() + 1);
            Ok((!seat.found.direct.is_empty()).then_some(0))
        };
        alva_absent(&mut store, "2021-01-25..2021-01-29", Fill::Ask(&first)).unwrap();
        assert_eq!(asked.get(), 2);
        // Eva has her two shifts of the week by then.
        assert_eq!(
            (crew(&store, MONDAY), crew(&store, THURSDAY).len()),
            (vec!["Eva".to_owned(), "Cilla".to_owned()], 1)
        );
    }

    #[test]
    fn nothing_is_stored_where_nobody_can_be_asked_or_somebody_declines() {
        let mut store = manned_week();
        let nobody = |_: &OpenSeat<'_>| Err(Refusal::NobodyToAsk);
        assert!(matches!(alva_absent(&mut store, MONDAY, Fill::Ask(&nobody)), Err(Refusal::NobodyToAsk)));
        let fill = Fill::Leave;
        let request = AbsenceRequest { member: "Alva".to_owned(), when: MONDAY.to_owned(), why: None, fill };
        let search = Search { effort: Effort::default(), watch: &Patient };
        let declined = absent(&context(), &mut store, &request, &search, |_| Ok(false)).unwrap();
        assert!(declined.stored.is_none());
        assert_eq!((crew(&store, MONDAY).len(), exceptions(&store)), (2, 0));
    }

    #[test]
    fn an_absence_that_is_over_is_none() {
        let refused = alva_absent(&mut manned_week(), "2021-01-10", Fill::Leave);
        assert!(matches!(refused, Err(Refusal::Absence(AbsenceRefusal::Past { .. }))));
    }
}
