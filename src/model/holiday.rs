//! Swedish public holidays and the eves that are kept like them.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::easter::easter_sunday;

/// A day on which no shift is made unless asked.
///
/// Source: lag (1989:253) om allmänna helgdagar, as amended by 2004:1320 (national day in, Whit
/// Monday out, from 2005); the eves of midsummer, Christmas and New Year are no red days but are
/// kept like them. Ordinary Sundays are left to the patterns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holiday {
    /// Nyårsdagen.
    NewYearsDay,
    /// Trettondedag jul.
    Epiphany,
    /// Långfredagen.
    GoodFriday,
    /// Påskdagen.
    EasterSunday,
    /// Annandag påsk.
    EasterMonday,
    /// Första maj.
    FirstOfMay,
    /// Kristi himmelsfärdsdag.
    AscensionDay,
    /// Pingstdagen.
    WhitSunday,
    /// Annandag pingst, until 2004.
    WhitMonday,
    /// Sveriges nationaldag, from 2005.
    NationalDay,
    /// Midsommarafton.
    MidsummerEve,
    /// Midsommardagen.
    MidsummerDay,
    /// Alla helgons dag.
    AllSaintsDay,
    /// Julafton.
    ChristmasEve,
    /// Juldagen.
    ChristmasDay,
    /// Annandag jul.
    BoxingDay,
    /// Nyårsafton.
    NewYearsEve,
}

impl Holiday {
    /// Whether it is a red day by law, and not an eve kept like one.
    pub fn is_red_day(self) -> bool {
        !matches!(self, Holiday::MidsummerEve | Holiday::ChristmasEve | Holiday::NewYearsEve)
    }

    /// Id of its name in the catalogues.
    pub fn message_id(self) -> &'static str {
        match self {
            Holiday::NewYearsDay => "holiday-new-years-day",
            Holiday::Epiphany => "holiday-epiphany",
            Holiday::GoodFriday => "holiday-good-friday",
            Holiday::EasterSunday => "holiday-easter-sunday",
            Holiday::EasterMonday => "holiday-easter-monday",
            Holiday::FirstOfMay => "holiday-first-of-may",
            Holiday::AscensionDay => "holiday-ascension-day",
            Holiday::WhitSunday => "holiday-whit-sunday",
            Holiday::WhitMonday => "holiday-whit-monday",
            Holiday::NationalDay => "holiday-national-day",
            Holiday::MidsummerEve => "holiday-midsummer-eve",
            Holiday::MidsummerDay => "holiday-midsummer-day",
            Holiday::AllSaintsDay => "holiday-all-saints-day",
            Holiday::ChristmasEve => "holiday-christmas-eve",
            Holiday::ChristmasDay => "holiday-christmas-day",
            Holiday::BoxingDay => "holiday-boxing-day",
            Holiday::NewYearsEve => "holiday-new-years-eve",
        }
    }

    /// The holidays of a year by date. Two may fall on one day (first of May and Ascension Day).
    pub fn of_year(year: i32) -> Vec<(NaiveDate, Holiday)> {
        let mut days = fixed_days(year);
        days.extend(easter_days(year));
        days.extend(saturday_days(year));
        days.sort();
        days
    }

    /// The holiday that a day is.
    pub fn on(day: NaiveDate) -> Option<Holiday> {
        Self::of_year(day.year()).into_iter().find_map(|(date, holiday)| (date == day).then_some(holiday))
    }
}

fn fixed_days(year: i32) -> Vec<(NaiveDate, Holiday)> {
    let mut days = vec![
        (1, 1, Holiday::NewYearsDay),
        (1, 6, Holiday::Epiphany),
        (12, 24, Holiday::ChristmasEve),
        (12, 25, Holiday::ChristmasDay),
        (12, 26, Holiday::BoxingDay),
        (12, 31, Holiday::NewYearsEve),
    ];
    // A day off since 1939 (lag 1938:286).
    if year >= 1939 {
        days.push((5, 1, Holiday::FirstOfMay));
    }
    if year >= 2005 {
        days.push((6, 6, Holiday::NationalDay));
    }
    // Moved to a Saturday by the law of 1952, from 1953 on.
    if year < 1953 {
        days.push((6, 23, Holiday::MidsummerEve));
        days.push((6, 24, Holiday::MidsummerDay));
    }
    days.into_iter()
        .filter_map(|(month, day, holiday)| Some((NaiveDate::from_ymd_opt(year, month, day)?, holiday)))
        .collect()
}

fn easter_days(year: i32) -> Vec<(NaiveDate, Holiday)> {
    let Some(easter) = easter_sunday(year) else {
        return Vec::new();
    };
    let mut days = vec![
        (easter.checked_sub_days(Days::new(2)), Holiday::GoodFriday),
        (Some(easter), Holiday::EasterSunday),
        (easter.checked_add_days(Days::new(1)), Holiday::EasterMonday),
        (easter.checked_add_days(Days::new(39)), Holiday::AscensionDay),
        (easter.checked_add_days(Days::new(49)), Holiday::WhitSunday),
    ];
    if year <= 2004 {
        days.push((easter.checked_add_days(Days::new(50)), Holiday::WhitMonday));
    }
    days.into_iter().filter_map(|(date, holiday)| Some((date?, holiday))).collect()
}

/// The days that fall on a Saturday: midsummer (20–26 June) and all saints (31 October–6 November).
fn saturday_days(year: i32) -> Vec<(NaiveDate, Holiday)> {
    if year < 1953 {
        return Vec::new();
    }
    let mut days = Vec::new();
    if let Some(midsummer) = saturday_from(year, 6, 20) {
        days.push((midsummer, Holiday::MidsummerDay));
        days.extend(midsummer.pred_opt().map(|eve| (eve, Holiday::MidsummerEve)));
    }
    days.extend(saturday_from(year, 10, 31).map(|day| (day, Holiday::AllSaintsDay)));
    days
}

fn saturday_from(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)?.iter_days().take(7).find(|day| day.weekday() == Weekday::Sat)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_red_days_of_2021_are_those_of_the_almanac() {
        let dates: Vec<String> = Holiday::of_year(2021)
            .into_iter()
            .map(|(date, holiday)| format!("{} {holiday:?}", date.format("%m-%d")))
            .collect();
        assert_eq!(
            dates,
            [
                "01-01 NewYearsDay",
                "01-06 Epiphany",
                "04-02 GoodFriday",
                "04-04 EasterSunday",
                "04-05 EasterMonday",
                "05-01 FirstOfMay",
                "05-13 AscensionDay",
                "05-23 WhitSunday",
                "06-06 NationalDay",
                "06-25 MidsummerEve",
                "06-26 MidsummerDay",
                "11-06 AllSaintsDay",
                "12-24 ChristmasEve",
                "12-25 ChristmasDay",
                "12-26 BoxingDay",
                "12-31 NewYearsEve",
            ]
        );
    }

    #[test]
    fn whit_monday_gave_way_to_the_national_day_in_2005() {
        let has = |year, wanted| Holiday::of_year(year).iter().any(|(_, holiday)| *holiday == wanted);
        assert!(has(2004, Holiday::WhitMonday) && !has(2004, Holiday::NationalDay));
        assert!(!has(2005, Holiday::WhitMonday) && has(2005, Holiday::NationalDay));
    }

    #[test]
    fn first_of_may_and_ascension_day_can_be_one_day() {
        // 2008 had both on 1 May.
        let both = Holiday::of_year(2008).into_iter().filter(|(date, _)| date.to_string() == "2008-05-01").count();
        assert_eq!(both, 2);
    }
}
