//! Copies of the whole database, and databases put back from copies.

use std::fs::File;
use std::path::Path;

use chrono::NaiveDateTime;
use rusqlite::backup::{Backup, StepResult};
use rusqlite::config::DbConfig;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior};

use super::files::files_of;
use super::foreign::{quoted, refuse_foreign};
use super::operation::record;
use super::{Erasures, History, NewOperation, Store, StoreError};
use crate::i18n::Message;
use crate::model::member::MemberId;

/// So many pages are copied at a time; a writer waits no longer than that takes.
const PAGES: i32 = 4096;

/// Tables of what has left the program: what people were told, heard and read, the secret addresses that they have or
/// that no longer hold, and what lies on the web, stay so whatever is restored. What is left of an erasure is left, and
/// what the clock said in the backup of whom to erase counts no more.
const KEPT_TABLES: [&str; 9] = [
    "calendar_revision",
    "notice",
    "notified",
    "calendar_address",
    "calendar_site",
    "site_page",
    "last_version",
    "erasure_work",
    "erasure_due",
];

impl Store {
    /// Writes a copy of the database as it is at one moment, while others may use it. The copy is checked before it
    /// gets its name, on the disk for good then, and for its owner alone to read.
    ///
    /// # Errors
    /// If there is a file of that name, the disk refuses, or the copy is not sound.
    pub fn copy_to(&self, path: &Path) -> Result<(), StoreError> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let refuse = |error: std::io::Error| StoreError::of_file(path, &error);
        // Whoever makes a temporary file makes it for its owner alone.
        let aside = tempfile::Builder::new().prefix(".korpass-").suffix(".db").tempfile_in(folder).map_err(refuse)?;
        self.write_to(aside.path(), path)?;
        aside.as_file().sync_all().map_err(refuse)?;
        aside.persist_noclobber(path).map_err(|error| refuse(error.error))?;
        sync_folder(folder).map_err(refuse)
    }

    /// Rewrites a backup that nobody uses without those who were erased since it was made. The new one is checked and on
    /// the disk before it takes the place of the old; its schema stays. Gives how many they were; with none it is left as
    /// it is.
    ///
    /// # Errors
    /// If the backup is not sound, somebody uses it, or the disk refuses; it is as it was then.
    pub fn clean_backup(
        backup: &Path,
        erasures: &Erasures,
        new_name: &dyn Fn(MemberId) -> String,
        at: NaiveDateTime,
    ) -> Result<usize, StoreError> {
        let mut memory = Store::pages_in_memory(backup)?;
        let count = memory.honour(erasures, new_name, at)?;
        if count == 0 {
            return Ok(0);
        }
        memory.connection.execute_batch("VACUUM")?;
        let folder = backup.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let refuse = |error: std::io::Error| StoreError::of_file(backup, &error);
        let aside = tempfile::Builder::new().prefix(".korpass-").suffix(".db").tempfile_in(folder).map_err(refuse)?;
        memory.write_to(aside.path(), backup)?;
        aside.as_file().sync_all().map_err(refuse)?;
        aside.persist(backup).map_err(|error| refuse(error.error))?;
        for file in &files_of(backup)[1..] {
            match std::fs::remove_file(file) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(refuse(error)),
                _ => {}
            }
        }
        sync_folder(folder).map_err(refuse)?;
        Ok(count)
    }

    /// Those of whom a backup knows that they were erased.
    ///
    /// # Errors
    /// If the backup is not sound or is none of körpass.
    pub fn erasures_of_backup(backup: &Path) -> Result<Erasures, StoreError> {
        Store::open_to_read(backup)?.view()?.erasures()
    }

    /// Writes all pages to a file that is there, as `path` is called in what is said of it.
    fn write_to(&self, file: &Path, path: &Path) -> Result<(), StoreError> {
        let mut copy = Connection::open(file)?;
        // The file has no name yet, so nothing is lost if it is cut off; it is made safe as a whole afterwards.
        copy.pragma_update(None, "synchronous", "OFF")?;
        copy_pages(&self.connection, &mut copy)?;
        copy.pragma_update(None, "journal_mode", "DELETE")?;
        leave_out_freed(&copy)?;
        check_copy(&copy, path)
    }

    /// Puts the content of a backup in place of what is in the database, as an operation that is recorded: all of it or
    /// nothing, and nothing if the last operation is not the one that was `seen`. What people have been told, heard and
    /// read since the backup stays known, as do secret addresses and the numbers that were given out; who was erased is
    /// erased in what is restored too. `kept` is the file in which is kept what is replaced. Gives whether it was done.
    ///
    /// # Errors
    /// If the backup is not sound, or the database cannot be written; it is as it was then.
    pub fn restore_from(
        &mut self,
        backup: &Path,
        seen: Option<i64>,
        operation: &NewOperation,
        (said, kept): (&Message, &str),
        new_name: &dyn Fn(MemberId) -> String,
    ) -> Result<bool, StoreError> {
        // In memory first: whatever is wrong with the backup or its schema shows there, and nobody who was erased comes
        // near the files of the database.
        let mut restored = Store::in_memory_from(backup)?;
        restored.honour(&self.view()?.erasures()?, new_name, operation.at)?;
        // What is put back is no change of its own for each row, and rows come in any order.
        let settings = |connection: &Connection, on: bool| -> Result<(), StoreError> {
            connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, on)?;
            Ok(connection.pragma_update(None, "foreign_keys", on)?)
        };
        settings(&self.connection, false)?;
        let done = self.replace_content(&restored.connection, seen, operation, (said, kept));
        settings(&self.connection, true)?;
        done
    }

    fn replace_content(
        &mut self,
        restored: &Connection,
        seen: Option<i64>,
        operation: &NewOperation,
        (said, kept): (&Message, &str),
    ) -> Result<bool, StoreError> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let last: Option<i64> = transaction.query_row("SELECT max(id) FROM operation", [], |row| row.get(0))?;
        if last != seen {
            return Ok(false);
        }
        let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
        let mut tables = restored.prepare(tables)?;
        let tables: Vec<String> = tables.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        // Of an association that was never here nothing has left here: what had left is in its backup alone.
        let is_known_here = uid(restored)? == uid(&transaction)?;
        // What is left of an erasure is to be done with the files that are here, whosesoever the backup is.
        let is_kept = |table: &str| table == "erasure_work" || is_known_here && KEPT_TABLES.contains(&table);
        for table in tables.iter().filter(|table| !is_kept(table)) {
            copy_rows(restored, &transaction, table)?;
        }
        transaction.execute("DELETE FROM calendar_address WHERE member_id NOT IN (SELECT id FROM member)", [])?;
        transaction.execute("DELETE FROM erasure_due", [])?;
        keep_numbers(restored, &transaction)?;
        record(&transaction, operation, said, kept)?;
        transaction.commit()?;
        Ok(true)
    }

    /// The operations that a backup holds, read without changing the file, as they are once those are taken out who were
    /// erased since; and how many these are.
    ///
    /// # Errors
    /// If the backup is not sound or is none of körpass.
    pub fn backup_without_erased(
        backup: &Path,
        erasures: &Erasures,
        new_name: &dyn Fn(MemberId) -> String,
        at: NaiveDateTime,
    ) -> Result<(History, usize), StoreError> {
        let mut memory = Store::in_memory_from(backup)?;
        let count = memory.honour(erasures, new_name, at)?;
        let history = memory.view()?.history()?;
        Ok((history, count))
    }

    /// A backup in memory, checked and brought up to date.
    fn in_memory_from(backup: &Path) -> Result<Self, StoreError> {
        Store::of_connection(Store::pages_in_memory(backup)?.connection, backup)
    }

    /// A backup in memory, checked, with the schema it has.
    fn pages_in_memory(backup: &Path) -> Result<Self, StoreError> {
        let source = Store::open_to_read(backup)?;
        check_copy(&source.connection, backup)?;
        let mut memory = Connection::open_in_memory()?;
        copy_pages(&source.connection, &mut memory)?;
        Ok(Store::with_connection(memory, backup))
    }
}

