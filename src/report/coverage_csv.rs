//! Coverage as CSV: one row a week, then one a weekday, then one a member.

use super::coverage::{Count, Coverage};
use super::sheet::{Cell, Sheet};
use crate::i18n::Texts;
use crate::model::member::MemberId;

/// The coverage as CSV.
///
/// # Errors
/// If the writer fails, which writing to memory does not.
pub fn csv(coverage: &Coverage, name: impl Fn(MemberId) -> String, texts: &Texts) -> Result<Vec<u8>, csv::Error> {
    let row = |kind: &str, of: String, count: Count, hours: String| {
        let numbers = [count.planned, count.manned, count.standing()].map(Cell::Number);
        let texts = [texts.get(kind), of].map(Cell::Text);
        texts.into_iter().chain(numbers).chain([Cell::Text(hours)]).collect::<Vec<Cell>>()
    };
    let weeks =
        coverage.weeks.iter().map(|week| row("csv-week", texts.week(week.first_day), week.total, String::new()));
    let weekdays = (1..)
        .zip(coverage.weekdays)
        .map(|(number, count)| row("csv-weekday", texts.weekday_name(number), count, String::new()));
    let members = coverage.members.iter().map(|hours| {
        let count = Count { planned: hours.shifts(), manned: hours.shifts() };
        row("csv-member", name(hours.member), count, texts.hours(hours.minutes))
    });
    let total = row("csv-total", String::new(), coverage.total, texts.hours(coverage.minutes()));
    let headings = ["csv-kind", "csv-of", "csv-planned", "csv-manned", "csv-standing", "csv-hours"];
    let sheet = Sheet {
        name: texts.get("page-coverage"),
        headings: headings.map(|id| texts.get(id)).to_vec(),
        rows: weeks.chain(weekdays).chain(members).chain([total]).collect(),
    };
    sheet.csv(texts)
}
