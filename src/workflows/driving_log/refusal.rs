//! Why a drive could not be written down.

use crate::i18n::{Message, Time};
use crate::message;
use crate::workflows::failure::Failure;

/// Why a drive could not be written down.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum DrivingLogRefusal {
    /// There is no such shift.
    #[error("no such shift {shift}")]
    NoSuchShift {
        /// The shift as it was named.
        shift: String,
    },
    /// The shift has not begun.
    #[error("shift ahead")]
    Ahead {
        /// When it is.
        time: Time,
    },
    /// There is no such entry, or it has been corrected already.
    #[error("no such entry {id}")]
    NoSuchEntry {
        /// The number of the entry.
        id: i64,
    },
    /// Readings or times cannot be right.
    #[error("entry at fault")]
    Fault(Message),
    /// No vehicle is told, and the roster has none.
    #[error("no vehicle")]
    NoVehicle,
    /// Neither a shift nor an entry to correct is told.
    #[error("nothing to write down")]
    Nothing,
    /// No driver is told, and the roster has none.
    #[error("no driver")]
    NoDriver,
    /// Somebody would sit twice in the car.
    #[error("twice in the car")]
    Twice,
    /// A drive is written down for the shift.
    #[error("was served")]
    WasServed,
    /// The period would end before it starts.
    #[error("ends before start")]
    EndsBeforeStart,
}

impl DrivingLogRefusal {
    /// The same in sentences.
    pub fn explain(self) -> Failure {
        match self {
            Self::NoSuchShift { shift } => Failure::new(message!("error-no-such-shift", shift = shift)),
            Self::Ahead { time } => Failure::new(message!("error-log-ahead", time = time)),
            Self::NoSuchEntry { id } => {
                Failure::new(message!("error-no-such-entry", id = id)).advise(message!("error-no-such-entry-advice"))
            }
            Self::Fault(what) => Failure::new(what).advise(message!("error-log-advice")),
            Self::NoVehicle => Failure::new(message!("error-log-no-vehicle")),
            Self::Nothing => Failure::new(message!("error-log-no-driver")),
            Self::NoDriver => {
                Failure::new(message!("error-log-no-driver")).advise(message!("error-log-no-driver-advice"))
            }
            Self::Twice => Failure::new(message!("error-log-twice")),
            Self::WasServed => Failure::new(message!("error-log-was-served")).advise(message!("error-log-advice")),
            Self::EndsBeforeStart => Failure::new(message!("error-ends-before-start")),
        }
    }
}
