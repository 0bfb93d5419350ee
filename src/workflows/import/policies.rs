//! Crew policies from a CSV file.

use crate::model::policy::CrewPolicy;
use crate::store::Change;
use crate::workflows::import::fault::Expected;
use crate::workflows::import::table::Column;
use crate::workflows::import::table::CsvTable;
use crate::workflows::import::table::Faults;
use crate::workflows::import::table::required;
use crate::workflows::parse;
use crate::workflows::refusal::Refusal;

const COLUMNS: &[Column] =
    &[required("from", &["från", "from"]), required("kind", &["besättning", "policy", "crew policy"])];

/// Stores the policies of a file. Gives how many.
///
/// # Errors
/// Every fault of the file, by line and column.
pub fn import(change: &Change<'_>, file: &str, bytes: &[u8]) -> Result<usize, Refusal> {
    let table = CsvTable::read(file, bytes, COLUMNS)?;
    let mut faults = Faults::default();
    let mut policies = Vec::new();
    for row in &table.rows {
        let from = table.parse_required(row, "from", &mut faults, parse::date, Expected::Date);
        let kind = table.parse_required(row, "kind", &mut faults, parse::policy, Expected::Policy);
        policies.extend(from.zip(kind).map(|(from, kind)| CrewPolicy { from, kind }));
    }
    faults.check(file)?;
    for policy in &policies {
        change.set_policy(*policy)?;
    }
    Ok(policies.len())
}
