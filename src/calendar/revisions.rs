//! Which entries are newer than when they last left the program.
//!
//! An entry is compared with how it was then, and not with what has happened since: so it is newer when it says
//! something else, whatever the reason, and only then, and its SEQUENCE never falls.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;

use super::event::{CalendarEvent, EventStatus};
use crate::model::calendar_revision::{CalendarRevision, EntryKey};
use crate::model::mark::mark;

/// The revisions of entries, as they were and as they become.
#[derive(Debug, Default)]
pub struct Revisions {
    known: BTreeMap<EntryKey, CalendarRevision>,
    changed: BTreeMap<EntryKey, CalendarRevision>,
    /// The last operation, and when it was, in UTC.
    operation: i64,
    at: NaiveDateTime,
}

impl Revisions {
    /// The revisions known at the last operation.
    pub fn new(known: BTreeMap<EntryKey, CalendarRevision>, (operation, at): (i64, NaiveDateTime)) -> Self {
        Self { known, changed: BTreeMap::new(), operation, at }
    }

    /// What is to be remembered of the entries that have left.
    pub fn changed(&self) -> impl Iterator<Item = (EntryKey, CalendarRevision)> + '_ {
        self.changed.iter().map(|(key, revision)| (*key, *revision))
    }

    /// Gives an entry its revision. `significant` is what makes it another entry: time, vehicle, crew, place, state.
    ///
    /// An entry of a draft is newer than what was published and older than whatever will be, and not remembered.
    pub(super) fn revise(&mut self, key: EntryKey, significant: &str, mut event: CalendarEvent) -> CalendarEvent {
        let before = self.known.get(&key);
        if event.status == EventStatus::Tentative {
            event.sequence = before.map_or(0, |before| before.sequence + 1);
            let last = before.map_or(self.at, |before| self.at.max(before.last_modified));
            (event.last_modified, event.operation) = (last, self.operation);
            return event;
        }
        // Marks of plain text cannot fail; were one to, the entry would be as it was.
        let significant = mark(&significant).unwrap_or_default();
        let whole = mark(&content(&event)).unwrap_or_default();
        let revision = match before {
            Some(before) if (before.significant, before.whole) == (significant, whole) => *before,
            Some(before) => CalendarRevision {
                sequence: if before.significant == significant { before.sequence } else { before.sequence + 2 },
                last_modified: self.at.max(before.last_modified),
                operation: self.operation,
                significant,
                whole,
            },
            None => {
                CalendarRevision { sequence: 1, last_modified: self.at, operation: self.operation, significant, whole }
            }
        };
        if before != Some(&revision) {
            self.changed.insert(key, revision);
        }
        event.sequence = revision.sequence;
        (event.last_modified, event.operation) = (revision.last_modified, revision.operation);
        event
    }
}

/// All that an entry says, but for its revision.
fn content(event: &CalendarEvent) -> Vec<String> {
    let reminders = event.reminders.iter().map(|reminder| format!("{} {}", reminder.minutes_before, reminder.text));
    let texts = [&event.summary, &event.description, &event.location].map(String::clone);
    let state = [event.start.to_string(), event.end.to_string(), event.status.value().to_owned()];
    let state = state.into_iter().chain([event.transparency().to_owned(), event.categories.join(",")]);
    state.chain(texts).chain(reminders).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::calendar::samples;
    use crate::i18n::{Language, Texts};
    use crate::model::calendar_revision::CalendarOwner;
    use crate::model::member::MemberId;
    use crate::model::shift::ShiftId;

    const KEY: EntryKey = (ShiftId(17), CalendarOwner::Member(MemberId(4)));

    fn event(minute: u32, summary: &str, status: EventStatus) -> CalendarEvent {
        let member_shift = samples::member_shift(&format!("2021-02-09 10:{minute:02}"), "2021-02-09 13:00");
        let event = member_shift.plain_event(&Texts::new(Language::Sv), &samples::association());
        CalendarEvent { status, summary: summary.to_owned(), ..event }
    }

    /// The program run once more after an operation: what was remembered is known.
    fn leave(known: &mut BTreeMap<EntryKey, CalendarRevision>, operation: i64, event: CalendarEvent) -> CalendarEvent {
        let at = samples::at("2021-01-20 08:00") + chrono::TimeDelta::minutes(operation % 3);
        let mut revisions = Revisions::new(known.clone(), (operation, at));
        let significant = format!("{} {:?}", event.start, event.status);
        let event = revisions.revise(KEY, &significant, event);
        known.extend(revisions.changed());
        event
    }

    #[test]
    fn an_entry_is_newer_when_it_says_something_else_and_only_then() {
        let mut known = BTreeMap::new();
        let mut leave = |operation, event| leave(&mut known, operation, event);
        let first = leave(1, event(0, "a", EventStatus::Confirmed));
        assert_eq!((first.sequence, first.operation), (1, 1));
        assert_eq!(leave(2, event(0, "a", EventStatus::Confirmed)), first);
        let reworded = leave(3, event(0, "b", EventStatus::Confirmed));
        assert_eq!((reworded.sequence, reworded.operation), (1, 3));
        let moved = leave(4, event(30, "b", EventStatus::Confirmed));
        assert_eq!((moved.sequence, moved.operation), (3, 4));
        let draft = leave(5, event(45, "b", EventStatus::Tentative));
        assert_eq!(draft.sequence, 4);
        assert_eq!(leave(6, event(45, "b", EventStatus::Confirmed)).sequence, 5);
        assert_eq!(leave(7, event(45, "b", EventStatus::Cancelled)).sequence, 7);
    }

    proptest! {
        #[test]
        fn whatever_happens_no_revision_falls_and_what_differs_is_newer(
            happenings in prop::collection::vec((0_u32..3, 0..3_usize, 0..4_usize), 1..20)
        ) {
            let statuses = [EventStatus::Confirmed, EventStatus::Cancelled, EventStatus::Tentative, EventStatus::Confirmed];
            let mut known = BTreeMap::new();
            // What was told last, but for drafts, which are not remembered.
            let mut last: Option<CalendarEvent> = None;
            for (operation, (minute, summary, status)) in (1..).zip(happenings) {
                let event = event(minute, ["a", "b", "c"][summary], statuses[status]);
                let event = leave(&mut known, operation, event);
                if let Some(last) = &last {
                    prop_assert!(event.last_modified >= last.last_modified);
                    prop_assert!(event.sequence >= last.sequence);
                    let moved = (event.start, event.status) != (last.start, last.status);
                    prop_assert_eq!(event.sequence > last.sequence, moved || event.status == EventStatus::Tentative);
                    if event.status != EventStatus::Tentative {
                        prop_assert_eq!(event.operation > last.operation, content(&event) != content(last));
                    }
                }
                if event.status != EventStatus::Tentative {
                    last = Some(event);
                }
            }
        }
    }
}
