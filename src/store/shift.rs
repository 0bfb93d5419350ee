//! Patterns, closures and the shifts the database knows.

use chrono::NaiveDateTime;
use rusqlite::{Row, params};

use super::columns::{Put, get, get_optional, get_window};
use super::{Change, StoreError, View};
use crate::model::period::Period;
use crate::model::problem::RideAlongs;
use crate::model::shift::{CancelledShift, Closure, KnownShift, Pattern, Season, Shift, ShiftId};
use crate::model::timetable::{TimetableShift, TimetableSources, shifts_of};
use crate::model::vehicle::CarId;

impl View<'_> {
    /// All patterns, by number.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn patterns(&self) -> Result<Vec<Pattern>, StoreError> {
        self.rows("SELECT * FROM pattern ORDER BY id", [], |row| {
            let season: Option<String> = row.get("season")?;
            let season = season
                .map(|text| Season::parse(&text).ok_or(StoreError::BadValue { column: "season", value: text }))
                .transpose()?;
            Ok(Pattern {
                id: row.get("id")?,
                car: CarId(row.get("car_id")?),
                weekdays: get(row, "weekdays")?,
                window: get_window(row)?,
                weight: row.get("weight")?,
                ride_along: ride_along(row)?,
                valid_from: get_optional(row, "valid_from")?,
                valid_to: get_optional(row, "valid_to")?,
                season,
                on_holidays: row.get("on_holidays")?,
            })
        })
    }

    /// All closures, by first day.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn closures(&self) -> Result<Vec<Closure>, StoreError> {
        self.rows("SELECT * FROM closure ORDER BY from_day, id", [], |row| {
            Ok(Closure {
                id: row.get("id")?,
                from: get(row, "from_day")?,
                to: get(row, "to_day")?,
                car: row.get::<_, Option<i64>>("car_id")?.map(CarId),
                reason: row.get("reason")?,
            })
        })
    }

    /// The shifts of a period that the database knows, by start and car.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn known_shifts(&self, period: Period) -> Result<Vec<KnownShift>, StoreError> {
        let sql =
            "SELECT shift.*, why IS NOT NULL AS cancelled FROM shift LEFT JOIN shift_cancelled ON shift_id = shift.id
             WHERE starts_at >= ?1 AND starts_at < date(?2, '+1 day') ORDER BY starts_at, car_id";
        self.rows(sql, params![Put(period.from()), Put(period.to())], known_shift)
    }

    /// The shifts of a period that were cancelled, by start.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn cancelled_shifts(&self, period: Period) -> Result<Vec<CancelledShift>, StoreError> {
        let sql = "SELECT shift.*, why, TRUE AS cancelled FROM shift JOIN shift_cancelled ON shift_id = shift.id
                   WHERE starts_at >= ?1 AND starts_at < date(?2, '+1 day') ORDER BY starts_at, car_id";
        self.rows(sql, params![Put(period.from()), Put(period.to())], |row| {
            let KnownShift { id, shift, .. } = known_shift(row)?;
            Ok(CancelledShift { id, shift, why: row.get("why")? })
        })
    }

    /// The shifts of a period as the patterns, closures and holidays of today make them.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn timetable(&self, period: Period) -> Result<Vec<TimetableShift>, StoreError> {
        let (patterns, closures) = (self.patterns()?, self.closures()?);
        let known = self.known_shifts(period)?;
        Ok(shifts_of(period, TimetableSources { patterns: &patterns, closures: &closures, known: &known }))
    }
}

fn ride_along(row: &Row<'_>) -> Result<RideAlongs, StoreError> {
    Ok(RideAlongs { min: row.get("ride_min")?, max: row.get("ride_max")? })
}

fn known_shift(row: &Row<'_>) -> Result<KnownShift, StoreError> {
    Ok(KnownShift {
        id: ShiftId(row.get("id")?),
        shift: Shift {
            car: CarId(row.get("car_id")?),
            start: get(row, "starts_at")?,
            end: get(row, "ends_at")?,
            weight: row.get("weight")?,
            ride_along: ride_along(row)?,
        },
        extra: row.get("extra")?,
        planned: row.get("planned")?,
        cancelled: row.get("cancelled")?,
    })
}

