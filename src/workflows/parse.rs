//! Values of the command line and of files, in the words of both languages.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::OnceLock;

use chrono::{NaiveDate, NaiveDateTime};
use lettre::Address;

use crate::calendar::SiteAddress;
use crate::i18n::{Language, Message, Texts, cleaned, is_unseen, steers, weekday_of_word};
use crate::message;
use crate::model::availability::Availability;
use crate::model::calendar_wish::Reminders;
use crate::model::driving_log::{LogReport, ReportRecipient};
use crate::model::local_time::{TimeWindow, whole_days};
use crate::model::member::Roles;
use crate::model::pace::Pace;
use crate::model::plate::RegistrationPlate;
use crate::model::policy::PolicyKind;
use crate::model::problem::{RideAlongs, Seat};
use crate::model::settings::SettingKey;
use crate::model::shift::{Season, Weekdays};
use crate::model::shift_name::ShiftName;
use crate::model::vehicle::Gearbox;
use crate::workflows::members::places::WhichPlaces;

/// Why a value cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotUnderstood {
    /// It is not of the form wanted. What is wanted is told by whoever asked.
    #[error("not of the form wanted")]
    Form,
    /// It is written as a day, but the calendar has none like it.
    #[error("no such day")]
    NoSuchDay,
    /// It is a day written in another way: `7/12`.
    #[error("a day in another form")]
    OtherDay,
    /// It ends before it begins.
    #[error("ends before it begins")]
    Reversed,
    /// It is a number, but not one of those that may be chosen.
    #[error("not from {least} to {most}")]
    OutOfRange {
        /// The least that may be chosen.
        least: i64,
        /// The most that may be chosen.
        most: i64,
    },
}

/// Why a text is no day.
pub fn not_a_day(text: &str) -> NotUnderstood {
    let numbers = |separators: &[char]| -> Vec<usize> {
        let parts: Vec<&str> = text.trim().split(separators).collect();
        let digits = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if parts.iter().all(digits) { parts.iter().map(|part| part.len()).collect() } else { Vec::new() }
    };
    match (numbers(&['-']).as_slice(), numbers(&['/', '.', '-']).as_slice()) {
        ([4, 1..=2, 1..=2], _) => NotUnderstood::NoSuchDay,
        (_, [1..=4, 1..=4] | [1..=4, 1..=2, 1..=4]) => NotUnderstood::OtherDay,
        _ => NotUnderstood::Form,
    }
}

type Parsed<T> = Result<T, NotUnderstood>;

/// What is wrong with a text meant as a day or a time, if that can be told whatever was asked for.
pub fn sentence_of_day(text: &str, fault: NotUnderstood) -> Option<Message> {
    match fault {
        NotUnderstood::NoSuchDay => Some(message!("fault-no-such-day", value = text)),
        NotUnderstood::OtherDay => Some(message!("fault-other-day", value = text)),
        NotUnderstood::Reversed => Some(message!("fault-reversed", value = text)),
        NotUnderstood::Form | NotUnderstood::OutOfRange { .. } => None,
    }
}

/// A date such as `2021-02-08`.
pub fn date(text: &str) -> Parsed<NaiveDate> {
    crate::model::day::read_day(text).ok_or_else(|| not_a_day(text))
}

/// Something given anew: a value, or nothing any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OrNothing<T>(pub Option<T>);

impl<T> OrNothing<T> {
    /// What holds after something was given anew, or was not.
    pub fn or_before(new: Option<Self>, before: Option<T>) -> Option<T> {
        new.map_or(before, |new| new.0)
    }
}

/// A date, or an empty text for none.
pub fn date_or_nothing(text: &str) -> Parsed<OrNothing<NaiveDate>> {
    if text.trim().is_empty() { Ok(OrNothing(None)) } else { Ok(OrNothing(Some(date(text)?))) }
}

/// A shift such as `2021-02-09T13`.
pub fn shift(text: &str) -> Parsed<ShiftName> {
    let day = text.split(['T', 't', ' ', '@']).next().unwrap_or_default();
    text.parse().map_err(|_| date(day).err().unwrap_or(NotUnderstood::Form))
}

