//! The association.

use chrono::NaiveDate;
use serde::Serialize;

use crate::model::association::Association;

/// What is told of the association.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AssociationAnswer {
    name: String,
    /// The language that it speaks: `sv` or `en`.
    language: &'static str,
    /// By its name in the IANA database.
    time_zone: &'static str,
    /// Where the car stands; empty if not told.
    car_place: String,
    /// Where the key is; empty if not told.
    key_place: String,
    /// Whom to call; empty if not told.
    contact: String,
    /// The last day of the agreement with the police.
    agreement_until: Option<NaiveDate>,
}

impl AssociationAnswer {
    /// What is told of an association.
    pub fn of(association: Association) -> Self {
        Self {
            name: association.name,
            language: association.language.code(),
            time_zone: association.time_zone.name(),
            car_place: association.car_place,
            key_place: association.key_place,
            contact: association.contact,
            agreement_until: association.agreement_until,
        }
    }
}
