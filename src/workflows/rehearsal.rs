//! A change that is shown before it is stored, whatever is shown of it: rehearsed, decided on, and stored exactly as it
//! was shown. What a change does to the roster is shown by [`crate::workflows::proposal`].

use crate::i18n::Message;
use crate::store::{Change, OperationKind, Store};
use crate::workflows::context::Context;
use crate::workflows::refusal::Refusal;

/// What came of a rehearsal.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome<S> {
    /// What was shown.
    pub shown: S,
    /// The sentence of the history.
    pub sentence: Message,
    /// Whether it was stored.
    pub is_stored: bool,
}

/// Rehearses a change, lets somebody decide on what it would do, and stores exactly that. The work says what it does
/// each time, with the sentence of the history.
///
/// # Errors
/// What the work or whoever decides reports, or if the change would do something else now than was shown.
pub fn rehearse<S: PartialEq>(
    context: &Context,
    store: &mut Store,
    decide: impl FnOnce(&S) -> Result<bool, Refusal>,
    mut work: impl FnMut(&Change<'_>) -> Result<(S, Message), Refusal>,
) -> Result<Outcome<S>, Refusal> {
    let rehearsed = context.change(store, OperationKind::Change, true, &mut work)?;
    let (shown, sentence) = (rehearsed.outcome, rehearsed.sentence);
    if !decide(&shown)? {
        return Ok(Outcome { shown, sentence, is_stored: false });
    }
    let done = context.change(store, OperationKind::Change, false, |change| {
        let (does, sentence) = work(change)?;
        if does == shown { Ok(((), sentence)) } else { Err(Refusal::ChangedMeanwhile) }
    })?;
    Ok(Outcome { shown, sentence: done.sentence, is_stored: true })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message;
    use crate::model::settings::SettingKey;
    use crate::workflows::fixtures::{context, weekday_shifts};

    fn setting(store: &Store) -> i64 {
        store.view().unwrap().settings().unwrap().get(SettingKey::SpacingDays)
    }

    /// Raises a setting by one and tells what it becomes.
    fn raise(change: &Change<'_>) -> Result<(i64, Message), Refusal> {
        let value = change.settings()?.get(SettingKey::SpacingDays) + 1;
        change.set_setting(SettingKey::SpacingDays, value)?;
        Ok((value, message!("effect-declined")))
    }

    #[test]
    fn what_is_declined_is_not_stored_and_what_is_agreed_to_is() {
        let (context, mut store) = (context(), weekday_shifts());
        let before = setting(&store);
        let declined = rehearse(&context, &mut store, |_| Ok(false), raise).unwrap();
        assert_eq!((declined.shown, declined.is_stored, setting(&store)), (before + 1, false, before));
        let agreed = rehearse(&context, &mut store, |shown| Ok(*shown == before + 1), raise).unwrap();
        assert!(agreed.is_stored);
        assert_eq!(setting(&store), before + 1);
    }

    #[test]
    fn what_has_become_something_else_since_it_was_shown_is_not_stored() {
        let (context, mut store) = (context(), weekday_shifts());
        let before = setting(&store);
        let mut times = 0;
        let other_each_time = |change: &Change<'_>| {
            times += 1;
            change.set_setting(SettingKey::SpacingDays, before + times)?;
            Ok((times, message!("effect-declined")))
        };
        let refused = rehearse(&context, &mut store, |_| Ok(true), other_each_time).unwrap_err();
        assert!(matches!(refused, Refusal::ChangedMeanwhile));
        assert_eq!(setting(&store), before);
    }
}