/// What can be asked about: a shift, which begins with a day, or a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// A shift.
    Shift(ShiftName),
    /// A member, as named by the user.
    Member(String),
}

/// A shift or a member.
pub fn subject(text: &str) -> Parsed<Subject> {
    if text.trim_start().starts_with(|first: char| first.is_ascii_digit()) {
        shift(text).map(Subject::Shift)
    } else {
        Ok(Subject::Member(text.to_owned()))
    }
}

/// Where a roster comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanSource {
    /// The draft.
    Draft,
    /// What is published.
    Published,
    /// A file of the planning contract.
    File(PathBuf),
}

/// Where a roster comes from: `draft` or `utkast`, `published` or `publicerat`, else a file.
pub fn plan_source(text: &str) -> PlanSource {
    match text.to_lowercase().as_str() {
        "draft" | "utkast" | "utkastet" => PlanSource::Draft,
        "published" | "publicerat" => PlanSource::Published,
        _ => PlanSource::File(PathBuf::from(text)),
    }
}

/// A weight and its value: `fairness=5`.
pub fn weight(text: &str) -> Parsed<(SettingKey, i64)> {
    let (name, value) = text.split_once('=').ok_or(NotUnderstood::Form)?;
    let key = SettingKey::of_weight_name(name.trim()).ok_or(NotUnderstood::Form)?;
    let facts = key.facts();
    within(facts.least, facts.most)(value).map(|value| (key, value))
}

/// A number from `least` to `most`.
pub fn within<T: TryFrom<i64>>(least: i64, most: i64) -> impl Fn(&str) -> Parsed<T> + Clone + Send + Sync + 'static {
    move |text| {
        let number: i64 = text.trim().parse().map_err(|_| NotUnderstood::OutOfRange { least, most })?;
        let allowed = Some(number).filter(|number| (least..=most).contains(number));
        allowed.and_then(|number| T::try_from(number).ok()).ok_or(NotUnderstood::OutOfRange { least, most })
    }
}

/// A reading of an odometer in kilometres, as it is written on paper: `81240`, `81 240`, `81 240 km`.
pub fn odometer(text: &str) -> Parsed<u32> {
    let digits: String = text.trim().trim_end_matches("km").split_whitespace().collect();
    within(0, 9_999_999)(&digits)
}

/// A name or other words on one line: not empty, nothing that steers a terminal, nothing that cannot be seen, single
/// spaces.
pub fn words(text: &str) -> Parsed<String> {
    let text = cleaned(text);
    if text.chars().any(|c| steers(c) && !c.is_whitespace()) {
        return Err(NotUnderstood::Form);
    }
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() || words.chars().count() > 200 { Err(NotUnderstood::Form) } else { Ok(words) }
}

/// A parser that takes an empty text too, for what may be taken away.
pub fn or_empty(parse: fn(&str) -> Parsed<String>) -> impl Fn(&str) -> Parsed<String> + Clone + Send + Sync + 'static {
    move |text| if text.trim().is_empty() { Ok(String::new()) } else { parse(text) }
}

/// A time zone of the IANA database such as `Europe/Stockholm`.
pub fn zone(text: &str) -> Parsed<chrono_tz::Tz> {
    text.trim().parse().map_err(|_| NotUnderstood::Form)
}

/// When a phone rings before a shift: `18:00,60`, or `none`.
pub fn reminders(text: &str) -> Parsed<Reminders> {
    match text.trim().to_lowercase().as_str() {
        "none" | "inga" | "ingen" => Ok(Reminders::NONE),
        "" => Err(NotUnderstood::Form),
        times => times.parse().map_err(|_| NotUnderstood::Form),
    }
}

/// A language by its code or its name.
pub fn language(text: &str) -> Parsed<Language> {
    match text.trim().to_lowercase().as_str() {
        "sv" | "svenska" | "swedish" => Ok(Language::Sv),
        "en" | "engelska" | "english" => Ok(Language::En),
        _ => Err(NotUnderstood::Form),
    }
}

