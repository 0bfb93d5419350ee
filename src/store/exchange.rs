//! Exchanges of vehicles, and what happened to them.

use chrono::NaiveDate;
use rusqlite::params;

use super::columns::{Instant, Put, get, get_optional};
use super::{Change, StoreError, View};
use crate::model::exchange::{Exchange, ExchangeEvent, ExchangeId};
use crate::model::period::Period;
use crate::model::vehicle::VehicleId;

impl View<'_> {
    /// All exchanges, the oldest first.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn exchanges(&self) -> Result<Vec<Exchange>, StoreError> {
        self.rows("SELECT * FROM exchange ORDER BY id", [], |row| {
            let (from, to): (NaiveDate, NaiveDate) = (get(row, "from_day")?, get(row, "to_day")?);
            let window = Period::new(from, to)
                .ok_or_else(|| StoreError::BadValue { column: "from_day", value: format!("{from}..{to}") })?;
            Ok(Exchange {
                id: ExchangeId(row.get("id")?),
                old: VehicleId(row.get("old_vehicle_id")?),
                new: VehicleId(row.get("new_vehicle_id")?),
                window,
                days_without: row.get("days_without")?,
                day: get_optional(row, "day")?,
                state: get(row, "state")?,
                closure: row.get("closure_id")?,
            })
        })
    }

    /// What happened to an exchange, the oldest first.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn exchange_events(&self, exchange: ExchangeId) -> Result<Vec<ExchangeEvent>, StoreError> {
        self.rows("SELECT * FROM exchange_event WHERE exchange_id = ?1 ORDER BY id", params![exchange.0], |row| {
            let at: Instant = get(row, "at")?;
            Ok(ExchangeEvent {
                exchange,
                state: get(row, "state")?,
                day: get_optional(row, "day")?,
                at: at.0,
                by: row.get("by")?,
                why: row.get("why")?,
            })
        })
    }
}

impl Change<'_> {
    /// Adds an exchange; its number is given by the database.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn add_exchange(&self, exchange: &Exchange) -> Result<ExchangeId, StoreError> {
        self.execute(
            "INSERT INTO exchange (old_vehicle_id, new_vehicle_id, from_day, to_day, days_without, day, state,
                 closure_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                exchange.old.0,
                exchange.new.0,
                Put(exchange.window.from()),
                Put(exchange.window.to()),
                exchange.days_without,
                Put(exchange.day),
                Put(exchange.state),
                exchange.closure,
            ],
        )?;
        Ok(ExchangeId(self.transaction.last_insert_rowid()))
    }

    /// Replaces the day, the state and the closure of an exchange.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn update_exchange(&self, exchange: &Exchange) -> Result<(), StoreError> {
        self.execute(
            "UPDATE exchange SET day = ?1, state = ?2, closure_id = ?3 WHERE id = ?4",
            params![Put(exchange.day), Put(exchange.state), exchange.closure, exchange.id.0],
        )?;
        Ok(())
    }

    /// Records what happened to an exchange.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn add_exchange_event(&self, event: &ExchangeEvent) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO exchange_event (exchange_id, state, day, at, by, why) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![event.exchange.0, Put(event.state), Put(event.day), Put(Instant(event.at)), event.by, event.why],
        )?;
        Ok(())
    }
}