/// Which association a database is of; none before it has one.
fn uid(connection: &Connection) -> rusqlite::Result<Option<String>> {
    connection.query_row("SELECT uid FROM association", [], |row| row.get(0)).optional()
}

/// Leaves out of a copy what is left to do of an erasure, and what pages still hold of what was taken away.
fn leave_out_freed(copy: &Connection) -> Result<(), StoreError> {
    let knows = "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'erasure_work')";
    if copy.query_row(knows, [], |row| row.get(0))? && copy.execute("DELETE FROM erasure_work", [])? > 0 {
        copy.execute_batch("VACUUM")?;
    }
    Ok(())
}

/// Puts the rows of a table in place of those that are there.
fn copy_rows(from: &Connection, into: &Connection, table: &str) -> Result<(), StoreError> {
    into.execute(&format!("DELETE FROM {}", quoted(table)), [])?;
    let mut rows = from.prepare(&format!("SELECT * FROM {}", quoted(table)))?;
    let columns = rows.column_names().into_iter().map(quoted).collect::<Vec<_>>().join(", ");
    let count = rows.column_count();
    let places: Vec<String> = (1..=count).map(|place| format!("?{place}")).collect();
    let mut put = into.prepare(&format!("INSERT INTO {} ({columns}) VALUES ({})", quoted(table), places.join(", ")))?;
    let mut rows = rows.query([])?;
    while let Some(row) = rows.next()? {
        for column in 0..count {
            put.raw_bind_parameter(column + 1, row.get::<_, Value>(column)?)?;
        }
        put.raw_execute()?;
    }
    Ok(())
}

