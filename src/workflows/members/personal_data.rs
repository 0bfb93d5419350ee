//! What is held on a person, to be handed over.

use chrono::{NaiveDate, NaiveDateTime};

use crate::message;
use crate::model::availability::{AvailabilityException, WeeklyAvailability};
use crate::model::driving_log::LogEntry;
use crate::model::local_time::local_of;
use crate::model::problem::Seat;
use crate::store::{About, Operation, PersonalData, View, map_message, without_others};
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
    /// Whether other people are left out.
    pub is_without_others: bool,
    /// How many of the operations are left out, as they say what another may have said of them.
    pub left_out: usize,
}

/// All that is held on the member whom a text names. What is others' too is left out unless it is asked for: their
/// names, and with whom the member must not ride.
///
/// # Errors
/// If nobody is meant, or the database cannot be read.
pub fn held_on(context: &Context, view: &View<'_>, text: &str, with_others: bool) -> Result<DataHeld, Refusal> {
    let mut known = known_of(view, text)?;
    let somebody = (!with_others).then(|| context.texts.say(&message!("data-somebody")));
    let (id, zone) = (known.member.id, context.association(view)?.time_zone);
    let mut drives = view.driving_log()?;
    drives.retain(|entry| entry.driver == id || entry.companions.contains(&id));
    let mut weekly = view.weekly_availability()?;
    weekly.retain(|said| said.member == id);
    let mut days = view.availability_exceptions()?;
    days.retain(|said| said.member == id);
    let notices = view.notices()?.into_iter().filter(|notice| notice.member == id);
    let about = view.operations_about(About::Member(id))?;
    let mut history: Vec<Operation> = view.history()?.operations;
    history.retain(|operation| about.contains(&operation.id));
    let mut left_out = 0;
    if let Some(word) = &somebody {
        let withheld = vec![context.texts.say(&message!("data-withheld"))];
        (known.prefers, known.avoids) = (withheld.clone(), withheld);
        let (others, theirs) = (view.marks_of_others(id)?, view.operations_on_avoided(id)?);
        left_out = history.len();
        history.retain(|operation| !theirs.contains(&operation.id));
        left_out -= history.len();
        for message in history.iter_mut().filter_map(|operation| operation.message.as_mut()) {
            *message = map_message(message, &mut |text| Some(without_others(&others, text, word)));
        }
    }
    Ok(DataHeld {
        typed: words::name_to_type(&view.members()?, &known.member),
        data: view.personal_data(id, somebody.as_deref())?,
        shifts: view.shifts_of_member(id)?,
        drives,
        weekly,
        days,
        notices: notices.map(|notice| (local_of(zone, notice.at), notice.address)).collect(),
        has_calendar: view.calendar_addresses()?.contains_key(&id),
        history: history.into_iter().map(|operation| (local_of(zone, operation.at).date(), operation)).collect(),
        is_without_others: !with_others,
        left_out,
        known,
    })
}
