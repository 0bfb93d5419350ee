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
fn a_database_in_the_folder_that_was_not_named_is_pointed_at() {
    let prompt = Prompt::new();
    prompt.done(&["init", "X"]);
    let output = prompt.command(&["member", "list"]).env("KORPASS_DB", prompt.path("annan.db")).output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("korpass --db korpass.db"), "{told}");
}

#[test]
fn a_file_that_is_no_database_is_left_alone() {
    let prompt = Prompt::new();
    prompt.write("korpass.db", "inte en databas alls ".repeat(60));
    let before = prompt.everything();
    assert!(prompt.refused(&["member", "list"]).contains("ingen databas"));
    assert!(prompt.refused(&["init", "X"]).contains("Det finns redan en fil"));
    assert_eq!(prompt.everything(), before);
}

#[test]
fn a_database_of_a_newer_version_or_another_program_is_left_alone() {
    for (pragma, sentence) in [("user_version", "nyare körpass"), ("application_id", "ett annat program")] {
        let prompt = Prompt::new();
        prompt.done(&["init", "X"]);
        let connection = rusqlite::Connection::open(prompt.path("korpass.db")).unwrap();
        connection.pragma_update(None, pragma, 999).unwrap();
        connection.close().unwrap();
        let before = std::fs::read(prompt.path("korpass.db")).unwrap();
        for command in [&["member", "list"][..], &["member", "add", "Bo", "--roles", "förare"]] {
            let told = prompt.refused(command).replace('\n', " ");
            assert!(told.contains(sentence), "{told}");
        }
        assert_eq!(std::fs::read(prompt.path("korpass.db")).unwrap(), before);
    }
}