/// The number of a version: `3`, `v3`.
pub fn version(text: &str) -> Parsed<i64> {
    let text = text.trim();
    text.strip_prefix(['v', 'V']).unwrap_or(text).parse().map_err(|_| NotUnderstood::Form)
}

/// Where a folder lies on the web.
pub fn site_address(text: &str) -> Parsed<SiteAddress> {
    all_seen(text)?.parse().map_err(|_| NotUnderstood::Form)
}

/// A number of shifts a month.
pub fn pace(text: &str) -> Parsed<Pace> {
    text.parse().map_err(|_| NotUnderstood::Form)
}

/// A registration plate.
pub fn plate(text: &str) -> Parsed<RegistrationPlate> {
    text.parse().map_err(|_| NotUnderstood::Form)
}

/// Days and times of shifts every week, as `korpass pattern add` takes them: `mån-tor 9-12 12-15`.
pub fn weekly_shifts(text: &str) -> Parsed<(Weekdays, Vec<TimeWindow>)> {
    let (days, windows) = text.split_once(char::is_whitespace).ok_or(NotUnderstood::Form)?;
    let windows: Vec<TimeWindow> = windows.split_whitespace().map(window).collect::<Result<_, _>>()?;
    if windows.is_empty() { Err(NotUnderstood::Form) } else { Ok((weekdays(days)?, windows)) }
}

/// A window of the clock.
pub fn window(text: &str) -> Parsed<TimeWindow> {
    text.parse().map_err(|_| NotUnderstood::Form)
}

/// A season such as `06-01..08-31`.
pub fn season(text: &str) -> Parsed<Season> {
    Season::parse(text).ok_or(NotUnderstood::Form)
}

/// Weekdays such as `mån-tor`, `mon-thu`, `mån,ons`, `fre` or `alla`.
pub fn weekdays(text: &str) -> Parsed<Weekdays> {
    let text = text.trim().to_lowercase();
    if one_of(&text, &["alla", "all", "dagligen", "daily"]) {
        return Ok(Weekdays::ALL);
    }
    let day = |word: &str| weekday_of_word(word).ok_or(NotUnderstood::Form);
    let mut days = Weekdays::default();
    for part in text.split([',', '+']) {
        days = days.and(match part.split_once(['-', '–']) {
            Some((from, to)) => Weekdays::span(day(from)?, day(to)?),
            None => Weekdays::of([day(part)?]),
        });
    }
    Ok(days)
}

/// How many ride along: `1`, or `0-1`.
pub fn ride_alongs(text: &str) -> Parsed<RideAlongs> {
    let (min, max) = text.trim().split_once(['-', '–']).unwrap_or((text.trim(), text.trim()));
    let number = |text: &str| text.parse::<u32>().ok().filter(|number| *number <= 8).ok_or(NotUnderstood::Form);
    let (min, max) = (number(min)?, number(max)?);
    if min <= max { Ok(RideAlongs { min, max }) } else { Err(NotUnderstood::Form) }
}

/// A time such as `2021-02-08`, `2021-02-08..2021-02-21`, or hours of a day: `2021-02-08T10..2021-02-08T13`.
/// Days count whole, the last one too.
pub fn when(text: &str) -> Parsed<(NaiveDateTime, NaiveDateTime)> {
    let text = text.trim();
    let (start, end) = text.split_once("..").unwrap_or((text, text));
    let moment = |text: &str, last: bool| -> Parsed<NaiveDateTime> {
        let (day, time) = match text.trim().split_once(['T', 't', ' ']) {
            Some((day, time)) => (day, Some(time)),
            None => (text.trim(), None),
        };
        let day = date(day)?;
        match time {
            Some(time) => Ok(day.and_time(crate::model::local_time::time_of_day(time).ok_or(NotUnderstood::Form)?)),
            None => {
                let (first, after) = whole_days(day, day);
                Ok(if last { after } else { first })
            }
        }
    };
    let (from, to) = (moment(start, false)?, moment(end, true)?);
    if from < to { Ok((from, to)) } else { Err(NotUnderstood::Reversed) }
}

