//! Whether all is well with a database and what lies around it, and mending what can be mended without loss.

use std::path::{Path, PathBuf};

use crate::i18n::{Message, date_time};
use crate::message;
use crate::model::backup::BackupName;
use crate::store::{Store, StoreError, View, files_of};
use crate::workflows::context::Context;
use crate::workflows::export::calendar_files::entries_to_come;
use crate::workflows::export::output::others_can_read;
use crate::workflows::export::web_folder::OWNER_FILE;
use crate::workflows::refusal::Refusal;
use crate::workflows::seats::judging;
use crate::workflows::upkeep::backups::{Backups, association_in};
use crate::workflows::upkeep::erasing;
use crate::workflows::upkeep::opening::open;
use crate::workflows::upkeep::unfinished::{self, Left};

/// A backup older than so many days is old: the program makes one each day that it is used.
const OLD_BACKUP_DAYS: i64 = 7;

/// So many faults of one kind are named.
const MOST_NAMED: usize = 5;

/// What is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Matter {
    /// The file of the database.
    File,
    /// Whether rows speak of rows that are there.
    References,
    /// The clock against what has been done.
    Clock,
    /// The rules, in what is planned.
    Rules,
    /// Seats in shifts that are none.
    Orphans,
    /// What calendars do not say yet.
    Calendars,
    /// Erasures that have not been finished, and those to come.
    Erasures,
    /// Who can read the files.
    Rights,
    /// Files left behind by a program that was killed.
    Leftovers,
    /// The backups.
    Backups,
    /// The folder that the database lies in.
    Place,
}

impl Matter {
    /// The word for programs.
    pub fn word(self) -> &'static str {
        match self {
            Self::File => "doctor-file",
            Self::References => "doctor-references",
            Self::Clock => "doctor-clock",
            Self::Rules => "doctor-rules",
            Self::Orphans => "doctor-orphans",
            Self::Calendars => "doctor-calendars",
            Self::Erasures => "doctor-erasures",
            Self::Rights => "doctor-rights",
            Self::Leftovers => "doctor-leftovers",
            Self::Backups => "doctor-backups",
            Self::Place => "doctor-place",
        }
    }
}

/// What was looked at, and what was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// What was looked at.
    pub about: Matter,
    /// What is wrong; nothing if all is well.
    pub faults: Vec<Message>,
    /// What to do about it.
    pub repair: Option<Message>,
    /// Whether it is only worth knowing.
    pub is_hint: bool,
}

impl Finding {
    fn new(about: Matter, faults: Vec<Message>, repair: Message) -> Self {
        let repair = (!faults.is_empty()).then_some(repair);
        Self { about, faults, repair, is_hint: false }
    }

    fn hint(self) -> Self {
        Self { is_hint: true, ..self }
    }

    /// Whether something is wrong that should be mended.
    pub fn is_wrong(&self) -> bool {
        !self.faults.is_empty() && !self.is_hint
    }
}

/// Something that was mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mended {
    /// A file or folder that others could read.
    Rights(PathBuf),
    /// A file that was left behind.
    Leftover(PathBuf),
    /// So many operations that claimed to lie ahead.
    Clock(usize),
    /// What was left of erasures.
    Erasures,
}

