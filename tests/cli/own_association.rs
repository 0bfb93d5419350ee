//! A new association from an empty folder to a published roster, as a coordinator would type it.

use super::dialogue::Prompt;

/// Four members, a car and a week of patterns.
pub fn small() -> Prompt {
    let prompt = Prompt::new();
    prompt.done(&["init", "Grannstöd Provköping", "--agreement-until", "2021-02-07"]);
    prompt.done(&["vehicle", "add", "abc 123", "--gearbox", "manuell", "--from", "2020-01-01"]);
    prompt.write(
        "medlemmar.csv",
        "\u{feff}Namn;Roll;Telefon;Erfaren;Pass per månad\r\nÅsa Öberg;förare;0701740605;ja;4\r\nBo Berg;medåkare;;ja;4\r\n\
         Cilla Ceder;förare, medåkare;;ja;2,5\r\nDisa Dal;medåkare;;ja;2,5\r\n",
    );
    prompt.done(&["medlem", "importera", "medlemmar.csv"]);
    prompt.done(&["bil", "genomgång", "ABC123", "Åsa", "Cilla", "--since", "2020-02-01"]);
    prompt.done(&["pattern", "add", "mån-tor", "9-12"]);
    prompt
}

fn state(roster: &serde_json::Value, shift: &str) -> String {
    let shifts = roster["shifts"].as_array().unwrap();
    shifts.iter().find(|found| found["id"] == shift).unwrap()["state"].as_str().unwrap().to_owned()
}

#[test]
fn an_association_is_planned_published_and_exported() {
    let prompt = small();
    assert!(prompt.done(&["planera", "2021-v5"]).contains("4 av 4 pass bemannade"));
    let shown = prompt.done(&["schema", "2021-v5"]);
    assert!(shown.contains("utkast") && shown.contains("ABC123"), "{shown}");
    assert!(prompt.refused(&["publicera", "2021-v5"]).contains("--yes"));
    assert!(prompt.done(&["publicera", "2021-v5", "--dry-run"]).contains("Bo Berg"));
    assert!(prompt.done(&["publicera", "2021-v5", "--yes"]).contains("Version 1 publicerad"));
    assert!(prompt.done(&["publish", "2021-v5", "--yes"]).contains("Inget nytt"));
    prompt.done(&["kalender", "export", "--out", "kalendrar"]);
    let calendar = std::fs::read_to_string(prompt.path("kalendrar/asa-oberg.ics")).unwrap();
    assert!(calendar.contains("DTSTART;TZID=Europe/Stockholm:202102"), "{calendar}");
}

#[test]
fn planning_past_the_agreement_works_and_warns() {
    let prompt = small();
    assert!(!prompt.run(&["plan", "2021-v5"]).told.contains("avtalet"));
    let answer = prompt.run(&["plan", "2021-v6"]);
    assert_eq!(answer.code, 0);
    assert!(answer.told.contains("avtalet") && answer.told.contains("2021-02-07"), "{}", answer.told);
    let answer = prompt.run(&["plan", "2021-v6", "--json"]);
    assert!(answer.told.contains("avtalet") && answer.shown.starts_with('{'), "{}", answer.told);
}

#[test]
fn a_lost_seat_is_told_and_cancelled_in_the_calendar() {
    let prompt = small();
    prompt.done(&["plan", "2021-v5"]);
    prompt.done(&["publish", "--yes"]);
    let roster = prompt.json(&["roster", "2021-v5"]);
    let crew = roster["shifts"][0]["crew"].as_array().unwrap().clone();
    let driver = crew.iter().find(|taken| taken["seat"] == "driver").unwrap()["name"].as_str().unwrap().to_owned();
    prompt.done(&["unassign", "--yes", "2021-02-01T9", &driver]);
    let news = prompt.done(&["publish", "--dry-run"]);
    assert!(news.contains("är inte längre med"), "{news}");
    prompt.done(&["publish", "--yes"]);
    prompt.done(&["calendar", "export", "--out", "k", "--member", &driver]);
    let file = std::fs::read_dir(prompt.path("k")).unwrap().next().unwrap().unwrap().path();
    let calendar = std::fs::read_to_string(file).unwrap();
    assert!(calendar.contains("STATUS:CANCELLED\r\n") && calendar.contains("SEQUENCE:1\r\n"), "{calendar}");
}

