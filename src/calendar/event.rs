//! An entry of a calendar.

use chrono::NaiveDateTime;

use super::reminder::Reminder;

/// An entry of a calendar, its texts plain and in one language; escaping is done where it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarEvent {
    /// Unlike that of any other entry in the world, and the same for ever.
    pub uid: String,
    /// Rises whenever time, vehicle, crew, place or state change.
    pub sequence: u32,
    /// When it was last changed, in UTC.
    pub last_modified: NaiveDateTime,
    /// The operation after which it was first told as it is.
    pub operation: i64,
    /// Start, local to the time zone of the calendar.
    pub start: NaiveDateTime,
    /// End, local to the time zone of the calendar.
    pub end: NaiveDateTime,
    /// Whether it holds.
    pub status: EventStatus,
    /// Whether it takes up the time of whoever has it in their calendar.
    pub takes_time: bool,
    /// The line shown in the calendar.
    pub summary: String,
    /// What is shown when it is opened; may have many lines.
    pub description: String,
    /// Where it begins; empty if not told.
    pub location: String,
    /// Words to sort and colour by.
    pub categories: Vec<String>,
    /// When the phone rings; a cancelled entry never does, whatever is said here.
    pub reminders: Vec<Reminder>,
}

impl CalendarEvent {
    /// The value of TRANSP (RFC 5545, 3.8.2.7): what is cancelled, or only to be looked at, leaves the time free.
    pub(super) fn transparency(&self) -> &'static str {
        if self.takes_time && self.status != EventStatus::Cancelled { "OPAQUE" } else { "TRANSPARENT" }
    }
}

/// Whether an entry holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EventStatus {
    /// It holds.
    Confirmed,
    /// It is in a draft.
    Tentative,
    /// It held once and does not any more.
    Cancelled,
}

impl EventStatus {
    /// The value of STATUS (RFC 5545, 3.8.1.11).
    pub(super) fn value(self) -> &'static str {
        match self {
            EventStatus::Confirmed => "CONFIRMED",
            EventStatus::Tentative => "TENTATIVE",
            EventStatus::Cancelled => "CANCELLED",
        }
    }
}
