//! What the roster says: who sits where, what is locked, closed or changed, and why somebody is missing.

use super::dialogue::Prompt;
use super::own_association::small;

/// The small association, its first week planned and published.
fn published() -> Prompt {
    let prompt = small();
    prompt.done(&["plan", "2021-v5"]);
    prompt.done(&["publish", "--yes"]);
    prompt
}

/// Who drives the first shift of the week.
fn first_driver(prompt: &Prompt) -> String {
    let roster = prompt.json(&["roster", "2021-v5"]);
    let crew = roster["shifts"][0]["crew"].as_array().unwrap().clone();
    crew.iter().find(|taken| taken["seat"] == "driver").unwrap()["name"].as_str().unwrap().to_owned()
}

#[test]
fn a_locked_member_who_fell_away_is_told_by_name_with_the_command_that_helps() {
    let prompt = small();
    prompt.done(&["assign", "--yes", "2021-02-02T9", "Cilla"]);
    prompt.done(&["availability", "away", "Cilla", "2021-02-02", "--yes"]);
    let told = prompt.refused(&["plan", "2021-v5"]);
    assert!(told.contains("tis 2 feb 09–12: Cilla Ceder kan inte tis 2 feb 09–12."), "{told}");
    assert!(told.contains("\n  korpass unlock 2021-02-02T09 Cilla\n"), "{told}");
    assert!(!told.contains("m3"), "{told}");
    prompt.done(&["unlock", "2021-02-02T09", "Cilla"]);
    prompt.done(&["plan", "2021-v5"]);
}

#[test]
fn a_crew_that_lacks_somebody_says_who_could_join_it() {
    let prompt = published();
    let driver = first_driver(&prompt);
    prompt.done(&["unassign", "--yes", "2021-02-01", &driver]);
    let shown = prompt.done(&["roster", "2021-v5"]);
    assert!(shown.contains("mån 1 feb 09–12: förare saknas, men") && shown.contains("kan köra."), "{shown}");
    prompt.done(&["availability", "away", "Åsa", "2021-02-01", "--yes"]);
    prompt.done(&["availability", "away", "Cilla", "2021-02-01", "--yes"]);
    let shown = prompt.done(&["roster", "2021-v5"]);
    assert!(shown.contains("mån 1 feb 09–12: ingen förare är ledig."), "{shown}");
}

#[test]
fn after_planning_a_forced_seat_without_company_says_who_is_missing() {
    let prompt = small();
    prompt.done(&["availability", "away", "Åsa", "2021-02-01", "--yes"]);
    prompt.done(&["assign", "--yes", "2021-02-01", "Åsa", "--force"]);
    let shown = prompt.done(&["plan", "2021-v5"]);
    assert!(shown.contains("mån 1 feb 09–12: medåkare saknas, men"), "{shown}");
}

#[test]
fn a_manual_car_is_not_for_a_licence_for_automatic_only() {
    let prompt = small();
    prompt.done(&["member", "edit", "Cilla", "--automatic-only", "ja", "--yes"]);
    prompt.done(&["availability", "away", "Åsa", "2021-02-01..2021-02-07", "--yes"]);
    prompt.done(&["plan", "2021-v5"]);
    let shown = prompt.done(&["roster", "2021-v5"]);
    assert!(shown.contains("hen har körkort bara för automat."), "{shown}");
    let told = prompt.refused(&["assign", "--yes", "2021-02-01", "Cilla", "--seat", "förare"]);
    assert!(
        told.replace("\n    ", " ").contains("Cilla Ceder har körkort bara för automat, och ABC123 är manuell."),
        "{told}"
    );
}

#[test]
fn a_roster_that_publishing_would_change_is_not_called_published() {
    let prompt = published();
    assert!(prompt.done(&["roster", "2021-v5"]).contains("publicerad (version 1)"));
    prompt.done(&["closure", "add", "2021-02-04", "--reason", "Bilen på service"]);
    let shown = prompt.done(&["roster", "2021-v5"]);
    assert!(shown.contains("ändrad sedan version 1"), "{shown}");
    assert!(shown.contains("tor 4 feb  stängt: Bilen på service"), "{shown}");
    prompt.done(&["publish", "--yes"]);
    assert!(prompt.done(&["roster", "2021-v5"]).contains("publicerad (version 2)"));
    // The same crew in another vehicle is news too.
    prompt.done(&["vehicle", "edit", "ABC123", "--to", "2021-02-02"]);
    prompt.done(&["vehicle", "add", "DEF45G", "--gearbox", "automat", "--from", "2021-02-03"]);
    let shown = prompt.done(&["roster", "2021-v5"]);
    assert!(shown.contains("ändrad sedan version 2") && shown.contains("ändrat"), "{shown}");
}

#[test]
fn the_roster_of_a_member_speaks_of_that_member_alone() {
    let prompt = published();
    prompt.done(&["closure", "add", "2021-02-06", "--reason", "städdag"]);
    let shown = prompt.done(&["roster", "2021-v5", "--member", "Bo"]);
    assert!(shown.contains("Bo B.") && shown.contains("publicerad"), "{shown}");
    assert!(!shown.contains("städdag") && !shown.contains("bemannade"), "{shown}");
}

#[test]
fn the_filters_hold_for_json_too_but_the_plan_stays_whole() {
    let prompt = published();
    let driver = first_driver(&prompt);
    prompt.done(&["unassign", "--yes", "2021-02-01", &driver]);
    let all = prompt.json(&["roster", "2021-v5"]);
    let unfilled = prompt.json(&["roster", "2021-v5", "--unfilled"]);
    assert_eq!((all["shifts"].as_array().unwrap().len(), unfilled["shifts"].as_array().unwrap().len()), (4, 1));
    assert_eq!(all["assignments"], unfilled["assignments"]);
    let of_bo = prompt.json(&["roster", "2021-v5", "--member", "Bo"]);
    let has_bo = |shift: &serde_json::Value| shift["crew"].as_array().unwrap().iter().any(|t| t["name"] == "Bo Berg");
    assert!(of_bo["shifts"].as_array().unwrap().iter().all(has_bo));
}

