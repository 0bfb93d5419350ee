//! The schemas of problems and plans say what the program says: what is sound passes both, what is broken is refused by
//! both.

use std::path::Path;

use serde_json::{Value, json};

use crate::model::problem::{Plan, Problem, Score};
use crate::planner::problem::score::score;
use crate::planner::problem::validate::problem_from_json;
use crate::planner::solve::{Effort, solve};
use crate::rules::check_plan;
use crate::store::{OperationKind, Store};
use crate::workflows::fixtures::context;
use crate::workflows::planning::problem::problem_of;
use crate::workflows::sample;

/// A schema in `docs/json`.
struct Schema {
    schemas: boon::Schemas,
    index: boon::SchemaIndex,
}

impl Schema {
    fn of(format: &str) -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/json").join(format!("{format}.json"));
        let schema: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
        compiler.enable_format_assertions();
        compiler.add_resource("schema.json", schema).unwrap();
        let index = compiler.compile("schema.json", &mut schemas).unwrap();
        Self { schemas, index }
    }

    fn allows(&self, value: &Value) -> bool {
        self.schemas.validate(value, self.index).is_ok()
    }
}

/// The problem and the plan in the page about them.
fn example() -> (Value, Value) {
    let page = include_str!("../../../docs/problem-format.md");
    let mut blocks = page.split("```json\n").skip(1).map(|block| block.split("```").next().unwrap());
    let mut block = || serde_json::from_str(blocks.next().unwrap()).unwrap();
    (block(), block())
}

/// The kinds of faults that the program finds in a problem.
fn faults(problem: &Value) -> Vec<String> {
    let found = problem_from_json(&problem.to_string()).err().unwrap_or_default();
    found.into_iter().map(|fault| fault.id).collect()
}

/// The example with another value in a place, or without what stands there.
fn changed(example: &Value, place: &str, value: Option<Value>) -> Value {
    let mut changed = example.clone();
    let (parent, last) = place.rsplit_once('/').unwrap();
    let parent = changed.pointer_mut(parent).unwrap();
    match (parent, value) {
        (Value::Object(fields), Some(value)) => drop(fields.insert(last.to_owned(), value)),
        (Value::Object(fields), None) => drop(fields.shift_remove(last).unwrap()),
        (Value::Array(entries), Some(value)) => entries[last.parse::<usize>().unwrap()] = value,
        (parent, value) => panic!("{parent} has no place for {value:?}"),
    }
    changed
}

#[test]
fn sound_problems_and_plans_keep_their_schemas() {
    let (problems, plans) = (Schema::of("korpass-problem-1"), Schema::of("korpass-plan-1"));
    let (problem, plan) = example();
    assert!(plans.allows(&plan));
    let plan = include_str!("../../../tests/fixtures/small-plan.json");
    assert!(plans.allows(&serde_json::from_str(plan).unwrap()));
    let files = [
        problem.to_string(),
        include_str!("../../../tests/fixtures/small-problem.json").to_owned(),
        include_str!("../../../tests/fixtures/soon-settled-problem.json").to_owned(),
    ];
    for text in files {
        assert!(problems.allows(&serde_json::from_str(&text).unwrap()));
        assert_eq!(problem_from_json(&text).err(), None);
    }
}

#[test]
fn the_samples_problem_keeps_the_schema() {
    let (context, mut store) = (context(), Store::in_memory().unwrap());
    let make = context.change(&mut store, OperationKind::Sample, false, |change| {
        sample::making::make(&context, change, "0".repeat(32))
    });
    make.unwrap();
    let problem = problem_of(&context, &store.view().unwrap(), sample::period().unwrap()).unwrap();
    assert!(problem.shifts.len() > 40);
    assert!(Schema::of("korpass-problem-1").allows(&serde_json::to_value(problem).unwrap()));
}

#[test]
fn the_example_is_planned_as_the_page_says() {
    let (problem, plan) = example();
    let problem: Problem = serde_json::from_value(problem).unwrap();
    let plan: Plan = serde_json::from_value(plan).unwrap();
    assert_eq!(check_plan(&problem, &plan.assignments), []);
    let best = Score { standing: 1, idle: 0, soft: -3 };
    assert_eq!(score(&problem, &plan.assignments).0, best);
    let solution = solve(&problem, Effort::default(), &|| false, &mut |_| {}).unwrap();
    assert_eq!((solution.score, solution.bound), (best, best));
    assert!(Schema::of("korpass-plan-1").allows(&serde_json::to_value(&solution.plan).unwrap()));
}

