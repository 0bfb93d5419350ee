//! What calendars are made of beside the roster: members' wishes and addresses, notes of shifts, and how entries
//! were when they last left the program.

use std::collections::BTreeMap;

use rusqlite::{TransactionBehavior, params};

use super::columns::{Instant, Put, get};
use super::{Change, Store, StoreError, View};
use crate::i18n::Language;
use crate::model::calendar_revision::{CalendarOwner, CalendarRevision, EntryKey};
use crate::model::calendar_wish::CalendarWish;
use crate::model::member::MemberId;
use crate::model::shift::{ShiftId, ShiftNote};

/// Whose calendar an entry stands in, as a number.
fn reader_number(reader: CalendarOwner) -> i64 {
    match reader {
        CalendarOwner::Member(member) => member.0,
        CalendarOwner::Car => 0,
        CalendarOwner::Board => -1,
    }
}

fn reader_of(number: i64) -> CalendarOwner {
    match number {
        0 => CalendarOwner::Car,
        -1 => CalendarOwner::Board,
        member => CalendarOwner::Member(MemberId(member)),
    }
}

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

    /// How entries were when they last left the program: those of one member, or all.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn calendar_revisions(
        &self,
        only: Option<MemberId>,
    ) -> Result<BTreeMap<EntryKey, CalendarRevision>, StoreError> {
        let only = only.map(|member| member.0);
        let rows =
            self.rows("SELECT * FROM calendar_revision WHERE ?1 IS NULL OR reader = ?1", params![only], |row| {
                let at: Instant = get(row, "last_modified")?;
                let revision = CalendarRevision {
                    sequence: row.get("sequence")?,
                    last_modified: at.0,
                    operation: row.get("operation_id")?,
                    significant: row.get("significant")?,
                    whole: row.get("whole")?,
                };
                Ok(((ShiftId(row.get("shift_id")?), reader_of(row.get("reader")?)), revision))
            })?;
        Ok(rows.into_iter().collect())
    }

    /// The operation that published a version.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn operation_of_version(&self, version: i64) -> Result<Option<i64>, StoreError> {
        let sql = "SELECT operation_id FROM operation_change
                   WHERE entity = 'publication' AND before IS NULL AND after ->> '$.version' = ?1";
        Ok(self.rows(sql, params![version], |row| Ok(row.get("operation_id")?))?.pop())
    }
}

impl Store {
    /// Remembers how entries were when they left the program. It is no operation, and cannot be taken back.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn remember_revisions(
        &mut self,
        revisions: impl Iterator<Item = (EntryKey, CalendarRevision)>,
    ) -> Result<(), StoreError> {
        let mut revisions = revisions.peekable();
        if revisions.peek().is_none() {
            return Ok(());
        }
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        {
            let mut statement = transaction.prepare(
                "INSERT INTO calendar_revision (shift_id, reader, sequence, last_modified, operation_id, significant, whole)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                 ON CONFLICT (shift_id, reader) DO UPDATE SET sequence = ?3, last_modified = ?4, operation_id = ?5,
                     significant = ?6, whole = ?7 WHERE sequence <= ?3",
            )?;
            for ((shift, reader), revision) in revisions {
                statement.execute(params![
                    shift.0,
                    reader_number(reader),
                    revision.sequence,
                    Put(Instant(revision.last_modified)),
                    revision.operation,
                    revision.significant,
                    revision.whole,
                ])?;
            }
        }
        transaction.commit()?;
        Ok(())
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
