//! A roster that lives: somebody falls ill, others step in, and all of it can be taken back.

use std::collections::BTreeMap;

use proptest::prelude::*;
use rusqlite::Connection;
use serde_json::Value;

use super::dialogue::{Prompt, monday_morning};

/// The crew of a shift: driver, then ride-along.
fn crew(prompt: &Prompt, shift: &str) -> Vec<String> {
    let roster = prompt.json(&["roster", &shift[..10]]);
    let found =
        roster["shifts"].as_array().unwrap().iter().find(|found| found["id"].as_str().unwrap().starts_with(shift));
    let crew = found.unwrap_or(&Value::Null)["crew"].as_array().cloned().unwrap_or_default();
    crew.iter().map(|taken| taken["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn an_absence_frees_the_seats_and_fills_them_with_the_least_disturbance() {
    let prompt = monday_morning();
    let shown = prompt.done(&["absent", "Ingvar", "2021-02-08..2021-02-14", "--auto", "--yes", "--why", "bortrest"]);
    assert!(shown.contains("− Ingvar Sjöström (förare)"), "{shown}");
    assert!(shown.replace('\n', " ").contains("2 platser blev lediga och 2 är fyllda. Skäl: bortrest."), "{shown}");
    for shift in ["2021-02-08T13", "2021-02-11T10"] {
        let now = crew(&prompt, shift);
        assert!(now.len() == 2 && !now.contains(&"Ingvar Sjöström".to_owned()), "{shift}: {now:?}");
    }
    // Nobody but him leaves a seat.
    assert_eq!((shown.matches("− ").count(), shown.matches("+ ").count()), (2, 2), "{shown}");
    let told = prompt.refused(&["replace", "2021-02-12T10", "Farid", "with", "Ingvar", "--yes"]);
    assert!(told.contains("kan inte"), "{told}");
}

#[test]
fn an_absence_without_anybody_to_ask_only_frees_the_seats() {
    let prompt = monday_morning();
    assert!(prompt.refused(&["absent", "Ingvar", "idag"]).contains("--yes"));
    let shown = prompt.done(&["absent", "Ingvar", "idag", "--yes"]);
    assert!(shown.contains("obemannat") && shown.contains("1 plats blev ledig."), "{shown}");
    assert_eq!(crew(&prompt, "2021-02-08T13").len(), 1);
}

#[test]
fn suggestions_say_what_a_coordinator_asks_for_on_the_telephone() {
    let prompt = monday_morning();
    insta::assert_snapshot!("suggest_sv", prompt.done(&["suggest", "2021-02-17T13", "--seat", "förare"]));
    let english = monday_morning().in_english();
    insta::assert_snapshot!("suggest_en", english.done(&["suggest", "2021-02-09T13"]));
}

#[test]
fn two_change_seats() {
    let prompt = monday_morning();
    let (one, other) = ("2021-02-09T13", "2021-02-10T10");
    let (first, second) = (crew(&prompt, one), crew(&prompt, other));
    let shown = prompt.done(&["swap", one, &first[0], "med", other, &second[0], "--force", "--yes"]);
    assert!(shown.replace('\n', " ").contains("har bytt plats"), "{shown}");
    assert_eq!((&crew(&prompt, one)[0], &crew(&prompt, other)[0]), (&second[0], &first[0]));
}

#[test]
fn what_has_been_driven_changes_by_force_alone() {
    let prompt = monday_morning();
    let driver = crew(&prompt, "2021-02-03T10")[0].clone();
    let told = prompt.refused(&["unassign", "2021-02-03T10", &driver, "--yes"]);
    assert!(told.contains("har redan börjat") && told.contains("--force"), "{told}");
    let shown = prompt.done(&["unassign", "2021-02-03T10", &driver, "--force", "--yes"]);
    assert!(shown.contains(&format!("− {driver}")), "{shown}");
}

#[test]
fn a_slip_of_the_pen_makes_no_shift_until_the_next_morning() {
    let prompt = monday_morning();
    assert!(prompt.refused(&["shift", "add", "2021-02-13", "10-9"]).contains("23 timmar"));
}

#[test]
fn a_member_who_was_told_of_a_shift_can_be_taken_back() {
    let prompt = monday_morning();
    prompt.done(&["member", "add", "Nytt Namn", "--roles", "medåkare"]);
    let rider = crew(&prompt, "2021-02-11T10")[1].clone();
    prompt.done(&["replace", "2021-02-11T10", &rider, "with", "Nytt Namn", "--force", "--yes"]);
    prompt.done(&["publish", "2021-v6", "--yes", "--force"]);
    for _ in 0..3 {
        prompt.done(&["undo"]);
    }
    assert_eq!(crew(&prompt, "2021-02-11T10")[1], rider);
    assert!(prompt.refused(&["member", "show", "Nytt Namn"]).contains("Ingen medlem"));
    for _ in 0..3 {
        prompt.done(&["redo"]);
    }
    assert_eq!(crew(&prompt, "2021-02-11T10")[1], "Nytt Namn");
}

#[test]
fn a_cancelled_shift_can_be_asked_about() {
    let prompt = monday_morning();
    prompt.done(&["cancel", "2021-02-12T13", "--why", "snöoväder", "--yes"]);
    assert!(prompt.done(&["roster", "2021-v6"]).contains("fre 12 feb 13–16  inställt: snöoväder"));
    let told = prompt.refused(&["why", "2021-02-12T13"]);
    assert!(told.contains("är inställt: snöoväder") && told.contains("korpass history 2021-02-12T13"), "{told}");
    assert!(prompt.done(&["history", "2021-02-12T13"]).contains("snöoväder"));
}

#[test]
fn a_cancelled_shift_is_gone_and_nobody_plans_it_again() {
    let prompt = monday_morning();
    let before = crew(&prompt, "2021-02-09T13");
    let shown = prompt.done(&["cancel", "2021-02-09T13", "--why", "snöoväder", "--yes"]);
    assert!(shown.contains("inställt") && shown.contains("är inställt: snöoväder"), "{shown}");
    prompt.done(&["plan", "2021-v5..v10", "--steps", "1"]);
    assert!(crew(&prompt, "2021-02-09T13").is_empty());
    let told = prompt.done(&["publish", "--dry-run"]);
    assert!(before.iter().all(|name| told.contains(name.as_str())), "{told}");
    let history = prompt.done(&["history", &before[0], "--all"]);
    assert!(history.contains("snöoväder"), "{history}");
}

#[test]
fn a_moved_shift_keeps_those_who_can_and_its_place_in_the_calendar() {
    let prompt = monday_morning();
    let entry = |prompt: &Prompt| {
        prompt.done(&["calendar", "export", "--out", "kalendrar"]);
        let text = std::fs::read_to_string(prompt.path("kalendrar/grannstodsbilen.ics")).unwrap().replace("\r\n ", "");
        text.split("BEGIN:VEVENT").skip(1).map(str::to_owned).collect::<Vec<_>>()
    };
    let uid = |entry: &str| entry.lines().find(|line| line.starts_with("UID:")).unwrap().to_owned();
    let before =
        entry(&prompt).into_iter().find(|entry| entry.contains("DTSTART;TZID=Europe/Stockholm:20210210T100000"));
    let shown = prompt.done(&["move", "2021-02-10T10", "2021-02-11", "16-19", "--yes"]);
    assert!(shown.contains("flyttat, var ons 10 feb 10–13"), "{shown}");
    assert!(crew(&prompt, "2021-02-10T10").is_empty());
    // Publishing the old day says nothing of it, and the new day all: it is one shift that has moved.
    assert!(prompt.done(&["publish", "2021-02-10", "--dry-run"]).contains("Inget nytt"));
    assert!(shown.contains("korpass publish 2021-02-11"), "{shown}");
    prompt.done(&["publish", "2021-02-11", "--yes"]);
    let after =
        entry(&prompt).into_iter().find(|entry| entry.contains("DTSTART;TZID=Europe/Stockholm:20210211T160000"));
    assert_eq!(uid(&before.unwrap()), uid(&after.unwrap()));
}

#[test]
fn a_replan_that_would_change_nothing_asks_nothing() {
    let prompt = Prompt::with_demo().at("2021-02-08T06:30:00Z");
    prompt.done(&["replan", "--yes"]);
    let before = prompt.json(&["history"]);
    let shown = prompt.done(&["replan"]);
    assert!(shown.contains("Inget pass ändras"), "{shown}");
    assert_eq!(prompt.json(&["history"]), before);
}

#[test]
fn replanning_leaves_what_is_near_alone_and_mans_what_can_be_manned() {
    let prompt = monday_morning();
    prompt.done(&["availability", "away", "Ingvar", "2021-02-08..2021-02-28", "--yes"]);
    let near = crew(&prompt, "2021-02-08T13");
    let shown = prompt.done(&["replan", "--yes"]);
    assert!(shown.contains("2021-02-10 08:00 ändras inte"), "{shown}");
    assert_eq!(crew(&prompt, "2021-02-08T13"), near);
    assert!(!crew(&prompt, "2021-02-11T10").contains(&"Ingvar Sjöström".to_owned()));
    assert_eq!(crew(&prompt, "2021-02-11T10").len(), 2);
    // Only those concerned by the three shifts he loses are told of anything.
    assert!(shown.matches('+').count() <= 6, "{shown}");
}

#[test]
fn what_later_changes_rest_on_is_not_taken_back_before_them() {
    let prompt = monday_morning();
    prompt.done(&["member", "add", "Nytt Namn", "--roles", "medåkare"]);
    prompt.done(&["availability", "away", "Nytt Namn", "2021-02-20", "--yes"]);
    let log = prompt.json(&["history", "--all"]);
    let number = |what: &str| {
        let found = log["operations"]
            .as_array()
            .unwrap()
            .iter()
            .find(|found| found["command"].as_str().unwrap().contains(what));
        found.unwrap()["number"].to_string()
    };
    let told = prompt.refused(&["undo", &number("member add")]);
    assert!(told.contains("bygger på den") && told.contains("Nytt Namn"), "{told}");
    prompt.done(&["undo", &number("availability away")]);
    prompt.done(&["undo", &number("member add")]);
    assert!(prompt.refused(&["undo", &number("member add")]).contains("redan tillbakataget"));
    assert!(prompt.refused(&["undo", "1"]).contains("databasen skapades"));
    assert!(prompt.refused(&["undo", "9999"]).contains("ingen ändring"));
}

#[test]
fn an_old_change_that_would_break_a_rule_now_is_not_taken_back() {
    let prompt = monday_morning();
    let name = crew(&prompt, "2021-02-11T10")[0].clone();
    prompt.done(&["unassign", "2021-02-11T10", &name, "--yes"]);
    prompt.done(&["availability", "away", &name, "2021-02-11", "--yes"]);
    let unassigned = prompt.json(&["history", "--all"])["operations"].as_array().unwrap().len() - 1;
    let told = prompt.refused(&["undo", &unassigned.to_string()]);
    assert!(told.contains("regler brytas") && told.contains("--force"), "{told}");
    prompt.done(&["undo", &unassigned.to_string(), "--force"]);
    assert_eq!(crew(&prompt, "2021-02-11T10")[0], name);
}

#[test]
fn history_says_when_who_what_and_why() {
    let prompt = monday_morning();
    prompt.done(&["cancel", "2021-02-09T13", "--why", "snöoväder", "--yes"]);
    prompt.done(&["undo"]);
    insta::assert_snapshot!("history_sv", prompt.done(&["history"]));
    insta::assert_snapshot!("history_en", prompt.in_english().done(&["history"]));
}

/// The rows of all tables that undo brings back. What people were told is told anew, not unsaid: of that, who is told
/// to come counts.
fn content(prompt: &Prompt) -> BTreeMap<String, Vec<String>> {
    let connection = Connection::open(prompt.path("korpass.db")).unwrap();
    let mut tables = connection
        .prepare(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'operation%'
             AND name NOT IN ('calendar_revision', 'publication', 'publication_change', 'shift_told', 'shift', 'notice', 'notified',
                 'last_version', 'site_page')",
        )
        .unwrap();
    let tables: Vec<String> = tables.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let mut queries: Vec<(String, String)> =
        tables.into_iter().map(|table| (table.clone(), format!("SELECT * FROM {table}"))).collect();
    queries.push(("shift".to_owned(), "SELECT * FROM shift WHERE planned OR extra".to_owned()));
    let told = "SELECT shift_id, starts_at, ends_at, vehicle_id FROM shift_told WHERE shift_id IN (SELECT shift_id FROM seat_told)";
    queries.push(("shift_told".to_owned(), told.to_owned()));
    let rows = |sql: &str| {
        let mut statement = connection.prepare(sql).unwrap();
        let columns = statement.column_count();
        let text = |row: &rusqlite::Row<'_>| {
            Ok((0..columns).map(|at| format!("{:?}", row.get_ref(at).unwrap())).collect::<Vec<_>>().join(" "))
        };
        let mut rows: Vec<String> = statement.query_map([], text).unwrap().map(Result::unwrap).collect();
        rows.sort();
        rows
    };
    queries.into_iter().map(|(table, sql)| (table, rows(&sql))).collect()
}

/// The entries of all calendars: by id, how they are and their SEQUENCE.
fn calendars(prompt: &Prompt) -> BTreeMap<String, (Vec<String>, i64)> {
    prompt.done(&["calendar", "export", "--out", "kalendrar"]);
    let mut entries = BTreeMap::new();
    for file in std::fs::read_dir(prompt.path("kalendrar")).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "ics") {
            continue;
        }
        let text = std::fs::read_to_string(path).unwrap().replace("\r\n ", "");
        for entry in text.split("BEGIN:VEVENT").skip(1) {
            let entry = entry.split("END:VEVENT").next().unwrap();
            let value =
                |name: &str| entry.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default().to_owned();
            let says = ["DTSTART", "DTEND", "SUMMARY", "STATUS", "DESCRIPTION"];
            let says: Vec<String> = entry
                .lines()
                .filter(|line| says.iter().any(|name| line.starts_with(name)))
                .map(str::to_owned)
                .collect();
            entries.insert(value("UID:"), (says, value("SEQUENCE:").parse().unwrap()));
        }
    }
    entries
}

