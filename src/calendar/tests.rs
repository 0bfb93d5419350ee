//! Whole calendars, read back by parsers that are not ours and by one that is independent of `finish`.

use std::collections::BTreeMap;

use chrono::{NaiveDateTime, TimeDelta, TimeZone};
use chrono_tz::Tz;
use proptest::prelude::*;

use super::*;
use crate::i18n::{Language, Texts};

fn event(summary: &str, start: &str, end: &str) -> CalendarEvent {
    let mut event = samples::member_shift(start, end).event(
        &Texts::new(Language::Sv),
        &samples::association(),
        &mut samples::revisions(),
    );
    summary.clone_into(&mut event.summary);
    event
}

fn calendar(time_zone: Tz, events: Vec<CalendarEvent>) -> Calendar {
    Calendar {
        name: "Körpass Åsa".to_owned(),
        description: "Pass; för Åsa, i Tumba".to_owned(),
        time_zone,
        language: Language::Sv,
        source: None,
        events,
    }
}

fn member_file() -> String {
    let shifts = [
        samples::member_shift("2021-03-30 10:00", "2021-03-30 13:00"),
        samples::member_shift("2021-03-25 10:00", "2021-03-25 13:00"),
    ];
    member_calendar(
        &Texts::new(Language::Sv),
        &samples::association(),
        "Alva Andersson",
        &shifts,
        &mut samples::revisions(),
    )
    .to_ics()
}

/// The logical lines of a file, unfolded as RFC 5545 says.
fn lines(file: &str) -> Vec<String> {
    file.strip_suffix("\r\n").unwrap().replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
}

/// The value of the first property of this name, parameters left out, escapes undone.
fn value(file: &str, component: &str, name: &str) -> Option<String> {
    let lines = lines(file);
    let begin = lines.iter().position(|line| *line == format!("BEGIN:{component}"))?;
    lines[begin..].iter().find_map(|line| {
        let (head, value) = line.split_once(':')?;
        (head.split(';').next() == Some(name)).then(|| unescape(value))
    })
}

fn unescape(value: &str) -> String {
    let mut text = String::new();
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        match (character, character == '\\') {
            (_, true) => match characters.next().unwrap() {
                'n' | 'N' => text.push('\n'),
                other => text.push(other),
            },
            (plain, false) => text.push(plain),
        }
    }
    text
}

/// What is left of a text in a calendar: line ends of one kind, spaces for tabs, no control characters.
fn survivor(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n").replace('\t', " ");
    text.chars().filter(|character| *character == '\n' || !character.is_control()).collect()
}

/// An instant in UTC worked out from the observances in a file alone: explicit ones, and yearly rules
/// on the last Sunday of a month.
fn utc_by_file(file: &str, local: NaiveDateTime) -> NaiveDateTime {
    let parsed = ical::IcalParser::new(file.as_bytes()).next().unwrap().unwrap();
    let mut offsets = BTreeMap::new();
    for observance in &parsed.timezones[0].transitions {
        let value = |name: &str| {
            observance.properties.iter().find(|property| property.name == name).and_then(|found| found.value.clone())
        };
        let first = NaiveDateTime::parse_from_str(&value("DTSTART").unwrap(), property::DATE_TIME).unwrap();
        let offset = seconds(&value("TZOFFSETTO").unwrap());
        offsets.insert(first, offset);
        if value("RRULE").is_some() {
            let last_sundays = first.date().iter_days().take(366 * 4).filter(|day| {
                use chrono::{Datelike, Days, Weekday};
                let month = day.month();
                day.weekday() == Weekday::Sun && month == first.date().month() && (*day + Days::new(7)).month() != month
            });
            offsets.extend(last_sundays.map(|day| (day.and_time(first.time()), offset)));
        }
    }
    let (_, offset) = offsets.range(..=local).next_back().unwrap();
    local - TimeDelta::seconds(*offset)
}

fn seconds(offset: &str) -> i64 {
    let number = |range: std::ops::Range<usize>| offset.get(range).map_or(0, |digits| digits.parse::<i64>().unwrap());
    let size = number(1..3) * 3600 + number(3..5) * 60 + number(5..7);
    if offset.starts_with('-') { -size } else { size }
}

