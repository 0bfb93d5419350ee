//! Days as people say them and as the screens write them, turned into dates.

use chrono::{Datelike, NaiveDate};

/// The days of the week from Monday on, as people name them.
const WEEKDAYS: [[&str; 4]; 7] = [
    ["måndag", "mån", "monday", "mon"],
    ["tisdag", "tis", "tuesday", "tue"],
    ["onsdag", "ons", "wednesday", "wed"],
    ["torsdag", "tor", "thursday", "thu"],
    ["fredag", "fre", "friday", "fri"],
    ["lördag", "lör", "saturday", "sat"],
    ["söndag", "sön", "sunday", "sun"],
];

/// The months, of which three letters are enough.
const MONTHS: [[&str; 2]; 12] = [
    ["januari", "january"],
    ["februari", "february"],
    ["mars", "march"],
    ["april", "april"],
    ["maj", "may"],
    ["juni", "june"],
    ["juli", "july"],
    ["augusti", "august"],
    ["september", "september"],
    ["oktober", "october"],
    ["november", "november"],
    ["december", "december"],
];

/// Letters of a month that tell it from all others.
const MONTH_LETTERS: usize = 3;

/// The two ends of a period, said as `mån..ons`, `mån-ons`, `idag till onsdag`, `8–10 feb` or `8 feb - 10 mars`; a
/// day as a date, anything else as it is. One end alone is both.
pub fn ends(text: &str, today: NaiveDate) -> (String, String) {
    let apart = ["..", "–", " till ", " to ", " - "].iter().find_map(|between| text.split_once(between));
    let of_days = || {
        let (start, end) = text.split_once('-')?;
        let start_of_end = with_month_of(start, end);
        (day(&start_of_end, today, today).is_some() && day(end, today, today).is_some()).then_some((start, end))
    };
    let (start, end) = apart.or_else(of_days).unwrap_or((text, text));
    let start = with_month_of(start, end);
    let from = day(&start, today, today);
    let to = day(end, today, from.unwrap_or(today));
    let written = |day: Option<NaiveDate>, text: &str| day.map_or_else(|| text.to_owned(), |day| day.to_string());
    (written(from, &start), written(to, end))
}

/// The 8 of `8–10 feb` as `8 feb`; anything else as it is.
fn with_month_of(start: &str, end: &str) -> String {
    let (_, end_words) = without_weekday(end);
    match end_words.split_first() {
        Some((_, rest)) if number(start.trim()).is_some() && !rest.is_empty() => format!("{start} {}", rest.join(" ")),
        _ => start.to_owned(),
    }
}

/// A day that is named by how far away it is, by its weekday (the first from `base` on) or by number and month (of
/// the year in which it lies nearest to today).
fn day(text: &str, today: NaiveDate, base: NaiveDate) -> Option<NaiveDate> {
    match text.trim().to_lowercase().as_str() {
        "idag" | "i dag" | "today" => return Some(today),
        "imorgon" | "i morgon" | "tomorrow" => return today.succ_opt(),
        _ => {}
    }
    let (weekday, words) = without_weekday(text);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let is_it = |day: &NaiveDate| weekday.is_none_or(|weekday| day.weekday().num_days_from_monday() == weekday);
    let found = match words[..] {
        [] => base.iter_days().take(WEEKDAYS.len()).find(is_it).filter(|_| weekday.is_some()),
        [number, month] => nearest(self::number(number)?, self::month(month)?, today),
        [number, month, year] => {
            NaiveDate::from_ymd_opt(year.parse().ok()?, self::month(month)?, self::number(number)?)
        }
        _ => None,
    };
    // A weekday and a date that do not go together are a slip of the pen.
    found.filter(is_it)
}

/// The weekday that a text begins with, Monday being 0, and the words after it, in small letters.
fn without_weekday(text: &str) -> (Option<u32>, Vec<String>) {
    let mut words: Vec<String> = text.to_lowercase().split_whitespace().map(str::to_owned).collect();
    let named = |word: &String| (0..).zip(&WEEKDAYS).find(|(_, names)| names.contains(&word.as_str()));
    let weekday = words.first().and_then(named).map(|(weekday, _)| weekday);
    if weekday.is_some() {
        words.remove(0);
    }
    (weekday, words)
}

fn number(text: &str) -> Option<u32> {
    let is_number = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok())?
}

fn month(text: &str) -> Option<u32> {
    let text = text.trim_end_matches('.');
    let begins_so = |names: &[&str; 2]| names.iter().any(|name| name.starts_with(text));
    let long_enough = text.chars().count() >= MONTH_LETTERS;
    (1..).zip(&MONTHS).find(|(_, names)| long_enough && begins_so(names)).map(|(month, _)| month)
}

/// The day of a number and a month that lies nearest to today.
fn nearest(number: u32, month: u32, today: NaiveDate) -> Option<NaiveDate> {
    let years = today.year() - 1..=today.year() + 1;
    let days = years.filter_map(|year| NaiveDate::from_ymd_opt(year, month, number));
    days.min_by_key(|day| (*day - today).num_days().abs())
}
