//! The association from a CSV file of one row.

use crate::i18n::Language;
use crate::model::association::Association;
use crate::workflows::failure::Failure;
use crate::workflows::import::table::Column;
use crate::workflows::import::table::CsvTable;
use crate::workflows::import::table::Faults;
use crate::workflows::import::table::optional;
use crate::workflows::import::table::required;
use crate::workflows::parse;

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
pub fn read(file: &str, bytes: &[u8], uid: String) -> Result<Association, Failure> {
    let table = CsvTable::read(file, bytes, COLUMNS)?;
    let mut faults = Faults::default();
    let mut found = None;
    for row in &table.rows {
        let name = table.parse_required(row, "name", &mut faults, parse::words, "expected-name");
        let language = |text: &str| Language::of_locale(text).ok_or(());
        let language = table.parse_required(row, "language", &mut faults, language, "expected-lang");
        let zone = table.parse_required(row, "time_zone", &mut faults, parse::zone, "expected-zone");
        let agreement_until = table.parse(row, "agreement_until", &mut faults, parse::date, "expected-date");
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
    found.ok_or_else(|| Failure::new(crate::message!("import-empty", file = file)))
}
