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
    prompt.done(&[
        "unassign",
        "--yes",
        "--force",
        "2021-02-09T10",
        roster["shifts"][0]["crew"][1]["name"].as_str().unwrap(),
    ]);
    let roster = prompt.json(&["roster", "2021-02-23"]);
    let name = roster["shifts"][0]["crew"][0]["name"].as_str().unwrap();
    prompt.done(&["member", "edit", name, "--max-week", "0", "--yes"]);
    let (begun, open) = crews(&prompt, "2021-v5..v10", "2021-02-19T11:00");
    prompt.done(&["plan", "2021-v5..v10"]);
    let (begun_after, open_after) = crews(&prompt, "2021-v5..v10", "2021-02-19T11:00");
    assert_eq!(begun, begun_after);
    assert_ne!(open, open_after);
    let problem = prompt.json(&["problem", "export", "2021-v5..v10"]);
    assert_eq!(problem["shifts"][0]["id"], "2021-02-19T13:00");
}

#[test]
fn planning_again_in_the_middle_of_a_week_changes_nothing_when_nothing_has_happened() {
    let prompt = Prompt::with_demo().at("2021-02-10T05:00:00Z");
    let before = prompt.json(&["roster", "2021-v5..v10"])["shifts"].clone();
    prompt.done(&["plan", "2021-v5..v10"]);
    assert_eq!(prompt.json(&["roster", "2021-v5..v10"])["shifts"], before);
}