#[test]
fn a_seat_against_a_rule_is_refused_with_the_rules_sentence_and_can_be_forced() {
    let prompt = small();
    prompt.done(&["plan", "2021-v5"]);
    prompt.done(&["availability", "away", "Disa", "2021-02-01"]);
    let roster = prompt.json(&["roster", "2021-v5"]);
    for taken in roster["shifts"][0]["crew"].as_array().unwrap() {
        prompt.done(&["unassign", "--yes", "2021-02-01", taken["name"].as_str().unwrap()]);
    }
    let told = prompt.refused(&["assign", "--yes", "2021-02-01T9", "Disa"]);
    assert!(told.contains("Disa Dal kan inte mån 1 feb 09–12."), "{told}");
    assert!(
        prompt
            .refused(&["assign", "--yes", "2021-02-01", "Bo", "--seat", "förare"])
            .contains("Bo Berg är inte förare.")
    );
    let forced = prompt.run(&["assign", "--yes", "2021-02-01T9", "Disa", "--force"]);
    assert!(forced.shown.contains("Undantag: Disa Dal kan inte"), "{}", forced.shown);
    // The exception stands when the week is planned again, and the rest of the week is planned around it.
    prompt.done(&["assign", "--yes", "2021-02-01T9", "Åsa", "--force"]);
    prompt.done(&["plan", "2021-v5"]);
    let roster = prompt.json(&["roster", "2021-v5"]);
    assert_eq!(state(&roster, "2021-02-01T09:00"), "manned");
    assert_eq!(roster["shifts"][0]["crew"][1]["against_rule"], true);
}

#[test]
fn a_locked_seat_is_kept_when_the_week_is_planned_again() {
    let prompt = small();
    prompt.done(&["assign", "--yes", "2021-02-02T9", "Cilla"]);
    prompt.done(&["plan", "2021-v5"]);
    let roster = prompt.json(&["roster", "2021-v5"]);
    let crew = &roster["shifts"][1]["crew"];
    assert_eq!((&crew[0]["name"], &crew[0]["locked"]), (&"Cilla Ceder".into(), &true.into()));
    prompt.done(&["unlock", "2021-02-02T9"]);
    assert_eq!(prompt.json(&["roster", "2021-v5"])["shifts"][1]["crew"][0]["locked"], false);
}

#[test]
fn a_shift_without_a_driver_says_why_it_stands() {
    let prompt = small();
    prompt.done(&["availability", "set", "Åsa", "kan inte", "tis"]);
    prompt.done(&["availability", "set", "Cilla", "kan inte", "tis"]);
    prompt.done(&["plan", "2021-v5"]);
    let shown = prompt.done(&["roster", "2021-v5", "--unfilled"]);
    assert!(shown.contains("tis 2 feb 09–12: ingen förare är ledig."), "{shown}");
}

#[test]
fn a_shift_of_a_day_without_a_vehicle_stands() {
    let prompt = small();
    prompt.done(&["vehicle", "out-of-service", "ABC123", "2021-02-03", "--reason", "service"]);
    prompt.done(&["plan", "2021-v5"]);
    let roster = prompt.json(&["roster", "2021-v5"]);
    assert_eq!(state(&roster, "2021-02-03T09:00"), "no_vehicle");
    assert!(prompt.done(&["roster", "2021-v5"]).contains("ingen bil är i tjänst"));
}

#[test]
fn under_the_household_policy_a_driver_may_go_alone() {
    let prompt = small();
    prompt.done(&["policy", "set", "hushåll", "--from", "2021-02-01"]);
    prompt.done(&["plan", "2021-v5"]);
    let roster = prompt.json(&["roster", "2021-v5"]);
    for shift in roster["shifts"].as_array().unwrap() {
        assert_eq!(shift["state"], "manned");
        assert_eq!(shift["crew"].as_array().unwrap().len(), 1);
    }
}

