//! `korpass backup --list`, and `korpass restore` of nothing: the backups there are.

use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use serde::Serialize;

use crate::cli::session::Session;
use crate::i18n::date_time;
use crate::message;
use crate::model::backup::BackupKind;
use crate::ui::table::ScreenTable;
use crate::ui::table::Tone;
use crate::workflows::failure::Failure;
use crate::workflows::upkeep::backups::{self, Backups, Listed};

/// The backups there are, the newest last.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct BackupListAnswer(Vec<BackupAnswer>);

/// A backup.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct BackupAnswer {
    file: PathBuf,
    /// When it was made, on the clocks of the association.
    at: NaiveDateTime,
    /// Why it was made.
    kind: &'static str,
    bytes: u64,
    /// The name of the association in it, if it is another than that of the database.
    of_another: Option<String>,
}

/// Lists the backups beside a database, the newest last.
pub fn show(session: &Session, database: &Path) -> Result<(), Failure> {
    let found = backups::list(database)?;
    if session.options.json {
        let listed = found.into_iter().map(|Listed { name, file, bytes, of_another }| BackupAnswer {
            file,
            at: name.at(),
            kind: name.kind.word(),
            bytes,
            of_another,
        });
        return session.show_json(&BackupListAnswer(listed.collect()));
    }
    let folder = Backups::beside(database).folder().display().to_string();
    if found.is_empty() {
        session.show_message(&message!("backup-none", folder = folder));
        return Ok(());
    }
    let texts = &session.texts;
    session.show_message(&message!("backup-list", folder = folder));
    let mut table = ScreenTable::bare(session.ink, session.environment.width);
    for Listed { name, bytes, of_another, .. } in &found {
        table.row([
            (name.to_string(), Tone::Strong),
            (date_time(name.at()), Tone::Plain),
            (crate::text!(texts, "backup-size", kilobytes = bytes.div_ceil(1024)), Tone::Plain),
            (texts.get(name.kind.word()), Tone::Dim),
            (
                of_another
                    .as_deref()
                    .map_or_else(String::new, |name| crate::text!(texts, "backup-of-another", name = name)),
                Tone::Dim,
            ),
        ]);
    }
    table.right(&[2]);
    table.lines().iter().for_each(|line| session.show(line));
    if let Some(newest) =
        found.iter().rfind(|listed| listed.name.kind == BackupKind::Usual && listed.of_another.is_none())
    {
        session.show_message(&message!("backup-how-to-restore", name = newest.name.to_string()));
    }
    Ok(())
}
