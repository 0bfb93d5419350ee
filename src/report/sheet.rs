//! Tables of cells as files: CSV as the language's spreadsheets expect it, and workbooks with numbers and dates.

use chrono::{NaiveDate, NaiveTime};
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

use crate::i18n::{Language, Texts, hundredths_of_hours, percent};

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Text, which is never read as a formula.
    Text(String),
    /// A whole number.
    Number(i64),
    /// A day.
    Day(NaiveDate),
    /// A time of the clock.
    Clock(NaiveTime),
    /// A part of a whole, in per cent.
    Share(i64, i64),
    /// Minutes, written as hours.
    Hours(i64),
    /// A number in hundredths.
    Hundredths(i64),
    /// Nothing is known.
    Missing,
}

impl Cell {
    /// The cell in words and numbers, as people read it.
    pub fn written(&self, texts: &Texts) -> String {
        match self {
            Cell::Text(text) => text.clone(),
            Cell::Number(number) => texts.grouped(*number),
            Cell::Day(day) => day.to_string(),
            Cell::Clock(time) => time.format("%H:%M").to_string(),
            Cell::Share(part, whole) => texts.percent(*part, *whole),
            Cell::Hours(minutes) => texts.hours(*minutes),
            Cell::Hundredths(hundredths) => texts.hundredths(*hundredths),
            Cell::Missing => "–".to_owned(),
        }
    }

    /// Whether it is to stand flush right.
    pub fn is_number(&self) -> bool {
        !matches!(self, Cell::Text(_) | Cell::Day(_) | Cell::Clock(_))
    }

    /// The cell for a spreadsheet that reads text: numbers without separators, nothing where nothing is known.
    fn plain(&self, texts: &Texts) -> String {
        match self {
            Cell::Text(text) => safe(text.clone()),
            Cell::Number(number) => number.to_string(),
            Cell::Missing | Cell::Share(_, 0) => String::new(),
            // Spreadsheets know the hyphen alone as a minus.
            other => other.written(texts).replace('\u{2212}', "-"),
        }
    }
}

/// A table with a heading to each column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its name in a workbook.
    pub name: String,
    /// Headings.
    pub headings: Vec<String>,
    /// Rows, with a cell to each heading.
    pub rows: Vec<Vec<Cell>>,
}

impl Sheet {
    /// The sheet as CSV, with the separator that the language's spreadsheets expect, and a byte order mark so that
    /// they read å, ä and ö.
    ///
    /// # Errors
    /// If the writer fails, which writing to memory does not.
    pub fn csv(&self, texts: &Texts) -> Result<Vec<u8>, csv::Error> {
        let delimiter = if texts.language() == Language::Sv { b';' } else { b',' };
        let mut writer = csv::WriterBuilder::new()
            .delimiter(delimiter)
            .terminator(csv::Terminator::CRLF)
            .from_writer("\u{feff}".as_bytes().to_vec());
        writer.write_record(&self.headings)?;
        for row in &self.rows {
            writer.write_record(row.iter().map(|cell| cell.plain(texts)))?;
        }
        writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))
    }

    /// The sheet as a workbook.
    ///
    /// # Errors
    /// If it is larger than a workbook can be.
    pub fn xlsx(&self) -> Result<Vec<u8>, XlsxError> {
        let mut workbook = Workbook::new();
        self.add_to(&mut workbook)?;
        workbook.save_to_buffer()
    }

    /// Adds the sheet to a workbook, its headings in sight however far one scrolls; numbers, days and times are such.
    ///
    /// # Errors
    /// If it is larger than a workbook can be.
    pub fn add_to<'a>(&self, workbook: &'a mut Workbook) -> Result<&'a mut Worksheet, XlsxError> {
        let bold = Format::new().set_bold();
        let [day, clock, share] = ["yyyy-mm-dd", "hh:mm", "0%"].map(|format| Format::new().set_num_format(format));
        let sheet = workbook.add_worksheet().set_name(&self.name)?.set_freeze_panes(1, 0)?;
        sheet.set_landscape().set_print_fit_to_pages(1, 0);
        for (column, heading) in (0..).zip(&self.headings) {
            sheet.write_with_format(0, column, heading, &bold)?;
        }
        for (line, row) in (1..).zip(&self.rows) {
            for (column, cell) in (0..).zip(row) {
                match cell {
                    Cell::Text(text) => sheet.write_string(line, column, text)?,
                    Cell::Number(number) => sheet.write_number(line, column, *number as f64)?,
                    Cell::Day(date) => sheet.write_datetime_with_format(line, column, date, &day)?,
                    Cell::Clock(time) => sheet.write_datetime_with_format(line, column, time, &clock)?,
                    Cell::Missing | Cell::Share(_, 0) => continue,
                    // Rounded as it is read everywhere else.
                    Cell::Share(part, whole) => {
                        let percent = percent(*part, *whole);
                        sheet.write_number_with_format(line, column, percent as f64 / 100.0, &share)?
                    }
                    Cell::Hours(minutes) => {
                        sheet.write_number(line, column, hundredths_of_hours(*minutes) as f64 / 100.0)?
                    }
                    Cell::Hundredths(number) => sheet.write_number(line, column, *number as f64 / 100.0)?,
                };
            }
        }
        sheet.autofit();
        Ok(sheet)
    }
}

/// A cell that no spreadsheet reads as a formula.
fn safe(text: String) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_cell_is_read_as_a_formula() {
        assert_eq!(safe("=1+1".to_owned()), "'=1+1");
        assert_eq!(safe("Alva".to_owned()), "Alva");
    }
}
