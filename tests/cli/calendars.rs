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
    assert_eq!(value(&before, "20210201T100000", "SEQUENCE"), "1");
    prompt.done(&["association", "set", "--car-place", "Hallunda torg"]);
    let after = exported(&prompt, "grannstodsbilen.ics");
    assert_eq!(value(&after, "20210201T100000", "SEQUENCE"), "3");
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
    prompt.done(&["unassign", "--yes", "2021-02-01T10", driver]);
    let prompt = prompt.at("2021-01-20T09:00:00Z");
    prompt.done(&["publish", "2021-v5..v10", "--yes"]);
    prompt.done(&["calendar", "export", "--out", "nytt", "--since", "1"]);
    let written = std::fs::read_dir(prompt.path("nytt")).unwrap().count();
    // Driver, ride-along, car and board, and the page that says what to do.
    assert_eq!(written, 5);
    let file = std::fs::read_to_string(prompt.path("nytt").join("grannstodsbilen.ics")).unwrap();
    assert_eq!(file.matches("BEGIN:VEVENT").count(), 1);
    assert_eq!(value(&file, "20210201T100000", "STATUS"), "CANCELLED");
    assert_eq!(value(&file, "20210201T100000", "SEQUENCE"), "3");
    let prompt = prompt.at("2021-04-02T09:00:00Z");
    assert!(exported(&prompt, "grannstodsbilen.ics").contains("STATUS:CANCELLED"));
    let prompt = prompt.at("2021-04-03T09:00:00Z");
    assert!(!exported(&prompt, "grannstodsbilen.ics").contains("STATUS:CANCELLED"));
    assert!(prompt.refused(&["calendar", "export", "--out", "nytt", "--since", "9"]).contains("ingen version 9"));
}

#[test]
fn a_number_that_may_be_told_reaches_those_in_the_same_car_and_nobody_else() {
    let prompt = Prompt::with_demo();
    let crew = prompt.json(&["roster", "2021-v5..v10"])["shifts"][0]["crew"].clone();
    let (driver, rider) = (crew[0]["name"].as_str().unwrap(), crew[1]["name"].as_str().unwrap());
    prompt.done(&["member", "edit", rider, "--phone", "070-1740699"]);
    prompt.done(&["calendar", "export", "--out", "alla"]);
    prompt.done(&["calendar", "set", rider, "--share-phone", "ja"]);
    let changed = prompt.json(&["calendar", "export", "--out", "nya", "--since", "1", "--member", driver]);
    let file = std::fs::read_to_string(prompt.path(changed["files"][0].as_str().unwrap())).unwrap();
    assert_eq!(value(&file, "20210201T100000", "SEQUENCE"), "1", "nobody needs to do anything else");
    assert!(value(&file, "20210201T100000", "DESCRIPTION").contains("070-174 06 99"));
    for file in ["grannstodsbilen.ics", "styrelsen.ics"] {
        assert!(!exported(&prompt, file).replace("\r\n ", "").contains("06 99"), "{file}");
    }
}

#[test]
fn whoever_comes_and_goes_the_same_entry_only_gets_newer() {
    let prompt = Prompt::with_demo();
    let crew = prompt.json(&["roster", "2021-v5..v10"])["shifts"][0]["crew"].clone();
    let (driver, rider) = (crew[0]["name"].as_str().unwrap(), crew[1]["name"].as_str().unwrap());
    let entry = |file: &str| {
        let file = exported(&prompt, file);
        let sequence: i64 = value(&file, "20210201T100000", "SEQUENCE").parse().unwrap();
        (value(&file, "20210201T100000", "UID"), sequence, value(&file, "20210201T100000", "STATUS"))
    };
    let name =
        |member: &str| member.to_lowercase().replace(['å', 'ä'], "a").replace('ö', "o").replace(' ', "-") + ".ics";
    let (of_driver, of_car) = (name(driver), "grannstodsbilen.ics");
    let mut told = vec![(entry(&of_driver), entry(of_car))];
    let mut then = |arguments: &[&str]| {
        prompt.done(arguments);
        prompt.run(&["publish", "2021-v5..v10", "--yes", "--force"]);
        told.push((entry(&of_driver), entry(of_car)));
    };
    then(&["member", "edit", rider, "--name", "Nytt Namn"]);
    then(&["vehicle", "edit", "MLB84K", "--plate", "ABC12D"]);
    then(&["unassign", "--yes", "2021-02-01T10", "Nytt Namn"]);
    then(&["assign", "--yes", "2021-02-01T10", "Nytt Namn"]);
    then(&["unassign", "--yes", "2021-02-01T10", driver]);
    then(&["assign", "--yes", "2021-02-01T10", driver]);
    assert!(told.iter().any(|(driver, _)| driver.2 == "CANCELLED"));
    for pair in told.windows(2) {
        for (before, after) in [(&pair[0].0, &pair[1].0), (&pair[0].1, &pair[1].1)] {
            assert_eq!(after.0, before.0);
            assert!(after.1 >= before.1, "{told:?}");
            assert!(after.1 > before.1 || after.2 == before.2, "{told:?}");
        }
    }
}

