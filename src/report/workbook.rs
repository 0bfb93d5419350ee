//! A report as a workbook: a sheet each for overview, weeks, members, shifts and log, and a native chart.

use rust_xlsxwriter::{Chart, ChartType, DocProperties, Workbook, XlsxError};

use super::document::Document;
use super::tables::TableKind;

/// The report as a workbook.
///
/// # Errors
/// If a sheet is larger than a workbook can be.
pub fn workbook(document: &Document<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The same report is the same file: it was made when the report was, not when it was written.
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&document.now.and_utc()));
    document.about().add_to(&mut workbook)?;
    for (kind, sheet) in document.tables() {
        let (rows, columns) = (sheet.rows.len(), sheet.headings.len());
        let worksheet = sheet.add_to(&mut workbook)?;
        if kind == TableKind::Weeks && rows > 0 {
            let column = u16::try_from(columns + 1).unwrap_or(u16::MAX);
            worksheet.insert_chart(1, column, &shifts_by_week(document, &sheet.name, rows))?;
        }
    }
    if document.audience.sees_numbers() {
        document.shifts().add_to(&mut workbook)?;
        document.log().add_to(&mut workbook)?;
    }
    workbook.save_to_buffer()
}

/// Shifts manned and standing, week by week, one upon the other.
fn shifts_by_week(document: &Document<'_>, sheet: &str, rows: usize) -> Chart {
    let last = u32::try_from(rows).unwrap_or(u32::MAX);
    let mut chart = Chart::new(ChartType::ColumnStacked);
    for (column, colour) in [(2, "#1F5F8B"), (3, "#B45309")] {
        let series = chart.add_series().set_name((sheet, 0, column));
        series.set_categories((sheet, 1, 0, last, 0)).set_values((sheet, 1, column, last, column));
        series.set_format(
            rust_xlsxwriter::ChartFormat::new()
                .set_solid_fill(rust_xlsxwriter::ChartSolidFill::new().set_color(colour)),
        );
    }
    let title = document.texts.get("chart-shifts");
    chart.title().set_name(title.as_str());
    chart.set_alt_text(title);
    chart
}
