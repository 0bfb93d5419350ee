//! All that a member has said of their time.

use crate::model::availability::{Availability, AvailabilityException, WeeklyAvailability};
use crate::model::member::Member;
use crate::store::View;
use crate::workflows::lookup;
use crate::workflows::refusal::Refusal;

/// All that a member has said of their time.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswersOfMember {
    /// The member.
    pub member: Member,
    /// What holds where they have said nothing.
    pub unless_told: Availability,
    /// What they said of the week.
    pub weekly: Vec<WeeklyAvailability>,
    /// What they said of certain days.
    pub days: Vec<AvailabilityException>,
}

/// All that the member whom a text names has said.
///
/// # Errors
/// If nobody is meant, or the database cannot be read.
pub fn of_member(view: &View<'_>, text: &str) -> Result<AnswersOfMember, Refusal> {
    let members = view.members()?;
    let member = lookup::member(&members, text)?.clone();
    let unless_told = match member.profile.available_unless_told {
        true => Availability::Available,
        false => Availability::Unavailable,
    };
    let mut weekly = view.weekly_availability()?;
    weekly.retain(|said| said.member == member.id);
    let mut days = view.availability_exceptions()?;
    days.retain(|said| said.member == member.id);
    Ok(AnswersOfMember { member, unless_told, weekly, days })
}
