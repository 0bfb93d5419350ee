//! How a command can fail, in sentences: what happened, where, and what to do.

use std::path::Path;

use crate::i18n::{Message, date_time};
use crate::message;
use crate::store::StoreError;

/// How a command failed.
#[derive(Debug)]
pub struct Failure {
    /// What happened.
    pub what: Message,
    /// Where, point by point.
    pub details: Vec<Message>,
    /// What to do.
    pub advice: Option<Message>,
}

impl Failure {
    /// A failure that says what happened.
    pub fn new(what: Message) -> Self {
        Self { what, details: Vec::new(), advice: None }
    }

    /// The same with what to do.
    #[must_use]
    pub fn advise(mut self, advice: Message) -> Self {
        self.advice = Some(advice);
        self
    }

    /// The same with where it happened.
    #[must_use]
    pub fn at(mut self, details: impl IntoIterator<Item = Message>) -> Self {
        self.details.extend(details);
        self
    }

    /// A database without an association.
    pub fn no_association() -> Self {
        Self::new(message!("error-no-association")).advise(message!("error-database-missing-advice"))
    }

    /// A file or folder that the system refuses.
    pub fn of_file(path: &Path, error: &std::io::Error) -> Self {
        use std::io::ErrorKind;
        let file = path.display().to_string();
        match error.kind() {
            ErrorKind::NotFound => Self::new(message!("error-file-missing", file = file)),
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                Self::new(message!("error-file-denied", file = file)).advise(message!("error-file-denied-advice"))
            }
            ErrorKind::StorageFull => Self::new(message!("error-disk-full")).advise(message!("error-disk-full-advice")),
            ErrorKind::IsADirectory => Self::new(message!("error-file-is-folder", file = file)),
            ErrorKind::AlreadyExists | ErrorKind::NotADirectory => {
                Self::new(message!("error-folder-is-file", file = file))
            }
            _ => Self::new(message!("error-file", file = file, reason = error.to_string())),
        }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        let file = |path: &Path| path.display().to_string();
        match error {
            StoreError::Missing(path) => Self::new(message!("error-database-missing", file = file(&path)))
                .advise(message!("error-database-missing-advice")),
            StoreError::Exists(path) => Self::new(message!("error-database-exists", file = file(&path)))
                .advise(message!("error-database-exists-advice")),
            StoreError::NotADatabase(path) => Self::new(message!("error-not-a-database", file = file(&path)))
                .advise(message!("error-not-a-database-advice")),
            StoreError::OtherProgram(path) => Self::new(message!("error-other-program", file = file(&path)))
                .advise(message!("error-not-a-database-advice")),
            StoreError::BeforeRelease(path) => Self::new(message!("error-before-release", file = file(&path)))
                .advise(message!("error-before-release-advice")),
            StoreError::Newer { path, found, known } => {
                Self::new(message!("error-newer-database", file = file(&path), found = found, known = known))
                    .advise(message!("error-newer-database-advice"))
            }
            StoreError::ReadOnly(path) => Self::new(message!("error-file-denied", file = file(&path)))
                .advise(message!("error-file-denied-advice")),
            StoreError::CannotOpen { path, reason } => {
                Self::new(message!("error-cannot-open", file = file(&path), reason = reason))
                    .advise(message!("error-file-denied-advice"))
            }
            StoreError::Foreign { path, name } => {
                Self::new(message!("error-foreign-schema", file = file(&path), name = name))
                    .advise(message!("error-foreign-schema-advice"))
            }
            StoreError::SeveralNames(path) => Self::new(message!("error-several-names", file = file(&path)))
                .advise(message!("error-several-names-advice")),
            StoreError::Damaged(path) => {
                Self::new(message!("error-damaged", file = file(&path))).advise(message!("error-damaged-advice"))
            }
            StoreError::DamagedWithin => {
                Self::new(message!("error-damaged-within")).advise(message!("error-damaged-advice"))
            }
            StoreError::FileExists(path) => Self::new(message!("error-file-exists", file = file(&path))),
            StoreError::OnlyRead => Self::new(message!("error-only-read")).advise(message!("error-file-denied-advice")),
            StoreError::Disk(reason) => {
                Self::new(message!("error-disk", reason = reason)).advise(message!("error-disk-advice"))
            }
            StoreError::ClockBack { now, last } => {
                Self::new(message!("error-clock-back", now = date_time(now), last = date_time(last)))
                    .advise(message!("error-clock-back-advice"))
            }
            StoreError::Busy => Self::new(message!("error-busy")).advise(message!("error-busy-advice")),
            StoreError::DiskFull => Self::new(message!("error-disk-full")).advise(message!("error-disk-full-advice")),
            StoreError::InUse => Self::new(message!("error-in-use")),
            StoreError::BadValue { column, value } => {
                Self::new(message!("error-bad-value", column = column, value = value))
            }
            StoreError::Sqlite(error) => Self::new(message!("error-sqlite", reason = error.to_string())),
            StoreError::Migration(reason) => Self::new(message!("error-migration", reason = reason)),
        }
    }
}