#[test]
fn two_cars_at_once_are_manned_each_by_its_own_pattern() {
    let prompt = small();
    prompt.done(&["vehicle", "add", "DEF45G", "--gearbox", "automat", "--car", "Bil 2", "--from", "2020-01-01"]);
    assert!(prompt.refused(&["pattern", "add", "tis", "9-12"]).contains("--car"));
    prompt.done(&["pattern", "add", "tis", "9-12", "--car", "Bil 2"]);
    let shifts = prompt.json(&["shift", "list", "2021-02-02"]);
    assert_eq!(shifts.as_array().unwrap().len(), 2);
    prompt.done(&["bil", "genomgång", "DEF45G", "Cilla", "--since", "2020-02-01"]);
    prompt.done(&["closure", "add", "2021-02-04"]);
    assert!(prompt.done(&["plan", "2021-v5"]).contains("4 av 4 pass"));
    assert!(prompt.refused(&["lock", "2021-02-02T9"]).contains("@Bil 2"));
    prompt.done(&["lock", "2021-02-02T9@bil 2"]);
}

#[test]
fn a_closed_day_has_no_shifts_and_takes_back_what_was_told() {
    let prompt = small();
    prompt.done(&["plan", "2021-v5"]);
    prompt.done(&["publish", "--yes"]);
    assert!(prompt.done(&["closure", "add", "2021-02-04", "--reason", "snöstorm"]).contains("1 pass faller bort"));
    assert!(prompt.done(&["publish", "--dry-run"]).contains("− tor 4 feb 09–12"));
    assert!(prompt.refused(&["shift", "add", "2021-02-04", "13-16"]).contains("stängd"));
}

#[test]
fn a_time_that_the_clock_skips_is_refused() {
    let prompt = small();
    let told = prompt.refused(&["shift", "add", "2021-03-28", "02:30-06"]);
    assert!(told.contains("klockan ställs fram") || told.contains("ställs klockan fram"), "{told}");
    prompt.done(&["shift", "add", "2021-03-27", "22-06"]);
    let shifts = prompt.json(&["shift", "list", "2021-03-27"]);
    assert_eq!(shifts[0]["minutes"], 7 * 60);
}

#[test]
fn what_was_told_of_a_member_can_be_changed_and_taken_away() {
    let prompt = small();
    prompt.done(&["member", "edit", "Bo", "--phone", "070-174 06 07", "--household", "Tumba 1", "--pace", "1,5"]);
    let bo = prompt.json(&["member", "show", "Bo"]);
    assert_eq!((&bo["phone"], &bo["pace"]), (&"070-174 06 07".into(), &1.5.into()));
    prompt.done(&["member", "edit", "Bo", "--phone", "", "--prefers", "Åsa"]);
    let bo = prompt.json(&["member", "show", "Bo"]);
    assert_eq!((&bo["phone"], &bo["household"]), (&serde_json::Value::Null, &"Tumba 1".into()));
    assert_eq!(bo["prefers"][0], "Åsa Öberg");
    prompt.done(&["member", "retire", "Bo", "2021-01-31", "--yes"]);
    prompt.done(&["plan", "2021-v5"]);
    assert!(!prompt.done(&["roster", "2021-v5"]).contains("Bo B."));
}

#[test]
fn publishing_without_an_answer_changes_nothing() {
    let prompt = small();
    prompt.done(&["plan", "2021-v5"]);
    prompt.refused(&["publish", "--json"]);
    assert_eq!(prompt.json(&["publish", "--dry-run"])["version"], serde_json::Value::Null);
    assert_eq!(prompt.json(&["publish", "--yes"])["version"], 1);
}

#[test]
fn with_json_every_command_answers_with_one_document() {
    let prompt = small();
    let commands: &[&[&str]] = &[
        &["member", "add", "Eva Ek", "--roles", "förare"],
        &["member", "list"],
        &["member", "show", "Eva"],
        &["vehicle", "list"],
        &["vehicle", "show", "ABC123"],
        &["pattern", "list"],
        &["closure", "list"],
        &["closure", "add", "2021-02-03"],
        &["policy", "list"],
        &["setting", "list"],
        &["holiday", "list"],
        &["setting", "set", "spacing-days", "2"],
        &["availability", "away", "Eva", "2021-02-01"],
        &["availability", "list", "Eva"],
        &["availability", "show", "2021-v5"],
        &["shift", "list", "2021-v5"],
        &["association", "show"],
        &["plan", "2021-v5"],
        &["roster"],
        &["publish", "--yes"],
        &["publish", "--yes"],
        &["report", "coverage"],
        &["problem", "export", "2021-v5"],
        &["calendar", "export", "--out", "k"],
        &["lock", "2021-02-02"],
        &["roster", "show", "2021-v5"],
    ];
    for command in commands {
        let answer = prompt.json(command);
        assert!(answer.is_object() || answer.is_array(), "{command:?}");
    }
    let messages = prompt.json(&["member", "edit", "Eva", "--pace", "2"]);
    assert!(messages["messages"][0].as_str().unwrap().contains("Eva Ek"), "{messages}");
}

