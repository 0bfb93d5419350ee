//! Which numbers a problem may have, so that no sum over them leaves the whole numbers.
//!
//! Every number has a range of its own ([`numbers_beyond`]), far wider than any association needs: eleven cars in a
//! county come to a few thousand points. So have the points of a plan in all ([`points_beyond`]), as what many numbers at
//! their limits come to is none that the planner could reckon with.
//!
//! Why that is enough for `i64`, whose greatest number is 9.2·10^18:
//!
//! - The points of a plan come to [`MOST_POINTS`] = 10^12 at most, its unfilled shifts to as much: a file is read up to
//!   50 MB, and a shift takes over 100 bytes of it, so there are fewer than 10^6 shifts of a weight up to 10^6,
//!   whether it costs or gains.
//! - The planner works out bounds in parts of a point, 2^16 = 65 536 to the point: 6.6·10^16 parts at most, of which a
//!   hundred still fit. What one person costs stays below the 5.7·10^17 parts from which on a cost counts as none that
//!   can be.
//! - The search keeps its costs in whole points. A unit of the first level counts as 2 000 of them there, which makes
//!   2·10^15, and the points of the third level are added to it.
//! - A roster made by hand may break a rule, and give somebody more shifts than the sum of points foresees. It comes from
//!   the database, where no weight is above 1 000: a thousand people who had ten thousand shifts each would make 10^14.
//! - Dates are those of the calendar, and minutes between two of them stay below 10^12.

use std::collections::BTreeMap;

use serde_json::{Number, Value};

use super::problem::{MOST_COST, MOST_COUNT, MOST_REST, Problem, Score};

/// The most points that a plan may cost or gain.
pub const MOST_POINTS: i64 = 1_000_000_000_000;

/// Where the numbers of a problem stand, and the least and the greatest that each may be. A star stands for every
/// entry of a list or a table.
const NUMBERS: [(&str, i64, i64); 13] = [
    ("rules.min_rest_minutes", 0, MOST_REST),
    ("rules.spacing_days", 0, MOST_COUNT),
    ("rules.weights.fairness", -MOST_COST, MOST_COST),
    ("rules.weights.spacing", -MOST_COST, MOST_COST),
    ("rules.weights.companion", -MOST_COST, MOST_COST),
    ("rules.weights.change", -MOST_COST, MOST_COST),
    ("people.*.target", -MOST_COUNT, MOST_COUNT),
    ("people.*.max_period", 0, MOST_COUNT),
    ("people.*.max_week", 0, MOST_COUNT),
    ("shifts.*.weight", -MOST_COST, MOST_COST),
    ("shifts.*.ride_along.min", 0, MOST_COUNT),
    ("shifts.*.ride_along.max", 0, MOST_COUNT),
    ("availability.*.*", -MOST_COST, MOST_COST),
];

/// A number that is none of those that may stand in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberBeyond {
    /// Where it stands, entries of lists by their id: `people.p004.target`.
    pub place: String,
    /// The number as it is written.
    pub value: String,
    /// The least that may stand there.
    pub least: i64,
    /// The greatest.
    pub most: i64,
}

/// The numbers of a problem, given as JSON, that are not whole or beyond their limits. What is missing or of another
/// kind is passed over.
pub fn numbers_beyond(problem: &Value) -> Vec<NumberBeyond> {
    let mut found = Vec::new();
    for (path, least, most) in NUMBERS {
        let steps: Vec<&str> = path.split('.').collect();
        each_number(problem, &steps, &mut Vec::new(), &mut |place, number| {
            if !number.as_i64().is_some_and(|value| (least..=most).contains(&value)) {
                found.push(NumberBeyond { place: place.join("."), value: number.to_string(), least, most });
            }
        });
    }
    found
}

/// Tells every number on a path, and its place.
fn each_number(value: &Value, steps: &[&str], place: &mut Vec<String>, tell: &mut dyn FnMut(&[String], &Number)) {
    let Some((step, rest)) = steps.split_first() else {
        if let Value::Number(number) = value {
            tell(place, number);
        }
        return;
    };
    let mut go = |name: String, value: &Value| {
        place.push(name);
        each_number(value, rest, place, tell);
        place.pop();
    };
    match value {
        Value::Array(entries) if *step == "*" => {
            for (index, entry) in entries.iter().enumerate() {
                let id = entry.get("id").and_then(Value::as_str);
                go(id.map_or_else(|| index.to_string(), str::to_owned), entry);
            }
        }
        Value::Object(fields) if *step == "*" => fields.iter().for_each(|(name, value)| go(name.clone(), value)),
        Value::Object(fields) => {
            if let Some(value) = fields.get(*step) {
                go((*step).to_owned(), value);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {}
    }
}

/// What a plan can cost or gain in points, fairness, wishes, spacing, companions and changes together, if that is more
/// than [`MOST_POINTS`]. The numbers of the problem are within their limits.
pub fn points_beyond(problem: &Problem) -> Option<i128> {
    Some(most_points(problem)).filter(|points| *points > i128::from(MOST_POINTS))
}

/// What no plan of a problem scores less than, before anything is worked out.
pub fn least_score(problem: &Problem) -> Score {
    let gained = problem.shifts.iter().map(|shift| shift.weight.min(0)).sum();
    Score { standing: gained, idle: 0, soft: i64::try_from(-most_points(problem)).unwrap_or(i64::MIN / 2) }
}

/// As many points as no plan costs or gains in which each serves where and as often as they can.
fn most_points(problem: &Problem) -> i128 {
    let weights = problem.rules.weights;
    let count = |things: usize| i128::try_from(things).unwrap_or(i128::MAX);
    let nothing = BTreeMap::new();
    let (mut fairness, mut wishes, mut spacing) = (0, 0, 0);
    for person in &problem.people {
        let offered = problem.availability.get(&person.id).unwrap_or(&nothing);
        let load = count(offered.len()).min(person.max_period.into());
        let target = i128::from(person.target);
        fairness += target.abs().max((load - target).abs()).pow(2);
        wishes += offered.values().map(|wish| i128::from(wish.unsigned_abs())).sum::<i128>();
        spacing += load * load + load * count(person.history.len());
    }
    let companions = count(problem.prefer.len()) * count(problem.shifts.len());
    let changes = count(problem.published.len());
    let in_all = |weight: i64, most: i128| i128::from(weight.unsigned_abs()) * most;
    wishes
        + in_all(weights.fairness, fairness)
        + in_all(weights.spacing, spacing)
        + in_all(weights.companion, companions)
        + in_all(weights.change, changes)
}