/// Looks at a database and what lies around it. A backup that is made because the schema of the database is old is told.
///
/// # Errors
/// If there is no database, or the system refuses to say what lies around it.
pub fn examine(context: &Context, database: &Path, on_update: impl FnOnce(PathBuf)) -> Result<Vec<Finding>, Refusal> {
    refuse_missing(database)?;
    let backups = Backups::beside(database);
    let mut findings = vec![rights(database, &backups)?, left_behind(database, &backups)];
    let advice = restore_advice(database, &backups)?;
    let of_file = |faults: Vec<Message>| Finding::new(Matter::File, faults, advice);
    match open(context, database, on_update).map(|store| (store.damages(), store)) {
        Ok((Ok(damages), store)) if damages.is_empty() => {
            findings.insert(0, of_file(Vec::new()));
            findings.extend(within(context, &store)?);
        }
        Ok((Ok(damages), _)) => {
            let said = damages.into_iter().take(MOST_NAMED).map(|line| message!("doctor-sqlite", line = line));
            findings.insert(0, of_file(said.collect()));
        }
        Ok((Err(error), _)) => findings.insert(0, of_file(vec![Refusal::from(error).explain().what])),
        // Nothing is wrong with it but the program that opens it: its backups are no help.
        Err(
            refusal @ Refusal::Store(
                StoreError::BeforeRelease(_) | StoreError::Newer { .. } | StoreError::SeveralNames(_),
            ),
        ) => {
            let told = refusal.explain();
            let advice = told.advice.unwrap_or_else(|| message!("doctor-no-backup"));
            findings.insert(0, Finding::new(Matter::File, vec![told.what], advice));
        }
        Err(refusal) => findings.insert(0, of_file(vec![refusal.explain().what])),
    }
    let can_be_read = findings[0].faults.is_empty();
    let at_hand = backups_at_hand(context, database, &backups)?;
    // What cannot be read cannot be backed up.
    findings.push(if can_be_read { at_hand } else { Finding { repair: None, ..at_hand } });
    findings.push(place(database));
    Ok(findings)
}

/// Mends what can be mended without loss: rights, files left behind, times that claim to lie ahead, and erasures that were
/// not finished. Each is told as
/// it is done.
///
/// # Errors
/// If there is no database, or the system refuses.
pub fn mend(
    context: &Context,
    database: &Path,
    on_update: impl FnOnce(PathBuf),
    mut on_mended: impl FnMut(Mended),
) -> Result<(), Refusal> {
    refuse_missing(database)?;
    let backups = Backups::beside(database);
    for file in files_at(database, &backups)?.into_iter().filter(|file| others_can_read(file)) {
        for_owner_alone(&file)?;
        on_mended(Mended::Rights(file));
    }
    for file in unfinished(database, &backups) {
        std::fs::remove_file(&file).map_err(|error| Refusal::of_file(&file, error))?;
        on_mended(Mended::Leftover(file));
    }
    if let Ok(mut store) = open(context, database, on_update)
        && !context.now_is_given
    {
        let count = store.date_back(context.now)?;
        if count > 0 {
            on_mended(Mended::Clock(count));
        }
    }
    if let Ok(mut store) = Store::open(database)
        && !store.view()?.erasure_work()?.is_empty()
        && unfinished::finish(context, &mut store, unfinished::PATIENCE)?.left.is_empty()
    {
        on_mended(Mended::Erasures);
    }
    Ok(())
}

fn refuse_missing(database: &Path) -> Result<(), Refusal> {
    if database.exists() { Ok(()) } else { Err(StoreError::Missing(database.to_owned()).into()) }
}

/// What can be looked at only in a database that is sound.
fn within(context: &Context, store: &Store) -> Result<Vec<Finding>, Refusal> {
    let view = store.view()?;
    let references = view.lost_references()?;
    let lost = |(table, parent): (String, String)| message!("doctor-reference", table = table, parent = parent);
    let mut findings = vec![Finding::new(
        Matter::References,
        references.into_iter().map(lost).collect(),
        restore_advice(store.path(), &Backups::beside(store.path()))?,
    )];
    let now = context.now;
    let clock = view
        .time_ahead(now)?
        .filter(|_| !context.now_is_given)
        .map(|last| message!("doctor-clock-ahead", last = date_time(last), now = date_time(now)));
    findings.push(Finding::new(Matter::Clock, clock.into_iter().collect(), message!("doctor-clock-repair")));
    if view.association()?.is_none() {
        return Ok(findings);
    }
    // What has been driven can be planned no better.
    let from = context.local_now(&view)?.format("%Y-%m-%dT%H:%M").to_string();
    let mut broken = judging::all_ahead(context, &view)?;
    broken.retain(|judged| judged.breach.shift > from);
    let more = broken.len().saturating_sub(MOST_NAMED);
    let mut sentences: Vec<Message> = broken.into_iter().take(MOST_NAMED).map(|judged| judged.sentence).collect();
    if more > 0 {
        sentences.push(message!("doctor-more", count = more));
    }
    findings.push(Finding::new(Matter::Rules, sentences, message!("doctor-rules-repair")));
    let stray = view.seats_in_no_shift(context.local_now(&view)?)?;
    let stray = (stray > 0).then(|| message!("doctor-stray-seats", count = stray));
    findings.push(Finding::new(Matter::Orphans, stray.into_iter().collect(), message!("doctor-orphans-repair")));
    let waiting = entries_to_come(context, &view)?;
    let waiting = (waiting > 0).then(|| message!("doctor-calendars-behind", count = waiting));
    let calendars = Finding::new(Matter::Calendars, waiting.into_iter().collect(), message!("doctor-calendars-repair"));
    findings.push(calendars.hint());
    findings.push(erasures(context, &view)?);
    Ok(findings)
}

