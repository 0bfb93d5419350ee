//! Reports: what the board, its partners and the public read, the same in every format.

use serde_json::{Value, json};

use super::dialogue::Prompt;

const PERIOD: &str = "2021-v5..v10";

/// The sample at the end of its fourth week: driven, changed and told of again.
fn after_four_weeks() -> Prompt {
    let prompt = Prompt::with_demo().at("2021-02-02T20:00:00Z");
    prompt.done(&["availability", "away", "Rolf", "2021-02-08..2021-02-28", "--yes"]);
    prompt.done(&["plan", PERIOD]);
    prompt.done(&["publish", PERIOD, "--yes"]);
    let prompt = prompt.at("2021-02-28T20:00:00Z");
    let roster = prompt.json(&["roster", "2021-v5..v8"]);
    let mut log = "Datum;Tid;Regnr;Förare;Medåkare;Mätare start;Mätare slut\n".to_owned();
    let mut odometer = 81_240;
    let manned = roster["shifts"].as_array().unwrap().iter().filter(|shift| shift["crew"][0]["seat"] == "driver");
    // One manned shift was not driven, and of one nothing is written.
    for shift in manned.skip(2) {
        let (start, end) = (shift["start"].as_str().unwrap(), shift["end"].as_str().unwrap());
        let name = |place: usize| shift["crew"][place]["name"].as_str().unwrap().to_owned();
        let (driver, rider) = (name(0), name(1));
        let reading = odometer + 30 + odometer % 7;
        let (day, hours) = (&start[..10], format!("{}-{}", &start[11..16], &end[11..16]));
        log += &format!("{day};{hours};MLB84K;{driver};{rider};{odometer};{reading}\n");
        odometer = reading;
    }
    prompt.write("logg.csv", log);
    prompt.done(&["log", "import", "logg.csv"]);
    prompt.done(&["log", "not-served", "2021-02-01T10", "--why", "Halka"]);
    prompt
}

/// A figure that SQL alone counts in the database.
fn in_sql(prompt: &Prompt, sql: &str) -> i64 {
    let database = rusqlite::Connection::open(prompt.path("korpass.db")).unwrap();
    database.query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn the_figures_are_what_sql_counts() {
    let prompt = after_four_weeks();
    let figures = prompt.json(&["report", "coverage", PERIOD])["figures"].clone();
    let period = "starts_at >= '2021-02-01' AND starts_at < '2021-03-15' AND starts_at NOT BETWEEN '2021-03-01' AND '2021-03-03'";
    let manned = "(SELECT count(*) FROM seat WHERE seat.shift_id = shift.id) = 2";
    let count = |sql: &str| Value::from(in_sql(&prompt, sql));
    let planned = count(&format!("SELECT count(*) FROM shift WHERE planned AND {period}"));
    let of_manned = count(&format!("SELECT count(*) FROM shift WHERE {manned} AND {period}"));
    assert_eq!((&figures["planned"], &figures["manned"]), (&planned, &of_manned));
    assert_eq!(figures["coverage"], json!({"part": of_manned, "of": planned}));
    let standing = count(&format!("SELECT count(*) FROM shift WHERE planned AND NOT {manned} AND {period}"));
    assert_eq!(figures["standing"], standing);
    let minutes = "(unixepoch(ends_at) - unixepoch(starts_at)) / 60";
    let hours = count(&format!(
        "SELECT sum({minutes}) FROM shift JOIN seat ON shift_id = shift.id WHERE {manned} AND {period}"
    ));
    assert_eq!(figures["crew_hours"]["minutes"], hours);
    assert_eq!(figures["driven"], count("SELECT count(DISTINCT shift_id) FROM driving_log"));
    assert_eq!(figures["kilometres"], count("SELECT sum(odometer_end - odometer_start) FROM driving_log"));
    assert_eq!((&figures["not_served"], &figures["unwritten"]), (&json!(1), &json!(1)));
    let active = format!(
        "SELECT count(DISTINCT member_id) FROM seat JOIN shift ON shift_id = shift.id WHERE {manned} AND {period}"
    );
    assert_eq!(figures["active"], count(&active));
    let fifth = format!(
        "SELECT sum(shifts) FROM (SELECT count(*) AS shifts FROM seat JOIN shift ON shift_id = shift.id
         WHERE {manned} AND {period} GROUP BY member_id ORDER BY shifts DESC LIMIT 5)"
    );
    assert_eq!(figures["busiest_fifth"]["part"], count(&fifth));
    assert_eq!(figures["changes"], count("SELECT count(*) FROM publication_change WHERE version > 1"));
    let short =
        "SELECT count(*) FROM publication_change JOIN shift_told USING (shift_id) WHERE publication_change.version > 1
                 AND unixepoch(starts_at, '-1 hour') - unixepoch('2021-02-02T20:00:00') < 48 * 3600";
    assert_eq!(figures["short_notice"], count(short));
    assert!(figures["changes"].as_i64().unwrap() > 3, "{figures}");
}

