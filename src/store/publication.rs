//! What is published: versions, and the roster after the last of them.

use chrono::NaiveDateTime;
use rusqlite::{Row, params};

use super::columns::{Column, Instant, Put, get};
use super::{Change, StoreError, View};
use crate::model::difference::NewsKind;
use crate::model::member::MemberId;
use crate::model::period::Period;
use crate::model::problem::Seat;
use crate::model::roster::{Publication, PublishedSeat, PublishedShift};
use crate::model::shift::ShiftId;
use crate::model::vehicle::VehicleId;

/// What a version published of a shift for a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublishedChange {
    /// The version.
    pub version: i64,
    /// The shift.
    pub shift: ShiftId,
    /// The member.
    pub member: MemberId,
    /// What happened.
    pub kind: NewsKind,
    /// The seat: the new one, or the one lost.
    pub seat: Seat,
}

impl Column for NewsKind {
    type Raw = String;
    fn raw(&self) -> String {
        self.word().to_owned()
    }
    fn from_raw(raw: &String) -> Option<Self> {
        match raw.as_str() {
            "given" => Some(NewsKind::Given),
            "taken" => Some(NewsKind::Taken),
            "changed" => Some(NewsKind::Changed),
            _ => None,
        }
    }
}

impl View<'_> {
    /// All versions, the oldest first.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn publications(&self) -> Result<Vec<Publication>, StoreError> {
        self.rows("SELECT * FROM publication ORDER BY version", [], |row| {
            let (from, to) = (get(row, "from_day")?, get(row, "to_day")?);
            let at: Instant = get(row, "at")?;
            Ok(Publication {
                version: row.get("version")?,
                period: Period::new(from, to)
                    .ok_or_else(|| StoreError::BadValue { column: "to_day", value: to.to_string() })?,
                at: at.0,
            })
        })
    }

    /// The published shifts that start in a period as they are now: one that has been moved belongs to its new day,
    /// wherever it is published.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn published_shifts(&self, period: Period) -> Result<Vec<PublishedShift>, StoreError> {
        let sql = "SELECT shift_told.* FROM shift_told JOIN shift ON shift.id = shift_id
                   WHERE shift.starts_at >= ?1 AND shift.starts_at < date(?2, '+1 day')
                   ORDER BY shift_told.starts_at, shift_id";
        self.rows(sql, params![Put(period.from()), Put(period.to())], published_shift)
    }

    /// The published seats of shifts that start in a period as they are now.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn published_seats(&self, period: Period) -> Result<Vec<PublishedSeat>, StoreError> {
        let sql = "SELECT seat_told.* FROM seat_told JOIN shift ON shift.id = shift_id
                   WHERE shift.starts_at >= ?1 AND shift.starts_at < date(?2, '+1 day')
                   ORDER BY shift.starts_at, shift_id, seat, member_id";
        self.rows(sql, params![Put(period.from()), Put(period.to())], published_seat)
    }

    /// All shifts that were ever published.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn all_published_shifts(&self) -> Result<Vec<PublishedShift>, StoreError> {
        self.rows("SELECT * FROM shift_told ORDER BY starts_at, shift_id", [], published_shift)
    }

    /// All seats that are published.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn all_published_seats(&self) -> Result<Vec<PublishedSeat>, StoreError> {
        let sql = "SELECT seat_told.* FROM seat_told JOIN shift_told USING (shift_id)
                   ORDER BY starts_at, shift_id, seat, member_id";
        self.rows(sql, [], published_seat)
    }

    /// Everything that versions have published, the oldest first.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn published_changes(&self) -> Result<Vec<PublishedChange>, StoreError> {
        self.rows("SELECT * FROM publication_change ORDER BY version, shift_id, member_id", [], |row| {
            Ok(PublishedChange {
                version: row.get("version")?,
                shift: ShiftId(row.get("shift_id")?),
                member: MemberId(row.get("member_id")?),
                kind: get(row, "kind")?,
                seat: get(row, "seat")?,
            })
        })
    }
}