#[test]
fn the_history_can_be_read_in_either_language() {
    let prompt = small();
    prompt.done(&["availability", "away", "Disa", "2021-02-01..2021-02-02"]);
    prompt.done(&["availability", "set", "Bo", "vill gärna", "fre"]);
    prompt.done(&["assign", "--yes", "2021-02-01", "Disa", "--force"]);
    prompt.done(&["plan", "2021-v5"]);
    prompt.done(&["publish", "--yes"]);
    prompt.done(&["member", "edit", "Bo", "--pace", "1,5", "--board", "ja"]);
    let connection = rusqlite::Connection::open(prompt.path("korpass.db")).unwrap();
    let mut statement = connection.prepare("SELECT message FROM operation ORDER BY id").unwrap();
    let messages = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
    let texts = [korpass::i18n::Language::Sv, korpass::i18n::Language::En].map(korpass::i18n::Texts::new);
    let mut history = String::new();
    for message in messages {
        let message: korpass::i18n::Message = serde_json::from_str(&message.unwrap()).unwrap();
        texts.iter().for_each(|texts| history.push_str(&format!("{}\n", texts.say(&message))));
        history.push('\n');
    }
    insta::assert_snapshot!("history", history);
}

#[test]
fn an_edited_member_is_confirmed_with_what_changed() {
    let prompt = small();
    let shown = prompt.done(&["member", "edit", "Bo", "--pace", "1,5", "--prefers", "Åsa"]);
    assert_eq!(shown, "Bo Berg: pass/mån 4 → 1,5 och åker gärna med Åsa Öberg.\n");
    assert_eq!(prompt.done(&["member", "edit", "Bo", "--pace", "1,5"]), "Bo Berg: inget är ändrat.\n");
}

#[test]
fn a_dry_run_says_what_would_be_done() {
    let prompt = small();
    prompt.done(&["plan", "2021-v5"]);
    let shown = prompt.done(&["pattern", "remove", "1", "--dry-run"]);
    assert_eq!(shown, "Så här skulle det bli: Mönstret mån–tor 09–12 är borttaget.\nInget har ändrats (--dry-run).\n");
}

#[test]
fn what_is_new_for_those_who_stay_is_told_with_what_it_was_before() {
    let prompt = small();
    prompt.done(&["assign", "--yes", "2021-02-01", "Åsa"]);
    prompt.done(&["assign", "--yes", "2021-02-01", "Bo"]);
    prompt.done(&["plan", "2021-v5"]);
    prompt.done(&["publish", "--yes"]);
    prompt.done(&["unassign", "--yes", "2021-02-01", "Bo"]);
    prompt.done(&["assign", "--yes", "2021-02-01", "Disa", "--force"]);
    insta::assert_snapshot!("news_sv", prompt.done(&["publish", "--dry-run"]));
}

#[test]
fn the_crew_policy_list_says_what_holds_before_the_first_day() {
    let prompt = small();
    prompt.done(&["policy", "set", "hushåll", "--from", "2021-02-01"]);
    let shown = prompt.done(&["policy", "list"]);
    assert!(shown.contains("innan dess  två i bilen") && shown.contains("2021-02-01  föraren ensam"), "{shown}");
}

#[test]
fn the_member_list_says_who_is_experienced_and_who_share_a_household() {
    let prompt = small();
    prompt.done(&["member", "edit", "Bo", "--experienced", "nej", "--household", "Tumba 1", "--yes"]);
    insta::assert_snapshot!("members_sv", prompt.done(&["member", "list"]));
}

