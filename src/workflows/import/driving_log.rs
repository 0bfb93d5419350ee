//! The driving log from a CSV file, such as `log export` writes.

use chrono::NaiveDateTime;

use crate::i18n::{Language, Message, Texts};
use crate::message;
use crate::model::driving_log::{LogEntry, LogId, OdometerGaps, check, is_twice_in_car, summed};
use crate::model::local_time::TimeWindow;
use crate::model::member::Member;
use crate::model::period::Period;
use crate::model::shift::{Shift, ShiftId};
use crate::model::vehicle::Vehicle;
use crate::store::Change;
use crate::workflows::driving_log::{doubts, fault as log_fault};
use crate::workflows::import::cells::member_of_row;
use crate::workflows::import::fault::{Expected, FaultKind};
use crate::workflows::import::imported::Imported;
use crate::workflows::import::table::Column;
use crate::workflows::import::table::CsvRow;
use crate::workflows::import::table::CsvTable;
use crate::workflows::import::table::Faults;
use crate::workflows::import::table::optional;
use crate::workflows::import::table::required;
use crate::workflows::lookup;
use crate::workflows::lookup::refusal::LookupRefusal;
use crate::workflows::parse;
use crate::workflows::refusal::Refusal;

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
        return table.parse(row, "time", faults, parse::window, Expected::Window);
    }
    match (table.cell(row, "start"), table.cell(row, "end")) {
        (Some(start), Some(end)) => parse::window(&format!("{start}-{end}")).ok().or_else(|| {
            faults.add(row.line, FaultKind::NoTime);
            None
        }),
        _ => table.parse_required(row, "time", faults, parse::window, Expected::Window),
    }
}

/// The drive of a row, if it can be read; what is wrong with it goes to the faults.
fn drive(
    table: &CsvTable,
    row: &CsvRow,
    (members, vehicles): (&[Member], &[Vehicle]),
    usual: &Usual<'_>,
    faults: &mut Faults,
) -> Option<LogEntry> {
    let day = table.parse_required(row, "date", faults, parse::date, Expected::Date);
    let window = window(table, row, faults);
    let vehicle = table.parse_required(row, "vehicle", faults, |text| lookup::vehicle(vehicles, text), Expected::Plate);
    let driver = member_of_row(table, row, "driver", members, faults);
    let odometer_start = table.parse_required(row, "odometer_start", faults, parse::odometer, Expected::Number);
    let odometer_end = table.parse_required(row, "odometer_end", faults, parse::odometer, Expected::Number);
    let named = |text: &str| {
        text.split(',').map(|name| Ok(lookup::member(members, name)?.id)).collect::<Result<Vec<_>, LookupRefusal>>()
    };
    let companions = table.parse(row, "companions", faults, named, Expected::Name);
    let listed = |text: &str| text.split(',').map(parse::log_report).collect::<Result<Vec<_>, _>>();
    let reports = table.parse(row, "reports", faults, listed, Expected::Reported);
    // The export puts an apostrophe before what a spreadsheet would read as a formula.
    let text = |key: &str| {
        let cell = table.cell(row, key).unwrap_or_default();
        let plain = cell.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@']));
        plain.unwrap_or(cell).to_owned()
    };
    let purpose = Some(text("purpose")).filter(|purpose| !purpose.is_empty());
    let (start, end) = TimeWindow::on(window?, day?);
    Some(LogEntry {
        id: LogId(0),
        vehicle: vehicle?.id,
        shift: None,
        driver: driver?,
        companions: companions.unwrap_or_default(),
        start,
        end,
        odometer_start: odometer_start?,
        odometer_end: odometer_end?,
        purpose: purpose.unwrap_or_else(|| usual.purpose.to_owned()),
        places: text("places"),
        remark: text("remark"),
        energy: text("energy"),
        corrects: None,
        reports: summed(&reports.unwrap_or_default()),
    })
}

/// Why a drive that was read cannot be taken, beside those known.
fn refused(entry: &LogEntry, known: &[LogEntry], usual: &Usual<'_>) -> Result<OdometerGaps, FaultKind> {
    if entry.start > usual.now {
        return Err(FaultKind::DriveAhead);
    }
    if is_twice_in_car(entry) {
        return Err(FaultKind::TwiceInCar);
    }
    check(known, entry).map_err(|fault| FaultKind::AgainstLog(log_fault(known, fault)))
}

/// Stores the drives of a file, each checked beside those before it; what stands in the log already is passed over.
/// Gives what may be wrong with entries that were taken, too.
///
/// # Errors
/// Every fault of the file, by line and column.
pub fn import(
    change: &Change<'_>,
    file: &str,
    bytes: &[u8],
    usual: &Usual<'_>,
) -> Result<(Imported, Vec<Message>), Refusal> {
    let table = CsvTable::read(file, bytes, COLUMNS)?;
    let mut faults = Faults::default();
    let (members, vehicles) = (change.members()?, change.vehicles()?);
    let mut entries = change.driving_log()?;
    let (mut count, mut found_doubts) = (0, Vec::new());
    // What was corrected in the log that the file was written from does not count.
    for row in table.rows.iter().filter(|row| !is_corrected(table.cell(row, "corrects"))) {
        let Some(entry) = drive(&table, row, (&members, &vehicles), usual, &mut faults) else { continue };
        let facts = |entry: &LogEntry| (entry.vehicle, entry.start, entry.odometer_start, entry.odometer_end);
        if entries.iter().any(|known| facts(known) == facts(&entry)) {
            continue;
        }
        match refused(&entry, &entries, usual) {
            Ok(gaps) => {
                let shift = shift_driven(change, &vehicles, &entry)?;
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
            Err(fault) => faults.add(row.line, fault),
        }
    }
    faults.check(file)?;
    Ok((Imported { count, ignored: table.ignored }, found_doubts))
}

/// The shift that a drive belongs to: of those of its car that day, the one it shares the most time with.
fn shift_driven(change: &Change<'_>, vehicles: &[Vehicle], entry: &LogEntry) -> Result<Option<ShiftId>, Refusal> {
    let Some(day) = Period::new(entry.start.date(), entry.start.date()) else { return Ok(None) };
    let car = vehicles.iter().find(|vehicle| vehicle.id == entry.vehicle).map(|vehicle| vehicle.details.car);
    let shared = |shift: &Shift| (shift.end.min(entry.end) - shift.start.max(entry.start)).num_minutes();
    let shifts = change.timetable(day)?.into_iter().filter(|found| Some(found.shift.car) == car);
    let Some(found) = shifts.filter(|found| shared(&found.shift) > 0).max_by_key(|found| shared(&found.shift)) else {
        return Ok(None);
    };
    let known = found.id.map_or_else(|| change.know_shift(&found.shift, false, found.planned), Ok)?;
    Ok(Some(known))
}
