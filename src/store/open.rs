//! Opening and making databases.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::StoreError;
use super::files::files_of;
use super::foreign::{distrust, foreign_at_a_glance, refuse_foreign};
use super::schema::{self, APPLICATION_ID, APPLICATION_ID_BEFORE_RELEASE, NEWEST, STEPS};

/// How long a command waits for another to let go of the database.
const PATIENCE: Duration = Duration::from_secs(10);

/// A command that waits asks so often.
const BETWEEN_TRIES: Duration = Duration::from_millis(4);

/// Waits for another to let go of the database, and says whether to ask again. SQLite's own waiting asks the more
/// seldom the longer it lasts, so that whoever comes last gets the database and the first may wait for ever.
pub(super) fn waits(tries: i32) -> bool {
    let waited = BETWEEN_TRIES.saturating_mul(tries.unsigned_abs());
    let goes_on = waited < PATIENCE;
    if goes_on {
        std::thread::sleep(BETWEEN_TRIES);
    }
    goes_on
}

/// An open database.
pub struct Store {
    pub(super) connection: Connection,
    path: PathBuf,
}

impl Store {
    /// Makes a new database, and the folders it lies in.
    ///
    /// # Errors
    /// If there is a file at the path already, or it cannot be made.
    pub fn create(path: &Path) -> Result<Self, StoreError> {
        if path.exists() {
            return Err(StoreError::Exists(path.to_owned()));
        }
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder).map_err(|error| match error.kind() {
                std::io::ErrorKind::PermissionDenied => StoreError::ReadOnly(path.to_owned()),
                _ => cannot_open(path, &error),
            })?;
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
        make_file_for_oneself(path).map_err(|error| StoreError::of_file(path, &error))?;
        let made = Self::connect(path, flags).and_then(|mut store| {
            store.connection.pragma_update(None, "application_id", APPLICATION_ID)?;
            store.make_safe()?;
            schema::bring_up_to_date(&mut store.connection, STEPS)?;
            Ok(store)
        });
        if made.is_err() {
            remove_made(path);
        }
        made
    }

    /// Opens a database and brings its schema up to date.
    ///
    /// # Errors
    /// If there is none, it is not one of körpass, it is newer than the program, or it cannot be written.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        Self::open_after(path, |_, _| Ok(()))
    }

    /// The same, with something to be done before the schema of the database, which is given, is brought up to date.
    ///
    /// # Errors
    /// As [`Store::open`], and what is done before reports; the database is as it was then.
    pub fn open_after<E: From<StoreError>>(
        path: &Path,
        before_update: impl FnOnce(&Self, i64) -> Result<(), E>,
    ) -> Result<Self, E> {
        Self::open_with_steps(path, STEPS, before_update)
    }

    fn open_with_steps<E: From<StoreError>>(
        path: &Path,
        steps: &[&str],
        before_update: impl FnOnce(&Self, i64) -> Result<(), E>,
    ) -> Result<Self, E> {
        if !path.exists() {
            return Err(StoreError::Missing(path.to_owned()).into());
        }
        let mut store = match Self::open_to_write(path) {
            Err(StoreError::ReadOnly(_)) => return Ok(Self::open_to_read_as_it_is(path)?),
            Err(StoreError::DiskFull | StoreError::Disk(_)) => return Ok(Self::open_without_room(path)?),
            opened => opened?,
        };
        let found = store.schema()?;
        if found < schema::number_of(steps) {
            refuse_foreign(&store.connection, path)?;
            before_update(&store, found)?;
            schema::bring_up_to_date(&mut store.connection, steps)?;
        }
        Ok(store)
    }

    /// Where no byte is free there is no room for the index of the log: it is held in memory, and nobody else may use the
    /// database meanwhile. What writes fails by itself.
    fn open_without_room(path: &Path) -> Result<Self, StoreError> {
        let store = Self::connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        store.connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
        store.recognise()?;
        store.connection.pragma_update(None, "foreign_keys", true)?;
        if store.schema()? == NEWEST { Ok(store) } else { Err(StoreError::DiskFull) }
    }

    fn open_to_write(path: &Path) -> Result<Self, StoreError> {
        refuse_second_name(path)?;
        let store = Self::connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        store.recognise()?;
        store.make_safe()?;
        Ok(store)
    }

    /// What may not be written may still be read, if its schema needs no update. Changes are refused one by one then.
    fn open_to_read_as_it_is(path: &Path) -> Result<Self, StoreError> {
        let store = Self::open_to_read(path)?;
        if store.schema()? == NEWEST { Ok(store) } else { Err(StoreError::ReadOnly(path.to_owned())) }
    }

    /// Opens a database to judge whether it is sound, with the schema it has, while others may write to it.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_to_judge(path: &Path) -> Result<Self, StoreError> {
        if !path.exists() {
            return Err(StoreError::Missing(path.to_owned()));
        }
        refuse_second_name(path)?;
        let store = Self::connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        store.recognise()?;
        Ok(store)
    }

    /// Opens a database to read it as it is, with the schema it has.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_to_read(path: &Path) -> Result<Self, StoreError> {
        if !path.exists() {
            return Err(StoreError::Missing(path.to_owned()));
        }
        // The log of a database lies beside the file, wherever a link to it lies.
        let real = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let store = match quiet_uri(&real) {
            Some(uri) => {
                let connection =
                    Connection::open_with_flags(uri, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI)
                        .map_err(|error| at_path(path, error))?;
                distrust(&connection)?;
                Self { connection, path: path.to_owned() }
            }
            None => Self::connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?,
        };
        store.recognise()?;
        Ok(store)
    }

    /// A database in memory, for tests and rehearsals.
    ///
    /// # Errors
    /// If SQLite cannot make it.
    pub fn in_memory() -> Result<Self, StoreError> {
        Self::of_connection(Connection::open_in_memory()?, Path::new(""))
    }

    /// What a connection has, as it is.
    pub(super) fn with_connection(connection: Connection, path: &Path) -> Self {
        Self { connection, path: path.to_owned() }
    }

    /// A database in memory that a connection has, brought up to date.
    pub(super) fn of_connection(connection: Connection, path: &Path) -> Result<Self, StoreError> {
        distrust(&connection)?;
        let mut store = Self { connection, path: path.to_owned() };
        store.make_safe()?;
        schema::bring_up_to_date(&mut store.connection, STEPS)?;
        Ok(store)
    }

    /// Takes a database away that was just made, as nothing could be stored in it.
    pub fn give_up(self) {
        let path = self.path.clone();
        drop(self);
        remove_made(&path);
    }

    /// Where the database lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn connect(path: &Path, flags: OpenFlags) -> Result<Self, StoreError> {
        let connection = Connection::open_with_flags(path, flags).map_err(|error| at_path(path, error))?;
        connection.busy_handler(Some(waits))?;
        distrust(&connection)?;
        Ok(Self { connection, path: path.to_owned() })
    }

    /// Refuses files that are no database of körpass, before anything is written.
    fn recognise(&self) -> Result<(), StoreError> {
        let pragma = |name: &str| -> Result<i64, StoreError> {
            self.connection.pragma_query_value(None, name, |row| row.get(0)).map_err(|error| at_path(&self.path, error))
        };
        if std::fs::metadata(&self.path).is_ok_and(|file| file.len() == 0) {
            return Err(StoreError::Damaged(self.path.clone()));
        }
        match pragma("application_id")? {
            APPLICATION_ID => {}
            APPLICATION_ID_BEFORE_RELEASE => return Err(StoreError::BeforeRelease(self.path.clone())),
            _ => return Err(StoreError::OtherProgram(self.path.clone())),
        }
        let found = pragma("user_version")?;
        if found > NEWEST {
            return Err(StoreError::Newer { path: self.path.clone(), found, known: NEWEST });
        }
        match foreign_at_a_glance(&self.connection).map_err(|error| at_path(&self.path, error))? {
            Some(name) => Err(StoreError::Foreign { path: self.path.clone(), name }),
            None => Ok(()),
        }
    }

    /// Sees to it that what is stored is on the disk when a command ends, and that rows speak of rows that are there.
    fn make_safe(&self) -> Result<(), StoreError> {
        let at_path = |error| at_path(&self.path, error);
        self.connection.pragma_update(None, "journal_mode", "WAL").map_err(at_path)?;
        self.connection.pragma_update(None, "synchronous", "FULL").map_err(at_path)?;
        // What is taken away is overwritten with zeros, whatever took it away.
        self.connection.pragma_update(None, "secure_delete", true).map_err(at_path)?;
        self.connection.pragma_update(None, "foreign_keys", true).map_err(at_path)
    }

    /// The number of the schema that the database has.
    fn schema(&self) -> Result<i64, StoreError> {
        schema::number_in(&self.connection).map_err(|error| at_path(&self.path, error))
    }
}

