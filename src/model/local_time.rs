//! Local wall-clock times: windows of a day, and real lengths across daylight saving.

use std::fmt;
use std::str::FromStr;

use chrono::{Days, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone};
use chrono_tz::Tz;

/// Minutes in a day.
const DAY: u16 = 24 * 60;

/// A window of the clock, such as 10–13; it ends on the next day where the end is not after the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeWindow {
    /// Minute of the day it starts, 0 to 1439.
    start: u16,
    /// Minute of the day it ends, counted from the midnight before the start: more than `start`, at most a day more.
    end: u16,
}

/// A text that is no window of the clock.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no time window such as 10-13")]
pub struct NotAWindow(pub String);

impl TimeWindow {
    /// The whole day.
    pub const WHOLE_DAY: TimeWindow = TimeWindow { start: 0, end: DAY };

    /// A window from minutes of the day; an end not after the start is on the next day.
    pub fn from_minutes(start: u16, end: u16) -> Option<Self> {
        if start >= DAY || end > DAY {
            return None;
        }
        let end = if end > start { end } else { end + DAY };
        Some(Self { start, end })
    }

    /// Minute of the day it starts.
    pub fn start_minute(self) -> u16 {
        self.start
    }

    /// Minute of the day it ends, 0 to 1440.
    pub fn end_minute(self) -> u16 {
        if self.end > DAY { self.end - DAY } else { self.end }
    }

    /// When it starts and ends on a day.
    pub fn on(self, day: NaiveDate) -> (NaiveDateTime, NaiveDateTime) {
        let midnight = day.and_time(NaiveTime::MIN);
        let at = |minute: u16| midnight + TimeDelta::minutes(i64::from(minute));
        (at(self.start), at(self.end))
    }

    /// Whether two windows of one day share any time.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// Reads `9`, `09`, `9:30`, `09.30` or `24` as minutes of the day.
fn minute_of_day(text: &str) -> Option<u16> {
    let text = text.trim();
    let (hours, minutes) = text.split_once([':', '.']).unwrap_or((text, "00"));
    let digits = |part: &str| !part.is_empty() && part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(hours) || !digits(minutes) || minutes.len() != 2 {
        return None;
    }
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    let total = hours * 60 + minutes;
    (minutes < 60 && total <= DAY).then_some(total)
}

/// Reads a time of day such as `13`, `13:30` or `13.30`.
pub fn time_of_day(text: &str) -> Option<NaiveTime> {
    let minute = minute_of_day(text)?;
    NaiveTime::from_hms_opt(u32::from(minute / 60), u32::from(minute % 60), 0)
}

impl FromStr for TimeWindow {
    type Err = NotAWindow;

    /// Reads `10-13`, `10:30–13`, `9.00-12.00`, `0-24` or `22-06`.
    fn from_str(text: &str) -> Result<Self, NotAWindow> {
        text.split_once(['-', '–', '—'])
            .and_then(|(start, end)| Self::from_minutes(minute_of_day(start)?, minute_of_day(end)?))
            .ok_or_else(|| NotAWindow(text.to_owned()))
    }
}

impl fmt::Display for TimeWindow {
    /// `10–13`, `09:30–12`: the minutes only where there are any.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let clock = |minute: u16| match (minute / 60, minute % 60) {
            (hour, 0) => format!("{hour:02}"),
            (hour, minute) => format!("{hour:02}:{minute:02}"),
        };
        f.pad(&format!("{}–{}", clock(self.start_minute()), clock(self.end_minute())))
    }
}

/// What the clocks of a zone show at an instant in UTC.
pub fn local_of(zone: Tz, utc: NaiveDateTime) -> NaiveDateTime {
    utc.and_utc().with_timezone(&zone).naive_local()
}

/// Whether the clock shows this time on that day: in spring an hour is skipped.
pub fn exists(zone: Tz, time: NaiveDateTime) -> bool {
    !matches!(zone.from_local_datetime(&time), LocalResult::None)
}

/// The instant of a local time in minutes since 1970 in UTC. In the hour that the clock shows twice
/// the first is meant; in the hour it skips, the time that the clock would show had it not been set
/// forward (RFC 5545, 3.3.5): 02:30 is the instant of 03:30.
fn instant(zone: Tz, time: NaiveDateTime) -> i64 {
    let seconds = match zone.from_local_datetime(&time) {
        LocalResult::Single(moment) | LocalResult::Ambiguous(moment, _) => moment.timestamp(),
        LocalResult::None => zone
            .from_local_datetime(&(time + TimeDelta::hours(1)))
            .earliest()
            .map_or_else(|| time.and_utc().timestamp(), |moment| moment.timestamp()),
    };
    seconds / 60
}

/// The minutes that really pass between two local times, right across daylight saving.
pub fn minutes_between(zone: Tz, start: NaiveDateTime, end: NaiveDateTime) -> i64 {
    instant(zone, end) - instant(zone, start)
}

/// The first moment of a day and of the day after: a window of whole days in local times.
pub fn whole_days(from: NaiveDate, to: NaiveDate) -> (NaiveDateTime, NaiveDateTime) {
    let after = to.checked_add_days(Days::new(1)).unwrap_or(NaiveDate::MAX);
    (from.and_time(NaiveTime::MIN), after.and_time(NaiveTime::MIN))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::Europe::Stockholm;
    use proptest::prelude::*;

    fn at(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
    }

    #[test]
    fn windows_are_read_as_people_write_them() {
        for (text, shown) in [("10-13", "10–13"), ("9.30–12", "09:30–12"), ("0-24", "00–24"), ("22-06", "22–06")]
        {
            assert_eq!(text.parse::<TimeWindow>().unwrap().to_string(), shown);
        }
        for text in ["", "10", "10-", "10-25", "24-3", "9:5-12", "a-b", "10-13-16", "10:60-12"] {
            assert!(text.parse::<TimeWindow>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_night_shift_is_an_hour_shorter_in_spring_and_longer_in_autumn() {
        let night = |from, to| minutes_between(Stockholm, at(from), at(to));
        assert_eq!(night("2021-03-26 22:00", "2021-03-27 06:00"), 8 * 60);
        assert_eq!(night("2021-03-27 22:00", "2021-03-28 06:00"), 7 * 60);
        assert_eq!(night("2021-10-30 22:00", "2021-10-31 06:00"), 9 * 60);
    }

    #[test]
    fn a_time_in_the_skipped_hour_is_as_long_after_as_it_says() {
        assert_eq!(minutes_between(Stockholm, at("2021-03-28 01:30"), at("2021-03-28 02:30")), 60);
    }

    #[test]
    fn the_skipped_hour_does_not_exist() {
        assert!(!exists(Stockholm, at("2021-03-28 02:30")));
        assert!(exists(Stockholm, at("2021-10-31 02:30")));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(start in 0u16..1440, end in 0u16..=1440) {
            let window = TimeWindow::from_minutes(start, end).unwrap();
            prop_assert_eq!(window.to_string().parse::<TimeWindow>().unwrap(), window);
        }

        #[test]
        fn any_text_is_a_window_or_refused(text in "\\PC{0,12}") {
            let _ = text.parse::<TimeWindow>();
        }
    }
}
