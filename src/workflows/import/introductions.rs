//! Introductions to vehicles from a CSV file.

use crate::message;
use crate::model::vehicle::{Introduction, licence_allows};
use crate::store::Change;
use crate::workflows::failure::Failure;
use crate::workflows::import::Imported;
use crate::workflows::import::members::with_suggestion;
use crate::workflows::import::table::Column;
use crate::workflows::import::table::CsvTable;
use crate::workflows::import::table::Faults;
use crate::workflows::import::table::required;
use crate::workflows::lookup;
use crate::workflows::parse;

const COLUMNS: &[Column] = &[
    required("member", &["medlem", "förare", "namn", "member", "driver", "name"]),
    required("plate", &["regnr", "registreringsnummer", "plate", "registration plate"]),
    required("since", &["sedan", "datum", "since", "date"]),
];

/// Stores the introductions of a file.
///
/// # Errors
/// Every fault of the file, by line and column.
pub fn import(change: &Change<'_>, file: &str, bytes: &[u8]) -> Result<Imported, Failure> {
    let table = CsvTable::read(file, bytes, COLUMNS)?;
    let (members, vehicles) = (change.members()?, change.vehicles()?);
    let mut faults = Faults::default();
    let mut found = Vec::new();
    for row in &table.rows {
        let member = table.parse_required(row, "member", &mut faults, parse::words, "expected-name");
        let plate = table.parse_required(row, "plate", &mut faults, parse::plate, "expected-plate");
        let since = table.parse_required(row, "since", &mut faults, parse::date, "expected-date");
        let (Some(name), Some(plate), Some(since)) = (member, plate, since) else {
            continue;
        };
        let member = members.iter().find(|member| member.profile.name.to_lowercase() == name.to_lowercase());
        let vehicle = vehicles.iter().find(|vehicle| vehicle.details.plate == plate);
        if member.is_none() {
            let close = lookup::alike(&name.to_lowercase(), members.iter().map(|member| member.profile.name.as_str()));
            let column = table.heading("member");
            let unknown = message!("import-unknown-member", line = row.line, column = column, name = name);
            faults.add(row.line, with_suggestion(unknown, close));
        }
        if vehicle.is_none() {
            faults.add(row.line, message!("import-unknown-vehicle", line = row.line, plate = plate.to_string()));
        }
        let (Some(member), Some(vehicle)) = (member, vehicle) else {
            continue;
        };
        let name = member.profile.name.as_str();
        if !member.profile.roles.drives() {
            faults.add(row.line, message!("import-no-driver", line = row.line, name = name));
        } else if !licence_allows(&member.profile, vehicle.details.gearbox) {
            let plate = plate.to_string();
            faults.add(row.line, message!("import-licence", line = row.line, name = name, plate = plate));
        }
        found.push(Introduction { member: member.id, vehicle: vehicle.id, since });
    }
    faults.check(file)?;
    for introduction in &found {
        change.set_introduction(*introduction)?;
    }
    Ok(Imported { count: found.len(), ignored: table.ignored })
}