/// Who rides along in the four shifts of a week of the small association.
fn ride_alongs(prompt: &Prompt) -> Vec<String> {
    let roster = prompt.json(&["roster", "2021-v5"]);
    let shifts = roster["shifts"].as_array().unwrap().iter();
    shifts.map(|shift| shift["crew"][1]["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_shift_in_a_week_that_two_periods_share_does_not_narrow_the_other_weeks_by_hand() {
    let prompt = small();
    prompt.done(&["pattern", "add", "fre", "9-12"]);
    prompt.done(&["member", "edit", "Bo", "--max-month", "14", "--yes"]);
    prompt.done(&["assign", "--yes", "2021-06-30", "Bo"]);
    prompt.done(&["plan", "2021-07"]);
    let roster = prompt.json(&["roster", "2021-v28"]);
    for shift in roster["shifts"].as_array().unwrap() {
        for taken in shift["crew"].as_array().unwrap().iter().filter(|taken| taken["seat"] == "ride_along") {
            prompt.done(&["unassign", "--yes", &shift["id"].as_str().unwrap()[..10], taken["name"].as_str().unwrap()]);
        }
    }
    prompt.done(&["assign", "--yes", "2021-07-12", "Bo"]);
    prompt.done(&["assign", "--yes", "2021-07-14", "Bo"]);
    assert!(prompt.refused(&["assign", "--yes", "2021-07-15", "Bo"]).contains("3 pass den veckan, mer än 2"));
}

#[test]
fn a_part_of_the_draft_that_breaks_a_limit_beside_what_was_published_is_refused() {
    let prompt = small();
    prompt.done(&["member", "edit", "Cilla", "--roles", "förare", "--yes"]);
    prompt.done(&["plan", "2021-v5"]);
    prompt.done(&["publish", "--yes"]);
    // Bo and Disa change one shift for another.
    let riders = ride_alongs(&prompt);
    let day = |name: &str| format!("2021-02-0{}T9", 1 + riders.iter().position(|rider| rider == name).unwrap());
    let (of_bo, of_disa) = (day("Bo Berg"), day("Disa Dal"));
    prompt.done(&["unassign", "--yes", &of_bo, "Bo"]);
    prompt.done(&["unassign", "--yes", &of_disa, "Disa"]);
    prompt.done(&["assign", "--yes", &of_bo, "Disa"]);
    prompt.done(&["assign", "--yes", &of_disa, "Bo"]);
    let (part, broken) = (&of_disa[..10], "3 pass den veckan, mer än 2");
    let told = prompt.refused(&["publish", part, "--yes"]);
    assert!(told.contains(&format!("Bo Berg skulle få {broken}")), "{told}");
    assert!(told.contains("korpass publish 2021-v5") && told.contains("--force"), "{told}");
    let forced = prompt.run(&["publish", part, "--yes", "--force"]);
    assert!(forced.code == 0 && forced.told.contains(broken), "{}", forced.told);
}

#[test]
fn a_roster_that_nobody_mans_is_said_to_be_so_before_it_is_published() {
    let prompt = small();
    for name in ["Åsa", "Bo", "Cilla", "Disa"] {
        prompt.done(&["availability", "away", name, "2021-02-01..2021-02-07", "--yes"]);
    }
    prompt.done(&["plan", "2021-v5"]);
    assert!(prompt.refused(&["publish"]).contains("--yes"));
    assert!(prompt.done(&["publish", "--dry-run"]).contains("Inget pass är bemannat."));
    assert!(prompt.done(&["publish", "--yes"]).contains("Inget pass är bemannat."));
}

#[test]
fn who_goes_away_is_told_of_the_shifts_that_are_lost() {
    let prompt = small();
    prompt.done(&["plan", "2021-v5"]);
    let drafted = prompt.done(&["availability", "away", "Åsa", "2021-02-01..2021-02-07", "--dry-run"]);
    assert!(drafted.contains("Åsa Öberg har 2 pass i utkastet då: "), "{drafted}");
    prompt.done(&["publish", "--yes"]);
    let told = prompt.done(&["availability", "away", "Åsa", "2021-02-01..2021-02-07", "--yes"]);
    assert!(told.contains("Åsa Öberg har 2 publicerade pass då: "), "{told}");
    assert!(told.contains("Planera om:\n  korpass plan 2021-v5\n"), "{told}");
    prompt.write("t.csv", "Medlem;Svar;Från;Till\nCilla Ceder;kan inte;2021-02-01;2021-02-07\n");
    let imported = prompt.done(&["availability", "import", "t.csv", "--dry-run"]);
    assert!(imported.contains("Cilla Ceder har 2 publicerade pass då: "), "{imported}");
    let retired = prompt.done(&["member", "retire", "Cilla", "2021-01-31", "--dry-run"]);
    assert!(retired.contains("Cilla Ceder har 2 publicerade pass då: "), "{retired}");
    // What is lost already is not lost again, and what is behind is not spoken of.
    assert!(!prompt.done(&["availability", "set", "Åsa", "kan inte", "mån-tor", "--yes"]).contains("Planera om"));
    let behind = prompt.at("2021-02-08T10:00:00Z");
    assert!(!behind.done(&["availability", "away", "Cilla", "2021-02-01..2021-02-07", "--yes"]).contains("Planera om"));
}

#[test]
fn a_closure_or_a_car_out_of_service_tells_whose_shifts_are_lost() {
    let prompt = small();
    prompt.done(&["plan", "2021-v5"]);
    prompt.done(&["publish", "--yes"]);
    let told = prompt.done(&["vehicle", "out-of-service", "ABC123", "2021-02-02"]);
    assert!(told.contains("Ett publicerat pass berörs: tis 2 feb 09–12 ("), "{told}");
    let told = prompt.done(&["closure", "add", "2021-02-03..2021-02-04"]);
    assert!(told.contains("2 publicerade pass berörs: ons 3 feb 09–12 (") && told.contains("Planera om"), "{told}");
    let told = prompt.json(&["availability", "set", "Åsa", "kan inte", "mån", "--yes"]);
    let cilla = prompt.json(&["availability", "set", "Cilla", "kan inte", "mån", "--yes"]);
    assert_eq!(told["messages"].as_array().unwrap().len() + cilla["messages"].as_array().unwrap().len(), 4);
}

#[test]
fn the_roster_says_what_is_proven_while_nothing_it_rests_on_has_changed() {
    let prompt = small();
    prompt.done(&["plan", "2021-v5"]);
    let says = |what: &str| {
        let proven = prompt.json(&["roster", "2021-v5"])["proven"] == true;
        let shown = prompt.done(&["roster", "2021-v5"]).contains("Bevisat: inget schema är bättre.");
        assert_eq!(proven, shown, "{what}");
        shown
    };
    assert!(says("as planned"));
    prompt.done(&["publish", "--yes"]);
    assert!(says("published"));
    assert!(!prompt.done(&["roster", "2021-v5..v6"]).contains("Bevisat"));
    // The score of the roster is as it was, but there may be a better one now.
    prompt.done(&["setting", "set", "weight-fairness", "5"]);
    assert!(!says("other weights"));
    prompt.done(&["setting", "set", "weight-fairness", "3"]);
    assert!(says("the weights as they were"));
    let riders = ride_alongs(&prompt);
    prompt.done(&["unassign", "--yes", "2021-02-01T9", &riders[0]]);
    assert!(!says("a seat changed by hand"));
}