#[test]
fn a_broken_problem_is_refused_by_schema_and_program() {
    let (schema, (problem, _)) = (Schema::of("korpass-problem-1"), example());
    let missing = [
        "/format",
        "/period",
        "/period/to",
        "/rules",
        "/rules/spacing_days",
        "/rules/weights/change",
        "/people",
        "/people/0/id",
        "/people/0/roles",
        "/people/0/target",
        "/people/0/must_serve",
        "/shifts",
        "/shifts/1/end",
        "/shifts/1/vehicle",
        "/shifts/1/ride_along/max",
        "/shifts/1/same_household",
        "/availability",
        "/cleared",
        "/prefer",
        "/avoid",
        "/fixed",
        "/published",
        "/published/0/seat",
    ];
    let wrong = [
        ("/period/from", json!("2021-02-30")),
        ("/period", json!(["2021-02-01"])),
        ("/rules/min_rest_minutes", json!("660")),
        ("/people", json!({})),
        ("/people/0/id", json!(7)),
        ("/people/0/roles", json!(["pilot"])),
        ("/people/0/roles", json!("driver")),
        ("/people/0/experienced", json!("yes")),
        ("/people/0/household", json!(1)),
        ("/people/0/history", json!([["2021-01-30T13:00"]])),
        ("/people/0/history", json!([["2021-01-30", "2021-01-31"]])),
        ("/shifts/0/start", json!("2021-02-01 10:00")),
        ("/shifts/0/start", json!(1_612_170_000)),
        ("/shifts/0/ride_along", json!(1)),
        ("/availability/bo", json!(["mon-am"])),
        ("/availability/bo/mon-am", json!(null)),
        ("/cleared/ABC123/alva", json!("2020")),
        ("/prefer", json!([["bo"]])),
        ("/avoid", json!([["alva", "bo", "cilla"]])),
        ("/fixed", json!([{ "shift": "mon-am", "seat": "rider", "person": "bo" }])),
        ("/published", json!([["mon-am", "driver"]])),
    ];
    let wrong = wrong.map(|(place, value)| (place, Some(value)));
    for (place, value) in missing.map(|place| (place, None)).into_iter().chain(wrong) {
        let broken = changed(&problem, place, value);
        assert!(!schema.allows(&broken), "the schema allows it: {place} in {broken}");
        assert_eq!(faults(&broken), ["problem-malformed"], "{place} in {broken}");
    }
    let other = changed(&problem, "/format", Some(json!("korpass-problem/2")));
    assert!(!schema.allows(&other));
    assert_eq!(faults(&other), ["problem-format"]);
}

#[test]
fn what_may_be_left_out_or_is_not_known_is_passed_over_by_both() {
    let (schema, (problem, _)) = (Schema::of("korpass-problem-1"), example());
    let cases = [
        ("/people/0/household", None),
        ("/people/0/household", Some(json!(""))),
        ("/people/0/history", None),
        ("/people/0/phone", Some(json!("070-1740605"))),
        ("/note", Some(json!("made by hand"))),
    ];
    for (place, value) in cases {
        let changed = changed(&problem, place, value);
        assert!(schema.allows(&changed), "{place}");
        assert_eq!(faults(&changed), [""; 0], "{place}");
    }
}

#[test]
fn the_program_reads_some_problems_that_are_not_written_as_the_schema_says() {
    let (schema, (problem, _)) = (Schema::of("korpass-problem-1"), example());
    let cases = [
        ("/period", json!(["2021-02-01", "2021-02-07"])),
        ("/published", json!([["mon-am", "driver", "alva"]])),
        ("/shifts/0/start", json!("2021-2-1T9:30")),
    ];
    for (place, value) in cases {
        let changed = changed(&problem, place, Some(value));
        assert!(!schema.allows(&changed), "{place}");
        assert_eq!(faults(&changed), [""; 0], "{place}");
    }
}

/// The places of numbers, and the least and the greatest that each may be.
const NUMBERS: [(&str, i64, i64); 13] = [
    ("/rules/min_rest_minutes", 0, 20_000),
    ("/rules/spacing_days", 0, 10_000),
    ("/rules/weights/fairness", -1_000_000, 1_000_000),
    ("/rules/weights/spacing", -1_000_000, 1_000_000),
    ("/rules/weights/companion", -1_000_000, 1_000_000),
    ("/rules/weights/change", -1_000_000, 1_000_000),
    ("/people/0/target", -10_000, 10_000),
    ("/people/0/max_period", 0, 10_000),
    ("/people/0/max_week", 0, 10_000),
    ("/shifts/0/weight", -1_000_000, 1_000_000),
    ("/shifts/0/ride_along/min", 0, 1),
    ("/shifts/0/ride_along/max", 1, 10_000),
    ("/availability/bo/mon-am", -1_000_000, 1_000_000),
];

