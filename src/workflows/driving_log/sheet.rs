//! The log as a file: CSV, or a workbook with numbers and dates.

use std::path::Path;

use crate::model::driving_log::LogEntry;
use crate::report::log_sheet::{LogPeople, log_sheet};
use crate::store::View;
use crate::workflows::context::Context;
use crate::workflows::driving_log::listing::{counting, period};
use crate::workflows::export::output::{Readers, write_named};
use crate::workflows::lookup;
use crate::workflows::refusal::Refusal;
use crate::workflows::words::Names;

/// How the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// For any spreadsheet.
    Csv,
    /// For Excel and LibreOffice.
    Xlsx,
}

/// Which part of the log is to be written, and where.
#[derive(Debug, Clone, Copy)]
pub struct LogExportRequest<'a> {
    /// The period; the whole log where none is told.
    pub period: Option<&'a str>,
    /// The registration plate of the only vehicle that is wanted, as typed.
    pub vehicle: Option<&'a str>,
    /// How; as the name of the file ends where nothing is said.
    pub format: Option<LogFormat>,
    /// The file.
    pub file: &'a Path,
    /// Who may read that.
    pub readers: Readers,
}

/// Writes the log to a file, in the language of the association; gives how many entries there are in it.
///
/// # Errors
/// If the period or the vehicle is not known, or the system refuses.
pub fn write(context: &Context, view: &View<'_>, request: &LogExportRequest<'_>) -> Result<usize, Refusal> {
    let texts = context.texts_for_others(&context.association(view)?);
    let (entries, vehicles, members) = (view.driving_log()?, view.vehicles()?, view.members()?);
    let period = period(context, view, request.period, &entries)?;
    let only = match request.vehicle {
        Some(text) => Some(lookup::vehicle(&vehicles, text)?.id),
        None => None,
    };
    let names = Names::of(&members);
    let is_wanted =
        |entry: &&LogEntry| period.contains(entry.start.date()) && only.is_none_or(|id| entry.vehicle == id);
    let found: Vec<&LogEntry> = entries.iter().filter(is_wanted).collect();
    let plate = |id| vehicles.iter().find(|vehicle| vehicle.id == id).map(|vehicle| vehicle.details.plate.to_string());
    let people = LogPeople::Named(&|member| names.full(member).to_owned());
    let sheet = log_sheet(&texts, &found, &counting(&entries), &|id| plate(id).unwrap_or_default(), &people);
    let is_workbook = request.file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
    let usual = if is_workbook { LogFormat::Xlsx } else { LogFormat::Csv };
    let bytes = match request.format.unwrap_or(usual) {
        LogFormat::Csv => sheet.csv(&texts).map_err(Refusal::of_page)?,
        LogFormat::Xlsx => sheet.xlsx().map_err(Refusal::of_page)?,
    };
    write_named(request.file, &bytes, request.readers)?;
    Ok(sheet.rows.len())
}
