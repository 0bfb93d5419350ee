//! Busy times out of somebody's own calendar (RFC 5545): files of Google, Outlook, Apple, Nextcloud and others.
//!
//! Only times are read; titles, places and people never leave this module's input. [`read`] turns the file
//! into entries, [`zone`] knows when their clocks stand where, [`occurrences`] follows rules, and
//! [`busy_times`] puts together what falls within a period. Whatever the file says, time and memory are
//! bounded: by the number of entries, of occurrences an entry and in all, and of entries left out.

mod busy_times;
mod duration;
mod occurrences;
mod read;
mod spans;
#[cfg(test)]
mod tests;
mod values;
mod zone;

use chrono_tz::Tz;

use crate::model::period::Period;

pub use busy_times::{BusyTimes, DoubtReason, EntryDoubt};
pub use read::NoCalendar;

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
