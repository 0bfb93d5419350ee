//! The driving log, from the first drive to the board's figures.

use serde_json::json;

use super::dialogue::Prompt;

/// The sample in the middle of its first week.
fn in_february() -> Prompt {
    Prompt::with_demo().at("2021-02-03T20:00:00Z")
}

fn add<'a>(shift: &'a str, start: &'a str, end: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    [&["log", "add", shift, "--odometer-start", start, "--odometer-end", end], more].concat()
}

#[test]
fn a_drive_takes_car_time_and_crew_from_the_roster_and_counts_in_the_figures() {
    let prompt = in_february();
    let crew = prompt.json(&["roster", "2021-v5"])["shifts"][0]["crew"].clone();
    prompt.done(&add("2021-02-01T10", "1000", "1040", &["--areas", "Storvreten", "--report", "kommunen:lampa=2"]));
    let second = prompt.run(&add("2021-02-01T13", "1045", "1080", &["--fuel", "32 l"]));
    assert!(second.told.contains("5 km före det här passet"), "{}", second.told);
    let entries = prompt.json(&["log", "list"]);
    assert_eq!(entries[0]["driver"], crew[0]["name"]);
    assert_eq!(entries[0]["companions"], json!([crew[1]["name"]]));
    assert_eq!(
        (&entries[0]["vehicle"], &entries[0]["km"], &entries[1]["fuel"]),
        (&json!("MLB84K"), &json!(40), &json!("32 l"))
    );
    let figures = prompt.json(&["log", "figures", "2021-02"]);
    assert_eq!((&figures["km"], &figures["drives"], &figures["minutes"]), (&json!(75), &json!(2), &json!(360)));
    assert_eq!(
        figures["vehicles"],
        json!([{"month": "2021-02", "vehicle": "MLB84K", "drives": 2, "km": 75, "minutes": 360}])
    );
    assert_eq!(figures["reports"], json!([{"to": "municipality", "kind": "lampa", "count": 2}]));
    let report = prompt.done(&["report", "coverage", "2021-v5"]);
    assert!(report.contains("2 pass är körda"), "{report}");
}

#[test]
fn another_crew_or_none_is_recorded_and_the_report_tells_planned_from_done() {
    let prompt = in_february();
    let crew = prompt.json(&["roster", "2021-v5"])["shifts"][0]["crew"].clone();
    let rider = crew[1]["name"].as_str().unwrap();
    prompt.done(&add("2021-02-01T10", "1000", "1040", &["--driver", rider]));
    prompt.done(&["log", "not-served", "2021-02-01T13", "--why", "Halka"]);
    let report = prompt.done(&["report", "coverage", "2021-v5"]);
    assert!(report.contains("1 med en annan besättning") && report.contains("1 kördes inte"), "{report}");
    let done = prompt.json(&["report", "coverage", "2021-v5"])["done"].clone();
    assert_eq!((&done["driven"], &done["other_crew"], &done["not_served"]), (&json!(1), &json!(1), &json!(1)));
    assert!(prompt.refused(&["log", "not-served", "2021-02-01T10"]).contains("som kört"));
}

#[test]
fn slips_of_the_pen_are_asked_about_and_nobody_is_dropped_or_counted_twice() {
    let prompt = in_february();
    let crew = prompt.json(&["roster", "2021-v5"])["shifts"][0]["crew"].clone();
    let (driver, rider) = (crew[0]["name"].as_str().unwrap(), crew[1]["name"].as_str().unwrap());
    let other = prompt.json(&["member", "list"]);
    let other =
        other.as_array().unwrap().iter().find(|member| {
            member["roles"] == json!(["ride_along"]) && member["name"] != driver && member["name"] != rider
        });
    let other = other.unwrap()["name"].as_str().unwrap();
    assert!(
        prompt
            .refused(&add("2021-02-01T10", "1000", "1040", &["--driver", driver, "--with", driver]))
            .contains("två gånger")
    );
    let answer = prompt.run(&add("2021-02-01T10", "1000", "9040", &["--driver", other]));
    assert!(
        answer.told.contains("8040 km är mycket") && answer.told.contains(&format!("{other} är inte förare")),
        "{}",
        answer.told
    );
    assert!(answer.shown.contains(rider), "{}", answer.shown);
    let shown = prompt.done(&["log", "list", "2021-v5"]);
    assert!(shown.contains(rider) && shown.contains("står inget"), "{shown}");
}

