//! A backup put in the place of what is in the database.

use std::path::{Path, PathBuf};

use chrono_tz::Tz;

use crate::i18n::{Language, Message};
use crate::message;
use crate::model::backup::{BackupKind, BackupName};
use crate::store::{Erasures, History, NewOperation, Operation, OperationKind, Store, StoreError, replace_damaged};
use crate::workflows::context::Context;
use crate::workflows::decision::{Decided, decide_on};
use crate::workflows::export::output::make_folder_for_oneself;
use crate::workflows::refusal::Refusal;
use crate::workflows::upkeep::backups::{Backups, Moment, association_in};
use crate::workflows::upkeep::copies::erasures_in;
use crate::workflows::upkeep::opening::open;
use crate::workflows::upkeep::refusal::UpkeepRefusal;
use crate::workflows::upkeep::unfinished::erased_name;

/// What there is to put a backup in the place of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Current {
    /// A sound database.
    Sound,
    /// A file that cannot be used any more.
    Damaged,
    /// Nothing.
    Missing,
}

/// What restoring a backup would change.
#[derive(Debug, Clone, PartialEq)]
pub struct Restoring {
    /// The file of the backup.
    pub file: PathBuf,
    /// What it would take the place of.
    pub current: Current,
    /// The time zone of the association that is there, if one is.
    pub zone: Option<Tz>,
    /// What was done since the backup and would be lost, the oldest first.
    pub lost: Vec<Operation>,
    /// What was done before the backup and is not in the database.
    pub regained: Vec<Operation>,
    /// The name of the association in the backup, if it is not known to be that of the database.
    pub of_another: Option<String>,
    /// How many who were erased since stand in the backup: they are not restored.
    pub erased: usize,
    /// Those who were erased, and the language in which they are called since.
    erasures: Erasures,
    language: Language,
    /// The last operation in the database.
    last: Option<i64>,
}

/// A backup that was restored.
#[derive(Debug, Clone, PartialEq)]
pub struct Restored {
    /// The file in which is kept what it took the place of, if there was anything.
    pub kept: Option<PathBuf>,
    /// The sentence of the history.
    pub sentence: Message,
}

impl Restoring {
    /// Whether people have been told what would be lost.
    pub fn was_published(&self) -> bool {
        self.lost.iter().any(|operation| operation.kind == OperationKind::Publication)
    }
}

/// Puts a backup in place of what is in a database, or of what is left of it, if whoever decides agrees; what is
/// replaced is kept. That of another association than the database's is meant only by those who say so with `force`. The
/// backup is a file, or the newest one whose name begins so, as `2021-02-08`; what was kept at an
/// update or when restoring is meant only by those who say so. A backup that is made because the schema of the database
/// is old is told.
///
/// # Errors
/// If there is no such backup, it is not sound, or the database cannot be written; what whoever decides reports; or if
/// somebody else changed the database meanwhile. It is as it was then.
pub fn restore(
    context: &Context,
    database: &Path,
    wanted: &str,
    force: bool,
    on_update: impl FnOnce(PathBuf),
    decide: impl FnOnce(&Restoring) -> Result<bool, Refusal>,
) -> Result<Decided<Restoring, Restored>, Refusal> {
    let backups = Backups::beside(database);
    let known = association_in(database).map(|association| association.uid);
    let file = chosen(&backups, wanted, known.as_deref())?;
    let of_another = association_in(&file).filter(|found| known.as_ref() != Some(&found.uid)).map(|found| found.name);
    if let Some(name) = of_another.clone().filter(|_| known.is_some() && !force) {
        return Err(UpkeepRefusal::OfAnother { file, name }.into());
    }
    let current = Current::of(database)?;
    let mut store = match current {
        Current::Sound => Some(open(context, database, on_update)?),
        Current::Damaged | Current::Missing => None,
    };
    let (ours, association, erasures) = match &store {
        Some(store) => {
            let view = store.view()?;
            (view.history()?, view.association()?, view.erasures()?)
        }
        None => (History::default(), None, erasures_in(&backups)?),
    };
    let language = association.as_ref().map_or(context.texts.language(), |association| association.language);
    let new_name = erased_name(context, language);
    let theirs = Store::backup_without_erased(&file, &erasures, &new_name, context.now);
    let (theirs, erased) = theirs.map_err(|error| not_a_backup(&file, error))?;
    let zone = association.map(|association| association.time_zone);
    let difference = difference(file, (current, zone), ours, theirs);
    let restoring = Restoring { of_another, erased, erasures, language, ..difference };
    decide_on(restoring, decide, |shown| match &mut store {
        Some(store) => replace_content(context, store, &backups, shown),
        None => replace_file(context, database, &backups, shown),
    })
}

