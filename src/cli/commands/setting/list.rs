//! `korpass setting list`: all settings with their values.

use serde::Serialize;

use crate::cli::session::Session;
use crate::model::settings::SettingKey;
use crate::ui::table::{ScreenTable, Tone};
use crate::workflows::failure::Failure;
use crate::workflows::settings::numbers;

/// All settings.
#[derive(Debug, clap::Args)]
pub struct List {}

/// A setting.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SettingAnswer {
    name: &'static str,
    value: i64,
    /// Its value where nobody has said otherwise.
    default: i64,
}

impl List {
    /// Shows them.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let settings = numbers::list(&session.open()?.view()?)?;
        if session.options.json {
            return session.show_json(&settings.iter().map(SettingAnswer::of).collect::<Vec<_>>());
        }
        show(session, &settings);
        Ok(())
    }
}

impl SettingAnswer {
    fn of(&(key, value): &(SettingKey, i64)) -> Self {
        Self { name: key.facts().name, value, default: key.facts().default }
    }
}

fn show(session: &Session, settings: &[(SettingKey, i64)]) {
    let texts = &session.texts;
    let headings = ["label-setting", "label-value", "label-meaning"].map(|id| texts.get(id));
    let mut table = ScreenTable::new(session.ink, session.environment.width, &headings);
    for (key, value) in settings {
        let facts = key.facts();
        let tone = if *value == facts.default { Tone::Plain } else { Tone::Strong };
        let meaning = texts.get(&format!("setting-{}", facts.name));
        table.row([(facts.name.to_owned(), tone), (value.to_string(), tone), (meaning, Tone::Plain)]);
    }
    table.right(&[1]);
    table.lines().iter().for_each(|line| session.show(line));
}
