//! What is held on a person, to be handed over.

use chrono::{NaiveDate, NaiveDateTime};

use crate::model::availability::{AvailabilityException, WeeklyAvailability};
use crate::model::driving_log::LogEntry;
use crate::model::local_time::local_of;
use crate::model::problem::Seat;
use crate::store::{About, Operation, PersonalData, View};
use crate::workflows::context::Context;
use crate::workflows::members::listing::{MemberKnown, known_of};
use crate::workflows::refusal::Refusal;
use crate::workflows::words;

/// All that is held on a member.
#[derive(Debug)]
pub struct DataHeld {
    /// What is told of them.
    pub known: MemberKnown,
    /// How they are named at the prompt.
    pub typed: String,
    /// Every row of the database that concerns them.
    pub data: PersonalData,
    /// Local start and end of their shifts, and where they sat.
    pub shifts: Vec<(NaiveDateTime, NaiveDateTime, Seat)>,
    /// The drives they took part in.
    pub drives: Vec<LogEntry>,
    /// What they said of the week.
    pub weekly: Vec<WeeklyAvailability>,
    /// What they said of certain days.
    pub days: Vec<AvailabilityException>,
    /// When they were told something, local time, and under which address.
    pub notices: Vec<(NaiveDateTime, Option<String>)>,
    /// Whether they have an address of their own for a calendar.
    pub has_calendar: bool,
    /// The operations that concern them, each with its local day.
    pub history: Vec<(NaiveDate, Operation)>,
}

/// All that is held on the member whom a text names.
///
/// # Errors
/// If nobody is meant, or the database cannot be read.
pub fn held_on(context: &Context, view: &View<'_>, text: &str) -> Result<DataHeld, Refusal> {
    let known = known_of(view, text)?;
    let (id, zone) = (known.member.id, context.association(view)?.time_zone);
    let mut drives = view.driving_log()?;
    drives.retain(|entry| entry.driver == id || entry.companions.contains(&id));
    let mut weekly = view.weekly_availability()?;
    weekly.retain(|said| said.member == id);
    let mut days = view.availability_exceptions()?;
    days.retain(|said| said.member == id);
    let notices = view.notices()?.into_iter().filter(|notice| notice.member == id);
    let about = view.operations_about(About::Member(id))?;
    let history = view.history()?.operations.into_iter().filter(|operation| about.contains(&operation.id));
    Ok(DataHeld {
        typed: words::name_to_type(&view.members()?, &known.member),
        data: view.personal_data(id)?,
        shifts: view.shifts_of_member(id)?,
        drives,
        weekly,
        days,
        notices: notices.map(|notice| (local_of(zone, notice.at), notice.address)).collect(),
        has_calendar: view.calendar_addresses()?.contains_key(&id),
        history: history.map(|operation| (local_of(zone, operation.at).date(), operation)).collect(),
        known,
    })
}
