//! Values of iCalendar as they are read.

use chrono::{Datelike, NaiveDate, NaiveDateTime};

/// A local time such as `20210208T130000`.
pub fn local_time(text: &str) -> Option<NaiveDateTime> {
    let time = NaiveDateTime::parse_from_str(text.trim(), "%Y%m%dT%H%M%S").ok()?;
    is_sane(time.date()).then_some(time)
}

/// Years within which calendars are read: outside of them sums of time may go wrong.
pub fn is_sane(day: NaiveDate) -> bool {
    (1000..=9000).contains(&day.year())
}
