//! What members have said of their time, from a CSV file.

use crate::message;
use crate::model::availability::{Availability, AvailabilityException, WeeklyAvailability};
use crate::model::local_time::{TimeWindow, whole_days};
use crate::model::member::Member;
use crate::store::Change;
use crate::workflows::failure::Failure;
use crate::workflows::import::Imported;
use crate::workflows::import::member_of_row;
use crate::workflows::import::table::Column;
use crate::workflows::import::table::CsvRow;
use crate::workflows::import::table::CsvTable;
use crate::workflows::import::table::Faults;
use crate::workflows::import::table::optional;
use crate::workflows::import::table::required;
use crate::workflows::parse;

const COLUMNS: &[Column] = &[
    required("member", &["medlem", "namn", "member", "name"]),
    required("availability", &["svar", "tillgänglighet", "answer", "availability"]),
    optional("weekdays", &["dagar", "veckodagar", "days", "weekdays"]),
    optional("window", &["tid", "time"]),
    optional("from", &["från", "from"]),
    optional("to", &["till", "to"]),
];

/// What a row says: of the week, or of certain days.
enum Said {
    Weekly(WeeklyAvailability),
    Days(Vec<AvailabilityException>),
}

/// Stores what a file says, in place of what was said of the same times before. A row with weekdays
/// speaks of the week, one with dates alone of those days.
///
/// # Errors
/// Every fault of the file, by line and column; two rows that contradict each other are one.
pub fn import(change: &Change<'_>, file: &str, bytes: &[u8]) -> Result<Imported, Failure> {
    let table = CsvTable::read(file, bytes, COLUMNS)?;
    let members = change.members()?;
    let mut faults = Faults::default();
    let mut weekly: Vec<(u64, WeeklyAvailability)> = Vec::new();
    let mut days: Vec<(u64, AvailabilityException)> = Vec::new();
    for row in &table.rows {
        let line = row.line;
        match said(&table, row, &members, &mut faults) {
            Some(Said::Weekly(said)) => weekly.push((line, said)),
            Some(Said::Days(said)) => days.extend(said.into_iter().map(|said| (line, said))),
            None => {}
        }
    }
    contradictions(&weekly, WeeklyAvailability::is_of_the_same_time, |said| said.availability, &mut faults);
    contradictions(&days, AvailabilityException::is_of_the_same_time, |said| said.availability, &mut faults);
    faults.check(file)?;
    let (mut known_weekly, mut known_days) = (change.weekly_availability()?, change.availability_exceptions()?);
    let mut count = 0;
    for (_, said) in weekly {
        count += usize::from(say_weekly(change, &mut known_weekly, said)?);
    }
    for (_, said) in days {
        count += usize::from(say_of_days(change, &mut known_days, said)?);
    }
    Ok(Imported { count, ignored: table.ignored })
}

/// Two rows of one file that answer differently for one time; neither can be told to be the later.
fn contradictions<T>(
    rows: &[(u64, T)],
    same_time: fn(&T, &T) -> bool,
    answer: fn(&T) -> Availability,
    faults: &mut Faults,
) {
    for (index, (line, said)) in rows.iter().enumerate() {
        let contrary = rows[..index].iter().find(|(_, other)| same_time(other, said) && answer(other) != answer(said));
        if let Some((first, _)) = contrary {
            faults.add(*line, message!("import-contrary-answer", line = *line, first = *first));
        }
    }
}

/// Stores what is said of the week, in place of what was said of the same time before. Says whether that is new.
///
/// # Errors
/// If the database refuses it.
pub fn say_weekly(
    change: &Change<'_>,
    known: &mut Vec<WeeklyAvailability>,
    said: WeeklyAvailability,
) -> Result<bool, Failure> {
    let (before, others): (Vec<_>, Vec<_>) =
        std::mem::take(known).into_iter().partition(|known| known.is_of_the_same_time(&said));
    *known = others;
    let new = !matches!(before.as_slice(), [only] if only.availability == said.availability);
    if new {
        for said in &before {
            change.remove_weekly_availability(said.id)?;
        }
        let id = change.add_weekly_availability(&said)?;
        known.push(WeeklyAvailability { id, ..said });
    } else {
        known.extend(before);
    }
    Ok(new)
}

/// Stores what is said of certain days, in place of what was said of the same time before. Says whether that is new.
///
/// # Errors
/// If the database refuses it.
pub fn say_of_days(
    change: &Change<'_>,
    known: &mut Vec<AvailabilityException>,
    said: AvailabilityException,
) -> Result<bool, Failure> {
    let (before, others): (Vec<_>, Vec<_>) =
        std::mem::take(known).into_iter().partition(|known| known.is_of_the_same_time(&said));
    *known = others;
    let new = !matches!(before.as_slice(), [only] if only.availability == said.availability);
    if new {
        for said in &before {
            change.remove_availability_exception(said.id)?;
        }
        let id = change.add_availability_exception(&said)?;
        known.push(AvailabilityException { id, ..said });
    } else {
        known.extend(before);
    }
    Ok(new)
}

fn said(table: &CsvTable, row: &CsvRow, members: &[Member], faults: &mut Faults) -> Option<Said> {
    let member = member_of_row(table, row, "member", members, faults);
    let availability = table.parse_required(row, "availability", faults, parse::availability, "expected-availability");
    let weekdays = table.parse(row, "weekdays", faults, parse::weekdays, "expected-days");
    let window = table.parse(row, "window", faults, parse::window, "expected-window");
    let from = table.parse(row, "from", faults, parse::date, "expected-date");
    let to = table.parse(row, "to", faults, parse::date, "expected-date");
    if from.zip(to).is_some_and(|(from, to)| to < from) {
        faults.add(row.line, message!("import-reversed-dates", line = row.line));
        return None;
    }
    let says_days = table.cell(row, "weekdays").is_some();
    if !says_days && table.cell(row, "from").is_none() {
        faults.add(row.line, message!("import-no-time", line = row.line));
        return None;
    }
    let (member, availability) = (member?, availability?);
    if says_days {
        let window = window.unwrap_or(TimeWindow::WHOLE_DAY);
        let weekdays = weekdays?;
        let said = WeeklyAvailability { id: 0, member, weekdays, window, availability, valid_from: from, valid_to: to };
        return Some(Said::Weekly(said));
    }
    let (from, to) = (from?, to.or(from)?);
    let exception = |(from, to)| AvailabilityException { id: 0, member, from, to, availability, from_calendar: false };
    Some(Said::Days(match window {
        // The same hours of each day are a time of their own on each.
        Some(window) => from.iter_days().take_while(|day| *day <= to).map(|day| exception(window.on(day))).collect(),
        None => vec![exception(whole_days(from, to))],
    }))
}
