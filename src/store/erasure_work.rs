//! What is left to do of an erasure, and leaving nothing in the files of the database of what was taken away.
//!
//! Rows are taken away with their bytes overwritten (`secure_delete`); what pages still hold of rows that once were moved
//! goes when the database is compacted. Then old pages stand in the log (WAL) alone. They go when the log is emptied, or
//! with a reader that never lets go for long, such as a replicator, when the log has begun anew: then all of it before is
//! in the database, and what follows its valid frames is cut off.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::NaiveDate;
use rusqlite::{Connection, OpenFlags, OptionalExtension, TransactionBehavior, params};

use super::columns::{Column, Put, get};
use super::open::waits;
use super::{Change, Store, StoreError, View, files_of};
use crate::model::member::MemberId;

/// Bytes of the header of a log, and of that of each frame (https://www.sqlite.org/fileformat2.html#the_write_ahead_log).
const LOG_HEADER: u64 = 32;
const FRAME_HEADER: u64 = 24;

/// What of an erasure has still to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ErasureTask {
    /// A file is to be removed.
    File(PathBuf),
    /// A page and its calendar are to be removed, with their folder.
    Page(PathBuf),
    /// A backup is to be rewritten without whoever was erased.
    Backup(PathBuf),
    /// The pages of the database are to be written anew.
    Compact,
    /// The log of the database is to be emptied.
    Empty,
}

/// What keeps a part of an erasure from being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeldUp {
    /// Another program uses the database.
    InUse,
    /// The disk is full.
    Full,
    /// The system refuses it, or a file is not what it should be.
    Refused,
}

/// A part of an erasure that has not been done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErasureWork {
    /// Its number.
    pub id: i64,
    /// What there is to do.
    pub task: ErasureTask,
    /// What kept it from being done when it was last tried; nothing where it was not tried.
    pub held_up: Option<HeldUp>,
}

impl Column for HeldUp {
    type Raw = String;

    fn raw(&self) -> String {
        match self {
            Self::InUse => "in_use",
            Self::Full => "full",
            Self::Refused => "refused",
        }
        .to_owned()
    }

    fn from_raw(raw: &String) -> Option<Self> {
        [Self::InUse, Self::Full, Self::Refused].into_iter().find(|reason| reason.raw() == *raw)
    }
}

impl From<&StoreError> for HeldUp {
    fn from(error: &StoreError) -> Self {
        match error {
            StoreError::Busy => Self::InUse,
            StoreError::DiskFull => Self::Full,
            _ => Self::Refused,
        }
    }
}

impl ErasureTask {
    fn of(kind: &str, path: String) -> Option<Self> {
        Some(match kind {
            "file" => Self::File(path.into()),
            "page" => Self::Page(path.into()),
            "backup" => Self::Backup(path.into()),
            "compact" => Self::Compact,
            "empty" => Self::Empty,
            _ => return None,
        })
    }

    fn kind(&self) -> &'static str {
        match self {
            Self::File(_) => "file",
            Self::Page(_) => "page",
            Self::Backup(_) => "backup",
            Self::Compact => "compact",
            Self::Empty => "empty",
        }
    }

    /// The file or folder outside the database.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::File(path) | Self::Page(path) | Self::Backup(path) => Some(path),
            Self::Compact | Self::Empty => None,
        }
    }
}

impl View<'_> {
    /// What is left to do of erasures, in the order of the work: the database comes last, as what it says of files goes
    /// from it too.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn erasure_work(&self) -> Result<Vec<ErasureWork>, StoreError> {
        let sql = "SELECT id, kind, path, held_up FROM erasure_work ORDER BY kind IN ('compact', 'empty'), id";
        self.rows(sql, [], |row| {
            let kind: String = row.get("kind")?;
            let task = ErasureTask::of(&kind, row.get("path")?);
            let task = task.ok_or(StoreError::BadValue { column: "kind", value: kind })?;
            let held_up = row.get::<_, Option<String>>("held_up")?.is_some();
            Ok(ErasureWork {
                id: row.get("id")?,
                task,
                held_up: if held_up { Some(get(row, "held_up")?) } else { None },
            })
        })
    }
}

