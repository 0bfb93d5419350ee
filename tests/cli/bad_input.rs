//! Wrong input: every fault named, nothing changed, one clear sentence.

use super::dialogue::Prompt;

#[test]
fn every_fault_of_a_file_is_named_at_once_and_nothing_is_imported() {
    let prompt = Prompt::new();
    prompt.done(&["init", "Grannstöd Provköping"]);
    prompt.write(
        "medlemmar.csv",
        "Namn;Roll;Telefon;E-post;Pass per månad;Åker gärna med\n\
         Åsa Öberg;förare;08-123;asa;två;Bo Berj\nBo Berg;chafför;;;;\nbo berg;medåkare;;;;\n;medåkare;;;;\n",
    );
    insta::assert_snapshot!("faulty_members_sv", prompt.refused(&["member", "import", "medlemmar.csv"]));
    insta::assert_snapshot!("faulty_members_en", {
        let english = Prompt::new().in_english();
        english.done(&["init", "Grannstöd Provköping"]);
        std::fs::copy(prompt.path("medlemmar.csv"), english.path("medlemmar.csv")).unwrap();
        english.refused(&["member", "import", "medlemmar.csv"])
    });
    assert_eq!(prompt.json(&["member", "list"]), serde_json::json!([]));
}

#[test]
fn a_row_with_a_fault_is_still_a_name_that_others_may_use() {
    let prompt = Prompt::new();
    prompt.done(&["init", "Grannstöd Provköping"]);
    prompt.write("m.csv", "Namn;Roll;Åker gärna med\nBo Berg;chafför;\nÅsa Öberg;förare;Bo Berg\nBo Berg;förare;\n");
    let told = prompt.refused(&["member", "import", "m.csv"]);
    assert!(told.contains("rad 2, kolumn \"Roll\"") && told.contains("rad 4: Bo Berg står redan på rad 2"), "{told}");
    assert!(!told.contains("ingen heter"), "{told}");
}

#[test]
fn a_dry_run_shows_what_an_import_would_do_and_does_nothing() {
    let prompt = Prompt::new();
    prompt.done(&["init", "Grannstöd Provköping"]);
    prompt.write("m.csv", "name,role\nBo Berg,driver\n");
    let shown = prompt.done(&["member", "import", "m.csv", "--dry-run"]);
    assert!(shown.contains("1 ny medlem") && shown.contains("Inget har ändrats"), "{shown}");
    assert_eq!(prompt.json(&["member", "list"]), serde_json::json!([]));
    prompt.done(&["member", "import", "m.csv"]);
    assert!(prompt.refused(&["member", "import", "m.csv"]).contains("finns redan"));
    prompt.done(&["member", "import", "m.csv", "--update"]);
}

#[test]
fn overlapping_and_double_things_are_named() {
    let prompt = Prompt::with_demo();
    let told = prompt.refused(&["vehicle", "add", "DEF123", "--gearbox", "automat", "--from", "2021-02-01"]);
    assert!(told.contains("samtidigt som MLB84K"), "{told}");
    assert!(prompt.refused(&["pattern", "add", "fre", "12-14"]).contains("krockar med mönster 1"));
    assert!(prompt.refused(&["closure", "add", "2021-03-02"]).contains("redan stängt"));
    assert!(prompt.refused(&["member", "add", "alva andersson", "--roles", "förare"]).contains("finns redan"));
    assert!(prompt.refused(&["vehicle", "introduce", "MLB84K", "Yvonne"]).contains("bara för automat"));
    assert!(prompt.refused(&["shift", "add", "2021-02-08", "12-14"]).contains("redan ute"));
}

#[test]
fn a_misspelt_or_ambiguous_name_gets_a_helpful_answer() {
    let prompt = Prompt::with_demo();
    assert!(prompt.refused(&["member", "show", "Alva Anderson"]).contains("Menade du Alva Andersson?"));
    let ambiguous = prompt.refused(&["member", "show", "e"]);
    assert!(ambiguous.contains("Elsa Hakkarainen") && ambiguous.contains("Siv Engström"), "{ambiguous}");
    assert!(prompt.refused(&["setting", "set", "spacing-day", "2"]).contains("Menade du spacing-days?"));
    assert!(prompt.refused(&["setting", "set", "spacing-days", "0"]).contains("minst 1"));
}

#[test]
fn wrong_usage_is_told_in_the_users_language_and_exits_with_2() {
    let prompt = Prompt::new();
    let answer = prompt.run(&["rooster"]);
    assert_eq!(answer.code, 2);
    assert!(answer.told.contains("inget kommando \"rooster\"") && answer.told.contains("roster"), "{}", answer.told);
    let answer = prompt.run(&["vehicle", "add", "ABCD", "--gearbox", "automat", "--from", "2021-01-01"]);
    assert_eq!(answer.code, 2);
    assert!(answer.told.contains("ABC12D"), "{}", answer.told);
    let english = Prompt::new().in_english();
    assert!(english.run(&["plan"]).told.contains("<PERIOD> is missing."));
}

#[test]
fn without_a_database_every_command_says_how_to_begin() {
    let prompt = Prompt::new();
    for command in [&["member", "list"][..], &["roster"], &["plan", "2021-v5"], &["publish"]] {
        let told = prompt.refused(command);
        assert!(told.contains("korpass init") && told.contains("korpass demo"), "{told}");
    }
    assert_eq!(prompt.everything(), vec![]);
}

#[test]
fn a_file_that_is_no_database_or_of_a_newer_version_is_left_alone() {
    let prompt = Prompt::new();
    prompt.write("korpass.db", "inte en databas alls ".repeat(60));
    let before = prompt.everything();
    assert!(prompt.refused(&["member", "list"]).contains("ingen databas"));
    assert!(prompt.refused(&["init", "X"]).contains("Det finns redan en fil"));
    assert_eq!(prompt.everything(), before);
}

#[test]
fn a_folder_that_cannot_be_written_gets_one_clear_sentence() {
    let prompt = Prompt::new();
    prompt.write("fil", "");
    let told = prompt.refused(&["init", "X", "--db", "fil/korpass.db"]);
    assert!(told.contains("kunde inte öppnas"), "{told}");
}
