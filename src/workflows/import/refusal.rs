//! Why a file could not be taken.

use std::path::PathBuf;

use crate::calendar::NoCalendar;
use crate::message;
use crate::workflows::failure::Failure;
use crate::workflows::import::fault::Fault;

/// Why a file could not be taken.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ImportRefusal {
    /// It holds more than any list could.
    #[error("too large")]
    TooLarge {
        /// The file.
        path: PathBuf,
    },
    /// It has no rows.
    #[error("empty")]
    Empty {
        /// Name of the file.
        file: String,
    },
    /// It is a calendar where a table is wanted.
    #[error("calendar for table")]
    CalendarForTable {
        /// Name of the file.
        file: String,
    },
    /// Something is wrong in it.
    #[error("faulty")]
    Faulty {
        /// Name of the file.
        file: String,
        /// What is wrong first, by line.
        faults: Vec<Fault>,
        /// How many faults there are in all.
        count: usize,
    },
    /// It is no calendar that can be read.
    #[error("no calendar")]
    NoCalendar {
        /// Name of the file.
        file: String,
        /// Why not.
        #[source]
        reason: NoCalendar,
    },
}

impl ImportRefusal {
    /// The same in sentences.
    pub fn explain(&self) -> Failure {
        match self {
            Self::TooLarge { path } => {
                Failure::new(message!("error-file-too-large", file = path.display().to_string()))
            }
            Self::Empty { file } => Failure::new(message!("import-empty", file = file.as_str())),
            Self::CalendarForTable { file } => Failure::new(message!("error-calendar-for-table", file = file.as_str()))
                .advise(message!("error-calendar-for-table-advice")),
            Self::Faulty { file, faults, count } => {
                let untold = count.saturating_sub(faults.len());
                let untold = (untold > 0).then(|| message!("import-faults-untold", count = untold));
                Failure::new(message!("import-failed", file = file.as_str()))
                    .at(faults.iter().map(Fault::sentence).chain(untold))
                    .advise(message!("import-failed-advice", count = *count))
            }
            Self::NoCalendar { file, reason } => no_calendar(file, reason),
        }
    }
}

/// Why a file is no calendar that can be read, and what to do.
fn no_calendar(file: &str, reason: &NoCalendar) -> Failure {
    match reason {
        NoCalendar::NotACalendar => {
            Failure::new(message!("error-not-a-calendar", file = file)).advise(message!("error-not-a-calendar-advice"))
        }
        NoCalendar::Incomplete => Failure::new(message!("error-calendar-incomplete", file = file))
            .advise(message!("error-calendar-incomplete-advice")),
        NoCalendar::TooManyEntries(most) => Failure::new(message!("error-calendar-entries", file = file, most = *most))
            .advise(message!("error-calendar-entries-advice")),
        NoCalendar::TooManyDoubts(most) => Failure::new(message!("error-calendar-doubts", file = file, most = *most))
            .advise(message!("error-calendar-entries-advice")),
    }
}
