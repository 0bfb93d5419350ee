//! Dates, weeks and times as people write them.

use std::sync::OnceLock;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use super::{Language, Texts};
use crate::text;

impl Texts {
    /// `mån`, `Mon`.
    pub fn weekday_short(&self, day: NaiveDate) -> String {
        self.weekday_short_number(day.weekday().number_from_monday())
    }

    /// The short name of weekday 1 (Monday) to 7.
    pub fn weekday_short_number(&self, number: u32) -> String {
        self.get(&format!("weekday-short-{number}"))
    }

    /// The full name of weekday 1 (Monday) to 7.
    pub fn weekday_name(&self, number: u32) -> String {
        self.get(&format!("weekday-{number}"))
    }

    /// Weekdays 1 (Monday) to 7 in order, as short as can be: `mån–tor`, `mån, ons`.
    pub fn weekdays(&self, numbers: impl Iterator<Item = u32>) -> String {
        let mut runs: Vec<(u32, u32)> = Vec::new();
        for number in numbers {
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == number => *last = number,
                _ => runs.push((number, number)),
            }
        }
        let short = |number| self.weekday_short_number(number);
        let written = runs.into_iter().map(|(first, last)| match last - first {
            0 => short(first),
            1 => format!("{}, {}", short(first), short(last)),
            _ => format!("{}–{}", short(first), short(last)),
        });
        written.collect::<Vec<_>>().join(", ")
    }

    /// `februari`, `February`.
    pub fn month_name(&self, month: u32) -> String {
        self.get(&format!("month-{month}"))
    }

    /// `feb 2021`.
    pub fn short_month(&self, day: NaiveDate) -> String {
        let month: String = self.month_name(day.month()).chars().take(3).collect();
        format!("{month} {}", day.year())
    }

    /// `8 februari 2021`, `8 February 2021`.
    pub fn long_date(&self, day: NaiveDate) -> String {
        format!("{} {} {}", day.day(), self.month_name(day.month()), day.year())
    }

    /// `8–14 februari 2021`, `29 mars–4 april 2021`.
    pub fn date_span(&self, from: NaiveDate, to: NaiveDate) -> String {
        if from == to {
            self.long_date(from)
        } else if from.year() != to.year() {
            format!("{}–{}", self.long_date(from), self.long_date(to))
        } else if from.month() == to.month() {
            format!("{}–{}", from.day(), self.long_date(to))
        } else {
            format!("{} {}–{}", from.day(), self.month_name(from.month()), self.long_date(to))
        }
    }

    /// `9 feb`, `9 Feb`: a day where year and weekday do not matter.
    pub fn day_and_month(&self, day: NaiveDate) -> String {
        let month: String = self.month_name(day.month()).chars().take(3).collect();
        format!("{} {month}", day.day())
    }

    /// `tis 9 feb`, `Tue 9 Feb`: a day where the year is clear.
    pub fn short_date(&self, day: NaiveDate) -> String {
        format!("{} {}", self.weekday_short(day), self.day_and_month(day))
    }

    /// `tis 9 feb 13:00`.
    pub fn moment(&self, moment: NaiveDateTime) -> String {
        format!("{} {}", self.short_date(moment.date()), moment.format("%H:%M"))
    }

    /// `v. 6`, `week 6`.
    pub fn week(&self, day: NaiveDate) -> String {
        text!(self, "week-number", week = day.iso_week().week())
    }

    /// `v. 5–10`, `weeks 5–10`: the ISO weeks of a span of days, with the years where they are two.
    pub fn weeks(&self, from: NaiveDate, to: NaiveDate) -> String {
        let (first, last) = (from.iso_week(), to.iso_week());
        if first == last {
            self.week(from)
        } else if first.year() == last.year() {
            text!(self, "week-numbers", from = first.week(), to = last.week())
        } else {
            format!("{}–{}", self.week_of_year(from), self.week_of_year(to))
        }
    }

    /// `v. 6 2021`, `week 6 2021`.
    pub fn week_of_year(&self, day: NaiveDate) -> String {
        format!("{} {}", self.week(day), day.iso_week().year())
    }

    /// `10–13`, `09:30–12`, with the minutes only where there are any.
    pub fn time_span(&self, from: NaiveTime, to: NaiveTime) -> String {
        format!("{}–{}", hour_minute(from), hour_minute(to))
    }

    /// `tis 9 feb 13–16`.
    pub fn shift_time(&self, start: NaiveDateTime, end: NaiveDateTime) -> String {
        format!("{} {}", self.short_date(start.date()), self.time_span(start.time(), end.time()))
    }
}

/// `2021-02-08 14:05`, the same in both languages.
pub fn date_time(time: NaiveDateTime) -> String {
    time.format("%Y-%m-%d %H:%M").to_string()
}

/// The weekday 1 (Monday) to 7 that a word names, in either language, whole or from two letters on.
pub fn weekday_of_word(word: &str) -> Option<u32> {
    static NAMES: OnceLock<Vec<(u32, String)>> = OnceLock::new();
    let names = NAMES.get_or_init(|| {
        let texts = Language::ALL.map(Texts::new);
        let name_of = |number| texts.each_ref().map(|texts| (number, texts.weekday_name(number).to_lowercase()));
        (1..=7).flat_map(name_of).collect()
    });
    let word = word.trim().to_lowercase();
    let long_enough = word.chars().count() >= 2;
    names.iter().find(|(_, name)| long_enough && name.starts_with(&word)).map(|(number, _)| *number)
}

fn hour_minute(time: NaiveTime) -> String {
    if time.minute() == 0 { format!("{:02}", time.hour()) } else { time.format("%H:%M").to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn dates_are_written_as_swedes_write_them() {
        let texts = Texts::new(Language::Sv);
        assert_eq!(texts.date_span(day("2021-02-08"), day("2021-02-14")), "8–14 februari 2021");
        assert_eq!(texts.date_span(day("2021-03-29"), day("2021-04-04")), "29 mars–4 april 2021");
        assert_eq!(texts.date_span(day("2020-12-28"), day("2021-01-03")), "28 december 2020–3 januari 2021");
        assert_eq!(texts.week(day("2021-01-03")), "v. 53");
        assert_eq!(texts.short_date(day("2021-02-09")), "tis 9 feb");
    }

    #[test]
    fn weekdays_are_understood_in_both_languages() {
        assert_eq!(weekday_of_word("tis"), Some(2));
        assert_eq!(weekday_of_word("Tuesday"), Some(2));
        assert_eq!(weekday_of_word("lördag"), Some(6));
        assert_eq!(weekday_of_word("t"), None);
        assert_eq!(weekday_of_word("mandag"), None);
    }
}
