//! What a member wishes of their own calendar.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveTime;

use crate::i18n::Language;

/// The longest time before a shift that a reminder may come, in minutes: two weeks.
const LONGEST: u32 = 14 * 24 * 60;

/// The most reminders of a shift: phones show no more.
const MOST: usize = 5;

/// When a phone rings before a shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReminderTime {
    /// On the evening before, at this time of the clock.
    DayBefore(NaiveTime),
    /// So many minutes before the start.
    Minutes(u32),
}

/// The reminders of a member; none at all is a wish too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminders(Vec<ReminderTime>);

/// What a member wishes of their own calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarWish {
    /// The language; not told means that of the association.
    pub language: Option<Language>,
    /// Whether those in the same car may see the member's telephone number.
    pub share_phone: bool,
    /// When the phone rings.
    pub reminders: Reminders,
}

/// A text that tells no reminders.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} tells no reminders such as 18:00,60")]
pub struct NoReminders(pub String);

impl Default for CalendarWish {
    /// The language of the association, no telephone number told, the evening before at 18 and an hour before.
    fn default() -> Self {
        let evening = NaiveTime::from_hms_opt(18, 0, 0).unwrap_or(NaiveTime::MIN);
        let reminders = Reminders(vec![ReminderTime::DayBefore(evening), ReminderTime::Minutes(60)]);
        Self { language: None, share_phone: false, reminders }
    }
}

impl Reminders {
    /// No reminders.
    pub const NONE: Self = Self(Vec::new());

    /// The reminders, those of the day before first.
    pub fn iter(&self) -> impl Iterator<Item = ReminderTime> + '_ {
        self.0.iter().copied()
    }
}

/// `18:00,60`: times of the clock on the day before, and minutes before the start. No text: none.
impl fmt::Display for Reminders {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, time) in self.0.iter().enumerate() {
            if place > 0 {
                f.write_str(",")?;
            }
            match time {
                ReminderTime::DayBefore(time) => write!(f, "{}", time.format("%H:%M"))?,
                ReminderTime::Minutes(minutes) => write!(f, "{minutes}")?,
            }
        }
        Ok(())
    }
}

/// Reads what [`fmt::Display`] writes, and `18.00`, `90m` and `2h` too.
impl FromStr for Reminders {
    type Err = NoReminders;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let words = text.split(',').map(str::trim).filter(|word| !word.is_empty());
        let times: Option<Vec<ReminderTime>> = words.map(reminder_time).collect();
        let mut times = times.ok_or_else(|| NoReminders(text.to_owned()))?;
        times.sort_unstable();
        times.dedup();
        if times.len() > MOST {
            return Err(NoReminders(text.to_owned()));
        }
        Ok(Self(times))
    }
}

fn reminder_time(word: &str) -> Option<ReminderTime> {
    if word.contains([':', '.']) {
        let time = NaiveTime::parse_from_str(&word.replace('.', ":"), "%H:%M").ok()?;
        return Some(ReminderTime::DayBefore(time));
    }
    let (number, unit) = word.split_at(word.find(|c: char| !c.is_ascii_digit()).unwrap_or(word.len()));
    let minutes = match unit.trim() {
        "" | "m" | "min" => 1,
        "h" | "t" | "tim" => 60,
        _ => return None,
    };
    let before = number.parse::<u32>().ok()?.checked_mul(minutes)?;
    (before <= LONGEST).then_some(ReminderTime::Minutes(before))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reminders_are_written_as_they_are_read() {
        for (text, kept) in [("18:00,60", "18:00,60"), ("1h, 18.00", "18:00,60"), ("30m,30", "30"), ("", "")] {
            assert_eq!(text.parse::<Reminders>().unwrap().to_string(), kept);
        }
        assert_eq!(CalendarWish::default().reminders.to_string(), "18:00,60");
    }

    #[test]
    fn what_is_no_reminder_is_refused() {
        for text in ["25:00", "soon", "-5", "1d", "999999999", "99999", "1,2,3,4,5,6"] {
            assert!(text.parse::<Reminders>().is_err(), "{text}");
        }
    }
}