#[test]
fn what_is_exported_can_be_imported_again() {
    let prompt = in_february();
    prompt.done(&add("2021-02-01T10", "1000", "1400", &["--report", "polisen:klotter=2", "--fuel", "32 l"]));
    prompt.done(&add("2021-02-01T10", "1000", "1040", &["--correct", "1"]));
    prompt.done(&["log", "export", "--out", "logg.csv"]);
    let file = std::fs::read(prompt.path("logg.csv")).unwrap();
    assert!(prompt.done(&["log", "import", "logg.csv"]).contains("0 nya rader"));
    let other = in_february();
    other.write("logg.csv", file);
    let answer = other.run(&["log", "import", "logg.csv"]);
    assert!(answer.shown.contains("1 ny rad") && answer.told.is_empty(), "{} {}", answer.shown, answer.told);
    let figures = |prompt: &Prompt| prompt.json(&["log", "figures"]);
    assert_eq!(figures(&other), figures(&prompt));
}

#[test]
fn a_log_kept_in_a_spreadsheet_is_read_once_and_every_fault_is_named() {
    let prompt = in_february();
    let file = "Datum;Tid;Regnr;Förare;Medåkare;Mätare start;Mätare slut;Områden\n\
                2021-02-01;10-13;MLB84K;Alva Andersson;Bengt Lindqvist;1000;1040;Tuna\n\
                2021-02-02;10-13;MLB84K;Alva Andersson;;1040;1090;\n";
    prompt.write("logg.csv", file);
    assert!(prompt.done(&["log", "import", "logg.csv"]).contains("2 nya rader"));
    assert!(prompt.done(&["log", "import", "logg.csv"]).contains("0 nya rader"));
    assert_eq!(prompt.json(&["report", "coverage", "2021-v5"])["done"]["driven"], 2);
    prompt.write(
        "fel.csv",
        file.replace("2021-02-02;10-13;MLB84K;Alva Andersson;;1040", "2021-02-03;10-13;MLB84K;Nisse;;900"),
    );
    let told = prompt.refused(&["log", "import", "fel.csv"]);
    assert!(told.contains("rad 3"), "{told}");
}

#[test]
fn the_log_leaves_as_csv_without_formulas_and_as_a_workbook_with_numbers() {
    let prompt = in_february();
    prompt.done(&add("2021-02-01T10", "1000", "1040", &["--remark", "=1+1"]));
    prompt.done(&["log", "export", "--out", "logg.csv"]);
    let csv = std::fs::read_to_string(prompt.path("logg.csv")).unwrap();
    assert!(csv.contains("2021-02-01;10:00;13:00;MLB84K;1000;1040;40;") && csv.contains(";'=1+1;"), "{csv}");
    prompt.done(&["log", "export", "2021-02", "--out", "logg.xlsx"]);
    let bytes = std::fs::read(prompt.path("logg.xlsx")).unwrap();
    assert!(bytes.starts_with(b"PK"));
}

#[test]
fn service_is_warned_of_in_time_by_day_or_distance() {
    let prompt = in_february();
    prompt.done(&["vehicle", "due", "add", "MLB84K", "Service", "--on", "2021-09-01", "--at-km", "2000"]);
    let far = prompt.run(&add("2021-02-01T10", "900", "940", &[]));
    assert_eq!(far.told, "");
    let near = prompt.run(&add("2021-02-01T13", "940", "1010", &[]));
    assert!(near.told.contains("Service") && near.told.contains("nu 1010 km"), "{}", near.told);
    assert_eq!(prompt.json(&["vehicle", "due", "list"])[0]["soon"], true);
    prompt.done(&["vehicle", "due", "done", "1"]);
    assert_eq!(prompt.json(&["vehicle", "due", "list"]), json!([]));
}

