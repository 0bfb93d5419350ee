//! Periods as people write them.

use std::fmt;

use super::day::{YEARS, read_day};
use super::spoken_day;
use chrono::{Datelike, Days, IsoWeek, Months, NaiveDate, Weekday};

/// A span of days, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    from: NaiveDate,
    to: NaiveDate,
}

/// Why a text is no period.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAPeriod {
    /// It is written in no known way.
    #[error("{0:?} is no period")]
    Unreadable(String),
    /// It ends before it begins.
    #[error("{0:?} ends before it begins")]
    Reversed(String),
}

/// A part of the calendar that one end of a period names.
#[derive(Clone, Copy)]
struct Span {
    first: NaiveDate,
    last: NaiveDate,
}

impl Period {
    /// The longest period, in days: eleven years. More is a slip of the pen.
    const MOST_DAYS: i64 = 11 * 366;

    /// The period from one day to another, if they come in that order and lie eleven years apart at most.
    pub fn new(from: NaiveDate, to: NaiveDate) -> Option<Self> {
        (from <= to && (to - from).num_days() < Self::MOST_DAYS).then_some(Self { from, to })
    }

    /// Reads a period; a week without a year is of the ISO year that `today` lies in.
    ///
    /// Forms: `2021-02-01..2021-03-14`, `2021-02-01`, `2021-02`, `2021-02..2021-04`, `2021`,
    /// `2021-W05..W10`, `2021-v5..v10`, `2021-v50..2022-v2`, `v6`, `v6..v8`, `2021-Q1`, `2021-kv1`; `idag`, `imorgon`
    /// and weekdays, in Swedish or English, the first such day from `today` on; `11 feb` and `tor 11 feb`, nearest to
    /// `today`. Days may also stand apart as in `mån-ons`, `8–10 feb`, `8 feb - 10 mars` and `idag till onsdag`.
    ///
    /// # Errors
    /// [`NotAPeriod`] if the text has none of the forms, or ends before it begins.
    pub fn parse(text: &str, today: NaiveDate) -> Result<Self, NotAPeriod> {
        let unreadable = || NotAPeriod::Unreadable(text.to_owned());
        let trimmed = text.trim();
        let (start, end) = &spoken_day::ends(trimmed, today);
        let this_year = today.iso_week().year();
        let first = Span::parse(start, this_year).ok_or_else(unreadable)?;
        let start_year = year_of(start).unwrap_or(this_year);
        let last = Span::parse(end, start_year).ok_or_else(unreadable)?;
        if first.first > last.last {
            return Err(NotAPeriod::Reversed(text.to_owned()));
        }
        Self::new(first.first, last.last).ok_or_else(unreadable)
    }

    /// First day.
    pub fn from(self) -> NaiveDate {
        self.from
    }

    /// Last day.
    pub fn to(self) -> NaiveDate {
        self.to
    }

    /// Number of days.
    pub fn days(self) -> i64 {
        (self.to - self.from).num_days() + 1
    }

    /// Whether a day lies in it.
    pub fn contains(self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }

    /// Its days in order.
    pub fn iter(self) -> impl Iterator<Item = NaiveDate> {
        self.from.iter_days().take_while(move |day| *day <= self.to)
    }

    /// Its ISO weeks in order, each with the days of it that lie in the period.
    pub fn weeks(self) -> Vec<(IsoWeek, Period)> {
        let mut weeks: Vec<(IsoWeek, Period)> = Vec::new();
        for day in self.iter() {
            match weeks.last_mut() {
                Some((week, days)) if *week == day.iso_week() => days.to = day,
                _ => weeks.push((day.iso_week(), Period { from: day, to: day })),
            }
        }
        weeks
    }

    /// The period made longer to the whole ISO weeks that it cuts.
    #[must_use]
    pub fn whole_weeks(self) -> Self {
        let (first, last) = (self.from.week(Weekday::Mon), self.to.week(Weekday::Mon));
        Self { from: first.checked_first_day().unwrap_or(self.from), to: last.checked_last_day().unwrap_or(self.to) }
    }

