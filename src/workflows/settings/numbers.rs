//! The numbers that planning goes by.

use crate::message;
use crate::model::settings::SettingKey;
use crate::store::{OperationKind, Store, View};
use crate::workflows::context::{Context, Done};
use crate::workflows::lookup::alike;
use crate::workflows::refusal::Refusal;
use crate::workflows::settings::refusal::SettingsRefusal;

/// All settings with their values.
///
/// # Errors
/// If the database cannot be read.
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
