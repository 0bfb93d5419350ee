//! What is shown before it is stored: somebody decides on it, and exactly that is stored. What a change does to the
//! roster is put together in [`crate::workflows::proposal`]. Sending mail asks how many letters leave; each is compared
//! with what is published as it leaves, in [`crate::workflows::notification`].

use crate::i18n::Message;
use crate::store::{Change, OperationKind, Store};
use crate::workflows::context::{Context, Done};
use crate::workflows::refusal::Refusal;

/// What came of what was shown.
#[derive(Debug)]
pub struct Decided<S, T> {
    /// What was shown.
    pub shown: S,
    /// What storing it gave, if it was stored.
    pub stored: Option<T>,
}

/// Lets somebody decide on what would be done, and does it if they agree.
///
/// # Errors
/// What whoever decides reports, or what is done.
pub fn decide_on<S, T>(
    shown: S,
    decide: impl FnOnce(&S) -> Result<bool, Refusal>,
    store: impl FnOnce(&S) -> Result<T, Refusal>,
) -> Result<Decided<S, T>, Refusal> {
    let stored = if decide(&shown)? { Some(store(&shown)?) } else { None };
    Ok(Decided { shown, stored })
}

/// Stores what somebody has decided on, if it is still what they were shown: the work gives what came of it, with what
/// there is to be shown now.
///
/// # Errors
/// What the work reports, or if somebody else changed meanwhile what was shown.
pub fn store_as_shown<T, S: PartialEq>(
    context: &Context,
    store: &mut Store,
    kind: OperationKind,
    shown: &S,
    work: impl FnOnce(&Change<'_>) -> Result<((T, S), Message), Refusal>,
) -> Result<Done<T>, Refusal> {
    context.change(store, kind, false, |change| {
        let ((outcome, now), sentence) = work(change)?;
        if now == *shown { Ok((outcome, sentence)) } else { Err(Refusal::ChangedMeanwhile) }
    })
}

/// Rehearses a change of the database, lets somebody decide on what it gives, and stores it if it still gives that.
///
/// # Errors
/// What the work or whoever decides reports, or if somebody else changed meanwhile what was shown.
pub fn decide_on_change<S: PartialEq>(
    context: &Context,
    store: &mut Store,
    kind: OperationKind,
    decide: impl FnOnce(&Done<S>) -> Result<bool, Refusal>,
    mut work: impl FnMut(&Change<'_>) -> Result<(S, Message), Refusal>,
) -> Result<Decided<Done<S>, ()>, Refusal> {
    let rehearsed = context.change(store, kind, true, &mut work)?;
    decide_on(rehearsed, decide, |shown| {
        store_as_shown(context, store, kind, &shown.outcome, |change| {
            let (now, sentence) = work(change)?;
            if sentence == shown.sentence { Ok((((), now), sentence)) } else { Err(Refusal::ChangedMeanwhile) }
        })?;
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message;
    use crate::model::settings::SettingKey;
    use crate::workflows::fixtures::{context, weekday_shifts};

    /// How often an association was renamed: each time the work runs on other ground.
    fn renamed(store: &mut Store, decide: impl FnOnce() -> bool, disturbed: bool) -> Result<bool, Refusal> {
        let runs = std::cell::Cell::new(0);
        let work = |change: &Change<'_>| {
            runs.set(runs.get() + 1);
            let mut association = context().association(change)?;
            association.name = "Grannstöd Nyby".to_owned();
            change.set_association(&association)?;
            Ok((if disturbed { runs.get() } else { 0 }, message!("and")))
        };
        let decided = decide_on_change(&context(), store, OperationKind::Change, |_| Ok(decide()), work)?;
        Ok(decided.stored.is_some())
    }

    fn name(store: &Store) -> String {
        context().association(&store.view().unwrap()).unwrap().name
    }

    #[test]
    fn what_is_agreed_to_is_stored() {
        let mut store = weekday_shifts();
        assert!(renamed(&mut store, || true, false).unwrap());
        assert_eq!(name(&store), "Grannstöd Nyby");
    }

    #[test]
    fn what_is_declined_leaves_no_trace() {
        let mut store = weekday_shifts();
        let before = store.view().unwrap().history().unwrap();
        assert!(!renamed(&mut store, || false, false).unwrap());
        assert_eq!(name(&store), "Grannstöd Testby");
        assert_eq!(store.view().unwrap().history().unwrap(), before);
    }

    #[test]
    fn what_was_not_shown_is_not_stored() {
        let mut store = weekday_shifts();
        assert!(matches!(renamed(&mut store, || true, true), Err(Refusal::ChangedMeanwhile)));
        assert_eq!(name(&store), "Grannstöd Testby");
    }

    #[test]
    fn what_is_not_what_was_shown_is_not_stored() {
        let mut store = weekday_shifts();
        let mut stored = |shown: i64| {
            let done = store_as_shown(&context(), &mut store, OperationKind::Change, &shown, |change| {
                change.set_setting(SettingKey::LeadTimeHours, 7)?;
                Ok((((), 7), message!("effect-declined")))
            });
            (done.map(|done| done.outcome), store.view().unwrap().settings().unwrap().get(SettingKey::LeadTimeHours))
        };
        let (refused, hours) = stored(6);
        assert!(matches!(refused, Err(Refusal::ChangedMeanwhile)) && hours != 7);
        let (done, hours) = stored(7);
        assert!(done.is_ok() && hours == 7);
    }
}