/// What is left of erasures, which is wrong, and else whom the program is going to erase soon.
fn erasures(context: &Context, view: &View<'_>) -> Result<Finding, Refusal> {
    let left: Vec<Message> = unfinished::left(view)?.iter().map(Left::sentence).collect();
    if !left.is_empty() {
        return Ok(Finding::new(Matter::Erasures, left, message!("doctor-repair-itself")));
    }
    let soon = erasing::erased_soon(view, context.today(view)?)?.map(|soon| soon.sentence());
    let finding = Finding::new(Matter::Erasures, soon.into_iter().collect(), message!("doctor-erasures-repair"));
    Ok(finding.hint())
}

/// Whether others on the computer can read the database, its log and index, or the backups.
fn rights(database: &Path, backups: &Backups) -> Result<Finding, Refusal> {
    let open = files_at(database, backups)?.into_iter().filter(|file| others_can_read(file));
    let faults = open.map(|file| message!("doctor-readable", file = file.display().to_string())).collect();
    Ok(Finding::new(Matter::Rights, faults, message!("doctor-repair-itself")))
}

fn files_at(database: &Path, backups: &Backups) -> Result<Vec<PathBuf>, Refusal> {
    let beside = files_of(database).into_iter();
    let all = beside.chain([backups.folder().to_owned()]).chain(backups.list()?.into_values());
    Ok(all.filter(|file| file.exists()).collect())
}

/// Files that were being written when the program was killed.
fn left_behind(database: &Path, backups: &Backups) -> Finding {
    let files = unfinished(database, backups);
    let faults = files.into_iter().map(|file| message!("doctor-left-behind", file = file.display().to_string()));
    Finding::new(Matter::Leftovers, faults.collect(), message!("doctor-repair-itself"))
}

fn unfinished(database: &Path, backups: &Backups) -> Vec<PathBuf> {
    let folder = database.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let entries = [folder, backups.folder()].into_iter().filter_map(|folder| std::fs::read_dir(folder).ok()).flatten();
    let files = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let is_ours = |file: &PathBuf| file.file_name().is_some_and(|name| is_unfinished(&name.to_string_lossy()));
    files.filter(|file| is_ours(file) && file.is_file()).collect()
}

/// Whether a file is called as one that is being written: six signs by chance, or the number of a process. The mark of
/// whose site a folder is, and what somebody else calls nearly so, is none.
fn is_unfinished(name: &str) -> bool {
    let Some(rest) = name.strip_prefix(".korpass-") else { return false };
    // A copy that is being made has a journal of its own.
    let beside = ["-journal", "-wal", "-shm"].iter().find_map(|ending| rest.strip_suffix(ending));
    let rest = beside.filter(|database| database.ends_with(".db")).unwrap_or(rest);
    let (word, is_database) = rest.strip_suffix(".db").map_or((rest, false), |word| (word, true));
    let is_number = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    name != OWNER_FILE
        && (word.len() == 6 && word.bytes().all(|byte| byte.is_ascii_alphanumeric()) || is_database && is_number)
}

