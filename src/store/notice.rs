//! Who has been told what, when and how.
//!
//! None of it is an operation: what somebody has read or heard cannot be taken back.

use chrono::NaiveDateTime;
use rusqlite::{OptionalExtension, Row, Transaction, TransactionBehavior, params};
use serde::{Deserialize, Serialize};

use super::columns::{Column, Instant, Put, get, get_optional};
use super::{Store, StoreError, View};
use crate::model::member::MemberId;
use crate::model::notice::{Notice, NoticeState, NoticeWay};
use crate::model::pending_news::{Knowledge, Known, PendingNews, knowledge, pending_news};
use crate::model::problem::Seat;
use crate::model::shift::ShiftId;
use crate::model::vehicle::VehicleId;

impl Column for NoticeWay {
    type Raw = String;
    fn raw(&self) -> String {
        match self {
            NoticeWay::ByHand => "by_hand",
            NoticeWay::Mail => "mail",
        }
        .to_owned()
    }
    fn from_raw(raw: &String) -> Option<Self> {
        match raw.as_str() {
            "by_hand" => Some(NoticeWay::ByHand),
            "mail" => Some(NoticeWay::Mail),
            _ => None,
        }
    }
}

impl Column for NoticeState {
    type Raw = String;
    fn raw(&self) -> String {
        match self {
            NoticeState::Sending => "sending",
            NoticeState::Sent => "sent",
            NoticeState::Failed => "failed",
        }
        .to_owned()
    }
    fn from_raw(raw: &String) -> Option<Self> {
        match raw.as_str() {
            "sending" => Some(NoticeState::Sending),
            "sent" => Some(NoticeState::Sent),
            "failed" => Some(NoticeState::Failed),
            _ => None,
        }
    }
}

/// The others in a car, as they stand in a column.
type Crew = Vec<(i64, Seat)>;

/// What is known of a shift, as it stands in a column.
#[derive(Serialize, Deserialize)]
struct KnownRow {
    start: NaiveDateTime,
    end: NaiveDateTime,
    vehicle: Option<i64>,
    seat: Seat,
    crew: Crew,
}

/// What is new of a shift, as it stands in a column.
#[derive(Serialize, Deserialize)]
struct NewsRow {
    shift: i64,
    before: Option<KnownRow>,
    now: Option<KnownRow>,
}

fn crew_row(known: &Known) -> Crew {
    known.others.iter().map(|(member, seat)| (member.0, *seat)).collect()
}

impl From<&Known> for KnownRow {
    fn from(known: &Known) -> Self {
        let vehicle = known.vehicle.map(|vehicle| vehicle.0);
        Self { start: known.start, end: known.end, vehicle, seat: known.seat, crew: crew_row(known) }
    }
}

impl From<KnownRow> for Known {
    fn from(row: KnownRow) -> Self {
        Self {
            start: row.start,
            end: row.end,
            vehicle: row.vehicle.map(VehicleId),
            seat: row.seat,
            others: row.crew.into_iter().map(|(member, seat)| (MemberId(member), seat)).collect(),
        }
    }
}

fn written(thing: &impl Serialize, column: &'static str) -> Result<String, StoreError> {
    serde_json::to_string(thing).map_err(|error| StoreError::BadValue { column, value: error.to_string() })
}

fn read<T: for<'a> Deserialize<'a>>(text: &str, column: &'static str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|_| StoreError::BadValue { column, value: text.to_owned() })
}

fn news_written(news: &[PendingNews]) -> Result<String, StoreError> {
    let row = |news: &PendingNews| NewsRow {
        shift: news.shift.0,
        before: news.before.as_ref().map(KnownRow::from),
        now: news.now.as_ref().map(KnownRow::from),
    };
    written(&news.iter().map(row).collect::<Vec<_>>(), "news")
}

fn news_read(member: MemberId, text: &str) -> Result<Vec<PendingNews>, StoreError> {
    let rows: Vec<NewsRow> = read(text, "news")?;
    let news = rows.into_iter().map(|row| PendingNews {
        member,
        shift: ShiftId(row.shift),
        before: row.before.map(Known::from),
        now: row.now.map(Known::from),
    });
    Ok(news.collect())
}

