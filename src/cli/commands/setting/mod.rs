//! `korpass setting`: the numbers that planning goes by.

use clap::Subcommand;
use serde_json::json;

use crate::cli::session::Session;
use crate::message;
use crate::model::settings::SettingKey;
use crate::ui::table::ScreenTable;
use crate::ui::table::Tone;
use crate::workflows::failure::Failure;
use crate::workflows::lookup::alike;

/// The numbers that planning goes by.
#[derive(Debug, Subcommand)]
pub enum Setting {
    #[command(alias = "lista")]
    List,
    #[command(alias = "ändra")]
    Set {
        #[arg(value_name = "key")]
        key: String,
        #[arg(value_name = "number", allow_hyphen_values = true)]
        value: i64,
        #[arg(long)]
        dry_run: bool,
    },
}

impl Setting {
    /// Runs the command.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Setting::List => list(session),
            Setting::Set { key, value, dry_run } => set(session, &key, value, dry_run),
        }
    }
}

fn list(session: &Session) -> Result<(), Failure> {
    let store = session.open()?;
    let settings = store.view()?.settings()?;
    if session.options.json {
        let values = SettingKey::ALL
            .map(|key| json!({"name": key.facts().name, "value": settings.get(key), "default": key.facts().default}));
        return session.show_json(&values);
    }
    let texts = &session.texts;
    let headings = ["label-setting", "label-value", "label-meaning"].map(|id| texts.get(id));
    let mut table = ScreenTable::new(session.ink, session.surroundings.width, &headings);
    for key in SettingKey::ALL {
        let facts = key.facts();
        let value = settings.get(key);
        let tone = if value == facts.default { Tone::Plain } else { Tone::Strong };
        let meaning = texts.get(&format!("setting-{}", facts.name));
        table.row([(facts.name.to_owned(), tone), (value.to_string(), tone), (meaning, Tone::Plain)]);
    }
    table.right(&[1]);
    table.lines().iter().for_each(|line| session.show(line));
    Ok(())
}

fn set(session: &Session, name: &str, value: i64, dry_run: bool) -> Result<(), Failure> {
    let key = SettingKey::of_name(name).ok_or_else(|| {
        let names = SettingKey::ALL.map(|key| key.facts().name);
        Failure::new(message!("error-no-such-setting", name = name))
            .at(alike(name, names.into_iter()).into_iter().map(|name| message!("error-did-you-mean", name = name)))
            .advise(message!("error-no-such-setting-advice"))
    })?;
    let facts = key.facts();
    if !(facts.least..=facts.most).contains(&value) {
        return Err(Failure::new(message!(
            "error-setting-range",
            name = facts.name,
            value = value,
            least = facts.least,
            most = facts.most
        )));
    }
    let mut store = session.open()?;
    session.change(&mut store, dry_run, |change| {
        let before = change.settings()?.get(key);
        change.set_setting(key, value)?;
        Ok(((), message!("op-setting", name = facts.name, before = before, after = value)))
    })
}
