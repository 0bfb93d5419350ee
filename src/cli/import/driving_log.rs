//! The driving log from a CSV file, such as `log export` writes.

use chrono::NaiveDateTime;

use super::table::{Column, CsvRow, CsvTable, Faults, optional, required};
use super::{Imported, member_of_row};
use crate::cli::commands::{log_doubts as doubts, log_fault};
use crate::cli::failure::Failure;
use crate::cli::{lookup, parse};
use crate::i18n::{Language, Message, Texts};
use crate::message;
use crate::model::driving_log::{LogEntry, LogId, check, is_twice_in_car, summed};
use crate::model::local_time::TimeWindow;
use crate::model::period::Period;
use crate::model::shift::{Shift, ShiftId};
use crate::model::vehicle::CarId;
use crate::store::Change;

const COLUMNS: &[Column] = &[
    required("date", &["datum", "date"]),
    optional("time", &["tid", "time"]),
    optional("start", &["start"]),
    optional("end", &["slut", "end"]),
    required("vehicle", &["regnr", "plate"]),
    required("driver", &["förare", "driver"]),
    required("odometer_start", &["mätare start", "odometer start"]),
    required("odometer_end", &["mätare slut", "odometer end"]),
    optional("companions", &["medåkare", "ride-alongs"]),
    optional("purpose", &["ändamål", "purpose"]),
    optional("places", &["områden", "areas"]),
    optional("remark", &["anmärkning", "remark"]),
    optional("energy", &["bränsle", "fuel"]),
    optional("reports", &["rapporterat", "reported"]),
    optional("km", &["km"]),
    optional("number", &["nr", "no."]),
    optional("corrects", &["rättelse", "correction"]),
];

/// What a file need not say.
pub struct Usual<'a> {
    /// What drives are for.
    pub purpose: &'a str,
    /// The local time: later drives are none yet.
    pub now: NaiveDateTime,
}

/// Whether a cell says, in either language, that its row was corrected.
fn is_corrected(cell: Option<&str>) -> bool {
    let words = Language::ALL.map(|language| Texts::new(language).get("log-corrected"));
    cell.is_some_and(|cell| words.iter().any(|word| word == cell))
}

/// The hours of a row, in one cell or in two.
fn window(table: &CsvTable, row: &CsvRow, faults: &mut Faults) -> Option<TimeWindow> {
    if table.cell(row, "time").is_some() {
        return table.parse(row, "time", faults, parse::window, "expected-window");
    }
    match (table.cell(row, "start"), table.cell(row, "end")) {
        (Some(start), Some(end)) => parse::window(&format!("{start}-{end}")).ok().or_else(|| {
            faults.add(row.line, message!("import-no-time", line = row.line));
            None
        }),
        _ => table.parse_required(row, "time", faults, parse::window, "expected-window"),
    }
}