fn difference(file: PathBuf, (current, zone): (Current, Option<Tz>), ours: History, theirs: History) -> Restoring {
    let (ours, theirs) = (ours.operations, theirs.operations);
    let is_same =
        |one: &Operation, other: &Operation| (one.id, one.at, &one.command) == (other.id, other.at, &other.command);
    let common = ours.iter().zip(&theirs).take_while(|(one, other)| is_same(one, other)).count();
    let last = ours.last().map(|operation| operation.id);
    let [lost, regained] = [ours, theirs].map(|operations| operations.into_iter().skip(common).collect());
    let (erased, erasures, language) = (0, Erasures::default(), Language::Sv);
    Restoring { file, current, zone, lost, regained, of_another: None, erased, erasures, language, last }
}

/// The operation that restoring is recorded as.
fn operation(context: &Context) -> NewOperation {
    // The backup may be of a time when the clock was wrong; it has been restored all the same.
    NewOperation { now_is_given: true, ..context.operation(OperationKind::Restoration, false) }
}

fn sentence(backup: &Path, kept: &Path) -> Message {
    let name = backup.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    message!("op-restored", name = name, kept = kept.display().to_string())
}

/// Puts the backup in place of what was last changed by the operation that was shown.
fn replace_content(
    context: &Context,
    store: &mut Store,
    backups: &Backups,
    shown: &Restoring,
) -> Result<Restored, Refusal> {
    let moment = Moment::of(context, &store.view()?);
    let kept = backups.make(store, moment, BackupKind::Replaced)?;
    let sentence = sentence(&shown.file, &kept);
    let typed = kept.display().to_string();
    let new_name = erased_name(context, shown.language);
    let done = store.restore_from(&shown.file, shown.last, &operation(context), (&sentence, &typed), &new_name);
    if !done.map_err(|error| not_a_backup(&shown.file, error))? {
        return Err(Refusal::ChangedMeanwhile);
    }
    Ok(Restored { kept: Some(kept), sentence })
}

/// Puts the backup where a database was that cannot be used, or where there is none.
fn replace_file(context: &Context, database: &Path, backups: &Backups, shown: &Restoring) -> Result<Restored, Refusal> {
    let damaged = backups.free_file_for_damaged(Moment::in_utc(context));
    make_folder_for_oneself(backups.folder())?;
    let new_name = erased_name(context, shown.language);
    replace_damaged((database, &damaged), &shown.file, &shown.erasures, &new_name, context.now)?;
    let kept = (shown.current == Current::Damaged).then_some(damaged);
    let sentence = sentence(&shown.file, kept.as_deref().unwrap_or(database));
    let recorded = sentence.clone();
    Store::open(database)?.change(&operation(context), |change| {
        change.keep_in(&kept.as_deref().unwrap_or(database).display().to_string())?;
        Ok::<_, Refusal>(((), recorded))
    })?;
    Ok(Restored { kept, sentence })
}

