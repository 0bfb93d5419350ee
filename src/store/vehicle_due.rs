//! Service, inspection and the like.

use rusqlite::params;

use super::columns::{Put, get_optional};
use super::{Change, StoreError, View};
use crate::model::vehicle::VehicleId;
use crate::model::vehicle_due::VehicleDue;

impl View<'_> {
    /// All that is or was due, by number.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn vehicle_dues(&self) -> Result<Vec<VehicleDue>, StoreError> {
        self.rows("SELECT * FROM vehicle_due ORDER BY id", [], |row| {
            Ok(VehicleDue {
                id: row.get("id")?,
                vehicle: VehicleId(row.get("vehicle_id")?),
                what: row.get("what")?,
                on: get_optional(row, "due_on")?,
                at_km: row.get("due_km")?,
                done_on: get_optional(row, "done_on")?,
            })
        })
    }
}

impl Change<'_> {
    /// Adds something that is due; its number is given by the database.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn add_vehicle_due(&self, due: &VehicleDue) -> Result<i64, StoreError> {
        self.execute(
            "INSERT INTO vehicle_due (vehicle_id, what, due_on, due_km, done_on) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![due.vehicle.0, due.what, Put(due.on), due.at_km, Put(due.done_on)],
        )?;
        Ok(self.transaction.last_insert_rowid())
    }

    /// Replaces what is told of something that is due.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn update_vehicle_due(&self, due: &VehicleDue) -> Result<(), StoreError> {
        self.execute(
            "UPDATE vehicle_due SET what = ?1, due_on = ?2, due_km = ?3, done_on = ?4 WHERE id = ?5",
            params![due.what, Put(due.on), due.at_km, Put(due.done_on), due.id],
        )?;
        Ok(())
    }

    /// Removes something that is due.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn remove_vehicle_due(&self, id: i64) -> Result<(), StoreError> {
        self.execute("DELETE FROM vehicle_due WHERE id = ?1", params![id])?;
        Ok(())
    }
}
