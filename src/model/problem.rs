//! The planning contract: a problem and a plan as plain types, read from and written as JSON.
//!
//! The formats `korpass-problem/1` and `korpass-plan/1` are shared with other solvers; `docs/problem-format.md` tells
//! what they mean, and schemas made from the types here lie in `docs/json`. All times are local wall-clock times of the
//! association, to the minute.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

/// The format tag of a problem.
pub const PROBLEM_FORMAT: &str = "korpass-problem/1";
/// The format tag of a plan.
pub const PLAN_FORMAT: &str = "korpass-plan/1";

/// The most that a weight, and a wish either way, may be, in points.
pub const MOST_COST: i64 = 1_000_000;
/// The most that a target, a number of shifts, days or people may be.
pub const MOST_COUNT: i64 = 10_000;
/// The most that the least rest may be, in minutes: nearly two weeks.
pub const MOST_REST: i64 = 20_000;

/// Everything the planner is told: people, shifts, wishes, limits and what is already settled.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "test-aids", derive(schemars::JsonSchema))]
pub struct Problem {
    /// Always `korpass-problem/1`.
    #[cfg_attr(feature = "test-aids", schemars(extend("const" = PROBLEM_FORMAT)))]
    pub format: String,
    /// First and last day, both inclusive.
    pub period: ProblemPeriod,
    /// Limits that hold for everybody, and the weights of the soft score.
    pub rules: PlanningRules,
    /// Those who can be put in a seat.
    pub people: Vec<Person>,
    /// The shifts to man.
    pub shifts: Vec<PlannedShift>,
    /// Person → shift → wish. A shift that is missing: the person is not available for it.
    #[cfg_attr(feature = "test-aids", schemars(schema_with = "schema::wishes"))]
    pub availability: BTreeMap<String, BTreeMap<String, i32>>,
    /// Vehicle → person → first day on which the person may drive it.
    pub cleared: BTreeMap<String, BTreeMap<String, NaiveDate>>,
    /// Pairs who like to ride together.
    pub prefer: Vec<(String, String)>,
    /// Pairs who must not ride together.
    pub avoid: Vec<(String, String)>,
    /// Seats that are locked; one that is named twice is one.
    #[serde(deserialize_with = "each_once")]
    pub fixed: Vec<Assignment>,
    /// Seats that people have been told of.
    pub published: Vec<Assignment>,
}

