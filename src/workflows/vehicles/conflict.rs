//! Vehicles that cannot both be there: two with one plate, or two that stand for a car at the same time.

use chrono::NaiveDate;

use crate::i18n::Message;
use crate::message;
use crate::model::plate::RegistrationPlate;
use crate::model::vehicle::{Vehicle, VehicleDetails};

/// Why a vehicle cannot be added to those known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Conflict {
    /// A vehicle with the plate is known.
    SamePlate(RegistrationPlate),
    /// Another stands for the car at the time.
    SameTime {
        /// The plate of the vehicle to add.
        plate: RegistrationPlate,
        /// The plate of the other.
        other: RegistrationPlate,
        /// The first day of the other.
        from: NaiveDate,
        /// The last day of the other, if one is told.
        to: Option<NaiveDate>,
    },
}

impl Conflict {
    /// What stands in the way of adding a vehicle to those known, if anything does.
    pub fn of(known: &[Vehicle], details: &VehicleDetails) -> Option<Self> {
        if known.iter().any(|other| other.details.plate == details.plate) {
            return Some(Self::SamePlate(details.plate.clone()));
        }
        let other = known.iter().find(|other| !other.never_serves() && other.details.overlaps(details))?;
        Some(Self::SameTime {
            plate: details.plate.clone(),
            other: other.details.plate.clone(),
            from: other.details.in_service_from,
            to: other.details.in_service_to,
        })
    }

    /// The same in a sentence.
    pub fn sentence(&self) -> Message {
        match self {
            Self::SamePlate(plate) => message!("error-vehicle-exists", plate = plate.to_string()),
            Self::SameTime { plate, other, from, to } => message!(
                "error-vehicle-overlaps",
                plate = plate.to_string(),
                other = other.to_string(),
                from = from.to_string(),
                to = to.map_or_else(|| "–".to_owned(), |day| day.to_string())
            ),
        }
    }
}
