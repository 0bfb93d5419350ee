//! The calendars: one to a member and one to a car.

use super::calendar_data::Calendar;
use super::car_shift::{CarShift, Follower};
use super::event::CalendarEvent;
use super::member_shift::MemberShift;
use super::revisions::Revisions;
use crate::i18n::Texts;
use crate::model::association::Association;
use crate::text;

impl Calendar {
    /// A calendar of somebody or something, without entries.
    fn empty(texts: &Texts, association: &Association, who: &str, description: String) -> Self {
        Self {
            name: text!(texts, "calendar-name", who = who),
            description,
            time_zone: association.time_zone,
            language: texts.language(),
            source: None,
            events: Vec::new(),
        }
    }
}

/// The calendar of a member: the member's own shifts, by start.
pub fn member_calendar(
    texts: &Texts,
    association: &Association,
    member: &str,
    shifts: &[MemberShift],
    revisions: &mut Revisions,
) -> Calendar {
    let about = text!(texts, "calendar-about-member", name = member, association = &association.name);
    Calendar {
        events: in_order(shifts.iter().map(|shift| shift.event(texts, association, revisions))),
        ..Calendar::empty(texts, association, member, about)
    }
}

/// The calendar of a car: all its shifts and who mans it or, for the board, how many, by start.
pub fn car_calendar(
    texts: &Texts,
    association: &Association,
    car: &str,
    follower: Follower,
    shifts: &[CarShift],
    revisions: &mut Revisions,
) -> Calendar {
    let (who, about) = match follower {
        Follower::Driver => (car.to_owned(), "calendar-about-car"),
        Follower::Board => (texts.get("calendar-board"), "calendar-about-board"),
    };
    let about = text!(texts, about, name = car, association = &association.name);
    Calendar {
        events: in_order(shifts.iter().map(|shift| shift.event(texts, association, car, follower, revisions))),
        ..Calendar::empty(texts, association, &who, about)
    }
}

/// By start, then id, so that the order in which facts are found does not show in the file.
fn in_order(events: impl Iterator<Item = CalendarEvent>) -> Vec<CalendarEvent> {
    let mut events: Vec<CalendarEvent> = events.collect();
    events.sort_by(|one, other| (one.start, &one.uid).cmp(&(other.start, &other.uid)));
    events
}