    /// The period of the same length just before it: as many months where it is whole months, else as many days.
    pub fn before(self) -> Option<Self> {
        match self.whole_months() {
            Some(months) => self.months_earlier(months),
            None => self.days_earlier(u64::try_from(self.days()).ok()?),
        }
    }

    /// The same period a year earlier: the same months where it is whole months, else 52 weeks earlier, so that
    /// weekdays meet weekdays.
    pub fn a_year_before(self) -> Option<Self> {
        if self.whole_months().is_some() { self.months_earlier(12) } else { self.days_earlier(7 * 52) }
    }

    /// How many whole months it is, if it is whole months.
    pub fn whole_months(self) -> Option<u32> {
        let after = self.to.succ_opt()?;
        let month = |day: NaiveDate| 12 * i64::from(day.year()) + i64::from(day.month0());
        (self.from.day() == 1 && after.day() == 1).then(|| u32::try_from(month(after) - month(self.from)).ok())?
    }

    fn months_earlier(self, months: u32) -> Option<Self> {
        let from = self.from.checked_sub_months(Months::new(months))?;
        let after = self.to.succ_opt()?.checked_sub_months(Months::new(months))?;
        Self::new(from, after.pred_opt()?)
    }

    fn days_earlier(self, days: u64) -> Option<Self> {
        let days = Days::new(days);
        Self::new(self.from.checked_sub_days(days)?, self.to.checked_sub_days(days)?)
    }

    /// The calendar quarter that a day lies in.
    pub fn quarter_of(day: NaiveDate) -> Option<Self> {
        let span = Span::months(day.year(), day.month0() / 3 * 3 + 1, 3)?;
        Self::new(span.first, span.last)
    }

    /// The calendar year that a day lies in.
    pub fn year_of(day: NaiveDate) -> Option<Self> {
        let span = Span::months(day.year(), 1, 12)?;
        Self::new(span.first, span.last)
    }

    /// The period made longer by days before and after.
    #[must_use]
    pub fn widened(self, before: u64, after: u64) -> Self {
        Self {
            from: self.from.checked_sub_days(Days::new(before)).unwrap_or(self.from),
            to: self.to.checked_add_days(Days::new(after)).unwrap_or(self.to),
        }
    }
}

impl fmt::Display for Period {
    /// As a command takes it: `2021-W05..W10` for whole weeks of one year, else `2021-02-01..2021-02-10`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, last) = (self.from.iso_week(), self.to.iso_week());
        let whole_weeks = self.from.weekday() == Weekday::Mon && self.to.weekday() == Weekday::Sun;
        if whole_weeks && first == last {
            write!(f, "{}-W{:02}", first.year(), first.week())
        } else if whole_weeks && first.year() == last.year() {
            write!(f, "{}-W{:02}..W{:02}", first.year(), first.week(), last.week())
        } else if self.from == self.to {
            write!(f, "{}", self.from)
        } else {
            write!(f, "{}..{}", self.from, self.to)
        }
    }
}

/// The year that a text begins with, if körpass knows it.
fn year_of(text: &str) -> Option<i32> {
    let digits = text.trim().get(..4)?;
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?.filter(|year| YEARS.contains(year))
}

impl Span {
    fn parse(text: &str, year: i32) -> Option<Self> {
        let text = text.trim().to_lowercase();
        match year_of(&text) {
            Some(year) => match text.get(4..)? {
                "" => Self::months(year, 1, 12),
                rest => Self::within_year(rest.strip_prefix('-')?, year, &text),
            },
            None => Self::week(&text, year),
        }
    }

