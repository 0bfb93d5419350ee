//! What members have said of their time, from a CSV file.

use super::members::with_suggestion;
use super::table::{Column, CsvRow, CsvTable, Faults, optional, required};
use crate::cli::failure::Failure;
use crate::cli::{lookup, parse};
use crate::message;
use crate::model::availability::{AvailabilityException, WeeklyAvailability};
use crate::model::local_time::{TimeWindow, whole_days};
use crate::model::member::{Member, MemberId};
use crate::store::Change;

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

/// Stores what a file says. A row with weekdays speaks of the week, one with dates alone of those
/// days. Gives how many rows were stored; those that say what is known already are left out.
///
/// # Errors
/// Every fault of the file, by line and column.
pub fn import(change: &Change<'_>, file: &str, bytes: &[u8]) -> Result<usize, Failure> {
    let table = CsvTable::read(file, bytes, COLUMNS)?;
    let members = change.members()?;
    let mut faults = Faults::default();
    let said: Vec<Said> = table.rows.iter().filter_map(|row| said(&table, row, &members, &mut faults)).collect();
    faults.check(file)?;
    let mut weekly = change.weekly_availability()?;
    let mut exceptions = change.availability_exceptions()?;
    let mut stored = 0;
    for said in said {
        match said {
            Said::Weekly(said) => {
                if !weekly.iter().any(|known| WeeklyAvailability { id: said.id, ..known.clone() } == said) {
                    change.add_weekly_availability(&said)?;
                    weekly.push(said);
                    stored += 1;
                }
            }
            Said::Days(days) => {
                for said in days {
                    if !exceptions.iter().any(|known| AvailabilityException { id: said.id, ..known.clone() } == said) {
                        change.add_availability_exception(&said)?;
                        exceptions.push(said);
                        stored += 1;
                    }
                }
            }
        }
    }
    Ok(stored)
}

fn said(table: &CsvTable, row: &CsvRow, members: &[Member], faults: &mut Faults) -> Option<Said> {
    let member = member(table, row, members, faults);
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
    let exception = |(from, to)| AvailabilityException { id: 0, member, from, to, availability };
    Some(Said::Days(match window {
        // The same hours of each day are a time of their own on each.
        Some(window) => from.iter_days().take_while(|day| *day <= to).map(|day| exception(window.on(day))).collect(),
        None => vec![exception(whole_days(from, to))],
    }))
}

fn member(table: &CsvTable, row: &CsvRow, members: &[Member], faults: &mut Faults) -> Option<MemberId> {
    let name = table.parse_required(row, "member", faults, parse::words, "expected-name")?;
    match lookup::member(members, &name) {
        Ok(member) => Some(member.id),
        Err(_) => {
            let close = lookup::alike(&name.to_lowercase(), members.iter().map(|member| member.profile.name.as_str()));
            let column = table.heading("member");
            let unknown = message!("import-unknown-member", line = row.line, column = column, name = name);
            faults.add(row.line, with_suggestion(unknown, close));
            None
        }
    }
}
