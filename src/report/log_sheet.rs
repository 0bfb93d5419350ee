//! The driving log as a table of cells.

use std::collections::BTreeSet;

use super::sheet::{Cell, Sheet};
use crate::i18n::Texts;
use crate::message;
use crate::model::driving_log::{LogEntry, LogId};
use crate::model::member::MemberId;
use crate::model::vehicle::VehicleId;

/// Whether people stand in the table.
pub enum LogPeople<'a> {
    /// By these names.
    Named(&'a dyn Fn(MemberId) -> String),
    /// Nobody does, nor what may name somebody.
    Hidden,
}

/// The columns that tell of people, or that hold free text, which may.
const OF_PEOPLE: [&str; 7] =
    ["csv-driver", "csv-companions", "csv-purpose", "csv-places", "csv-remark", "csv-energy", "csv-reported"];

/// Entries of the driving log; those in `counting` are not corrected by another.
pub fn log_sheet(
    texts: &Texts,
    entries: &[&LogEntry],
    counting: &BTreeSet<LogId>,
    plate: &dyn Fn(VehicleId) -> String,
    people: &LogPeople<'_>,
) -> Sheet {
    let name = |member: MemberId| match people {
        LogPeople::Named(name) => name(member),
        LogPeople::Hidden => String::new(),
    };
    let is_shown = |id: &str| matches!(people, LogPeople::Named(_)) || !OF_PEOPLE.contains(&id);
    let columns = |entry: &LogEntry| columns(texts, entry, plate(entry.vehicle), counting.contains(&entry.id), &name);
    let shown = |entry: &&LogEntry| columns(entry).into_iter().filter(|(id, _)| is_shown(id)).map(|(_, cell)| cell);
    let rows = entries.iter().map(|entry| shown(entry).collect()).collect();
    let headings = HEADINGS.into_iter().filter(|id| is_shown(id)).map(|id| texts.get(id)).collect();
    Sheet { name: texts.get("log-sheet"), headings, rows }
}

/// The columns in order, by the messages that head them.
const HEADINGS: [&str; 16] = [
    "log-number",
    "csv-date",
    "csv-start",
    "csv-end",
    "csv-vehicle",
    "csv-odometer-start",
    "csv-odometer-end",
    "csv-km",
    "csv-driver",
    "csv-companions",
    "csv-purpose",
    "csv-places",
    "csv-remark",
    "csv-energy",
    "csv-reported",
    "csv-corrects",
];

fn columns(
    texts: &Texts,
    entry: &LogEntry,
    plate: String,
    counts: bool,
    name: &dyn Fn(MemberId) -> String,
) -> Vec<(&'static str, Cell)> {
    let companions: Vec<String> = entry.companions.iter().map(|member| name(*member)).collect();
    let reports = entry.reports.iter().map(|report| {
        let to = texts.get(&format!("recipient-key-{}", report.recipient.word()));
        format!("{to}:{}={}", report.kind, report.count)
    });
    let corrects = match (counts, entry.corrects) {
        (false, _) => texts.get("log-corrected"),
        (true, Some(wrong)) => texts.say(&message!("log-corrects", id = wrong.0)),
        (true, None) => String::new(),
    };
    let text = |text: &str| Cell::Text(text.to_owned());
    let cells = [
        Cell::Number(entry.id.0),
        Cell::Day(entry.start.date()),
        Cell::Clock(entry.start.time()),
        Cell::Clock(entry.end.time()),
        Cell::Text(plate),
        Cell::Number(i64::from(entry.odometer_start)),
        Cell::Number(i64::from(entry.odometer_end)),
        // What was corrected has not been driven.
        if counts { Cell::Number(entry.kilometres()) } else { Cell::Missing },
        Cell::Text(name(entry.driver)),
        Cell::Text(companions.join(", ")),
        text(&entry.purpose),
        text(&entry.places),
        text(&entry.remark),
        text(&entry.energy),
        Cell::Text(reports.collect::<Vec<_>>().join(", ")),
        Cell::Text(corrects),
    ];
    HEADINGS.into_iter().zip(cells).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::model::driving_log::{LogReport, ReportRecipient};

    #[test]
    fn where_people_are_hidden_no_free_text_is_told_either() {
        let at = |hour| chrono::NaiveDate::from_ymd_opt(2021, 2, 8).unwrap().and_hms_opt(hour, 0, 0).unwrap();
        let text = || "Rolf".to_owned();
        let entry = LogEntry {
            id: LogId(1),
            vehicle: VehicleId(1),
            shift: None,
            driver: MemberId(1),
            companions: vec![MemberId(2)],
            start: at(10),
            end: at(13),
            odometer_start: 1000,
            odometer_end: 1040,
            purpose: text(),
            places: text(),
            remark: text(),
            energy: text(),
            corrects: None,
            reports: vec![LogReport { recipient: ReportRecipient::Police, kind: text(), count: 1 }],
        };
        let texts = Texts::new(Language::Sv);
        let sheet = |people: &LogPeople<'_>| {
            let sheet = log_sheet(&texts, &[&entry], &BTreeSet::from([entry.id]), &|_| "ABC123".to_owned(), people);
            assert!(sheet.rows.iter().all(|row| row.len() == sheet.headings.len()));
            format!("{:?}", sheet.rows)
        };
        assert_eq!(sheet(&LogPeople::Named(&|_| text())).matches("Rolf").count(), 7);
        let hidden = sheet(&LogPeople::Hidden);
        assert!(!hidden.contains("Rolf") && hidden.contains("ABC123") && hidden.contains("Number(40)"), "{hidden}");
    }
}
