//! `korpass notify --out`: letters as files, to be opened in a mail program.

use std::path::Path;

use serde::Serialize;

use crate::cli::commands::notify::Round;
use crate::cli::screens::notify::{names, show_by_hand};
use crate::message;
use crate::store::Store;
use crate::workflows::failure::Failure;
use crate::workflows::notification::letter_files::{self, WrittenLetters};

/// What was written.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct LettersAnswer {
    files: Vec<String>,
    /// How many letters of other times lie in the folder.
    older: usize,
    /// The names of those who must be told by hand.
    by_hand: Vec<String>,
}

/// Writes the letters as files, and says what to do with them.
pub fn write(store: &mut Store, round: Round<'_>, folder: &Path) -> Result<(), Failure> {
    let Round { session, announcer, only, .. } = round;
    let WrittenLetters { files, older } = letter_files::write(&session.context, store, announcer, only, folder)?;
    if session.options.json {
        let files = files.iter().map(|file| file.display().to_string()).collect();
        return session.show_json(&LettersAnswer { files, older, by_hand: names(announcer.by_hand()) });
    }
    let named = folder.display().to_string();
    session.confirm(&message!("notify-written", count = files.len(), folder = named.as_str()));
    if older > 0 {
        session.warn(&message!("notify-older-letters", count = older, folder = named));
    }
    show_by_hand(session, announcer);
    if !files.is_empty() {
        session.confirm(&message!("notify-written-next"));
    }
    Ok(())
}
