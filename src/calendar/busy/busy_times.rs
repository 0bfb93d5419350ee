//! When somebody is busy, and what of it is in doubt.

use chrono::NaiveDateTime;

/// When somebody is busy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BusyTimes {
    /// Local start and end of each time, in order, apart from each other.
    pub spans: Vec<(NaiveDateTime, NaiveDateTime)>,
    /// Entries of which something could not be followed.
    pub doubts: Vec<EntryDoubt>,
}

/// An entry of which something could not be followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryDoubt {
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
