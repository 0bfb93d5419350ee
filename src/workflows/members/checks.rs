//! What must be true of members.

use crate::model::member::{MemberId, Profile};
use crate::store::View;
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
