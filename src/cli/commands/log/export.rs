//! The log as a file: CSV, or a workbook with numbers and dates.

use std::path::PathBuf;

use chrono::{NaiveDateTime, NaiveTime};
use clap::ValueEnum;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, XlsxError};

use super::list::log_period;
use crate::cli::failure::Failure;
use crate::cli::output::write_whole;
use crate::cli::session::Session;
use crate::cli::swapping::vehicle;
use crate::cli::view::Names;
use crate::i18n::{Language, Texts};
use crate::message;
use crate::model::driving_log::{LogEntry, effective};
use crate::report::coverage_csv::safe;

/// Which days and which file.
#[derive(Debug, clap::Args)]
pub struct Export {
    #[arg(value_name = "period")]
    period: Option<String>,
    #[arg(long = "format", value_enum, value_name = "format")]
    log_format: Option<LogFormat>,
    #[arg(long, value_name = "plate")]
    vehicle: Option<String>,
    #[arg(long, value_name = "file")]
    out: PathBuf,
}

/// How the log is to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// For any spreadsheet.
    Csv,
    /// For Excel and LibreOffice.
    Xlsx,
}

/// The headings of the file, in the order of its columns.
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

/// A cell of the file.
enum Cell {
    Text(String),
    Number(i64),
    Day(NaiveDateTime),
    Clock(NaiveTime),
}

impl Export {
    /// Writes it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let store = session.open()?;
        let view = store.view()?;
        let association = session.association(&view)?;
        let texts = session.texts_for_others(&association);
        let (entries, vehicles, members) = (view.driving_log()?, view.vehicles()?, view.members()?);
        let period = log_period(session, &view, self.period.as_deref(), &entries)?;
        let only = match &self.vehicle {
            Some(text) => Some(crate::cli::lookup::vehicle(&vehicles, text)?.id),
            None => None,
        };
        let names = Names::of(&members);
        let counting: Vec<_> = effective(&entries).iter().map(|entry| entry.id).collect();
        let wanted =
            |entry: &&LogEntry| period.contains(entry.start.date()) && only.is_none_or(|id| entry.vehicle == id);
        let mut rows = Vec::new();
        for entry in entries.iter().filter(wanted) {
            let plate = vehicle(&vehicles, entry.vehicle)?.details.plate.to_string();
            rows.push(row(&texts, &names, entry, plate, counting.contains(&entry.id)));
        }
        let headings = HEADINGS.map(|id| texts.get(id));
        let is_workbook = self.out.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
        let usual = if is_workbook { LogFormat::Xlsx } else { LogFormat::Csv };
        let bytes = match self.log_format.unwrap_or(usual) {
            LogFormat::Csv => csv(&texts, &headings, &rows)
                .map_err(|error| Failure::new(message!("error-page", reason = error.to_string())))?,
            LogFormat::Xlsx => xlsx(&texts, &headings, &rows)
                .map_err(|error| Failure::new(message!("error-page", reason = error.to_string())))?,
        };
        write_whole(&self.out, &bytes)?;
        session.confirm(&message!("log-written", count = rows.len(), file = self.out.display().to_string()));
        Ok(())
    }
}

fn row(texts: &Texts, names: &Names, entry: &LogEntry, plate: String, counts: bool) -> Vec<Cell> {
    let companions: Vec<&str> = entry.companions.iter().map(|member| names.full(*member)).collect();
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
    vec![
        Cell::Number(entry.id.0),
        Cell::Day(entry.start),
        Cell::Clock(entry.start.time()),
        Cell::Clock(entry.end.time()),
        Cell::Text(plate),
        Cell::Number(i64::from(entry.odometer_start)),
        Cell::Number(i64::from(entry.odometer_end)),
        Cell::Number(entry.kilometres()),
        text(names.full(entry.driver)),
        Cell::Text(companions.join(", ")),
        text(&entry.purpose),
        text(&entry.places),
        text(&entry.remark),
        text(&entry.energy),
        Cell::Text(reports.collect::<Vec<_>>().join(", ")),
        Cell::Text(corrects),
    ]
}

fn csv(texts: &Texts, headings: &[String], rows: &[Vec<Cell>]) -> Result<Vec<u8>, csv::Error> {
    let delimiter = if texts.language() == Language::Sv { b';' } else { b',' };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(headings)?;
    for row in rows {
        writer.write_record(row.iter().map(|cell| match cell {
            Cell::Text(text) => safe(text.clone()),
            Cell::Number(number) => number.to_string(),
            Cell::Day(day) => day.date().to_string(),
            Cell::Clock(time) => time.format("%H:%M").to_string(),
        }))?;
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

fn xlsx(texts: &Texts, headings: &[String], rows: &[Vec<Cell>]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let bold = Format::new().set_bold();
    let (day, clock) = (Format::new().set_num_format("yyyy-mm-dd"), Format::new().set_num_format("hh:mm"));
    let sheet = workbook.add_worksheet().set_name(texts.get("log-sheet"))?.set_freeze_panes(1, 0)?;
    for (column, heading) in (0..).zip(headings) {
        sheet.write_with_format(0, column, heading, &bold)?;
    }
    for (line, row) in (1..).zip(rows) {
        for (column, cell) in (0..).zip(row) {
            match cell {
                Cell::Text(text) => sheet.write_string(line, column, text)?,
                Cell::Number(number) => sheet.write_number(line, column, *number as f64)?,
                Cell::Day(time) => {
                    let date = ExcelDateTime::parse_from_str(&time.date().to_string())?;
                    sheet.write_datetime_with_format(line, column, &date, &day)?
                }
                Cell::Clock(time) => {
                    let time = ExcelDateTime::parse_from_str(&time.format("%H:%M:%S").to_string())?;
                    sheet.write_datetime_with_format(line, column, &time, &clock)?
                }
            };
        }
    }
    sheet.autofit();
    workbook.save_to_buffer()
}
