//! Whether the database is sound: its file, its rows, and its clock.

use chrono::{NaiveDateTime, TimeDelta};
use rusqlite::params;

use super::columns::{Instant, Put, get};
use super::{Store, StoreError, View};

/// So far a clock may go back before anything is made of it.
const CLOCK_TOLERANCE: TimeDelta = TimeDelta::hours(1);

impl Store {
    /// What SQLite finds wrong with the file, in its words: nothing if it is sound.
    ///
    /// # Errors
    /// If SQLite cannot even look.
    pub fn damages(&self) -> Result<Vec<String>, StoreError> {
        let mut statement = self.connection.prepare("PRAGMA integrity_check(20)")?;
        let found: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        Ok(found.into_iter().filter(|line| line != "ok").collect())
    }

    /// A number that is another each time somebody else has changed the database since this store was opened.
    ///
    /// # Errors
    /// If SQLite cannot read the file.
    pub fn changes_by_others(&self) -> Result<i64, StoreError> {
        Ok(self.connection.query_row("PRAGMA data_version", [], |row| row.get(0))?)
    }

    /// Dates operations that claim to lie ahead now; gives how many they were.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn date_back(&mut self, now: NaiveDateTime) -> Result<usize, StoreError> {
        let ahead = now + CLOCK_TOLERANCE;
        let sql = "UPDATE operation SET at = ?1 WHERE at > ?2";
        Ok(self.connection.execute(sql, params![Put(Instant(now)), Put(Instant(ahead))])?)
    }
}

impl View<'_> {
    /// Rows that speak of others that are not there: the table, and the one it speaks of.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn lost_references(&self) -> Result<Vec<(String, String)>, StoreError> {
        self.rows("SELECT DISTINCT \"table\", parent FROM pragma_foreign_key_check", [], |row| {
            Ok((row.get("table")?, row.get("parent")?))
        })
    }

    /// How many seats are taken, from a time on, in shifts that are neither in a plan nor extra.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn seats_in_no_shift(&self, from: NaiveDateTime) -> Result<i64, StoreError> {
        let sql = "SELECT count(*) AS found FROM seat JOIN shift ON shift.id = seat.shift_id
                   WHERE NOT shift.planned AND NOT shift.extra AND shift.starts_at > ?1";
        let from = from.format("%Y-%m-%dT%H:%M").to_string();
        Ok(self.rows(sql, params![from], |row| Ok(row.get("found")?))?.pop().unwrap_or_default())
    }

    /// When the last operation was, in UTC, if the clock stands clearly before that.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn time_ahead(&self, now: NaiveDateTime) -> Result<Option<NaiveDateTime>, StoreError> {
        let found = self.rows("SELECT at FROM operation ORDER BY at DESC LIMIT 1", [], |row| {
            let at: Instant = get(row, "at")?;
            Ok(at.0)
        })?;
        Ok(found.first().copied().filter(|last| *last > now + CLOCK_TOLERANCE))
    }
}