/// A command of a coordinator, by number, and which shift or member it is about.
fn command(kind: u8, shift: usize, member: usize) -> Vec<String> {
    let shifts = ["2021-02-10T10", "2021-02-11T13", "2021-02-12T10", "2021-02-16T10", "2021-02-22T13"];
    let members = ["Ingvar", "Karl-Erik", "Tuomo", "Margit", "Pirkko", "Örjan"];
    let (shift, member) = (shifts[shift % shifts.len()], members[member % members.len()]);
    let words: Vec<&str> = match kind {
        0 => vec!["absent", member, "2021-02-11..2021-02-17", "--auto", "--yes"],
        1 => vec!["cancel", shift, "--why", "snö", "--yes"],
        2 => vec!["move", shift, "2021-02-13", "10-13", "--yes"],
        3 => vec!["assign", shift, member, "--force", "--yes"],
        4 => vec!["publish", "2021-v5..v10", "--yes", "--force"],
        // Whoever was added and taken back is forgotten, and not done again.
        5 => vec!["closure", "add", "2021-02-19", "--reason", "snö"],
        6 => vec!["availability", "away", member, "2021-02-20", "--yes"],
        7 => vec!["closure", "add", "2021-02-24..2021-02-25", "--reason", "stängt"],
        8 => vec!["replan", "--yes"],
        9 => vec!["lock", shift],
        10 => vec!["shift", "add", "2021-02-14", "10-13"],
        _ => vec!["shift", "note", shift, "--remark", "skolavslutning"],
    };
    words.into_iter().map(str::to_owned).collect()
}