    fn within_year(rest: &str, year: i32, whole: &str) -> Option<Self> {
        Self::week(rest, year)
            .or_else(|| Self::quarter(rest, year))
            .or_else(|| {
                let month = (rest.len() == 2).then(|| number(rest)).flatten()?;
                Self::months(year, month, 1)
            })
            .or_else(|| {
                let day = read_day(whole)?;
                Some(Self { first: day, last: day })
            })
    }

    /// `w05`, `v5`, `v.5`, `v. 5`, `vecka 5`.
    fn week(text: &str, year: i32) -> Option<Self> {
        let after_word = ["vecka", "week", "v", "w"].iter().find_map(|word| text.strip_prefix(word));
        let digits = after_word?.trim_start_matches('.').trim_start();
        let monday = NaiveDate::from_isoywd_opt(year, number(digits)?, Weekday::Mon)?;
        let sunday = monday.checked_add_days(Days::new(6))?;
        Some(Self { first: monday, last: sunday })
    }

    /// `q1`, `kv1`.
    fn quarter(text: &str, year: i32) -> Option<Self> {
        let digits = text.strip_prefix("kv").or_else(|| text.strip_prefix('q'))?;
        let quarter = number(digits).filter(|quarter| (1..=4).contains(quarter))?;
        Self::months(year, 3 * quarter - 2, 3)
    }

    fn months(year: i32, first_month: u32, count: u32) -> Option<Self> {
        let first = NaiveDate::from_ymd_opt(year, first_month, 1)?;
        let last = first.checked_add_months(Months::new(count))?.pred_opt()?;
        Some(Self { first, last })
    }
}

