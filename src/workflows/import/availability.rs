//! What members have said of their time, from a CSV file.

use chrono::NaiveDate;

use crate::model::availability::{AvailabilityException, WeeklyAvailability};
use crate::model::local_time::{TimeWindow, whole_days};
use crate::model::member::Member;
use crate::store::Change;
use crate::workflows::answers::saying::{Sayable, say};
use crate::workflows::import::cells::member_of_row;
use crate::workflows::import::fault::{Expected, FaultKind};
use crate::workflows::import::imported::Imported;
use crate::workflows::import::table::Column;
use crate::workflows::import::table::CsvRow;
use crate::workflows::import::table::CsvTable;
use crate::workflows::import::table::Faults;
use crate::workflows::import::table::optional;
use crate::workflows::import::table::required;
use crate::workflows::parse;
use crate::workflows::refusal::Refusal;

const COLUMNS: &[Column] = &[
    required("member", &["medlem", "namn", "member", "name"]),
    required("availability", &["svar", "tillgänglighet", "answer", "availability"]),
    optional("weekdays", &["dagar", "veckodagar", "days", "weekdays"]),
    optional("window", &["tid", "time"]),
    optional("from", &["från", "from"]),
    optional("to", &["till", "to"]),
];

/// The most days of which a row says the same hours: what goes on for longer is said of the week.
const MOST_DAYS: i64 = 366;

/// What a row says: of the week, or of certain days.
enum AvailabilityRow {
    Weekly(WeeklyAvailability),
    Days(Vec<AvailabilityException>),
}

/// Stores what a file says, in place of what was said of the same times before. A row with weekdays
/// speaks of the week, one with dates alone of those days.
///
/// # Errors
/// Every fault of the file, by line and column; two rows that contradict each other are one.
pub fn import(change: &Change<'_>, file: &str, bytes: &[u8]) -> Result<Imported, Refusal> {
    let table = CsvTable::read(file, bytes, COLUMNS)?;
    let members = change.members()?;
    let mut faults = Faults::default();
    let mut weekly: Vec<(u64, WeeklyAvailability)> = Vec::new();
    let mut days: Vec<(u64, AvailabilityException)> = Vec::new();
    for row in &table.rows {
        let line = row.line;
        match said(&table, row, &members, &mut faults) {
            Some(AvailabilityRow::Weekly(said)) => weekly.push((line, said)),
            Some(AvailabilityRow::Days(said)) => days.extend(said.into_iter().map(|said| (line, said))),
            None => {}
        }
    }
    contradictions(&weekly, &mut faults);
    contradictions(&days, &mut faults);
    faults.check(file)?;
    let (mut known_weekly, mut known_days) = (change.weekly_availability()?, change.availability_exceptions()?);
    let mut count = 0;
    for (_, said) in weekly {
        count += usize::from(say(change, &mut known_weekly, said)?);
    }
    for (_, said) in days {
        count += usize::from(say(change, &mut known_days, said)?);
    }
    Ok(Imported { count, ignored: table.ignored })
}

/// Two rows of one file that answer differently for one time; neither can be told to be the later.
fn contradictions<T: Sayable>(rows: &[(u64, T)], faults: &mut Faults) {
    for (index, (line, said)) in rows.iter().enumerate() {
        let is_contrary = |other: &T| other.is_of_the_same_time(said) && other.answer() != said.answer();
        if let Some((first, _)) = rows[..index].iter().find(|(_, other)| is_contrary(other)) {
            faults.add(*line, FaultKind::ContraryAnswer { first: *first });
        }
    }
}

fn said(table: &CsvTable, row: &CsvRow, members: &[Member], faults: &mut Faults) -> Option<AvailabilityRow> {
    let member = member_of_row(table, row, "member", members, faults);
    let availability = table.parse_required(row, "availability", faults, parse::availability, Expected::Availability);
    let weekdays = table.parse(row, "weekdays", faults, parse::weekdays, Expected::Days);
    let window = table.parse(row, "window", faults, parse::window, Expected::Window);
    let from = table.parse(row, "from", faults, parse::date, Expected::Date);
    let to = table.parse(row, "to", faults, parse::date, Expected::Date);
    if from.zip(to).is_some_and(|(from, to)| to < from) {
        faults.add(row.line, FaultKind::Reversed);
        return None;
    }
    let is_long = |(from, to): (NaiveDate, NaiveDate)| (to - from).num_days() >= MOST_DAYS;
    if window.is_some() && from.zip(to).is_some_and(is_long) {
        faults.add(row.line, FaultKind::TooManyDays { most: MOST_DAYS });
        return None;
    }
    let says_days = table.cell(row, "weekdays").is_some();
    if !says_days && table.cell(row, "from").is_none() {
        faults.add(row.line, FaultKind::NoTime);
        return None;
    }
    let (member, availability) = (member?, availability?);
    if says_days {
        let window = window.unwrap_or(TimeWindow::WHOLE_DAY);
        let weekdays = weekdays?;
        let said = WeeklyAvailability { id: 0, member, weekdays, window, availability, valid_from: from, valid_to: to };
        return Some(AvailabilityRow::Weekly(said));
    }
    let (from, to) = (from?, to.or(from)?);
    let exception = |(from, to)| AvailabilityException { id: 0, member, from, to, availability, from_calendar: false };
    Some(AvailabilityRow::Days(match window {
        // The same hours of each day are a time of their own on each.
        Some(window) => from.iter_days().take_while(|day| *day <= to).map(|day| exception(window.on(day))).collect(),
        None => vec![exception(whole_days(from, to))],
    }))
}
