//! Events from what people have been told.

use chrono::NaiveDateTime;

use super::event::{Event, Status};
use crate::i18n::Texts;
use crate::model::association::Association;
use crate::text;

/// A shift as somebody was told of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Number of the shift in the database.
    pub shift: i64,
    /// Local start.
    pub start: NaiveDateTime,
    /// Local end.
    pub end: NaiveDateTime,
    /// The plate of the vehicle; empty if there is none.
    pub plate: String,
    /// Make and model of the vehicle; empty if not told.
    pub model: String,
    /// How many times it has changed since it was first told.
    pub sequence: usize,
    /// When it last changed, in UTC.
    pub changed: NaiveDateTime,
    /// Whether it takes place (for a member: whether the member serves in it).
    pub status: Status,
    /// Names of those in the car with the reader; for the car, of all of the crew.
    pub company: Vec<String>,
    /// The word for the reader's seat; for the car, empty.
    pub seat: String,
}

/// The event of a shift in a member's calendar.
pub fn for_member(told: &Told, member: i64, association: &Association, texts: &Texts) -> Event {
    let mut lines = vec![text!(texts, "calendar-seat", seat = told.seat.as_str())];
    lines.push(if told.company.is_empty() {
        texts.get("calendar-alone")
    } else {
        text!(texts, "calendar-company", names = texts.list(&told.company))
    });
    lines.extend(car_lines(told, association, texts));
    lines.push(String::new());
    lines.push(texts.get("calendar-before"));
    lines.push(texts.get("calendar-after"));
    if told.status == Status::Cancelled {
        lines = vec![texts.get("calendar-cancelled-text")];
    }
    let summary = text!(texts, "calendar-summary", seat = told.seat.as_str(), plate = told.plate.as_str());
    Event {
        uid: format!("shift-{}-member-{member}@{}.korpass", told.shift, association.uid),
        sequence: told.sequence,
        changed: told.changed,
        start: told.start,
        end: told.end,
        status: told.status,
        summary: with_state(summary, told.status, texts),
        description: lines.join("\n"),
        location: association.car_place.clone(),
        reminds: true,
    }
}

/// The event of a shift in the car's calendar.
pub fn for_car(told: &Told, association: &Association, texts: &Texts) -> Event {
    let crew = told.company.join(" + ");
    let summary = text!(texts, "calendar-car-summary", plate = told.plate.as_str(), crew = crew);
    Event {
        uid: format!("shift-{}-car@{}.korpass", told.shift, association.uid),
        sequence: told.sequence,
        changed: told.changed,
        start: told.start,
        end: told.end,
        status: told.status,
        summary: with_state(summary, told.status, texts),
        description: car_lines(told, association, texts).join("\n"),
        location: association.car_place.clone(),
        reminds: false,
    }
}

/// Not every calendar shows that an event is cancelled, so the words say it too.
fn with_state(summary: String, status: Status, texts: &Texts) -> String {
    match status {
        Status::Confirmed => summary,
        Status::Cancelled => text!(texts, "calendar-cancelled", summary = summary),
    }
}

fn car_lines(told: &Told, association: &Association, texts: &Texts) -> Vec<String> {
    let car = format!("{} {}", told.plate, told.model);
    let place = |id, place: &str| (!place.is_empty()).then(|| text!(texts, id, place = place));
    [
        (!told.plate.is_empty()).then(|| text!(texts, "calendar-car", car = car.trim())),
        place("calendar-car-place", &association.car_place),
        place("calendar-key-place", &association.key_place),
    ]
    .into_iter()
    .flatten()
    .collect()
}
