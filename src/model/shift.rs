//! Shifts, the weekly patterns that make them, and the closures that take them away.

use chrono::{Datelike, NaiveDate, NaiveDateTime};

use super::local_time::TimeWindow;
use super::problem::RideAlongs;
use super::vehicle::CarId;

/// The number of a shift in the database; stays with it for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShiftId(pub i64);

/// Where to patrol in a shift, and what else to know of it; empty texts where nothing is told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ShiftNote {
    /// The areas to patrol.
    pub areas: String,
    /// What else to know.
    pub remark: String,
}

/// A shift: one car out on patrol for some hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// The car it mans.
    pub car: CarId,
    /// Local start.
    pub start: NaiveDateTime,
    /// Local end, after the start.
    pub end: NaiveDateTime,
    /// How much it matters that it runs: 1 to 9.
    pub weight: i64,
    /// How many ride along when two or more are in the car.
    pub ride_along: RideAlongs,
}

/// A shift that the database knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownShift {
    /// Its number.
    pub id: ShiftId,
    /// The shift.
    pub shift: Shift,
    /// Asked for by itself, and not made by a pattern.
    pub extra: bool,
    /// A plan has been made for it, so that an empty one stands and is not merely unplanned.
    pub planned: bool,
    /// Cancelled: it is not driven, though a pattern makes it.
    pub cancelled: bool,
}

/// A shift that was cancelled, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CancelledShift {
    /// Its number.
    pub id: ShiftId,
    /// The shift.
    pub shift: Shift,
    /// Why, in the coordinator's words.
    pub why: String,
}

/// A weekly pattern: on these weekdays, at this time, this car is out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    /// Number in the database.
    pub id: i64,
    /// The car it mans.
    pub car: CarId,
    /// Weekdays.
    pub weekdays: Weekdays,
    /// Time of the day.
    pub window: TimeWindow,
    /// How much its shifts matter: 1 to 9.
    pub weight: i64,
    /// How many ride along.
    pub ride_along: RideAlongs,
    /// First day.
    pub valid_from: Option<NaiveDate>,
    /// Last day.
    pub valid_to: Option<NaiveDate>,
    /// Part of every year in which it holds *instead of* the car's patterns without a season.
    pub season: Option<Season>,
    /// Also makes shifts on public holidays.
    pub on_holidays: bool,
}

/// A part of every year, from a day of a month to another, both included; may pass New Year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Season {
    /// Month and day it starts.
    pub from: (u32, u32),
    /// Month and day it ends.
    pub to: (u32, u32),
}

impl Season {
    /// Reads `06-01..08-31`.
    pub fn parse(text: &str) -> Option<Self> {
        let (from, to) = text.split_once("..")?;
        Some(Self { from: month_day(from)?, to: month_day(to)? })
    }

    /// Whether a day lies in it.
    pub fn contains(self, day: NaiveDate) -> bool {
        let day = (day.month(), day.day());
        if self.from <= self.to { self.from <= day && day <= self.to } else { self.from <= day || day <= self.to }
    }

    /// Whether two seasons share a day of some year.
    pub fn overlaps(self, other: Self) -> bool {
        // A leap year has every day that a season can name.
        NaiveDate::from_ymd_opt(2000, 1, 1)
            .into_iter()
            .flat_map(|first| first.iter_days().take(366))
            .any(|day| self.contains(day) && other.contains(day))
    }
}

impl std::fmt::Display for Season {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let ((from_month, from_day), (to_month, to_day)) = (self.from, self.to);
        write!(f, "{from_month:02}-{from_day:02}..{to_month:02}-{to_day:02}")
    }
}

/// Reads `06-01` as a day of a leap year, so that 29 February is one.
fn month_day(text: &str) -> Option<(u32, u32)> {
    let day = NaiveDate::parse_from_str(&format!("2000-{}", text.trim()), "%Y-%m-%d").ok()?;
    Some((day.month(), day.day()))
}

/// A set of weekdays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Weekdays(u8);

impl Weekdays {
    /// All seven.
    pub const ALL: Weekdays = Weekdays(0b111_1111);