/// Makes an empty file that its owner alone may read; log and index of the database get the same rights from SQLite.
fn make_file_for_oneself(path: &Path) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options.open(path).map(|_| ())
}

/// Takes away a database that could not be made, so that it can be tried again.
fn remove_made(path: &Path) {
    for file in files_of(path) {
        // What cannot be removed was never of use to anybody.
        let _ = std::fs::remove_file(file);
    }
}

/// Refuses a file that has another name too: whoever uses it by that has another log, and one damages the work of the
/// other.
#[cfg(unix)]
fn refuse_second_name(path: &Path) -> Result<(), StoreError> {
    use std::os::unix::fs::MetadataExt;
    let has_several = std::fs::metadata(path).is_ok_and(|found| found.nlink() > 1);
    if has_several { Err(StoreError::SeveralNames(path.to_owned())) } else { Ok(()) }
}

/// Elsewhere nobody says how many names a file has.
#[cfg(not(unix))]
fn refuse_second_name(_: &Path) -> Result<(), StoreError> {
    Ok(())
}

/// The address at which SQLite reads a database without leaving files beside it, while nobody has it open: a
/// log beside it says that somebody has.
fn quiet_uri(path: &Path) -> Option<String> {
    let path = path.to_str()?;
    if Path::new(&format!("{path}-wal")).exists() {
        return None;
    }
    let escaped: String = path.replace('%', "%25").replace('?', "%3f").replace('#', "%23").replace('\\', "/");
    // A path that begins with a drive needs a slash before it.
    let slash = if escaped.contains(':') && !escaped.starts_with('/') { "/" } else { "" };
    Some(format!("file:{slash}{escaped}?immutable=1"))
}

