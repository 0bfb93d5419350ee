//! Vehicles by plate, and cars by name.

use crate::model::vehicle::{Car, Vehicle};
use crate::workflows::lookup::people::alike;
use crate::workflows::lookup::refusal::{LookupRefusal, VehiclesMeant};
use crate::workflows::parse;

/// The vehicle of a plate.
///
/// # Errors
/// If there is none.
pub fn vehicle<'a>(vehicles: &'a [Vehicle], text: &str) -> Result<&'a Vehicle, LookupRefusal> {
    let plate = parse::plate(text)
        .map_err(|_| LookupRefusal::NotAPlate { text: text.to_owned(), meant: vehicles_meant(vehicles, text) })?;
    match vehicles.iter().find(|vehicle| vehicle.details.plate == plate) {
        Some(vehicle) => Ok(vehicle),
        None => Err(LookupRefusal::NoSuchVehicle { meant: vehicles_meant(vehicles, plate.as_str()), plate }),
    }
}

/// The vehicle that a text is like, by its plate or its model; else all there are.
fn vehicles_meant(vehicles: &[Vehicle], text: &str) -> VehiclesMeant {
    let plates: Vec<String> = vehicles.iter().map(|vehicle| vehicle.details.plate.to_string()).collect();
    let mut meant = alike(text, plates.iter().map(String::as_str));
    if meant.is_empty() {
        let models = alike(text, vehicles.iter().map(|vehicle| vehicle.details.model.as_str()));
        let of_model = vehicles.iter().filter(|vehicle| models.contains(&vehicle.details.model));
        meant = of_model.map(|vehicle| vehicle.details.plate.to_string()).collect();
    }
    if meant.is_empty() { VehiclesMeant::All(plates) } else { VehiclesMeant::Alike(meant) }
}

/// The car of a name; where none is named and there is only one, that.
///
/// # Errors
/// If there is none of the name, or it must be told which of several.
pub fn car<'a>(cars: &'a [Car], name: Option<&str>) -> Result<&'a Car, LookupRefusal> {
    let known = || cars.iter().map(|car| car.name.clone()).collect();
    match (name, cars) {
        (Some(name), _) => cars
            .iter()
            .find(|car| car.name.to_lowercase() == name.trim().to_lowercase())
            .ok_or_else(|| LookupRefusal::NoSuchCar { name: name.to_owned(), known: known() }),
        (None, [only]) => Ok(only),
        (None, []) => Err(LookupRefusal::NoCar),
        (None, _) => Err(LookupRefusal::WhichCar { known: known() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::vehicle::{CarId, Gearbox, VehicleDetails, VehicleId};

    fn vehicles() -> Vec<Vehicle> {
        let known = [("MLB84K", "Volvo V60"), ("RGX27D", "Kia Niro")];
        let vehicle = |(plate, model): (&str, &str)| Vehicle {
            id: VehicleId(0),
            details: VehicleDetails {
                plate: plate.parse().unwrap(),
                car: CarId(1),
                model: model.to_owned(),
                gearbox: Gearbox::Manual,
                in_service_from: "2020-01-01".parse().unwrap(),
                in_service_to: None,
                stand_in: false,
            },
            out_of_service: Vec::new(),
        };
        known.map(vehicle).into()
    }

    #[test]
    fn a_vehicle_is_found_by_its_plate_however_it_is_written() {
        for text in ["MLB84K", "mlb84k", "mlb 84k"] {
            assert_eq!(vehicle(&vehicles(), text).unwrap().details.model, "Volvo V60", "{text}");
        }
    }

    #[test]
    fn a_misspelt_plate_or_a_model_gets_the_vehicle_that_was_probably_meant() {
        for (text, plate) in [("MBL84K", "MLB84K"), ("RGX27", "RGX27D"), ("Kia", "RGX27D")] {
            let (LookupRefusal::NotAPlate { meant, .. } | LookupRefusal::NoSuchVehicle { meant, .. }) =
                vehicle(&vehicles(), text).unwrap_err()
            else {
                panic!("{text} is refused otherwise")
            };
            assert_eq!(meant, VehiclesMeant::Alike(vec![plate.to_owned()]), "{text}");
        }
        let unlike = vehicle(&vehicles(), "ZZZ111").unwrap_err();
        let all = VehiclesMeant::All(vec!["MLB84K".to_owned(), "RGX27D".to_owned()]);
        assert_eq!(unlike, LookupRefusal::NoSuchVehicle { plate: "ZZZ111".parse().unwrap(), meant: all });
    }

    #[test]
    fn only_where_there_is_one_car_it_need_not_be_named() {
        let cars = ["Bilen", "Bil 2"].map(|name| Car { id: CarId(0), name: name.to_owned() });
        assert_eq!(car(&cars, Some(" bil 2 ")).unwrap().name, "Bil 2");
        assert_eq!(car(&cars[..1], None).unwrap().name, "Bilen");
        let known = vec!["Bilen".to_owned(), "Bil 2".to_owned()];
        assert_eq!(car(&cars, None), Err(LookupRefusal::WhichCar { known: known.clone() }));
        assert_eq!(car(&cars, Some("X")), Err(LookupRefusal::NoSuchCar { name: "X".to_owned(), known }));
        assert_eq!(car(&[], None), Err(LookupRefusal::NoCar));
    }
}