/// The key figures of a report in words, as JSON has them.
fn in_words(figures: &Value) -> Vec<String> {
    let word = |value: &Value| match value {
        Value::Number(number) => number.to_string(),
        Value::Null => String::new(),
        value if value["minutes"].is_i64() => {
            let hours = value["minutes"].as_f64().unwrap() / 60.0;
            let hundredths = format!("{hours:.2}");
            hundredths.trim_end_matches('0').trim_end_matches('.').replace('.', ",")
        }
        value if value["of"].is_i64() => {
            let (part, whole) = (value["part"].as_i64().unwrap(), value["of"].as_i64().unwrap());
            let percent = (200 * part + whole) / (2 * whole);
            format!("{} %", if percent == 100 && part < whole { 99 } else { percent })
        }
        value => format!("{:.2}", value["hundredths"].as_f64().unwrap() / 100.0)
            .trim_end_matches('0')
            .trim_end_matches('.')
            .replace('.', ","),
    };
    figures.as_object().unwrap().values().map(word).collect()
}

#[test]
fn figures_agree_in_every_format_that_is_text() {
    let prompt = after_four_weeks();
    let wanted = in_words(&prompt.json(&["report", "coverage", PERIOD])["figures"]);
    assert_eq!(wanted.len(), 22);
    let plain = |text: &str| text.replace('\u{a0}', "");
    let csv = prompt.done(&["report", "coverage", PERIOD, "--format", "csv"]);
    let column = csv.lines().next().unwrap().split(';').position(|heading| heading == "Perioden").unwrap();
    let key_rows = csv.lines().filter(|line| line.starts_with("Nyckeltal;"));
    assert_eq!(key_rows.map(|line| line.split(';').nth(column).unwrap().to_owned()).collect::<Vec<_>>(), wanted);
    let markdown = prompt.done(&["report", "coverage", PERIOD, "--format", "md"]);
    let overview = markdown.lines().skip_while(|line| !line.starts_with("| ---")).skip(1).take(22);
    let cells = overview.map(|line| plain(line.split(" | ").nth(1).unwrap()).replace('–', ""));
    assert_eq!(cells.collect::<Vec<_>>(), wanted);
    let page = prompt.done(&["report", "coverage", PERIOD, "--format", "html"]);
    let overview = page.split("class=\"overview\"").nth(1).unwrap().split("<tbody>").nth(1).unwrap();
    let rows = overview.split("</tbody>").next().unwrap().split("<tr>").skip(1);
    let cells = rows.map(|row| {
        let cell = row.split("<td class=\"number\">").nth(1).unwrap().split("</td>").next().unwrap();
        plain(cell).replace('–', "")
    });
    assert_eq!(cells.collect::<Vec<_>>(), wanted);
}

#[test]
fn partners_read_no_name_and_the_public_coverage_alone() {
    let prompt = after_four_weeks();
    let members = prompt.json(&["member", "list"]);
    let names: Vec<&str> = members.as_array().unwrap().iter().map(|member| member["name"].as_str().unwrap()).collect();
    for audience in ["partners", "public"] {
        for format in ["table", "csv", "json", "md", "html"] {
            let shown = prompt.done(&["report", "coverage", PERIOD, "--audience", audience, "--format", format]);
            for name in names.iter().flat_map(|name| name.split(' ')) {
                assert!(
                    !shown.split(|c: char| !c.is_alphabetic()).any(|word| word == name),
                    "{audience} {format} {name}"
                );
            }
            let tells_more = ["MLB84K", "Gini", "gini", "kilomet"].iter().any(|word| shown.contains(word));
            assert_eq!(tells_more, audience == "partners", "{audience} {format}: {shown}");
        }
    }
    assert!(prompt.done(&["report", "coverage", PERIOD, "--format", "html"]).contains("Rolf Bergqvist"));
}

#[test]
fn the_report_on_the_screen_reads_without_colour_in_both_languages() {
    let prompt = after_four_weeks();
    insta::assert_snapshot!("report_sv", prompt.done(&["report", "coverage", "2021-v7..v8"]));
    insta::assert_snapshot!("report_en", prompt.in_english().done(&["report", "coverage", "2021-v7..v8"]));
}

