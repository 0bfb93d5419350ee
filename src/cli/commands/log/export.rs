//! The log as a file: CSV, or a workbook with numbers and dates.

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::ValueEnum;

use crate::cli::commands::log::list::log_period;
use crate::cli::session::Session;
use crate::message;
use crate::model::driving_log::{LogEntry, effective};
use crate::report::log_sheet::{LogPeople, log_sheet};
use crate::workflows::export::output::write_whole;
use crate::workflows::failure::Failure;
use crate::workflows::words::Names;

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

impl Export {
    /// Writes it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let store = session.open()?;
        let view = store.view()?;
        let association = session.context.association(&view)?;
        let texts = session.context.texts_for_others(&association);
        let (entries, vehicles, members) = (view.driving_log()?, view.vehicles()?, view.members()?);
        let period = log_period(session, &view, self.period.as_deref(), &entries)?;
        let only = match &self.vehicle {
            Some(text) => Some(crate::workflows::lookup::vehicle(&vehicles, text)?.id),
            None => None,
        };
        let names = Names::of(&members);
        let counting: BTreeSet<_> = effective(&entries).iter().map(|entry| entry.id).collect();
        let wanted =
            |entry: &&LogEntry| period.contains(entry.start.date()) && only.is_none_or(|id| entry.vehicle == id);
        let found: Vec<&LogEntry> = entries.iter().filter(wanted).collect();
        let plate =
            |id| vehicles.iter().find(|vehicle| vehicle.id == id).map(|vehicle| vehicle.details.plate.to_string());
        let people = LogPeople::Named(&|member| names.full(member).to_owned());
        let sheet = log_sheet(&texts, &found, &counting, &|id| plate(id).unwrap_or_default(), &people);
        let is_workbook = self.out.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
        let usual = if is_workbook { LogFormat::Xlsx } else { LogFormat::Csv };
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
