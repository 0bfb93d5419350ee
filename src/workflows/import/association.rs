//! The association from a CSV file of one row.

use crate::i18n::Language;
use crate::model::association::Association;
use crate::workflows::import::fault::Expected;
use crate::workflows::import::refusal::ImportRefusal;
use crate::workflows::import::table::Column;
use crate::workflows::import::table::CsvTable;
use crate::workflows::import::table::Faults;
use crate::workflows::import::table::optional;
use crate::workflows::import::table::required;
use crate::workflows::parse;
use crate::workflows::refusal::Refusal;

const COLUMNS: &[Column] = &[
    required("name", &["namn", "name"]),
    required("language", &["språk", "language"]),
    required("time_zone", &["tidszon", "time zone"]),
    optional("car_place", &["bilen står", "car place"]),
    optional("key_place", &["nyckeln finns", "key place"]),
    optional("contact", &["kontakt", "contact"]),
    optional("agreement_until", &["avtal till", "agreement until"]),
];

/// Reads the association of a file.
///
/// # Errors
/// Every fault of the file, by line and column.
pub fn read(file: &str, bytes: &[u8], uid: String) -> Result<Association, Refusal> {
    let table = CsvTable::read(file, bytes, COLUMNS)?;
    let mut faults = Faults::default();
    let mut found = None;
    for row in &table.rows {
        let name = table.parse_required(row, "name", &mut faults, parse::words, Expected::Name);
        let language = |text: &str| Language::of_locale(text).ok_or(());
        let language = table.parse_required(row, "language", &mut faults, language, Expected::Language);
        let zone = table.parse_required(row, "time_zone", &mut faults, parse::zone, Expected::Zone);
        let agreement_until = table.parse(row, "agreement_until", &mut faults, parse::date, Expected::Date);
        if let (Some(name), Some(language), Some(time_zone)) = (name, language, zone) {
            found = Some(Association {
                uid: uid.clone(),
                name,
                language,
                time_zone,
                car_place: table.cell(row, "car_place").unwrap_or_default().to_owned(),
                key_place: table.cell(row, "key_place").unwrap_or_default().to_owned(),
                contact: table.cell(row, "contact").unwrap_or_default().to_owned(),
                agreement_until,
            });
        }
    }
    faults.check(file)?;
    Ok(found.ok_or_else(|| ImportRefusal::Empty { file: file.to_owned() })?)
}
