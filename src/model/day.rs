//! Days as people write them.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};

/// The years that körpass plans, remembers and reads. Others are slips of the pen: `21-02-08` is not
/// meant to lie in the days of Tiberius.
pub const YEARS: RangeInclusive<i32> = 1900..=2200;

/// Reads a day such as `2021-02-08`, if it lies in one of the [`YEARS`].
pub fn read_day(text: &str) -> Option<NaiveDate> {
    let day = NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d").ok()?;
    YEARS.contains(&day.year()).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_year_of_two_digits_or_beyond_all_reason_is_refused() {
        assert_eq!(read_day(" 2021-02-08 "), NaiveDate::from_ymd_opt(2021, 2, 8));
        for text in ["21-02-08", "0021-02-08", "1899-12-31", "2201-01-01", "+262142-12-31", "-2021-02-08", "2021-02-30"]
        {
            assert_eq!(read_day(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_day_or_refused(text in "[-+0-9]{0,14}|\\PC{0,24}") {
            prop_assert!(read_day(&text).is_none_or(|day| YEARS.contains(&day.year())));
        }
    }
}
