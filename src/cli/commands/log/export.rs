//! The log as a file: CSV, or a workbook with numbers and dates.

use std::path::PathBuf;

use clap::ValueEnum;

use super::list::log_period;
use crate::cli::failure::Failure;
use crate::cli::output::write_whole;
use crate::cli::session::Session;
use crate::cli::swapping::vehicle;
use crate::cli::view::Names;
use crate::i18n::Texts;
use crate::message;
use crate::model::driving_log::{LogEntry, effective};
use crate::report::sheet::{Cell, Sheet};

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
        let is_workbook = self.out.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
        let usual = if is_workbook { LogFormat::Xlsx } else { LogFormat::Csv };
        let headings = HEADINGS.map(|id| texts.get(id)).to_vec();
        let sheet = Sheet { name: texts.get("log-sheet"), headings, rows };
        let refuse = |reason: String| Failure::new(message!("error-page", reason = reason));
        let bytes = match self.log_format.unwrap_or(usual) {
            LogFormat::Csv => sheet.csv(&texts).map_err(|error| refuse(error.to_string()))?,
            LogFormat::Xlsx => sheet.xlsx().map_err(|error| refuse(error.to_string()))?,
        };
        write_whole(&self.out, &bytes)?;
        session.confirm(&message!("log-written", count = sheet.rows.len(), file = self.out.display().to_string()));
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
        Cell::Day(entry.start.date()),
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
