//! What the figures of a period are computed from.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use chrono_tz::Tz;

use super::lead_time::LeadTime;
use crate::model::driving_log::LogEntry;
use crate::model::facts::Facts;
use crate::model::member::Member;
use crate::model::roster::Roster;
use crate::model::shift::ShiftId;

/// What the figures of a period are computed from.
#[derive(Debug, Clone, Copy)]
pub struct FigureSources<'a> {
    /// The roster of the period, and all else that is known of it.
    pub facts: &'a Facts,
    /// All members, in the order in which they are to be listed.
    pub members: &'a [&'a Member],
    /// The weeks up to the last day planned of the period in which a member who never served is idle.
    pub recent: &'a Roster,
    /// The driving log.
    pub log: &'a [LogEntry],
    /// Shifts that are down as not served, with the reason.
    pub not_served: &'a BTreeMap<ShiftId, String>,
    /// Changes of shifts of the period after they were first told.
    pub lead_times: &'a [LeadTime],
    /// Local time at which the figures are made.
    pub now: NaiveDateTime,
    /// The association's time zone.
    pub zone: Tz,
}
