//! The database as the board has it open: which file that is, and what was last done in it. Another may be put in its
//! place while it is open, by a program that synchronises files or by hand.

use std::path::Path;

use chrono::NaiveDateTime;

use crate::store::{FileIdentity, Store, StoreError, View};
use crate::ui::opening::Opening;
use crate::workflows::refusal::Refusal;

/// How often a database is opened anew that is replaced in the very moment.
const TRIES: usize = 5;

/// What something was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Origin {
    file: Option<FileIdentity>,
    /// The last operation in it, and when that was.
    last: Option<(i64, NaiveDateTime)>,
}

impl Origin {
    /// Whether the file that it was read from still lies at a path.
    pub fn lies_at(&self, path: &Path) -> bool {
        self.file.is_some() && FileIdentity::at(path) == self.file
    }

    /// Whether another database was read than before: another file, or one in which less has been done.
    pub fn is_another_than(&self, before: &Origin) -> bool {
        self.file != before.file || self.last < before.last
    }

    /// Whether something else came of what was read than what was done in it since: another file lies at the path, or
    /// what was done last is not in it.
    pub fn is_gone_from(&self, now: &Origin, view: &View<'_>) -> Result<bool, StoreError> {
        if self.file != now.file {
            return Ok(true);
        }
        let Some((last, at)) = self.last.filter(|_| self.last != now.last) else { return Ok(false) };
        let history = view.history()?;
        let is_another = history.operation(last).is_some_and(|operation| operation.at != at);
        Ok(is_another || now.last.is_none_or(|(newest, _)| newest < last))
    }
}

/// A database that is open.
pub struct Database {
    /// It.
    pub store: Store,
    file: Option<FileIdentity>,
}

impl Database {
    /// Opens it.
    ///
    /// # Errors
    /// If it is not there or cannot be opened.
    pub fn open(opening: &Opening) -> Result<Self, Refusal> {
        let mut tries = 0;
        loop {
            let before = FileIdentity::at(&opening.database);
            let store = opening.open()?;
            tries += 1;
            if FileIdentity::at(&opening.database) == before || tries == TRIES {
                return Ok(Self { store, file: before });
            }
        }
    }

    /// Whether it still lies where it was opened.
    pub fn is_in_place(&self) -> bool {
        let now = FileIdentity::at(self.store.path());
        now.is_some() && now == self.file
    }

    /// What is read from it in a view comes from there.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn origin(&self, view: &View<'_>) -> Result<Origin, StoreError> {
        Ok(Origin { file: self.file, last: view.last_operation()? })
    }
}
