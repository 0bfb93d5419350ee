//! What members have said of their time.

use rusqlite::params;

use super::columns::{Put, get, get_optional, get_window};
use super::{Change, StoreError, View};
use crate::model::availability::{AvailabilityException, WeeklyAvailability};
use crate::model::member::MemberId;

impl View<'_> {
    /// All that members have said of the week.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn weekly_availability(&self) -> Result<Vec<WeeklyAvailability>, StoreError> {
        self.rows("SELECT * FROM weekly_availability ORDER BY member_id, id", [], |row| {
            Ok(WeeklyAvailability {
                id: row.get("id")?,
                member: MemberId(row.get("member_id")?),
                weekdays: get(row, "weekdays")?,
                window: get_window(row)?,
                availability: get(row, "availability")?,
                valid_from: get_optional(row, "valid_from")?,
                valid_to: get_optional(row, "valid_to")?,
            })
        })
    }

    /// All that members have said of certain days.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn availability_exceptions(&self) -> Result<Vec<AvailabilityException>, StoreError> {
        self.rows("SELECT * FROM availability_exception ORDER BY member_id, starts_at, id", [], |row| {
            Ok(AvailabilityException {
                id: row.get("id")?,
                member: MemberId(row.get("member_id")?),
                from: get(row, "starts_at")?,
                to: get(row, "ends_at")?,
                availability: get(row, "availability")?,
                from_calendar: row.get("from_calendar")?,
            })
        })
    }
}

impl Change<'_> {
    /// Adds what a member says of the week.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn add_weekly_availability(&self, said: &WeeklyAvailability) -> Result<i64, StoreError> {
        self.execute(
            "INSERT INTO weekly_availability (member_id, weekdays, starts, ends, availability, valid_from, valid_to)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                said.member.0,
                Put(said.weekdays),
                said.window.start_minute(),
                said.window.end_minute(),
                Put(said.availability),
                Put(said.valid_from),
                Put(said.valid_to),
            ],
        )?;
        Ok(self.transaction.last_insert_rowid())
    }

    /// Adds what a member says of certain days.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn add_availability_exception(&self, said: &AvailabilityException) -> Result<i64, StoreError> {
        self.execute(
            "INSERT INTO availability_exception (member_id, starts_at, ends_at, availability, from_calendar)
             VALUES (?1, ?2, ?3, ?4, ?5)",
            params![said.member.0, Put(said.from), Put(said.to), Put(said.availability), said.from_calendar],
        )?;
        Ok(self.transaction.last_insert_rowid())
    }

    /// Removes something a member has said of the week.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn remove_weekly_availability(&self, id: i64) -> Result<(), StoreError> {
        self.execute("DELETE FROM weekly_availability WHERE id = ?1", params![id])?;
        Ok(())
    }

    /// Removes something a member has said of certain days.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn remove_availability_exception(&self, id: i64) -> Result<(), StoreError> {
        self.execute("DELETE FROM availability_exception WHERE id = ?1", params![id])?;
        Ok(())
    }
}
