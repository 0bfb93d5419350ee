//! Days on which the steering group meets.

use chrono::NaiveDate;
use rusqlite::params;

use super::columns::{Put, get};
use super::{Change, StoreError, View};

impl View<'_> {
    /// The days of all meetings of the steering group, the earliest first.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn steering_meetings(&self) -> Result<Vec<NaiveDate>, StoreError> {
        self.rows("SELECT met_on FROM steering_meeting ORDER BY met_on", [], |row| get(row, "met_on"))
    }
}

impl Change<'_> {
    /// Adds a meeting. Says whether it was new.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn add_steering_meeting(&self, day: NaiveDate) -> Result<bool, StoreError> {
        let sql = "INSERT INTO steering_meeting (met_on) VALUES (?1) ON CONFLICT DO NOTHING";
        Ok(self.execute(sql, params![Put(day)])? > 0)
    }

    /// Removes a meeting. Says whether there was one.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn remove_steering_meeting(&self, day: NaiveDate) -> Result<bool, StoreError> {
        Ok(self.execute("DELETE FROM steering_meeting WHERE met_on = ?1", params![Put(day)])? > 0)
    }
}
