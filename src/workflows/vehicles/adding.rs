//! Vehicles added, and told anew.

use chrono::NaiveDate;

use crate::message;
use crate::model::plate::RegistrationPlate;
use crate::model::vehicle::{Gearbox, Vehicle, VehicleDetails};
use crate::store::{OperationKind, Store};
use crate::workflows::context::{Context, Done};
use crate::workflows::import::vehicles;
use crate::workflows::lookup;
use crate::workflows::parse::OrNothing;
use crate::workflows::refusal::Refusal;
use crate::workflows::seats::seats_ahead::{Lost, SeatsAhead};
use crate::workflows::vehicles::checks::refuse_conflict;

/// What is told of a new vehicle.
#[derive(Debug, Clone)]
pub struct NewVehicle {
    /// Registration plate.
    pub plate: RegistrationPlate,
    /// Gearbox.
    pub gearbox: Gearbox,
    /// Make and model.
    pub model: Option<String>,
    /// The name of the car that it stands for; where none is told, the only one.
    pub car: Option<String>,
    /// First day in service.
    pub from: NaiveDate,
    /// Last day in service.
    pub to: Option<NaiveDate>,
    /// Whether it only stands in for the regular vehicle.
    pub stand_in: bool,
}

/// What is told anew of a vehicle; what is not told stays.
#[derive(Debug, Clone)]
pub struct VehicleChange {
    /// The plate as it is.
    pub plate: String,
    /// The plate as it shall be.
    pub new_plate: Option<RegistrationPlate>,
    /// Gearbox.
    pub gearbox: Option<Gearbox>,
    /// Make and model.
    pub model: Option<String>,
    /// The name of the car that it stands for.
    pub car: Option<String>,
    /// First day in service.
    pub from: Option<NaiveDate>,
    /// Last day in service.
    pub to: Option<OrNothing<NaiveDate>>,
    /// Whether it only stands in for the regular vehicle.
    pub stand_in: Option<bool>,
}

/// A car that a vehicle made beside others: a misspelt name makes one too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCar {
    /// Its name.
    pub name: String,
    /// The names of the cars that were known.
    pub others: Vec<String>,
}

/// Adds a vehicle; gives the car that it made beside others, if it did.
///
/// # Errors
/// If another vehicle has the plate or stands for the car at the time, or the car is not named where there are several.
pub fn add(
    context: &Context,
    store: &mut Store,
    new: NewVehicle,
    dry_run: bool,
) -> Result<Done<Option<NewCar>>, Refusal> {
    context.change(store, OperationKind::Change, dry_run, |change| {
        let cars_before = change.cars()?;
        let details = VehicleDetails {
            car: vehicles::car(change, new.car.as_deref(), &context.texts.get("default-car"))?,
            plate: new.plate,
            model: new.model.unwrap_or_default(),
            gearbox: new.gearbox,
            in_service_from: new.from,
            in_service_to: new.to,
            stand_in: new.stand_in,
        };
        refuse_conflict(&change.vehicles()?, &details)?;
        change.add_vehicle(&details)?;
        let is_new = !cars_before.is_empty() && cars_before.iter().all(|car| car.id != details.car);
        let others = cars_before.into_iter().map(|car| car.name).collect();
        let new_car = new.car.filter(|_| is_new).map(|name| NewCar { name, others });
        let (plate, from) = (details.plate.to_string(), details.in_service_from.to_string());
        Ok((new_car, message!("op-vehicle-added", plate = plate, from = from)))
    })
}

/// Tells something anew of a vehicle; gives the seats ahead that cannot be served any more.
///
/// # Errors
/// If there is no such vehicle or car, or another vehicle would stand for the car at the time.
pub fn edit(context: &Context, store: &mut Store, input: VehicleChange, dry_run: bool) -> Result<Done<Lost>, Refusal> {
    context.change(store, OperationKind::Change, dry_run, |change| {
        let seats = SeatsAhead::of(context, change)?;
        let all = change.vehicles()?;
        let vehicle = lookup::vehicle(&all, &input.plate)?;
        let before = vehicle.details.clone();
        let cars = change.cars()?;
        let car = input.car.as_deref().map(|name| lookup::car(&cars, Some(name))).transpose()?;
        let details = VehicleDetails {
            plate: input.new_plate.unwrap_or(before.plate),
            car: car.map_or(before.car, |car| car.id),
            model: input.model.unwrap_or(before.model),
            gearbox: input.gearbox.unwrap_or(before.gearbox),
            in_service_from: input.from.unwrap_or(before.in_service_from),
            in_service_to: OrNothing::or_before(input.to, before.in_service_to),
            stand_in: input.stand_in.unwrap_or(before.stand_in),
        };
        let others: Vec<Vehicle> = all.iter().filter(|other| other.id != vehicle.id).cloned().collect();
        refuse_conflict(&others, &details)?;
        change.update_vehicle(vehicle.id, &details)?;
        let done = message!("op-vehicle-changed", plate = details.plate.to_string());
        Ok((seats.lost(context, change)?, done))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflows::exchange::fixtures::{day, two_vehicles};
    use crate::workflows::fixtures::context;
    use crate::workflows::vehicles::conflict::Conflict;
    use crate::workflows::vehicles::refusal::VehiclesRefusal;

    fn new(plate: &str, from: &str) -> NewVehicle {
        NewVehicle {
            plate: plate.parse().unwrap(),
            gearbox: Gearbox::Manual,
            model: None,
            car: None,
            from: day(from),
            to: None,
            stand_in: false,
        }
    }

    fn refused(new: NewVehicle) -> VehiclesRefusal {
        match add(&context(), &mut two_vehicles(), new, false) {
            Err(Refusal::Vehicles(kind)) => kind,
            other => unreachable!("{other:?}"),
        }
    }

    #[test]
    fn a_plate_twice_and_two_vehicles_at_one_time_are_refused() {
        let plate = |text: &str| text.parse().unwrap();
        assert_eq!(
            refused(new("MLB84K", "2025-01-01")),
            VehiclesRefusal::Conflict(Conflict::SamePlate(plate("MLB84K")))
        );
        let other =
            Conflict::SameTime { plate: plate("ABC12D"), other: plate("RGX27D"), from: day("2021-03-03"), to: None };
        assert_eq!(refused(new("ABC12D", "2021-03-03")), VehiclesRefusal::Conflict(other));
        let backwards = NewVehicle { to: Some(day("2019-01-01")), ..new("ABC12D", "2019-02-01") };
        assert_eq!(refused(backwards), VehiclesRefusal::EndsBeforeStart);
    }

    #[test]
    fn a_car_that_is_made_beside_others_is_told() {
        let mut store = two_vehicles();
        let known = store.view().unwrap().cars().unwrap().pop().unwrap().name;
        let made = NewVehicle { car: Some("Norra bilen".to_owned()), ..new("ABC12D", "2021-01-01") };
        let done = add(&context(), &mut store, made, false).unwrap();
        assert_eq!(done.outcome, Some(NewCar { name: "Norra bilen".to_owned(), others: vec![known] }));
        let same = NewVehicle { car: Some("norra BILEN".to_owned()), stand_in: true, ..new("DEF34G", "2021-01-01") };
        assert_eq!(add(&context(), &mut store, same, false).unwrap().outcome, None);
    }
}
