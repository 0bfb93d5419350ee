//! Days without shifts from a CSV file.

use crate::model::shift::Closure;
use crate::store::Change;
use crate::workflows::import::fault::{Expected, FaultKind};
use crate::workflows::import::table::Column;
use crate::workflows::import::table::CsvTable;
use crate::workflows::import::table::Faults;
use crate::workflows::import::table::optional;
use crate::workflows::import::table::required;
use crate::workflows::parse;
use crate::workflows::refusal::Refusal;

const COLUMNS: &[Column] =
    &[required("from", &["från", "from"]), required("to", &["till", "to"]), optional("reason", &["orsak", "reason"])];

/// Stores the closures of a file, for all cars. Gives how many.
///
/// # Errors
/// Every fault of the file, by line and column.
pub fn import(change: &Change<'_>, file: &str, bytes: &[u8]) -> Result<usize, Refusal> {
    let table = CsvTable::read(file, bytes, COLUMNS)?;
    let mut faults = Faults::default();
    let mut closures = Vec::new();
    for row in &table.rows {
        let from = table.parse_required(row, "from", &mut faults, parse::date, Expected::Date);
        let to = table.parse_required(row, "to", &mut faults, parse::date, Expected::Date);
        let (Some(from), Some(to)) = (from, to) else {
            continue;
        };
        if to < from {
            faults.add(row.line, FaultKind::Reversed);
        }
        let reason = table.cell(row, "reason").unwrap_or_default().to_owned();
        closures.push(Closure { id: 0, from, to, car: None, reason });
    }
    faults.check(file)?;
    for closure in &closures {
        change.add_closure(closure)?;
    }
    Ok(closures.len())
}
