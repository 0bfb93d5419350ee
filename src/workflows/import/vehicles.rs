//! Cars and vehicles from a CSV file.

use crate::model::vehicle::{CarId, Vehicle, VehicleDetails, VehicleId};
use crate::store::Change;
use crate::workflows::import::fault::{Expected, FaultKind};
use crate::workflows::import::imported::Imported;
use crate::workflows::import::table::Column;
use crate::workflows::import::table::CsvTable;
use crate::workflows::import::table::Faults;
use crate::workflows::import::table::optional;
use crate::workflows::import::table::required;
use crate::workflows::parse;
use crate::workflows::refusal::Refusal;
use crate::workflows::vehicles::conflict::Conflict;

const COLUMNS: &[Column] = &[
    required("plate", &["regnr", "registreringsnummer", "plate", "registration plate"]),
    required("gearbox", &["växellåda", "gearbox"]),
    required("from", &["i tjänst från", "från", "in service from", "from"]),
    optional("to", &["i tjänst till", "till", "in service to", "to"]),
    optional("car", &["bil", "car"]),
    optional("stand in", &["ersättningsbil", "ersättare", "stand-in", "stand in"]),
    optional("model", &["märke och modell", "modell", "make and model", "model"]),
];

/// Stores the vehicles of a file, and the cars that they stand for.
///
/// # Errors
/// Every fault of the file, by line and column.
pub fn import(change: &Change<'_>, file: &str, bytes: &[u8], default_car: &str) -> Result<Imported, Refusal> {
    let table = CsvTable::read(file, bytes, COLUMNS)?;
    let mut faults = Faults::default();
    let mut known: Vec<Vehicle> = change.vehicles()?;
    let already = known.len();
    for row in &table.rows {
        let plate = table.parse_required(row, "plate", &mut faults, parse::plate, Expected::Plate);
        let gearbox = table.parse_required(row, "gearbox", &mut faults, parse::gearbox, Expected::Gearbox);
        let from = table.parse_required(row, "from", &mut faults, parse::date, Expected::Date);
        let to = table.parse(row, "to", &mut faults, parse::date, Expected::Date);
        let stand_in = table.parse(row, "stand in", &mut faults, parse::yes_or_no, Expected::YesNo);
        let car = car(change, table.cell(row, "car"), default_car)?;
        let (Some(plate), Some(gearbox), Some(in_service_from)) = (plate, gearbox, from) else {
            continue;
        };
        let model = table.cell(row, "model").unwrap_or_default().to_owned();
        let details = VehicleDetails {
            plate,
            car,
            model,
            gearbox,
            in_service_from,
            in_service_to: to,
            stand_in: stand_in.unwrap_or(false),
        };
        if to.is_some_and(|to| to < in_service_from) {
            faults.add(row.line, FaultKind::Reversed);
        }
        if let Some(conflict) = Conflict::of(&known, &details) {
            faults.add(row.line, FaultKind::VehicleConflict(conflict));
        }
        known.push(Vehicle { id: VehicleId(0), details, out_of_service: Vec::new() });
    }
    faults.check(file)?;
    for vehicle in &known[already..] {
        change.add_vehicle(&vehicle.details)?;
    }
    Ok(Imported { count: known.len() - already, ignored: table.ignored })
}

/// The car of a name, made if there is none; without a name the only car, or the default one.
pub fn car(change: &Change<'_>, name: Option<&str>, default_car: &str) -> Result<CarId, Refusal> {
    let cars = change.cars()?;
    let found = match name {
        Some(name) => cars.iter().find(|car| car.name.to_lowercase() == name.to_lowercase()),
        None if cars.len() > 1 => return Ok(crate::workflows::lookup::car(&cars, None)?.id),
        None => cars.first(),
    };
    match found {
        Some(car) => Ok(car.id),
        None => Ok(change.add_car(name.unwrap_or(default_car))?),
    }
}
