//! The numbers that planning goes by.

use crate::message;
use crate::model::settings::SettingKey;
use crate::store::{OperationKind, Store, View};
use crate::workflows::context::{Context, Done};
use crate::workflows::lookup::alike;
use crate::workflows::refusal::Refusal;
use crate::workflows::settings::refusal::SettingsRefusal;

/// All settings with their values.
pub fn list(view: &View<'_>) -> Result<Vec<(SettingKey, i64)>, Refusal> {
    let settings = view.settings()?;
    Ok(SettingKey::ALL.iter().map(|key| (*key, settings.get(*key))).collect())
}

/// Gives a setting, by its name, a value.
///
/// # Errors
/// If there is no such setting, or the value lies outside its range.
pub fn set(context: &Context, store: &mut Store, name: &str, value: i64, dry_run: bool) -> Result<Done<()>, Refusal> {
    let key = in_range(name, value)?;
    context.change(store, OperationKind::Change, dry_run, |change| {
        let before = change.settings()?.get(key);
        change.set_setting(key, value)?;
        Ok(((), message!("op-setting", name = key.facts().name, before = before, after = value)))
    })
}

/// The setting of a name, if it can have a value.
///
/// # Errors
/// If there is none, or it cannot.
pub fn in_range(name: &str, value: i64) -> Result<SettingKey, SettingsRefusal> {
    let key = SettingKey::of_name(name).ok_or_else(|| SettingsRefusal::NoSuchSetting {
        name: name.to_owned(),
        alike: alike(name, SettingKey::ALL.map(|key| key.facts().name).into_iter()),
    })?;
    let facts = key.facts();
    match (facts.least..=facts.most).contains(&value) {
        true => Ok(key),
        false => Err(SettingsRefusal::OutOfRange { key, value }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflows::fixtures::{context, weekday_shifts};

    #[test]
    fn a_setting_keeps_to_its_range_and_a_misspelt_one_is_guessed() {
        let mut store = weekday_shifts();
        let refused = set(&context(), &mut store, "spacing-days", 0, false).unwrap_err();
        let out_of_range = SettingsRefusal::OutOfRange { key: SettingKey::SpacingDays, value: 0 };
        assert!(matches!(refused, Refusal::Settings(kind) if kind == out_of_range));
        assert_eq!(
            in_range("spacing-day", 2),
            Err(SettingsRefusal::NoSuchSetting {
                name: "spacing-day".to_owned(),
                alike: vec!["spacing-days".to_owned()]
            })
        );
        set(&context(), &mut store, "spacing-days", 5, false).unwrap();
        assert!(list(&store.view().unwrap()).unwrap().contains(&(SettingKey::SpacingDays, 5)));
    }
}
