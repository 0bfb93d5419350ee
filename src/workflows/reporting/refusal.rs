//! Why a report could not be made.

use chrono::NaiveDate;

use crate::i18n::Time;
use crate::message;
use crate::workflows::failure::Failure;

/// Why a report could not be made.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ReportingRefusal {
    /// The calendar has no such days.
    #[error("no such days")]
    NoSuchDays,
    /// It would begin after its end.
    #[error("ends before start")]
    EndsBeforeStart,
    /// It would cover too many days.
    #[error("period too long")]
    PeriodTooLong,
    /// The steering group has not met yet.
    #[error("no meeting")]
    NoMeeting,
    /// The meeting is known already.
    #[error("meeting known on {0}")]
    MeetingKnown(NaiveDate),
    /// No meeting is known of that day.
    #[error("no meeting on {0}")]
    NoSuchMeeting(NaiveDate),
}

impl ReportingRefusal {
    /// The same in sentences.
    pub fn explain(self) -> Failure {
        match self {
            Self::NoSuchDays => Failure::new(message!("error-nothing-planned")),
            Self::EndsBeforeStart => Failure::new(message!("error-ends-before-start")),
            Self::PeriodTooLong => Failure::new(message!("error-period-too-long")),
            Self::NoMeeting => Failure::new(message!("error-no-meeting")).advise(message!("error-no-meeting-advice")),
            Self::MeetingKnown(day) => Failure::new(message!("error-meeting-known", day = Time::Days(day, day))),
            Self::NoSuchMeeting(day) => Failure::new(message!("error-no-such-meeting", day = Time::Days(day, day))),
        }
    }
}
