//! Why a shift has the crew it has, or none.

use super::dialogue::Prompt;

#[test]
fn a_manned_shift_says_who_could_sit_there_instead_and_what_keeps_the_others() {
    let prompt = Prompt::with_demo();
    let told = prompt.done(&["varför", "2021-02-10T13"]);
    assert!(told.starts_with("ons 10 feb 13–16: "), "{told}");
    assert!(told.contains("De som inte kunde:") && told.contains("kan inte den tiden:"), "{told}");
    // Of a roster that is proven, no swap is better.
    assert!(!told.contains("bättre. Planera om"), "{told}");
    let answer = prompt.json(&["why", "2021-02-10T13"]);
    assert_eq!(answer["others"].as_array().unwrap().len(), 25 - 2);
}

#[test]
fn a_shift_without_a_crew_says_the_smallest_change_that_would_man_it() {
    let prompt = Prompt::with_demo();
    insta::assert_snapshot!("why_no_crew_sv", prompt.done(&["why", "2021-02-18T13"]));
    insta::assert_snapshot!("why_no_crew_en", prompt.in_english().done(&["why", "2021-02-18T13"]));
}

#[test]
fn what_would_man_a_shift_mans_it() {
    let prompt = Prompt::with_demo();
    let answer = prompt.json(&["why", "2021-02-18T13"]);
    let limits = |way: &serde_json::Value| way["limits"].as_array().unwrap().clone();
    let ways = answer["ways"].as_array().unwrap();
    let way = ways.iter().find(|way| limits(way).iter().all(|limit| limit["limit"] == "week")).unwrap();
    for limit in limits(way) {
        prompt.done(&["member", "edit", limit["member"].as_str().unwrap(), "--max-week", "3"]);
    }
    for seat in way["crew"].as_array().unwrap() {
        let place = if seat["seat"] == "driver" { "förare" } else { "medåkare" };
        prompt.done(&["assign", "--yes", "2021-02-18T13", seat["member"].as_str().unwrap(), "--seat", place]);
    }
}

#[test]
fn a_member_is_told_what_the_target_is_made_of_and_why_there_are_not_more_shifts() {
    let prompt = Prompt::with_demo();
    insta::assert_snapshot!("why_member_sv", prompt.done(&["varför", "Örjan"]));
    let answer = prompt.json(&["why", "Örjan", "2021-v5..v10"]);
    let others = answer["others"].as_array().unwrap().iter();
    let others: usize = others.map(|other| other["shifts"].as_array().unwrap().len()).sum();
    assert_eq!(answer["shifts"].as_array().unwrap().len() + others, 56);
    insta::assert_snapshot!("why_member_en", prompt.in_english().done(&["why", "Örjan"]));
}

#[test]
fn a_period_beside_a_shift_is_refused() {
    let prompt = Prompt::with_demo();
    assert!(prompt.refused(&["why", "2021-02-18T13", "v5"]).contains("hör till frågan om en medlem"));
}
