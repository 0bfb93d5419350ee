//! Every figure of a report as pure numbers: no words, no layout, no database.

pub mod coverage;
pub mod key;
pub mod lacks;
pub mod lead_time;
pub mod members;
mod sources;

use std::collections::BTreeSet;

use super::done::{Done, ShiftOutcome, shift_outcomes};
use super::driving_log::{self, LogFigures};
use crate::model::settings::SettingKey;
use crate::model::shift::ShiftId;
use coverage::Coverage;
use lacks::Lacks;
use lead_time::LeadTimes;
use members::{Activity, MemberLoad, Spread};

pub use sources::FigureSources;

/// The figures of a period.
#[derive(Debug, Clone)]
pub struct Figures {
    /// Shifts and hours planned, manned and driven, whole and in parts.
    pub coverage: Coverage,
    /// What became of the shifts that have ended.
    pub done: Done,
    /// What standing shifts lack.
    pub lacks: Lacks,
    /// What each member serves, in the order of the members given.
    pub members: Vec<MemberLoad>,
    /// Members who serve, are new, or have not served for long.
    pub activity: Activity,
    /// How evenly the load is spread.
    pub spread: Spread,
    /// How long before a shift people were told of changes.
    pub lead_times: LeadTimes,
    /// Kilometres and hours of the driving log.
    pub driven: LogFigures,
}

impl Figures {
    /// The figures of a period.
    pub fn new(sources: FigureSources<'_>) -> Self {
        let roster = &sources.facts.roster;
        let drives = driving_log::of_period(sources.log, roster.period);
        let shift_outcomes = shift_outcomes(roster, sources.log, sources.not_served, sources.now);
        let was_driven = |outcome: &ShiftOutcome<'_>| matches!(outcome, ShiftOutcome::Driven(_));
        let driven = shift_outcomes.iter().filter(|(_, outcome)| was_driven(outcome));
        let driven: BTreeSet<ShiftId> = driven.filter_map(|(shift, _)| shift.timetable.id).collect();
        let members = members::loads(roster, sources.members, &drives, sources.zone);
        Self {
            coverage: Coverage::new(roster, &driven, &drives, sources.zone),
            done: Done::new(&shift_outcomes),
            lacks: Lacks::new(sources.facts),
            activity: Activity::new(&members, sources),
            spread: Spread::new(&members),
            members,
            lead_times: LeadTimes::new(sources.lead_times, sources.facts.settings.get(SettingKey::LeadTimeHours)),
            driven: driving_log::figures(&drives, sources.zone),
        }
    }

    /// Minutes that all members serve together.
    pub fn crew_minutes(&self) -> i64 {
        self.members.iter().map(|load| load.minutes).sum()
    }
}
