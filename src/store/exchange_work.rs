//! The work that an exchange takes: tasks, readings at hand-over, and times at which drivers are introduced.

use rusqlite::params;

use super::columns::{Put, get, get_optional};
use super::{Change, StoreError, View};
use crate::model::exchange::{ExchangeId, HandOverReading};
use crate::model::exchange_task::{ExchangeTask, TaskText};
use crate::model::introduction_session::{IntroductionSession, SessionId};
use crate::model::member::MemberId;
use crate::model::vehicle::VehicleId;

impl View<'_> {
    /// The tasks of an exchange, by when they are due.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn exchange_tasks(&self, exchange: ExchangeId) -> Result<Vec<ExchangeTask>, StoreError> {
        self.rows("SELECT * FROM exchange_task WHERE exchange_id = ?1 ORDER BY days, id", params![exchange.0], |row| {
            let (key, text): (String, String) = (row.get("key")?, row.get("text")?);
            let member: Option<i64> = row.get("member_id")?;
            Ok(ExchangeTask {
                id: row.get("id")?,
                exchange,
                what: if key.is_empty() { TaskText::Own(text) } else { TaskText::Template(key) },
                days: row.get("days")?,
                member: member.map(MemberId),
                done_on: get_optional(row, "done_on")?,
                done_by: row.get("done_by")?,
            })
        })
    }

    /// What was read off the vehicles of an exchange.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn hand_over_readings(&self, exchange: ExchangeId) -> Result<Vec<HandOverReading>, StoreError> {
        self.rows(
            "SELECT * FROM exchange_reading WHERE exchange_id = ?1 ORDER BY read_on",
            params![exchange.0],
            |row| {
                Ok(HandOverReading {
                    vehicle: VehicleId(row.get("vehicle_id")?),
                    odometer: row.get("odometer")?,
                    energy: row.get("energy")?,
                    damage: row.get("damage")?,
                    read_on: get(row, "read_on")?,
                })
            },
        )
    }

    /// All times at which drivers are introduced, the earliest first.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn introduction_sessions(&self) -> Result<Vec<IntroductionSession>, StoreError> {
        let invited = self.rows("SELECT * FROM session_invitation ORDER BY member_id", [], |row| {
            let came: bool = row.get("came")?;
            Ok((SessionId(row.get("session_id")?), MemberId(row.get("member_id")?), came))
        })?;
        self.rows("SELECT * FROM introduction_session ORDER BY starts_at, id", [], |row| {
            let id = SessionId(row.get("id")?);
            Ok(IntroductionSession {
                id,
                vehicle: VehicleId(row.get("vehicle_id")?),
                start: get(row, "starts_at")?,
                place: row.get("place")?,
                trainer: row.get("trainer")?,
                invited: invited
                    .iter()
                    .filter(|(of, _, _)| *of == id)
                    .map(|(_, member, came)| (*member, *came))
                    .collect(),
            })
        })
    }
}

impl Change<'_> {
    /// Adds a task; its number is given by the database.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn add_exchange_task(&self, task: &ExchangeTask) -> Result<i64, StoreError> {
        let (key, text) = match &task.what {
            TaskText::Template(key) => (key.as_str(), ""),
            TaskText::Own(text) => ("", text.as_str()),
        };
        self.execute(
            "INSERT INTO exchange_task (exchange_id, key, text, days, member_id, done_on, done_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                task.exchange.0,
                key,
                text,
                task.days,
                task.member.map(|member| member.0),
                Put(task.done_on),
                task.done_by
            ],
        )?;
        Ok(self.transaction.last_insert_rowid())
    }

    /// Replaces what is told of a task.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn update_exchange_task(&self, task: &ExchangeTask) -> Result<(), StoreError> {
        let (key, text) = match &task.what {
            TaskText::Template(key) => (key.as_str(), ""),
            TaskText::Own(text) => ("", text.as_str()),
        };
        self.execute(
            "UPDATE exchange_task SET key = ?1, text = ?2, days = ?3, member_id = ?4, done_on = ?5, done_by = ?6
             WHERE id = ?7",
            params![key, text, task.days, task.member.map(|member| member.0), Put(task.done_on), task.done_by, task.id],
        )?;
        Ok(())
    }

    /// Removes a task.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn remove_exchange_task(&self, id: i64) -> Result<(), StoreError> {
        self.execute("DELETE FROM exchange_task WHERE id = ?1", params![id])?;
        Ok(())
    }

    /// Records what was read off a vehicle of an exchange, in place of what was read before.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn set_hand_over_reading(&self, exchange: ExchangeId, reading: &HandOverReading) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO exchange_reading (exchange_id, vehicle_id, odometer, energy, damage, read_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (exchange_id, vehicle_id) DO UPDATE SET odometer = ?3, energy = ?4, damage = ?5, read_on = ?6",
            params![
                exchange.0,
                reading.vehicle.0,
                reading.odometer,
                reading.energy,
                reading.damage,
                Put(reading.read_on)
            ],
        )?;
        Ok(())
    }

    /// Adds a time at which drivers are introduced, without anybody invited; its number is given by the database.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn add_introduction_session(&self, session: &IntroductionSession) -> Result<SessionId, StoreError> {
        self.execute(
            "INSERT INTO introduction_session (vehicle_id, starts_at, place, trainer) VALUES (?1, ?2, ?3, ?4)",
            params![session.vehicle.0, Put(session.start), session.place, session.trainer],
        )?;
        Ok(SessionId(self.transaction.last_insert_rowid()))
    }

    /// Invites a member, or records that a member came; whoever came stays so.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn set_invitation(&self, session: SessionId, member: MemberId, came: bool) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO session_invitation (session_id, member_id, came) VALUES (?1, ?2, ?3)
             ON CONFLICT (session_id, member_id) DO UPDATE SET came = 1 WHERE ?3 AND NOT came",
            params![session.0, member.0, came],
        )?;
        Ok(())
    }

    /// Removes a time at which drivers are introduced, with its invitations.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn remove_introduction_session(&self, session: SessionId) -> Result<(), StoreError> {
        self.execute("DELETE FROM session_invitation WHERE session_id = ?1", params![session.0])?;
        self.execute("DELETE FROM introduction_session WHERE id = ?1", params![session.0])?;
        Ok(())
    }
}