fn notice(row: &Row<'_>) -> Result<Notice, StoreError> {
    let (member, at, news) =
        (MemberId(row.get("member_id")?), get::<Instant>(row, "at")?, row.get::<_, String>("news")?);
    Ok(Notice {
        id: row.get("id")?,
        member,
        at: at.0,
        by: row.get("by")?,
        way: get(row, "way")?,
        state: get(row, "state")?,
        address: row.get("address")?,
        reason: row.get("reason")?,
        news: news_read(member, &news)?,
    })
}

impl View<'_> {
    /// What each member last heard of the shifts that they serve in as far as they know.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn heard(&self) -> Result<Knowledge, StoreError> {
        let rows = self.rows("SELECT * FROM notified WHERE seat IS NOT NULL", [], |row| {
            let (seat, crew): (Option<Seat>, String) = (get_optional(row, "seat")?, row.get("crew")?);
            let crew: Crew = read(&crew, "crew")?;
            let known = Known {
                start: get(row, "starts_at")?,
                end: get(row, "ends_at")?,
                vehicle: row.get::<_, Option<i64>>("vehicle_id")?.map(VehicleId),
                seat: seat.unwrap_or(Seat::RideAlong),
                others: crew.into_iter().map(|(member, seat)| (MemberId(member), seat)).collect(),
            };
            Ok(((MemberId(row.get("member_id")?), ShiftId(row.get("shift_id")?)), known))
        })?;
        Ok(rows.into_iter().collect())
    }

    /// What is published and not heard yet, of shifts that have not ended by a local moment.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn pending_news(&self, now: NaiveDateTime) -> Result<Vec<PendingNews>, StoreError> {
        let published = knowledge(&self.all_published_shifts()?, &self.all_published_seats()?);
        Ok(pending_news(&published, &self.heard()?, now))
    }

    /// All notices, the oldest first.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn notices(&self) -> Result<Vec<Notice>, StoreError> {
        self.rows("SELECT * FROM notice ORDER BY id", [], notice)
    }

    /// The notices of which nobody knows whether they arrived.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn unsettled_notices(&self) -> Result<Vec<Notice>, StoreError> {
        self.rows("SELECT * FROM notice WHERE state = 'sending' ORDER BY id", [], notice)
    }
}

impl View<'_> {
    /// Whether what was put together for a member is still news: they have heard nothing of the shifts since, and no
    /// message is on its way to them.
    fn may_be_told(&self, member: MemberId, news: &[PendingNews]) -> Result<bool, StoreError> {
        let heard = self.heard()?;
        let is_news = |news: &PendingNews| heard.get(&(news.member, news.shift)) == news.before.as_ref();
        Ok(news.iter().all(is_news) && self.unsettled_notices()?.iter().all(|notice| notice.member != member))
    }

    /// Whether what was put together still is what is published.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn still_holds(&self, news: &[PendingNews]) -> Result<bool, StoreError> {
        let published = knowledge(&self.all_published_shifts()?, &self.all_published_seats()?);
        Ok(news.iter().all(|news| published.get(&(news.member, news.shift)) == news.now.as_ref()))
    }
}

/// A message that is about to leave.
#[derive(Debug, Clone, Copy)]
pub struct OutgoingMail<'a> {
    /// To whom.
    pub member: MemberId,
    /// Where to.
    pub address: &'a str,
    /// Its Message-ID (RFC 5322, 3.6.4).
    pub message_id: &'a str,
    /// What it tells.
    pub news: &'a [PendingNews],
}

impl Store {
    fn now_or_never<T>(
        &mut self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let outcome = work(&transaction)?;
        transaction.commit()?;
        Ok(outcome)
    }

