//! Vehicles as they are: all of them, or one with those who may drive it.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::model::member::MemberId;
use crate::model::vehicle::{Car, Introduction, Vehicle};
use crate::store::View;
use crate::workflows::context::Context;
use crate::workflows::lookup;
use crate::workflows::refusal::Refusal;
use crate::workflows::words::{self, Names};

/// A vehicle, with the name of its car.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The vehicle.
    pub vehicle: Vehicle,
    /// The name of the car that it stands for.
    pub car: String,
}

/// A vehicle, with those who may drive it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The vehicle.
    pub listed: Listed,
    /// Who has been introduced to it.
    pub introductions: Vec<Introduced>,
    /// Those who drive and whose licence allows it, by name.
    pub drivers: Vec<Driver>,
}

/// Somebody who has been introduced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Introduced {
    /// The name of the member.
    pub member: String,
    /// The first day on which they may drive.
    pub since: NaiveDate,
}

/// Somebody who drives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Driver {
    /// The name.
    pub name: String,
    /// Since when they have been introduced, if they have.
    pub introduced: Option<NaiveDate>,
}

impl Listed {
    fn of(vehicle: Vehicle, cars: &[Car]) -> Self {
        let car = cars.iter().find(|car| car.id == vehicle.details.car);
        Self { car: car.map(|car| car.name.clone()).unwrap_or_default(), vehicle }
    }
}

/// All vehicles.
pub fn list(view: &View<'_>) -> Result<Vec<Listed>, Refusal> {
    let cars = view.cars()?;
    Ok(view.vehicles()?.into_iter().map(|vehicle| Listed::of(vehicle, &cars)).collect())
}

/// The vehicle of a plate, with those who may drive it today.
///
/// # Errors
/// If there is none.
pub fn show(context: &Context, view: &View<'_>, plate: &str) -> Result<Shown, Refusal> {
    let (all, members, today) = (view.vehicles()?, view.members()?, context.today(view)?);
    let vehicle = lookup::vehicle(&all, plate)?;
    let known: Vec<Introduction> =
        view.introductions()?.into_iter().filter(|known| known.vehicle == vehicle.id).collect();
    let can_drive: BTreeSet<MemberId> = vehicle.details.drivers(&members, today).map(|member| member.id).collect();
    let drivers = words::by_name(&members).into_iter().filter(|member| can_drive.contains(&member.id));
    let drivers = drivers.map(|member| Driver {
        name: member.profile.name.clone(),
        introduced: known.iter().find(|known| known.member == member.id).map(|known| known.since),
    });
    let names = Names::of(&members);
    let introduced =
        |known: &Introduction| Introduced { member: names.full(known.member).to_owned(), since: known.since };
    Ok(Shown {
        introductions: known.iter().map(introduced).collect(),
        drivers: drivers.collect(),
        listed: Listed::of(vehicle.clone(), &view.cars()?),
    })
}
