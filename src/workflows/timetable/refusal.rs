//! Why a shift, pattern or closure could not be set.

use chrono::{NaiveDate, NaiveDateTime};

use crate::i18n::{Message, Time, date_time};
use crate::message;
use crate::model::shift::Pattern;
use crate::model::shift_name::ShiftName;
use crate::workflows::failure::Failure;
use crate::workflows::words;

/// Why a shift, pattern or closure could not be set.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum TimetableRefusal {
    /// The last day lies before the first.
    #[error("ends-before-start")]
    EndsBeforeStart,
    /// No pattern has the number.
    #[error("no-such-pattern")]
    NoSuchPattern(i64),
    /// A pattern would send its car out while another does.
    #[error("pattern-overlaps")]
    PatternOverlaps {
        /// The pattern to add.
        pattern: Box<Pattern>,
        /// The pattern that is known.
        other: Box<Pattern>,
    },
    /// No closure has the number.
    #[error("no-such-closure")]
    NoSuchClosure(i64),
    /// Some of the days are closed already.
    #[error("closed-already")]
    ClosedAlready {
        /// The number of the closure that is known.
        id: i64,
        /// Its first day.
        from: NaiveDate,
        /// Its last day.
        to: NaiveDate,
    },
    /// A day is none that shifts can be on.
    #[error("no-such-day")]
    NoSuchDay(NaiveDate),
    /// The clock skips the local time when summer time begins.
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
    /// The shift was not added by itself, but is made by a pattern.
    #[error("not-extra")]
    NotExtra(ShiftName),
    /// Nothing was told of a shift.
    #[error("no-note")]
    NoNote,
}

impl TimetableRefusal {
    /// The same in sentences.
    pub fn explain(&self) -> Failure {
        let failure = Failure::new(self.what());
        match self.advice() {
            Some(advice) => failure.advise(advice),
            None => failure,
        }
    }

    /// What happened.
    fn what(&self) -> Message {
        let weekly = |pattern: &Pattern| words::weekly_time(pattern.weekdays, pattern.window);
        match self {
            Self::EndsBeforeStart => message!("error-ends-before-start"),
            Self::NoSuchPattern(id) => message!("error-no-such-pattern", id = *id),
            Self::PatternOverlaps { pattern, other } => {
                message!("error-pattern-overlaps", pattern = weekly(pattern), id = other.id, other = weekly(other))
            }
            Self::NoSuchClosure(id) => message!("error-no-such-closure", id = *id),
            Self::ClosedAlready { id, from, to } => {
                message!("error-closure-overlaps", id = *id, span = Time::Days(*from, *to))
            }
            Self::NoSuchDay(day) => message!("error-no-such-shift", shift = day.to_string()),
            Self::SkippedHour(time) => message!("error-skipped-hour", time = date_time(*time)),
            Self::TooLong { hours } => message!("error-shift-too-long", hours = *hours),
            Self::Closed { id, from, to } => message!("error-shift-closed", id = *id, span = Time::Days(*from, *to)),
            Self::Overlaps { start, end } => message!("error-shift-overlaps", other = Time::Shift(*start, *end)),
            Self::NotExtra(name) => message!("error-not-extra", shift = name.to_string()),
            Self::NoNote => message!("error-no-note"),
        }
    }

    /// What to do.
    fn advice(&self) -> Option<Message> {
        match self {
            Self::NoSuchPattern(_) => Some(message!("error-pattern-advice")),
            Self::PatternOverlaps { other, .. } => Some(message!("error-pattern-overlaps-advice", id = other.id)),
            Self::NoSuchClosure(_) => Some(message!("error-closure-advice")),
            Self::NotExtra(name) => Some(message!("error-not-extra-advice", day = name.day.to_string())),
            Self::NoNote => Some(message!("error-no-note-advice")),
            _ => None,
        }
    }
}
