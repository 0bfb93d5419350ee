//! What must be true of members.

use crate::model::member::{MemberId, Profile};
use crate::store::{Erasures, Person, View};
use crate::workflows::members::refusal::MembersRefusal;
use crate::workflows::refusal::Refusal;

/// Refuses a member who left before joining.
///
/// # Errors
/// If they did.
pub fn check(profile: &Profile) -> Result<(), MembersRefusal> {
    match profile.joined.zip(profile.left) {
        Some((joined, left)) if left < joined => Err(MembersRefusal::LeftBeforeJoined),
        _ => Ok(()),
    }
}

/// Refuses those who were erased before, by name, number or address: somebody has to say that they come again.
///
/// # Errors
/// If there are any.
pub fn refuse_erased<'a>(
    erasures: &Erasures,
    new: impl IntoIterator<Item = &'a Profile>,
) -> Result<(), MembersRefusal> {
    let person = |profile: &'a Profile| Person {
        name: &profile.name,
        phone: profile.phone.as_deref(),
        email: profile.email.as_deref(),
    };
    let known = new.into_iter().filter(|profile| erasures.knows(person(profile)));
    let names: Vec<String> = known.map(|profile| profile.name.clone()).collect();
    if names.is_empty() { Ok(()) } else { Err(MembersRefusal::ErasedBefore { names }) }
}

/// Refuses a name that another member has.
///
/// # Errors
/// If there is one, or the database cannot be read.
pub fn refuse_double(view: &View<'_>, name: &str, but: Option<MemberId>) -> Result<(), Refusal> {
    let double = view
        .members()?
        .into_iter()
        .find(|member| Some(member.id) != but && member.profile.name.to_lowercase() == name.to_lowercase());
    match double {
        Some(member) => Err(MembersRefusal::Exists { name: name.to_owned(), id: member.id }.into()),
        None => Ok(()),
    }
}
