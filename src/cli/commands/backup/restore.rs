//! `korpass restore`: a backup in place of what is in the database.

use std::path::{Path, PathBuf};

use chrono_tz::Tz;
use serde_json::{Value, json};

use crate::cli::commands::backup;
use crate::cli::commands::history::sentence;
use crate::cli::options::Consent;
use crate::cli::session::Session;
use crate::i18n::{Message, date_time};
use crate::message;
use crate::model::backup::{BackupKind, BackupName};
use crate::model::local_time::local_of;
use crate::store::{History, NewOperation, Operation, OperationKind, Store, StoreError, replace_damaged};
use crate::workflows::export::output::make_folder_for_oneself;
use crate::workflows::failure::Failure;
use crate::workflows::upkeep::backups::Backups;
use crate::workflows::upkeep::backups::time_for_names;
use crate::workflows::words::to_type;

/// The name, in what the operation of restoring says, of the file in which is kept what was replaced.
pub const KEPT: &str = "kept";

/// So many changes are named; of more it is said how many they are.
const MOST_SHOWN: usize = 10;

/// The backup, and how to go about it.
#[derive(Debug, clap::Args)]
pub struct Restore {
    #[arg(value_name = "backup")]
    backup: Option<String>,
    #[command(flatten)]
    consent: Consent,
}

/// What there is to put a backup in the place of.
enum Current {
    /// A sound database.
    Sound(Store),
    /// A file that cannot be used any more.
    Damaged,
    /// Nothing.
    Missing,
}

/// What restoring changes.
struct Difference {
    /// What was done since the backup and is lost, the oldest first.
    lost: Vec<Operation>,
    /// What was done before the backup and is not in the database.
    regained: Vec<Operation>,
}

impl Restore {
    /// Shows what would change, asks, and restores; what is replaced is kept.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let database = session.database()?;
        let backups = Backups::beside(&database);
        let Some(wanted) = &self.backup else {
            return backup::list(session, &backups);
        };
        let file = chosen(&backups, wanted)?;
        let theirs = Store::history_of_backup(&file).map_err(|error| not_a_backup(&file, error))?;
        let current = Current::read(session, &database)?;
        let ours = match &current {
            Current::Sound(store) => store.view()?.history()?,
            _ => History::default(),
        };
        let shown = ours.operations.last().map(|operation| operation.id);
        let difference = Difference::between(ours.operations, theirs.operations);
        if !session.options.json {
            difference.show(session, &file, &current)?;
        }
        if self.consent.dry_run {
            session.confirm(&message!("dry-run-note"));
            return difference.show_json(session, None);
        }
        if !self.consent.yes {
            session.check_can_ask()?;
            if !session.ask(&message!("restore-ask")) {
                session.show_message(&message!("effect-declined"));
                return Ok(());
            }
        }
        let is_damaged = matches!(current, Current::Damaged);
        let kept = restore(session, &database, &backups, &file, (current, shown))?;
        if session.options.json {
            return difference.show_json(session, Some(&kept));
        }
        if let (Some(kept), false) = (&kept, is_damaged) {
            session.confirm(&message!("restore-kept", file = to_type(&kept.display().to_string())));
        }
        Ok(())
    }
}

/// Puts the backup in place of what was last changed by the operation that was shown; gives the file in which what it
/// replaced is kept.
fn restore(
    session: &Session,
    database: &Path,
    backups: &Backups,
    file: &Path,
    (current, shown): (Current, Option<i64>),
) -> Result<Option<PathBuf>, Failure> {
    let damaged = || backups.free_file_for_damaged(session.surroundings.now);
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let said = |kept: &Path| message!("op-restored", name = name.as_str(), kept = to_type(&kept.display().to_string()));
    // The backup may be of a time when the clock was wrong; it has been restored all the same.
    let operation = NewOperation { time_is_told: true, ..session.context.operation(OperationKind::Restoration, false) };
    let kept = match current {
        Current::Sound(mut store) => {
            let at = time_for_names(&session.context, &store.view()?);
            let kept = backups.make(&store, at, BackupKind::Replaced)?;
            let done = store.restore_from(file, shown, &operation, &said(&kept));
            if !done.map_err(|error| not_a_backup(file, error))? {
                return Err(Failure::new(message!("error-changed-meanwhile"))
                    .advise(message!("error-changed-meanwhile-advice")));
            }
            Some(kept)
        }
        Current::Damaged | Current::Missing => {
            let kept = matches!(current, Current::Damaged).then(damaged);
            make_folder_for_oneself(backups.folder())?;
            replace_damaged(database, file, kept.as_deref().unwrap_or(&damaged()))?;
            let said = said(kept.as_deref().unwrap_or(database));
            Store::open(database)?.change(&operation, |_| Ok::<_, Failure>(((), said.clone())))?;
            kept
        }
    };
    session.confirm(&said(kept.as_deref().unwrap_or(database)));
    Ok(kept)
}

