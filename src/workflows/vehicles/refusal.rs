//! Why a vehicle, or who may drive it, could not be told.

use chrono::NaiveDateTime;

use crate::i18n::{Time, date_time};
use crate::message;
use crate::model::introduction_session::SessionId;
use crate::model::plate::RegistrationPlate;
use crate::model::vehicle::VehicleId;
use crate::workflows::failure::Failure;
use crate::workflows::vehicles::conflict::Conflict;

/// Why a vehicle, or who may drive it, could not be told.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum VehiclesRefusal {
    /// No vehicle has the number, which the database excludes.
    #[error("no-such-vehicle")]
    NoSuchVehicle(VehicleId),
    /// The last day in service lies before the first.
    #[error("ends-before-start")]
    EndsBeforeStart,
    /// Another vehicle stands in the way.
    #[error("conflict")]
    Conflict(Conflict),
    /// The member, who is named, does not drive.
    #[error("no-driver")]
    NoDriver {
        /// The name of the member.
        name: String,
    },
    /// The licence of the member does not allow the vehicle.
    #[error("licence")]
    Licence {
        /// The name of the member.
        name: String,
        /// The plate of the vehicle.
        plate: RegistrationPlate,
    },
    /// The vehicle is out of service at that time already.
    #[error("out-of-service-already")]
    OutOfServiceAlready {
        /// The number of the time that is known.
        id: i64,
        /// Its local start.
        from: NaiveDateTime,
        /// Its local end.
        to: NaiveDateTime,
    },
    /// No time out of service has the number.
    #[error("no-such-time-out-of-service")]
    NoSuchTimeOutOfService(i64),
    /// The member has not been introduced to the vehicle.
    #[error("not-introduced")]
    NotIntroduced {
        /// The name of the member.
        name: String,
        /// The plate of the vehicle.
        plate: RegistrationPlate,
    },
    /// Nothing that is still to be done has the number.
    #[error("no-such-due")]
    NoSuchDue(i64),
    /// No time for introductions has the number.
    #[error("no-such-session")]
    NoSuchSession(i64),
    /// A time for introductions to the vehicle is set for that moment already.
    #[error("session-known")]
    SessionKnown(SessionId),
    /// Somebody came to the time for introductions.
    #[error("session-was-held")]
    SessionWasHeld,
    /// The time for introductions, whose local start this is, has not come yet.
    #[error("session-ahead")]
    SessionAhead(NaiveDateTime),
}

impl VehiclesRefusal {
    /// The same in sentences.
    pub fn explain(&self) -> Failure {
        match self {
            Self::NoSuchVehicle(id) => Failure::new(message!("error-no-such-vehicle", plate = id.0.to_string())),
            Self::EndsBeforeStart => Failure::new(message!("error-ends-before-start")),
            Self::Conflict(conflict) => {
                Failure::new(conflict.sentence()).advise(message!("error-vehicle-overlaps-advice"))
            }
            Self::NoDriver { name } => Failure::new(message!("error-no-driver", name = name)),
            Self::Licence { name, plate } => {
                Failure::new(message!("error-licence", name = name, plate = plate.to_string()))
            }
            Self::OutOfServiceAlready { id, from, to } => {
                let (from, to) = (date_time(*from), date_time(*to));
                Failure::new(message!("error-out-of-service-overlaps", id = *id, from = from, to = to))
            }
            Self::NoSuchTimeOutOfService(id) => Failure::new(message!("error-no-such-window", id = *id)),
            Self::NotIntroduced { name, plate } => {
                Failure::new(message!("error-not-introduced", name = name, plate = plate.to_string()))
            }
            Self::NoSuchDue(id) => {
                Failure::new(message!("error-no-such-due", id = *id)).advise(message!("error-no-such-due-advice"))
            }
            Self::NoSuchSession(id) => Failure::new(message!("error-no-such-session", id = *id))
                .advise(message!("error-no-such-session-advice")),
            Self::SessionKnown(id) => Failure::new(message!("error-session-known", id = id.0)),
            Self::SessionWasHeld => Failure::new(message!("error-session-was-held")),
            Self::SessionAhead(start) => Failure::new(message!("error-session-ahead", time = Time::Moment(*start))),
        }
    }
}