    /// Records that members have been told by hand: the news of each. Whoever has heard of one of the shifts in
    /// another way since the news was put together, or has a message on its way, is left out.
    ///
    /// # Errors
    /// If SQLite refuses it; nothing is recorded then.
    pub fn told_by_hand(&mut self, at: NaiveDateTime, by: &str, news: &[&[PendingNews]]) -> Result<(), StoreError> {
        let view = View { transaction: self.connection.transaction_with_behavior(TransactionBehavior::Immediate)? };
        for news in news {
            let Some(first) = news.first() else { continue };
            if !view.may_be_told(first.member, news)? {
                continue;
            }
            view.transaction.execute(
                "INSERT INTO notice (member_id, at, by, way, state, news) VALUES (?1, ?2, ?3, 'by_hand', 'sent', ?4)",
                params![first.member.0, Put(Instant(at)), by, news_written(news)?],
            )?;
            remember(&view.transaction, view.transaction.last_insert_rowid(), news)?;
        }
        view.transaction.commit()?;
        Ok(())
    }

    /// Records that a message is about to leave; gives its number. None if it must not: another one is on its way
    /// to the member, or the member has heard of one of the shifts since the news was put together.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn message_leaves(
        &mut self,
        at: NaiveDateTime,
        by: &str,
        message: OutgoingMail<'_>,
    ) -> Result<Option<i64>, StoreError> {
        let view = View { transaction: self.connection.transaction_with_behavior(TransactionBehavior::Immediate)? };
        if !view.may_be_told(message.member, message.news)? {
            return Ok(None);
        }
        let written = news_written(message.news)?;
        view.transaction.execute(
            "INSERT INTO notice (member_id, at, by, way, state, address, message_id, news)
             VALUES (?1, ?2, ?3, 'mail', 'sending', ?4, ?5, ?6)",
            params![message.member.0, Put(Instant(at)), by, message.address, message.message_id, written],
        )?;
        let id = view.transaction.last_insert_rowid();
        view.transaction.commit()?;
        Ok(Some(id))
    }

    /// A message that was on its way has arrived: the member knows what it tells. Says whether it was on its way.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn message_arrived(&mut self, id: i64) -> Result<bool, StoreError> {
        self.now_or_never(|transaction| {
            let sql = "UPDATE notice SET state = 'sent', reason = NULL WHERE id = ?1 AND state = 'sending'
                       RETURNING member_id, news";
            let found: Option<(i64, String)> =
                transaction.query_row(sql, params![id], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
            let Some((member, news)) = found else { return Ok(false) };
            remember(transaction, id, &news_read(MemberId(member), &news)?)?;
            Ok(true)
        })
    }

    /// A message that was on its way was certainly not taken.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn message_failed(&mut self, id: i64, reason: &str) -> Result<(), StoreError> {
        self.now_or_never(|transaction| {
            let sql = "UPDATE notice SET state = 'failed', reason = ?2 WHERE id = ?1 AND state = 'sending'";
            transaction.execute(sql, params![id, reason])?;
            Ok(())
        })
    }

    /// Nobody knows what became of a message that was on its way, and this is why.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn message_in_doubt(&mut self, id: i64, reason: &str) -> Result<(), StoreError> {
        self.now_or_never(|transaction| {
            transaction
                .execute("UPDATE notice SET reason = ?2 WHERE id = ?1 AND state = 'sending'", params![id, reason])?;
            Ok(())
        })
    }
}

/// Remembers what a member has heard.
fn remember(transaction: &Transaction<'_>, notice: i64, news: &[PendingNews]) -> Result<(), StoreError> {
    let mut statement = transaction.prepare_cached(
        "INSERT INTO notified (member_id, shift_id, seat, starts_at, ends_at, vehicle_id, crew, notice_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
         ON CONFLICT (member_id, shift_id) DO UPDATE SET seat = ?3, starts_at = ?4, ends_at = ?5, vehicle_id = ?6,
             crew = ?7, notice_id = ?8",
    )?;
    for news in news {
        let Some(known) = news.known() else { continue };
        statement.execute(params![
            news.member.0,
            news.shift.0,
            Put(news.now.as_ref().map(|known| known.seat)),
            Put(known.start),
            Put(known.end),
            known.vehicle.map(|vehicle| vehicle.0),
            written(&crew_row(known), "crew")?,
            notice,
        ])?;
    }
    Ok(())
}
