//! The exchange of the sample's car, from the first plan to the last tick.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::dialogue::Prompt;

const WINDOW: &str = "2021-02-15..2021-03-31";

/// The sample with its exchange planned.
fn with_swap() -> Prompt {
    let prompt = Prompt::with_demo();
    prompt.done(&["vehicle", "swap", "plan", "--old", "MLB84K", "--new", "RGX27D", "--window", WINDOW]);
    prompt
}

/// Another vehicle stands in for the patrol car from one day to another.
fn lend(prompt: &Prompt, from: &str, to: &str) {
    let add = ["vehicle", "add", "HYR12B", "--stand-in", "--gearbox", "automat", "--from", from, "--to", to];
    prompt.done(&add);
}

fn exported(prompt: &Prompt) -> String {
    prompt.done(&["calendar", "export", "--out", "kalendrar"]);
    std::fs::read_to_string(prompt.path("kalendrar/grannstodsbilen.ics")).unwrap().replace("\r\n ", "")
}

/// The summaries of the entries of a day that hold.
fn summaries(calendar: &str, day: &str) -> Vec<String> {
    let entries = calendar.split("BEGIN:VEVENT").skip(1).filter(|entry| entry.contains(&format!(":{day}T")));
    let held = entries.filter(|entry| entry.contains("STATUS:CONFIRMED"));
    held.map(|entry| entry.lines().find(|line| line.starts_with("SUMMARY")).unwrap().to_owned()).collect()
}

/// Every shift has exactly one vehicle in service or stands, and no driver lacks licence or introduction.
fn assert_sound(prompt: &Prompt) {
    let publishing = prompt.run(&["publish", "--dry-run"]);
    assert_eq!(publishing.code, 0, "{}", publishing.told);
    let vehicles = prompt.json(&["vehicle", "list"]);
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let introduced: BTreeSet<(String, String, String)> = vehicles
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|vehicle| {
            let plate = text(&vehicle["plate"]);
            let shown = prompt.json(&["vehicle", "show", &plate]);
            let known = shown["introductions"].as_array().unwrap().clone();
            known.into_iter().map(move |known| (plate.clone(), text(&known["member"]), text(&known["since"])))
        })
        .collect();
    let members = prompt.json(&["member", "list"]);
    let automatic_only: Vec<String> = members
        .as_array()
        .unwrap()
        .iter()
        .filter(|member| member["automatic_only"] == true)
        .map(|member| text(&member["name"]))
        .collect();
    assert!(!automatic_only.is_empty());
    for shift in prompt.json(&["roster", "2021-v5..v10"])["shifts"].as_array().unwrap() {
        let day = &text(&shift["start"])[..10];
        let in_service = |vehicle: &&Value| {
            text(&vehicle["in_service_from"]).as_str() <= day
                && vehicle["in_service_to"].as_str().is_none_or(|to| day <= to)
        };
        let serving: Vec<&Value> = vehicles.as_array().unwrap().iter().filter(in_service).collect();
        assert!(serving.len() < 2, "{day}: {serving:?}");
        assert_eq!(
            shift["vehicle"],
            serving.first().map_or(Value::Null, |vehicle| vehicle["plate"].clone()),
            "{shift}"
        );
        let Some(vehicle) = serving.first() else {
            assert_eq!(shift["crew"], json!([]), "{shift}");
            continue;
        };
        for seat in shift["crew"].as_array().unwrap().iter().filter(|seat| seat["seat"] == "driver") {
            let (plate, driver) = (text(&vehicle["plate"]), text(&seat["name"]));
            let may = introduced.iter().any(|(of, who, since)| (of, who) == (&plate, &driver) && since.as_str() <= day);
            assert!(may, "{driver} has not been introduced to {plate} by {day}");
            assert!(!automatic_only.contains(&driver) || vehicle["gearbox"] == "automatic", "{driver} {plate}");
        }
    }
    assert_eq!(prompt.json(&["vehicle", "swap", "status"])["at_risk"], json!([]));
}

