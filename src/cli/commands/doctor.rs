//! `korpass doctor`: whether all is well with the database and what lies around it, and what to do where it is not.

use std::path::{Path, PathBuf};

use serde_json::json;

use crate::cli::session::Session;
use crate::i18n::{Message, date_time};
use crate::message;
use crate::store::{Store, StoreError, files_of};
use crate::ui::table::ScreenTable;
use crate::ui::table::Tone;
use crate::workflows::export::calendar_files::entries_to_come;
use crate::workflows::export::output::others_can_read;
use crate::workflows::failure::Failure;
use crate::workflows::seats::judging;
use crate::workflows::upkeep::backups::Backups;

/// A backup older than so many days is old: the program makes one each day that it is used.
const OLD_BACKUP_DAYS: i64 = 7;

/// So many faults of one kind are named.
const MOST_NAMED: usize = 5;

/// Looks at everything.
#[derive(Debug, clap::Args)]
pub struct Doctor {
    #[arg(long)]
    repair: bool,
}

/// What was looked at, and what was found.
struct Finding {
    /// The id of what was looked at.
    about: &'static str,
    /// What is wrong; nothing if all is well.
    faults: Vec<Message>,
    /// What to do about it.
    repair: Option<Message>,
    /// Whether it is only worth knowing.
    is_hint: bool,
}

impl Finding {
    fn new(about: &'static str, faults: Vec<Message>, repair: Message) -> Self {
        let repair = (!faults.is_empty()).then_some(repair);
        Self { about, faults, repair, is_hint: false }
    }

    fn hint(self) -> Self {
        Self { is_hint: true, ..self }
    }
}

impl Doctor {
    /// Looks, repairs what can be repaired without loss if that is wanted, and says what is left to do.
    ///
    /// # Errors
    /// If anything is wrong that is left to be done.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let database = session.database()?;
        if !database.exists() {
            return Err(StoreError::Missing(database).into());
        }
        let backups = Backups::beside(&database);
        if self.repair {
            repair(session, &database, &backups)?;
        }
        let mut findings = vec![rights(&database, &backups)?, left_behind(&database, &backups)];
        match session.open().map(|store| (store.damages(), store)) {
            Ok((Ok(damages), store)) if damages.is_empty() => {
                findings.insert(0, Finding::new("doctor-file", Vec::new(), restore_advice(&backups)?));
                findings.extend(within(session, &store)?);
            }
            Ok((Ok(damages), _)) => {
                let said = damages.into_iter().take(MOST_NAMED).map(|line| message!("doctor-sqlite", line = line));
                findings.insert(0, Finding::new("doctor-file", said.collect(), restore_advice(&backups)?));
            }
            Ok((Err(error), _)) => {
                let what = Failure::from(error).what;
                findings.insert(0, Finding::new("doctor-file", vec![what], restore_advice(&backups)?));
            }
            Err(failure) => {
                findings.insert(0, Finding::new("doctor-file", vec![failure.what], restore_advice(&backups)?));
            }
        }
        findings.push(backups_at_hand(session, &backups)?);
        findings.push(place(&database));
        report(session, &findings)
    }
}

/// What can be looked at only in a database that is sound.
fn within(session: &Session, store: &Store) -> Result<Vec<Finding>, Failure> {
    let view = store.view()?;
    let references = view.lost_references()?;
    let lost = |(table, parent): (String, String)| message!("doctor-reference", table = table, parent = parent);
    let mut findings = vec![Finding::new(
        "doctor-references",
        references.into_iter().map(lost).collect(),
        restore_advice(&Backups::beside(store.path()))?,
    )];
    let now = session.surroundings.now;
    let clock = view
        .time_ahead(now)?
        .filter(|_| !session.surroundings.time_is_told())
        .map(|last| message!("doctor-clock-ahead", last = date_time(last), now = date_time(now)));
    findings.push(Finding::new("doctor-clock", clock.into_iter().collect(), message!("doctor-clock-repair")));
    if view.association()?.is_none() {
        return Ok(findings);
    }
    // What has been driven can be planned no better.
    let from = session.context.local_now(&view)?.format("%Y-%m-%dT%H:%M").to_string();
    let mut broken = judging::all_ahead(&session.context, &view)?;
    broken.retain(|judged| judged.breach.shift > from);
    let more = broken.len().saturating_sub(MOST_NAMED);
    let mut sentences: Vec<Message> = broken.into_iter().take(MOST_NAMED).map(|judged| judged.sentence).collect();
    if more > 0 {
        sentences.push(message!("doctor-more", count = more));
    }
    findings.push(Finding::new("doctor-rules", sentences, message!("doctor-rules-repair")));
    let stray = view.seats_in_no_shift(session.context.local_now(&view)?)?;
    let stray = (stray > 0).then(|| message!("doctor-stray-seats", count = stray));
    findings.push(Finding::new("doctor-orphans", stray.into_iter().collect(), message!("doctor-orphans-repair")));
    let waiting = entries_to_come(&session.context, &view)?;
    let waiting = (waiting > 0).then(|| message!("doctor-calendars-behind", count = waiting));
    let calendars =
        Finding::new("doctor-calendars", waiting.into_iter().collect(), message!("doctor-calendars-repair"));
    findings.push(calendars.hint());
    Ok(findings)
}

/// Whether others on the computer can read the database, its log and index, or the backups.
fn rights(database: &Path, backups: &Backups) -> Result<Finding, Failure> {
    let open = files_at(database, backups)?.into_iter().filter(|file| others_can_read(file));
    let faults = open.map(|file| message!("doctor-readable", file = file.display().to_string())).collect();
    Ok(Finding::new("doctor-rights", faults, message!("doctor-repair-itself")))
}

