//! Members: who they are, and what must be true of them together.

pub mod refusal;

use crate::message;
use crate::model::member::{MemberId, Profile};
use crate::store::Change;
use crate::workflows::failure::Failure;

pub fn check(profile: &Profile) -> Result<(), Failure> {
    match profile.joined.zip(profile.left) {
        Some((joined, left)) if left < joined => Err(Failure::new(message!("error-left-before-joined"))),
        _ => Ok(()),
    }
}

/// Refuses a name that another member has.
///
/// # Errors
/// If there is one, with what to do.
pub fn refuse_double(change: &Change<'_>, name: &str, but: Option<MemberId>) -> Result<(), Failure> {
    let double = change
        .members()?
        .into_iter()
        .find(|member| Some(member.id) != but && member.profile.name.to_lowercase() == name.to_lowercase());
    match double {
        Some(member) => {
            let id = member.id.to_string();
            Err(Failure::new(message!("error-member-exists", name = name, id = id))
                .advise(message!("error-member-exists-advice")))
        }
        None => Ok(()),
    }
}
