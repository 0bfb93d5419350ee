//! Why a shift, pattern or closure could not be set.

use chrono::{NaiveDate, NaiveDateTime};

use crate::i18n::{Time, date_time};
use crate::message;
use crate::workflows::failure::Failure;

/// Why a shift, pattern or closure could not be set.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum TimetableRefusal {
    /// The clock skips this local time.
    #[error("skipped-hour")]
    SkippedHour(NaiveDateTime),
    /// No shift is that long.
    #[error("too-long")]
    TooLong {
        /// How long, in hours.
        hours: i64,
    },
    /// The day is closed.
    #[error("closed")]
    Closed {
        /// The number of the closure.
        id: i64,
        /// Its first day.
        from: NaiveDate,
        /// Its last day.
        to: NaiveDate,
    },
    /// The car has another shift then.
    #[error("overlaps")]
    Overlaps {
        /// The local start of the other.
        start: NaiveDateTime,
        /// Its local end.
        end: NaiveDateTime,
    },
}

impl TimetableRefusal {
    /// The same in sentences.
    pub fn explain(&self) -> Failure {
        Failure::new(match *self {
            Self::SkippedHour(time) => message!("error-skipped-hour", time = date_time(time)),
            Self::TooLong { hours } => message!("error-shift-too-long", hours = hours),
            Self::Closed { id, from, to } => message!("error-shift-closed", id = id, span = Time::Days(from, to)),
            Self::Overlaps { start, end } => message!("error-shift-overlaps", other = Time::Shift(start, end)),
        })
    }
}