/// The backup that is meant; of those that are called so, one of the association, where that is known.
fn chosen(backups: &Backups, wanted: &str, known: Option<&str>) -> Result<PathBuf, Refusal> {
    let path = PathBuf::from(wanted);
    if path.is_file() {
        return Ok(path);
    }
    let found = backups.list()?;
    let begins_so = |name: &BackupName| !wanted.is_empty() && name.to_string().starts_with(wanted);
    let mut fitting: Vec<_> = found.into_iter().filter(|(name, _)| begins_so(name)).collect();
    let is_ours = |file: &Path| known.is_some() && association_in(file).map(|found| found.uid).as_deref() == known;
    if fitting.iter().any(|(_, file)| is_ours(file)) {
        fitting.retain(|(_, file)| is_ours(file));
    }
    let usual = fitting.iter().rfind(|(name, _)| name.kind == BackupKind::Usual).or(fitting.last());
    let none = || UpkeepRefusal::NoSuchBackup { name: wanted.to_owned(), folder: backups.folder().to_owned() };
    Ok(usual.map(|(_, file)| file.clone()).ok_or_else(none)?)
}

impl Current {
    fn of(database: &Path) -> Result<Self, Refusal> {
        match Store::open_to_judge(database).and_then(|store| store.damages()) {
            Ok(damages) if damages.is_empty() => Ok(Self::Sound),
            Err(StoreError::Missing(_)) => Ok(Self::Missing),
            Ok(_) | Err(StoreError::NotADatabase(_) | StoreError::Damaged(_) | StoreError::DamagedWithin) => {
                Ok(Self::Damaged)
            }
            // Busy, or not ours to read: that says nothing of what is in it.
            Err(error) => Err(error.into()),
        }
    }
}