#[test]
fn the_exchange_is_planned_dated_postponed_and_done_and_everything_follows() {
    let prompt = with_swap();
    let planned = prompt.json(&["vehicle", "swap", "status"]);
    assert_eq!((&planned["state"], &planned["day"]), (&json!("planned"), &Value::Null));

    // Dated: the car of the sample's files, two days without a car before it.
    let dated = prompt.json(&["vehicle", "swap", "set-day", "2021-03-03", "--yes"]);
    assert_eq!(dated["lost"].as_array().unwrap().len(), 4, "{dated}");
    assert_eq!(prompt.json(&["vehicle", "swap", "status"])["state"], "dated");
    prompt.run(&["publish", "--yes"]);
    assert_sound(&prompt);
    let calendar = exported(&prompt);
    assert!(summaries(&calendar, "20210226").iter().all(|summary| summary.contains("MLB84K")));
    assert!(summaries(&calendar, "20210303").iter().all(|summary| summary.contains("RGX27D")));
    assert_eq!(summaries(&calendar, "20210301"), Vec::<String>::new());

    // A week later, in one command.
    let prompt = prompt.at("2021-02-20T09:00:00Z");
    let before = prompt.everything();
    prompt.done(&["vehicle", "swap", "postpone", "--days", "7", "--dry-run"]);
    assert_eq!(prompt.everything(), before);
    let postponed = prompt.json(&["vehicle", "swap", "postpone", "--days", "7", "--why", "Leveransen är sen", "--yes"]);
    assert_eq!(postponed["day"], "2021-03-10");
    prompt.done(&["publish", "--yes"]);
    assert_sound(&prompt);
    let calendar = exported(&prompt);
    assert!(!summaries(&calendar, "20210303").is_empty());
    assert!(summaries(&calendar, "20210303").iter().all(|summary| summary.contains("MLB84K")));
    assert_eq!(summaries(&calendar, "20210308"), Vec::<String>::new());
    assert!(summaries(&calendar, "20210310").iter().all(|summary| summary.contains("RGX27D")));
    let report = prompt.done(&["roster", "2021-v10"]);
    assert!(report.contains("RGX27D"), "{report}");

    // Under way and done; nothing can be changed any more.
    prompt.done(&["vehicle", "swap", "start", "--yes"]);
    prompt.done(&["vehicle", "swap", "reading", "MLB84K", "--odometer", "81240", "--energy", "40"]);
    prompt.done(&["vehicle", "swap", "done", "--yes"]);
    let status = prompt.json(&["vehicle", "swap", "status"]);
    let states: Vec<&str> =
        status["events"].as_array().unwrap().iter().map(|event| event["state"].as_str().unwrap()).collect();
    assert_eq!(states, ["planned", "dated", "postponed", "under_way", "done"]);
    assert_eq!(status["events"][2]["why"], "Leveransen är sen");
    let told = prompt.refused(&["vehicle", "swap", "set-day", "2021-03-17", "--yes"]);
    assert!(told.contains("klart"), "{told}");
}

#[test]
fn the_advice_is_what_planning_each_day_by_hand_gives() {
    let prompt = with_swap();
    let before = prompt.everything();
    let advice = prompt.json(&["vehicle", "swap", "advise", "--window", "2021-02-22..2021-03-08"]);
    assert_eq!(prompt.everything(), before, "advice changes nothing");
    let days = advice.as_array().unwrap();
    assert_eq!(days.len(), 15);
    assert_eq!(days.iter().map(|day| day["rank"].as_u64().unwrap()).collect::<Vec<_>>(), (1..=15).collect::<Vec<_>>());
    let weekend = days.iter().position(|day| day["day_off"] == true).unwrap();
    assert!(days[weekend..].iter().all(|day| day["day_off"] == true), "nobody hands cars over at week-ends");
    let cost = |day: &Value| {
        let number = |key: &str| day[key].as_u64().unwrap();
        let not_driven = number("lost") + number("standing");
        (day["day_off"] == true, not_driven, number("without_driver"), number("people"), day["day"].to_string())
    };
    assert!(days.is_sorted_by_key(cost), "{advice}");
    let shifts = |prompt: &Prompt| prompt.json(&["roster", "2021-v5..v10"])["shifts"].as_array().unwrap().clone();
    let all = shifts(&prompt).len() + 4;
    for day in [&days[0], &days[7], &days[14]] {
        // By hand: the day is set in earnest, and counted in what the roster and publishing then say.
        let by_hand = with_swap();
        by_hand.done(&["vehicle", "swap", "set-day", day["day"].as_str().unwrap(), "--yes"]);
        let roster = shifts(&by_hand);
        let standing = roster.iter().filter(|shift| shift["crew"] == json!([])).count();
        assert_eq!(
            (day["lost"].as_u64().unwrap() as usize, &day["standing"]),
            (all - roster.len(), &json!(standing)),
            "{day}"
        );
        let news = by_hand.json(&["publish", "--dry-run"])["news"].as_array().unwrap().clone();
        let people: BTreeSet<String> = news.iter().map(|news| news["member"].to_string()).collect();
        assert_eq!(day["people"], people.len(), "{day} {news:?}");
    }
}

