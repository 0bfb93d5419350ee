//! Erasures that were interrupted: what is left of them is tried again until it is done.

use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::i18n::{Language, Message};
use crate::message;
use crate::model::member::MemberId;
use crate::store::{ErasureTask, ErasureWork, Erasures, HeldUp, Store, StoreError, View};
use crate::workflows::context::Context;
use crate::workflows::export::calendar_site::remove_page;
use crate::workflows::refusal::Refusal;

/// How long an erasure that somebody asked for waits for others who use the database.
pub const PATIENCE: Duration = Duration::from_secs(2);

/// What came of an attempt to finish erasures.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Finished {
    /// How many files and pages were removed.
    pub removed: usize,
    /// The backups that were rewritten.
    pub cleaned: Vec<PathBuf>,
    /// What is left.
    pub left: Vec<Left>,
}

/// A part of an erasure that is left to do.
#[derive(Debug, Clone, PartialEq)]
pub struct Left {
    /// What there is to do.
    pub task: ErasureTask,
    /// What holds it up, if it was tried.
    pub held_up: Option<HeldUp>,
}

impl Left {
    /// The same in a sentence, with what holds it up.
    pub fn sentence(&self) -> Message {
        let path = self.task.path().map(|path| path.display().to_string()).unwrap_or_default();
        match (&self.task, self.held_up) {
            (ErasureTask::File(_) | ErasureTask::Page(_), None) => message!("erase-left-file", file = path),
            (ErasureTask::File(_) | ErasureTask::Page(_), Some(_)) => message!("erase-left-file-refused", file = path),
            (ErasureTask::Backup(_), None) => message!("erase-left-backup", file = path),
            (ErasureTask::Backup(_), Some(HeldUp::Full)) => message!("erase-left-backup-full", file = path),
            (ErasureTask::Backup(_), Some(_)) => message!("erase-left-backup-refused", file = path),
            (ErasureTask::Compact | ErasureTask::Empty, None) => message!("erase-left-database"),
            (ErasureTask::Compact | ErasureTask::Empty, Some(HeldUp::InUse)) => message!("erase-left-database-in-use"),
            (ErasureTask::Compact | ErasureTask::Empty, Some(HeldUp::Full)) => message!("erase-left-database-full"),
            (ErasureTask::Compact | ErasureTask::Empty, Some(HeldUp::Refused)) => {
                message!("erase-left-database-refused")
            }
        }
    }
}

impl From<ErasureWork> for Left {
    fn from(work: ErasureWork) -> Self {
        Self { task: work.task, held_up: work.held_up }
    }
}

/// What is left of erasures.
///
/// # Errors
/// If the database cannot be read.
pub fn left(view: &View<'_>) -> Result<Vec<Left>, Refusal> {
    Ok(view.erasure_work()?.into_iter().map(Left::from).collect())
}

/// What somebody who was erased is called, in a language.
pub fn erased_name(context: &Context, language: Language) -> impl Fn(MemberId) -> String {
    let texts = context.texts.in_language(language);
    move |member| crate::text!(texts, "erased-name", number = member.0)
}

/// Does what is left of erasures, as far as it can be done, waiting so long for others who use the database.
///
/// # Errors
/// If the database cannot be read.
pub fn finish(context: &Context, store: &mut Store, patience: Duration) -> Result<Finished, Refusal> {
    let (work, erasures, language) = {
        let view = store.view()?;
        let work = view.erasure_work()?;
        if work.is_empty() {
            return Ok(Finished::default());
        }
        (work, view.erasures()?, context.association(&view)?.language)
    };
    let new_name = erased_name(context, language);
    let (mut finished, mut done) = (Finished::default(), Vec::new());
    for piece in work.into_iter().filter(|piece| piece.task.path().is_some()) {
        match outside(context, &piece.task, &erasures, &new_name) {
            Ok(found) => {
                done.push(piece.id);
                match piece.task {
                    ErasureTask::Backup(file) if found => finished.cleaned.push(file),
                    _ => finished.removed += usize::from(found),
                }
            }
            Err(refusal) => hold_up(store, piece, reason(&refusal), &mut finished),
        }
    }
    let forgotten = store.erasure_work_done(&done).and_then(|()| store.forget_freed(patience));
    if let Err(error) = forgotten {
        let reason = HeldUp::from(&error);
        let within = store.view()?.erasure_work()?.into_iter().filter(|piece| piece.task.path().is_none());
        within.collect::<Vec<_>>().into_iter().for_each(|piece| hold_up(store, piece, reason, &mut finished));
    }
    Ok(finished)
}

/// Notes what is left, and what holds it up; a full disk may refuse the note.
fn hold_up(store: &mut Store, piece: ErasureWork, reason: HeldUp, finished: &mut Finished) {
    let _ = store.erasure_held_up(&piece, reason);
    finished.left.push(Left { held_up: Some(reason), ..piece.into() });
}

fn reason(refusal: &Refusal) -> HeldUp {
    match refusal {
        Refusal::Store(error) => HeldUp::from(error),
        _ => HeldUp::Refused,
    }
}

/// Does what is to be done outside the database; whether there was anything to do.
fn outside(
    context: &Context,
    task: &ErasureTask,
    erasures: &Erasures,
    new_name: &dyn Fn(MemberId) -> String,
) -> Result<bool, Refusal> {
    match task {
        ErasureTask::File(file) => remove_file(file),
        ErasureTask::Page(folder) => match (folder.parent(), folder.file_name().and_then(|name| name.to_str())) {
            (Some(site), Some(token)) => remove_page(site, token),
            _ => Ok(false),
        },
        ErasureTask::Backup(file) => match Store::clean_backup(file, erasures, new_name, context.now) {
            Ok(count) => Ok(count > 0),
            // Somebody has removed it.
            Err(StoreError::Missing(_)) => Ok(false),
            Err(error) => Err(error.into()),
        },
        ErasureTask::Compact | ErasureTask::Empty => Ok(false),
    }
}

/// Removes a file; says whether it was there.
fn remove_file(file: &Path) -> Result<bool, Refusal> {
    match std::fs::remove_file(file) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(Refusal::of_file(file, error)),
    }
}
