//! Vehicles, and who may drive them.

pub mod refusal;

use crate::message;
use crate::model::member::Member;
use crate::model::vehicle::{Vehicle, VehicleDetails, licence_allows};
use crate::workflows::failure::Failure;
use crate::workflows::import::vehicles;

/// Refuses a vehicle that would be in service at the same time as another of its car.
///
/// # Errors
/// If there is one, with what to do.
pub fn refuse_conflict(others: &[Vehicle], details: &VehicleDetails) -> Result<(), Failure> {
    if details.in_service_to.is_some_and(|last| last < details.in_service_from) {
        return Err(Failure::new(message!("error-ends-before-start")));
    }
    match vehicles::conflict(others, details) {
        Some(conflict) => Err(Failure::new(conflict).advise(message!("error-vehicle-overlaps-advice"))),
        None => Ok(()),
    }
}

/// Whether a member can be introduced to a vehicle at all.
///
/// # Errors
/// If the member does not drive, or the licence does not allow the vehicle.
pub fn check_driver(member: &Member, vehicle: &Vehicle) -> Result<(), Failure> {
    let (name, plate) = (member.profile.name.as_str(), vehicle.details.plate.to_string());
    if !member.profile.roles.drives() {
        return Err(Failure::new(message!("error-no-driver", name = name)));
    }
    if !licence_allows(&member.profile, vehicle.details.gearbox) {
        return Err(Failure::new(message!("error-licence", name = name, plate = plate)));
    }
    Ok(())
}