#[test]
fn a_calendar_tells_phones_its_name_zone_and_how_often_to_look() {
    let file = member_file();
    let lines = lines(&file);
    for line in [
        "VERSION:2.0",
        "CALSCALE:GREGORIAN",
        "PRODID:-//korpass//korpass//SV",
        "METHOD:PUBLISH",
        "NAME:Körpass Alva Andersson",
        "X-WR-CALNAME:Körpass Alva Andersson",
        "X-WR-TIMEZONE:Europe/Stockholm",
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
        "X-PUBLISHED-TTL:PT6H",
        "COLOR:royalblue",
        "DTSTAMP:20210125T083000Z",
        "LAST-MODIFIED:20210125T083000Z",
        "SEQUENCE:1",
        "STATUS:CONFIRMED",
        "TRANSP:OPAQUE",
        "DTSTART;TZID=Europe/Stockholm:20210325T100000",
        "DTEND;TZID=Europe/Stockholm:20210325T130000",
        "SUMMARY;LANGUAGE=sv:Körpass förare · ABC123",
        "LOCATION:Tumba torg\\, garaget\\; plats 7",
        "CATEGORIES:Grannstöd,förare",
        "TRIGGER:-PT16H",
        "TRIGGER:-PT1H",
    ] {
        assert!(lines.iter().any(|found| found == line), "{line} in {lines:#?}");
    }
}

#[test]
fn shifts_stand_in_the_order_they_are_driven() {
    let file = member_file();
    assert!(file.find("20210325T100000").unwrap() < file.find("20210330T100000").unwrap());
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    assert_eq!(member_file(), member_file());
}

#[test]
fn a_cancelled_shift_rings_no_phone_and_leaves_the_time_free() {
    let mut cancelled = event("x", "2021-02-09 10:00", "2021-02-09 13:00");
    assert_eq!(cancelled.reminders.len(), 2);
    cancelled.status = EventStatus::Cancelled;
    let file = calendar(chrono_tz::Europe::Stockholm, vec![cancelled]).to_ics();
    assert!(!file.contains("VALARM"));
    assert!(file.contains("\r\nSTATUS:CANCELLED\r\nTRANSP:TRANSPARENT\r\n"));
}

#[test]
fn a_calendar_without_shifts_is_still_a_calendar() {
    let file = calendar(chrono_tz::Europe::Stockholm, Vec::new()).to_ics();
    let parsed = ical::IcalParser::new(file.as_bytes()).next().unwrap().unwrap();
    assert_eq!((parsed.events.len(), parsed.timezones.len()), (0, 1));
}

#[test]
fn times_are_right_on_both_sides_of_daylight_saving() {
    let zones =
        ["Europe/Stockholm", "Europe/Dublin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "UTC"];
    for zone in zones.map(|name| name.parse::<Tz>().unwrap()) {
        for start in
            ["2021-01-01 00:00", "2021-03-27 10:00", "2021-03-28 10:00", "2021-10-30 10:00", "2021-10-31 10:00"]
        {
            let start = samples::at(start);
            let mut event = event("x", "2021-02-09 10:00", "2022-02-09 13:00");
            event.start = start;
            let file = calendar(zone, vec![event]).to_ics();
            let expected = zone.from_local_datetime(&start).earliest().unwrap().naive_utc();
            assert_eq!(utc_by_file(&file, start), expected, "{start} in {zone}");
        }
    }
}

proptest! {
    #[test]
    fn any_text_survives_export_and_parsing(
        summary in any::<String>(),
        description in "[\\PC\\r\\n\\t\\\\;,:\" åäö😀\u{2028}]{0,300}",
        location in "\\PC{1,120}",
    ) {
        let mut event = event(&summary, "2021-02-09 10:00", "2021-02-09 13:00");
        event.description.clone_from(&description);
        event.location.clone_from(&location);
        let mut calendar = calendar(chrono_tz::Europe::Stockholm, vec![event]);
        calendar.name.clone_from(&description);
        let file = calendar.to_ics();
        for line in file.split("\r\n") {
            prop_assert!(line.len() <= 75);
            prop_assert!(!line.contains(char::is_control));
        }
        prop_assert_eq!(value(&file, "VEVENT", "SUMMARY"), Some(survivor(&summary)));
        prop_assert_eq!(value(&file, "VEVENT", "DESCRIPTION"), Some(survivor(&description)));
        prop_assert_eq!(value(&file, "VEVENT", "LOCATION"), Some(survivor(&location)));
        prop_assert_eq!(value(&file, "VCALENDAR", "NAME"), Some(survivor(&description)));
        let parsed = ical::IcalParser::new(file.as_bytes()).next().unwrap().unwrap();
        prop_assert_eq!(parsed.events.len(), 1);
        prop_assert_eq!(parsed.events[0].alarms.len(), 2);
    }

    #[test]
    fn the_parser_of_ical_reads_plain_words_back(words in "[a-zåäö;,]{1,12}( [a-zåäö,]{1,12}){0,30}") {
        let file = calendar(
            chrono_tz::Europe::Stockholm,
            vec![event(&words, "2021-02-09 10:00", "2021-02-09 13:00")],
        ).to_ics();
        let parsed = ical::IcalParser::new(file.as_bytes()).next().unwrap().unwrap();
        let summary = parsed.events[0].properties.iter().find(|property| property.name == "SUMMARY").unwrap();
        prop_assert_eq!(unescape(summary.value.as_deref().unwrap()), words);
    }
}