/// What was reported and to whom: `polis:klotter=2`, `municipality:lamp`.
pub fn log_report(text: &str) -> Parsed<LogReport> {
    let (recipient, what) = text.split_once(':').ok_or(NotUnderstood::Form)?;
    let recipient = match recipient.trim().to_lowercase().as_str() {
        "polis" | "polisen" | "police" => ReportRecipient::Police,
        "kommun" | "kommunen" | "municipality" => ReportRecipient::Municipality,
        "bostadsbolag" | "bostadsbolaget" | "housing" => ReportRecipient::Housing,
        _ => return Err(NotUnderstood::Form),
    };
    let (kind, count) = what.rsplit_once('=').unwrap_or((what, "1"));
    let count = within::<u32>(1, 999)(count.trim())?;
    // The log is exported with its reports in one cell, apart by commas.
    let kind = words(kind).ok().filter(|kind| !kind.contains([',', '='])).ok_or(NotUnderstood::Form)?;
    Ok(LogReport { recipient, kind, count })
}

/// A moment such as `2021-02-20T10:00`.
pub fn moment(text: &str) -> Parsed<NaiveDateTime> {
    let (day, time) = text.trim().split_once(['T', 't', ' ']).ok_or(NotUnderstood::Form)?;
    Ok(date(day)?.and_time(crate::model::local_time::time_of_day(time).ok_or(NotUnderstood::Form)?))
}

/// What a member says of a time, in both languages.
pub fn availability(text: &str) -> Parsed<Availability> {
    static WORDS: OnceLock<Vec<(Availability, String)>> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        let texts = Language::ALL.map(Texts::new);
        let words_of = |said: Availability| {
            let in_languages =
                texts.each_ref().map(|texts| texts.get(&format!("availability-{}", said.word())).to_lowercase());
            in_languages.into_iter().chain([said.word().to_owned()]).map(move |word| (said, word))
        };
        Availability::ALL.into_iter().flat_map(words_of).collect()
    });
    let text = text.trim().to_lowercase().replace('-', " ");
    words
        .iter()
        .find(|(_, word)| *word == text)
        .map(|(said, _)| *said)
        .or(match text.as_str() {
            "nej" | "no" | "ej" => Some(Availability::Unavailable),
            "ja" | "yes" => Some(Availability::Available),
            "gärna" | "vill" => Some(Availability::Preferred),
            "helst ej" | "ogärna" => Some(Availability::Reluctant),
            _ => None,
        })
        .ok_or(NotUnderstood::Form)
}

/// The seats a member takes: `driver`, `ride-along`, `both`, `förare`, `medåkare`, `båda`, `förare, medåkare`.
pub fn roles(text: &str) -> Parsed<Roles> {
    let (mut drives, mut rides) = (false, false);
    for word in text.to_lowercase().split([',', '+', '/', '&']) {
        match word.trim() {
            "both" | "båda" | "bägge" => (drives, rides) = (true, true),
            word => match seat(word)? {
                Seat::Driver => drives = true,
                Seat::RideAlong => rides = true,
            },
        }
    }
    Roles::of(drives, rides).ok_or(NotUnderstood::Form)
}

/// A seat: `driver`, `förare`, `chaufför`, `ride-along`, `medåkare`.
pub fn seat(text: &str) -> Parsed<Seat> {
    match text.trim().to_lowercase().as_str() {
        "driver" | "förare" | "forare" | "chaufför" | "chauffor" => Ok(Seat::Driver),
        "ride-along" | "ride_along" | "ridealong" | "medåkare" | "medakare" => Ok(Seat::RideAlong),
        _ => Err(NotUnderstood::Form),
    }
}

