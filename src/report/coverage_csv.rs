//! Coverage as CSV: one row a week, then one a weekday, then one a member.

use super::coverage::{Count, Coverage};
use crate::i18n::{Language, Texts};
use crate::model::member::MemberId;

/// The coverage as CSV, with the separator and decimal sign that the language's spreadsheets expect,
/// and a byte order mark so that they read å, ä and ö.
///
/// # Errors
/// If the writer fails, which writing to memory does not.
pub fn csv(coverage: &Coverage, name: impl Fn(MemberId) -> String, texts: &Texts) -> Result<Vec<u8>, csv::Error> {
    let delimiter = if texts.language() == Language::Sv { b';' } else { b',' };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let headings = ["csv-kind", "csv-of", "csv-planned", "csv-manned", "csv-standing", "csv-hours"];
    writer.write_record(headings.map(|id| texts.get(id)))?;
    let mut row = |kind: &str, of: String, count: Count, hours: String| {
        let numbers = [count.planned, count.manned, count.standing()].map(|number| number.to_string());
        writer.write_record([texts.get(kind), safe(of)].into_iter().chain(numbers).chain([hours]))
    };
    for week in &coverage.weeks {
        row("csv-week", texts.week(week.first_day), week.total, String::new())?;
    }
    for (number, count) in (1..).zip(coverage.weekdays) {
        row("csv-weekday", texts.weekday_name(number), count, String::new())?;
    }
    for hours in &coverage.members {
        let count = Count { planned: hours.shifts(), manned: hours.shifts() };
        row("csv-member", name(hours.member), count, texts.hours(hours.minutes))?;
    }
    row("csv-total", String::new(), coverage.total, texts.hours(coverage.minutes()))?;
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

/// A text cell that no spreadsheet reads as a formula.
pub fn safe(text: String) -> String {
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