#[test]
fn a_number_at_its_limits_is_planned_with() {
    let (schema, (problem, _)) = (Schema::of("korpass-problem-1"), example());
    for (place, least, most) in NUMBERS {
        for value in [least, most] {
            let changed = changed(&problem, place, Some(json!(value)));
            assert!(schema.allows(&changed), "{place} {value}");
            let problem = problem_from_json(&changed.to_string()).unwrap();
            let solution = solve(&problem, Effort::default(), &|| false, &mut |_| {}).unwrap();
            assert_eq!(score(&problem, &solution.plan.assignments).0, solution.score, "{place} {value}");
            assert!(solution.bound <= solution.score, "{place} {value}: {:?}", solution.bound);
        }
    }
}

#[test]
fn a_number_that_makes_no_sense_is_refused_with_its_place_and_what_is_allowed() {
    let (schema, (problem, _)) = (Schema::of("korpass-problem-1"), example());
    for (place, least, most) in NUMBERS {
        // Some limits of the example's shifts are those of its crews, and not of numbers.
        let of_crews = if place.ends_with("min") { (0, 10_000) } else { (least.min(0), most) };
        let (least, most) = if place.contains("ride_along") { of_crews } else { (least, most) };
        let beyond =
            [json!(least - 1), json!(most + 1), json!(i64::MAX), json!(i64::MIN), json!(u64::MAX), json!(1e15)];
        for value in beyond.into_iter().chain([json!(0.5)]) {
            let broken = changed(&problem, place, Some(value.clone()));
            assert!(!schema.allows(&broken), "the schema allows {value} in {place}");
            let faults = problem_from_json(&broken.to_string()).unwrap_err();
            let fault = faults.iter().find(|fault| fault.id == "problem-number");
            let said = crate::i18n::Texts::new(crate::i18n::Language::En).say(fault.unwrap_or(&faults[0]));
            let named = place.replace("/people/0", "/people/alva").replace("/shifts/0", "/shifts/mon-am");
            assert!(said.starts_with(&format!("{} is {value};", named[1..].replace('/', "."))), "{said}");
        }
    }
}

#[test]
fn numbers_that_come_to_too_much_together_are_refused() {
    let (problem, _) = example();
    let dear = changed(&problem, "/people/0/target", Some(json!(-10_000)));
    assert_eq!(faults(&dear), [""; 0]);
    let dear = changed(&dear, "/rules/weights/fairness", Some(json!(1_000_000)));
    assert_eq!(faults(&dear), ["problem-points"]);
}

#[test]
fn a_broken_plan_is_refused_by_schema_and_type() {
    let (schema, (_, plan)) = (Schema::of("korpass-plan-1"), example());
    let cases = [
        ("/format", None),
        ("/assignments", None),
        ("/assignments", Some(json!({}))),
        ("/assignments/0", Some(json!(["mon-am", "driver"]))),
        ("/assignments/0/person", None),
        ("/assignments/0/seat", Some(json!("Driver"))),
        ("/assignments/0/shift", Some(json!(1))),
    ];
    for (place, value) in cases {
        let broken = changed(&plan, place, value);
        assert!(!schema.allows(&broken), "the schema allows it: {place} in {broken}");
        assert!(serde_json::from_value::<Plan>(broken).is_err(), "{place}");
    }
    // The type holds any format; who reads a plan compares it.
    assert!(!schema.allows(&changed(&plan, "/format", Some(json!("korpass-plan/2")))));
}

#[test]
fn a_seat_locked_twice_is_one_and_the_order_of_locked_seats_means_nothing() {
    let (problem, _) = example();
    let seat = |shift: &str, seat: &str, person: &str| json!({ "shift": shift, "seat": seat, "person": person });
    let twice = [seat("mon-am", "driver", "alva"), seat("mon-am", "driver", "alva")];
    assert_eq!(faults(&changed(&problem, "/fixed", Some(json!(twice)))), [""; 0]);
    let new = changed(&problem, "/people/0/experienced", Some(json!(false)));
    let three = changed(&new, "/shifts/0/ride_along/max", Some(json!(2)));
    let seats =
        [seat("mon-am", "driver", "alva"), seat("mon-am", "ride_along", "bo"), seat("mon-am", "ride_along", "cilla")];
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
        let fixed = order.map(|place| seats[place].clone());
        assert_eq!(faults(&changed(&three, "/fixed", Some(json!(fixed)))), [""; 0], "{order:?}");
    }
}