proptest! {
    // Each case plans the whole period twice, so there are few of them; the model holds the same of many more days.
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_day_the_window_and_the_delay_each_shift_has_one_vehicle_or_stands(
        (first, length, day, later, without) in (0_u64..30, 0_u64..45, 0_u64..40, 1_u32..25, 0_u32..6),
    ) {
        let prompt = Prompt::with_demo();
        let after = |days| NaiveDate::from_ymd_opt(2021, 2, 4).unwrap() + Days::new(days);
        let window = format!("{}..{}", after(first), after(first + length));
        prompt.done(&["setting", "set", "swap-days-without", &without.to_string()]);
        prompt.done(&["vehicle", "swap", "plan", "--old", "MLB84K", "--new", "RGX27D", "--window", &window]);
        prompt.done(&["vehicle", "swap", "set-day", &after(day).to_string(), "--yes"]);
        assert_sound(&prompt);
        prompt.done(&["vehicle", "swap", "postpone", "--days", &later.to_string(), "--yes"]);
        assert_sound(&prompt);
    }
}

#[test]
fn the_day_that_the_sample_has_already_changes_nobodys_shifts() {
    let prompt = with_swap();
    let effect = prompt.json(&["vehicle", "swap", "set-day", "2021-03-03", "--dry-run"]);
    assert_eq!(effect["people"], json!([]));
    let advice = prompt.json(&["vehicle", "swap", "advise", "--window", "2021-03-03..2021-03-03"]);
    assert_eq!(advice[0]["people"], 0);
}

#[test]
fn a_cancelled_exchange_leaves_the_old_car_in_service() {
    let prompt = with_swap();
    prompt.done(&["vehicle", "swap", "set-day", "2021-03-03", "--yes"]);
    let before = prompt.everything();
    let shown = prompt.done(&["vehicle", "swap", "cancel", "--dry-run"]);
    assert!(shown.contains("MLB84K fortsätter") && shown.contains("får ändrade pass"), "{shown}");
    assert_eq!(prompt.everything(), before);
    prompt.done(&["vehicle", "swap", "cancel", "--why", "Inget avtal", "--yes"]);
    let roster = prompt.json(&["roster", "2021-v9..v10"]);
    let shifts = roster["shifts"].as_array().unwrap();
    assert!(shifts.iter().any(|shift| shift["start"].as_str().unwrap().starts_with("2021-03-01")));
    assert!(shifts.iter().all(|shift| shift["vehicle"] == "MLB84K"), "{roster}");
}

#[test]
fn all_that_is_planned_ahead_is_planned_again_not_only_the_last_period() {
    let prompt = with_swap();
    prompt.done(&["plan", "2021-03-15..2021-04-25"]);
    prompt.done(&["publish", "--yes"]);
    prompt.done(&["vehicle", "swap", "set-day", "2021-02-24", "--yes"]);
    assert_sound(&prompt);
}

