//! Calendars as people's phones read them.

use super::dialogue::Prompt;

/// The value of a property in the entry of a shift that starts at a time, such as `20210201T100000`.
fn value(file: &str, start: &str, name: &str) -> String {
    let unfolded = file.replace("\r\n ", "");
    let entry = unfolded.split("BEGIN:VEVENT").skip(1).find(|entry| entry.contains(&format!(":{start}\r\n"))).unwrap();
    let line = entry.lines().find(|line| line.split([';', ':']).next() == Some(name)).unwrap();
    line.split_once(':').unwrap().1.to_owned()
}

fn exported(prompt: &Prompt, file: &str) -> String {
    prompt.done(&["calendar", "export", "--out", "kalendrar"]);
    std::fs::read_to_string(prompt.path("kalendrar").join(file)).unwrap()
}

#[test]
fn an_unchanged_roster_gives_the_same_bytes_and_a_moved_car_a_newer_entry() {
    let prompt = Prompt::with_demo();
    let before = exported(&prompt, "grannstodsbilen.ics");
    let prompt = prompt.at("2021-01-20T09:00:00Z");
    assert_eq!(exported(&prompt, "grannstodsbilen.ics"), before);
    assert_eq!(value(&before, "20210201T100000", "SEQUENCE"), "0");
    prompt.done(&["association", "set", "--car-place", "Hallunda torg"]);
    let after = exported(&prompt, "grannstodsbilen.ics");
    assert_eq!(value(&after, "20210201T100000", "SEQUENCE"), "1");
    assert_eq!(value(&after, "20210201T100000", "LAST-MODIFIED"), "20210120T090000Z");
    assert_eq!(value(&after, "20210201T100000", "DTSTAMP"), "20210120T090000Z");
    assert_eq!(value(&after, "20210201T100000", "LOCATION"), "Hallunda torg");
    assert_eq!(value(&after, "20210201T100000", "UID"), value(&before, "20210201T100000", "UID"));
}

#[test]
fn the_board_gets_shifts_and_crew_sizes_and_no_name_of_anybody() {
    let prompt = Prompt::with_demo();
    let file = exported(&prompt, "styrelsen.ics").replace("\r\n ", "");
    assert!(file.contains(": 2 i bilen"), "{file}");
    let members = prompt.json(&["member", "list"]);
    for member in members.as_array().unwrap() {
        let name = member["name"].as_str().unwrap();
        assert!(!file.contains(name.split(' ').next().unwrap()), "{name}");
    }
}

#[test]
fn a_telephone_number_is_told_only_where_its_owner_agreed() {
    let prompt = Prompt::with_demo();
    let crew = prompt.json(&["roster", "2021-v5..v10"])["shifts"][0]["crew"].clone();
    let (driver, rider) = (crew[0]["name"].as_str().unwrap(), crew[1]["name"].as_str().unwrap());
    prompt.done(&["member", "edit", rider, "--phone", "070-1740699"]);
    let of_driver = |prompt: &Prompt| {
        prompt.done(&["calendar", "export", "--out", "en", "--member", driver]);
        let file = std::fs::read_dir(prompt.path("en")).unwrap().next().unwrap().unwrap().path();
        value(&std::fs::read_to_string(file).unwrap(), "20210201T100000", "DESCRIPTION")
    };
    assert!(!of_driver(&prompt).contains("telefon 070-"));
    prompt.done(&["calendar", "set", rider, "--share-phone", "ja"]);
    assert!(of_driver(&prompt).contains("telefon 070-174 06 99"), "{}", of_driver(&prompt));
}

#[test]
fn what_a_member_wishes_of_the_calendar_is_done_and_shown() {
    let prompt = Prompt::with_demo();
    let driver = prompt.json(&["roster", "2021-v5..v10"])["shifts"][0]["crew"][0]["name"].as_str().unwrap().to_owned();
    prompt.done(&["calendar", "set", &driver, "--reminders", "none", "--language", "en"]);
    prompt.done(&["calendar", "export", "--out", "en", "--member", &driver]);
    let path = std::fs::read_dir(prompt.path("en")).unwrap().next().unwrap().unwrap().path();
    let file = std::fs::read_to_string(path).unwrap();
    assert!(!file.contains("VALARM") && file.contains("Patrol shift\\, driver"), "{file}");
    let shown = prompt.done(&["calendar", "show", &driver]);
    assert!(shown.contains("engelska") && shown.contains("inga"), "{shown}");
    let refused = prompt.run(&["calendar", "set", &driver, "--reminders", "snart"]);
    assert_eq!(refused.code, 2);
    assert!(refused.told.contains("18:00,60"), "{}", refused.told);
}

#[test]
fn since_a_version_only_what_has_changed_is_written_and_the_cancelled_are_kept_for_sixty_days() {
    let prompt = Prompt::with_demo();
    assert!(prompt.done(&["calendar", "export", "--out", "nytt", "--since", "1"]).contains("Inget har ändrats"));
    let crew = prompt.json(&["roster", "2021-v5..v10"])["shifts"][0]["crew"].clone();
    let driver = crew[0]["name"].as_str().unwrap();
    prompt.done(&["unassign", "2021-02-01T10", driver]);
    let prompt = prompt.at("2021-01-20T09:00:00Z");
    prompt.done(&["publish", "2021-v5..v10", "--yes"]);
    prompt.done(&["calendar", "export", "--out", "nytt", "--since", "1"]);
    let written = std::fs::read_dir(prompt.path("nytt")).unwrap().count();
    // Driver, ride-along, car and board.
    assert_eq!(written, 4);
    let file = std::fs::read_to_string(prompt.path("nytt").join("grannstodsbilen.ics")).unwrap();
    assert_eq!(file.matches("BEGIN:VEVENT").count(), 1);
    assert_eq!(value(&file, "20210201T100000", "STATUS"), "CANCELLED");
    assert_eq!(value(&file, "20210201T100000", "SEQUENCE"), "1");
    let prompt = prompt.at("2021-04-02T09:00:00Z");
    assert!(exported(&prompt, "grannstodsbilen.ics").contains("STATUS:CANCELLED"));
    let prompt = prompt.at("2021-04-03T09:00:00Z");
    assert!(!exported(&prompt, "grannstodsbilen.ics").contains("STATUS:CANCELLED"));
    assert!(prompt.refused(&["calendar", "export", "--out", "nytt", "--since", "9"]).contains("ingen version 9"));
}
