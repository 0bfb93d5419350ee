//! Numbers, times and files beyond all measure.

use std::time::{Duration, Instant};

use super::dialogue::{Prompt, monday_morning};

#[test]
fn a_table_of_49_megabytes_is_refused_with_few_faults_and_their_number() {
    let prompt = monday_morning();
    let line = format!("{};fel;fel;{}\n", "Nn".repeat(30), "x".repeat(1_000));
    let rows = 49 * 1024 * 1024 / line.len();
    prompt.write("svar.csv", format!("Medlem;Svar;Dagar;Tid\n{}", line.repeat(rows)));
    let told = prompt.refused(&["availability", "import", "svar.csv"]);
    let faults = told.lines().filter(|line| line.trim_start().starts_with("rad ")).count();
    assert!(faults <= 50, "{faults} faults were told");
    assert!(told.contains("fel till"), "{told}");
    assert!(told.len() < 40_000, "{} bytes were told", told.len());
}

#[test]
fn a_table_of_400_000_columns_is_refused_at_once() {
    let prompt = monday_morning();
    prompt.write("medlemmar.csv", format!("{}namn\nBo\n", "kolumm;".repeat(400_000)));
    let began = Instant::now();
    let told = prompt.refused(&["member", "import", "medlemmar.csv"]);
    assert!(told.contains("högst 200"), "{told}");
    assert!(began.elapsed() < Duration::from_secs(5), "it took {:?}", began.elapsed());
}

#[test]
fn names_that_look_the_same_are_the_same() {
    let prompt = monday_morning();
    prompt.done(&["member", "add", "Åsa Öst", "--roles", "driver"]);
    for twin in ["A\u{30a}sa O\u{308}st", "Åsa\u{200b} Öst", "Åsa Öst\u{61c}", "\u{feff}Åsa\u{2060} Öst"] {
        prompt.refused(&["member", "add", twin, "--roles", "driver"]);
        assert!(prompt.done(&["member", "show", twin]).contains("Åsa Öst"), "{}", twin.escape_unicode());
    }
}

#[test]
fn an_address_with_marks_that_turn_the_writing_around_is_refused() {
    let prompt = monday_morning();
    for mark in ['\u{61c}', '\u{200b}', '\u{200e}', '\u{202e}', '\u{2066}', '\u{feff}'] {
        let mail = format!("bo{mark}@example.org");
        assert_eq!(prompt.run(&["member", "edit", "Bo", "--email", &mail]).code, 2, "{}", mail.escape_unicode());
        let site = format!("https://exam{mark}ple.org/k");
        assert_eq!(prompt.run(&["calendar", "site", "--address", &site]).code, 2, "{}", site.escape_unicode());
    }
}

/// The example of the planning contract, changed.
fn problem(change: impl FnOnce(&mut serde_json::Value)) -> String {
    let text = std::fs::read_to_string("tests/fixtures/small-problem.json").unwrap();
    let mut problem = serde_json::from_str(&text).unwrap();
    change(&mut problem);
    problem.to_string()
}

#[test]
fn a_number_of_a_problem_beyond_its_limit_is_refused_with_the_limit() {
    let prompt = Prompt::new().in_english();
    for (change, limit) in [
        (problem(|problem| problem["people"][0]["target"] = i64::MAX.into()), "10,000"),
        (problem(|problem| problem["rules"]["weights"]["change"] = 1_000_000_000_000_000_i64.into()), "1,000,000"),
        (problem(|problem| problem["shifts"][0]["weight"] = (-1_000_001).into()), "-1,000,000"),
    ] {
        prompt.write("problem.json", change);
        let told = prompt.refused(&["solve", "problem.json"]);
        assert!(told.replace('\u{a0}', ",").contains(limit) || told.contains(&limit.replace(',', "")), "{told}");
    }
}
