//! Fair shares over a long time.

use std::collections::BTreeMap;

use super::dialogue::Prompt;

/// Eight members of different pace, some of whom are away for a part of the year, and two shifts a week.
fn association() -> Prompt {
    let prompt = Prompt::new().at("2020-12-20T09:00:00Z");
    prompt.done(&["init", "Grannstöd Provköping"]);
    prompt.done(&["vehicle", "add", "ABC123", "--gearbox", "manuell", "--from", "2020-01-01"]);
    let members = [
        ("Alva Alm", "1"),
        ("Bo Berg", "1"),
        ("Cilla Ceder", "1"),
        ("Disa Dal", "2"),
        ("Egon Ek", "2"),
        ("Folke Fors", "2"),
        ("Gun Gran", "3"),
        ("Hans Hav", "3"),
    ];
    for (name, pace) in members {
        let roles = ["--roles", "förare,medåkare", "--experienced", "ja", "--pace", pace];
        prompt.done(&[&["member", "add", name][..], &roles].concat());
        prompt.done(&["vehicle", "introduce", "ABC123", name, "--since", "2020-02-01"]);
    }
    prompt.done(&["pattern", "add", "mån,tor", "10-13"]);
    prompt.done(&["availability", "away", "Disa", "2021-03-01..2021-03-31"]);
    prompt.done(&["availability", "away", "Gun", "2021-06-14..2021-07-04"]);
    prompt
}

/// How many shifts each member has in the year.
fn loads(prompt: &Prompt) -> BTreeMap<String, i64> {
    let report = prompt.json(&["report", "coverage", "2021-01-04..2021-12-26"]);
    let members = report["members"].as_array().unwrap().iter();
    members.map(|member| (member["name"].as_str().unwrap().to_owned(), member["shifts"].as_i64().unwrap())).collect()
}

#[test]
fn a_year_in_one_go_and_six_weeks_after_six_weeks_share_the_year_alike() {
    let in_one_go = association();
    in_one_go.done(&["plan", "2021-v1..v51", "--steps", "1"]);
    let by_six_weeks = association();
    for first in (1..=51).step_by(6) {
        let period = format!("2021-v{first}..v{}", (first + 5).min(51));
        by_six_weeks.done(&["plan", &period, "--steps", "1"]);
    }
    let (one_go, six_weeks) = (loads(&in_one_go), loads(&by_six_weeks));
    for (name, load) in &one_go {
        let other = six_weeks[name];
        assert!((load - other).abs() <= 2, "{name}: {load} in one go, {other} by six weeks\n{one_go:?}\n{six_weeks:?}");
    }
    // Twice the pace is twice the shifts, whichever way.
    for shared in [&one_go, &six_weeks] {
        let (slow, fast) = (shared["Alva Alm"], shared["Egon Ek"]);
        assert!((fast - 2 * slow).abs() <= 3, "{shared:?}");
    }
}
