//! Planning again, with shifts before, after and behind.

use super::dialogue::Prompt;
use super::own_association::small;

/// The crews of a roster by shift, up to and after a moment.
fn crews(prompt: &Prompt, period: &str, moment: &str) -> (Vec<String>, Vec<String>) {
    let roster = prompt.json(&["roster", period]);
    let shifts = roster["shifts"].as_array().unwrap().iter();
    let told = |shift: &serde_json::Value| format!("{} {} {}", shift["id"], shift["state"], shift["crew"]);
    let (begun, open): (Vec<_>, Vec<_>) = shifts.partition(|shift| shift["id"].as_str().unwrap() <= moment);
    (begun.into_iter().map(told).collect(), open.into_iter().map(told).collect())
}

#[test]
fn planning_again_leaves_shifts_that_have_begun_as_they_were() {
    let prompt = Prompt::with_demo().at("2021-02-19T10:00:00Z");
    // Somebody fell ill on a day that is behind, and nobody came instead.
    let roster = prompt.json(&["roster", "2021-02-09"]);
    prompt.done(&["unassign", "2021-02-09T10", roster["shifts"][0]["crew"][1]["name"].as_str().unwrap()]);
    let roster = prompt.json(&["roster", "2021-02-23"]);
    let name = roster["shifts"][0]["crew"][0]["name"].as_str().unwrap();
    prompt.done(&["member", "edit", name, "--max-week", "0"]);
    let (begun, open) = crews(&prompt, "2021-v5..v10", "2021-02-19T11:00");
    prompt.done(&["plan", "2021-v5..v10"]);
    let (begun_after, open_after) = crews(&prompt, "2021-v5..v10", "2021-02-19T11:00");
    assert_eq!(begun, begun_after);
    assert_ne!(open, open_after);
    let problem = prompt.json(&["problem", "export", "2021-v5..v10"]);
    assert_eq!(problem["shifts"][0]["id"], "2021-02-19T13:00");
}

#[test]
fn a_shift_that_nobody_manned_stays_as_it_is_once_it_is_behind() {
    let prompt = small().at("2021-02-02T11:00:00Z");
    prompt.done(&["plan", "2021-v5"]);
    let roster = prompt.json(&["roster", "2021-v5"]);
    let states: Vec<&str> =
        roster["shifts"].as_array().unwrap().iter().map(|shift| shift["state"].as_str().unwrap()).collect();
    assert_eq!(states, ["not_planned", "not_planned", "manned", "manned"]);
}

#[test]
fn a_period_that_is_behind_is_not_planned_any_more() {
    let prompt = small().at("2021-02-05T11:00:00Z");
    let told = prompt.refused(&["plan", "2021-v5"]);
    assert!(told.contains("har redan börjat") && told.contains("korpass roster 2021-W05"), "{told}");
}

#[test]
fn two_periods_that_share_a_week_keep_its_limit_together() {
    let prompt = small();
    for name in ["Åsa", "Bo", "Cilla", "Disa"] {
        prompt.done(&["member", "edit", name, "--max-week", "1"]);
    }
    prompt.done(&["plan", "2021-03"]);
    prompt.done(&["plan", "2021-04"]);
    let roster = prompt.json(&["roster", "2021-v13"]);
    let mut served: Vec<&str> = roster["shifts"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|shift| shift["crew"].as_array().unwrap())
        .map(|seat| seat["name"].as_str().unwrap())
        .collect();
    served.sort_unstable();
    assert_eq!(served, ["Bo Berg", "Cilla Ceder", "Disa Dal", "Åsa Öberg"]);
}
