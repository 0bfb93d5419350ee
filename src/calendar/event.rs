//! An event of a calendar.

use chrono::{NaiveDateTime, NaiveTime};
use chrono_tz::Tz;
use ical::parser::ical::component::{IcalAlarm, IcalEvent};
use ical::property::Property;

use super::finish::escape_text;
use super::property;
use crate::i18n::Texts;
use crate::model::local_time::minutes_between;

/// An event of a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The same for ever for the same thing.
    pub uid: String,
    /// How many times it has changed since it was first told.
    pub sequence: usize,
    /// When it last changed, in UTC.
    pub changed: NaiveDateTime,
    /// Local start.
    pub start: NaiveDateTime,
    /// Local end.
    pub end: NaiveDateTime,
    /// Whether it takes place.
    pub status: Status,
    /// What it is, in a few words.
    pub summary: String,
    /// All that one needs to know.
    pub description: String,
    /// Where; empty if not told.
    pub location: String,
    /// Reminds the reader the evening before and one hour before.
    pub reminds: bool,
}

/// Whether an event takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// It does.
    Confirmed,
    /// It does not any more.
    Cancelled,
}

/// The hour of the evening before at which a reminder comes.
const EVENING: (u32, u32) = (18, 0);

impl Event {
    /// The event as a component.
    pub(super) fn component(&self, zone: Tz, texts: &Texts) -> IcalEvent {
        let utc = |time: NaiveDateTime| time.format("%Y%m%dT%H%M%SZ").to_string();
        let changed = utc(self.changed);
        let (status, opaque) = match self.status {
            Status::Confirmed => ("CONFIRMED", "OPAQUE"),
            Status::Cancelled => ("CANCELLED", "TRANSPARENT"),
        };
        let mut properties = vec![
            property("UID", &self.uid),
            property("DTSTAMP", &changed),
            property("LAST-MODIFIED", &changed),
            property("SEQUENCE", &self.sequence.to_string()),
            local("DTSTART", self.start, zone),
            local("DTEND", self.end, zone),
            property("STATUS", status),
            property("TRANSP", opaque),
            property("CATEGORIES", &escape_text(&texts.get("calendar-category"))),
            property("SUMMARY", &escape_text(&self.summary)),
            property("DESCRIPTION", &escape_text(&self.description)),
        ];
        if !self.location.is_empty() {
            properties.push(property("LOCATION", &escape_text(&self.location)));
        }
        let alarms = if self.reminds && self.status == Status::Confirmed { self.alarms(zone) } else { Vec::new() };
        IcalEvent { properties, alarms }
    }

    /// Reminders the evening before and one hour before, as real time goes even when the clock changes.
    fn alarms(&self, zone: Tz) -> Vec<IcalAlarm> {
        let evening = NaiveTime::from_hms_opt(EVENING.0, EVENING.1, 0)
            .zip(self.start.date().pred_opt())
            .map(|(time, day)| minutes_between(zone, day.and_time(time), self.start));
        let alarm = |minutes: i64| IcalAlarm {
            properties: vec![
                property("ACTION", "DISPLAY"),
                property("TRIGGER", &format!("-PT{minutes}M")),
                property("DESCRIPTION", &escape_text(&self.summary)),
            ],
        };
        evening.into_iter().chain([60]).map(alarm).collect()
    }
}

/// A local time with the name of its zone.
fn local(name: &str, time: NaiveDateTime, zone: Tz) -> Property {
    let value = time.format("%Y%m%dT%H%M%S").to_string();
    Property {
        name: name.to_owned(),
        params: Some(vec![("TZID".to_owned(), vec![zone.name().to_owned()])]),
        value: Some(value),
    }
}