#[test]
fn a_folder_that_is_none_gets_one_clear_sentence() {
    let prompt = Prompt::new();
    prompt.write("fil", "");
    let told = prompt.refused(&["init", "X", "--db", "fil/korpass.db"]);
    assert!(told.contains("kunde inte öppnas"), "{told}");
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_gets_one_clear_sentence() {
    use std::os::unix::fs::PermissionsExt;
    let prompt = Prompt::new();
    std::fs::create_dir(prompt.path("skyddad")).unwrap();
    let protect = |mode| std::fs::set_permissions(prompt.path("skyddad"), std::fs::Permissions::from_mode(mode));
    protect(0o555).unwrap();
    // Whoever runs as root may write everywhere.
    let may_write_all_the_same = std::fs::write(prompt.path("skyddad/prov"), "").is_ok();
    if !may_write_all_the_same {
        let told = prompt.refused(&["init", "X", "--db", "skyddad/korpass.db"]);
        assert_eq!(told.matches("Fel:").count(), 1, "{told}");
        assert!(told.contains("skyddad/korpass.db får inte läsas eller skrivas."), "{told}");
        assert_eq!(std::fs::read_dir(prompt.path("skyddad")).unwrap().count(), 0);
    }
    protect(0o755).unwrap();
}

#[test]
fn what_is_wrong_with_a_day_or_a_number_is_said_in_one_clear_sentence() {
    let prompt = Prompt::with_demo();
    for (command, sentence, help) in [
        (
            &["availability", "away", "Alva", "2021-02-30"][..],
            "Dagen \"2021-02-30\" finns inte i kalendern.",
            "availability away",
        ),
        (
            &["availability", "away", "Alva", "2021-02-21..2021-02-08"],
            "\"2021-02-21..2021-02-08\" slutar före den börjar.",
            "availability away",
        ),
        (
            &["assign", "7/12", "Alva"],
            "\"7/12\" går inte att läsa som en dag. Skriv år-månad-dag, t.ex. 2021-12-07.",
            "assign",
        ),
        (
            &["member", "edit", "Alva", "--pace", "-1"],
            "\"-1\" går inte att använda för --pace: väntade pass per månad som 2 eller 1,5.",
            "member edit",
        ),
        (
            &["medlem", "ändra", "Alva", "--max-week", "-1"],
            "\"-1\" går inte att använda för --max-week: väntade ett tal från 0 till 14.",
            "medlem ändra",
        ),
    ] {
        let answer = prompt.run(command);
        let told = answer.told.replace('\n', " ");
        assert_eq!(answer.code, 2, "{told}");
        assert!(told.contains(sentence), "{told}");
        assert!(told.contains(&format!("  korpass {help} --help")), "{told}");
        assert!(!told.contains('<'), "{told}");
    }
    assert!(prompt.refused(&["plan", "2021-02-30"]).contains("Dagen \"2021-02-30\" finns inte i kalendern."));
    assert!(prompt.refused(&["plan", "2021-v9..v5"]).contains("\"2021-v9..v5\" slutar före den börjar."));
}

#[test]
fn a_misspelt_command_or_name_gets_one_guess_that_can_be_typed() {
    let prompt = Prompt::with_demo();
    assert!(prompt.run(&["plam"]).told.contains("Menade du \"korpass plan\"?"));
    assert!(prompt.run(&["member", "lst"]).told.contains("Menade du \"korpass member list\"?"));
    for (typed, meant) in [
        ("palnera", "korpass planera"),
        ("tillganglighet", "korpass tillgänglighet"),
        ("medlm", "korpass medlem"),
        ("Schema", "korpass schema"),
        ("sjuk", "korpass help sjuk"),
        ("bilbyt", "korpass help bilbyte"),
        ("planing", "korpass help planning"),
    ] {
        let told = prompt.run(&[typed]).told;
        assert!(told.contains(&format!("Menade du \"{meant}\"?")), "{typed}: {told}");
    }
    assert!(prompt.run(&["fordon", "vissa"]).told.contains("Menade du \"korpass fordon visa\"?"));
    assert!(!prompt.run(&["xyzzy"]).told.contains("Menade du"));
    assert!(prompt.refused(&["help", "sjukk"]).contains("Menade du \"korpass help sjuk\"?"));
    assert!(prompt.refused(&["help", "member", "lsit"]).contains("Menade du \"korpass help member list\"?"));
    let told = prompt.refused(&["member", "show", "Ingvra"]);
    assert_eq!(told.matches("Menade du").count(), 1, "{told}");
    assert!(told.contains("Ingvar Sjöström"), "{told}");
}

#[test]
fn a_misspelt_vehicle_or_shift_gets_what_was_probably_meant() {
    let prompt = Prompt::with_demo();
    assert!(prompt.refused(&["vehicle", "show", "Kia"]).contains("Menade du RGX27D?"));
    assert!(prompt.done(&["vehicle", "show", "mlb84k"]).contains("MLB84K"));
    let told = prompt.refused(&["why", "2021-02-13T10"]);
    assert!(told.contains("Närmast: 2021-02-12") && told.contains("Närmast: 2021-02-15"), "{told}");
    assert!(prompt.done(&["member", "show", "akesson"]).contains("Margit Åkesson"));
    assert!(prompt.refused(&["member", "show", "Margit Åkeson"]).contains("Menade du Margit Åkesson?"));
}

#[test]
fn suggested_commands_name_the_database_that_the_command_named() {
    let prompt = Prompt::with_demo();
    let told = prompt.refused(&["member", "show", "Xyz", "--db", "./korpass.db"]);
    assert!(told.contains("\n  korpass --db korpass.db member list\n"), "{told}");
    let shown = prompt.done(&["plan", "2021-v5..v10", "--db", "korpass.db"]);
    assert!(shown.contains("\n  korpass --db korpass.db roster 2021-v5..v10\n"), "{shown}");
}

#[test]
fn an_error_is_never_wider_than_80_columns() {
    let prompt = Prompt::with_demo();
    let rows: String = (0..3).map(|row| format!("Namn Nummer{row};chafför;08-123;inte en adress\n")).collect();
    prompt.write("m.csv", format!("Namn;Roll;Telefon;E-post\n{rows}"));
    let commands: &[&[&str]] = &[
        &["member", "import", "m.csv"],
        &["member", "show", "Xyz"],
        &["plan", "2021-02-30"],
        &["availability", "set", "Alva", "kanske", "mån-fre"],
        &["availability", "away", "Alva", "om en vecka ungefär eller senare"],
        &["vehicle", "add", "DEF123", "--gearbox", "automat", "--from", "2021-02-01"],
        &["vehicle", "introduce", "MLB84K", "Yvonne"],
        &["demo", "."],
        &["publish", "2021-v9..v5"],
        &["setting", "set", "spacing-days", "-1"],
    ];
    for command in commands {
        let answer = prompt.run(command);
        assert!(answer.code != 0 && !answer.told.is_empty(), "{command:?} was not refused");
        for line in answer.told.lines() {
            assert!(line.chars().count() <= 80, "{command:?}: {line}");
        }
    }
}

#[test]
fn what_would_steer_a_terminal_is_refused_and_shown_as_a_mark() {
    let prompt = Prompt::new();
    prompt.done(&["init", "Grannstöd Testby"]);
    prompt.done(&["member", "add", "Åsa Öberg", "--roles", "båda"]);
    let steers = |text: &str| text.contains(['\u{1b}', '\u{9b}', '\u{202e}', '\u{7}']);
    for name in ["Bo\u{1b}[2J Berg", "Bo \u{202e}greB", "Bo\u{7}"] {
        let answer = prompt.run(&["member", "add", name, "--roles", "båda"]);
        assert!(answer.code == 2 && !steers(&answer.told), "{name:?}: {:?}", answer.told);
        let told = prompt.refused(&["member", "show", name]);
        assert!(!steers(&told) && told.contains('\u{fffd}'), "{told:?}");
        prompt.write("m.csv", format!("Namn;Roll\n{name};båda\n"));
        let told = prompt.refused(&["member", "import", "m.csv"]);
        assert!(!steers(&told), "{told:?}");
    }
    // What an older version or another program has let in is shown with a mark.
    let database = rusqlite::Connection::open(prompt.path("korpass.db")).unwrap();
    let sql = "INSERT INTO operation (at, by, command, kind, message) VALUES ('2021-01-18T09:00:00Z', 'x', 'x', 'change', '{}');
               UPDATE member SET name = 'Bo' || char(27) || '[2J'";
    database.execute_batch(sql).unwrap();
    drop(database);
    for command in [["member", "list"].as_slice(), &["member", "show", "m1"], &["member", "export-data", "m1"]] {
        assert!(!steers(&prompt.done(command)), "{command:?}");
    }
}