#[test]
fn the_roster_shows_whose_seat_is_locked() {
    let prompt = small();
    prompt.done(&["assign", "--yes", "2021-02-02T9", "Cilla"]);
    prompt.done(&["plan", "2021-v5"]);
    let shown = prompt.done(&["roster", "2021-v5"]);
    assert!(shown.contains("Cilla C.*") && shown.contains("* låst"), "{shown}");
    assert_eq!(shown.matches(".*").count(), 1, "{shown}");
}

#[test]
fn who_is_taken_from_a_shift_may_be_planned_back_and_it_is_said_how_to_prevent_it() {
    let prompt = published();
    let driver = first_driver(&prompt);
    let shown = prompt.done(&["unassign", "--yes", "2021-02-01", &driver]);
    assert!(shown.contains("2021-02-01T09:00..2021-02-01T12:00"), "{shown}");
    let command = shown.lines().last().unwrap().trim().strip_prefix("korpass ").unwrap();
    prompt.done(&command.split(' ').collect::<Vec<_>>());
    prompt.done(&["plan", "2021-v5"]);
    assert_ne!(first_driver(&prompt), driver);
}

#[test]
fn an_exception_says_which_rule_it_breaks() {
    let prompt = small();
    prompt.done(&["availability", "away", "Disa", "2021-02-01", "--yes"]);
    let shown = prompt.done(&["assign", "--yes", "2021-02-01", "Disa", "--force"]).replace('\n', " ");
    assert!(shown.contains("Undantag: Disa Dal kan inte mån 1 feb 09–12."), "{shown}");
}

#[test]
fn a_taken_seat_names_the_very_command_that_frees_it() {
    let prompt = published();
    let driver = first_driver(&prompt);
    let other = if driver.starts_with("Cilla") { "Åsa" } else { "Cilla" };
    let told = prompt.refused(&["assign", "--yes", "2021-02-01T9", other, "--seat", "förare"]);
    let first = driver.split(' ').next().unwrap();
    assert!(told.contains(&format!("\n  korpass unassign 2021-02-01T09 {first}\n")), "{told}");
}

#[test]
fn the_draft_is_compared_with_what_is_published_and_people_are_named() {
    let prompt = Prompt::with_demo();
    assert!(prompt.done(&["roster", "compare", "draft", "published"]).contains("Samma personer på samma platser."));
    let crew = prompt.json(&["roster", "2021-v5..v10"])["shifts"][0]["crew"].clone();
    let driver = crew[0]["name"].as_str().unwrap();
    prompt.done(&["unassign", "--yes", "2021-02-01T10", driver]);
    let compared = prompt.json(&["schema", "jämför", "utkast", "publicerat"]);
    assert_eq!(compared["names"], serde_json::json!(["draft", "published"]));
    let differences = compared["differences"].as_array().unwrap();
    assert_eq!(differences.len(), 1, "{compared}");
    let person = serde_json::json!({"person": crew[0]["person"], "name": driver});
    assert_eq!(differences[0]["people"], serde_json::json!([[], [person]]));
}

#[test]
fn a_roster_in_a_file_can_be_compared_and_one_of_another_period_is_refused() {
    let prompt = Prompt::with_demo();
    prompt.write("schema.json", prompt.done(&["roster", "2021-v5..v10", "--json"]));
    assert!(prompt.done(&["roster", "compare", "draft", "schema.json"]).contains("Samma personer"));
    let told = prompt.refused(&["roster", "compare", "draft", "schema.json", "2021-v5"]);
    assert!(told.contains("  2021-02-08T10:00, ") && told.contains("Skriv sist den period"), "{told}");
    assert_eq!(told.matches("2021-02-").count(), 10, "{told}");
}

#[test]
fn a_saved_roster_equals_the_draft_in_the_middle_of_the_period_too() {
    let prompt = Prompt::with_demo().at("2021-02-20T09:00:00Z");
    prompt.write("schema.json", prompt.done(&["roster", "2021-v5..v10", "--json"]));
    assert!(prompt.done(&["roster", "compare", "schema.json", "draft"]).contains("Samma personer"));
}

#[test]
fn other_weights_are_tried_without_storing_anything() {
    let prompt = Prompt::with_demo();
    let before = prompt.json(&["roster", "2021-v5..v10"]);
    let told = prompt.done(&["plan", "2021-v5..v10", "--weights", "fairness=30,change=0"]);
    assert!(told.contains("provat") && told.contains("korpass setting set weight-fairness 30"), "{told}");
    assert_eq!(prompt.json(&["roster", "2021-v5..v10"]), before);
    let refused = prompt.run(&["plan", "2021-v5..v10", "--weights", "fairnes=3"]);
    assert_eq!(refused.code, 2);
    assert!(refused.told.contains("vikterna är fairness"), "{}", refused.told);
    let refused = prompt.run(&["plan", "2021-v5..v10", "--weights", "fairness=1001"]);
    assert_eq!(refused.code, 2);
    assert!(refused.told.contains("1000"), "{}", refused.told);
    let compared = prompt.json(&["plan", "2021-v5..v10", "--weights", "fairness=30"]);
    assert_eq!(compared["names"], serde_json::json!(["draft", "tried"]));
}
