//! The floor of calendars: shifts as iCalendar (RFC 5545, RFC 7986) for phones and computers.
//!
//! A [`MemberShift`] says what one member needs to know of one shift, a [`CarShift`] who mans the
//! car in it. [`member_calendar`] and [`car_calendar`] put them into words as a [`Calendar`], and
//! [`Calendar::to_ics`] writes that as a file. No clock is read: the same calendar gives the same bytes.

mod busy;
mod calendar_data;
mod calendars;
mod car_shift;
mod emit;
mod event;
mod file_name;
mod finish;
mod folding;
mod member_shift;
mod pages;
mod property;
mod published;
mod reminder;
mod revisions;
#[cfg(test)]
mod samples;
mod site_address;
#[cfg(test)]
mod tests;
mod zone;

pub use busy::{BusyTimes, DoubtReason, EntryDoubt, NoCalendar, busy_times};
pub use calendar_data::Calendar;
pub use calendars::{car_calendar, member_calendar};
pub use car_shift::{CarShift, Follower};
pub use event::{CalendarEvent, EventStatus};
pub use file_name::{ascii_file_name, member_file_names};
pub use member_shift::{CrewPerson, MemberShift, ShiftFacts, ShiftVehicle, people};
pub use pages::{MemberAddress, MemberShifts, Sheet, front_page, how_to_page, member_page, sheets};
pub use published::PublishedRoster;
pub use reminder::Reminder;
pub use revisions::Revisions;
pub use site_address::{FEED_FILE, NotASiteAddress, PAGE_FILE, SiteAddress};
