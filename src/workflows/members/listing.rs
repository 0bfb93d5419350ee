//! Who the members are, and all that is told of one.

use chrono::NaiveDate;

use crate::model::member::{Bond, Member};
use crate::model::plate::RegistrationPlate;
use crate::store::View;
use crate::workflows::context::Context;
use crate::workflows::lookup;
use crate::workflows::refusal::Refusal;
use crate::workflows::words;
use crate::workflows::words::Names;

/// All that is told of a member.
#[derive(Debug, Clone, PartialEq)]
pub struct MemberKnown {
    /// The member.
    pub member: Member,
    /// The names of those with whom they like to ride.
    pub prefers: Vec<String>,
    /// The names of those with whom they must not ride.
    pub avoids: Vec<String>,
    /// The vehicles that they have been introduced to, and since when.
    pub introductions: Vec<(RegistrationPlate, NaiveDate)>,
}

/// The members in alphabetical order; those who have left only if all are wanted.
pub fn list(context: &Context, view: &View<'_>, all: bool) -> Result<Vec<Member>, Refusal> {
    let today = context.today(view)?;
    let members = view.members()?;
    let is_wanted = |member: &&Member| all || member.profile.left.is_none_or(|left| today <= left);
    Ok(words::by_name(&members).into_iter().filter(is_wanted).cloned().collect())
}

/// All that is told of the member whom a text names.
///
/// # Errors
/// If nobody is meant, or the database cannot be read.
pub fn known_of(view: &View<'_>, text: &str) -> Result<MemberKnown, Refusal> {
    let members = view.members()?;
    let member = lookup::member(&members, text)?;
    let (names, pairs, vehicles) = (Names::of(&members), view.pairs()?, view.vehicles()?);
    let with = |bond| {
        let partners = pairs.iter().filter(|pair| pair.bond == bond).filter_map(|pair| pair.partner_of(member.id));
        partners.map(|other| names.full(other).to_owned()).collect()
    };
    let introductions = view.introductions()?.into_iter().filter(|introduction| introduction.member == member.id);
    let introductions = introductions.filter_map(|introduction| {
        let vehicle = vehicles.iter().find(|vehicle| vehicle.id == introduction.vehicle)?;
        Some((vehicle.details.plate.clone(), introduction.since))
    });
    Ok(MemberKnown {
        member: member.clone(),
        prefers: with(Bond::Prefer),
        avoids: with(Bond::Avoid),
        introductions: introductions.collect(),
    })
}