/// The backup that is meant: a file, or the newest one whose name begins so, as `2021-02-08`. What was kept at an
/// update or when restoring is meant only by those who say so.
fn chosen(backups: &Backups, wanted: &str) -> Result<PathBuf, Failure> {
    let path = PathBuf::from(wanted);
    if path.is_file() {
        return Ok(path);
    }
    let found = backups.list()?;
    let begins_so = |name: &BackupName| !wanted.is_empty() && name.to_string().starts_with(wanted);
    let fitting: Vec<_> = found.into_iter().filter(|(name, _)| begins_so(name)).collect();
    let usual = fitting.iter().rfind(|(name, _)| name.kind == BackupKind::Usual).or(fitting.last());
    usual.map(|(_, file)| file.clone()).ok_or_else(|| {
        let folder = backups.folder().display().to_string();
        Failure::new(message!("error-no-such-backup", name = wanted, folder = folder))
            .advise(message!("error-backup-advice"))
    })
}

impl Current {
    fn read(session: &Session, database: &Path) -> Result<Self, Failure> {
        match Store::open_to_judge(database).and_then(|store| store.damages()) {
            Ok(damages) if damages.is_empty() => Ok(Current::Sound(session.open()?)),
            Err(StoreError::Missing(_)) => Ok(Current::Missing),
            Ok(_) | Err(StoreError::NotADatabase(_) | StoreError::Damaged(_) | StoreError::DamagedWithin) => {
                Ok(Current::Damaged)
            }
            // Busy, or not ours to read: that says nothing of what is in it.
            Err(error) => Err(error.into()),
        }
    }
}

impl Difference {
    fn between(ours: Vec<Operation>, theirs: Vec<Operation>) -> Self {
        let is_same =
            |one: &Operation, other: &Operation| (one.id, one.at, &one.command) == (other.id, other.at, &other.command);
        let common = ours.iter().zip(&theirs).take_while(|(one, other)| is_same(one, other)).count();
        Self { lost: ours.into_iter().skip(common).collect(), regained: theirs.into_iter().skip(common).collect() }
    }

    fn show(&self, session: &Session, file: &Path, current: &Current) -> Result<(), Failure> {
        let zone = match current {
            Current::Sound(store) => store.view()?.association()?.map(|association| association.time_zone),
            _ => None,
        };
        session.show_message(&message!("restore-heading", file = file.display().to_string()));
        match current {
            Current::Damaged => session.show_message(&message!("restore-damaged")),
            Current::Missing => session.show_message(&message!("restore-missing")),
            Current::Sound(_) if self.lost.is_empty() && self.regained.is_empty() => {
                session.show_message(&message!("restore-same"));
            }
            Current::Sound(_) => {}
        }
        for (id, operations) in [("restore-lost", &self.lost), ("restore-regained", &self.regained)] {
            if operations.is_empty() || (id == "restore-regained" && !matches!(current, Current::Sound(_))) {
                continue;
            }
            session.show_message(&message!(id, count = operations.len()));
            let unseen = operations.len().saturating_sub(MOST_SHOWN);
            if unseen > 0 {
                session.show_message(&message!("restore-earlier", count = unseen));
            }
            for operation in &operations[unseen..] {
                session.show(session.wrap(&format!("  {}", session.say(&line(session, zone, operation)))));
            }
        }
        if self.lost.iter().any(is_publishing) {
            session.warn(&message!("restore-published"));
        }
        Ok(())
    }

    fn show_json(&self, session: &Session, kept: Option<&Option<PathBuf>>) -> Result<(), Failure> {
        if !session.options.json {
            return Ok(());
        }
        let told = |operations: &[Operation]| -> Vec<Value> {
            let told = |found: &Operation| json!({"number": found.id, "what": sentence(session, found)});
            operations.iter().map(told).collect()
        };
        session.show_json(&json!({"lost": told(&self.lost), "regained": told(&self.regained),
            "restored": kept.is_some(), "kept": kept.cloned().flatten()}))
    }
}

fn is_publishing(operation: &Operation) -> bool {
    operation.kind == OperationKind::Publication
}

fn line(session: &Session, zone: Option<Tz>, operation: &Operation) -> Message {
    let at = date_time(zone.map_or(operation.at, |zone| local_of(zone, operation.at)));
    message!("restore-line", number = operation.id, at = at, what = sentence(session, operation))
}

/// That a file is no backup to restore.
fn not_a_backup(file: &Path, error: StoreError) -> Failure {
    match error {
        StoreError::NotADatabase(_)
        | StoreError::OtherProgram(_)
        | StoreError::Damaged(_)
        | StoreError::DamagedWithin => {
            Failure::new(message!("error-backup-unsound", file = file.display().to_string()))
                .advise(message!("error-backup-advice"))
        }
        other => other.into(),
    }
}
