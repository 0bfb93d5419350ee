//! Whole files, in the shapes of the programs that people have, and hostile ones.

use chrono::{NaiveDate, NaiveDateTime};
use chrono_tz::Europe::Stockholm;
use proptest::prelude::*;

use super::*;

fn period(from: &str, to: &str) -> Period {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    Period::new(day(from), day(to)).unwrap()
}

fn spring() -> Period {
    period("2021-02-01", "2021-03-31")
}

fn in_words(spans: &[(NaiveDateTime, NaiveDateTime)]) -> Vec<String> {
    spans.iter().map(|(from, to)| format!("{}–{}", from.format("%m-%d %H:%M"), to.format("%m-%d %H:%M"))).collect()
}

/// How the ids of the own shifts of körpass end.
const OWN: &str = "@1.korpass";

fn busy(text: &str, period: Period) -> BusyTimes {
    busy_times(text, period, Stockholm, OWN).unwrap()
}

/// A calendar with one entry of some lines.
fn with_entry(lines: &str) -> String {
    format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\n{lines}\nEND:VEVENT\nEND:VCALENDAR\n")
}

fn doubts(text: &str) -> Vec<DoubtReason> {
    busy(text, spring()).doubts.into_iter().map(|doubt| doubt.reason).collect()
}

#[test]
fn own_shifts_in_somebodys_calendar_do_not_keep_them_from_serving() {
    let text = with_entry("UID:shift-7-member-3@1.korpass\nDTSTART:20210208T100000\nDTEND:20210208T130000");
    assert_eq!(busy(&text, spring()).spans, []);
    let other = text.replace("@1.korpass", "@2.korpass");
    assert_eq!(in_words(&busy(&other, spring()).spans), ["02-08 10:00–02-08 13:00"]);
}

#[test]
fn a_calendar_of_google_with_a_rule_an_exception_a_moved_meeting_and_free_and_cancelled_days() {
    let found = busy(include_str!("../../../tests/fixtures/calendars/google.ics"), period("2021-02-01", "2021-02-28"));
    assert_eq!(
        in_words(&found.spans),
        ["02-02 09:00–02-02 10:30", "02-09 09:00–02-09 10:30", "02-22 00:00–02-24 00:00", "02-24 14:00–02-24 15:00",]
    );
    assert_eq!(found.doubts, []);
}

#[test]
fn a_calendar_of_outlook_whose_zone_only_the_file_knows_across_daylight_saving() {
    let found = busy(include_str!("../../../tests/fixtures/calendars/outlook.ics"), spring());
    assert_eq!(
        in_words(&found.spans),
        ["03-26 08:00–03-26 17:00", "03-27 08:00–03-27 17:00", "03-28 08:00–03-28 17:00", "03-29 08:00–03-29 17:00",]
    );
    assert_eq!(found.doubts, []);
}

#[test]
fn a_calendar_of_apple_with_floating_times_lengths_and_periods() {
    let found = busy(include_str!("../../../tests/fixtures/calendars/apple.ics"), spring());
    assert_eq!(
        in_words(&found.spans),
        ["02-03 18:00–02-03 20:00", "02-05 18:00–02-05 19:00", "02-06 18:00–02-06 21:30", "02-10 00:00–02-11 00:00",]
    );
}

#[test]
fn a_calendar_of_nextcloud_in_another_zone_with_a_day_left_out() {
    let found =
        busy(include_str!("../../../tests/fixtures/calendars/nextcloud.ics"), period("2021-02-01", "2021-04-30"));
    assert_eq!(in_words(&found.spans), ["02-01 08:00–02-01 09:00", "04-05 08:00–04-05 09:00"]);
}

#[test]
fn times_that_meet_or_overlap_are_one_and_none_reaches_out_of_the_period() {
    let entry = |times: &str| format!("BEGIN:VEVENT\n{times}\nEND:VEVENT\n");
    let text = format!(
        "BEGIN:VCALENDAR\n{}{}{}END:VCALENDAR\n",
        entry("DTSTART:20210131T200000\nDTEND:20210201T100000"),
        entry("DTSTART:20210201T100000\nDTEND:20210201T120000"),
        entry("DTSTART:20210201T113000\nDTEND:20210201T130000"),
    );
    assert_eq!(in_words(&busy(&text, spring()).spans), ["02-01 00:00–02-01 13:00"]);
}

#[test]
fn the_entry_that_was_changed_last_holds() {
    let text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSEQUENCE:2\nDTSTART:20210202T100000\nDURATION:PT1H\nEND:VEVENT\n\
                BEGIN:VEVENT\nUID:a\nSEQUENCE:1\nDTSTART:20210203T100000\nDURATION:PT1H\nEND:VEVENT\nEND:VCALENDAR\n";
    assert_eq!(in_words(&busy(text, spring()).spans), ["02-02 10:00–02-02 11:00"]);
}

