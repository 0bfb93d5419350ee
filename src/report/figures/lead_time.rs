//! How long before a shift people were told of changes.

use chrono::NaiveDateTime;
use chrono_tz::Tz;

use crate::model::local_time::minutes_between;

/// A change of a member's shift after the shift was first told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeadTime {
    /// When it was published, in minutes before the shift starts; negative afterwards.
    pub minutes: i64,
}

impl LeadTime {
    /// The lead time of a change told at a local time of a shift that starts at another, as the clock really goes.
    pub fn new(zone: Tz, published: NaiveDateTime, start: NaiveDateTime) -> Self {
        Self { minutes: minutes_between(zone, published, start) }
    }
}

/// The lead times of changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LeadTimes {
    /// Changes told.
    pub changes: i64,
    /// The median lead time in minutes: half of the changes were told longer before. None without changes.
    pub median: Option<i64>,
    /// Changes told later than the association wants.
    pub short: i64,
}

impl LeadTimes {
    /// The lead times of some changes; those told fewer hours before their shift are short.
    pub fn new(lead_times: &[LeadTime], hours: i64) -> Self {
        let mut minutes: Vec<i64> = lead_times.iter().map(|lead_time| lead_time.minutes).collect();
        minutes.sort_unstable();
        let middle = |below: usize, above: usize| Some((minutes.get(below)? + minutes.get(above)?) / 2);
        Self {
            changes: i64::try_from(minutes.len()).unwrap_or(i64::MAX),
            median: middle(minutes.len().saturating_sub(1) / 2, minutes.len() / 2),
            short: i64::try_from(minutes.iter().filter(|lead_time| **lead_time < 60 * hours).count())
                .unwrap_or(i64::MAX),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_that_the_clock_skips_is_no_lead_time() {
        let at = |text: &str| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap();
        let lead_time = LeadTime::new(chrono_tz::Europe::Stockholm, at("2021-03-27T10:30"), at("2021-03-29T10:00"));
        assert_eq!(lead_time.minutes, 46 * 60 + 30);
    }

    #[test]
    fn the_median_lies_in_the_middle_and_two_days_are_the_limit() {
        let lead_time = |hours: &[i64]| {
            LeadTimes::new(&hours.iter().map(|hours| LeadTime { minutes: 60 * hours }).collect::<Vec<_>>(), 48)
        };
        assert_eq!(lead_time(&[]), LeadTimes::default());
        assert_eq!(lead_time(&[48, 10, 100]), LeadTimes { changes: 3, median: Some(48 * 60), short: 1 });
        assert_eq!(lead_time(&[10, 20, -2, 100]), LeadTimes { changes: 4, median: Some(15 * 60), short: 3 });
    }
}
