use chrono::NaiveDateTime;
use chrono_tz::Europe::Stockholm;
use proptest::prelude::*;

use super::*;
use crate::i18n::Language;

fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap()
}

fn event(summary: &str, start: &str, end: &str) -> Event {
    Event {
        uid: "shift-1-member-1@x.korpass".to_owned(),
        sequence: 0,
        changed: at("2021-01-18T09:00"),
        start: at(start),
        end: at(end),
        status: Status::Confirmed,
        summary: summary.to_owned(),
        description: "Rad ett\nRad två; med, tecken \\".to_owned(),
        location: "Exempelvägen 1, Tumba".to_owned(),
        reminds: true,
    }
}

fn written(events: &[Event]) -> String {
    calendar("Körpass Alva Andersson", Stockholm, events, &Texts::new(Language::Sv))
}

#[test]
fn a_calendar_reads_as_it_should() {
    insta::assert_snapshot!(
        written(&[event("Körpass förare · ABC123", "2021-02-09T10:00", "2021-02-09T13:00")]).replace("\r\n", "\n")
    );
}

#[test]
fn the_clock_changes_of_2021_are_told() {
    let text = written(&[event("x", "2021-03-29T10:00", "2021-03-29T13:00")]);
    for line in [
        "BEGIN:DAYLIGHT\r\nDTSTART:20210328T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200",
        "BEGIN:STANDARD\r\nDTSTART:20211031T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100",
    ] {
        assert!(text.contains(line), "{line}");
    }
}

#[test]
fn a_cancelled_shift_reminds_nobody() {
    let cancelled = Event { status: Status::Cancelled, ..event("x", "2021-02-09T10:00", "2021-02-09T13:00") };
    let text = written(&[cancelled]);
    assert!(text.contains("STATUS:CANCELLED") && !text.contains("VALARM"));
}

#[test]
fn a_calendar_without_events_is_still_a_calendar() {
    let text = written(&[]);
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
}

proptest! {
    #[test]
    fn any_text_survives_export_and_parsing(summary in "[a-zåäö]\\PC{0,120}") {
        let text = written(&[event(&summary, "2021-02-09T10:00", "2021-02-09T13:00")]);
        prop_assert!(text.split("\r\n").all(|line| line.len() <= 75));
        // The crate's own unfolding trims spaces, so the lines are unfolded here by the letter of the RFC.
        let unfolded = text.replace("\r\n ", "");
        let parsed = ical::IcalParser::new(unfolded.as_bytes()).next().unwrap().unwrap();
        let found = parsed.events[0].properties.iter().find(|property| property.name == "SUMMARY").unwrap();
        let value = found.value.clone().unwrap();
        let unescaped = value.replace("\\\\", "\u{0}").replace("\\n", "\n").replace("\\;", ";").replace("\\,", ",").replace('\u{0}', "\\");
        let expected: String = summary.chars().filter(|c| !c.is_control()).collect();
        prop_assert_eq!(unescaped.trim_end(), expected.trim_end());
    }
}
