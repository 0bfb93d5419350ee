//! Why a seat could not change hands.

use chrono::NaiveDateTime;

use crate::i18n::{Message, Time};
use crate::message;
use crate::model::problem::Seat;
use crate::workflows::failure::Failure;
use crate::workflows::seats::judged::Judged;
use crate::workflows::words;

/// What to do where a shift has begun already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Instead {
    /// Nothing: it is history.
    Nothing,
    /// To say how it really was, by force.
    Force,
    /// To write down in the driving log what became of it.
    WriteDown,
}

/// Somebody in a shift, as both are typed in commands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aboard {
    /// The shift.
    pub shift: String,
    /// The member.
    pub member: String,
}

/// Why a seat could not change hands. Shifts are named by their times.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum SeatsRefusal {
    /// The shift has begun.
    #[error("shift-begun")]
    Begun {
        /// The local start of the shift.
        start: NaiveDateTime,
        /// Its local end.
        end: NaiveDateTime,
        /// What to do.
        instead: Instead,
    },
    /// Rules would be broken that were not before.
    #[error("against-rules")]
    AgainstRules {
        /// The rules.
        broken: Vec<Judged>,
        /// Whether whoever asks could force it.
        can_force: bool,
    },
    /// The seat has no room.
    #[error("seat-taken")]
    Full {
        /// The seat.
        seat: Seat,
        /// The shift.
        shift: Time,
        /// The names of those who sit there.
        there: Vec<String>,
        /// Whose seat could be freed.
        first: Box<Aboard>,
    },
    /// The member sits in no seat of the shift.
    #[error("not-aboard")]
    NotAboard {
        /// The name of the member.
        name: String,
        /// The shift.
        shift: Time,
    },
    /// The member sits in the shift already.
    #[error("already-aboard")]
    AlreadyAboard {
        /// The name of the member.
        name: String,
        /// The shift.
        shift: Time,
        /// The same, as typed.
        aboard: Box<Aboard>,
    },
    /// No vehicle is in service for the shift.
    #[error("no-vehicle")]
    NoVehicle {
        /// The shift.
        shift: Time,
    },
    /// There is nobody in the shift to lock or unlock.
    #[error("nobody-to-lock")]
    NobodyToLock {
        /// The shift.
        shift: Time,
    },
    /// The shift is at the time already that it is moved to.
    #[error("not-moved")]
    NotMoved {
        /// The shift.
        shift: Time,
    },
    /// The time that a shift is moved to has passed.
    #[error("moved-into-past")]
    MovedIntoPast {
        /// That time.
        time: Time,
    },
}

impl SeatsRefusal {
    /// The same in sentences.
    pub fn explain(&self) -> Failure {
        match self {
            Self::Begun { start, end, instead } => {
                let failure = Failure::new(message!("error-shift-begun", shift = Time::Shift(*start, *end)));
                match instead {
                    Instead::Nothing => failure,
                    Instead::Force => failure.advise(message!("error-shift-begun-force")),
                    Instead::WriteDown => {
                        let shift = start.format("%Y-%m-%dT%H").to_string();
                        failure.advise(message!("error-shift-begun-advice", shift = shift))
                    }
                }
            }
            Self::AgainstRules { broken, can_force } => {
                let sentences = broken.iter().map(|judged| judged.sentence.clone());
                let failure = Failure::new(message!("error-seats-against-rule")).at(sentences);
                if *can_force { failure.advise(message!("error-against-rule-advice")) } else { failure }
            }
            Self::Full { seat, shift, there, first } => {
                let names: Vec<&str> = there.iter().map(String::as_str).collect();
                let (seat, shift) = (words::seat(*seat), shift.clone());
                Failure::new(message!("error-seat-taken", seat = seat, shift = shift, names = names))
                    .advise(first.freeing("error-seat-taken-advice"))
            }
            Self::NotAboard { name, shift } => {
                Failure::new(message!("error-not-aboard", name = name, shift = shift.clone()))
            }
            Self::AlreadyAboard { name, shift, aboard } => {
                Failure::new(message!("error-already-aboard", name = name, shift = shift.clone()))
                    .advise(aboard.freeing("error-already-aboard-advice"))
            }
            Self::NoVehicle { shift } => Failure::new(message!("error-shift-without-vehicle", shift = shift.clone())),
            Self::NobodyToLock { shift } => Failure::new(message!("error-nobody-to-lock", shift = shift.clone())),
            Self::NotMoved { shift } => Failure::new(message!("error-not-moved", shift = shift.clone())),
            Self::MovedIntoPast { time } => Failure::new(message!("error-move-past", time = time.clone())),
        }
    }
}

impl Aboard {
    /// The command that frees the seat, within a sentence.
    fn freeing(&self, id: &str) -> Message {
        message!(id, shift = self.shift.as_str(), member = self.member.as_str())
    }
}