#[test]
fn the_boards_report_says_how_the_exchange_stands() {
    let prompt = with_swap();
    prompt.done(&["vehicle", "swap", "set-day", "2021-03-03", "--yes"]);
    prompt.done(&["report", "coverage", "2021-v5..v10", "--format", "html", "--out", "rapport.html"]);
    let page = std::fs::read_to_string(prompt.path("rapport.html")).unwrap();
    assert!(
        page.contains("Checklista: 0 av 19 klara.") && page.contains("Dagen är 3 mars 2021, om 44 dagar."),
        "{page}"
    );
}

#[test]
fn a_protocol_has_a_paper_for_each_car_and_what_was_read_filled_in() {
    let prompt = with_swap();
    prompt.done(&["vehicle", "swap", "reading", "MLB84K", "--odometer", "81240", "--damage", "Repa <höger>"]);
    prompt.done(&["vehicle", "swap", "reading", "MLB84K", "--odometer", "81240"]);
    prompt.done(&["vehicle", "swap", "protocol", "--out", "protokoll.html"]);
    let page = std::fs::read_to_string(prompt.path("protokoll.html")).unwrap();
    assert_eq!(page.matches("<section>").count(), 2);
    assert!(page.contains("81\u{a0}240 km") && page.contains("Repa &#60;höger&#62;"), "{page}");
    let told = prompt.refused(&["vehicle", "swap", "reading", "ABC123", "--odometer", "1"]);
    assert!(told.contains("ABC123"), "{told}");
}

#[test]
fn while_the_car_is_at_the_workshop_its_shifts_stand_or_move_to_the_stand_in() {
    let prompt = Prompt::with_demo();
    let service = ["vehicle", "out-of-service", "MLB84K", "2021-02-08..2021-02-10", "--reason", "service"];
    let vehicles = |prompt: &Prompt| -> Vec<Value> {
        let roster = prompt.json(&["roster", "2021-02-05..2021-02-11"]);
        roster["shifts"].as_array().unwrap().iter().map(|shift| shift["vehicle"].clone()).collect()
    };
    let without = prompt.run(&[&service[..], &["--dry-run"]].concat());
    assert!(without.shown.contains("6 publicerade pass berörs"), "{}", without.shown);
    lend(&prompt, "2021-01-31", "2021-02-10");
    assert!(vehicles(&prompt).iter().all(|plate| plate == "MLB84K"), "the regular vehicle comes first");
    let shown = prompt.done(&service);
    assert!(shown.contains("HYR12B ersätter den tiden i 6 pass"), "{shown}");
    assert!(shown.contains("6 publicerade pass berörs"), "nobody has been introduced to it: {shown}");
    let by_day = ["MLB84K"; 2].into_iter().chain(["HYR12B"; 6]).chain(["MLB84K"; 2]);
    assert_eq!(vehicles(&prompt), by_day.map(Value::from).collect::<Vec<_>>());
    let told =
        prompt.refused(&["vehicle", "add", "HYR34C", "--stand-in", "--gearbox", "automat", "--from", "2021-02-10"]);
    assert!(told.contains("HYR12B"), "one stand-in at a time: {told}");
    prompt.done(&["vehicle", "back-in-service", "1"]);
    assert!(vehicles(&prompt).iter().all(|plate| plate == "MLB84K"));
}

#[test]
fn whoever_is_not_introduced_any_more_leaves_shifts_that_are_named() {
    let prompt = with_swap();
    prompt.done(&["vehicle", "swap", "set-day", "2021-03-03", "--yes"]);
    let shown = prompt.done(&["vehicle", "introduce", "RGX27D", "Bengt", "--remove"]);
    assert!(shown.contains("Bengt Lindqvist har 2 publicerade pass då"), "{shown}");
    let at_risk = prompt.json(&["vehicle", "swap", "status"])["at_risk"].clone();
    assert_eq!(at_risk[0]["driver"], "Bengt Lindqvist");
}