fn at_path(path: &Path, error: rusqlite::Error) -> StoreError {
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => StoreError::NotADatabase(path.to_owned()),
        Some(ErrorCode::DatabaseCorrupt) => StoreError::Damaged(path.to_owned()),
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => StoreError::ReadOnly(path.to_owned()),
        // Where nothing stands in the way of a file, SQLite only means that it may not.
        Some(ErrorCode::CannotOpen) if !path.is_dir() => StoreError::ReadOnly(path.to_owned()),
        Some(ErrorCode::CannotOpen) => cannot_open(path, &error),
        _ => error.into(),
    }
}

fn cannot_open(path: &Path, reason: &dyn std::fmt::Display) -> StoreError {
    StoreError::CannotOpen { path: path.to_owned(), reason: reason.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> tempfile::TempDir {
        tempfile::tempdir().unwrap()
    }

    #[test]
    fn a_database_is_made_once_and_opened_again() {
        let folder = folder();
        let path = folder.path().join("deep/korpass.db");
        assert!(matches!(Store::open(&path), Err(StoreError::Missing(_))));
        drop(Store::create(&path).unwrap());
        assert!(matches!(Store::create(&path), Err(StoreError::Exists(_))));
        Store::open(&path).unwrap();
    }

    #[test]
    fn a_database_that_is_only_read_gets_no_files_beside_it() {
        let folder = folder();
        for name in ["korpass.db", "min #1 100%? å.db"] {
            let path = folder.path().join(name);
            drop(Store::create(&path).unwrap());
            let before = std::fs::read(&path).unwrap();
            let files = || std::fs::read_dir(folder.path()).unwrap().count();
            let count = files();
            let store = Store::open_to_read(&path).unwrap();
            assert_eq!(store.view().unwrap().members().unwrap(), vec![]);
            drop(store);
            assert_eq!((files(), std::fs::read(&path).unwrap()), (count, before));
        }
    }

    #[test]
    fn what_another_has_just_written_is_read_too() {
        let folder = folder();
        let path = folder.path().join("korpass.db");
        let writer = Store::create(&path).unwrap();
        writer
            .connection
            .execute_batch(
                "INSERT INTO operation (at, by, command, kind, message)
                 VALUES ('2021-01-18T09:00:00Z', 'x', 'y', 'change', '{}')",
            )
            .unwrap();
        let reader = Store::open_to_read(&path).unwrap();
        assert!(reader.view().unwrap().last_operation().unwrap().is_some());
    }

    #[test]
    fn what_is_no_database_of_korpass_is_left_alone() {
        let folder = folder();
        let text = folder.path().join("text");
        std::fs::write(&text, "inte en databas, men lång nog för att se ut som en fil med innehåll".repeat(40))
            .unwrap();
        let before = std::fs::read(&text).unwrap();
        assert!(matches!(Store::open(&text), Err(StoreError::NotADatabase(_))));
        assert_eq!(std::fs::read(&text).unwrap(), before);

        let other = folder.path().join("other.db");
        Connection::open(&other).unwrap().execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (1);").unwrap();
        let before = std::fs::read(&other).unwrap();
        assert!(matches!(Store::open(&other), Err(StoreError::OtherProgram(_))));
        assert_eq!(std::fs::read(&other).unwrap(), before);
    }

    #[test]
    fn a_database_of_a_newer_version_is_left_alone() {
        let folder = folder();
        let path = folder.path().join("newer.db");
        let store = Store::create(&path).unwrap();
        store.connection.pragma_update(None, "user_version", 99).unwrap();
        drop(store);
        let before = std::fs::read(&path).unwrap();
        assert!(matches!(Store::open(&path), Err(StoreError::Newer { found: 99, .. })));
        assert_eq!(std::fs::read(&path).unwrap(), before);
    }

    #[test]
    fn a_database_made_before_the_first_release_is_told_from_those_of_others_and_left_alone() {
        let folder = folder();
        for schema in [0, 1, 20, 99] {
            let path = folder.path().join(format!("{schema}.db"));
            let old = Connection::open(&path).unwrap();
            old.execute_batch("CREATE TABLE member (id INTEGER PRIMARY KEY, name TEXT) STRICT").unwrap();
            old.pragma_update(None, "application_id", APPLICATION_ID_BEFORE_RELEASE).unwrap();
            old.pragma_update(None, "user_version", schema).unwrap();
            drop(old);
            let before = std::fs::read(&path).unwrap();
            let files = std::fs::read_dir(folder.path()).unwrap().count();
            for open in [Store::open, Store::open_to_read, Store::open_to_judge] {
                assert!(matches!(open(&path), Err(StoreError::BeforeRelease(file)) if file == path), "{schema}");
            }
            assert_eq!(std::fs::read(&path).unwrap(), before, "{schema}");
            assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), files, "{schema}");
        }
    }

    #[test]
    fn something_can_be_done_before_an_update_and_forbid_it() {
        let folder = folder();
        let path = folder.path().join("older.db");
        drop(Store::create(&path).unwrap());
        let later = [STEPS, &["CREATE TABLE area (id INTEGER PRIMARY KEY) STRICT"]].concat();
        let before = std::fs::read(&path).unwrap();
        let forbid = |_: &Store, _: i64| Err(StoreError::DiskFull);
        assert!(matches!(Store::open_with_steps(&path, &later, forbid), Err(StoreError::DiskFull)));
        assert_eq!(std::fs::read(&path).unwrap(), before);

        let copy = folder.path().join("kopia.db");
        let keep = |store: &Store, found: i64| {
            assert_eq!(found, NEWEST);
            store.copy_to(&copy)
        };
        let store = Store::open_with_steps(&path, &later, keep).unwrap();
        assert_eq!(store.schema().unwrap(), NEWEST + 1);
        drop(store);
        assert_eq!(Store::open(&copy).unwrap().schema().unwrap(), NEWEST);
        let newer = Store::open(&path);
        assert!(matches!(newer, Err(StoreError::Newer { found, known: NEWEST, .. }) if found == NEWEST + 1));
    }
}
