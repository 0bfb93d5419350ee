//! What became of the shifts that were planned: driven, not driven, or not written down.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;

use crate::model::driving_log::{LogEntry, effective};
use crate::model::member::MemberId;
use crate::model::roster::{Roster, RosterShift};
use crate::model::shift::ShiftId;

/// What became of the shifts that have ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Done {
    /// Written in the driving log.
    pub driven: i64,
    /// Of those, with another crew than was told.
    pub other_crew: i64,
    /// Recorded as not served.
    pub not_served: i64,
    /// Manned, and nothing is written of them.
    pub unwritten: i64,
}

/// What became of a shift.
#[derive(Debug, Clone, Copy)]
pub enum ShiftOutcome<'a> {
    /// It is in the driving log.
    Driven(&'a LogEntry),
    /// It was not served, for this reason.
    NotServed(&'a str),
    /// It was manned, and nothing is written of it.
    Unwritten,
}

/// What became of the shifts of a roster that are in the driving log or have ended by a local time.
pub fn shift_outcomes<'a>(
    roster: &'a Roster,
    entries: &'a [LogEntry],
    not_served: &'a BTreeMap<ShiftId, String>,
    now: NaiveDateTime,
) -> Vec<(&'a RosterShift, ShiftOutcome<'a>)> {
    let driven: BTreeMap<ShiftId, &LogEntry> =
        effective(entries).into_iter().filter_map(|entry| Some((entry.shift?, entry))).collect();
    let outcome = |shift: &RosterShift| {
        let id = shift.timetable.id?;
        let driven = driven.get(&id).map(|entry| ShiftOutcome::Driven(entry));
        let not_served = || not_served.get(&id).map(|why| ShiftOutcome::NotServed(why));
        driven.or_else(not_served).or_else(|| shift.is_manned().then_some(ShiftOutcome::Unwritten))
    };
    let known = roster.shifts.iter().filter_map(|shift| Some((shift, outcome(shift)?)));
    known
        .filter(|(shift, outcome)| matches!(outcome, ShiftOutcome::Driven(_)) || shift.timetable.shift.end <= now)
        .collect()
}

impl Done {
    /// The counts of what became of some shifts.
    pub fn new(shift_outcomes: &[(&RosterShift, ShiftOutcome<'_>)]) -> Self {
        let mut done = Self::default();
        for (shift, outcome) in shift_outcomes {
            match outcome {
                ShiftOutcome::Driven(entry) => {
                    done.driven += 1;
                    done.other_crew += i64::from(entry.crew().collect::<BTreeSet<_>>() != published(shift));
                }
                ShiftOutcome::NotServed(_) => done.not_served += 1,
                ShiftOutcome::Unwritten => done.unwritten += 1,
            }
        }
        done
    }

    /// Whether anything has ever been written down.
    pub fn is_known(&self) -> bool {
        self.driven + self.not_served > 0
    }
}

/// Those who were told to serve.
fn published(shift: &RosterShift) -> BTreeSet<MemberId> {
    match &shift.published {
        Some(published) => published.crew.iter().map(|seat| seat.member).collect(),
        None => shift.crew.iter().map(|taken| taken.member).collect(),
    }
}
