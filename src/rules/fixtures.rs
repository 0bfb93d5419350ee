//! A small problem that the tests of the rules bend to their needs.

use std::collections::BTreeMap;

use crate::model::problem::*;

/// A local time.
pub fn at(text: &str) -> LocalMinute {
    text.parse().unwrap()
}

/// A seat from words.
pub fn seat((shift, seat, person): (&str, &str, &str)) -> Assignment {
    let seat = if seat == "driver" { Seat::Driver } else { Seat::RideAlong };
    Assignment { shift: shift.to_owned(), seat, person: person.to_owned() }
}

/// Alva drives, Bo rides along, Cilla does both; Monday morning (s1) and afternoon (s2), Tuesday morning (s3).
pub fn problem() -> Problem {
    let person = |id: &str, roles: &[Seat]| Person {
        id: id.to_owned(),
        roles: roles.to_vec(),
        experienced: true,
        household: None,
        target: 1,
        max_period: 3,
        max_week: 3,
        must_serve: true,
        history: Vec::new(),
    };
    let shift = |id: &str, start: &str, end: &str| PlannedShift {
        id: id.to_owned(),
        start: at(start),
        end: at(end),
        vehicle: "ABC123".to_owned(),
        weight: 1,
        ride_along: RideAlongs { min: 1, max: 1 },
        same_household: false,
    };
    let everything: BTreeMap<String, i32> = ["s1", "s2", "s3"].map(|id| (id.to_owned(), 0)).into();
    let long_ago = "2020-01-01".parse().unwrap();
    Problem {
        format: PROBLEM_FORMAT.to_owned(),
        period: ProblemPeriod { from: "2021-02-01".parse().unwrap(), to: "2021-02-07".parse().unwrap() },
        rules: PlanningRules {
            min_rest_minutes: 660,
            spacing_days: 3,
            weights: Weights { fairness: 3, spacing: 4, companion: 3, change: 10 },
        },
        people: vec![
            person("alva", &[Seat::Driver]),
            person("bo", &[Seat::RideAlong]),
            person("cilla", &[Seat::Driver, Seat::RideAlong]),
        ],
        shifts: vec![
            shift("s1", "2021-02-01T10:00", "2021-02-01T13:00"),
            shift("s2", "2021-02-01T13:00", "2021-02-01T16:00"),
            shift("s3", "2021-02-02T10:00", "2021-02-02T13:00"),
        ],
        availability: ["alva", "bo", "cilla"].map(|id| (id.to_owned(), everything.clone())).into(),
        cleared: [("ABC123".to_owned(), ["alva", "cilla"].map(|id| (id.to_owned(), long_ago)).into())].into(),
        prefer: Vec::new(),
        avoid: Vec::new(),
        fixed: Vec::new(),
        published: Vec::new(),
    }
}

/// The names of the rules that a plan breaks.
pub fn breaches_of(problem: &Problem, plan: &[(&str, &str, &str)]) -> Vec<String> {
    let plan: Vec<Assignment> = plan.iter().copied().map(seat).collect();
    super::check_plan(problem, &plan).iter().map(|breach| format!("{:?}", breach.rule)).collect()
}
