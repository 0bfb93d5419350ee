//! The roster of a period.

use std::collections::BTreeSet;

use chrono::NaiveDateTime;
use serde::Serialize;

use crate::cli::answers::period::PeriodAnswer;
use crate::model::facts::Facts;
use crate::model::problem::{Assignment, PLAN_FORMAT, Score, Seat};
use crate::model::roster::{RosterShift, SeatTaken, ShiftState};
use crate::planner::problem::from_facts;
use crate::planner::problem::settled::is_settled;
use crate::planner::problem::shift_names::shift_name;
use crate::ui::roster::Filter;
use crate::workflows::planning::proof::Standard;
use crate::workflows::planning::roster::RosterStatus;
use crate::workflows::words::Names;

/// The roster of a period: a plan of the planning contract, with all that people ask of a shift beside it. Crews that
/// are not whole, and those settled as driven or by hand against a rule, are in `shifts` alone.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RosterAnswer {
    /// The format of the plan.
    format: &'static str,
    period: PeriodAnswer,
    /// The seats of the plan.
    assignments: Vec<Assignment>,
    /// The shifts, or those of them that were asked for.
    shifts: Vec<ShiftAnswer>,
    /// What is proven of it; left out where nothing is.
    #[serde(flatten)]
    proven: Option<ProvenAnswer>,
}

/// A shift and who sits where.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ShiftAnswer {
    /// The name of the shift.
    id: String,
    /// The local start.
    start: NaiveDateTime,
    /// The local end.
    end: NaiveDateTime,
    /// The plate of the vehicle, if one stands for the car.
    vehicle: Option<String>,
    state: ShiftState,
    crew: Vec<SeatAnswer>,
    /// The version that people were last told of it by.
    published_version: Option<i64>,
}

/// Somebody in a seat.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct SeatAnswer {
    seat: Seat,
    /// What the planning contract calls them: `m3`.
    person: String,
    /// The name of the member.
    name: String,
    /// Whether planning keeps them there.
    locked: bool,
    /// Whether they were put there by hand against a rule.
    against_rule: bool,
}

/// How good a roster is proven to be. Each score has three levels, of which less is better: the weights of the shifts
/// that do not run, those who get no shift, and points.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ProvenAnswer {
    score: [i64; 3],
    /// What no roster can beat.
    bound: [i64; 3],
    /// Whether no roster is better.
    proven: bool,
}

impl RosterAnswer {
    /// A roster as it stands. The filter is for `shifts`; a part of a plan would be no plan.
    pub fn of(standing: &RosterStatus, filter: Filter) -> Self {
        let facts = &standing.facts_from_now();
        let names = Names::of(&facts.members);
        let shifts = &facts.roster.shifts;
        let planned = shifts.iter().filter(|shift| shift.is_manned() && !is_settled(facts, shift));
        let whole: BTreeSet<String> = planned.map(|shift| shift_name(facts, shift)).collect();
        let mut assignments = from_facts::draft(facts);
        assignments.retain(|seat| whole.contains(&seat.shift));
        let kept = shifts.iter().filter(|shift| filter.keeps(shift));
        Self {
            format: PLAN_FORMAT,
            period: facts.roster.period.into(),
            assignments,
            shifts: kept.map(|shift| ShiftAnswer::of(facts, &names, shift)).collect(),
            proven: standing.proven.map(ProvenAnswer::of),
        }
    }
}

impl ShiftAnswer {
    fn of(facts: &Facts, names: &Names, shift: &RosterShift) -> Self {
        let vehicle = shift.vehicle.and_then(|id| facts.vehicle(id));
        Self {
            id: shift_name(facts, shift),
            start: shift.timetable.shift.start,
            end: shift.timetable.shift.end,
            vehicle: vehicle.map(|vehicle| vehicle.details.plate.to_string()),
            state: shift.state(),
            crew: shift.crew.iter().map(|taken| SeatAnswer::of(names, taken)).collect(),
            published_version: shift.published.as_ref().map(|published| published.shift.version),
        }
    }
}

impl SeatAnswer {
    fn of(names: &Names, taken: &SeatTaken) -> Self {
        let (person, name) = (taken.member.to_string(), names.full(taken.member).to_owned());
        Self { seat: taken.seat, person, name, locked: taken.locked, against_rule: taken.against_rule }
    }
}

impl ProvenAnswer {
    fn of(standard: Standard) -> Self {
        let levels = |score: Score| [score.standing, score.idle, score.soft];
        Self { score: levels(standard.score), bound: levels(standard.bound), proven: standard.is_best() }
    }
}
