//! Why a member has as many shifts in a period as they have.

use serde::Serialize;

use crate::cli::answers::period::PeriodAnswer;
use crate::cli::answers::person::PersonAnswer;
use crate::model::problem::Score;
use crate::planner::explanation::load_explanation::{CheapestTakeover, WhyNot};
use crate::planner::problem::score::SoftParts;
use crate::workflows::planning::why::WhyMember;
use crate::workflows::words::Names;

/// Why a member has as many shifts in a period as they have.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WhyMemberAnswer {
    /// The name of the member.
    member: String,
    /// Their number: `m3`.
    id: String,
    period: PeriodAnswer,
    /// How many shifts would be fair.
    target: i64,
    /// Their wished pace, in shifts a month.
    pace: f64,
    /// The paces of all who take part, added up.
    paces: f64,
    /// Seats to be filled in the period.
    seats: i64,
    /// How many shifts they have carried in the weeks before beyond their share.
    carried: f64,
    /// The most that their limits allow.
    cap: i64,
    /// The names of the shifts that they have.
    shifts: Vec<String>,
    /// What stands in the way of the others.
    others: Vec<WhyNotAnswer>,
    /// The cheapest of the shifts that they could take over.
    nearest: Option<NearestAnswer>,
}

/// Why a member does not have some shifts.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct WhyNotAnswer {
    /// The reason.
    reason: &'static str,
    /// The names of the shifts.
    shifts: Vec<String>,
}

/// A shift that a member could take over.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct NearestAnswer {
    /// The name of the shift.
    shift: String,
    /// From whom.
    instead_of: PersonAnswer,
    /// By how much the plan gets worse.
    cost: Score,
    /// By how much each part of the points grows, before it is weighted.
    parts: SoftParts,
}

impl WhyMemberAnswer {
    /// Why a member has as many shifts as they have, with the others named.
    pub fn of(why: &WhyMember) -> Self {
        let names = Names::of(&why.facts.members);
        let claim = &why.share.claim;
        let others = why.load.others.iter();
        Self {
            member: why.member.profile.name.clone(),
            id: why.member.id.to_string(),
            period: why.facts.roster.period.into(),
            target: why.share.target,
            pace: claim.pace as f64 / 100.0,
            paces: why.share.paces as f64 / 100.0,
            seats: why.share.seats,
            carried: claim.carried,
            cap: claim.cap,
            shifts: why.has.clone(),
            others: others.map(|(reason, shifts)| WhyNotAnswer::of(*reason, shifts)).collect(),
            nearest: why.load.nearest.as_ref().map(|nearest| NearestAnswer::of(nearest, &names)),
        }
    }
}

impl WhyNotAnswer {
    fn of(reason: WhyNot, shifts: &[String]) -> Self {
        Self { reason: reason.word(), shifts: shifts.to_vec() }
    }
}

impl NearestAnswer {
    fn of(nearest: &CheapestTakeover, names: &Names) -> Self {
        let CheapestTakeover { shift, swap } = nearest;
        let instead_of = PersonAnswer::of(&swap.instead_of, names);
        Self { shift: shift.clone(), instead_of, cost: swap.cost, parts: swap.parts }
    }
}
