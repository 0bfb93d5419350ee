//! Reminders: when the phone rings before a shift.

use chrono::{Days, NaiveDateTime, NaiveTime};
use chrono_tz::Tz;

use crate::model::local_time::minutes_between;

/// A reminder of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// Minutes that really pass between the reminder and the start.
    pub minutes_before: u32,
    /// What it says.
    pub text: String,
}

impl Reminder {
    /// The value of TRIGGER, counted from the start (RFC 5545, 3.8.6.3): `-PT16H`, `-PT15H30M`.
    ///
    /// Days are written as hours: a day there is a day of the calendar, which may have 23 hours.
    pub(super) fn trigger(&self) -> String {
        match (self.minutes_before / 60, self.minutes_before % 60) {
            (0, minutes) => format!("-PT{minutes}M"),
            (hours, 0) => format!("-PT{hours}H"),
            (hours, minutes) => format!("-PT{hours}H{minutes}M"),
        }
    }
}

/// Minutes that really pass from a time on the day before until a local start.
pub(super) fn minutes_from_day_before(zone: Tz, time: NaiveTime, start: NaiveDateTime) -> u32 {
    let day_before = start.date().checked_sub_days(Days::new(1)).unwrap_or(start.date());
    u32::try_from(minutes_between(zone, day_before.and_time(time), start)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::super::samples::at;
    use super::*;
    use chrono_tz::Europe::Stockholm;

    fn trigger_of(start: &str) -> String {
        let six = NaiveTime::from_hms_opt(18, 0, 0).unwrap();
        let minutes_before = minutes_from_day_before(Stockholm, six, at(start));
        Reminder { minutes_before, text: String::new() }.trigger()
    }

    #[test]
    fn the_evening_before_is_counted_back_from_the_start() {
        assert_eq!(trigger_of("2021-02-09 10:00"), "-PT16H");
        assert_eq!(trigger_of("2021-02-09 09:30"), "-PT15H30M");
        assert_eq!(trigger_of("2021-02-09 19:00"), "-PT25H");
    }

    #[test]
    fn the_evening_before_a_change_of_the_clock_is_still_at_six() {
        assert_eq!(trigger_of("2021-03-28 10:00"), "-PT15H");
        assert_eq!(trigger_of("2021-10-31 10:00"), "-PT17H");
    }

    #[test]
    fn a_reminder_within_the_hour_is_written_in_minutes() {
        assert_eq!(Reminder { minutes_before: 45, text: String::new() }.trigger(), "-PT45M");
    }
}
