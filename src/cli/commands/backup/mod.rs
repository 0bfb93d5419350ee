//! `korpass backup`: a copy of the database that stands alone.

pub mod restore;

use std::path::PathBuf;

use serde_json::json;

use crate::cli::session::Session;
use crate::i18n::date_time;
use crate::message;
use crate::model::backup::BackupKind;
use crate::ui::table::ScreenTable;
use crate::ui::table::Tone;
use crate::workflows::failure::Failure;
use crate::workflows::upkeep::backups::Backups;
use crate::workflows::upkeep::backups::time_for_names;

/// Where the copy goes.
#[derive(Debug, clap::Args)]
pub struct Backup {
    #[arg(long, value_name = "dir", conflicts_with = "list")]
    out: Option<PathBuf>,
    #[arg(long)]
    list: bool,
}

impl Backup {
    /// Makes a backup, or lists those there are.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let database = session.database()?;
        if self.list {
            return list(session, &Backups::beside(&database));
        }
        let store = session.open()?;
        let backups = match &self.out {
            Some(folder) => Backups::within(&database, folder),
            None => Backups::beside(&database),
        };
        let (at, settings) = {
            let view = store.view()?;
            (time_for_names(&session.context, &view), view.settings()?)
        };
        let file = backups.make(&store, at, BackupKind::Usual)?;
        // What somebody keeps elsewhere is theirs to tidy.
        let removed = if self.out.is_none() { backups.tidy(&settings)? } else { 0 };
        if session.options.json {
            return session.show_json(&json!({"file": file, "removed": removed}));
        }
        session.confirm(&message!("backup-made", file = file.display().to_string(), removed = removed));
        Ok(())
    }
}

/// Lists backups, the newest last.
pub fn list(session: &Session, backups: &Backups) -> Result<(), Failure> {
    let found = backups.list()?;
    if session.options.json {
        let listed: Vec<_> = found
            .iter()
            .map(|(name, file)| json!({"file": file, "at": name.at, "kind": kind_id(name.kind), "bytes": size(file)}))
            .collect();
        return session.show_json(&listed);
    }
    if found.is_empty() {
        session.show_message(&message!("backup-none", folder = backups.folder().display().to_string()));
        return Ok(());
    }
    let texts = &session.texts;
    session.show_message(&message!("backup-list", folder = backups.folder().display().to_string()));
    let mut table = ScreenTable::bare(session.ink, session.surroundings.width);
    for (name, file) in &found {
        let kilobytes = size(file).div_ceil(1024);
        table.row([
            (name.to_string(), Tone::Strong),
            (date_time(name.at), Tone::Plain),
            (crate::text!(texts, "backup-size", kilobytes = kilobytes), Tone::Plain),
            (texts.get(kind_id(name.kind)), Tone::Dim),
        ]);
    }
    table.right(&[2]);
    table.lines().iter().for_each(|line| session.show(line));
    if let Some((newest, _)) = backups.newest()? {
        session.show_message(&message!("backup-how-to-restore", name = newest.to_string()));
    }
    Ok(())
}

fn kind_id(kind: BackupKind) -> &'static str {
    match kind {
        BackupKind::Usual => "backup-kind-usual",
        BackupKind::BeforeUpdate(_) => "backup-kind-update",
        BackupKind::Replaced => "backup-kind-replaced",
    }
}

fn size(file: &std::path::Path) -> u64 {
    std::fs::metadata(file).map_or(0, |found| found.len())
}