#[test]
fn what_cannot_be_followed_is_told_with_its_line() {
    let unknown = with_entry("DTSTART;TZID=Mars/Olympus:20210202T100000\nDURATION:PT1H");
    let found = busy(&unknown, spring());
    assert_eq!(in_words(&found.spans), ["02-02 10:00–02-02 11:00"]);
    assert_eq!(found.doubts, [EntryDoubt { line: 2, reason: DoubtReason::UnknownZone("Mars/Olympus".to_owned()) }]);
    assert_eq!(doubts(&with_entry("SUMMARY:x")), [DoubtReason::NoTime]);
    assert_eq!(doubts(&with_entry("DTSTART:20210202T100000\nDTEND:20210201T100000")), [DoubtReason::NoTime]);
    assert_eq!(doubts(&with_entry("DTSTART:20210202T100000\nRRULE:FREQ=SOMETIMES")), [DoubtReason::NoRule]);
    assert_eq!(doubts(&with_entry("DTSTART:20210202T100000\nRRULE:FREQ=SECONDLY")), [DoubtReason::TooOften]);
    let ended = "DTSTART:20150101T100000\nRRULE:FREQ=DAILY;UNTIL=20160101T000000Z";
    assert_eq!(busy(&with_entry(ended), spring()), BusyTimes { spans: Vec::new(), doubts: Vec::new() });
}

#[test]
fn what_is_no_calendar_or_far_too_much_is_refused() {
    let refused = |text: &str| busy_times(text, spring(), Stockholm, OWN).unwrap_err();
    for text in ["", "namn;telefon\n", "<html>", "\u{0}\u{1}"] {
        assert_eq!(refused(text), NoCalendar::NotACalendar);
    }
    let many = "BEGIN:VEVENT\nEND:VEVENT\n".repeat(100_001);
    assert_eq!(refused(&format!("BEGIN:VCALENDAR\n{many}")), NoCalendar::TooManyEntries(100_000));
    let senseless = "BEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT\n".repeat(201);
    assert_eq!(refused(&format!("BEGIN:VCALENDAR\n{senseless}END:VCALENDAR\n")), NoCalendar::TooManyDoubts(200));
    let half = include_str!("../../../tests/fixtures/calendars/google.ics");
    assert_eq!(refused(&half[..half.len() / 2]), NoCalendar::Incomplete);
}

#[test]
fn a_night_across_the_clocks_changes_ends_when_the_clock_says_so() {
    let zoned = |start: &str, rest: &str| with_entry(&format!("DTSTART;TZID=Europe/Stockholm:{start}\n{rest}"));
    let spring = |rest: &str| in_words(&busy(&zoned("20210327T220000", rest), spring()).spans);
    assert_eq!(spring("DTEND;TZID=Europe/Stockholm:20210328T080000"), ["03-27 22:00–03-28 08:00"]);
    assert_eq!(spring("DURATION:P1D"), ["03-27 22:00–03-28 22:00"]);
    assert_eq!(spring("DURATION:PT10H"), ["03-27 22:00–03-28 09:00"]);
    let autumn = period("2021-10-30", "2021-11-01");
    let twice = with_entry("DTSTART:20211031T003000Z\nDTEND:20211031T013000Z");
    assert_eq!(in_words(&busy(&twice, autumn).spans), ["10-31 02:30–10-31 03:30"]);
}

#[test]
fn an_occurrence_that_is_known_by_its_day_alone_is_stood_in_for_too() {
    let series = "UID:a\nDTSTART:20210201T100000\nDTEND:20210201T110000\nRRULE:FREQ=DAILY;COUNT=2";
    let moved = |id: &str| {
        format!("{series}\nEND:VEVENT\nBEGIN:VEVENT\nUID:a\n{id}\nDTSTART:20210203T100000\nDTEND:20210203T110000")
    };
    let found = busy(&with_entry(&moved("RECURRENCE-ID;VALUE=DATE:20210202")), spring());
    assert_eq!(in_words(&found.spans), ["02-01 10:00–02-01 11:00", "02-03 10:00–02-03 11:00"]);
    assert_eq!(
        doubts(&with_entry(&moved("RECURRENCE-ID;RANGE=THISANDFUTURE:20210202T100000"))),
        [DoubtReason::LaterToo]
    );
}

