//! What is held on a person: handed over whole, and erased for good.

use super::dialogue::Prompt;
use super::dialogue::content;
use super::dialogue::monday_morning;

/// The sample with Alva gone, on a later day.
fn without_alva() -> Prompt {
    let prompt = monday_morning();
    prompt.done(&["calendar", "site", "--out", "webb", "--url", "https://example.org/korpass"]);
    prompt.done(&["calendar", "export", "--out", "kalendrar"]);
    prompt.done(&["notify", "--told", "--yes"]);
    prompt.done(&["absent", "Alva", "2021-02-22..2021-03-14", "--auto", "--yes", "--why", "bortrest"]);
    prompt.done(&["backup"]);
    prompt.done(&["member", "retire", "Alva", "2021-02-10", "--yes"]);
    prompt.at("2021-03-20T07:00:00Z")
}

#[test]
fn an_erased_member_is_nowhere_in_the_database_the_site_and_the_calendars() {
    let prompt = without_alva();
    let coverage = prompt.done(&["report", "coverage", "2021-v5..v6"]);
    let shown = prompt.done(&["member", "erase", "Alva", "--site", "webb", "--calendars", "kalendrar", "--yes"]);
    assert!(shown.contains("Tidigare medlem 1"), "{shown}");
    assert!(shown.replace('\n', " ").contains("En säkerhetskopia innehåller fortfarande uppgifterna"), "{shown}");
    content::of(&prompt.path("korpass.db"));
    for file in ["korpass.db", "korpass.db-wal"] {
        let Ok(bytes) = std::fs::read(prompt.path(file)) else { continue };
        let text = String::from_utf8_lossy(&bytes);
        for mark in ["Alva Andersson", "Alva A", "070-174 06 05", "alva.andersson"] {
            assert!(!text.contains(mark), "{mark} is in {file}");
        }
    }
    assert!(!prompt.path("kalendrar/alva-andersson.ics").exists());
    assert!(prompt.done(&["history", "--all"]).contains("Tidigare medlem 1"));
    let figures = |text: &str| text.lines().filter(|line| line.contains('%')).map(str::to_owned).collect::<Vec<_>>();
    assert!(figures(&coverage).len() > 2, "{coverage}");
    assert_eq!(figures(&prompt.done(&["report", "coverage", "2021-v5..v6"])), figures(&coverage));
    assert!(prompt.refused(&["member", "erase", "m1", "--yes"]).contains("redan raderad"));
    let told = prompt.refused(&["undo"]);
    assert!(told.contains("En radering går inte att ångra") && told.contains("korpass undo "), "{told}");
    // Taking back that she left brings nobody back.
    let history = prompt.json(&["history", "--all"]);
    let retired = history["operations"].as_array().unwrap().iter().rev().nth(1).unwrap();
    assert!(retired["what"].as_str().unwrap().contains("är med till och med"), "{retired}");
    prompt.run(&["undo", &retired["number"].to_string()]);
    assert!(!prompt.done(&["member", "list"]).contains("Tidigare medlem"));
}

#[test]
fn who_is_still_there_is_not_erased() {
    let prompt = monday_morning();
    assert!(prompt.refused(&["member", "erase", "Alva", "--yes"]).contains("Bara den som har slutat"));
    prompt.done(&["member", "retire", "Alva", "2021-02-07", "--yes"]);
    assert!(prompt.refused(&["member", "erase", "Alva", "--yes"]).contains("sitter på pass"));
}