impl Change<'_> {
    /// Adds a pattern; its number is given by the database.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn add_pattern(&self, pattern: &Pattern) -> Result<i64, StoreError> {
        self.execute(
            "INSERT INTO pattern (car_id, weekdays, starts, ends, weight, ride_min, ride_max, valid_from, valid_to,
                 season, on_holidays) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            params![
                pattern.car.0,
                Put(pattern.weekdays),
                pattern.window.start_minute(),
                pattern.window.end_minute(),
                pattern.weight,
                pattern.ride_along.min,
                pattern.ride_along.max,
                Put(pattern.valid_from),
                Put(pattern.valid_to),
                pattern.season.map(|season| season.to_string()),
                pattern.on_holidays,
            ],
        )?;
        Ok(self.transaction.last_insert_rowid())
    }

    /// Sets the last day of a pattern. Says whether there is such a pattern.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn end_pattern(&self, id: i64, last: chrono::NaiveDate) -> Result<bool, StoreError> {
        let ended = self.execute("UPDATE pattern SET valid_to = ?1 WHERE id = ?2", params![Put(last), id])?;
        Ok(ended > 0)
    }

    /// Removes a pattern. Says whether there was one.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn remove_pattern(&self, id: i64) -> Result<bool, StoreError> {
        Ok(self.execute("DELETE FROM pattern WHERE id = ?1", params![id])? > 0)
    }

    /// Adds a closure; its number is given by the database.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn add_closure(&self, closure: &Closure) -> Result<i64, StoreError> {
        self.execute(
            "INSERT INTO closure (from_day, to_day, car_id, reason) VALUES (?1, ?2, ?3, ?4)",
            params![Put(closure.from), Put(closure.to), closure.car.map(|car| car.0), closure.reason],
        )?;
        Ok(self.transaction.last_insert_rowid())
    }

    /// Removes a closure. Says whether there was one.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn remove_closure(&self, id: i64) -> Result<bool, StoreError> {
        Ok(self.execute("DELETE FROM closure WHERE id = ?1", params![id])? > 0)
    }

    /// Gives a shift of the timetable a number, and stores it as it is today.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn know_shift(&self, shift: &Shift, extra: bool, planned: bool) -> Result<ShiftId, StoreError> {
        let mut statement = self.transaction.prepare_cached(
            "INSERT INTO shift (car_id, starts_at, ends_at, weight, ride_min, ride_max, extra, planned)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (starts_at, car_id) DO UPDATE SET ends_at = ?3, weight = ?4, ride_min = ?5, ride_max = ?6,
                 extra = max(extra, ?7), planned = max(planned, ?8)
             RETURNING id",
        )?;
        let id = statement.query_row(
            params![
                shift.car.0,
                Put(shift.start),
                Put(shift.end),
                shift.weight,
                shift.ride_along.min,
                shift.ride_along.max,
                extra,
                planned,
            ],
            |row| row.get(0),
        )?;
        Ok(ShiftId(id))
    }

    /// Cancels a shift: it is not driven, and nobody plans it again.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn cancel_shift(&self, id: ShiftId, why: &str) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO shift_cancelled (shift_id, why) VALUES (?1, ?2) ON CONFLICT (shift_id) DO UPDATE SET why = ?2",
            params![id.0, why],
        )?;
        Ok(())
    }

    /// Gives a shift another time, which it keeps whatever the patterns say.
    ///
    /// # Errors
    /// If SQLite refuses it, as it does where the car has a shift that starts then.
    pub fn move_shift(&self, id: ShiftId, start: NaiveDateTime, end: NaiveDateTime) -> Result<(), StoreError> {
        self.execute(
            "UPDATE shift SET starts_at = ?1, ends_at = ?2, extra = 1 WHERE id = ?3",
            params![Put(start), Put(end), id.0],
        )?;
        Ok(())
    }

    /// Makes an extra shift an ordinary one, so that it is gone where no pattern makes it.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn forget_extra_shift(&self, id: ShiftId) -> Result<(), StoreError> {
        self.execute("UPDATE shift SET extra = 0 WHERE id = ?1", params![id.0])?;
        Ok(())
    }
}
