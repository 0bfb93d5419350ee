//! What members say of their time.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::model::availability::{AvailabilityException, WeeklyAvailability};
use crate::planner::problem::shift_names::shift_name;
use crate::workflows::answers::answer_id::AnswerId;
use crate::workflows::answers::listing::AnswersOfMember;
use crate::workflows::answers::overview::Overview;
use crate::workflows::answers::own_calendar::BusyRead;

/// Something that a member has said.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum SaidAnswer {
    /// Of the week.
    Weekly(WeeklyAnswer),
    /// Of certain days.
    Days(DaysAnswer),
}

/// What a member has said of the week.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WeeklyAnswer {
    /// By what it can be taken back: `v3`.
    id: String,
    /// What was said: `unavailable`, `reluctant`, `available` or `preferred`.
    availability: &'static str,
    /// Weekdays, Monday as 1.
    weekdays: Vec<u32>,
    /// Hours of the day: `10–13`.
    window: String,
    /// First day it holds.
    from: Option<NaiveDate>,
    /// Last day it holds.
    to: Option<NaiveDate>,
}

/// What a member has said of certain days.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DaysAnswer {
    /// By what it can be taken back: `d3`.
    id: String,
    /// What was said: `unavailable`, `reluctant`, `available` or `preferred`.
    availability: &'static str,
    /// Local start.
    from: NaiveDateTime,
    /// Local end, not included.
    to: NaiveDateTime,
}

/// When a member can.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MemberCanAnswer<'a> {
    member: &'a str,
    /// What was said of each shift, by its name: `unavailable`, `reluctant`, `available` or `preferred`.
    #[cfg_attr(test, schemars(with = "std::collections::BTreeMap<String, String>"))]
    shifts: OfShifts,
}

/// What was said of each shift, in the order of the shifts.
#[derive(Debug)]
struct OfShifts(Vec<(String, &'static str)>);

impl Serialize for OfShifts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (shift, said) in &self.0 {
            map.serialize_entry(shift, said)?;
        }
        map.end()
    }
}

/// When somebody is busy, and what storing that changed.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct BusyAnswer {
    member: String,
    /// The first day that was read.
    from: NaiveDate,
    /// The last one.
    to: NaiveDate,
    /// When they are busy in those days.
    busy: Vec<SpanAnswer>,
    /// How many times are new.
    added: usize,
    /// How many the calendar does not hold any more.
    removed: usize,
    /// Whether it was stored: not in a rehearsal.
    stored: bool,
}

/// A time.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct SpanAnswer {
    /// Local start.
    from: NaiveDateTime,
    /// Local end, not included.
    to: NaiveDateTime,
}

impl SaidAnswer {
    /// All that a member has said.
    pub fn all(answers: &AnswersOfMember) -> Vec<Self> {
        let weekly = answers.weekly.iter().map(|said| Self::Weekly(WeeklyAnswer::of(said)));
        weekly.chain(answers.days.iter().map(|said| Self::Days(DaysAnswer::of(said)))).collect()
    }
}

impl WeeklyAnswer {
    fn of(said: &WeeklyAvailability) -> Self {
        Self {
            id: AnswerId::Weekly(said.id).to_string(),
            availability: said.availability.word(),
            weekdays: said.weekdays.iter().collect(),
            window: said.window.to_string(),
            from: said.valid_from,
            to: said.valid_to,
        }
    }
}

impl DaysAnswer {
    fn of(said: &AvailabilityException) -> Self {
        Self {
            id: AnswerId::Days(said.id).to_string(),
            availability: said.availability.word(),
            from: said.from,
            to: said.to,
        }
    }
}

impl<'a> MemberCanAnswer<'a> {
    /// When each of the members can.
    pub fn all(found: &'a Overview) -> Vec<Self> {
        let facts = &found.facts;
        let rows = facts.members.iter().zip(&found.said);
        let of_member = rows.map(|(member, said)| {
            let shifts = facts.roster.shifts.iter().zip(said);
            let shifts = shifts.map(|(shift, said)| (shift_name(facts, shift), said.word()));
            Self { member: &member.profile.name, shifts: OfShifts(shifts.collect()) }
        });
        of_member.collect()
    }
}

impl BusyAnswer {
    /// When somebody is busy, and whether that was stored.
    pub fn of(read: &BusyRead, stored: bool) -> Self {
        Self {
            member: read.member.profile.name.clone(),
            from: read.period.from(),
            to: read.period.to(),
            busy: read.busy.spans.iter().map(|(from, to)| SpanAnswer { from: *from, to: *to }).collect(),
            added: read.replaced.added,
            removed: read.replaced.removed,
            stored,
        }
    }
}
