//! What calendars are made of beside the roster: members' wishes and addresses, notes of shifts, and when
//! the things that entries tell of were changed.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use rusqlite::params;

use super::columns::{Instant, get};
use super::{Change, StoreError, View};
use crate::i18n::Language;
use crate::model::calendar_wish::CalendarWish;
use crate::model::member::MemberId;
use crate::model::shift::{ShiftId, ShiftNote};
use crate::model::vehicle::VehicleId;

/// Something beside the roster that entries of calendars tell of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// Where the car or its key is, or whom to ring.
    Place,
    /// A vehicle's plate or model.
    Vehicle(VehicleId),
    /// A member's name.
    Member(MemberId),
    /// The note of a shift.
    Shift(ShiftId),
}

/// When something that entries tell of was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SubjectChange {
    /// What was changed.
    pub subject: Subject,
    /// When, in UTC.
    pub at: NaiveDateTime,
}

/// The changes of subjects in the operation log, the oldest first.
const SUBJECT_CHANGES: &str = "
    SELECT at, entity, coalesce(after ->> '$.id', after ->> '$.shift_id', before ->> '$.shift_id') AS subject
    FROM operation_change JOIN operation ON operation.id = operation_id
    WHERE CASE entity
        WHEN 'association' THEN (before ->> '$.car_place', before ->> '$.key_place', coalesce(before ->> '$.contact', ''))
                             <> (after ->> '$.car_place', after ->> '$.key_place', coalesce(after ->> '$.contact', ''))
        WHEN 'vehicle' THEN (before ->> '$.plate', before ->> '$.model') <> (after ->> '$.plate', after ->> '$.model')
        WHEN 'member' THEN before ->> '$.name' <> after ->> '$.name'
        WHEN 'shift_note' THEN TRUE
        ELSE FALSE END
    ORDER BY operation.id";

impl View<'_> {
    /// What members wish of their calendars, where they have told.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn calendar_wishes(&self) -> Result<BTreeMap<MemberId, CalendarWish>, StoreError> {
        let rows = self.rows("SELECT * FROM calendar_wish", [], |row| {
            let bad = |column, value: &str| StoreError::BadValue { column, value: value.to_owned() };
            let (language, reminders): (Option<String>, String) = (row.get("language")?, row.get("reminders")?);
            let known = |code: String| Language::of_locale(&code).ok_or_else(|| bad("language", &code));
            let wish = CalendarWish {
                language: language.map(known).transpose()?,
                share_phone: row.get("share_phone")?,
                reminders: reminders.parse().map_err(|_| bad("reminders", &reminders))?,
            };
            Ok((MemberId(row.get("member_id")?), wish))
        })?;
        Ok(rows.into_iter().collect())
    }

    /// The addresses of members' calendars.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn calendar_addresses(&self) -> Result<BTreeMap<MemberId, String>, StoreError> {
        let rows = self.rows("SELECT * FROM calendar_address", [], |row| {
            Ok((MemberId(row.get("member_id")?), row.get("token")?))
        })?;
        Ok(rows.into_iter().collect())
    }

    /// Where on the web the folder of calendars lies, if that is told.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn calendar_site(&self) -> Result<Option<String>, StoreError> {
        Ok(self.rows("SELECT url FROM calendar_site", [], |row| Ok(row.get("url")?))?.pop())
    }

    /// The notes of shifts.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn shift_notes(&self) -> Result<BTreeMap<ShiftId, ShiftNote>, StoreError> {
        let rows = self.rows("SELECT * FROM shift_note", [], |row| {
            let note = ShiftNote { areas: row.get("areas")?, remark: row.get("remark")? };
            Ok((ShiftId(row.get("shift_id")?), note))
        })?;
        Ok(rows.into_iter().collect())
    }

    /// When the things beside the roster that entries tell of were changed, the oldest first.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn subject_changes(&self) -> Result<Vec<SubjectChange>, StoreError> {
        self.rows(SUBJECT_CHANGES, [], |row| {
            let (entity, id): (String, i64) = (row.get("entity")?, row.get("subject")?);
            let subject = match entity.as_str() {
                "association" => Subject::Place,
                "vehicle" => Subject::Vehicle(VehicleId(id)),
                "member" => Subject::Member(MemberId(id)),
                _ => Subject::Shift(ShiftId(id)),
            };
            let at: Instant = get(row, "at")?;
            Ok(SubjectChange { subject, at: at.0 })
        })
    }
}

impl Change<'_> {
    /// Says what a member wishes of their calendar.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn set_calendar_wish(&self, member: MemberId, wish: &CalendarWish) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO calendar_wish (member_id, language, share_phone, reminders) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (member_id) DO UPDATE SET language = ?2, share_phone = ?3, reminders = ?4",
            params![member.0, wish.language.map(Language::code), wish.share_phone, wish.reminders.to_string()],
        )?;
        Ok(())
    }

    /// Gives a member's calendar an address, in place of the one before.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn set_calendar_address(&self, member: MemberId, token: &str) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO calendar_address (member_id, token) VALUES (?1, ?2)
             ON CONFLICT (member_id) DO UPDATE SET token = ?2",
            params![member.0, token],
        )?;
        Ok(())
    }

    /// Says where on the web the folder of calendars lies.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn set_calendar_site(&self, url: &str) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO calendar_site (id, url) VALUES (1, ?1) ON CONFLICT (id) DO UPDATE SET url = ?1",
            params![url],
        )?;
        Ok(())
    }

    /// Takes the address of a member's calendar away.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn remove_calendar_address(&self, member: MemberId) -> Result<(), StoreError> {
        self.execute("DELETE FROM calendar_address WHERE member_id = ?1", params![member.0])?;
        Ok(())
    }

    /// Notes where to patrol in a shift and what else to know of it; an empty note is none.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn set_shift_note(&self, shift: ShiftId, note: &ShiftNote) -> Result<(), StoreError> {
        if *note == ShiftNote::default() {
            self.execute("DELETE FROM shift_note WHERE shift_id = ?1", params![shift.0])?;
            return Ok(());
        }
        self.execute(
            "INSERT INTO shift_note (shift_id, areas, remark) VALUES (?1, ?2, ?3)
             ON CONFLICT (shift_id) DO UPDATE SET areas = ?2, remark = ?3 WHERE (areas, remark) <> (?2, ?3)",
            params![shift.0, note.areas, note.remark],
        )?;
        Ok(())
    }
}