#[test]
fn a_version_published_in_the_same_second_as_the_one_before_is_a_change_too() {
    let prompt = Prompt::with_demo();
    let crew = prompt.json(&["roster", "2021-v5..v10"])["shifts"][0]["crew"].clone();
    prompt.done(&["unassign", "--yes", "2021-02-01T10", crew[0]["name"].as_str().unwrap()]);
    prompt.done(&["publish", "2021-v5..v10", "--yes"]);
    let written = prompt.json(&["calendar", "export", "--out", "nya", "--since", "v1"]);
    assert_eq!(written["files"].as_array().unwrap().len(), 4);
}

#[test]
fn changes_for_import_by_hand_come_with_a_page_that_says_what_to_do() {
    let prompt = Prompt::with_demo();
    prompt.done(&["association", "set", "--car-place", "Hallunda torg"]);
    let prompt = prompt.at("2021-01-20T09:00:00Z");
    prompt.done(&["association", "set", "--car-place", "Alby"]);
    let written = prompt.json(&["calendar", "export", "--out", "nya", "--since", "1"]);
    assert_eq!(written["pages"], serde_json::json!(["nya/gor-sa-har.html"]));
    let page = std::fs::read_to_string(prompt.path("nya/gor-sa-har.html")).unwrap();
    for program in ["Google Kalender", "Outlook", "Apple Kalender", "Thunderbird"] {
        assert!(page.contains(program), "{program}");
    }
    let whole = prompt.json(&["calendar", "export", "--out", "alla"]);
    assert_eq!(whole["pages"], serde_json::json!([]));
}

/// The calendar files as one text without folding.
fn all(prompt: &Prompt, arguments: &[&str]) -> String {
    prompt.done(&[&["calendar", "export"], arguments].concat());
    let mut files: Vec<_> =
        std::fs::read_dir(prompt.path(arguments[1])).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| std::fs::read_to_string(file).unwrap().replace("\r\n ", "")).collect()
}

#[test]
fn a_draft_is_exported_only_when_asked_for_and_is_marked_as_one() {
    let prompt = Prompt::with_demo();
    let published = all(&prompt, &["--out", "a"]);
    assert!(!published.contains("TENTATIVE"));
    let crew = prompt.json(&["roster", "2021-v5..v10"])["shifts"][0]["crew"].clone();
    let (driver, rider) = (crew[0]["name"].as_str().unwrap(), crew[1]["name"].as_str().unwrap());
    prompt.done(&["unassign", "--yes", "2021-02-01T10", rider]);
    let free = prompt.json(&["member", "list"]).as_array().unwrap().iter().find_map(|member| {
        let name = member["name"].as_str().unwrap().to_owned();
        (name != driver && name != rider && prompt.run(&["assign", "--yes", "2021-02-01T10", &name]).code == 0)
            .then_some(name)
    });
    let free = free.unwrap();
    assert_eq!(all(&prompt, &["--out", "b"]), published);
    let of = |member: &str, name: &str| {
        let folder = format!("till-{}", member.split(' ').next().unwrap());
        let text = all(&prompt, &["--out", &folder, "--member", member, "--draft"]);
        value(&text, "20210201T100000", name)
    };
    assert_eq!(of(&free, "STATUS"), "TENTATIVE");
    assert_eq!(of(driver, "STATUS"), "TENTATIVE");
    assert!(of(driver, "DESCRIPTION").contains(&free));
    // Whoever would lose a seat has it until somebody tells otherwise.
    assert_eq!(of(rider, "STATUS"), "TENTATIVE");
    assert!(of(rider, "DESCRIPTION").contains("tills dess ska du komma"));
    assert!(of(rider, "DESCRIPTION").contains(driver));
}

