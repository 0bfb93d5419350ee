//! What must be true of vehicles, and of who drives them.

use crate::model::member::Member;
use crate::model::vehicle::{Vehicle, VehicleDetails, VehicleId, licence_allows};
use crate::workflows::vehicles::conflict::Conflict;
use crate::workflows::vehicles::refusal::VehiclesRefusal;

/// The vehicle of a number.
///
/// # Errors
/// If there is none, which the database excludes.
pub fn vehicle(vehicles: &[Vehicle], id: VehicleId) -> Result<&Vehicle, VehiclesRefusal> {
    vehicles.iter().find(|vehicle| vehicle.id == id).ok_or(VehiclesRefusal::NoSuchVehicle(id))
}

/// Refuses a vehicle that would be in service at the same time as another of its car.
///
/// # Errors
/// If there is one, with what to do.
pub fn refuse_conflict(others: &[Vehicle], details: &VehicleDetails) -> Result<(), VehiclesRefusal> {
    if details.in_service_to.is_some_and(|last| last < details.in_service_from) {
        return Err(VehiclesRefusal::EndsBeforeStart);
    }
    Conflict::of(others, details).map_or(Ok(()), |conflict| Err(VehiclesRefusal::Conflict(conflict)))
}

/// Whether a member can be introduced to a vehicle at all.
///
/// # Errors
/// If the member does not drive, or the licence does not allow the vehicle.
pub fn check_driver(member: &Member, vehicle: &Vehicle) -> Result<(), VehiclesRefusal> {
    let name = || member.profile.name.clone();
    if !member.profile.roles.drives() {
        return Err(VehiclesRefusal::NoDriver { name: name() });
    }
    if !licence_allows(&member.profile, vehicle.details.gearbox) {
        return Err(VehiclesRefusal::Licence { name: name(), plate: vehicle.details.plate.clone() });
    }
    Ok(())
}
