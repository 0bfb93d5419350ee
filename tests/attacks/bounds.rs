//! Numbers, times and files beyond all measure.

use std::time::{Duration, Instant};

use super::dialogue::{Prompt, monday_morning};

#[test]
fn a_table_of_49_megabytes_is_refused_with_few_faults_and_their_number() {
    let prompt = monday_morning();
    let line = format!("{};fel;fel;{}\n", "Nn".repeat(30), "x".repeat(10_000));
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

/// A problem of a hundred people and four shifts a day, of which every two lie too close: a piece of its proof takes
/// minutes.
fn large_problem() -> String {
    let shifts: Vec<(String, usize, usize)> =
        (0..28).flat_map(|day| (0..4).map(move |turn| (format!("s{day}-{turn}"), day, 6 + 3 * turn))).collect();
    let time = |day: usize, hour: usize| format!("2021-02-{:02}T{hour:02}:00", day + 1);
    let people: Vec<String> = (0..100).map(|number| format!("p{number}")).collect();
    let person = |id: &String| {
        serde_json::json!({
            "id": id, "roles": ["driver", "ride_along"], "experienced": true, "target": 3, "max_period": 6,
            "max_week": 2, "must_serve": true
        })
    };
    let shift = |(id, day, hour): &(String, usize, usize)| {
        serde_json::json!({
            "id": id, "start": time(*day, *hour), "end": time(*day, hour + 3), "vehicle": "car", "weight": 1,
            "ride_along": {"min": 1, "max": 1}, "same_household": false
        })
    };
    let said = |person: usize| -> serde_json::Map<String, serde_json::Value> {
        let wishes = shifts.iter().enumerate().filter(|(number, _)| (person * 7 + number) % 5 < 3);
        wishes.map(|(number, (id, ..))| (id.clone(), ((person + number) % 5).into())).collect()
    };
    let availability: serde_json::Map<String, serde_json::Value> =
        people.iter().enumerate().map(|(number, id)| (id.clone(), said(number).into())).collect();
    let cleared: serde_json::Map<String, serde_json::Value> =
        people.iter().map(|id| (id.clone(), "2020-01-01".into())).collect();
    serde_json::json!({
        "format": "korpass-problem/1", "period": {"from": "2021-02-01", "to": "2021-02-28"},
        "rules": {
            "min_rest_minutes": 660, "spacing_days": 10_000,
            "weights": {"fairness": 3, "spacing": 4, "companion": 3, "change": 10}
        },
        "people": people.iter().map(person).collect::<Vec<_>>(), "shifts": shifts.iter().map(shift).collect::<Vec<_>>(),
        "availability": availability, "cleared": {"car": cleared},
        "prefer": [], "avoid": [], "fixed": [], "published": []
    })
    .to_string()
}

#[test]
fn the_planner_keeps_the_time_it_was_given() {
    let prompt = Prompt::new();
    prompt.write("problem.json", large_problem());
    let answer = prompt.json(&["solve", "problem.json", "--seconds", "1"]);
    let seconds = answer["seconds"].as_f64().unwrap();
    assert!(seconds < 2.5, "it took {seconds} seconds");
    assert_eq!(answer["proven"], false);
    for level in 0..3 {
        let points = |of: &str| answer[of][level].as_i64().unwrap();
        assert!(points("bound") <= points("score"), "{answer}");
    }
}