#[test]
fn hostile_files_are_answered_and_take_no_more_work_than_a_large_real_one() {
    let entries = |count: usize, lines: &str| {
        let entry = format!("BEGIN:VEVENT\n{lines}\nEND:VEVENT\n");
        format!("BEGIN:VCALENDAR\n{}END:VCALENDAR\n", entry.repeat(count))
    };
    let read = |text: &str| busy_times(text, spring(), Stockholm, OWN);
    let never = "DTSTART:19000101T100000\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30";
    assert_eq!(read(&entries(5_000, never)), Err(NoCalendar::TooManyDoubts(200)));
    let hourly = "DTSTART:19000101T100000\nRRULE:FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30";
    assert_eq!(read(&entries(5_000, hourly)), Err(NoCalendar::TooManyDoubts(200)));
    let many_rules =
        format!("DTSTART:20210101T100000\n{}", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\n".repeat(50_000));
    assert!(read(&entries(1, &many_rules)).is_ok());
    let long_rule = format!("DTSTART:20210202T100000\nRRULE:FREQ=YEARLY;BYYEARDAY=1{}", ",2".repeat(2_000));
    assert_eq!(doubts(&entries(1, &long_rule)), [DoubtReason::NoRule]);
    let parameters = format!("DTSTART{}:20210202T100000", ";A=b".repeat(100_000));
    assert_eq!(doubts(&entries(1, &parameters)), [DoubtReason::NoTime]);
    let observance = "BEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETTO:+0100\nRRULE:FREQ=HOURLY\nEND:STANDARD\n";
    let zone = |name: usize| format!("BEGIN:VTIMEZONE\nTZID:z{name}\n{}END:VTIMEZONE\n", observance.repeat(200));
    let used = |name: usize| format!("BEGIN:VEVENT\nDTSTART;TZID=z{name}:20210202T100000\nEND:VEVENT\n");
    let zones: String = (0..190).map(|name| zone(name) + &used(name)).collect();
    let found = read(&format!("BEGIN:VCALENDAR\n{zones}END:VCALENDAR\n")).unwrap();
    assert_eq!(found.doubts.len(), 190, "clocks are not set every hour");
}

#[test]
fn lines_may_end_in_any_way() {
    let text = include_str!("../../../tests/fixtures/calendars/google.ics");
    let expected = busy(text, spring());
    for ending in ["\n", "\r"] {
        assert_eq!(busy(&text.replace("\r\n", ending), spring()).spans, expected.spans);
    }
}

/// The first moment of the spring, and the first after it.
fn ends_of_spring() -> [NaiveDateTime; 2] {
    ["2021-02-01T00:00:00", "2021-04-01T00:00:00"].map(|text| text.parse().unwrap())
}

/// Times apart from each other, in order, within the spring.
fn check_within_spring(found: &BusyTimes) -> Result<(), TestCaseError> {
    let [from, to] = ends_of_spring();
    for (start, end) in &found.spans {
        prop_assert!(from <= *start && start < end && *end <= to, "{:?}", found.spans);
    }
    prop_assert!(found.spans.windows(2).all(|two| two[0].1 < two[1].0), "{:?}", found.spans);
    Ok(())
}

/// Ten o'clock on days of the spring, and some before and after it.
fn around_spring() -> impl Strategy<Value = NaiveDateTime> {
    (0..75_i64).prop_map(|day| "2021-01-25T10:00:00".parse::<NaiveDateTime>().unwrap() + chrono::TimeDelta::days(day))
}

/// The lines of an entry of three days.
fn three_days_from(start: NaiveDateTime) -> String {
    format!("DTSTART:{}\nDURATION:P3D", start.format("%Y%m%dT%H%M%S"))
}

proptest! {
    #[test]
    fn no_text_makes_it_fail_and_all_times_lie_within_the_period(text in any::<String>(), start in around_spring()) {
        let entry = format!("{}\n{text}", three_days_from(start));
        for file in [text.clone(), with_entry(&text), with_entry(&entry)] {
            if let Ok(found) = busy_times(&file, spring(), Stockholm, OWN) {
                check_within_spring(&found)?;
            }
        }
    }

    #[test]
    fn whatever_an_entry_is_called_its_time_is_taken_as_far_as_it_lies_within_the_period(
        name in "\\PC*",
        start in around_spring(),
    ) {
        let found = busy(&with_entry(&format!("{}\nSUMMARY:{name}", three_days_from(start))), spring());
        let [from, to] = ends_of_spring();
        let (start, end) = (start.max(from), (start + chrono::TimeDelta::days(3)).min(to));
        prop_assert_eq!(found.spans, if start < end { vec![(start, end)] } else { Vec::new() });
    }

    #[test]
    fn any_mixture_of_properties_is_followed_or_doubted(
        lines in prop::collection::vec(prop::sample::select(vec![
            "DTSTART:20210202T100000", "DTSTART;VALUE=DATE:20210202", "DTSTART;TZID=Europe/Stockholm:20210328T023000",
            "DTEND:20210202T110000Z", "DTEND;VALUE=DATE:20210205", "DURATION:P1D", "DURATION:-P1D", "RRULE:FREQ=DAILY",
            "RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=3", "RRULE:FREQ=YEARLY;BYWEEKNO=53", "RRULE:FREQ=WEEKLY;UNTIL=20210303",
            "EXDATE:20210203T100000", "RDATE:20210302T080000Z", "RECURRENCE-ID:20210203T100000", "UID:x", "SEQUENCE:9",
            "TRANSP:TRANSPARENT", "BEGIN:VALARM", "END:VALARM", "BEGIN:VEVENT", "END:VEVENT", "DTSTART:00010101T000000",
            "DTSTART:99991231T235959Z", "RRULE:FREQ=DAILY;INTERVAL=0", "RRULE:FREQ=DAILY;INTERVAL=99999", "END:VCALENDAR",
        ]), 0..12),
    ) {
        let found = busy(&with_entry(&lines.join("\n")), spring());
        check_within_spring(&found)?;
    }
}