impl View<'_> {
    /// Of each change that a version published of a shift of a period, after its day was first published: when it was
    /// published, in UTC, and when the shift starts, in local time.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn changes_after_first(&self, period: Period) -> Result<Vec<(NaiveDateTime, NaiveDateTime)>, StoreError> {
        // A shift that was first told as standing was told, though nobody had a seat in it.
        let sql = "SELECT publication.at, starts_at FROM shift_told
                   JOIN publication_change AS told USING (shift_id)
                   JOIN publication ON publication.version = told.version
                   WHERE starts_at >= ?1 AND starts_at < date(?2, '+1 day') AND told.version > (
                       SELECT min(first.version) FROM publication AS first
                       WHERE date(starts_at) BETWEEN first.from_day AND first.to_day)
                   ORDER BY starts_at, told.shift_id, told.member_id, told.version";
        self.rows(sql, params![Put(period.from()), Put(period.to())], |row| {
            let at: Instant = get(row, "at")?;
            Ok((at.0, get(row, "starts_at")?))
        })
    }
}

fn published_shift(row: &Row<'_>) -> Result<PublishedShift, StoreError> {
    Ok(PublishedShift {
        shift: ShiftId(row.get("shift_id")?),
        start: get(row, "starts_at")?,
        end: get(row, "ends_at")?,
        vehicle: row.get::<_, Option<i64>>("vehicle_id")?.map(VehicleId),
        version: row.get("version")?,
    })
}

fn published_seat(row: &Row<'_>) -> Result<PublishedSeat, StoreError> {
    Ok(PublishedSeat {
        shift: ShiftId(row.get("shift_id")?),
        seat: get(row, "seat")?,
        member: MemberId(row.get("member_id")?),
    })
}

impl Change<'_> {
    /// Begins a new version of the roster of a period.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn begin_version(&self, period: Period, at: NaiveDateTime) -> Result<i64, StoreError> {
        // Numbers that were given before a backup was restored count too.
        let version = self.transaction.query_row(
            "INSERT INTO publication (version, from_day, to_day, at) VALUES ((SELECT coalesce(max(version), 0) + 1
                 FROM (SELECT version FROM publication UNION SELECT version FROM last_version)), ?1, ?2, ?3)
             RETURNING version",
            params![Put(period.from()), Put(period.to()), Put(Instant(at))],
            |row| row.get(0),
        )?;
        self.execute(
            "INSERT INTO last_version (id, version) VALUES (1, ?1) ON CONFLICT (id) DO UPDATE SET version = ?1",
            params![version],
        )?;
        Ok(version)
    }

    /// Publishes a shift, in place of how it was published before.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn publish_shift(&self, published: &PublishedShift) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO shift_told (shift_id, starts_at, ends_at, vehicle_id, version) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (shift_id) DO UPDATE SET starts_at = ?2, ends_at = ?3, vehicle_id = ?4, version = ?5",
            params![
                published.shift.0,
                Put(published.start),
                Put(published.end),
                published.vehicle.map(|id| id.0),
                published.version
            ],
        )?;
        Ok(())
    }

    /// Publishes a seat, in place of how the member sat in that shift before.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn publish_seat(&self, published: PublishedSeat) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO seat_told (shift_id, member_id, seat) VALUES (?1, ?2, ?3)
             ON CONFLICT (shift_id, member_id) DO UPDATE SET seat = ?3",
            params![published.shift.0, published.member.0, Put(published.seat)],
        )?;
        Ok(())
    }

    /// Publishes that a member does not serve in a shift any more.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn unpublish_seat(&self, shift: ShiftId, member: MemberId) -> Result<(), StoreError> {
        self.execute("DELETE FROM seat_told WHERE shift_id = ?1 AND member_id = ?2", params![shift.0, member.0])?;
        Ok(())
    }

    /// Records what a version published for a member.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn record_published_change(&self, change: PublishedChange) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO publication_change (version, shift_id, member_id, kind, seat) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![change.version, change.shift.0, change.member.0, Put(change.kind), Put(change.seat)],
        )?;
        Ok(())
    }
}
