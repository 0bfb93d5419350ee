//! Weekly patterns from a CSV file.

use crate::model::problem::RideAlongs;
use crate::model::shift::Pattern;
use crate::store::Change;
use crate::workflows::import::fault::Expected;
use crate::workflows::import::table::Column;
use crate::workflows::import::table::CsvTable;
use crate::workflows::import::table::Faults;
use crate::workflows::import::table::optional;
use crate::workflows::import::table::required;
use crate::workflows::lookup;
use crate::workflows::parse;
use crate::workflows::refusal::Refusal;
use crate::workflows::timetable;

const COLUMNS: &[Column] = &[
    required("weekdays", &["dagar", "veckodagar", "days", "weekdays"]),
    required("window", &["tid", "time"]),
    optional("car", &["bil", "car"]),
    optional("weight", &["vikt", "weight"]),
    optional("ride_along", &["medåkare", "ride-alongs"]),
    optional("from", &["från", "from"]),
    optional("to", &["till", "to"]),
    optional("season", &["säsong", "season"]),
    optional("on_holidays", &["även röda dagar", "on holidays"]),
];

/// Stores the patterns of a file. Gives how many.
///
/// # Errors
/// Every fault of the file, by line and column.
pub fn import(change: &Change<'_>, file: &str, bytes: &[u8]) -> Result<usize, Refusal> {
    let table = CsvTable::read(file, bytes, COLUMNS)?;
    let mut faults = Faults::default();
    let cars = change.cars()?;
    let mut patterns = Vec::new();
    for row in &table.rows {
        let faults = &mut faults;
        let weekdays = table.parse_required(row, "weekdays", faults, parse::weekdays, Expected::Days);
        let window = table.parse_required(row, "window", faults, parse::window, Expected::Window);
        let weight = |text: &str| text.parse::<i64>().ok().filter(|weight| (1..=9).contains(weight)).ok_or(());
        let pattern = Pattern {
            id: 0,
            car: lookup::car(&cars, table.cell(row, "car"))?.id,
            weekdays: weekdays.unwrap_or_default(),
            window: window.unwrap_or(crate::model::local_time::TimeWindow::WHOLE_DAY),
            weight: table.parse(row, "weight", faults, weight, Expected::Number).unwrap_or(1),
            ride_along: table
                .parse(row, "ride_along", faults, parse::ride_alongs, Expected::Number)
                .unwrap_or(RideAlongs { min: 1, max: 1 }),
            valid_from: table.parse(row, "from", faults, parse::date, Expected::Date),
            valid_to: table.parse(row, "to", faults, parse::date, Expected::Date),
            season: table.parse(row, "season", faults, parse::season, Expected::Season),
            on_holidays: table.parse(row, "on_holidays", faults, parse::yes_or_no, Expected::YesNo).unwrap_or(false),
        };
        patterns.push(pattern);
    }
    faults.check(file)?;
    for found in &patterns {
        timetable::add_pattern(change, found)?;
    }
    Ok(patterns.len())
}
