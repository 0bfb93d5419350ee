//! What can go wrong with the database.

use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;

/// What can go wrong with the database.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no database at the path.
    #[error("no database at {0}")]
    Missing(PathBuf),
    /// There is a database at the path already.
    #[error("a database stands at {0} already")]
    Exists(PathBuf),
    /// The file is no SQLite database, or a damaged one.
    #[error("{0} is no database")]
    NotADatabase(PathBuf),
    /// The file is a database of another program.
    #[error("{0} is a database of another program")]
    OtherProgram(PathBuf),
    /// The database was made by the program before its first release, whose databases are read no longer.
    #[error("{0} was made before version 0.1.0")]
    BeforeRelease(PathBuf),
    /// The database was written by a newer körpass.
    #[error("{path} has schema {found}, this program knows {known}")]
    Newer {
        /// The database.
        path: PathBuf,
        /// Its schema.
        found: i64,
        /// The newest schema that this program knows.
        known: i64,
    },
    /// The file or its folder cannot be written.
    #[error("{0} cannot be written")]
    ReadOnly(PathBuf),
    /// The file cannot be opened or its folder not made.
    #[error("{path} cannot be opened: {reason}")]
    CannotOpen {
        /// The database.
        path: PathBuf,
        /// The system's reason.
        reason: String,
    },
    /// A database or a backup holds something that körpass has not put there.
    #[error("{path} holds {name}")]
    Foreign {
        /// The file.
        path: PathBuf,
        /// A table, view or trigger.
        name: String,
    },
    /// The file has several names: logs of those who use it by different names would miss each other.
    #[error("{0} has several names")]
    SeveralNames(PathBuf),
    /// The database, or a backup, is damaged.
    #[error("{0} is damaged")]
    Damaged(PathBuf),
    /// A part of the database that was read is damaged.
    #[error("the database is damaged")]
    DamagedWithin,
    /// There is a file of that name already.
    #[error("{0} is there already")]
    FileExists(PathBuf),
    /// The database may be read, and not changed.
    #[error("the database may only be read")]
    OnlyRead,
    /// The disk, or whatever holds the files, failed.
    #[error("the disk failed: {0}")]
    Disk(String),
    /// The clock stands before the last operation.
    #[error("it is {now}, and the last operation was at {last}")]
    ClockBack {
        /// What the clock says, in UTC.
        now: NaiveDateTime,
        /// When the last operation was, in UTC.
        last: NaiveDateTime,
    },
    /// Another program holds the database.
    #[error("another program holds the database")]
    Busy,
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// A value in the database is not of the form its column has.
    #[error("{column}: {value:?} is not understood")]
    BadValue {
        /// The column.
        column: &'static str,
        /// The value.
        value: String,
    },
    /// Something that other rows speak of cannot be removed.
    #[error("other rows speak of it")]
    InUse,
    /// Anything else that SQLite reports.
    #[error(transparent)]
    Sqlite(rusqlite::Error),
    /// A migration of the schema failed; the file is as it was.
    #[error("the schema could not be brought up to date: {0}")]
    Migration(String),
}

impl StoreError {
    /// What the system says of a file.
    pub(super) fn of_file(path: &Path, error: &std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::AlreadyExists => Self::FileExists(path.to_owned()),
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::ReadOnly(path.to_owned()),
            ErrorKind::StorageFull => Self::DiskFull,
            _ => Self::CannotOpen { path: path.to_owned(), reason: error.to_string() },
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Busy,
            Some(ErrorCode::DiskFull) => StoreError::DiskFull,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => StoreError::DamagedWithin,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => StoreError::OnlyRead,
            Some(ErrorCode::SystemIoFailure | ErrorCode::CannotOpen) => StoreError::Disk(error.to_string()),
            _ => match error.sqlite_error() {
                Some(found) if found.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY => StoreError::InUse,
                _ => StoreError::Sqlite(error),
            },
        }
    }
}
