//! Cars and the vehicles that stand for them.
//!
//! An association runs one or more *cars*; each is, at a time, one *vehicle* with a plate. When a
//! vehicle is exchanged the car stays, and so do the patterns that man it.

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use serde::Serialize;

use super::member::{Member, MemberId, Profile};
use super::plate::RegistrationPlate;

/// The number of a car in the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CarId(pub i64);

/// A car that patterns man, whichever vehicle stands for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Car {
    /// Number in the database.
    pub id: CarId,
    /// What the members call it.
    pub name: String,
}

/// The number of a vehicle in the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VehicleId(pub i64);

/// A vehicle with a plate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vehicle {
    /// Number in the database.
    pub id: VehicleId,
    /// All that can be told of the vehicle.
    pub details: VehicleDetails,
    /// Times when it cannot be used.
    pub out_of_service: Vec<OutOfService>,
}

/// All that can be told of a vehicle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VehicleDetails {
    /// Registration plate.
    pub plate: RegistrationPlate,
    /// The car it stands for.
    pub car: CarId,
    /// Make and model; empty if not told.
    pub model: String,
    /// Gearbox.
    pub gearbox: Gearbox,
    /// First day in service.
    pub in_service_from: NaiveDate,
    /// Last day in service.
    pub in_service_to: Option<NaiveDate>,
    /// Whether it only stands in while the regular vehicle of the car cannot be used.
    pub stand_in: bool,
}

/// Gearbox of a vehicle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "test-aids", derive(schemars::JsonSchema))]
pub enum Gearbox {
    /// Manual: needs a licence without limitation.
    Manual,
    /// Automatic.
    Automatic,
}

/// A time when a vehicle cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutOfService {
    /// Number in the database.
    pub id: i64,
    /// Local start.
    pub from: NaiveDateTime,
    /// Local end, not included.
    pub to: NaiveDateTime,
    /// Why, for those who read the roster; empty if not told.
    pub reason: String,
}

impl VehicleDetails {
    /// Whether the vehicle is in service on a day.
    pub fn in_service_on(&self, day: NaiveDate) -> bool {
        self.in_service_from <= day && self.in_service_to.is_none_or(|last| day <= last)
    }

    /// Whether two vehicles would stand for the same car on some day; one that stands in is there beside the other.
    pub fn overlaps(&self, other: &Self) -> bool {
        (self.car, self.stand_in) == (other.car, other.stand_in)
            && self.in_service_to.is_none_or(|last| other.in_service_from <= last)
            && other.in_service_to.is_none_or(|last| self.in_service_from <= last)
    }
}

impl VehicleDetails {
    /// Those members of a day who drive and whose licence allows the vehicle, introduced to it or not.
    pub fn drivers<'a>(&self, members: &'a [Member], day: NaiveDate) -> impl Iterator<Item = &'a Member> {
        let gearbox = self.gearbox;
        let can = move |profile: &Profile| {
            profile.roles.drives() && profile.is_member_on(day) && licence_allows(profile, gearbox)
        };
        members.iter().filter(move |member| can(&member.profile))
    }
}

impl Vehicle {
    /// Whether it can be used for the whole of a time.
    pub fn serves(&self, start: NaiveDateTime, end: NaiveDateTime) -> bool {
        self.details.in_service_on(start.date())
            && self.out_of_service.iter().all(|window| end <= window.from || window.to <= start)
    }
}

impl Vehicle {
    /// Whether it is out of service for as long as it is there: the new vehicle of an exchange that was cancelled.
    pub fn never_serves(&self) -> bool {
        let first = self.details.in_service_from.and_time(chrono::NaiveTime::MIN);
        let last = self.details.in_service_to.unwrap_or(NaiveDate::MAX);
        let for_ever = |window: &OutOfService| window.to.date() > last || window.to.year() >= 9999;
        self.out_of_service.iter().any(|window| window.from <= first && for_ever(window))
    }
}

/// The vehicle that stands for a car for the whole of a time, if one does: the regular one before one that stands in.
pub fn standing_for(vehicles: &[Vehicle], car: CarId, start: NaiveDateTime, end: NaiveDateTime) -> Option<&Vehicle> {
    let serving = vehicles.iter().filter(|vehicle| vehicle.details.car == car && vehicle.serves(start, end));
    serving.min_by_key(|vehicle| vehicle.details.stand_in)
}

/// A driver has been introduced to a vehicle (genomgång på bilen).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Introduction {
    /// The driver.
    pub member: MemberId,
    /// The vehicle.
    pub vehicle: VehicleId,
    /// First day on which the driver may drive it.
    pub since: NaiveDate,
}

/// Whether a driver has been introduced to a vehicle by a day.
pub fn is_introduced(introductions: &[Introduction], driver: MemberId, vehicle: VehicleId, day: NaiveDate) -> bool {
    introductions.iter().any(|known| (known.member, known.vehicle) == (driver, vehicle) && known.since <= day)
}

/// Whether a member's licence allows a gearbox.
pub fn licence_allows(profile: &Profile, gearbox: Gearbox) -> bool {
    !profile.automatic_only || gearbox == Gearbox::Automatic
}