#[test]
fn a_report_is_since_the_last_meeting_of_the_steering_group_that_was_added() {
    let prompt = after_four_weeks();
    assert!(prompt.refused(&["report", "coverage", "--steering-meeting"]).contains("report meeting add"));
    for day in ["2021-02-10", "2020-11-12", "2021-05-05"] {
        prompt.done(&["report", "meeting", "add", day]);
    }
    let since = prompt.json(&["report", "coverage", "--steering-meeting"])["period"].clone();
    assert_eq!(since, json!({"from": "2021-02-11", "to": "2021-02-28"}));
    prompt.done(&["report", "meeting", "remove", "2021-02-10"]);
    assert_eq!(prompt.json(&["report", "meeting", "list"]), json!(["2020-11-12", "2021-05-05"]));
    assert_eq!(prompt.run(&["report", "coverage", "--quarter", "--year"]).code, 2);
}

#[test]
fn the_file_is_what_its_name_says_and_a_workbook_needs_a_file() {
    let prompt = after_four_weeks();
    for (name, beginning) in [("a.xlsx", "PK"), ("a.HTML", "<!DOCTYPE html>"), ("a.md", "# Grannstöd"), ("a.json", "{")]
    {
        prompt.done(&["report", "coverage", "--out", name]);
        let bytes = std::fs::read(prompt.path(name)).unwrap();
        assert!(bytes.starts_with(beginning.as_bytes()), "{name}");
    }
    assert!(prompt.refused(&["report", "coverage", "--format", "xlsx"]).contains("--out"));
    prompt.refused(&["report", "coverage", "--out", "a.txt"]);
}

#[test]
fn what_nobody_has_planned_yet_does_not_count_and_is_said() {
    let prompt = Prompt::with_demo();
    let report = prompt.json(&["report", "coverage", "2021-v10..v12"]);
    assert_eq!((&report["figures"]["planned"], &report["unplanned"]), (&json!(10), &json!(20)));
    let nothing = prompt.json(&["report", "coverage", "2019"]);
    assert_eq!((&nothing["figures"]["coverage"], &nothing["figures"]["idle"]), (&Value::Null, &Value::Null));
    assert!(prompt.done(&["report", "coverage", "2021-v10..v12"]).contains("20 pass är inte planerade och"));
}

#[test]
fn the_public_is_not_told_when_the_car_will_not_be_out() {
    let prompt = Prompt::with_demo();
    let told = |audience: &str| prompt.done(&["report", "coverage", PERIOD, "--audience", audience, "--format", "md"]);
    assert!(told("board").contains("Svagast") && told("partners").contains("Svagast"));
    assert!(!told("public").contains("Svagast"));
    let report = prompt.json(&["report", "coverage", PERIOD, "--audience", "public"]);
    assert_eq!(report["outlook"]["weakest"], json!([]));
}

/// The rows of a table in Markdown, by its heading: each a list of cells.
fn rows_in_markdown(markdown: &str, heading: &str) -> Vec<Vec<String>> {
    let section = markdown.split(&format!("## {heading}\n")).nth(1).unwrap().split("\n## ").next().unwrap();
    let lines = section.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| ---")).skip(1);
    let plain = |cell: &str| cell.replace(['\u{a0}', '–', '\\'], "").trim().to_owned();
    lines.map(|line| line.trim_matches('|').split(" | ").map(plain).collect()).collect()
}

#[test]
fn every_table_has_the_same_numbers_in_csv_markdown_page_and_json() {
    let prompt = after_four_weeks();
    let report = |format: &str| prompt.done(&["report", "coverage", PERIOD, "--format", format]);
    let (csv, markdown, page, json) = (report("csv"), report("md"), report("html"), report("json"));
    let json: Value = serde_json::from_str(&json).unwrap();
    let headings: Vec<&str> = csv.lines().next().unwrap().trim_start_matches('\u{feff}').split(';').collect();
    for table in ["Veckor", "Månader", "Veckodagar", "Tider på dagen", "Bilar", "Medlemmar enligt schemat"] {
        let rows = rows_in_markdown(&markdown, table);
        let in_csv: Vec<Vec<&str>> =
            csv.lines().map(|line| line.split(';').collect()).filter(|cells: &Vec<&str>| cells[0] == table).collect();
        assert_eq!(rows.len(), in_csv.len(), "{table}");
        for (row, cells) in rows.iter().zip(&in_csv) {
            // Every number of the row stands in the line of the CSV file, and nothing else does.
            let mut wanted: Vec<&str> = row[1..].iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
            let mut told: Vec<&str> = cells[2..].iter().copied().filter(|cell| !cell.is_empty()).collect();
            assert_eq!(row[0], cells[1].replace('–', ""), "{table}");
            wanted.sort_unstable();
            told.sort_unstable();
            assert_eq!(wanted, told, "{table} {headings:?}");
            // The page has weeks in its table of weekdays, and members beside their chart.
            for cell in wanted.iter().filter(|_| !["Veckor", "Medlemmar enligt schemat"].contains(&table)) {
                assert!(page.replace('\u{a0}', "").contains(&format!(">{cell}</td>")), "{table} {cell}");
            }
        }
    }
    let weeks = rows_in_markdown(&markdown, "Veckor");
    for (row, week) in weeks.iter().zip(json["weeks"].as_array().unwrap()) {
        let numbers = ["planned", "manned", "standing"].map(|key| week["total"][key].to_string());
        assert_eq!((&row[1..4], &row[8]), (&numbers[..], &week["km"].to_string()));
    }
    let vehicles = rows_in_markdown(&markdown, "Bilar");
    for (row, vehicle) in vehicles.iter().zip(json["vehicles"].as_array().unwrap()) {
        assert_eq!((&row[0], &row[8]), (&vehicle["plate"].as_str().unwrap().to_owned(), &vehicle["km"].to_string()));
    }
    let members = rows_in_markdown(&markdown, "Medlemmar enligt schemat");
    for (row, member) in members.iter().zip(json["members"].as_array().unwrap()) {
        assert_eq!((&row[3], &row[5]), (&member["shifts"].to_string(), &member["km"].to_string()), "{row:?}");
    }
}

