//! Who could take a seat.

use chrono::NaiveDate;
use serde::Serialize;

use crate::model::problem::{Assignment, Score, Seat};
use crate::planner::explanation::suggestions::Suggestion;
use crate::planner::problem::shift_names::shift_name;
use crate::ui::page::Page;
use crate::workflows::seats::suggesting::OpenSeat;
use crate::workflows::words::{self, Names};

/// Who could take a seat.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct OpenSeatAnswer {
    /// The name of the shift.
    shift: String,
    /// Which seat.
    seat: Seat,
    /// Who sits there now, if anybody.
    instead_of: Option<String>,
    /// Those who could without anybody moving, the best first.
    could: Vec<CouldAnswer>,
    /// What others would have to do for some more.
    could_if: Vec<ChainAnswer>,
    /// Those who could not, and why.
    could_not: Vec<BarredAnswer>,
}

/// Somebody who could take the seat.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct CouldAnswer {
    member: String,
    /// What they have said of the time.
    availability: &'static str,
    /// How many shifts they have in the period.
    load: usize,
    /// How many would be fair.
    target: i64,
    /// The day of the last shift before this one that they serve in.
    last: Option<NaiveDate>,
    /// Somebody in the car of the same household.
    household_of: Option<String>,
    phone: Option<String>,
    /// By how much the plan gets worse.
    cost: Score,
}

/// What several would do.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ChainAnswer {
    moves: Vec<MoveAnswer>,
    /// By how much the plan gets worse.
    cost: Score,
}

/// What one of them would do.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct MoveAnswer {
    takes: SeatAnswer,
    leaves: Option<SeatAnswer>,
}

/// A seat of a shift.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct SeatAnswer {
    member: String,
    shift: String,
    seat: Seat,
}

/// Somebody who could not take the seat.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct BarredAnswer {
    member: String,
    /// The rule that bars them.
    rule: &'static str,
    /// The same in a sentence.
    why: String,
}

impl OpenSeatAnswer {
    /// What is known of an open seat, its sentences in the language of a page.
    pub fn of(open: &OpenSeat<'_>, page: &Page) -> Self {
        let names = Names::of(&open.facts.members);
        let could = open.found.direct.iter().filter_map(|found| CouldAnswer::of(open, found));
        let could_if = open.found.chains.iter().map(|chain| ChainAnswer::of(chain, &names));
        let could_not = open.found.barred.iter().map(|barred| BarredAnswer {
            member: names.of_person(&barred.person),
            rule: barred.breach.rule.word(),
            why: page.say(&words::breach(open.facts, &names, &open.shifts, &barred.breach)),
        });
        Self {
            shift: shift_name(open.facts, open.shift),
            seat: open.seat,
            instead_of: open.holder.map(|member| names.full(member).to_owned()),
            could: could.collect(),
            could_if: could_if.collect(),
            could_not: could_not.collect(),
        }
    }
}

impl CouldAnswer {
    fn of(open: &OpenSeat<'_>, found: &Suggestion) -> Option<Self> {
        let member = open.member(&found.moves[0].takes.person)?;
        let (load, target) = open.load(member);
        Some(Self {
            member: member.profile.name.clone(),
            availability: open.said(member).word(),
            load,
            target,
            last: open.last_served(member),
            household_of: open.household(member).map(str::to_owned),
            phone: member.profile.phone.clone(),
            cost: found.cost,
        })
    }
}

impl ChainAnswer {
    fn of(chain: &Suggestion, names: &Names) -> Self {
        let seat = |seat: &Assignment| SeatAnswer {
            member: names.of_person(&seat.person),
            shift: seat.shift.clone(),
            seat: seat.seat,
        };
        let moves =
            chain.moves.iter().map(|one| MoveAnswer { takes: seat(&one.takes), leaves: one.leaves.as_ref().map(seat) });
        Self { moves: moves.collect(), cost: chain.cost }
    }
}