#[test]
fn a_day_is_warned_of_or_had_already_and_nobody_starts_weeks_ahead_by_a_slip() {
    let prompt = with_swap();
    let answer = prompt.run(&["vehicle", "swap", "set-day", "2021-05-03", "--dry-run"]);
    assert!(answer.code == 0 && answer.told.contains("utanför fönstret"), "{}", answer.told);
    assert!(prompt.refused(&["vehicle", "swap", "postpone", "--yes"]).contains("--days"));
    prompt.done(&["vehicle", "swap", "set-day", "2021-03-10", "--yes"]);
    assert!(prompt.done(&["vehicle", "swap", "set-day", "2021-03-10", "--yes"]).contains("redan"));
    let told = prompt.refused(&["vehicle", "swap", "start"]);
    assert!(told.contains("--yes"), "{told}");
}

#[test]
fn the_checklist_is_shown_ticked_off_and_changed() {
    let prompt = with_swap();
    prompt.done(&["vehicle", "swap", "set-day", "2021-03-03", "--yes"]);
    prompt.done(&["vehicle", "swap", "tasks", "add", "Köp dammsugare", "--days", "-40", "--member", "Alva"]);
    let prompt = prompt.at("2021-02-11T09:00:00Z");
    let shown = prompt.done(&["vehicle", "swap", "tasks"]);
    let first = shown.lines().next().unwrap();
    assert!(first.contains("Köp dammsugare") && first.contains("försenat"), "{shown}");
    let tasks = prompt.json(&["vehicle", "swap", "tasks"]);
    assert_eq!((&tasks[0]["task"], &tasks[0]["due"]), (&json!("Köp dammsugare"), &json!("2021-01-22")));
    let id = tasks[0]["id"].to_string();
    prompt.done(&["vehicle", "swap", "tasks", "tick", &id, "--by", "Bo"]);
    assert_eq!(prompt.json(&["vehicle", "swap", "status"])["done"], 1);
    prompt.done(&["vehicle", "swap", "tasks", "edit", &id, "--text", "Köp damsugare"]);
    prompt.done(&["vehicle", "swap", "tasks", "remove", &id]);
    assert!(prompt.in_english().done(&["vehicle", "swap", "tasks"]).contains("Tell the police"));
}

#[test]
fn drivers_are_invited_to_be_introduced_and_licences_are_respected() {
    let prompt = with_swap();
    let missing = prompt.json(&["vehicle", "swap", "status"])["missing"].clone();
    assert_eq!(missing, json!(["Dilan Yildiz", "Qamar Warsame"]));
    let add = ["vehicle", "session", "add", "RGX27D", "2021-02-20T10:00", "--place", "Kommunhuset", "--trainer", "Bo"];
    prompt.done(&add);
    assert!(prompt.done(&["vehicle", "session", "invitation", "1"]).contains("Ingen är inbjuden"));
    prompt.done(&["vehicle", "session", "invite", "1", "Dilan"]);
    let shown = prompt.done(&["vehicle", "session", "invitation", "1"]);
    for said in ["RGX27D (Kia Niro)", "lör 20 feb 10:00", "Kommunhuset", "dilan.yildiz@example.org"] {
        assert!(shown.contains(said), "{said}: {shown}");
    }
    assert_eq!(prompt.json(&["vehicle", "session", "invitation", "1"])["to"][0]["name"], "Dilan Yildiz");
    let prompt = prompt.at("2021-02-21T20:00:00Z");
    prompt.done(&["vehicle", "session", "tick", "1", "Dilan"]);
    assert_eq!(prompt.json(&["vehicle", "session", "list"])[0]["came"], json!(["Dilan Yildiz"]));
    assert_eq!(prompt.json(&["vehicle", "swap", "status"])["missing"], json!(["Qamar Warsame"]));
    prompt.done(&["vehicle", "session", "add", "MLB84K", "2021-02-21T10:00"]);
    let members = prompt.json(&["member", "list"]);
    let automatic_only = members.as_array().unwrap().iter().find(|member| member["automatic_only"] == true);
    let name = automatic_only.unwrap()["name"].as_str().unwrap();
    let told = prompt.refused(&["vehicle", "session", "tick", "2", name]);
    assert!(told.contains("automat"), "{told}");
    prompt.done(&["vehicle", "session", "remove", "2"]);
}
