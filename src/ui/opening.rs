//! What the board is opened with: all that it needs of the world, read by the prompt and handed down.

use std::path::PathBuf;
use std::rc::Rc;

use chrono::{Datelike, NaiveDateTime};

use crate::i18n::{Language, ShellSyntax, Texts};
use crate::store::Store;
use crate::ui::ink::Ink;
use crate::ui::page::Page;
use crate::workflows::context::Context;
use crate::workflows::failure::Failure;
use crate::workflows::refusal::Refusal;

/// What opens the board, and comes back once it has been left.
pub type OpenBoard = fn(Opening) -> Result<(), Failure>;

/// What the board is opened with.
#[derive(Debug, Clone)]
pub struct Opening {
    /// The period to show, as it was typed; none for the usual one.
    pub period: Option<String>,
    /// Where the database lies.
    pub database: PathBuf,
    /// The database as it was named, if it was: commands to copy name it too.
    pub named: Option<PathBuf>,
    /// The language to speak.
    pub language: Language,
    /// How the shell reads that commands are pasted into.
    pub shell: ShellSyntax,
    /// The language wanted for what leaves the program, where somebody says so.
    pub language_for_others: Option<Language>,
    /// The time in UTC that somebody says it is, instead of the clock.
    pub given_now: Option<NaiveDateTime>,
    /// Reads the clock, in UTC.
    pub clock: fn() -> NaiveDateTime,
    /// 128 bits of chance, others at every call.
    pub chance: fn() -> Result<u128, Refusal>,
    /// The name of whoever sits before the board.
    pub by: String,
    /// Whether to use colours.
    pub coloured: bool,
}

impl Opening {
    /// The texts in the language spoken, their examples of this year.
    pub fn texts(&self) -> Texts {
        Texts::new(self.language).with_examples_of(self.now().year()).for_shell(self.shell)
    }

    /// The time now, in UTC.
    pub fn now(&self) -> NaiveDateTime {
        self.given_now.unwrap_or_else(self.clock)
    }

    /// What a workflow is told of the world now; it is recorded as the command that would do the same at the prompt.
    pub fn context(&self, texts: &Rc<Texts>, command: String) -> Context {
        Context {
            now: self.now(),
            now_is_given: self.given_now.is_some(),
            by: self.by.clone(),
            command,
            chance: self.chance,
            texts: Rc::clone(texts),
            language_for_others: self.language_for_others,
        }
    }

    /// An empty page of so many columns, without colours.
    pub fn page(&self, texts: &Rc<Texts>, columns: u16) -> Page {
        Page::new(Rc::clone(texts), Ink { coloured: false }, columns, self.named.clone())
    }

    /// Opens the database.
    ///
    /// # Errors
    /// If it is not there or cannot be opened.
    pub fn open(&self) -> Result<Store, Refusal> {
        Ok(Store::open(&self.database)?)
    }
}
