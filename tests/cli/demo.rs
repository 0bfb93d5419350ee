//! What a new user sees first: the demo, and its screens at 80 columns in both languages.

use super::dialogue::Prompt;

#[test]
fn the_demo_shows_the_main_job_from_beginning_to_end() {
    let prompt = Prompt::new();
    insta::assert_snapshot!("demo_sv", prompt.done(&["demo", "."]));
    let english = Prompt::new().in_english();
    insta::assert_snapshot!("demo_en", english.done(&["demo", "."]));
}

#[test]
fn nothing_on_the_screen_is_wider_than_80_columns() {
    let prompt = Prompt::new();
    for line in prompt.done(&["demo", "."]).lines().filter(|line| !line.starts_with("  korpass ")) {
        assert!(line.chars().count() <= 80, "{line}");
    }
    let commands: &[&[&str]] = &[
        &["roster", "2021-v5..v10"],
        &["report", "coverage"],
        &["member", "list"],
        &["member", "show", "Alva"],
        &["vehicle", "list"],
        &["vehicle", "show", "RGX27D"],
        &["pattern", "list"],
        &["closure", "list"],
        &["availability", "show", "2021-v6"],
        &["availability", "list", "Alva"],
        &["setting", "list"],
        &["policy", "list"],
        &["holiday", "list", "2021"],
        &["shift", "list", "2021-v6"],
        &["association", "show"],
        &["help"],
        &["member", "add", "--help"],
        &["plan", "--help"],
    ];
    for command in commands {
        for line in prompt.done(command).lines() {
            assert!(line.chars().count() <= 80, "{command:?}: {line}");
        }
    }
}

#[test]
fn a_second_demo_says_that_the_folder_is_in_use_and_changes_nothing() {
    let prompt = Prompt::with_demo();
    let before = prompt.everything();
    let told = prompt.refused(&["demo", "."]);
    assert!(told.contains("används redan") && told.contains("--force"), "{told}");
    assert_eq!(prompt.everything(), before);
    prompt.done(&["demo", ".", "--force"]);
}

#[test]
fn a_demo_made_afresh_takes_away_the_old_one_in_the_other_language_and_nothing_else() {
    let prompt = Prompt::with_demo();
    prompt.write("kalendrar/egen.ics", "mitt");
    let prompt = prompt.in_english();
    prompt.done(&["demo", ".", "--force"]);
    let there = |name: &str| prompt.path(name).exists();
    assert!(there("calendars/alva-andersson.ics") && there("report.html"));
    assert!(!there("kalendrar/alva-andersson.ics") && !there("rapport.html"));
    assert!(there("kalendrar/egen.ics"));
    prompt.done(&["demo", ".", "--force"]);
}

#[test]
fn the_same_database_and_arguments_give_the_same_bytes() {
    let prompt = Prompt::with_demo();
    assert_eq!(prompt.done(&["roster", "2021-v5..v10"]), prompt.done(&["roster", "2021-v5..v10"]));
    prompt.done(&["calendar", "export", "--out", "once"]);
    prompt.done(&["calendar", "export", "--out", "again"]);
    for entry in std::fs::read_dir(prompt.path("once")).unwrap() {
        let name = entry.unwrap().file_name();
        let (once, again) = (prompt.path("once").join(&name), prompt.path("again").join(&name));
        assert_eq!(std::fs::read(once).unwrap(), std::fs::read(again).unwrap(), "{name:?}");
    }
}

#[test]
fn help_is_in_both_languages() {
    let prompt = Prompt::new();
    insta::assert_snapshot!("help_sv", prompt.done(&["--help"]));
    insta::assert_snapshot!("help_en", Prompt::new().in_english().done(&["--help"]));
    insta::assert_snapshot!("help_plan_sv", prompt.done(&["plan", "--help"]));
    assert_eq!(prompt.done(&["help", "plan"]), prompt.done(&["plan", "--help"]));
}
