//! The driving log, and shifts that were not served.

use std::collections::BTreeMap;

use rusqlite::params;

use super::columns::{Put, get};
use super::{Change, StoreError, View};
use crate::model::driving_log::{LogEntry, LogId, LogReport};
use crate::model::member::MemberId;
use crate::model::shift::ShiftId;
use crate::model::vehicle::VehicleId;

impl View<'_> {
    /// All entries of the log, the corrected ones too, by start.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn driving_log(&self) -> Result<Vec<LogEntry>, StoreError> {
        let mut reports: BTreeMap<LogId, Vec<LogReport>> = BTreeMap::new();
        let rows = self.rows("SELECT * FROM log_report ORDER BY recipient, kind", [], |row| {
            let report =
                LogReport { recipient: get(row, "recipient")?, kind: row.get("kind")?, count: row.get("count")? };
            Ok((LogId(row.get("log_id")?), report))
        })?;
        for (entry, report) in rows {
            reports.entry(entry).or_default().push(report);
        }
        self.rows("SELECT * FROM driving_log ORDER BY starts_at, id", [], |row| {
            let id = LogId(row.get("id")?);
            let (shift, corrects): (Option<i64>, Option<i64>) = (row.get("shift_id")?, row.get("corrects")?);
            let companions: String = row.get("companions")?;
            Ok(LogEntry {
                id,
                vehicle: VehicleId(row.get("vehicle_id")?),
                shift: shift.map(ShiftId),
                driver: MemberId(row.get("driver_id")?),
                companions: companions.split(',').filter_map(|id| id.parse().ok()).map(MemberId).collect(),
                start: get(row, "starts_at")?,
                end: get(row, "ends_at")?,
                odometer_start: row.get("odometer_start")?,
                odometer_end: row.get("odometer_end")?,
                purpose: row.get("purpose")?,
                places: row.get("places")?,
                remark: row.get("remark")?,
                energy: row.get("energy")?,
                corrects: corrects.map(LogId),
                reports: reports.get(&id).cloned().unwrap_or_default(),
            })
        })
    }

    /// Shifts that were planned and not served, and why.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn shifts_not_served(&self) -> Result<BTreeMap<ShiftId, String>, StoreError> {
        let rows = self
            .rows("SELECT * FROM shift_not_served", [], |row| Ok((ShiftId(row.get("shift_id")?), row.get("why")?)))?;
        Ok(rows.into_iter().collect())
    }
}

impl Change<'_> {
    /// Adds an entry to the log; its number is given by the database.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn add_log_entry(&self, entry: &LogEntry) -> Result<LogId, StoreError> {
        let companions: Vec<String> = entry.companions.iter().map(|member| member.0.to_string()).collect();
        self.execute(
            "INSERT INTO driving_log (vehicle_id, shift_id, driver_id, companions, starts_at, ends_at, odometer_start,
                 odometer_end, purpose, places, remark, energy, corrects)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
            params![
                entry.vehicle.0,
                entry.shift.map(|shift| shift.0),
                entry.driver.0,
                companions.join(","),
                Put(entry.start),
                Put(entry.end),
                entry.odometer_start,
                entry.odometer_end,
                entry.purpose,
                entry.places,
                entry.remark,
                entry.energy,
                entry.corrects.map(|wrong| wrong.0),
            ],
        )?;
        let id = LogId(self.transaction.last_insert_rowid());
        for report in &entry.reports {
            self.execute(
                "INSERT INTO log_report (log_id, recipient, kind, count) VALUES (?1, ?2, ?3, ?4)",
                params![id.0, Put(report.recipient), report.kind, report.count],
            )?;
        }
        Ok(id)
    }

    /// Records that a shift was not served, or with no reason at all that it was.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn set_not_served(&self, shift: ShiftId, why: Option<&str>) -> Result<(), StoreError> {
        match why {
            Some(why) => self.execute(
                "INSERT INTO shift_not_served (shift_id, why) VALUES (?1, ?2) ON CONFLICT (shift_id) DO UPDATE SET why = ?2",
                params![shift.0, why],
            )?,
            None => self.execute("DELETE FROM shift_not_served WHERE shift_id = ?1", params![shift.0])?,
        };
        Ok(())
    }
}
