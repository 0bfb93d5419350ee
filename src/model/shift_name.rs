//! How people name a shift: by its date and start.

use std::fmt;
use std::str::FromStr;

use chrono::{NaiveDate, NaiveTime};

use super::day::read_day;
use super::local_time::time_of_day;

/// A shift as a person names it: `2021-02-09T13`, `2021-02-09 13:00`, `2021-02-09T13@bil 2`, or only
/// the date where there is one shift that day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShiftName {
    /// The day it starts.
    pub day: NaiveDate,
    /// The time it starts, if told.
    pub start: Option<NaiveTime>,
    /// The name of the car, if told.
    pub car: Option<String>,
}

/// A text that names no shift.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} names no shift")]
pub struct NotAShiftName(pub String);

impl FromStr for ShiftName {
    type Err = NotAShiftName;

    fn from_str(text: &str) -> Result<Self, NotAShiftName> {
        let refuse = || NotAShiftName(text.to_owned());
        let (time, car) = match text.trim().split_once('@') {
            Some((time, car)) => (time, Some(car.trim().to_owned())),
            None => (text.trim(), None),
        };
        let (day, start) = match time.split_once(['T', 't', ' ']) {
            Some((day, start)) => (day, Some(time_of_day(start).ok_or_else(refuse)?)),
            None => (time, None),
        };
        let day = read_day(day).ok_or_else(refuse)?;
        Ok(Self { day, start, car })
    }
}

impl fmt::Display for ShiftName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.day)?;
        if let Some(start) = self.start {
            write!(f, "T{}", start.format("%H:%M"))?;
        }
        match &self.car {
            Some(car) => write!(f, "@{car}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_shift_is_named_by_date_and_start() {
        for (text, shown) in [
            ("2021-02-09T13", "2021-02-09T13:00"),
            ("2021-02-09 9:30", "2021-02-09T09:30"),
            ("2021-02-09", "2021-02-09"),
            ("2021-02-09T13@Bil 2", "2021-02-09T13:00@Bil 2"),
        ] {
            assert_eq!(text.parse::<ShiftName>().unwrap().to_string(), shown);
        }
        assert!("9 feb 13".parse::<ShiftName>().is_err());
        assert!("2021-02-09T25".parse::<ShiftName>().is_err());
        assert!("21-02-09T13".parse::<ShiftName>().is_err());
    }

    proptest! {
        #[test]
        fn any_text_is_a_name_or_refused(text in "\\PC{0,24}") {
            let _ = text.parse::<ShiftName>();
        }
    }
}