#[test]
fn too_many_shifts_are_told_by_the_months_limit() {
    let prompt = small();
    prompt.done(&["member", "edit", "Disa", "--max-month", "0", "--yes"]);
    prompt.done(&["plan", "2021-v5"]);
    let crew = prompt.json(&["roster", "2021-v5"])["shifts"][0]["crew"].clone();
    prompt.done(&["unassign", "--yes", "2021-02-01", crew[1]["name"].as_str().unwrap()]);
    let told = prompt.refused(&["assign", "--yes", "2021-02-01", "Disa"]).replace("\n    ", " ");
    assert!(told.contains("Disa Dal skulle få 1 pass i perioden, men vill ha mest 0 pass i månaden"), "{told}");
}

#[test]
fn what_leaves_the_program_speaks_the_associations_language() {
    let prompt = small();
    prompt.done(&["plan", "2021-v5"]);
    prompt.done(&["publish", "--yes"]);
    prompt.done(&["association", "set", "--language", "en"]);
    let without_choice = prompt.run_as_computer_speaks(&["calendar", "export", "--out", "k"]);
    assert_eq!(without_choice.code, 0, "{}", without_choice.told);
    let calendar = std::fs::read_to_string(prompt.path("k/asa-oberg.ics")).unwrap();
    assert!(calendar.contains("Patrol shift") && !calendar.contains("Körpass"), "{calendar}");
    prompt.run_as_computer_speaks(&["report", "coverage", "--format", "html", "--out", "r.html"]);
    let page = std::fs::read_to_string(prompt.path("r.html")).unwrap();
    assert!(page.contains("lang=\"en\"") && page.contains("Shifts not manned"), "{page}");
    // Whoever runs the program, a member's calendar speaks the member's language.
    prompt.done(&["calendar", "export", "--out", "k"]);
    assert_eq!(std::fs::read_to_string(prompt.path("k/asa-oberg.ics")).unwrap(), calendar);
    prompt.done(&["calendar", "set", "Åsa", "--language", "svenska"]);
    prompt.done(&["calendar", "export", "--out", "sv"]);
    assert!(std::fs::read_to_string(prompt.path("sv/asa-oberg.ics")).unwrap().contains("Körpass"));
}

#[test]
fn a_new_association_is_answered_in_its_language() {
    let prompt = Prompt::new();
    let shown = prompt.run_as_computer_speaks(&["init", "Grannstöd Provköping"]).shown;
    assert!(shown.contains("är skapad") && shown.contains("Fortsätt så här"), "{shown}");
}

#[test]
fn calendars_of_more_than_eleven_years_are_exported() {
    let prompt = small();
    for week in ["2021-v5", "2033-v5"] {
        prompt.done(&["plan", week]);
        prompt.done(&["publish", week, "--yes"]);
    }
    prompt.done(&["calendar", "export", "--out", "k", "--member", "Åsa"]);
    let calendar = std::fs::read_to_string(prompt.path("k/asa-oberg.ics")).unwrap();
    assert!(calendar.contains("Stockholm:2021") && calendar.contains("Stockholm:2033"), "{calendar}");
}

#[test]
fn a_driver_who_has_left_is_not_counted_among_those_to_be_introduced() {
    let prompt = small();
    assert!(prompt.done(&["vehicle", "show", "ABC123"]).contains("2 av 2 förare"));
    prompt.done(&["member", "retire", "Cilla", "2021-01-10", "--yes"]);
    assert!(prompt.done(&["vehicle", "show", "ABC123"]).contains("1 av 1 förare"));
}

#[test]
fn a_column_that_is_not_used_is_named() {
    let prompt = small();
    prompt.write("t.csv", "Medlem;Svar;Dagar;Skostorlek\nBo Berg;kan inte;mån;43\n");
    assert!(prompt.run(&["availability", "import", "t.csv"]).told.contains("Skostorlek"));
    prompt.write("g.csv", "Medlem;Regnr;Sedan;Anmärkning\nÅsa Öberg;ABC123;2021-01-01;bra\n");
    assert!(prompt.run(&["vehicle", "import-introductions", "g.csv"]).told.contains("Anmärkning"));
    prompt.write("b.csv", "Regnr;Växellåda;Från;Till;Färg\nDEF456;automat;2015-01-01;2016-01-01;blå\n");
    assert!(prompt.run(&["vehicle", "import", "b.csv"]).told.contains("Färg"));
}