/// The days of a problem, both inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "test-aids", derive(schemars::JsonSchema))]
pub struct ProblemPeriod {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

/// Limits that hold for everybody, and the weights of the soft score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "test-aids", derive(schemars::JsonSchema))]
pub struct PlanningRules {
    /// Least time between the end of one shift and the start of a person's next, in minutes.
    #[cfg_attr(feature = "test-aids", schemars(range(min = 0, max = MOST_REST)))]
    pub min_rest_minutes: i64,
    /// Two shifts of one person that start fewer days apart than this cost `weights.spacing`.
    #[cfg_attr(feature = "test-aids", schemars(range(min = 0, max = MOST_COUNT)))]
    pub spacing_days: i64,
    /// What each kind of inconvenience costs in the soft score.
    pub weights: Weights,
}

/// What each kind of inconvenience costs in the soft score, in points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "test-aids", derive(schemars::JsonSchema))]
pub struct Weights {
    /// For each squared shift of difference between a person's load and target.
    #[cfg_attr(feature = "test-aids", schemars(range(min = -MOST_COST, max = MOST_COST)))]
    pub fairness: i64,
    /// For each pair of shifts of one person that lie too close.
    #[cfg_attr(feature = "test-aids", schemars(range(min = -MOST_COST, max = MOST_COST)))]
    pub spacing: i64,
    /// Gained for each preferred pair that rides together, per shift.
    #[cfg_attr(feature = "test-aids", schemars(range(min = -MOST_COST, max = MOST_COST)))]
    pub companion: i64,
    /// For each published seat that is not kept.
    #[cfg_attr(feature = "test-aids", schemars(range(min = -MOST_COST, max = MOST_COST)))]
    pub change: i64,
}

/// Somebody who can be put in a seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "test-aids", derive(schemars::JsonSchema))]
pub struct Person {
    /// Unique among the people of the problem.
    pub id: String,
    /// The seats the person may take.
    pub roles: Vec<Seat>,
    /// Whether the person counts as the experienced one that each crew needs.
    pub experienced: bool,
    /// Name of the household, if the person shares one; an empty one is none.
    #[serde(default, deserialize_with = "name_or_none")]
    pub household: Option<String>,
    /// The number of shifts in the period that would be fair.
    #[cfg_attr(feature = "test-aids", schemars(range(min = -MOST_COUNT, max = MOST_COUNT)))]
    pub target: i64,
    /// Most shifts in the period.
    #[cfg_attr(feature = "test-aids", schemars(range(min = 0, max = MOST_COUNT)))]
    pub max_period: u32,
    /// Most shifts in one ISO week.
    #[cfg_attr(feature = "test-aids", schemars(range(min = 0, max = MOST_COUNT)))]
    pub max_week: u32,
    /// Whether the person should get at least one shift in the period.
    pub must_serve: bool,
    /// Start and end of shifts settled elsewhere; they count for rest and spacing.
    #[serde(default)]
    pub history: Vec<(LocalMinute, LocalMinute)>,
}

/// A shift to man.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "test-aids", derive(schemars::JsonSchema))]
pub struct PlannedShift {
    /// Unique among the shifts of the problem.
    pub id: String,
    /// Local start.
    pub start: LocalMinute,
    /// Local end, after the start.
    pub end: LocalMinute,
    /// The vehicle; a key of [`Problem::cleared`].
    pub vehicle: String,
    /// What it costs at the first level if the shift stands.
    #[cfg_attr(feature = "test-aids", schemars(range(min = -MOST_COST, max = MOST_COST)))]
    pub weight: i64,
    /// How many ride along.
    pub ride_along: RideAlongs,
    /// Whether all in the crew must belong to one household.
    pub same_household: bool,
}

/// How many ride along with the driver.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "test-aids", derive(schemars::JsonSchema))]
pub struct RideAlongs {
    /// Fewest.
    #[cfg_attr(feature = "test-aids", schemars(range(min = 0, max = MOST_COUNT)))]
    pub min: u32,
    /// Most.
    #[cfg_attr(feature = "test-aids", schemars(range(min = 0, max = MOST_COUNT)))]
    pub max: u32,
}

/// One of the seats in the vehicle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "test-aids", derive(schemars::JsonSchema))]
pub enum Seat {
    /// Behind the wheel (förare).
    Driver,
    /// Beside the driver (medåkare).
    RideAlong,
}

/// One person in one seat of one shift.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "test-aids", derive(schemars::JsonSchema))]
pub struct Assignment {
    /// Id of the shift.
    pub shift: String,
    /// The seat.
    pub seat: Seat,
    /// Id of the person.
    pub person: String,
}

/// A plan: who sits where. A shift without an assignment stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "test-aids", derive(schemars::JsonSchema))]
pub struct Plan {
    /// Always `korpass-plan/1`.
    #[cfg_attr(feature = "test-aids", schemars(extend("const" = PLAN_FORMAT)))]
    pub format: String,
    /// The seats, ordered by shift as in the problem, the driver first.
    pub assignments: Vec<Assignment>,
}

/// The three levels of a plan's score, compared in this order; less is better.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "test-aids", derive(schemars::JsonSchema))]
pub struct Score {
    /// The weights of the shifts that do not run, added up.
    pub standing: i64,
    /// People who must serve, have said that they can, and get no shift.
    pub idle: i64,
    /// Fairness, wishes, spacing, companions and changes, weighted.
    pub soft: i64,
}

/// A local wall-clock time to the minute, written `2021-02-01T10:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "test-aids", derive(schemars::JsonSchema))]
pub struct LocalMinute(
    #[cfg_attr(feature = "test-aids", schemars(with = "String", regex(pattern = schema::LOCAL_MINUTE)))]
    pub  NaiveDateTime,
);

/// How a [`LocalMinute`] is written.
const LOCAL_MINUTE: &str = "%Y-%m-%dT%H:%M";

impl std::fmt::Display for LocalMinute {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0.format(LOCAL_MINUTE))
    }
}

impl std::str::FromStr for LocalMinute {
    type Err = chrono::ParseError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        NaiveDateTime::parse_from_str(text, LOCAL_MINUTE).map(Self)
    }
}

impl Serialize for LocalMinute {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for LocalMinute {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// A name, of which an empty one is none.
fn name_or_none<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Ok(Option::<String>::deserialize(deserializer)?.filter(|name| !name.is_empty()))
}

/// Seats in the order in which they come, each of them once.
fn each_once<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<Assignment>, D::Error> {
    let mut seats = Vec::<Assignment>::deserialize(deserializer)?;
    let mut seen = BTreeSet::new();
    seats.retain(|seat| seen.insert(seat.clone()));
    Ok(seats)
}

/// What the schemas say beyond the types.
#[cfg(feature = "test-aids")]
mod schema {
    use schemars::{Schema, SchemaGenerator, json_schema};

    use super::MOST_COST;

    /// How a local time is written.
    pub const LOCAL_MINUTE: &str = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$";

    /// Person → shift → wish.
    pub fn wishes(_: &mut SchemaGenerator) -> Schema {
        let wish = json_schema!({ "type": "integer", "minimum": -MOST_COST, "maximum": MOST_COST });
        let of_person = json_schema!({ "type": "object", "additionalProperties": wish });
        json_schema!({ "type": "object", "additionalProperties": of_person })
    }
}
