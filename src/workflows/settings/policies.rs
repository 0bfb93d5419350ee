//! Who may share the car, and from when.

use chrono::NaiveDate;

use crate::i18n::Message;
use crate::message;
use crate::model::policy::{CrewPolicy, PolicyKind};
use crate::store::{OperationKind, Store, View};
use crate::workflows::context::{Context, Done};
use crate::workflows::refusal::Refusal;
use crate::workflows::settings::refusal::SettingsRefusal;

/// What a policy means.
pub fn meaning(kind: PolicyKind) -> Message {
    message!(match kind {
        PolicyKind::Pair => "policy-pair",
        PolicyKind::Household => "policy-household",
        PolicyKind::Alone => "policy-alone",
    })
}

/// All policies, by their first day.
pub fn list(view: &View<'_>) -> Result<Vec<CrewPolicy>, Refusal> {
    Ok(view.policies()?)
}

/// Sets a policy.
pub fn set(context: &Context, store: &mut Store, policy: CrewPolicy, dry_run: bool) -> Result<Done<()>, Refusal> {
    context.change(store, OperationKind::Change, dry_run, |change| {
        change.set_policy(policy)?;
        let (from, meaning) = (policy.from.to_string(), meaning(policy.kind));
        Ok(((), message!("op-policy-set", from = from, meaning = meaning)))
    })
}

/// Removes the policy that begins on a day.
///
/// # Errors
/// If there is none.
pub fn remove(context: &Context, store: &mut Store, from: NaiveDate, dry_run: bool) -> Result<Done<()>, Refusal> {
    context.change(store, OperationKind::Change, dry_run, |change| {
        if !change.remove_policy(from)? {
            return Err(SettingsRefusal::NoSuchPolicy(from).into());
        }
        Ok(((), message!("op-policy-removed", from = from.to_string())))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflows::exchange::fixtures::day;
    use crate::workflows::fixtures::{context, weekday_shifts};

    #[test]
    fn a_policy_holds_until_it_is_removed() {
        let mut store = weekday_shifts();
        let policy = CrewPolicy { from: day("2021-03-01"), kind: PolicyKind::Household };
        set(&context(), &mut store, policy, false).unwrap();
        assert_eq!(list(&store.view().unwrap()).unwrap(), [policy]);
        remove(&context(), &mut store, policy.from, false).unwrap();
        let refused = remove(&context(), &mut store, policy.from, false).unwrap_err();
        assert!(matches!(refused, Refusal::Settings(SettingsRefusal::NoSuchPolicy(_))));
    }
}
