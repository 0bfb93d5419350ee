//! Why a shift has its crew, or none.

use serde::Serialize;

use crate::model::problem::{Score, Seat};
use crate::planner::explanation::alternatives::{Alternative, Outcome};
use crate::planner::explanation::minimum_change::{Ejection, Repair};
use crate::planner::problem::score::SoftParts;
use crate::ui::page::Page;
use crate::workflows::planning::why::{Because, WhyShift};
use crate::workflows::words::Names;

/// Why a shift has its crew, or none.
#[derive(Debug, Serialize)]
#[serde(untagged)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum WhyShiftAnswer {
    /// It is manned.
    Manned {
        /// The name of the shift.
        shift: String,
        /// Yes.
        manned: bool,
        /// What choosing each of the others would mean.
        others: Vec<OtherAnswer>,
    },
    /// It is not manned.
    NotManned {
        /// The name of the shift.
        shift: String,
        /// No.
        manned: bool,
        /// Why, in the language spoken, if that is known.
        reason: Option<String>,
        /// The smallest changes that would man it, the easiest first.
        ways: Vec<WayAnswer>,
    },
}

/// What choosing somebody else would mean.
#[derive(Debug, Serialize)]
#[serde(untagged)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum OtherAnswer {
    /// They could.
    Possible {
        member: String,
        /// Who would leave the crew.
        instead_of: String,
        /// By how much the plan gets worse.
        cost: Score,
        /// By how much each part of the points grows, before it is weighted.
        parts: SoftParts,
    },
    /// They could if they left another shift.
    Elsewhere {
        member: String,
        /// The name of that shift.
        elsewhere: String,
    },
    /// They could not.
    Barred {
        member: String,
        /// The rule that bars them.
        rule: &'static str,
    },
}

/// A change that would man the shift.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WayAnswer {
    /// What would have to give way.
    limits: Vec<LimitAnswer>,
    /// Who would leave another shift for this one.
    release: Option<ReleaseAnswer>,
    /// The crew that the shift would have.
    crew: Vec<SeatAnswer>,
}

/// A limit of somebody.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct LimitAnswer {
    member: String,
    /// Which limit.
    limit: &'static str,
}

/// Somebody who would leave another shift.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ReleaseAnswer {
    member: String,
    /// The name of the shift that they would leave.
    leaves: String,
    /// Who would take their seat there.
    instead: String,
}

/// Somebody in a seat.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct SeatAnswer {
    seat: Seat,
    member: String,
}

impl WhyShiftAnswer {
    /// Why a shift has its crew, or none, with a sentence in the language of a page.
    pub fn of(why: &WhyShift, page: &Page) -> Self {
        let names = Names::of(&why.facts.members);
        let shift = why.shift.clone();
        match &why.because {
            Because::Manned { others, .. } => {
                let others = others.iter().map(|other| OtherAnswer::of(other, &names)).collect();
                Self::Manned { shift, manned: true, others }
            }
            Because::NotManned { reason, ways, .. } => {
                let reason = reason.as_ref().map(|reason| page.say(reason));
                let ways = ways.iter().map(|way| WayAnswer::of(way, &names)).collect();
                Self::NotManned { shift, manned: false, reason, ways }
            }
        }
    }
}

impl OtherAnswer {
    fn of(other: &Alternative, names: &Names) -> Self {
        let member = names.of_person(&other.person);
        match &other.outcome {
            Outcome::Possible(swap) => {
                let instead_of = names.of_person(&swap.instead_of);
                Self::Possible { member, instead_of, cost: swap.cost, parts: swap.parts }
            }
            Outcome::FromAnotherShift(shift) => Self::Elsewhere { member, elsewhere: shift.clone() },
            Outcome::Forbidden(rule) => Self::Barred { member, rule: rule.word() },
        }
    }
}

impl WayAnswer {
    fn of(way: &Repair, names: &Names) -> Self {
        let limits = way.concessions.iter().map(|concession| LimitAnswer {
            member: names.of_person(&concession.person),
            limit: concession.limit.word(),
        });
        let release = |release: &Ejection| ReleaseAnswer {
            member: names.of_person(&release.left.person),
            leaves: release.left.shift.clone(),
            instead: names.of_person(&release.instead),
        };
        let crew = way.crew.iter().map(|seat| SeatAnswer { seat: seat.seat, member: names.of_person(&seat.person) });
        Self { limits: limits.collect(), release: way.release.as_ref().map(release), crew: crew.collect() }
    }
}