#[test]
fn a_slip_of_the_pen_can_be_mended() {
    let prompt = small();
    prompt.done(&["member", "edit", "Bo", "--joined", "2020-01-01", "--left", "2021-01-01"]);
    prompt.done(&["member", "edit", "Bo", "--joined", "", "--left", ""]);
    let bo = prompt.json(&["member", "show", "Bo"]);
    assert_eq!((&bo["joined"], &bo["left"]), (&serde_json::Value::Null, &serde_json::Value::Null));
    prompt.done(&["association", "set", "--car-place", "Torget"]);
    prompt.done(&["association", "set", "--car-place", "", "--key-place", "", "--agreement-until", ""]);
    let association = prompt.json(&["association", "show"]);
    assert_eq!((&association["car_place"], &association["agreement_until"]), (&"".into(), &serde_json::Value::Null));
    prompt.done(&["vehicle", "edit", "ABC123", "--to", "2021-12-31", "--plate", "ABD123"]);
    prompt.done(&["vehicle", "edit", "ABD123", "--to", "", "--model", ""]);
    let vehicle = prompt.json(&["vehicle", "show", "ABD123"]);
    assert_eq!(
        (&vehicle["in_service_to"], vehicle["introductions"].as_array().unwrap().len()),
        (&serde_json::Value::Null, 2)
    );
    prompt.done(&["vehicle", "introduce", "ABD123", "Cilla", "--remove"]);
    assert_eq!(prompt.json(&["vehicle", "show", "ABD123"])["introductions"].as_array().unwrap().len(), 1);
    assert!(prompt.refused(&["vehicle", "introduce", "ABD123", "Cilla", "--remove"]).contains("inte haft genomgång"));
}

#[test]
fn a_car_that_does_not_exist_is_an_error_and_a_new_one_is_told() {
    let prompt = small();
    for command in [
        &["pattern", "add", "fre", "9-12", "--car", "Bil 2"][..],
        &["shift", "add", "2021-02-05", "9-12", "--car", "Bil 2"],
        &["vehicle", "edit", "ABC123", "--car", "Bil 2"],
    ] {
        let told = prompt.refused(command);
        assert!(told.contains("ingen bil som heter") && told.contains("Grannstödsbilen"), "{told}");
    }
    let added = ["vehicle", "add", "DEF45G", "--gearbox", "automat", "--car", "Bil 2", "--from", "2020-01-01"];
    assert!(prompt.done(&added).contains("Bil 2 är en ny bil i föreningen, vid sidan av Grannstödsbilen."));
    prompt.done(&[
        "vehicle",
        "edit",
        "DEF45G",
        "--from",
        "2019-01-01",
        "--to",
        "2019-12-31",
        "--car",
        "Grannstödsbilen",
    ]);
    assert_eq!(prompt.json(&["vehicle", "show", "DEF45G"])["car"], "Grannstödsbilen");
}

#[test]
fn a_new_member_is_new_and_the_help_says_every_default() {
    let prompt = small();
    prompt.done(&["member", "add", "Eva Ek", "--roles", "förare"]);
    let eva = prompt.json(&["member", "show", "Eva"]);
    assert_eq!(eva["experienced"], false);
    let help = prompt.done(&["member", "add", "--help"]).split_whitespace().collect::<Vec<_>>().join(" ");
    let pace = eva["pace"].to_string().replace('.', ",");
    assert!(help.contains(&format!("pass per månad. Förval: {pace}.")), "{help}");
    assert!(help.contains(&format!("Mest per vecka. Förval: {}.", eva["max_week"])), "{help}");
    assert!(help.contains(&format!("Mest per månad. Förval: {}.", eva["max_month"])), "{help}");
    assert!(help.contains("Erfaren: ja eller nej. Förval: nej") && eva["must_serve"] == true, "{help}");
    prompt.write("nya.csv", "Namn;Roll\nFia Fors;medåkare\n");
    assert!(!prompt.run(&["member", "import", "nya.csv"]).told.contains("erfaren"));
    let alone = Prompt::new();
    alone.done(&["init", "Grannstöd Provköping"]);
    alone.write("nya.csv", "Namn;Roll\nFia Fors;medåkare\n");
    assert!(alone.run(&["member", "import", "nya.csv"]).told.contains("Ingen medlem är erfaren än"));
}
