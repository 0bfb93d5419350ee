//! Where backups lie and what they are called, and those that nobody has to ask for.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;

use crate::model::association::Association;
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
    /// What the database calls its backups.
    series: String,
}

impl Backups {
    /// Those beside the database: `korpass-backups` beside `korpass.db`.
    pub fn beside(database: &Path) -> Self {
        let series = series_of(database);
        let folder = database.with_file_name(format!("{series}-backups"));
        Self { folder, series }
    }

    /// Those in another folder.
    pub fn within(database: &Path, folder: &Path) -> Self {
        // Whoever names a folder may name it by a link.
        let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
        Self { folder, series: series_of(database) }
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
            Some((BackupName::of_file(entry.file_name().to_str()?, &self.series)?, entry.path()))
        });
        Ok(named.collect())
    }

    /// Those of one association, the oldest first. A file that cannot be read is nobody's.
    ///
    /// # Errors
    /// If the folder is there and cannot be read.
    fn of_association(&self, uid: &str) -> Result<BTreeMap<BackupName, PathBuf>, Refusal> {
        let mut found = self.list()?;
        found.retain(|_, file| association_in(file).is_some_and(|association| association.uid == uid));
        Ok(found)
    }

    /// The file in which a database that cannot be read is kept: no backup, and never tidied away.
    pub fn free_file_for_damaged(&self, moment: Moment) -> PathBuf {
        let mut name = moment.named(BackupKind::Usual);
        while is_taken(&self.file(name).with_extension("damaged")) {
            name = name.next();
        }
        self.file(name).with_extension("damaged")
    }

    fn file(&self, name: BackupName) -> PathBuf {
        self.folder.join(name.file_name(&self.series))
    }

    /// The newest backup that is no leftover of an update or of restoring: of the association, where it is known.
    ///
    /// # Errors
    /// If the folder is there and cannot be read.
    pub fn newest(&self, uid: Option<&str>) -> Result<Option<(BackupName, PathBuf)>, Refusal> {
        let found = uid.map_or_else(|| self.list(), |uid| self.of_association(uid))?;
        Ok(found.into_iter().rfind(|(name, _)| name.kind == BackupKind::Usual))
    }

    /// Makes one.
    ///
    /// # Errors
    /// If the disk refuses, or the database is damaged.
    pub fn make(&self, store: &Store, moment: Moment, kind: BackupKind) -> Result<PathBuf, Refusal> {
        make_folder_for_oneself(&self.folder)?;
        let mut name = moment.named(kind);
        loop {
            let file = self.file(name);
            if !is_taken(&file) {
                match store.copy_to(&file) {
                    // Somebody else made one in the same second.
                    Err(StoreError::FileExists(_)) => {}
                    Err(error) => return Err(error.into()),
                    Ok(()) => return Ok(file),
                }
            }
            name = name.next();
        }
    }

    /// Takes away those of the association that need not be kept; gives how many. What was made in this second stays.
    fn tidy(&self, settings: &Settings, uid: &str, moment: Moment) -> Result<usize, Refusal> {
        let backups = self.of_association(uid)?;
        let most = |key| usize::try_from(settings.get(key)).unwrap_or(usize::MAX);
        let retention = Retention {
            days: most(SettingKey::BackupDays),
            weeks: most(SettingKey::BackupWeeks),
            months: most(SettingKey::BackupMonths),
        };
        let superfluous = retention.superfluous(&backups.keys().copied().collect(), moment.instant);
        for file in superfluous.iter().filter_map(|name| backups.get(name)) {
            std::fs::remove_file(file).map_err(|error| Refusal::of_file(file, error))?;
        }
        Ok(superfluous.len())
    }
}

/// Whether a name is taken: by a link that leads nowhere too.
fn is_taken(file: &Path) -> bool {
    file.symlink_metadata().is_ok()
}