/// A number that was given out, in the backup or since, is given to nothing else.
fn keep_numbers(restored: &Connection, transaction: &Connection) -> Result<(), StoreError> {
    let mut numbers = restored.prepare("SELECT name, seq FROM sqlite_sequence")?;
    let mut rows = numbers.query([])?;
    while let Some(row) = rows.next()? {
        let (table, last): (String, i64) = (row.get(0)?, row.get(1)?);
        let raise = "UPDATE sqlite_sequence SET seq = max(seq, ?2) WHERE name = ?1";
        if transaction.execute(raise, (&table, last))? == 0 {
            transaction.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?1, ?2)", (&table, last))?;
        }
    }
    Ok(())
}

/// Puts a checked copy of a backup where a database was that cannot be used any more, without those who were erased since,
/// and the files of that one aside under another name, so that nothing of it is lost.
///
/// # Errors
/// If the backup is not sound, or the disk refuses; the damaged file is where it was then.
pub fn replace_damaged(
    (database, kept): (&Path, &Path),
    backup: &Path,
    erasures: &Erasures,
    new_name: &dyn Fn(MemberId) -> String,
    at: NaiveDateTime,
) -> Result<(), StoreError> {
    let refuse = |error: std::io::Error| StoreError::of_file(database, &error);
    let folder = database.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut sound = Store::in_memory_from(backup)?;
    sound.honour(erasures, new_name, at)?;
    sound.connection.execute_batch("VACUUM")?;
    let fresh = folder.join(format!(".korpass-{}.db", std::process::id()));
    if fresh.exists() {
        // Left behind by one of the same number that was killed.
        std::fs::remove_file(&fresh).map_err(refuse)?;
    }
    sound.copy_to(&fresh)?;
    // Log and index of the damaged file must not meet the new one.
    for (old, aside) in files_of(database).into_iter().zip(files_of(kept)).rev() {
        if old.exists() {
            std::fs::rename(&old, aside).map_err(refuse)?;
        }
    }
    std::fs::rename(&fresh, database).map_err(refuse)?;
    sync_folder(folder).map_err(refuse)
}

/// Copies all pages as they are at one moment; others may write meanwhile.
fn copy_pages(from: &Connection, into: &mut Connection) -> Result<(), StoreError> {
    // Reading in one transaction sees one moment, however long it takes.
    let reading = from.unchecked_transaction()?;
    reading.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    let backup = Backup::new(&reading, into)?;
    loop {
        match backup.step(PAGES)? {
            StepResult::Done => return Ok(()),
            StepResult::More => {}
            // Whoever holds the database has had the patience of a command by now.
            _ => return Err(StoreError::Busy),
        }
    }
}

/// Refuses a copy that is not sound, or holds what körpass has not put there.
fn check_copy(copy: &Connection, path: &Path) -> Result<(), StoreError> {
    let found: String = copy.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if found == "ok" { refuse_foreign(copy, path) } else { Err(StoreError::Damaged(path.to_owned())) }
}

