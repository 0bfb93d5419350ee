use super::*;
use proptest::prelude::*;

#[test]
fn words_are_understood_in_both_languages() {
    assert_eq!(availability("Vill gärna"), Ok(Availability::Preferred));
    assert_eq!(availability("unavailable"), Ok(Availability::Unavailable));
    assert_eq!(roles("chaufför, medåkare"), Ok(Roles::Both));
    assert_eq!(roles("driver"), Ok(Roles::Driver));
    assert_eq!(weekdays("mån-tor"), weekdays("mon-thu"));
    assert_eq!(weekdays("mån,ons"), Ok(Weekdays::of([1, 3])));
    assert_eq!(yes_or_no("Ja"), Ok(true));
    assert!(roles("chafför").is_err());
    // On the screen an x means "can", and in many a file "cannot".
    assert!(availability("x").is_err());
}

#[test]
fn phone_numbers_are_written_as_swedes_write_them() {
    for text in ["0701740605", "070-174 06 05", "+46 70 174 06 05", "+46 (0)70-1740605"] {
        assert_eq!(phone(text).as_deref(), Ok("070-174 06 05"), "{text}");
    }
    assert_eq!(phone("08-123 456 78").as_deref(), Ok("08-123 456 78"));
    for text in ["08-123", "", "ring mig", "070174060512345678"] {
        assert!(phone(text).is_err(), "{text}");
    }
}

#[test]
fn an_address_is_one_that_mail_can_be_sent_to() {
    for text in [
        "asa@example.org",
        " asa@example.org ",
        "asa.oberg+patrull@mail.example.org",
        "o'brien@example.org",
        "åsa@example.org",
        "asa@åsa.example.org",
        "\"asa\"@example.org",
        "asa@[192.0.2.1]",
        // No host has such a name, but mail can be tried.
        "asa@exam_ple.org",
    ] {
        assert_eq!(email(text).as_deref(), Ok(text.trim()), "{text}");
    }
    for text in [
        "",
        "asa",
        "asa@",
        "@example.org",
        "asa@example",
        "asa@.example.org",
        "asa@example..org",
        "asa@example.org.",
        "asa@-example.org",
        "a sa@example.org",
        "asa@exa mple.org",
        "asa@@example.org",
        "asa@bo@example.org",
        ".asa@example.org",
        "asa.@example.org",
        "asa..o@example.org",
        "asa,bo@example.org",
        "asa@example.org,bo@example.org",
        "asa@example.org; bo@example.org",
        "Åsa <asa@example.org>",
        "asa@example.org\r\nBcc: bo@example.org",
    ] {
        assert_eq!(email(text), Err(NotUnderstood::Form), "{text}");
    }
}

#[test]
fn a_time_is_days_or_hours() {
    let shown = |text| when(text).map(|(from, to)| format!("{from} {to}"));
    assert_eq!(shown("2021-02-08..2021-02-21").as_deref(), Ok("2021-02-08 00:00:00 2021-02-22 00:00:00"));
    assert_eq!(shown("2021-02-08").as_deref(), Ok("2021-02-08 00:00:00 2021-02-09 00:00:00"));
    assert_eq!(shown("2021-02-08T10..2021-02-08T13").as_deref(), Ok("2021-02-08 10:00:00 2021-02-08 13:00:00"));
    assert_eq!(when("2021-02-21..2021-02-08"), Err(NotUnderstood::Reversed));
    assert!(when("2021-02-08..+262142-12-31").is_err());
}

#[test]
fn what_is_wrong_with_a_day_is_told_apart() {
    for (text, fault) in [
        ("2021-02-30", NotUnderstood::NoSuchDay),
        ("2021-13-01", NotUnderstood::NoSuchDay),
        ("7/12", NotUnderstood::OtherDay),
        ("7.12.2026", NotUnderstood::OtherDay),
        ("07-12-2026", NotUnderstood::OtherDay),
        ("tisdag", NotUnderstood::Form),
        ("", NotUnderstood::Form),
    ] {
        assert_eq!(date(text), Err(fault), "{text}");
    }
    assert_eq!(shift("2021-02-30T9"), Err(NotUnderstood::NoSuchDay));
    assert_eq!(shift("2021-02-09T25"), Err(NotUnderstood::Form));
}

proptest! {
    #[test]
    fn any_text_is_a_value_or_refused(text in "\\PC{0,24}") {
        let _ = (date(&text), weekdays(&text), when(&text), phone(&text), email(&text), ride_alongs(&text));
    }
}
