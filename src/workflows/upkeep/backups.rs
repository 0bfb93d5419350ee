//! Where backups lie and what they are called, and those that nobody has to ask for.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;

use crate::model::backup::{BackupKind, BackupName, Retention};
use crate::model::local_time::local_of;
use crate::model::settings::{SettingKey, Settings};
use crate::store::{Store, StoreError, View};
use crate::workflows::context::Context;
use crate::workflows::export::output::make_folder_for_oneself;
use crate::workflows::refusal::Refusal;
use crate::workflows::sample;

/// The backups of a database in a folder.
pub struct Backups {
    folder: PathBuf,
    /// The name of the database's file, without its ending.
    database: String,
}

impl Backups {
    /// Those beside the database: `korpass-backups` beside `korpass.db`.
    pub fn beside(database: &Path) -> Self {
        let stem = stem_of(database);
        let folder = database.with_file_name(format!("{stem}-backups"));
        Self { folder, database: stem }
    }

    /// Those in another folder.
    pub fn within(database: &Path, folder: &Path) -> Self {
        // Whoever names a folder may name it by a link.
        let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
        Self { folder, database: stem_of(database) }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// All of them, the oldest first. Other files in the folder are none of ours.
    ///
    /// # Errors
    /// If the folder is there and cannot be read.
    pub fn list(&self) -> Result<BTreeMap<BackupName, PathBuf>, Refusal> {
        let entries = match std::fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(BTreeMap::new()),
            Err(error) => return Err(Refusal::of_file(&self.folder, error)),
        };
        let named = entries.filter_map(|entry| {
            let entry = entry.ok()?;
            Some((BackupName::of_file(entry.file_name().to_str()?, &self.database)?, entry.path()))
        });
        Ok(named.collect())
    }

    /// The file in which a database that cannot be read is kept: no backup, and never tidied away.
    pub fn free_file_for_damaged(&self, at: NaiveDateTime) -> PathBuf {
        self.free(at, |at| self.file(at, BackupKind::Usual).with_extension("damaged"))
    }

    fn file(&self, at: NaiveDateTime, kind: BackupKind) -> PathBuf {
        self.folder.join(BackupName { at, kind }.file_name(&self.database))
    }

    /// The file of a moment, or of the first second after it that is free.
    fn free(&self, at: NaiveDateTime, file: impl Fn(NaiveDateTime) -> PathBuf) -> PathBuf {
        let mut at = at;
        // A link that leads nowhere takes a name too.
        while file(at).symlink_metadata().is_ok() {
            at += chrono::TimeDelta::seconds(1);
        }
        file(at)
    }

    /// The newest backup that is no leftover of an update or of restoring.
    ///
    /// # Errors
    /// If the folder is there and cannot be read.
    pub fn newest(&self) -> Result<Option<(BackupName, PathBuf)>, Refusal> {
        Ok(self.list()?.into_iter().rfind(|(name, _)| name.kind == BackupKind::Usual))
    }

    /// Makes one.
    ///
    /// # Errors
    /// If the disk refuses, or the database is damaged.
    pub fn make(&self, store: &Store, at: NaiveDateTime, kind: BackupKind) -> Result<PathBuf, Refusal> {
        make_folder_for_oneself(&self.folder)?;
        loop {
            let file = self.free(at, |at| self.file(at, kind));
            match store.copy_to(&file) {
                // Somebody else made one in the same second.
                Err(StoreError::FileExists(_)) => {}
                Err(error) => return Err(error.into()),
                Ok(()) => return Ok(file),
            }
        }
    }

    /// Takes away those that need not be kept; gives how many.
    pub fn tidy(&self, settings: &Settings) -> Result<usize, Refusal> {
        let backups = self.list()?;
        let most = |key| usize::try_from(settings.get(key)).unwrap_or(usize::MAX);
        let retention = Retention {
            days: most(SettingKey::BackupDays),
            weeks: most(SettingKey::BackupWeeks),
            months: most(SettingKey::BackupMonths),
        };
        let superfluous = retention.superfluous(&backups.keys().copied().collect());
        for file in superfluous.iter().filter_map(|name| backups.get(name)) {
            std::fs::remove_file(file).map_err(|error| Refusal::of_file(file, error))?;
        }
        Ok(superfluous.len())
    }
}

/// A backup that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Its file.
    pub file: PathBuf,
    /// How many others were taken away, as they need not be kept.
    pub removed: usize,
}

/// A backup that is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// When and why it was made.
    pub name: BackupName,
    /// Its file.
    pub file: PathBuf,
    /// The size of that.
    pub bytes: u64,
}

/// Makes a backup of a database, in a folder that is named or else beside it.
///
/// # Errors
/// If the disk refuses, or the database is damaged.
pub fn make(context: &Context, store: &Store, folder: Option<&Path>) -> Result<Made, Refusal> {
    let backups = match folder {
        Some(folder) => Backups::within(store.path(), folder),
        None => Backups::beside(store.path()),
    };
    let view = store.view()?;
    let (at, settings) = (time_for_names(context, &view), view.settings()?);
    drop(view);
    let file = backups.make(store, at, BackupKind::Usual)?;
    // What somebody keeps elsewhere is theirs to tidy.
    let removed = if folder.is_none() { backups.tidy(&settings)? } else { 0 };
    Ok(Made { file, removed })
}

/// The backups beside a database, the newest last.
///
/// # Errors
/// If their folder is there and cannot be read.
pub fn list(database: &Path) -> Result<Vec<Listed>, Refusal> {
    let size = |file: &Path| std::fs::metadata(file).map_or(0, |found| found.len());
    let found = Backups::beside(database).list()?.into_iter();
    Ok(found.map(|(name, file)| Listed { name, bytes: size(&file), file }).collect())
}

fn stem_of(database: &Path) -> String {
    database.file_stem().map_or_else(|| "korpass".to_owned(), |stem| stem.to_string_lossy().into_owned())
}

/// The time by which backups are called: on the clocks of the association, where the database can say which.
pub fn time_for_names(context: &Context, view: &View<'_>) -> NaiveDateTime {
    let zone = view.association().ok().flatten().map(|association| association.time_zone);
    zone.map_or(context.now, |zone| local_of(zone, context.now))
}

/// Makes a backup before the schema of a database, which is given, is brought up to date; gives its file.
///
/// # Errors
/// If it cannot be made; the database is left as it is then.
pub fn before_update(context: &Context, store: &Store, schema: i64) -> Result<PathBuf, Refusal> {
    let at = time_for_names(context, &store.view()?);
    Backups::beside(store.path()).make(store, at, BackupKind::BeforeUpdate(schema))
}

/// Makes the backup of the day, if there is none yet, and takes away those that need not be kept; tells whether it
/// did. The sample has none.
///
/// # Errors
/// If it cannot be made.
pub fn daily(context: &Context, store: &Store) -> Result<bool, Refusal> {
    let view = store.view()?;
    if view.association()?.is_none() || sample::is_sample(&view)? {
        return Ok(false);
    }
    let (at, settings) = (time_for_names(context, &view), view.settings()?);
    drop(view);
    let backups = Backups::beside(store.path());
    // One that claims to be of a day to come does not stand for today.
    if backups.list()?.keys().any(|name| name.kind == BackupKind::Usual && name.at.date() == at.date()) {
        return Ok(false);
    }
    backups.make(store, at, BackupKind::Usual)?;
    // Nothing is taken away before the database is known to be sound.
    backups.tidy(&settings)?;
    Ok(true)
}
