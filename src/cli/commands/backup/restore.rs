//! `korpass restore`: a backup in place of what is in the database.

use std::path::PathBuf;

use serde::Serialize;

use crate::cli::commands::backup::list;
use crate::cli::commands::history::sentence;
use crate::cli::options::Consent;
use crate::cli::session::Session;
use crate::i18n::{Message, date_time};
use crate::message;
use crate::model::local_time::local_of;
use crate::store::Operation;
use crate::workflows::decision::Decided;
use crate::workflows::failure::Failure;
use crate::workflows::refusal::Refusal;
use crate::workflows::upkeep::restoring::{self, Current, Restored, Restoring};

/// So many changes are named; of more it is said how many they are.
const MOST_SHOWN: usize = 10;

/// The backup, and how to go about it.
#[derive(Debug, clap::Args)]
pub struct Restore {
    #[arg(value_name = "backup")]
    backup: Option<String>,
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    consent: Consent,
}

/// What restoring a backup changes.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RestoreAnswer {
    /// What was done since the backup and is lost, the oldest first.
    lost: Vec<OperationAnswer>,
    /// What was done before the backup and was not in the database.
    regained: Vec<OperationAnswer>,
    /// How many who were erased since stand in the backup: they are not restored.
    erased: usize,
    /// Whether it was restored: not in a rehearsal.
    restored: bool,
    /// The file in which is kept what the backup took the place of.
    kept: Option<PathBuf>,
}

/// An operation.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct OperationAnswer {
    number: i64,
    /// What was done, in the language spoken.
    what: String,
}

impl Restore {
    /// Shows what would change, asks, and restores; what is replaced is kept.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let database = session.database()?;
        let Some(wanted) = &self.backup else {
            return list::show(session, &database);
        };
        let on_update = |file: PathBuf| session.note_backup_before_update(&file);
        let decide = |shown: &Restoring| agreed(session, shown, self.consent);
        let Decided { shown, stored } =
            restoring::restore(&session.context, &database, wanted, self.force, on_update, decide)?;
        if stored.is_none() && !self.consent.dry_run {
            session.show_message(&message!("effect-declined"));
            return Ok(());
        }
        if let Some(restored) = &stored {
            session.confirm(&restored.sentence);
        }
        if session.options.json {
            return session.show_json(&RestoreAnswer::of(session, &shown, stored));
        }
        if let (Some(Restored { kept: Some(kept), .. }), Current::Sound) = (stored, shown.current) {
            let id = if shown.of_another.is_some() { "restore-kept-of-another" } else { "restore-kept" };
            session.confirm(&message!(id, file = kept.display().to_string()));
        }
        Ok(())
    }
}

impl RestoreAnswer {
    fn of(session: &Session, shown: &Restoring, stored: Option<Restored>) -> Self {
        let answers = |operations: &[Operation]| -> Vec<OperationAnswer> {
            let answer = |found: &Operation| OperationAnswer { number: found.id, what: sentence(session, found) };
            operations.iter().map(answer).collect()
        };
        Self {
            lost: answers(&shown.lost),
            regained: answers(&shown.regained),
            erased: shown.erased,
            restored: stored.is_some(),
            kept: stored.and_then(|restored| restored.kept),
        }
    }
}

/// Shows what restoring would change, and asks whether to, as far as that is wanted.
fn agreed(session: &Session, shown: &Restoring, consent: Consent) -> Result<bool, Refusal> {
    if !session.options.json {
        show(session, shown);
    }
    if consent.dry_run {
        session.confirm(&message!("dry-run-note"));
        return Ok(false);
    }
    if !consent.yes {
        session.check_can_ask()?;
        return Ok(session.ask(&message!("restore-ask")));
    }
    Ok(true)
}

fn show(session: &Session, shown: &Restoring) {
    session.show_message(&message!("restore-heading", file = shown.file.display().to_string()));
    if let Some(name) = &shown.of_another {
        session.show_message(&message!("restore-of-another", name = name.as_str()));
    }
    let is_sound = shown.current == Current::Sound;
    match shown.current {
        Current::Damaged => session.show_message(&message!("restore-damaged")),
        Current::Missing => session.show_message(&message!("restore-missing")),
        Current::Sound if shown.lost.is_empty() && shown.regained.is_empty() => {
            session.show_message(&message!("restore-same"));
        }
        Current::Sound => {}
    }
    show_operations(session, shown, "restore-lost", &shown.lost);
    if is_sound {
        show_operations(session, shown, "restore-regained", &shown.regained);
    }
    if shown.erased > 0 {
        session.show_message(&message!("restore-erased", count = shown.erased));
    }
    if shown.was_published() {
        session.warn(&message!("restore-published"));
    }
}

fn show_operations(session: &Session, shown: &Restoring, heading: &str, operations: &[Operation]) {
    if operations.is_empty() {
        return;
    }
    session.show_message(&message!(heading, count = operations.len()));
    let unseen = operations.len().saturating_sub(MOST_SHOWN);
    if unseen > 0 {
        session.show_message(&message!("restore-earlier", count = unseen));
    }
    for operation in &operations[unseen..] {
        session.show(session.wrap(&format!("  {}", session.say(&line(session, shown, operation)))));
    }
}

fn line(session: &Session, shown: &Restoring, operation: &Operation) -> Message {
    let at = date_time(shown.zone.map_or(operation.at, |zone| local_of(zone, operation.at)));
    message!("restore-line", number = operation.id, at = at, what = sentence(session, operation))
}