/// The association in a database, if that can be read and has one.
pub fn association_in(file: &Path) -> Option<Association> {
    Store::open_to_read(file).ok()?.view().ok()?.association().ok()?
}

/// The instant by which a backup is called, and what the clocks of the association show at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    instant: NaiveDateTime,
    local: NaiveDateTime,
}

impl Moment {
    /// Now, on the clocks of the association where the database can say which, else in UTC.
    pub fn of(context: &Context, view: &View<'_>) -> Self {
        let zone = view.association().ok().flatten().map(|association| association.time_zone);
        Self { local: zone.map_or(context.now, |zone| local_of(zone, context.now)), ..Self::in_utc(context) }
    }

    /// Now, where no association says which clocks it goes by.
    pub fn in_utc(context: &Context) -> Self {
        Self { instant: context.now, local: context.now }
    }

    fn named(self, kind: BackupKind) -> BackupName {
        BackupName::new(self.instant, self.local, kind)
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
    /// The name of the association in it, if it is another than that of the database.
    pub of_another: Option<String>,
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
    let (moment, settings, association) = (Moment::of(context, &view), view.settings()?, view.association()?);
    drop(view);
    let file = backups.make(store, moment, BackupKind::Usual)?;
    let removed = match association {
        // What somebody keeps elsewhere is theirs to tidy.
        Some(association) if folder.is_none() => backups.tidy(&settings, &association.uid, moment)?,
        _ => 0,
    };
    Ok(Made { file, removed })
}

/// The backups beside a database, the newest last.
///
/// # Errors
/// If their folder is there and cannot be read.
pub fn list(database: &Path) -> Result<Vec<Listed>, Refusal> {
    let ours = association_in(database).map(|association| association.uid);
    let listed = |(name, file): (BackupName, PathBuf)| {
        let bytes = std::fs::metadata(&file).map_or(0, |found| found.len());
        let association = association_in(&file).filter(|found| ours.as_ref() != Some(&found.uid));
        Listed { name, file, bytes, of_another: association.filter(|_| ours.is_some()).map(|found| found.name) }
    };
    Ok(Backups::beside(database).list()?.into_iter().map(listed).collect())
}

/// What a database calls its backups: two in one folder that differ in the ending alone have two names for them.
fn series_of(database: &Path) -> String {
    let name = database.file_name().map_or_else(|| "korpass.db".to_owned(), |name| name.to_string_lossy().into_owned());
    match name.strip_suffix(".db") {
        Some(stem) => stem.to_owned(),
        None if name.contains('.') => name,
        None => name + ".",
    }
}

/// Makes a backup before the schema of a database, which is given, is brought up to date; gives its file.
///
/// # Errors
/// If it cannot be made; the database is left as it is then.
pub fn before_update(context: &Context, store: &Store, schema: i64) -> Result<PathBuf, Refusal> {
    let (backups, kind) = (Backups::beside(store.path()), BackupKind::BeforeUpdate(schema));
    // An update that fails is tried again by every command: one copy of what it leaves alone is enough.
    let last = backups.list()?.into_iter().rfind(|(name, _)| name.kind == kind);
    if let Some((_, file)) = last
        && store.holds_the_same_as(&file).unwrap_or(false)
    {
        return Ok(file);
    }
    let moment = Moment::of(context, &store.view()?);
    backups.make(store, moment, kind)
}

/// Makes the backup of the day, if there is none yet, and takes away those that need not be kept; tells whether it
/// did. The sample has none.
///
/// # Errors
/// If it cannot be made.
pub fn daily(context: &Context, store: &Store) -> Result<bool, Refusal> {
    let view = store.view()?;
    let Some(association) = view.association()? else { return Ok(false) };
    if sample::is_sample(&view)? {
        return Ok(false);
    }
    let (moment, settings) = (Moment::of(context, &view), view.settings()?);
    drop(view);
    let backups = Backups::beside(store.path());
    // One that claims to be of a day to come does not stand for today, nor does that of another association.
    let is_of_today = |name: &BackupName| name.kind == BackupKind::Usual && name.at().date() == moment.local.date();
    let is_ours = |file: &Path| association_in(file).is_some_and(|found| found.uid == association.uid);
    if backups.list()?.iter().any(|(name, file)| is_of_today(name) && is_ours(file)) {
        return Ok(false);
    }
    backups.make(store, moment, BackupKind::Usual)?;
    // Nothing is taken away before the database is known to be sound.
    backups.tidy(&settings, &association.uid, moment)?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message;
    use crate::store::OperationKind;
    use crate::workflows::fixtures::{association, context, weekday_shifts_at};

    fn at(now: &str) -> Context {
        Context { now: now.parse().unwrap(), ..context() }
    }

    /// Makes the association of a database another one.
    fn found_another(store: &mut Store) {
        let another = Association { uid: "f".repeat(32), name: "Grannstöd Annanby".to_owned(), ..association() };
        let founded = context().change(store, OperationKind::Change, false, |change| {
            change.set_association(&another)?;
            Ok(((), message!("and")))
        });
        founded.unwrap();
    }

    #[test]
    fn a_backup_is_there_when_it_is_told_also_when_clocks_are_set_back_and_in_one_second() {
        let folder = tempfile::tempdir().unwrap();
        let store = weekday_shifts_at(&folder.path().join("korpass.db"));
        let mut made = Vec::new();
        for now in ["2021-10-31T00:50:00", "2021-10-31T01:10:00", "2021-10-31T01:10:00", "2021-10-31T01:10:00"] {
            let one = make(&at(now), &store, None).unwrap();
            assert!(one.file.is_file(), "{now}: {}", one.file.display());
            made.push(one.file);
        }
        assert!(!made[0].exists(), "the one of summer time is the older");
        assert!(made[1..].iter().all(|file| file.exists()), "each of one second stays");
        let names = ["T025000+0200.db", "T021000+0100.db", "T021000+0100-2.db", "T021000+0100-3.db"];
        for (file, name) in made.iter().zip(names) {
            assert_eq!(file.file_name().unwrap().to_str().unwrap(), format!("korpass-2021-10-31{name}"));
        }
        assert_eq!(list(store.path()).unwrap().last().unwrap().file, made[3]);
    }

    #[test]
    fn two_databases_in_one_folder_have_two_series() {
        let folder = tempfile::tempdir().unwrap();
        let mut series = ["korpass.db", "korpass.sqlite", "korpass", "andra.db"].map(|name| {
            let store = weekday_shifts_at(&folder.path().join(name));
            assert!(daily(&context(), &store).unwrap(), "{name}");
            make(&at("2021-01-19T09:00:00"), &store, None).unwrap();
            assert_eq!(list(store.path()).unwrap().len(), 2, "{name}");
            Backups::beside(store.path()).folder().to_owned()
        });
        series.sort();
        assert!(series.windows(2).all(|two| two[0] != two[1]), "{series:?}");
    }

    #[test]
    fn the_backups_of_another_association_are_told_as_that_and_stand_for_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = weekday_shifts_at(&folder.path().join("korpass.db"));
        assert!(daily(&context(), &store).unwrap());
        found_another(&mut store);
        assert!(daily(&context(), &store).unwrap(), "the backup of today is another's");
        let listed = list(store.path()).unwrap();
        let of_another: Vec<_> = listed.iter().map(|one| one.of_another.as_deref()).collect();
        assert_eq!(of_another, [Some("Grannstöd Testby"), None]);
        make(&at("2041-01-19T09:00:00"), &store, None).unwrap();
        assert!(listed[0].file.exists(), "what is another's is never tidied away");
        let backups = Backups::beside(store.path());
        assert_eq!(backups.newest(Some(&association().uid)).unwrap().unwrap().1, listed[0].file);
    }
}