#[test]
fn a_workbook_is_the_same_file_whenever_it_is_written() {
    let prompt = after_four_weeks();
    let written = |name: &str| {
        prompt.done(&["report", "coverage", PERIOD, "--out", name]);
        std::fs::read(prompt.path(name)).unwrap()
    };
    let first = written("a.xlsx");
    std::thread::sleep(std::time::Duration::from_millis(1100));
    assert_eq!(first, written("b.xlsx"));
}

#[test]
fn what_was_driven_counts_though_nobody_planned_it_or_another_vehicle_did_it() {
    let prompt = Prompt::with_demo().at("2021-02-28T20:00:00Z");
    let figures = |prompt: &Prompt| prompt.json(&["report", "coverage", "2021-02"])["figures"].clone();
    let before = figures(&prompt);
    prompt.done(&["shift", "add", "2021-02-27", "10-14"]);
    let log = ["log", "add", "2021-02-27T10", "--odometer-start", "500", "--odometer-end", "520"];
    prompt.done(&[&log[..], &["--driver", "Örjan", "--with", "Alva", "--vehicle", "RGX27D"]].concat());
    let after = figures(&prompt);
    for figure in ["planned", "manned", "standing", "lack_rule"] {
        assert_eq!(before[figure], after[figure], "{figure}");
    }
    assert_eq!((&after["driven"], &after["kilometres"]), (&json!(1), &json!(20)));
    let vehicles = prompt.json(&["report", "coverage", "2021-02"])["vehicles"].clone();
    let new = vehicles.as_array().unwrap().iter().find(|vehicle| vehicle["plate"] == "RGX27D").unwrap().clone();
    assert_eq!(new["km"], 20, "{vehicles}");
}

#[test]
fn whoever_is_found_late_for_a_standing_shift_is_told_of_a_change() {
    let prompt = Prompt::with_demo().at("2021-02-15T18:00:00Z");
    prompt.done(&["assign", "--yes", "2021-02-19T13", "Rolf", "--seat", "förare", "--force"]);
    prompt.done(&["assign", "--yes", "2021-02-19T13", "Ulla", "--seat", "medåkare", "--force"]);
    prompt.done(&["publish", "2021-v5..v10", "--yes"]);
    assert_eq!(prompt.json(&["report", "coverage", "2021-v7"])["figures"]["changes"], 2);
}

#[test]
fn no_number_is_cut_where_there_are_many_shifts() {
    let prompt = Prompt::with_demo();
    let patterns: [&[&str]; 2] = [&["07-10", "10-13", "13-16", "16-19"], &["08-12", "12-16", "16-20", "20-23"]];
    for (car, times) in ["Norra", "Södra"].into_iter().zip(patterns) {
        prompt.done(&[
            "vehicle",
            "add",
            if car == "Norra" { "NOR123" } else { "SOR123" },
            "--gearbox",
            "automat",
            "--car",
            car,
            "--from",
            "2021-01-01",
        ]);
        prompt.done(&[&["pattern", "add", "mån-sön"], times, &["--car", car]].concat());
    }
    prompt.done(&["plan", "2021-v5..v40", "--seconds", "1"]);
    let shown = prompt.done(&["report", "coverage", "2021-01-01..2021-10-10"]);
    let table: Vec<&str> = shown.lines().take_while(|line| !line.contains("bemannade (")).collect();
    assert!(table.len() > 9 && table.iter().all(|line| !line.contains('…') && line.chars().count() <= 80), "{shown}");
}
