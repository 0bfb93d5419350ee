//! Letters as files, to be opened in a mail program and sent from there.

use std::path::{Path, PathBuf};

use crate::model::member::MemberId;
use crate::store::Store;
use crate::workflows::context::Context;
use crate::workflows::export::calendar_files::revisions;
use crate::workflows::export::output::{Readers, make_folder, write_in_folder};
use crate::workflows::export::web_folder::refuse_site;
use crate::workflows::notification::letter::{Letter, mailbox, unsent};
use crate::workflows::notification::news::Announcer;
use crate::workflows::notification::refusal::NotificationRefusal;
use crate::workflows::refusal::Refusal;

/// Letters that were written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenLetters {
    /// Their files.
    pub files: Vec<PathBuf>,
    /// How many letters of other times lie in the folder.
    pub older: usize,
}

/// Writes the letters to those who can be reached by mail, for one member or all, to a folder.
///
/// # Errors
/// If nobody has said who mail is from, the folder is the one for the web, or the system refuses.
pub fn write(
    context: &Context,
    store: &mut Store,
    announcer: &Announcer,
    only: Option<MemberId>,
    folder: &Path,
) -> Result<WrittenLetters, Refusal> {
    refuse_site(folder)?;
    let view = store.view()?;
    let sender = view.mail_server()?.and_then(|server| mailbox(&server.sender)).ok_or(NotificationRefusal::NoSender)?;
    let mut revisions = revisions(&view, only)?;
    let recipients = announcer.reachable();
    let letters: Vec<Letter> = recipients.map(|recipient| announcer.letter(recipient, &mut revisions)).collect();
    drop(view);
    store.remember_revisions(revisions.changed())?;
    make_folder(folder, Readers::Owner)?;
    let mut files = Vec::new();
    for letter in &letters {
        let file = folder.join(letter_file(&letter.file));
        write_in_folder(&file, &unsent(letter, &sender, context.now)?, Readers::Owner)?;
        files.push(file);
    }
    Ok(WrittenLetters { older: older_letters(folder, &files), files })
}

/// The name of the file of a letter to somebody, by that of their calendar.
pub fn letter_file(calendar: &str) -> String {
    format!("{}.eml", calendar.trim_end_matches(".ics"))
}

/// How many letters of other times lie in a folder.
fn older_letters(folder: &Path, written: &[PathBuf]) -> usize {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let letters =
        entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|ending| ending == "eml"));
    letters.filter(|path| !written.contains(path)).count()
}