fn backups_at_hand(context: &Context, database: &Path, backups: &Backups) -> Result<Finding, Refusal> {
    let fault = match newest(database, backups)? {
        None => Some(message!("backup-none", folder = backups.folder().display().to_string())),
        Some((newest, _)) => {
            let age = (context.now - newest.instant).num_days();
            (age > OLD_BACKUP_DAYS).then(|| message!("doctor-backup-old", days = age))
        }
    };
    Ok(Finding::new(Matter::Backups, fault.into_iter().collect(), message!("doctor-backups-repair")).hint())
}

/// Whether the database lies in a folder that another program copies, which can tear it in two.
fn place(database: &Path) -> Finding {
    const COPIED: [&str; 6] = ["dropbox", "onedrive", "icloud", "google drive", "googledrive", "nextcloud"];
    let path = std::path::absolute(database).unwrap_or_else(|_| database.to_owned());
    let is_copied = |part: &str| COPIED.iter().any(|name| part.to_lowercase().contains(name));
    let found =
        path.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).find(|part| is_copied(part));
    let fault = found.map(|folder| message!("doctor-synced", folder = folder));
    Finding::new(Matter::Place, fault.into_iter().collect(), message!("doctor-place-repair")).hint()
}

/// The newest backup: of the association, where the database can say which it is.
fn newest(database: &Path, backups: &Backups) -> Result<Option<(BackupName, PathBuf)>, Refusal> {
    backups.newest(association_in(database).map(|association| association.uid).as_deref())
}

fn restore_advice(database: &Path, backups: &Backups) -> Result<Message, Refusal> {
    Ok(match newest(database, backups)? {
        Some((newest, _)) => message!("doctor-restore", name = newest.to_string()),
        None => message!("doctor-no-backup"),
    })
}

#[cfg(unix)]
fn for_owner_alone(file: &Path) -> Result<(), Refusal> {
    use std::os::unix::fs::PermissionsExt;
    let mode = if file.is_dir() { 0o700 } else { 0o600 };
    std::fs::set_permissions(file, std::fs::Permissions::from_mode(mode)).map_err(|error| Refusal::of_file(file, error))
}

#[cfg(not(unix))]
fn for_owner_alone(_: &Path) -> Result<(), Refusal> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflows::fixtures::{context, weekday_shifts_at};

    fn wrong(database: &Path) -> Vec<Matter> {
        let findings = examine(&context(), database, |_| {}).unwrap();
        findings.into_iter().filter(Finding::is_wrong).map(|finding| finding.about).collect()
    }

    #[test]
    fn what_is_well_is_found_well_and_a_damaged_file_wrong() {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("korpass.db");
        drop(weekday_shifts_at(&database));
        assert_eq!(wrong(&database), []);
        std::fs::write(&database, "skräp").unwrap();
        assert_eq!(wrong(&database), [Matter::File]);
    }

    #[cfg(unix)]
    #[test]
    fn what_others_can_read_and_what_was_left_behind_is_found_and_mended() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("korpass.db");
        drop(weekday_shifts_at(&database));
        let leftover = folder.path().join(".korpass-1.db");
        std::fs::write(&leftover, "x").unwrap();
        std::fs::set_permissions(&database, std::fs::Permissions::from_mode(0o644)).unwrap();
        assert_eq!(wrong(&database), [Matter::Rights, Matter::Leftovers]);
        let mut mended = Vec::new();
        mend(&context(), &database, |_| {}, |one| mended.push(one)).unwrap();
        assert_eq!(mended, [Mended::Rights(database.clone()), Mended::Leftover(leftover)]);
        assert_eq!(wrong(&database), []);
    }

    #[test]
    fn where_there_is_no_database_there_is_nothing_to_look_at() {
        let folder = tempfile::tempdir().unwrap();
        let refused = examine(&context(), &folder.path().join("korpass.db"), |_| {}).unwrap_err();
        assert!(matches!(refused, Refusal::Store(StoreError::Missing(_))));
    }
}
