//! Introductions to vehicles from a CSV file.

use crate::model::vehicle::{Introduction, licence_allows};
use crate::store::Change;
use crate::workflows::import::cells::unknown_member;
use crate::workflows::import::fault::{Expected, FaultKind, MemberFault};
use crate::workflows::import::imported::Imported;
use crate::workflows::import::table::Column;
use crate::workflows::import::table::CsvTable;
use crate::workflows::import::table::Faults;
use crate::workflows::import::table::required;
use crate::workflows::parse;
use crate::workflows::refusal::Refusal;

const COLUMNS: &[Column] = &[
    required("member", &["medlem", "förare", "namn", "member", "driver", "name"]),
    required("plate", &["regnr", "registreringsnummer", "plate", "registration plate"]),
    required("since", &["sedan", "datum", "since", "date"]),
];

/// Stores the introductions of a file.
///
/// # Errors
/// Every fault of the file, by line and column.
pub fn import(change: &Change<'_>, file: &str, bytes: &[u8]) -> Result<Imported, Refusal> {
    let table = CsvTable::read(file, bytes, COLUMNS)?;
    let (members, vehicles) = (change.members()?, change.vehicles()?);
    let mut faults = Faults::default();
    let mut found = Vec::new();
    for row in &table.rows {
        let member = table.parse_required(row, "member", &mut faults, parse::words, Expected::Name);
        let plate = table.parse_required(row, "plate", &mut faults, parse::plate, Expected::Plate);
        let since = table.parse_required(row, "since", &mut faults, parse::date, Expected::Date);
        let (Some(name), Some(plate), Some(since)) = (member, plate, since) else {
            continue;
        };
        let member = members.iter().find(|member| member.profile.name.to_lowercase() == name.to_lowercase());
        let vehicle = vehicles.iter().find(|vehicle| vehicle.details.plate == plate);
        if member.is_none() {
            faults.add_found(row.line, || unknown_member(&table, "member", &name, &members));
        }
        if vehicle.is_none() {
            faults.add(row.line, FaultKind::UnknownVehicle { plate: plate.to_string() });
        }
        let (Some(member), Some(vehicle)) = (member, vehicle) else {
            continue;
        };
        let name = member.profile.name.clone();
        if !member.profile.roles.drives() {
            faults.add(row.line, MemberFault::NoDriver { name });
        } else if !licence_allows(&member.profile, vehicle.details.gearbox) {
            faults.add(row.line, MemberFault::Licence { name, plate: plate.to_string() });
        }
        found.push(Introduction { member: member.id, vehicle: vehicle.id, since });
    }
    faults.check(file)?;
    for introduction in &found {
        change.set_introduction(*introduction)?;
    }
    Ok(Imported { count: found.len(), ignored: table.ignored })
}