impl Change<'_> {
    /// Writes down what is to be done after this operation, and that nothing of what it takes away may stay in the files
    /// of the database.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn leave_erasure_work(&self, outside: &[ErasureTask]) -> Result<(), StoreError> {
        for task in outside {
            let Some(path) = task.path() else { continue };
            let path = path.to_string_lossy();
            let sql = "INSERT INTO erasure_work (kind, path) SELECT ?1, ?2
                       WHERE NOT EXISTS (SELECT 1 FROM erasure_work WHERE kind = ?1 AND path = ?2)";
            self.execute(sql, params![task.kind(), path])?;
        }
        compact_again(&self.transaction)
    }
}

impl View<'_> {
    /// The members whose time to be erased had come by the clock, each with the day on which that was first seen.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn erasures_due(&self) -> Result<BTreeMap<MemberId, NaiveDate>, StoreError> {
        let sql = "SELECT member_id, seen_on FROM erasure_due";
        let found = self.rows(sql, [], |row| Ok((MemberId(row.get("member_id")?), get(row, "seen_on")?)))?;
        Ok(found.into_iter().collect())
    }
}

/// The database has to be compacted, whether it was before or not.
fn compact_again(connection: &Connection) -> Result<(), StoreError> {
    connection.execute("DELETE FROM erasure_work WHERE kind IN ('compact', 'empty')", [])?;
    connection.execute("INSERT INTO erasure_work (kind) VALUES ('compact')", [])?;
    Ok(())
}

impl Store {
    /// Takes off the list what has been done outside the database. Its path may tell who somebody was: the database is
    /// compacted after it.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn erasure_work_done(&mut self, done: &[i64]) -> Result<(), StoreError> {
        if done.is_empty() {
            return Ok(());
        }
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for id in done {
            transaction.execute("DELETE FROM erasure_work WHERE id = ?1", [id])?;
        }
        compact_again(&transaction)?;
        Ok(transaction.commit()?)
    }

    /// Notes whose time to be erased has come by the clock of a day, and of whom that holds no longer. A day that lies ahead
    /// was one of a clock that had leapt.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn note_erasures_due(&mut self, due: &BTreeSet<MemberId>, today: NaiveDate) -> Result<(), StoreError> {
        let noted = self.view()?.erasures_due()?;
        let holds = |(member, day): (&MemberId, &NaiveDate)| due.contains(member) && *day <= today;
        if noted.len() == due.len() && noted.iter().all(holds) {
            return Ok(());
        }
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for (member, day) in &noted {
            if !holds((member, day)) {
                transaction.execute("DELETE FROM erasure_due WHERE member_id = ?1", [member.0])?;
            }
        }
        for member in due {
            let sql = "INSERT OR IGNORE INTO erasure_due (member_id, seen_on)
                       SELECT id, ?2 FROM member WHERE id = ?1";
            transaction.execute(sql, params![member.0, Put(today)])?;
        }
        Ok(transaction.commit()?)
    }

    /// Remembers what keeps a part of an erasure from being done, if it is something new.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn erasure_held_up(&mut self, work: &ErasureWork, reason: HeldUp) -> Result<(), StoreError> {
        if work.held_up != Some(reason) {
            self.connection
                .execute("UPDATE erasure_work SET held_up = ?1 WHERE id = ?2", params![Put(reason), work.id])?;
        }
        Ok(())
    }

    /// Leaves nothing in the files of the database of what was taken away, waiting so long for others who use it. What
    /// has been done of that is not done again when it is called the next time.
    ///
    /// # Errors
    /// If another program uses the database, or the disk refuses.
    pub fn forget_freed(&mut self, patience: Duration) -> Result<(), StoreError> {
        self.connection.busy_timeout(patience)?;
        let done = self.compact().and_then(|()| self.empty_log());
        self.connection.busy_handler(Some(waits))?;
        done
    }

    /// Writes all pages anew, if that has not been done since something was taken away.
    fn compact(&mut self) -> Result<(), StoreError> {
        let left = "SELECT EXISTS (SELECT 1 FROM erasure_work WHERE kind = 'compact')";
        if !self.connection.query_row(left, [], |row| row.get(0))? {
            return Ok(());
        }
        self.connection.execute_batch("VACUUM")?;
        // If the log begins anew after this, all the new pages are in the database.
        let mark = log_mark(self.path());
        let sql = "UPDATE erasure_work SET kind = 'empty', log_mark = ?1, held_up = NULL WHERE kind = 'compact'";
        self.connection.execute(sql, [mark])?;
        Ok(())
    }

    /// Empties the log, or leaves nothing of old in it.
    fn empty_log(&mut self) -> Result<(), StoreError> {
        let sql = "SELECT log_mark FROM erasure_work WHERE kind = 'empty'";
        let Some(mark) = self.connection.query_row(sql, [], |row| row.get::<_, String>(0)).optional()? else {
            return Ok(());
        };
        let (is_kept, frames, written) = checkpoint(&self.connection, "TRUNCATE")?;
        if is_kept {
            // Where all of the log is in the database, it begins anew with the next write: with this one.
            if frames == written {
                self.connection.execute("UPDATE erasure_work SET held_up = held_up WHERE kind = 'empty'", [])?;
            }
            if log_mark(self.path()) == mark {
                return Err(StoreError::Busy);
            }
            self.cut_log()?;
        }
        self.connection.execute("DELETE FROM erasure_work WHERE kind = 'empty' AND log_mark = ?1", [mark])?;
        Ok(())
    }

    /// Cuts off what follows the valid frames of the log: frames of before it began anew.
    fn cut_log(&mut self) -> Result<(), StoreError> {
        let [database, log, _] = files_of(self.path());
        // Nobody adds a frame while this transaction lasts.
        let writing = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let page: u64 = writing.query_row("PRAGMA page_size", [], |row| row.get::<_, i64>(0))?.unsigned_abs();
        let beside = Connection::open_with_flags(&database, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        let (_, frames, _) = checkpoint(&beside, "PASSIVE")?;
        let refuse = |error: std::io::Error| StoreError::of_file(&log, &error);
        let file = std::fs::OpenOptions::new().write(true).open(&log).map_err(refuse)?;
        let valid = LOG_HEADER + frames.unsigned_abs() * (FRAME_HEADER + page);
        if frames > 0 && file.metadata().map_err(refuse)?.len() > valid {
            file.set_len(valid).map_err(refuse)?;
            file.sync_all().map_err(refuse)?;
        }
        writing.rollback()?;
        Ok(())
    }
}

