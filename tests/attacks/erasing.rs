//! What is left of somebody who was erased.

use super::dialogue::Prompt;

/// An association whose only car has shifts, with members of some names; the first has left.
fn association(names: &[&str]) -> Prompt {
    let prompt = Prompt::new();
    prompt.done(&["init", "Grannstöd Testby"]);
    for (at, name) in names.iter().enumerate() {
        let phone = format!("070-17406{:02}", at + 5);
        let email = format!("m{at}.hemlig@example.org");
        prompt.done(&["member", "add", "--roles", "båda", "--phone", &phone, "--email", &email, name]);
    }
    prompt.done(&["member", "edit", "m1", "--household", "Hemmet Tumba"]);
    prompt.done(&["member", "retire", "m1", "2021-01-17"]);
    prompt
}

/// Closes a day, with a reason that is somebody's own words.
fn close(prompt: &Prompt, day: usize, reason: &str) {
    prompt.done(&["closure", "add", &format!("2021-03-{day:02}"), "--reason", reason]);
}

fn reasons(prompt: &Prompt) -> String {
    prompt.done(&["closure", "list"]).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The bytes of the database and of its log.
fn bytes(prompt: &Prompt) -> String {
    let of = |name: &str| std::fs::read(prompt.path(name)).unwrap_or_default();
    let all: Vec<u8> = ["korpass.db", "korpass.db-wal", "korpass.db-journal"].into_iter().flat_map(of).collect();
    String::from_utf8_lossy(&all).to_lowercase()
}

#[test]
fn nothing_is_left_of_hostile_names_in_the_bytes_of_the_database() {
    for (name, marks) in [
        ("Karl \"Kalle\" Zork", &["kalle", "zork"][..]),
        ("back\\slash Zork", &["slash", "zork"]),
        ("Eva 'x'; DROP TABLE Zork", &["drop table", "zork"]),
        ("$(id>zork)", &["id>zork"]),
        ("Åsa O\u{308}zork", &["åsa", "zork"]),
    ] {
        let prompt = association(&[name, "Bo Berg"]);
        for (day, text) in [
            name.to_owned(),
            format!("med {} och Bo Berg", name.to_uppercase()),
            format!("{name}s bil, ring 0701740605 eller +46 70 174 06 05"),
            "mejla M0.Hemlig@Example.org".to_owned(),
            format!("\"{}\"", name.replace('"', "\"\"")),
        ]
        .iter()
        .enumerate()
        {
            close(&prompt, day + 1, text);
        }
        prompt.done(&["association", "set", "--contact", &format!("{name}, 070-174 06 05")]);
        prompt.done(&["undo"]);
        prompt.done(&["member", "erase", "m1", "--places", "alla", "--yes"]);
        let left = bytes(&prompt);
        for mark in marks.iter().chain(&["0701740605", "070-174 06 05", "70 174 06 05", "m0.hemlig", "hemmet tumba"]) {
            assert!(!left.contains(mark), "{mark} of {name} is left");
        }
        assert!(left.contains("bo berg"), "{name}");
        let held = prompt.json(&["member", "export-data", "Bo"]).to_string();
        assert!(held.contains("Bo Berg") && !held.contains("Kalle"), "{held}");
    }
}

#[test]
fn what_may_mean_the_erased_is_shown_with_its_place_and_goes_or_stays_as_it_is_said() {
    let prompt = association(&["Zork Zorkman", "Eva Alm"]);
    close(&prompt, 1, "Zork Zorkmans fest");
    close(&prompt, 2, "hemma hos zork");
    close(&prompt, 3, "en zork är en fågel");
    close(&prompt, 4, "Hemmet Tumba");
    let told = prompt.refused(&["member", "erase", "Zork", "--yes"]);
    for place in ["1. Stängt 2021-03-02: hemma hos [zork]", "2. Stängt 2021-03-03: en [zork]", "[Hemmet Tumba]"] {
        assert!(told.contains(place), "{place}: {told}");
    }
    assert!(told.contains("--places"), "{told}");
    assert!(reasons(&prompt).contains("Zork Zorkmans fest"), "nothing is erased yet");
    assert!(prompt.refused(&["member", "erase", "Zork", "--yes", "--places", "9"]).contains("till 3"));
    let shown = prompt.done(&["member", "erase", "Zork", "--dry-run"]);
    assert!(shown.contains("[Zork Zorkman]s fest") && shown.contains("1. Stängt 2021-03-02"), "{shown}");
    let shown = prompt.done(&["member", "erase", "Zork", "--yes", "--places", "1,3"]);
    assert!(shown.contains("står kvar") && shown.contains("en [zork] är en fågel"), "{shown}");
    let left = reasons(&prompt);
    for text in ["Tidigare medlem 1:s fest", "hemma hos Tidigare medlem 1", "en zork är en fågel"] {
        assert!(left.contains(text), "{text}: {left}");
    }
    let left = bytes(&prompt);
    assert!(!left.contains("zorkman") && !left.contains("hemma hos zork") && !left.contains("hemmet tumba"));
    assert!(left.contains("en zork är en fågel"), "what is kept is kept in the history too");
}

#[test]
fn who_is_called_alike_stays_whole() {
    let prompt = association(&["Zork Zorkman", "Zork Zorkman Jr", "Eva Zorkman", "Tidigare medlem 1"]);
    close(&prompt, 1, "Zork Zorkman Jr fyller år");
    close(&prompt, 2, "Eva Zorkmans fest");
    close(&prompt, 3, "Zork Zorkman, Zork Zorkman Jr");
    prompt.done(&["member", "erase", "m1", "--yes", "--places", "alla"]);
    let left = reasons(&prompt);
    for text in ["Zork Zorkman Jr fyller år", "Eva Zorkmans fest", "Tidigare medlem 1 (2), Zork Zorkman Jr"] {
        assert!(left.contains(text), "{text}: {left}");
    }
    let members = prompt.done(&["member", "list", "--all"]);
    for name in ["Zork Zorkman Jr", "Eva Zorkman", "Tidigare medlem 1", "Tidigare medlem 1 (2)"] {
        assert!(members.contains(name), "{name}: {members}");
    }
}

#[test]
fn what_is_handed_out_names_nobody_else_unless_it_is_asked_for() {
    let prompt = association(&["Bo Berg", "Zork Zorkman", "Eva Alm", "Ulla Ek"]);
    prompt.done(&["member", "edit", "Eva", "--avoids", "Zork"]);
    prompt.done(&["member", "edit", "Zork", "--prefers", "Ulla"]);
    close(&prompt, 1, "Zork och Ulla Ek, ring 070-174 06 07 eller Ulla");
    let json = prompt.json(&["member", "export-data", "Zork"]);
    let (shown, handed) = (prompt.done(&["member", "export-data", "Zork"]), json.to_string());
    for mark in ["Eva", "Alm", "Ulla", "06 07", "avoid", "samordnaren"] {
        assert!(!handed.contains(mark) && !shown.contains(mark), "{mark}: {shown}{handed}");
    }
    assert!(handed.contains("Zork och någon annan, ring någon annan eller någon annan"), "{handed}");
    assert!(shown.contains("--with-others") && shown.contains("En ändring är utelämnad"), "{shown}");
    assert_eq!(json["without_others"], true);
    let all = prompt.json(&["member", "export-data", "Zork", "--with-others"]).to_string();
    assert!(all.contains("Ulla Ek, ring 070-174 06 07") && all.contains("\"avoid\""), "{all}");
    assert!(prompt.done(&["member", "export-data", "Zork", "--with-others"]).contains("Eva Alm"));
}

#[test]
fn what_is_handed_out_and_what_is_erased_are_found_alike() {
    let prompt = association(&["Karl \"Kalle\" Zork", "Bo Berg"]);
    close(&prompt, 1, "Kalles fest");
    close(&prompt, 2, "fråga zork, karl");
    close(&prompt, 3, "+46 (0)70 174 06 05");
    close(&prompt, 4, "Bo Berg");
    let handed = prompt.json(&["member", "export-data", "m1"]);
    let handed = handed["data"]["closure"].as_array().unwrap().len();
    assert_eq!(handed, 3);
    prompt.done(&["member", "erase", "m1", "--yes", "--places", "alla"]);
    assert_eq!(reasons(&prompt).matches("Tidigare medlem 1").count(), handed);
}
