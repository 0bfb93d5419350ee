//! Several at work in one database at once: nothing that one stored is lost by another.
//!
//! `KORPASS_TEST_ROUNDS` says how many edits each makes.

use std::collections::BTreeSet;

use super::dialogue::Prompt;
use super::dialogue::content;
use super::dialogue::monday_morning;
use super::killed::rounds;

/// How many work at once.
const COORDINATORS: usize = 8;
/// How many edits each makes, unless somebody says otherwise.
const EDITS: u32 = 12;
/// A shift that all of them want.
const WANTED: &str = "2021-02-17T13";

#[test]
fn eight_at_once_lose_no_edit_and_are_refused_only_a_seat_that_another_took() {
    let prompt = monday_morning();
    let taken: Vec<BTreeSet<String>> = std::thread::scope(|scope| {
        let work = |who: usize| {
            let prompt = &prompt;
            move || {
                let mut refusals = BTreeSet::new();
                for edit in 0..rounds(EDITS) {
                    let member = format!("m{}", who + 1);
                    match edit % 3 {
                        0 => {
                            let phone = format!("070-17406{:02}", edit % 95 + 5);
                            prompt.done(&["member", "edit", &member, "--phone", &phone]);
                        }
                        1 => {
                            let day = format!("20{:02}-{:02}-{:02}", 22 + who, edit / 28 % 12 + 1, edit % 28 + 1);
                            prompt.done(&["closure", "add", &day, "--reason", "stängt"]);
                        }
                        _ => {
                            let command = if edit % 2 == 0 { "assign" } else { "unassign" };
                            let answer = prompt.run(&[command, WANTED, &member, "--yes", "--force"]);
                            if answer.code != 0 {
                                refusals.insert(answer.told);
                            }
                        }
                    }
                }
                refusals
            }
        };
        let all: Vec<_> = (0..COORDINATORS).map(|who| scope.spawn(work(who))).collect();
        all.into_iter().map(|one| one.join().unwrap()).collect()
    });
    for told in taken.iter().flatten() {
        let is_known = ["ändrats sedan", "sitter inte", "redan", "har ingen plats", "är tagen av", "finns ingen"];
        assert!(is_known.iter().any(|known| told.contains(known)), "{told}");
    }
    let content = content::of(&prompt.path("korpass.db"));
    let closures = content["closure"].iter().filter(|row| row.contains("stängt")).count();
    let each = (0..rounds(EDITS)).filter(|edit| edit % 3 == 1).count();
    assert_eq!(closures, COORDINATORS * each, "closures were lost");
    for who in 0..COORDINATORS {
        let last = (0..rounds(EDITS)).rfind(|edit| edit % 3 == 0).unwrap();
        let phone =
            prompt.json(&["member", "show", &format!("m{}", who + 1)])["phone"].as_str().unwrap().replace(' ', "");
        assert!(phone.ends_with(&format!("06{:02}", last % 95 + 5)), "m{}: {phone}", who + 1);
    }
}

#[test]
fn whoever_reads_waits_for_nobody_who_writes() {
    let prompt = monday_morning();
    let other = rusqlite::Connection::open(prompt.path("korpass.db")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    for command in [["roster", "2021-v8"].as_slice(), &["today"], &["suggest", "2021-02-17T13"], &["history"]] {
        prompt.done(command);
    }
}

#[test]
fn whoever_restores_while_another_works_loses_nothing_that_is_not_kept() {
    let prompt = Prompt::new();
    prompt.done(&["init", "Grannstöd Testby"]);
    prompt.done(&["backup"]);
    let days: Vec<String> =
        (0..rounds(EDITS)).map(|edit| format!("2022-{:02}-{:02}", edit / 28 % 12 + 1, edit % 28 + 1)).collect();
    std::thread::scope(|scope| {
        scope.spawn(|| days.iter().for_each(|day| drop(prompt.done(&["closure", "add", day, "--reason", "stängt"]))));
        scope.spawn(|| {
            for _ in 0..rounds(EDITS) / 2 {
                let answer = prompt.run(&["restore", "2021-01-18", "--yes"]);
                let is_refused = answer.code != 0;
                assert!(!is_refused || answer.told.contains("ändrats sedan"), "{}", answer.told);
            }
        });
    });
    // What a restore replaced is in the backup that it made of that.
    let databases = prompt
        .everything()
        .into_iter()
        .map(|(path, _)| path)
        .filter(|path| path.extension().is_some_and(|ending| ending == "db"));
    let rows: Vec<String> =
        databases.flat_map(|path| content::of(&path).remove("closure").unwrap_or_default()).collect();
    for day in &days {
        assert!(rows.iter().any(|row| row.contains(day.as_str())), "{day} is lost");
    }
}
