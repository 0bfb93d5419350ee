//! Fair shares over a long time.

use std::collections::BTreeMap;

use crate::model::local_time::TimeWindow;
use crate::model::member::{Profile, Roles};
use crate::model::pace::Pace;
use crate::model::shift::Weekdays;
use crate::model::vehicle::Gearbox;
use crate::planner::solve::Effort;
use crate::store::Store;
use crate::workflows::fixtures::{Patient, association, away, context, context_at, operation, period};
use crate::workflows::founding::{FirstVehicle, Founding};
use crate::workflows::planning::draft::plan;
use crate::workflows::planning::search::Search;

/// The members, each with a wished pace in hundredths of shifts a month.
const MEMBERS: [(&str, i64); 8] = [
    ("Alva", 100),
    ("Bo", 100),
    ("Cilla", 100),
    ("Disa", 200),
    ("Egon", 200),
    ("Folke", 200),
    ("Gun", 300),
    ("Hans", 300),
];

/// Eight members of different pace, some of whom are away for a part of the year, and two shifts a week.
fn different_paces() -> Store {
    let mut store = Store::in_memory().unwrap();
    let member = |(name, pace): (&str, i64)| Profile {
        experienced: true,
        pace: Pace::from_hundredths(pace).unwrap(),
        ..Profile::named(name.to_owned(), Roles::Both)
    };
    let vehicle = FirstVehicle {
        plate: "ABC123".parse().unwrap(),
        model: String::new(),
        gearbox: Gearbox::Manual,
        from: "2020-01-01".parse().unwrap(),
    };
    let founding = Founding {
        vehicle: Some(vehicle),
        weekly: vec![(Weekdays::of([1, 4]), vec![TimeWindow::from_minutes(10 * 60, 13 * 60).unwrap()])],
        members: MEMBERS.map(member).to_vec(),
        drivers_know_vehicle: true,
        ..Founding::of(association())
    };
    store.change(&operation("init"), |change| founding.store(change, &context().texts)).unwrap();
    away(&mut store, 4, "2021-03-01..2021-03-31");
    away(&mut store, 7, "2021-06-14..2021-07-04");
    store
}

fn planned(store: &mut Store, weeks: &str) {
    let now = context_at("2020-12-20T09:00:00");
    let search = Search { effort: Effort { steps: 1, ..Effort::default() }, watch: &Patient };
    plan(&now, store, period(weeks), &search, false).unwrap();
}

/// How many shifts each member has in the year.
fn loads(store: &Store) -> BTreeMap<&'static str, i64> {
    let seats = store.view().unwrap().seats(period("2021-01-04..2021-12-26")).unwrap();
    let load = |member: i64| seats.iter().filter(|taken| taken.member.0 == member).count();
    (1..).zip(MEMBERS).map(|(member, (name, _))| (name, i64::try_from(load(member)).unwrap())).collect()
}

#[test]
fn a_year_in_one_go_and_six_weeks_after_six_weeks_share_the_year_alike() {
    let mut in_one_go = different_paces();
    planned(&mut in_one_go, "2021-v1..v51");
    let mut by_six_weeks = different_paces();
    for first in (1..=51).step_by(6) {
        planned(&mut by_six_weeks, &format!("2021-v{first}..v{}", (first + 5).min(51)));
    }
    let (one_go, six_weeks) = (loads(&in_one_go), loads(&by_six_weeks));
    assert!(one_go.values().sum::<i64>() > 190, "{one_go:?}");
    for (name, load) in &one_go {
        let other = six_weeks[name];
        assert!((load - other).abs() <= 2, "{name}: {load} in one go, {other} by six weeks\n{one_go:?}\n{six_weeks:?}");
    }
    // Twice the pace is twice the shifts, whichever way.
    for shared in [&one_go, &six_weeks] {
        let (slow, fast) = (shared["Alva"], shared["Egon"]);
        assert!((fast - 2 * slow).abs() <= 3, "{shared:?}");
    }
}