#[test]
fn members_who_left_are_erased_after_the_set_time_and_it_is_said_before() {
    let prompt = Prompt::new();
    prompt.done(&["init", "Grannstöd Testby"]);
    prompt.done(&["member", "add", "Åsa Öberg", "--roles", "båda"]);
    prompt.done(&["member", "retire", "Åsa", "--yes"]);
    let prompt = prompt.at("2023-01-01T09:00:00Z");
    let shown = prompt.done(&["today"]);
    assert!(shown.contains("Åsa Öberg har slutat och raderas 2023-01-18"), "{shown}");
    let prompt = prompt.at("2023-01-19T09:00:00Z");
    // Who only looks changes nothing.
    assert!(prompt.done(&["member", "list", "--all"]).contains("Åsa Öberg"));
    prompt.done(&["member", "add", "Bo Berg", "--roles", "båda"]);
    assert!(prompt.done(&["member", "list", "--all"]).contains("Åsa Öberg"), "a clock may have leapt");
    let prompt = prompt.at("2023-01-20T09:00:00Z");
    prompt.done(&["member", "add", "Eva Ek", "--roles", "båda"]);
    let shown = prompt.done(&["member", "list", "--all"]);
    assert!(shown.contains("Tidigare medlem 1") && !shown.contains("Åsa"), "{shown}");
}

#[test]
fn all_that_is_held_on_a_member_is_handed_over() {
    let prompt = without_alva();
    insta::assert_snapshot!("export_data_sv", prompt.done(&["member", "export-data", "Alva"]));
    let document = prompt.json(&["member", "export-data", "Alva"]);
    let tables: Vec<&String> = document["data"].as_object().unwrap().keys().collect();
    for table in ["member", "availability_exception", "seat_told", "notice", "calendar_address", "operation_change"] {
        assert!(tables.contains(&&table.to_owned()), "{table} is not in {tables:?}");
    }
    prompt.done(&["member", "export-data", "Alva", "--out", "alva.json"]);
    let file: serde_json::Value = serde_json::from_slice(&std::fs::read(prompt.path("alva.json")).unwrap()).unwrap();
    assert_eq!(file, document);
}

#[test]
fn an_absence_is_explained_by_a_word_that_tells_nothing_of_health() {
    let prompt = monday_morning();
    let answer = prompt.run(&["absent", "Ingvar", "idag", "--yes", "--why", "away"]);
    assert_eq!((answer.code, answer.told.as_str()), (0, ""));
    assert!(answer.shown.contains("Skäl: bortrest."), "{}", answer.shown);
    let answer = prompt.run(&["absent", "Dilan", "2021-02-09", "--yes", "--why", "opererad"]);
    assert!(answer.told.contains("inget om någons hälsa"), "{}", answer.told);
}

#[test]
fn what_another_member_has_too_stays_theirs_when_somebody_is_erased() {
    let prompt = Prompt::with_demo();
    prompt.done(&["member", "edit", "Bengt", "--phone", "070-174 06 05", "--email", "hemma@example.org"]);
    prompt.done(&["member", "edit", "Alva", "--phone", "070-174 06 05", "--email", "hemma@example.org"]);
    prompt.done(&["member", "retire", "Alva", "2021-01-10", "--yes"]);
    prompt.done(&["replan", "--yes"]);
    prompt.done(&["publish", "--yes"]);
    prompt.done(&["member", "erase", "Alva", "--yes"]);
    let bengt = prompt.json(&["member", "show", "Bengt"]);
    assert_eq!((bengt["phone"].as_str(), bengt["email"].as_str()), (Some("070-174 06 05"), Some("hemma@example.org")));
}

#[test]
fn no_document_is_written_over_a_database() {
    let prompt = Prompt::with_demo();
    let answer = prompt.run(&["member", "export-data", "Alva", "--out", "korpass.db"]);
    assert_eq!(answer.code, 1);
    assert!(answer.told.contains("är en databas. Den är orörd."), "{}", answer.told);
    prompt.done(&["member", "list"]);
}

#[test]
fn whoever_has_lost_the_database_is_told_of_the_backups_beside_it() {
    let prompt = Prompt::with_demo();
    prompt.done(&["backup"]);
    std::fs::remove_file(prompt.path("korpass.db")).unwrap();
    let answer = prompt.run(&["member", "list"]);
    assert!(answer.told.contains("korpass restore"), "{}", answer.told);
}
