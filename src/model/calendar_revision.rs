//! How entries of calendars were when they last left the program.

use chrono::NaiveDateTime;

use super::member::MemberId;
use super::shift::ShiftId;

/// Whose calendar an entry stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CalendarOwner {
    /// A member's own.
    Member(MemberId),
    /// That of the car.
    Car,
    /// That of the board.
    Board,
}

/// An entry as it last left the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CalendarRevision {
    /// Rises whenever time, vehicle, crew, place or state have changed. Always odd: even numbers are those of drafts.
    pub sequence: u32,
    /// When anything of the entry was last changed, in UTC.
    pub last_modified: NaiveDateTime,
    /// The last operation before the entry first left as it is.
    pub operation: i64,
    /// Mark of time, vehicle, crew, place and state.
    pub significant: i64,
    /// Mark of all that the entry says.
    pub whole: i64,
}

/// The entry of a shift in a calendar.
pub type EntryKey = (ShiftId, CalendarOwner);