/// Makes names of files in a folder safe on the disk; where the system knows no such thing, nothing.
pub(crate) fn sync_folder(folder: &Path) -> std::io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message;
    use crate::store::NewOperation;
    use crate::store::OperationKind;

    fn operation(command: &str) -> NewOperation {
        NewOperation {
            at: "2021-01-18T09:00:00".parse().unwrap(),
            by: "Samordnaren".to_owned(),
            command: command.to_owned(),
            kind: OperationKind::Change,
            dry_run: false,
            now_is_given: false,
        }
    }

    fn restore(store: &mut Store, copy: &Path, seen: Option<i64>) -> Result<bool, StoreError> {
        let operation = NewOperation { kind: OperationKind::Restoration, ..operation("restore") };
        store.restore_from(copy, seen, &operation, (&message!("and"), "kept.db"), &|member| member.to_string())
    }

    fn close(store: &mut Store, reason: &str) {
        store
            .change(&operation("closure add"), |change| {
                change.execute(
                    "INSERT INTO closure (from_day, to_day, reason) VALUES ('2021-03-01', '2021-03-02', ?1)",
                    [reason],
                )?;
                Ok::<_, StoreError>(((), message!("and")))
            })
            .unwrap();
    }

    fn reasons(store: &Store) -> Vec<String> {
        let mut statement = store.connection.prepare("SELECT reason FROM closure ORDER BY id").unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    }

    fn number(store: &Store, sql: &str) -> i64 {
        store.connection.query_row(sql, [], |row| row.get(0)).unwrap()
    }

    #[test]
    fn a_copy_holds_all_and_stands_alone_and_no_file_is_ever_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::create(&folder.path().join("korpass.db")).unwrap();
        close(&mut store, "bilbyte");
        let copy = folder.path().join("kopia.db");
        store.copy_to(&copy).unwrap();
        assert!(matches!(store.copy_to(&copy), Err(StoreError::FileExists(_))));
        assert_eq!(reasons(&Store::open_to_read(&copy).unwrap()), ["bilbyte"]);
        let files = || std::fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().file_name());
        assert!(files().all(|file| !file.to_string_lossy().starts_with(".korpass")), "{:?}", files());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(std::fs::metadata(&copy).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn a_restored_database_is_as_the_backup_but_what_left_the_program_stays_known() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("korpass.db");
        let mut store = Store::create(&path).unwrap();
        close(&mut store, "före");
        let copy = folder.path().join("kopia.db");
        store.copy_to(&copy).unwrap();
        close(&mut store, "efter");
        store
            .connection
            .execute_batch("INSERT INTO calendar_revision VALUES (1, 2, 3, '2021-01-18T09:00:00Z', 2, 4, 5)")
            .unwrap();
        assert!(!restore(&mut store, &copy, Some(1)).unwrap(), "something was done since it was looked at");
        assert_eq!(reasons(&store), ["före", "efter"]);
        assert!(restore(&mut store, &copy, Some(2)).unwrap());
        assert_eq!(reasons(&store), ["före"]);
        assert_eq!(number(&store, "SELECT count(*) FROM operation_change"), 1, "no row is a change of its own");
        assert_eq!(number(&store, "SELECT sequence FROM calendar_revision"), 3);
        close(&mut store, "sedan");
        assert_eq!(number(&store, "SELECT max(id) FROM operation"), 4, "the second is known to others by its number");
        drop(store);
        assert_eq!(reasons(&Store::open_to_read(&path).unwrap()), ["före", "sedan"]);
    }

    #[test]
    fn a_damaged_backup_is_never_restored() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::create(&folder.path().join("korpass.db")).unwrap();
        close(&mut store, "före");
        let copy = folder.path().join("kopia.db");
        store.copy_to(&copy).unwrap();
        let mut bytes = std::fs::read(&copy).unwrap();
        bytes[8192..12288].fill(0);
        std::fs::write(&copy, bytes).unwrap();
        assert!(restore(&mut store, &copy, Some(1)).is_err());
        assert_eq!(reasons(&store), ["före"]);
    }

    #[test]
    fn a_damaged_database_gives_way_to_a_backup_and_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let (path, kept) = (folder.path().join("korpass.db"), folder.path().join("skadad.db"));
        let mut store = Store::create(&path).unwrap();
        close(&mut store, "före");
        let copy = folder.path().join("kopia.db");
        store.copy_to(&copy).unwrap();
        drop(store);
        std::fs::write(&path, "skräp").unwrap();
        let at = "2021-01-18T09:00:00".parse().unwrap();
        replace_damaged((&path, &kept), &copy, &Erasures::default(), &|member| member.to_string(), at).unwrap();
        assert_eq!(reasons(&Store::open_to_read(&path).unwrap()), ["före"]);
        assert_eq!(std::fs::read(&kept).unwrap(), "skräp".as_bytes());
    }
}
