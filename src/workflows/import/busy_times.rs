//! Storing when a member's own calendar is busy, in place of what it said before.

use chrono::NaiveDateTime;

use crate::model::availability::{Availability, AvailabilityException};
use crate::model::local_time::whole_days;
use crate::model::member::MemberId;
use crate::model::period::Period;
use crate::store::Change;
use crate::workflows::refusal::Refusal;

/// Local start and end.
type Span = (NaiveDateTime, NaiveDateTime);

/// What reading a calendar anew has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Replaced {
    /// Times that are new.
    pub added: usize,
    /// Times that the calendar does not hold any more.
    pub removed: usize,
}

/// Makes the busy times of a period those of a member's calendar. What the calendar said of other days stays,
/// and so does whatever somebody has said by hand.
pub fn replace(change: &Change<'_>, member: MemberId, period: Period, spans: &[Span]) -> Result<Replaced, Refusal> {
    let said = change.availability_exceptions()?;
    let (from, to) = whole_days(period.from(), period.to());
    let mut before = Vec::new();
    let mut wanted = Vec::new();
    for old in said.iter().filter(|said| said.member == member && said.from_calendar) {
        if old.from < to && from < old.to {
            before.push(old);
            wanted.extend([(old.from, from), (to, old.to)].into_iter().filter(|(start, end)| start < end));
        }
    }
    wanted.extend_from_slice(spans);
    let gone = before.iter().filter(|old| !wanted.contains(&(old.from, old.to)));
    let mut replaced = Replaced { added: 0, removed: 0 };
    for old in gone {
        change.remove_availability_exception(old.id)?;
        replaced.removed += 1;
    }
    for (from, to) in wanted.into_iter().filter(|span| before.iter().all(|old| (old.from, old.to) != *span)) {
        let availability = Availability::Unavailable;
        let busy = AvailabilityException { id: 0, member, from, to, availability, from_calendar: true };
        if !said.iter().any(|said| !said.from_calendar && said.is_of_the_same_time(&busy)) {
            change.add_availability_exception(&busy)?;
            replaced.added += 1;
        }
    }
    Ok(replaced)
}