/// Stores the drives of a file, each checked beside those before it; what stands in the log already is passed over.
///
/// Gives what may be wrong with entries that were taken, too.
///
/// # Errors
/// Every fault of the file, by line and column.
pub fn import(
    change: &Change<'_>,
    file: &str,
    bytes: &[u8],
    usual: &Usual<'_>,
) -> Result<(Imported, Vec<Message>), Failure> {
    let table = CsvTable::read(file, bytes, COLUMNS)?;
    let mut faults = Faults::default();
    let (members, vehicles) = (change.members()?, change.vehicles()?);
    let mut entries = change.driving_log()?;
    let (mut count, mut found_doubts) = (0, Vec::new());
    for row in &table.rows {
        let day = table.parse_required(row, "date", &mut faults, parse::date, "expected-date");
        // What was corrected in the log that the file was written from does not count.
        if is_corrected(table.cell(row, "corrects")) {
            continue;
        }
        let window = window(&table, row, &mut faults);
        let plate = table.parse_required(
            row,
            "vehicle",
            &mut faults,
            |text| lookup::vehicle(&vehicles, text),
            "expected-plate",
        );
        let driver = member_of_row(&table, row, "driver", &members, &mut faults);
        let start = table.parse_required(row, "odometer_start", &mut faults, parse::odometer, "expected-number");
        let end = table.parse_required(row, "odometer_end", &mut faults, parse::odometer, "expected-number");
        let companions = table.parse(
            row,
            "companions",
            &mut faults,
            |text| {
                text.split(',').map(|name| Ok(lookup::member(&members, name)?.id)).collect::<Result<Vec<_>, Failure>>()
            },
            "expected-name",
        );
        let (Some(day), Some(window), Some(vehicle), Some(driver), Some(odometer_start), Some(odometer_end)) =
            (day, window, plate, driver, start, end)
        else {
            continue;
        };
        let (from, to) = TimeWindow::on(window, day);
        if from > usual.now {
            faults.add(row.line, message!("import-log-ahead", line = row.line));
            continue;
        }
        let reports = table.parse(
            row,
            "reports",
            &mut faults,
            |text| text.split(',').map(parse::log_report).collect::<Result<Vec<_>, _>>(),
            "expected-reported",
        );
        // The export puts an apostrophe before what a spreadsheet would read as a formula.
        let text = |key: &str| {
            let cell = table.cell(row, key).unwrap_or_default();
            let plain = cell.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@']));
            plain.unwrap_or(cell).to_owned()
        };
        let entry = LogEntry {
            id: LogId(0),
            vehicle: vehicle.id,
            shift: None,
            driver,
            companions: companions.unwrap_or_default(),
            start: from,
            end: to,
            odometer_start,
            odometer_end,
            purpose: table.cell(row, "purpose").unwrap_or(usual.purpose).to_owned(),
            places: text("places"),
            remark: text("remark"),
            energy: text("energy"),
            corrects: None,
            reports: summed(&reports.unwrap_or_default()),
        };
        if is_twice_in_car(&entry) {
            faults.add(row.line, message!("import-log-twice", line = row.line));
            continue;
        }
        let is_known = |known: &LogEntry| {
            let facts = |entry: &LogEntry| (entry.vehicle, entry.start, entry.odometer_start, entry.odometer_end);
            facts(known) == facts(&entry)
        };
        if entries.iter().any(is_known) {
            continue;
        }
        match check(&entries, &entry) {
            Ok(gaps) => {
                let shift = shift_driven(change, vehicle.details.car, from, to)?;
                if let Some(shift) = shift {
                    change.set_not_served(shift, None)?;
                }
                let entry = LogEntry { shift, ..entry };
                let of_line = |doubt| message!("import-line", line = row.line, fault = doubt);
                found_doubts.extend(doubts(change, &entry, gaps)?.into_iter().map(of_line));
                let id = change.add_log_entry(&entry)?;
                entries.push(LogEntry { id, ..entry });
                count += 1;
            }
            Err(fault) => {
                faults.add(row.line, message!("import-log-fault", line = row.line, fault = log_fault(&entries, fault)))
            }
        }
    }
    faults.check(file)?;
    Ok((Imported { count, ignored: table.ignored }, found_doubts))
}

/// The shift of a car that a drive belongs to: the one of that day that it shares the most time with.
fn shift_driven(
    change: &Change<'_>,
    car: CarId,
    from: NaiveDateTime,
    to: NaiveDateTime,
) -> Result<Option<ShiftId>, Failure> {
    let Some(day) = Period::new(from.date(), from.date()) else { return Ok(None) };
    let shared = |shift: &Shift| (shift.end.min(to) - shift.start.max(from)).num_minutes();
    let shifts = change.timetable(day)?.into_iter().filter(|found| found.shift.car == car && shared(&found.shift) > 0);
    let Some(found) = shifts.max_by_key(|found| shared(&found.shift)) else { return Ok(None) };
    let known = found.id.map_or_else(|| change.know_shift(&found.shift, false, found.planned), Ok)?;
    Ok(Some(known))
}
