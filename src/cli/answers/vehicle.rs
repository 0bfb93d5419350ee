//! A vehicle.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

use crate::model::vehicle::{Gearbox, OutOfService};
use crate::workflows::vehicles::listing::Listed;

/// A vehicle.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct VehicleAnswer {
    /// Registration plate.
    plate: String,
    /// The name of the car that it stands for.
    car: String,
    /// Make and model; empty if not told.
    model: String,
    gearbox: Gearbox,
    /// The first day in service.
    in_service_from: NaiveDate,
    /// The last day in service.
    in_service_to: Option<NaiveDate>,
    /// Whether it only stands in for the regular vehicle of the car.
    stand_in: bool,
    /// Times when it cannot be used.
    out_of_service: Vec<TimeOutAnswer>,
}

/// A time when a vehicle cannot be used.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct TimeOutAnswer {
    id: i64,
    /// The local start.
    from: NaiveDateTime,
    /// The local end, not included.
    to: NaiveDateTime,
    /// Why; empty if not told.
    reason: String,
}

impl VehicleAnswer {
    /// A vehicle with its car.
    pub fn of(Listed { vehicle, car }: Listed) -> Self {
        let time =
            |time: OutOfService| TimeOutAnswer { id: time.id, from: time.from, to: time.to, reason: time.reason };
        let details = vehicle.details;
        Self {
            plate: details.plate.to_string(),
            car,
            model: details.model,
            gearbox: details.gearbox,
            in_service_from: details.in_service_from,
            in_service_to: details.in_service_to,
            stand_in: details.stand_in,
            out_of_service: vehicle.out_of_service.into_iter().map(time).collect(),
        }
    }
}