#[test]
fn readings_are_taken_as_they_stand_on_paper_and_held_against_the_hand_over() {
    let prompt = in_february();
    prompt.done(&[
        "vehicle",
        "swap",
        "plan",
        "--old",
        "MLB84K",
        "--new",
        "RGX27D",
        "--window",
        "2021-02-15..2021-03-31",
    ]);
    prompt.done(&["vehicle", "swap", "reading", "MLB84K", "--odometer", "81 240 km", "--on", "2021-02-02"]);
    let answer = prompt.run(&add("2021-02-01T10", "81 200", "81 250", &[]));
    assert!(answer.code == 0 && answer.told.contains("81240 km"), "{}", answer.told);
    assert_eq!(prompt.json(&["log", "list"])[0]["odometer_end"], 81250);
}

#[test]
fn a_correction_keeps_who_drove_what_and_when_unless_told_otherwise() {
    let prompt = in_february();
    prompt.done(&add("2021-02-01T10", "1000", "1040", &["--driver", "Bengt", "--with", "Farid"]));
    let correct = ["log", "add", "--correct", "1", "--odometer-start", "1000", "--odometer-end", "1045"];
    let shown = prompt.done(&correct);
    assert!(shown.contains("Bengt Lindqvist") && shown.contains("Farid Daoud"), "{shown}");
    // A drive outside every shift can be corrected too.
    prompt.write(
        "verkstad.csv",
        "Datum;Tid;Regnr;Förare;Mätare start;Mätare slut;Ändamål\n2021-01-30;09-10;MLB84K;Alva Andersson;900;1000;Verkstad\n",
    );
    prompt.done(&["log", "import", "verkstad.csv"]);
    prompt.done(&["log", "add", "--correct", "3", "--odometer-start", "900", "--odometer-end", "910"]);
    let log = prompt.json(&["log", "list"]);
    let last = log.as_array().unwrap().iter().find(|entry| entry["id"] == 4).unwrap().clone();
    assert_eq!((&last["start"], &last["purpose"]), (&json!("2021-01-30T09:00:00"), &json!("Verkstad")), "{last}");
}

#[test]
fn an_imported_drive_belongs_to_the_shift_it_shares_most_time_with_and_is_doubted_like_any_other() {
    let prompt = in_february();
    let file = "Datum;Tid;Regnr;Förare;Medåkare;Mätare start;Mätare slut;Rapporterat;Anmärkning\n";
    prompt.write(
        "logg.csv",
        format!(
            "{file}2021-02-01;10:05-13:10;MLB84K;Alva Andersson;;1000;1040;polisen:klotter=2,polisen:klotter=3;'=1+1\n\
                 2021-02-02;10-13;MLB84K;Alva Andersson;;5000;5950;;\n"
        ),
    );
    let answer = prompt.run(&["log", "import", "logg.csv"]);
    assert!(answer.code == 0, "{}", answer.told);
    assert!(answer.told.contains("3960 km") && answer.told.contains("950 km är mycket"), "{}", answer.told);
    assert_eq!(prompt.json(&["report", "coverage", "2021-v5"])["done"]["driven"], 2);
    let entry = &prompt.json(&["log", "list"])[0];
    assert_eq!((&entry["reports"][0]["count"], &entry["remark"]), (&json!(5), &json!("=1+1")), "{entry}");
    prompt.write("dubbel.csv", format!("{file}2021-02-03;10-13;MLB84K;Alva Andersson;Alva Andersson;6000;6010;;\n"));
    assert!(prompt.refused(&["log", "import", "dubbel.csv"]).contains("två gånger"));
}

#[test]
fn inspection_is_warned_of_by_day_and_not_of_a_car_that_has_been_handed_back() {
    let prompt = in_february();
    prompt.done(&["vehicle", "due", "add", "MLB84K", "Besiktning", "--on", "2021-02-20"]);
    assert_eq!(prompt.json(&["vehicle", "due", "list"])[0]["soon"], true);
    assert!(prompt.run(&["roster", "2021-v6"]).told.contains("Besiktning"));
    prompt.done(&["vehicle", "due", "edit", "1", "--on", "2021-12-20"]);
    assert_eq!(prompt.run(&["roster", "2021-v6"]).told, "");
    prompt.done(&["vehicle", "due", "add", "MLB84K", "Däckbyte", "--on", "2021-02-20"]);
    prompt.done(&["vehicle", "due", "remove", "2"]);
    prompt.refused(&["vehicle", "due", "remove", "2"]);
    let prompt = prompt.at("2021-04-20T09:00:00Z");
    assert_eq!(prompt.json(&["vehicle", "due", "list"]), json!([]));
}
