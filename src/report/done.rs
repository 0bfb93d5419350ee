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

impl Done {
    /// What became of the shifts of a roster that have ended by a local time.
    pub fn new(
        roster: &Roster,
        entries: &[LogEntry],
        not_served: &BTreeMap<ShiftId, String>,
        now: NaiveDateTime,
    ) -> Self {
        let mut done = Self::default();
        let entries = effective(entries);
        for shift in roster.shifts.iter().filter(|shift| shift.timetable.shift.end <= now) {
            let Some(id) = shift.timetable.id else { continue };
            match entries.iter().find(|entry| entry.shift == Some(id)) {
                Some(entry) => {
                    done.driven += 1;
                    let served: BTreeSet<MemberId> = entry.companions.iter().copied().chain([entry.driver]).collect();
                    done.other_crew += i64::from(served != told(shift));
                }
                None if not_served.contains_key(&id) => done.not_served += 1,
                None => done.unwritten += i64::from(shift.is_manned()),
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
fn told(shift: &RosterShift) -> BTreeSet<MemberId> {
    match &shift.told {
        Some(told) => told.crew.iter().map(|seat| seat.member).collect(),
        None => shift.crew.iter().map(|taken| taken.member).collect(),
    }
}