/// A number of one or two digits.
fn number(digits: &str) -> Option<u32> {
    let plain = (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parse(text: &str) -> Result<String, NotAPeriod> {
        let today = NaiveDate::from_ymd_opt(2021, 1, 18).unwrap();
        Period::parse(text, today).map(|period| format!("{} {}", period.from, period.to))
    }

    #[test]
    fn periods_are_read_as_people_write_them() {
        let six_weeks = Ok("2021-02-01 2021-03-14".to_owned());
        for text in [
            "2021-02-01..2021-03-14",
            "2021-W05..W10",
            "2021-v5..v10",
            "2021-W05..2021-W10",
            "v5..v10",
            "v. 5..v. 10",
            " 2021-w5 .. w10 ",
        ] {
            assert_eq!(parse(text), six_weeks, "{text}");
        }
        for (text, days) in [
            ("idag", "2021-01-18 2021-01-18"),
            ("today..tomorrow", "2021-01-18 2021-01-19"),
            // A Monday: the day itself is the nearest Monday.
            ("måndag", "2021-01-18 2021-01-18"),
            ("Sön", "2021-01-24 2021-01-24"),
            ("tue..friday", "2021-01-19 2021-01-22"),
            ("fre..tis", "2021-01-22 2021-01-26"),
            ("mån-ons", "2021-01-18 2021-01-20"),
            ("idag till onsdag", "2021-01-18 2021-01-20"),
            ("today to wed", "2021-01-18 2021-01-20"),
            ("11 feb", "2021-02-11 2021-02-11"),
            ("tor 11 feb", "2021-02-11 2021-02-11"),
            ("24 december", "2020-12-24 2020-12-24"),
            ("1 maj 2022", "2022-05-01 2022-05-01"),
            ("8-10 feb", "2021-02-08 2021-02-10"),
            ("8–10 februari", "2021-02-08 2021-02-10"),
            ("8 feb - 10 mars", "2021-02-08 2021-03-10"),
            ("mån 8 feb–ons 10 feb", "2021-02-08 2021-02-10"),
            ("vecka 6", "2021-02-08 2021-02-14"),
            ("Week 6", "2021-02-08 2021-02-14"),
        ] {
            assert_eq!(parse(text), Ok(days.to_owned()), "{text}");
        }
        assert_eq!(parse("2021-02"), Ok("2021-02-01 2021-02-28".to_owned()));
        assert_eq!(parse("2021"), Ok("2021-01-01 2021-12-31".to_owned()));
        assert_eq!(parse("2021-Q1"), Ok("2021-01-01 2021-03-31".to_owned()));
        assert_eq!(parse("2021-kv4"), Ok("2021-10-01 2021-12-31".to_owned()));
        assert_eq!(parse("2021-11..2022-01"), Ok("2021-11-01 2022-01-31".to_owned()));
        assert_eq!(parse("2021-02-08"), Ok("2021-02-08 2021-02-08".to_owned()));
        assert_eq!(parse("2020-v53"), Ok("2020-12-28 2021-01-03".to_owned()));
    }

    #[test]
    fn what_is_no_period_is_refused() {
        for text in [
            "",
            "..",
            "2021-W54",
            "2021-13",
            "2021-02-30",
            "v",
            "2021-Q5",
            "å",
            "2021-W05..",
            "1800..2100",
            "1899-02",
            "0021-v5",
            "21-02-08",
            "+262142-12-31",
            "2021..9999",
            "2021-02-01..0021-02-08",
            "ons 11 feb",
            "30 feb",
            "11 ma",
            "8-10",
            "mån-",
        ] {
            assert!(matches!(parse(text), Err(NotAPeriod::Unreadable(_))), "{text}");
        }
        assert!(matches!(parse("2021-W10..W05"), Err(NotAPeriod::Reversed(_))));
    }

    #[test]
    fn weeks_are_cut_at_the_ends_of_the_period() {
        let today = NaiveDate::from_ymd_opt(2021, 1, 18).unwrap();
        let weeks = Period::parse("2021-02-03..2021-02-09", today).unwrap().weeks();
        let shown: Vec<String> = weeks.iter().map(|(week, days)| format!("{} {days}", week.week())).collect();
        assert_eq!(shown, ["5 2021-02-03..2021-02-07", "6 2021-02-08..2021-02-09"]);
        assert_eq!(Period::parse("2021-02-03..2021-02-09", today).unwrap().whole_weeks().to_string(), "2021-W05..W06");
    }

    #[test]
    fn the_period_before_is_as_many_months_or_days_and_the_year_before_keeps_weekdays() {
        let today = NaiveDate::from_ymd_opt(2021, 1, 18).unwrap();
        let around = |text: &str| {
            let period = Period::parse(text, today).unwrap();
            let days = |period: Period| format!("{} {}", period.from, period.to);
            (days(period.before().unwrap()), days(period.a_year_before().unwrap()))
        };
        let both = |before: &str, year: &str| (before.to_owned(), year.to_owned());
        assert_eq!(around("2021-03"), both("2021-02-01 2021-02-28", "2020-03-01 2020-03-31"));
        assert_eq!(around("2021-Q1"), both("2020-10-01 2020-12-31", "2020-01-01 2020-03-31"));
        assert_eq!(around("2021"), both("2020-01-01 2020-12-31", "2020-01-01 2020-12-31"));
        assert_eq!(around("2021-v5..v10"), both("2020-12-21 2021-01-31", "2020-02-03 2020-03-15"));
        assert_eq!(Period::quarter_of(today), Period::parse("2021-Q1", today).ok());
        assert_eq!(Period::year_of(today), Period::parse("2021", today).ok());
    }

    proptest! {
        #[test]
        fn any_text_is_a_period_or_refused(text in "\\PC{0,24}") {
            let _ = parse(&text);
        }

        #[test]
        fn a_period_is_read_back_from_how_it_is_written(start in 0i64..9000, length in 0i64..800) {
            let day = |n: i64| NaiveDate::from_ymd_opt(2010, 1, 1).unwrap() + chrono::TimeDelta::days(n);
            let period = Period::new(day(start), day(start + length)).unwrap();
            prop_assert_eq!(Period::parse(&period.to_string(), day(0)), Ok(period));
        }
    }
}
