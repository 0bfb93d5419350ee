//! Busy times out of somebody's own calendar (RFC 5545): files of Google, Outlook, Apple, Nextcloud and others.
//!
//! Only times are read; titles, places and people never leave this module's input. [`read`] turns the file
//! into entries, [`zone`] knows when their clocks stand where, [`occurrences`] follows rules, and
//! [`busy_times`] puts together what falls within a period. Whatever the file says, time and memory are
//! bounded: by the number of entries, of occurrences an entry and in all, and of entries left out.

mod duration;
mod occurrences;
mod read;
mod spans;
#[cfg(test)]
mod tests;
mod zone;

use chrono::NaiveDateTime;
use chrono_tz::Tz;

use crate::model::period::Period;

pub use read::NoCalendar;

/// When somebody is busy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BusyTimes {
    /// Local start and end of each time, in order, apart from each other.
    pub spans: Vec<(NaiveDateTime, NaiveDateTime)>,
    /// Entries of which something could not be followed.
    pub doubts: Vec<Doubt>,
}

/// An entry of which something could not be followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// The line in the file where the entry begins.
    pub line: usize,
    /// What could not be followed.
    pub reason: DoubtReason,
}

/// What could not be followed of an entry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DoubtReason {
    /// It has no time that can be read; it was left out.
    #[error("no time that can be read")]
    NoTime,
    /// Its time zone is told nowhere; its times were read as local.
    #[error("unknown time zone {0:?}")]
    UnknownZone(String),
    /// Its rule cannot be read; only its first time was taken.
    #[error("no rule that can be read")]
    NoRule,
    /// It is told to stand in for all later times too; only the first was moved.
    #[error("stands in for later times too")]
    LaterToo,
    /// It comes back too often; only a part of its times was taken.
    #[error("comes back too often")]
    TooOften,
}

/// The busy times of a calendar file in a period, local to a zone. Times without a zone of their own are
/// local to it, too. Entries with ids that end in `own_entries` are left out: the shifts that somebody has put into
/// their own calendar do not keep them from serving.
///
/// # Errors
/// If the text is no calendar, or holds too much to be followed.
pub fn busy_times(text: &str, period: Period, zone: Tz, own_entries: &str) -> Result<BusyTimes, NoCalendar> {
    let mut file = read::read(text, zone, period)?;
    file.entries.retain(|entry| !entry.uid.ends_with(own_entries));
    spans::spans(file, period, zone)
}