    /// The set of the given weekdays, 1 (Monday) to 7; others are left out.
    pub fn of(numbers: impl IntoIterator<Item = u32>) -> Self {
        Self(numbers.into_iter().filter(|day| (1..=7).contains(day)).fold(0, |bits, day| bits | 1 << (day - 1)))
    }

    /// From one weekday to another, past Sunday if need be.
    pub fn span(from: u32, to: u32) -> Self {
        let last = if to < from { to + 7 } else { to };
        Self::of((from..=last).map(|day| (day - 1) % 7 + 1))
    }

    /// The set as seven bits, Monday the lowest.
    pub fn bits(self) -> u8 {
        self.0
    }

    /// The set of seven bits.
    pub fn from_bits(bits: u8) -> Option<Self> {
        (1..=0b111_1111).contains(&bits).then_some(Self(bits))
    }

    /// The two sets together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the sets share a weekday.
    pub fn overlaps(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether a day is one of them.
    pub fn contains(self, day: NaiveDate) -> bool {
        self.0 & 1 << day.weekday().num_days_from_monday() != 0
    }

    /// The weekdays in order, 1 (Monday) to 7.
    pub fn iter(self) -> impl Iterator<Item = u32> {
        (1..=7).filter(move |day| self.0 & 1 << (day - 1) != 0)
    }
}

impl Pattern {
    /// A pattern of some weekdays and a time, as most are: one rides along, always, but not on public holidays.
    pub fn weekly(car: CarId, weekdays: Weekdays, window: TimeWindow) -> Self {
        let ride_along = RideAlongs { min: 1, max: 1 };
        let (valid_from, valid_to, season, on_holidays) = (None, None, None, false);
        Self { id: 0, car, weekdays, window, weight: 1, ride_along, valid_from, valid_to, season, on_holidays }
    }

    /// Whether the pattern holds on a day: weekday, validity and season; holidays apart.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.weekdays.contains(day)
            && self.valid_from.is_none_or(|first| first <= day)
            && self.valid_to.is_none_or(|last| day <= last)
            && self.season.is_none_or(|season| season.contains(day))
    }

    /// Whether two patterns would send the same car out twice at one time.
    ///
    /// A pattern with a season takes the place of those without, so such two do not collide.
    pub fn collides_with(&self, other: &Self) -> bool {
        let seasons = match (self.season, other.season) {
            (Some(one), Some(other)) => one.overlaps(other),
            (None, None) => true,
            _ => false,
        };
        seasons
            && self.car == other.car
            && self.weekdays.overlaps(other.weekdays)
            && self.window.overlaps(other.window)
            && other.valid_to.is_none_or(|last| self.valid_from.is_none_or(|first| first <= last))
            && self.valid_to.is_none_or(|last| other.valid_from.is_none_or(|first| first <= last))
    }
}

/// Days on which no car, or one car, goes out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closure {
    /// Number in the database.
    pub id: i64,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// The car it concerns; all cars if not told.
    pub car: Option<CarId>,
    /// Why, for those who read the roster; empty if not told.
    pub reason: String,
}

impl Closure {
    /// Whether it takes away a car's shifts of a day.
    pub fn covers(&self, car: CarId, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to && self.car.is_none_or(|closed| closed == car)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_season_may_pass_new_year() {
        let winter = Season::parse("12-01..03-31").unwrap();
        assert!(winter.contains("2021-01-15".parse().unwrap()));
        assert!(!winter.contains("2021-04-01".parse().unwrap()));
        assert!(winter.overlaps(Season::parse("03-31..04-02").unwrap()));
        assert!(Season::parse("02-29..03-01").is_some());
        assert!(Season::parse("02-30..03-01").is_none());
    }

    #[test]
    fn weekdays_may_pass_sunday() {
        assert_eq!(Weekdays::span(6, 1), Weekdays::of([6, 7, 1]));
        assert_eq!(Weekdays::span(1, 4).iter().collect::<Vec<_>>(), [1, 2, 3, 4]);
    }
}