proptest! {
    // Each case runs the program some thirty times.
    #![proptest_config(ProptestConfig { cases: 10, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn as_many_undos_give_back_the_same_content_and_newer_calendars(
        commands in prop::collection::vec((0..12u8, 0..5usize, 0..6usize), 1..6),
    ) {
        let prompt = monday_morning();
        let (before, first) = (content(&prompt), calendars(&prompt));
        let mut done = 0;
        for (kind, shift, member) in commands {
            let words = command(kind, shift, member);
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let answer = prompt.run(&words);
            prop_assert!(answer.code < 2, "{:?}: {}", words, answer.told);
            let operations = prompt.json(&["history", "--all"])["operations"].as_array().unwrap().len();
            done = operations - 3;
        }
        let (between, content_between) = (calendars(&prompt), content(&prompt));
        for _ in 0..done {
            prompt.done(&["undo"]);
        }
        let (after, last) = (content(&prompt), calendars(&prompt));
        for (table, rows) in &before {
            prop_assert_eq!(rows, &after[table], "{}", table);
        }
        for (uid, (says, sequence)) in &first {
            let (now_says, now) = &last[uid];
            prop_assert_eq!(says, now_says, "{}", uid);
            // A remark alone makes no new entry, only a later one.
            let but_remarks = |says: &[String]| -> Vec<String> {
                says.iter().filter(|line| !line.starts_with("DESCRIPTION")).cloned().collect()
            };
            let changed = between.get(uid).is_some_and(|(then, _)| but_remarks(then) != but_remarks(says));
            prop_assert!(if changed { now > sequence } else { now >= sequence }, "{} {} {}", uid, sequence, now);
        }
        for (uid, (says, sequence)) in &between {
            // Whoever was given a shift meanwhile reads that it is off.
            let (now_says, now) = &last[uid];
            prop_assert!(now >= sequence);
            prop_assert!(first.contains_key(uid) || now_says.iter().any(|line| line.contains("CANCELLED")), "{:?} {:?}", says, now_says);
        }
        // And as many redos bring it all again.
        for _ in 0..done {
            prompt.done(&["redo"]);
        }
        let again = content(&prompt);
        for (table, rows) in &content_between {
            prop_assert_eq!(rows, &again[table], "{} after redo", table);
        }
    }
}