/// Takes what stands in the log over into the database: whether somebody kept it from being done wholly, how many frames
/// the log has, and how many of them are in the database.
fn checkpoint(connection: &Connection, mode: &str) -> Result<(bool, i64, i64), StoreError> {
    let row = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
    Ok(connection.query_row(&format!("PRAGMA wal_checkpoint({mode})"), [], row)?)
}

/// The salts of a log, which are others each time it begins anew; empty where there is none.
fn log_mark(database: &Path) -> String {
    use std::io::Read;
    let [_, log, _] = files_of(database);
    let mut header = [0_u8; 24];
    match std::fs::File::open(log).and_then(|mut file| file.read_exact(&mut header)) {
        Ok(()) => header[16..].iter().map(|byte| format!("{byte:02x}")).collect(),
        Err(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message;
    use crate::model::member::{Profile, Roles};
    use crate::store::{NewOperation, OperationKind, TakenMentions};

    const NAME: &str = "Zorkman Zork";

    fn change<T>(store: &mut Store, work: impl FnOnce(&Change<'_>) -> Result<T, StoreError>) -> T {
        let operation = NewOperation {
            at: "2021-01-18T09:00:00".parse().unwrap(),
            by: "Samordnaren".to_owned(),
            command: "x".to_owned(),
            kind: OperationKind::Change,
            dry_run: false,
            now_is_given: true,
        };
        store.change(&operation, |change| Ok::<_, StoreError>((work(change)?, message!("and")))).unwrap()
    }

    /// A database in which somebody was, and was erased while another read it.
    fn erased_beside(reader: &dyn Fn(&Path) -> Connection) -> (tempfile::TempDir, Store, Connection) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("korpass.db");
        let mut store = Store::create(&path).unwrap();
        let member = change(&mut store, |change| change.add_member(&Profile::named(NAME.to_owned(), Roles::Both)));
        let reader = reader(&path);
        change(&mut store, |change| {
            change.erase_member(member, "N", &TakenMentions::default(), "2021-01-18T09:00:00".parse().unwrap())?;
            change.leave_erasure_work(&[])
        });
        (folder, store, reader)
    }

    /// Whether the name stands in any of the files of the database.
    fn is_in_files(folder: &Path) -> bool {
        let files = std::fs::read_dir(folder).unwrap().map(|entry| std::fs::read(entry.unwrap().path()).unwrap());
        files.into_iter().any(|bytes| bytes.windows(NAME.len()).any(|window| window == NAME.as_bytes()))
    }

    /// What holds a transaction of reading open, so that nobody else begins the log anew.
    fn hold(path: &Path) -> Connection {
        let reader = Connection::open(path).unwrap();
        reader
            .execute_batch("CREATE TABLE IF NOT EXISTS _litestream_seq (id INTEGER PRIMARY KEY, seq INTEGER)")
            .unwrap();
        begin(&reader);
        reader
    }

    fn begin(reader: &Connection) {
        reader.execute_batch("BEGIN").unwrap();
        reader.query_row("SELECT count(*) FROM _litestream_seq", [], |row| row.get::<_, i64>(0)).unwrap();
    }

    /// What a replicator does from time to time: it lets go, takes the log over into the database, holds on again, and
    /// writes a row, so that the log begins anew.
    fn take_turn(path: &Path, reader: &Connection) {
        reader.execute_batch("COMMIT").unwrap();
        checkpoint(reader, "PASSIVE").unwrap();
        begin(reader);
        let writer = Connection::open(path).unwrap();
        let sql = "INSERT INTO _litestream_seq VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET seq = seq + 1";
        writer.execute_batch(sql).unwrap();
    }

    #[test]
    fn beside_a_replicator_that_holds_a_transaction_nothing_is_left_once_it_has_taken_a_turn() {
        let (folder, mut store, reader) = erased_beside(&hold);
        assert!(matches!(store.forget_freed(Duration::ZERO), Err(StoreError::Busy)));
        assert!(is_in_files(folder.path()), "whoever holds the old version can still read it");
        take_turn(store.path(), &reader);
        store.forget_freed(Duration::ZERO).unwrap();
        assert!(!is_in_files(folder.path()), "while it holds on to its transaction");
        assert_eq!(store.view().unwrap().erasure_work().unwrap(), []);
        // What it replicates goes on.
        take_turn(store.path(), &reader);
        assert_eq!(store.damages().unwrap(), Vec::<String>::new());
    }

    #[test]
    fn what_one_reader_holds_up_is_left_to_do_and_costs_little_each_time() {
        let (folder, mut store, reader) = erased_beside(&hold);
        assert!(store.forget_freed(Duration::ZERO).is_err());
        let log = || std::fs::metadata(&files_of(&folder.path().join("korpass.db"))[1]).unwrap().len();
        let before = log();
        for _ in 0..20 {
            assert!(matches!(store.forget_freed(Duration::ZERO), Err(StoreError::Busy)));
        }
        assert!(log() < before + 30 * 5000, "the database is not written anew each time");
        let left: Vec<ErasureTask> =
            store.view().unwrap().erasure_work().unwrap().into_iter().map(|work| work.task).collect();
        assert_eq!(left, [ErasureTask::Empty]);
        drop(reader);
        store.forget_freed(Duration::ZERO).unwrap();
        assert!(!is_in_files(folder.path()));
    }

    #[test]
    fn a_copy_made_before_the_files_are_rewritten_holds_nothing_of_what_was_taken_away() {
        let (folder, store, reader) = erased_beside(&hold);
        let copies = tempfile::tempdir().unwrap();
        store.copy_to(&copies.path().join("kopia.db")).unwrap();
        assert!(is_in_files(folder.path()) && !is_in_files(copies.path()));
        drop(reader);
    }
}
