//! The draft: who sits where, and what plans reached.

use chrono::NaiveDate;
use rusqlite::{Params, Row, params};

use super::columns::{Put, get, get_optional};
use super::{Change, StoreError, View};
use crate::model::member::MemberId;
use crate::model::period::Period;
use crate::model::problem::Score;
use crate::model::roster::{Roster, RosterSources, SeatTaken};
use crate::model::shift::ShiftId;

/// What a plan reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlanRun {
    /// The period planned.
    pub period: Period,
    /// The score of the plan.
    pub score: Score,
    /// What was proven of it; nothing of plans made before that was stored.
    pub proof: Option<Proof>,
}

/// What was proven of a plan, and of what problem it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proof {
    /// What no plan could beat.
    pub bound: Score,
    /// Mark of the problem without its published seats, and of the plan's seats.
    pub problem_mark: i64,
    /// Mark of the seats that were published then.
    pub published_mark: i64,
}

impl View<'_> {
    /// The seats of the draft, of shifts that start in a period.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn seats(&self, period: Period) -> Result<Vec<SeatTaken>, StoreError> {
        let sql = "SELECT seat.* FROM seat JOIN shift ON shift.id = seat.shift_id
                   WHERE shift.starts_at >= ?1 AND shift.starts_at < date(?2, '+1 day')
                   ORDER BY shift.starts_at, shift.car_id, seat.seat, seat.member_id";
        self.rows(sql, params![Put(period.from()), Put(period.to())], |row| {
            Ok(SeatTaken {
                shift: ShiftId(row.get("shift_id")?),
                seat: get(row, "seat")?,
                member: MemberId(row.get("member_id")?),
                locked: row.get("locked")?,
                against_rule: row.get("against_rule")?,
            })
        })
    }

    /// The first day from a day on of which somebody has a seat, in the draft or as told.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn first_day_with_seats(&self, from: NaiveDate) -> Result<Option<NaiveDate>, StoreError> {
        let sql = "SELECT date(min(starts_at)) AS day FROM (
                       SELECT starts_at FROM shift JOIN seat ON seat.shift_id = shift.id
                       UNION ALL SELECT starts_at FROM shift_told JOIN seat_told USING (shift_id)
                   ) WHERE starts_at >= ?1";
        let found = self.rows(sql, params![Put(from)], |row| get_optional(row, "day"))?;
        Ok(found.into_iter().next().flatten())
    }

    /// The last day of which somebody has a seat, in the draft or as told.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn last_day_with_seats(&self) -> Result<Option<NaiveDate>, StoreError> {
        let sql = "SELECT date(max(starts_at)) AS last_day FROM (
                       SELECT starts_at FROM seat JOIN shift ON shift.id = seat.shift_id
                       UNION ALL SELECT starts_at FROM seat_told JOIN shift_told USING (shift_id))";
        let days = self.rows(sql, [], |row| get_optional(row, "last_day"))?;
        Ok(days.into_iter().next().flatten())
    }

    /// The roster of a period as it is now.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn roster(&self, period: Period) -> Result<Roster, StoreError> {
        Ok(Roster::new(
            period,
            RosterSources {
                shifts: &self.timetable(period)?,
                vehicles: &self.vehicles()?,
                policies: &self.policies()?,
                taken: &self.seats(period)?,
                published_shifts: &self.published_shifts(period)?,
                published_seats: &self.published_seats(period)?,
                cancelled: &self.cancelled_shifts(period)?,
            },
        ))
    }

    /// The plan made last.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn last_plan(&self) -> Result<Option<PlanRun>, StoreError> {
        self.plan("SELECT * FROM plan_run ORDER BY id DESC LIMIT 1", [])
    }

    /// The plan made last of a period that a day lies in.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn plan_containing(&self, day: NaiveDate) -> Result<Option<PlanRun>, StoreError> {
        let sql = "SELECT * FROM plan_run WHERE ?1 BETWEEN from_day AND to_day ORDER BY id DESC LIMIT 1";
        self.plan(sql, params![Put(day)])
    }

    /// The plan made last of exactly a period.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn plan_of(&self, period: Period) -> Result<Option<PlanRun>, StoreError> {
        let sql = "SELECT * FROM plan_run WHERE from_day = ?1 AND to_day = ?2 ORDER BY id DESC LIMIT 1";
        self.plan(sql, params![Put(period.from()), Put(period.to())])
    }

    fn plan(&self, sql: &str, parameters: impl Params) -> Result<Option<PlanRun>, StoreError> {
        let runs = self.rows(sql, parameters, |row| {
            let (from, to) = (get(row, "from_day")?, get(row, "to_day")?);
            let period = Period::new(from, to)
                .ok_or_else(|| StoreError::BadValue { column: "to_day", value: to.to_string() })?;
            let score = Score { standing: row.get("standing")?, idle: row.get("idle")?, soft: row.get("soft")? };
            Ok(PlanRun { period, score, proof: proof(row)? })
        })?;
        Ok(runs.into_iter().next())
    }
}

/// What was proven of a plan, if that was stored.
fn proof(row: &Row<'_>) -> Result<Option<Proof>, StoreError> {
    let Some(standing) = row.get("bound_standing")? else {
        return Ok(None);
    };
    let bound = Score { standing, idle: row.get("bound_idle")?, soft: row.get("bound_soft")? };
    Ok(Some(Proof { bound, problem_mark: row.get("problem_mark")?, published_mark: row.get("told_mark")? }))
}

impl Change<'_> {
    /// Puts a member in a seat, in place of how the member sat in that shift before.
    ///
    /// # Errors
    /// If SQLite refuses it, as it does a second driver.
    pub fn take_seat(&self, taken: SeatTaken) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO seat (shift_id, member_id, seat, locked, against_rule) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (shift_id, member_id) DO UPDATE SET seat = ?3, locked = ?4, against_rule = ?5",
            params![taken.shift.0, taken.member.0, Put(taken.seat), taken.locked, taken.against_rule],
        )?;
        Ok(())
    }

    /// Takes a member out of a shift.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn leave_seat(&self, shift: ShiftId, member: MemberId) -> Result<(), StoreError> {
        self.execute("DELETE FROM seat WHERE shift_id = ?1 AND member_id = ?2", params![shift.0, member.0])?;
        Ok(())
    }

    /// Records what a plan reached.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn record_plan(&self, run: PlanRun) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO plan_run (from_day, to_day, standing, idle, soft,
                                   bound_standing, bound_idle, bound_soft, problem_mark, told_mark)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                Put(run.period.from()),
                Put(run.period.to()),
                run.score.standing,
                run.score.idle,
                run.score.soft,
                run.proof.map(|proof| proof.bound.standing),
                run.proof.map(|proof| proof.bound.idle),
                run.proof.map(|proof| proof.bound.soft),
                run.proof.map(|proof| proof.problem_mark),
                run.proof.map(|proof| proof.published_mark),
            ],
        )?;
        Ok(())
    }
}