/// That a file is no backup to restore.
fn not_a_backup(file: &Path, error: StoreError) -> Refusal {
    match error {
        StoreError::NotADatabase(_)
        | StoreError::OtherProgram(_)
        | StoreError::Damaged(_)
        | StoreError::DamagedWithin => UpkeepRefusal::UnsoundBackup { file: file.to_owned() }.into(),
        other => other.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::association::Association;
    use crate::workflows::fixtures::{association, context, weekday_shifts_at};
    use crate::workflows::history::refusal::HistoryRefusal;
    use crate::workflows::history::turning::{Undoing, undo};
    use crate::workflows::upkeep::backups::make;

    /// A folder with a database and a backup of it, and one more change in the database.
    fn changed_since() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("korpass.db");
        let mut store = weekday_shifts_at(&database);
        make(&context(), &store, None).unwrap();
        rename(&mut store, "Grannstöd Nyby");
        (folder, database)
    }

    fn rename(store: &mut Store, name: &str) {
        let done = context().change(store, OperationKind::Change, false, |change| {
            let association =
                crate::model::association::Association { name: name.to_owned(), ..context().association(change)? };
            change.set_association(&association)?;
            Ok(((), message!("and")))
        });
        done.unwrap();
    }

    fn name(database: &Path) -> String {
        context().association(&Store::open(database).unwrap().view().unwrap()).unwrap().name
    }

    fn restored(database: &Path, wanted: &str) -> Result<Decided<Restoring, Restored>, Refusal> {
        restore(&context(), database, wanted, false, |_| {}, |_| Ok(true))
    }

    #[test]
    fn what_would_be_lost_is_shown_and_what_is_declined_stays() {
        let (_folder, database) = changed_since();
        let declined = restore(&context(), &database, "2021-01-18", false, |_| {}, |_| Ok(false)).unwrap();
        let Restoring { lost, regained, current, .. } = &declined.shown;
        assert_eq!((lost.len(), regained.len(), *current), (1, 0, Current::Sound));
        assert!(declined.stored.is_none());
        assert_eq!(name(&database), "Grannstöd Nyby");
    }

    #[test]
    fn what_restoring_replaced_is_kept_and_known_to_the_history() {
        let (_folder, database) = changed_since();
        let kept = restored(&database, "2021-01-18").unwrap().stored.unwrap().kept.unwrap();
        assert_eq!(name(&database), "Grannstöd Testby");
        let mut store = Store::open(&database).unwrap();
        let refused = undo(&context(), &mut store, Undoing::default(), |_| Ok(true)).unwrap_err();
        let Refusal::History(HistoryRefusal::Restoration { kept: Some(known) }) = refused else {
            panic!("{refused:?}")
        };
        assert_eq!(known, kept.display().to_string());
        drop(store);
        let back = restored(&database, &kept.display().to_string()).unwrap();
        assert_eq!(back.shown.regained.len(), 1);
        assert_eq!(name(&database), "Grannstöd Nyby");
    }

    #[test]
    fn what_changes_while_somebody_decides_is_not_overwritten() {
        let (_folder, database) = changed_since();
        let refused = restore(
            &context(),
            &database,
            "2021-01-18",
            false,
            |_| {},
            |_| {
                rename(&mut Store::open(&database).unwrap(), "Grannstöd Annanby");
                Ok(true)
            },
        );
        assert!(matches!(refused, Err(Refusal::ChangedMeanwhile)), "{refused:?}");
        assert_eq!(name(&database), "Grannstöd Annanby");
    }

    #[test]
    fn a_damaged_database_is_restored_and_the_damaged_file_kept() {
        let (_folder, database) = changed_since();
        std::fs::write(&database, "skräp").unwrap();
        let done = restored(&database, "2021-01-18").unwrap();
        assert_eq!(done.shown.current, Current::Damaged);
        assert_eq!(name(&database), "Grannstöd Testby");
        assert_eq!(std::fs::read(done.stored.unwrap().kept.unwrap()).unwrap(), "skräp".as_bytes());
    }

    #[test]
    fn what_is_no_backup_is_refused_with_its_kind() {
        let (folder, database) = changed_since();
        let letter = folder.path().join("brev.txt");
        std::fs::write(&letter, "hej").unwrap();
        let refused = restored(&database, letter.to_str().unwrap()).unwrap_err();
        assert!(matches!(refused, Refusal::Upkeep(UpkeepRefusal::UnsoundBackup { file }) if file == letter));
        let refused = restored(&database, "1999").unwrap_err();
        assert!(matches!(refused, Refusal::Upkeep(UpkeepRefusal::NoSuchBackup { name, .. }) if name == "1999"));
        assert_eq!(name(&database), "Grannstöd Nyby");
    }

    #[test]
    fn the_backup_of_another_association_is_restored_only_by_force_and_what_left_the_other_stays_with_it() {
        let (folder, database) = changed_since();
        let other = folder.path().join("andra.db");
        let mut store = weekday_shifts_at(&other);
        let another = Association { uid: "f".repeat(32), name: "Grannstöd Annanby".to_owned(), ..association() };
        let founded = context().change(&mut store, OperationKind::Change, false, |change| {
            change.set_association(&another)?;
            change.set_calendar_address(change.members()?[0].id, &"2".repeat(32))?;
            Ok(((), message!("and")))
        });
        founded.unwrap();
        let addresses = |database: &Path| Store::open(database).unwrap().view().unwrap().calendar_addresses().unwrap();
        let (file, theirs) = (make(&context(), &store, None).unwrap().file, addresses(&other));
        drop(store);
        let typed = file.to_str().unwrap();
        let refused = restored(&database, typed).unwrap_err();
        let Refusal::Upkeep(UpkeepRefusal::OfAnother { name: told, .. }) = refused else { panic!("{refused:?}") };
        assert_eq!((told.as_str(), name(&database).as_str()), ("Grannstöd Annanby", "Grannstöd Nyby"));
        let done = restore(&context(), &database, typed, true, |_| {}, |_| Ok(true)).unwrap();
        assert_eq!(done.shown.of_another.as_deref(), Some("Grannstöd Annanby"));
        assert_eq!((name(&database).as_str(), addresses(&database)), ("Grannstöd Annanby", theirs));
    }
}
