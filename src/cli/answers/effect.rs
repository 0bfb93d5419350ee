//! What a change of the roster does.

use chrono::NaiveDateTime;
use serde::Serialize;

use crate::model::member::Member;
use crate::model::problem::Seat;
use crate::model::roster::ShiftState;
use crate::workflows::proposal::{CrewThen, RosterEffect, ShiftEffect};
use crate::workflows::words::Names;

/// What a change of the roster does.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct EffectAnswer {
    /// Shift by shift, by start.
    shifts: Vec<ShiftAnswer>,
    /// The names of those who must be told once it is published.
    to_tell: Vec<String>,
}

/// What a change does to one shift.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ShiftAnswer {
    /// The local start.
    start: Option<NaiveDateTime>,
    /// The local end.
    end: Option<NaiveDateTime>,
    /// The crew before; null where the shift was not there.
    before: Option<Vec<SeatAnswer>>,
    /// The crew after; null where the shift is no more.
    after: Option<Vec<SeatAnswer>>,
    /// Whether it has a whole crew afterwards.
    manned: bool,
}

/// Somebody in a seat.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct SeatAnswer {
    /// Which seat.
    seat: Seat,
    /// The name of the member.
    member: String,
}

impl EffectAnswer {
    /// An effect with its members named.
    pub fn of(effect: &RosterEffect, members: &[Member]) -> Self {
        let names = Names::of(members);
        Self {
            shifts: effect.shifts.iter().map(|shift| ShiftAnswer::of(shift, &names)).collect(),
            to_tell: effect.to_tell().into_iter().map(|member| names.full(member).to_owned()).collect(),
        }
    }
}

impl ShiftAnswer {
    fn of(effect: &ShiftEffect, names: &Names) -> Self {
        let seats = |crew: &CrewThen| {
            let seats = crew.crew.iter();
            seats.map(|(seat, member)| SeatAnswer { seat: *seat, member: names.full(*member).to_owned() }).collect()
        };
        let then = effect.now_or_before();
        Self {
            start: then.map(|then| then.start),
            end: then.map(|then| then.end),
            before: effect.before.as_ref().map(seats),
            after: effect.after.as_ref().map(seats),
            manned: effect.after.as_ref().is_some_and(|after| after.state == ShiftState::Manned),
        }
    }
}
