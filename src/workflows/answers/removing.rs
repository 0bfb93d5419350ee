//! Taking back what somebody has said.

use crate::message;
use crate::store::Store;
use crate::workflows::answers::answer_id::AnswerId;
use crate::workflows::answers::refusal::AnswersRefusal;
use crate::workflows::context::{Context, Done};
use crate::workflows::lookup;
use crate::workflows::refusal::Refusal;
use crate::workflows::seats::losing::{Reach, decide_on_lost};
use crate::workflows::seats::seats_ahead::Lost;

/// Takes back what the member whom a text names has said under some numbers, once whoever decides has seen the seats that
/// are lost by it. Gives them, or nothing where it was declined.
///
/// # Errors
/// If nobody is meant, they have said nothing under a number, or the database refuses it.
pub fn remove(
    context: &Context,
    store: &mut Store,
    text: &str,
    ids: &[String],
    dry_run: bool,
    decide: impl FnOnce(&Done<Lost>) -> Result<bool, Refusal>,
) -> Result<Option<Done<((), Lost)>>, Refusal> {
    decide_on_lost(context, store, Reach::Presence, dry_run, decide, |change| {
        let members = change.members()?;
        let member = lookup::member(&members, text)?;
        let (weekly, days) = (change.weekly_availability()?, change.availability_exceptions()?);
        for text in ids {
            let unknown = || AnswersRefusal::NoSuchAnswer { text: text.clone() };
            match AnswerId::read(text).ok_or_else(unknown)? {
                AnswerId::Weekly(id) if weekly.iter().any(|said| said.member == member.id && said.id == id) => {
                    change.remove_weekly_availability(id)?;
                }
                AnswerId::Days(id) if days.iter().any(|said| said.member == member.id && said.id == id) => {
                    change.remove_availability_exception(id)?;
                }
                AnswerId::Weekly(_) | AnswerId::Days(_) => return Err(unknown().into()),
            }
        }
        let name = member.profile.name.as_str();
        Ok(((), message!("op-availability-removed", name = name, count = ids.len())))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::availability::Availability;
    use crate::model::shift::Weekdays;
    use crate::workflows::answers::recording::{OfWeek, say_of_week};
    use crate::workflows::fixtures::{context, weekday_shifts};

    #[test]
    fn only_what_the_member_said_can_be_taken_back() {
        let mut store = weekday_shifts();
        let (said, weekdays) = (Availability::Unavailable, Weekdays::of([1]));
        let input = OfWeek { member: "Alva".to_owned(), said, weekdays, window: None, from: None, to: None };
        say_of_week(&context(), &mut store, &input, false, |_| Ok(true)).unwrap();
        let kept = store.view().unwrap().weekly_availability().unwrap();
        let id = AnswerId::Weekly(kept[0].id).to_string();
        for (member, id) in [("Bo", id.as_str()), ("Alva", "d1"), ("Alva", "3")] {
            let refused = remove(&context(), &mut store, member, &[id.to_owned()], false, |_| Ok(true)).map(|_| ());
            assert!(matches!(refused, Err(Refusal::Answers(AnswersRefusal::NoSuchAnswer { .. }))), "{member} {id}");
        }
        // All of them, or none.
        assert!(remove(&context(), &mut store, "Alva", &[id.clone(), "v99".to_owned()], false, |_| Ok(true)).is_err());
        assert_eq!(store.view().unwrap().weekly_availability().unwrap(), kept);
        remove(&context(), &mut store, "Alva", &[id], false, |_| Ok(true)).unwrap();
        assert_eq!(store.view().unwrap().weekly_availability().unwrap(), []);
    }
}