/// A gearbox: `manual`, `manuell`, `automatic`, `automat`.
pub fn gearbox(text: &str) -> Parsed<Gearbox> {
    match text.trim().to_lowercase().as_str() {
        "manual" | "manuell" => Ok(Gearbox::Manual),
        "automatic" | "automat" | "automatisk" => Ok(Gearbox::Automatic),
        _ => Err(NotUnderstood::Form),
    }
}

/// A crew policy: `pair`, `par`, `household`, `hushåll`, `alone`, `ensam`.
pub fn policy(text: &str) -> Parsed<PolicyKind> {
    match text.trim().to_lowercase().as_str() {
        "pair" | "par" | "två" => Ok(PolicyKind::Pair),
        "household" | "hushåll" => Ok(PolicyKind::Household),
        "alone" | "ensam" => Ok(PolicyKind::Alone),
        _ => Err(NotUnderstood::Form),
    }
}

/// Yes or no, in both languages and as spreadsheets write it.
pub fn yes_or_no(text: &str) -> Parsed<bool> {
    let text = text.trim().to_lowercase();
    if one_of(&text, &["ja", "j", "yes", "y", "true", "sant", "1", "x"]) {
        Ok(true)
    } else if one_of(&text, &["nej", "n", "no", "false", "falskt", "0", "-"]) {
        Ok(false)
    } else {
        Err(NotUnderstood::Form)
    }
}

/// Which of numbered places: all, none, or numbers such as `1,3`.
pub fn places(text: &str) -> Parsed<WhichPlaces> {
    let text = text.trim().to_lowercase();
    if one_of(&text, &["alla", "all"]) {
        return Ok(WhichPlaces::All);
    }
    if one_of(&text, &["inga", "ingen", "none"]) {
        return Ok(WhichPlaces::None);
    }
    let numbers = text.split([',', ' ']).filter(|number| !number.is_empty());
    let numbers: Option<BTreeSet<usize>> =
        numbers.map(|number| number.parse().ok().filter(|number| *number > 0)).collect();
    numbers.filter(|numbers| !numbers.is_empty()).map(WhichPlaces::These).ok_or(NotUnderstood::Form)
}

/// A telephone number: digits in groups, with a plus in front or not. Gives it as Swedes write it.
pub fn phone(text: &str) -> Parsed<String> {
    let text = text.trim();
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let known =
        text.chars().enumerate().all(|(at, c)| c.is_ascii_digit() || " -()/".contains(c) || c == '+' && at == 0);
    if !known || !(7..=15).contains(&digits.len()) {
        return Err(NotUnderstood::Form);
    }
    let national = match digits.strip_prefix("46") {
        Some(rest) if text.starts_with('+') => format!("0{}", rest.trim_start_matches('0')),
        _ if text.starts_with('+') => return Ok(text.to_owned()),
        _ => digits,
    };
    // A Swedish mobile number, 07X-XXX XX XX; others are kept as they were written.
    if national.len() == 10 && national.starts_with("07") {
        let part = |from, to| national.get(from..to).unwrap_or_default();
        return Ok(format!("{}-{} {} {}", part(0, 3), part(3, 6), part(6, 8), part(8, 10)));
    }
    if national.starts_with('0') && national.len() >= 8 { Ok(text.to_owned()) } else { Err(NotUnderstood::Form) }
}

/// An e-mail address that mail can be sent to, its domain with a dot.
pub fn email(text: &str) -> Parsed<String> {
    let address: Address = all_seen(text)?.parse().map_err(|_| NotUnderstood::Form)?;
    // A host without a dot is no address on the net, but a slip of the pen.
    if address.domain().contains('.') { Ok(address.to_string()) } else { Err(NotUnderstood::Form) }
}

/// An address without spaces around it, in which every character can be seen: with one that cannot, or that turns the
/// direction of writing around, it would look like another.
pub fn all_seen(text: &str) -> Parsed<&str> {
    let text = text.trim();
    if text.contains(is_unseen) { Err(NotUnderstood::Form) } else { Ok(text) }
}

fn one_of(text: &str, words: &[&str]) -> bool {
    words.contains(&text)
}

#[cfg(test)]
mod tests;
