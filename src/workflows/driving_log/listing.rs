//! The log of a period, and its figures.

use std::collections::BTreeSet;

use crate::i18n::Time;
use crate::model::driving_log::{LogEntry, LogId, effective};
use crate::model::member::Member;
use crate::model::period::Period;
use crate::model::vehicle::Vehicle;
use crate::report::done::{ShiftOutcome, shift_outcomes};
use crate::report::driving_log::{LogFigures, figures as figures_of, of_period};
use crate::store::View;
use crate::workflows::context::Context;
use crate::workflows::driving_log::refusal::DrivingLogRefusal;
use crate::workflows::lookup;
use crate::workflows::refusal::Refusal;

/// The log of a period.
#[derive(Debug, Clone, PartialEq)]
pub struct Listing {
    /// Those that count: not corrected by another.
    pub counting: BTreeSet<LogId>,
    /// The vehicles.
    pub vehicles: Vec<Vehicle>,
    /// The members.
    pub members: Vec<Member>,
    /// The whole log: a drive of the period may begin on the day after it.
    log: Vec<LogEntry>,
    period: Period,
}

impl Listing {
    /// The entries of the period, those corrected too.
    pub fn entries(&self) -> impl Iterator<Item = &LogEntry> {
        self.log.iter().filter(|entry| self.period.contains(entry.start.date()))
    }
}

/// The shifts of a period of which the log says nothing.
#[derive(Debug, Clone, PartialEq)]
pub struct LogGaps {
    /// The shifts that were not served, each with why; empty where nobody says.
    pub not_served: Vec<(Time, String)>,
    /// The shifts of which nothing is written.
    pub unwritten: Vec<Time>,
}

/// The figures of the log of a period.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// The period.
    pub period: Period,
    /// The figures.
    pub figures: LogFigures,
    /// The vehicles.
    pub vehicles: Vec<Vehicle>,
    /// The members.
    pub members: Vec<Member>,
}

/// The period named, or that of the whole log.
///
/// # Errors
/// If the period cannot be read.
pub fn period(context: &Context, view: &View<'_>, text: Option<&str>, entries: &[LogEntry]) -> Result<Period, Refusal> {
    let today = context.today(view)?;
    if let Some(text) = text {
        return Ok(lookup::period(text, today)?);
    }
    let first = entries.iter().map(|entry| entry.start.date()).min().unwrap_or(today);
    let last = entries.iter().map(|entry| entry.start.date()).max().unwrap_or(today);
    Ok(Period::new(first, last).ok_or(DrivingLogRefusal::EndsBeforeStart)?)
}

/// The entries that count.
pub fn counting(entries: &[LogEntry]) -> BTreeSet<LogId> {
    effective(entries).iter().map(|entry| entry.id).collect()
}

/// The log of a period, or all of it.
///
/// # Errors
/// If the period cannot be read, or the database.
pub fn list(context: &Context, view: &View<'_>, text: Option<&str>) -> Result<Listing, Refusal> {
    let log = view.driving_log()?;
    let period = period(context, view, text, &log)?;
    let counting = counting(&log);
    let (vehicles, members) = (view.vehicles()?, view.members()?);
    Ok(Listing { counting, vehicles, members, log, period })
}

/// The shifts of the period of a listing of which the log says nothing.
pub fn gaps(context: &Context, view: &View<'_>, listing: &Listing) -> Result<LogGaps, Refusal> {
    let (roster, not_served, now) = (view.roster(listing.period)?, view.shifts_not_served()?, context.local_now(view)?);
    let mut gaps = LogGaps { not_served: Vec::new(), unwritten: Vec::new() };
    for (shift, outcome) in shift_outcomes(&roster, &listing.log, &not_served, now) {
        let time = Time::Shift(shift.timetable.shift.start, shift.timetable.shift.end);
        match outcome {
            ShiftOutcome::NotServed(why) => gaps.not_served.push((time, why.to_owned())),
            ShiftOutcome::Unwritten => gaps.unwritten.push(time),
            ShiftOutcome::Driven(_) => {}
        }
    }
    Ok(gaps)
}

/// The figures of the log of a period, or of all of it.
///
/// # Errors
/// If the period cannot be read, or the database.
pub fn figures(context: &Context, view: &View<'_>, text: Option<&str>) -> Result<Figures, Refusal> {
    let entries = view.driving_log()?;
    let period = period(context, view, text, &entries)?;
    let figures = figures_of(&of_period(&entries, period), context.association(view)?.time_zone);
    Ok(Figures { period, figures, vehicles: view.vehicles()?, members: view.members()? })
}