fn files_at(database: &Path, backups: &Backups) -> Result<Vec<PathBuf>, Failure> {
    let beside = files_of(database).into_iter();
    let all = beside.chain([backups.folder().to_owned()]).chain(backups.list()?.into_values());
    Ok(all.filter(|file| file.exists()).collect())
}

/// Files that were being written when the program was killed.
fn left_behind(database: &Path, backups: &Backups) -> Finding {
    let files = unfinished(database, backups);
    let faults = files.into_iter().map(|file| message!("doctor-left-behind", file = file.display().to_string()));
    Finding::new("doctor-leftovers", faults.collect(), message!("doctor-repair-itself"))
}

fn unfinished(database: &Path, backups: &Backups) -> Vec<PathBuf> {
    let folder = database.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let entries = [folder, backups.folder()].into_iter().filter_map(|folder| std::fs::read_dir(folder).ok()).flatten();
    let files = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let is_ours = |file: &PathBuf| file.file_name().is_some_and(|name| name.to_string_lossy().starts_with(".korpass-"));
    files.filter(|file| is_ours(file) && file.is_file()).collect()
}

fn backups_at_hand(session: &Session, backups: &Backups) -> Result<Finding, Failure> {
    let fault = match backups.newest()? {
        None => Some(message!("backup-none", folder = backups.folder().display().to_string())),
        Some((newest, _)) => {
            let age = (session.surroundings.now - newest.at).num_days();
            (age > OLD_BACKUP_DAYS).then(|| message!("doctor-backup-old", days = age))
        }
    };
    Ok(Finding::new("doctor-backups", fault.into_iter().collect(), message!("doctor-backups-repair")).hint())
}

/// Whether the database lies in a folder that another program copies, which can tear it in two.
fn place(database: &Path) -> Finding {
    const COPIED: [&str; 6] = ["dropbox", "onedrive", "icloud", "google drive", "googledrive", "nextcloud"];
    let path = std::path::absolute(database).unwrap_or_else(|_| database.to_owned());
    let is_copied = |part: &str| COPIED.iter().any(|name| part.to_lowercase().contains(name));
    let found =
        path.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).find(|part| is_copied(part));
    let fault = found.map(|folder| message!("doctor-synced", folder = folder));
    Finding::new("doctor-place", fault.into_iter().collect(), message!("doctor-place-repair")).hint()
}

fn restore_advice(backups: &Backups) -> Result<Message, Failure> {
    Ok(match backups.newest()? {
        Some((newest, _)) => message!("doctor-restore", name = newest.to_string()),
        None => message!("doctor-no-backup"),
    })
}

/// Mends what can be mended without loss: rights, files left behind, and times that claim to lie ahead.
fn repair(session: &Session, database: &Path, backups: &Backups) -> Result<(), Failure> {
    for file in files_at(database, backups)?.into_iter().filter(|file| others_can_read(file)) {
        for_owner_alone(&file)?;
        session.confirm(&message!("doctor-repaired-rights", file = file.display().to_string()));
    }
    for file in unfinished(database, backups) {
        std::fs::remove_file(&file).map_err(|error| Failure::of_file(&file, &error))?;
        session.confirm(&message!("doctor-repaired-leftover", file = file.display().to_string()));
    }
    if let Ok(mut store) = session.open()
        && !session.surroundings.time_is_told()
    {
        let count = store.date_back(session.surroundings.now)?;
        if count > 0 {
            session.confirm(&message!("doctor-repaired-clock", count = count));
        }
    }
    Ok(())
}

#[cfg(unix)]
fn for_owner_alone(file: &Path) -> Result<(), Failure> {
    use std::os::unix::fs::PermissionsExt;
    let mode = if file.is_dir() { 0o700 } else { 0o600 };
    std::fs::set_permissions(file, std::fs::Permissions::from_mode(mode))
        .map_err(|error| Failure::of_file(file, &error))
}

#[cfg(not(unix))]
fn for_owner_alone(_: &Path) -> Result<(), Failure> {
    Ok(())
}

fn report(session: &Session, findings: &[Finding]) -> Result<(), Failure> {
    let texts = &session.texts;
    let wrong = findings.iter().filter(|finding| !finding.faults.is_empty() && !finding.is_hint).count();
    if session.options.json {
        let told: Vec<_> = findings
            .iter()
            .map(|finding| {
                let faults: Vec<String> = finding.faults.iter().map(|fault| session.say(fault)).collect();
                json!({"about": finding.about, "well": faults.is_empty(), "hint": finding.is_hint, "faults": faults,
                    "repair": finding.repair.as_ref().map(|repair| session.say(repair))})
            })
            .collect();
        session.show_json(&json!({"well": wrong == 0, "findings": told}))?;
    } else {
        let mut table = ScreenTable::bare(session.ink, session.surroundings.width);
        for finding in findings {
            let (id, tone) = match (finding.faults.is_empty(), finding.is_hint) {
                (true, _) => ("doctor-well", Tone::Dim),
                (false, true) => ("doctor-hint", Tone::Plain),
                (false, false) => ("doctor-wrong", Tone::Warn),
            };
            table.row([(texts.get(finding.about), Tone::Strong), (texts.get(id), tone)]);
        }
        table.lines().iter().for_each(|line| session.show(line));
        for finding in findings.iter().filter(|finding| !finding.faults.is_empty()) {
            session.show("");
            finding
                .faults
                .iter()
                .for_each(|fault| session.show_message(&message!("doctor-fault", what = fault.clone())));
            finding.repair.iter().for_each(|repair| session.show_message(repair));
        }
    }
    if wrong == 0 {
        return Ok(());
    }
    Err(Failure::new(message!("error-doctor", count = wrong)))
}