#[test]
fn what_to_know_of_a_shift_is_in_the_calendars_of_its_crew() {
    let prompt = Prompt::with_demo();
    let note = ["shift", "note", "2021-02-01T10", "--areas", " Storvreten,  Tuna ", "--remark", "Möt polisen kl. 11"];
    prompt.done(&note);
    let noted = exported(&prompt, "grannstodsbilen.ics");
    let description = value(&noted, "20210201T100000", "DESCRIPTION");
    assert!(description.contains("Områden: Storvreten\\, Tuna\\n"), "{description}");
    assert!(description.contains("Möt polisen kl. 11"), "{description}");
    prompt.done(&["shift", "note", "2021-02-01T10", "--areas", "", "--remark", ""]);
    assert!(!exported(&prompt, "grannstodsbilen.ics").contains("Storvreten"));
}

/// The times away of a member that `availability list` tells.
fn times_away(prompt: &Prompt, member: &str) -> Vec<String> {
    let said = prompt.json(&["availability", "list", member]);
    let days = said.as_array().unwrap().iter().filter(|said| said["id"].as_str().unwrap().starts_with('d'));
    days.map(|said| format!("{}–{}", said["from"].as_str().unwrap(), said["to"].as_str().unwrap())).collect()
}

#[test]
fn busy_times_of_a_members_own_calendar_are_read_anew_and_what_was_said_by_hand_stays() {
    let prompt = Prompt::with_demo();
    let member = prompt.json(&["member", "list"])[0]["name"].as_str().unwrap().to_owned();
    let before = times_away(&prompt, &member);
    let entry = |day: &str| {
        format!(
            "BEGIN:VEVENT\r\nUID:{day}\r\nSUMMARY:Läkare\r\nDTSTART:{day}T090000\r\nDTEND:{day}T103000\r\nEND:VEVENT\r\n"
        )
    };
    let calendar = |days: &[&str]| {
        let entries: String = days.iter().map(|day| entry(day)).collect();
        format!("BEGIN:VCALENDAR\r\n{entries}END:VCALENDAR\r\n")
    };
    let new = |prompt: &Prompt| -> Vec<String> {
        times_away(prompt, &member).into_iter().filter(|time| !before.contains(time)).collect()
    };
    let read = |days: &[&str], more: &[&str]| {
        prompt.write("egen.ics", calendar(days));
        prompt.done(&[&["availability", "import-ics", "egen.ics", "--member", &member], more].concat())
    };
    let shown = read(&["20210209", "20210211"], &["--dry-run"]);
    assert!(shown.contains("tis 9 feb 09–10:30"), "{shown}");
    assert_eq!(new(&prompt), Vec::<String>::new());
    read(&["20210209", "20210211"], &["--yes"]);
    assert_eq!(new(&prompt), ["2021-02-09T09:00:00–2021-02-09T10:30:00", "2021-02-11T09:00:00–2021-02-11T10:30:00"]);
    prompt.done(&["availability", "away", &member, "2021-02-10T09..2021-02-10T10", "--yes"]);
    read(&["20210211", "20210212"], &["2021-02-08..2021-02-14", "--yes"]);
    assert_eq!(
        new(&prompt),
        [
            "2021-02-10T09:00:00–2021-02-10T10:00:00",
            "2021-02-11T09:00:00–2021-02-11T10:30:00",
            "2021-02-12T09:00:00–2021-02-12T10:30:00"
        ]
    );
    let database = std::fs::read(prompt.path("korpass.db")).unwrap();
    assert!(!database.windows(7).any(|bytes| bytes == "Läkare".as_bytes()), "titles are never stored");
    let asked = prompt.refused(&["availability", "import-ics", "egen.ics", "--member", &member]);
    assert!(asked.contains("--yes"), "{asked}");
    prompt.write("egen.ics", "Hej");
    assert!(
        prompt.refused(&["availability", "import-ics", "egen.ics", "--member", &member, "--yes"]).contains(".ics-fil")
    );
}
