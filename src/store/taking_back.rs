//! Taking an operation back: each row that it changed becomes what it was before.
//!
//! What is published is no row like others. It cannot be made unsaid: where an operation told people
//! something, taking it back tells them, in a version of its own, what they had been told before.
//!
//! Nor are addresses on the web. Whoever has one keeps it, and one that was revoked may be in the wrong hands: taking
//! an operation back leaves them as they are, and one that did nothing else cannot be taken back.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;
use rusqlite::types::Value as Field;
use rusqlite::{ErrorCode, params, params_from_iter};
use serde_json::{Map, Value};

use super::{Change, PublishedChange, StoreError, View};
use crate::model::difference::{NewsKind, news};
use crate::model::member::MemberId;
use crate::model::period::Period;
use crate::model::roster::{Published, PublishedSeat};
use crate::model::shift::ShiftId;

/// A row as JSON: its columns and their values.
type Image = Map<String, Value>;

/// The tables of what is published.
const PUBLISHED: [&str; 4] = ["publication", "publication_change", "shift_told", "seat_told"];

/// The tables of addresses that people have been given: no undo and no redo changes them.
const GIVEN_OUT: [&str; 2] = ["calendar_address", "calendar_site"];

/// Why an operation cannot be taken back.
#[derive(Debug, thiserror::Error)]
pub enum NotTakenBack {
    /// Later operations rest on it: their numbers.
    #[error("later operations rest on it: {0:?}")]
    Depends(Vec<i64>),
    /// The database refuses it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<rusqlite::Error> for NotTakenBack {
    fn from(error: rusqlite::Error) -> Self {
        NotTakenBack::Store(error.into())
    }
}

/// What taking an operation back has done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenBack {
    /// The version that tells people what they had been told before, if the operation had told them anything.
    pub version: Option<i64>,
    /// The members whom the operation had added.
    pub added: Vec<MemberId>,
}

/// What an operation did to one row, all in all.
#[derive(Debug, Clone, PartialEq)]
struct RowChange {
    table: String,
    key: Image,
    before: Option<Image>,
    after: Option<Image>,
}

impl RowChange {
    fn is_of_published(&self) -> bool {
        PUBLISHED.contains(&self.table.as_str())
    }

    fn image(&self) -> &Image {
        // The schema lets no change stand that has neither.
        self.before.as_ref().or(self.after.as_ref()).unwrap_or(&self.key)
    }

    fn number(&self, column: &str) -> Option<i64> {
        self.image().get(column).and_then(Value::as_i64)
    }
}

impl View<'_> {
    /// What an operation did to each row, in the order in which it came to them; without what it left as it was.
    fn row_changes(&self, operation: i64) -> Result<Vec<RowChange>, StoreError> {
        let sql = "SELECT entity, before, after FROM operation_change WHERE operation_id = ?1 ORDER BY id";
        let steps = self.rows(sql, params![operation], |row| {
            let image = |column| {
                let text: Option<String> = row.get(column)?;
                text.map(|text| image(&text)).transpose()
            };
            Ok((row.get::<_, String>("entity")?, image("before")?, image("after")?))
        })?;
        let mut keys: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut places: BTreeMap<(String, String), usize> = BTreeMap::new();
        let mut changes: Vec<RowChange> = Vec::new();
        for (table, before, after) in steps {
            if !keys.contains_key(&table) {
                keys.insert(table.clone(), self.columns(&table, true)?);
            }
            let row = before.as_ref().or(after.as_ref()).cloned().unwrap_or_default();
            let key: Image =
                keys[&table].iter().filter_map(|name| Some((name.clone(), row.get(name)?.clone()))).collect();
            match places.get(&(table.clone(), Value::Object(key.clone()).to_string())) {
                Some(place) => changes[*place].after = after,
                None => {
                    places.insert((table.clone(), Value::Object(key.clone()).to_string()), changes.len());
                    changes.push(RowChange { table, key, before, after });
                }
            }
        }
        changes.retain(|change| change.before != change.after);
        Ok(changes)
    }

    /// Whether an operation did nothing but give addresses out or revoke them, which is for good.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn only_gave_out(&self, operation: i64) -> Result<bool, StoreError> {
        let sql = "SELECT DISTINCT entity FROM operation_change WHERE operation_id = ?1";
        let tables = self.rows(sql, params![operation], |row| Ok(row.get::<_, String>("entity")?))?;
        Ok(!tables.is_empty() && tables.iter().all(|table| GIVEN_OUT.contains(&table.as_str())))
    }

    /// The columns of a table: all, or those of its primary key.
    fn columns(&self, table: &str, of_key: bool) -> Result<Vec<String>, StoreError> {
        // What the record says was changed is a text like any other: SQL is made of the schema's own names alone.
        let sql = "SELECT name FROM pragma_table_info(?1) WHERE (pk > 0 OR NOT ?2)
                   AND ?1 IN (SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*')
                   ORDER BY cid";
        let names = self.rows(sql, params![table, of_key], |row| Ok(row.get("name")?))?;
        let is_plain = |name: &str| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        if names.is_empty() || !is_plain(table) || !names.iter().all(|name: &String| is_plain(name)) {
            return Err(StoreError::BadValue { column: "entity", value: table.to_owned() });
        }
        Ok(names)
    }

    /// A row as it is now.
    fn row_now(&self, change: &RowChange) -> Result<Option<Image>, StoreError> {
        let columns = self.columns(&change.table, false)?;
        let fields: Vec<String> = columns.iter().map(|name| format!("'{name}', {name}")).collect();
        let sql =
            format!("SELECT json_object({}) FROM {} WHERE {}", fields.join(", "), change.table, matching(&change.key));
        let found =
            self.rows(&sql, params_from_iter(change.key.values().map(field)), |row| image(&row.get::<_, String>(0)?))?;
        Ok(found.into_iter().next())
    }

    /// The operations after another that touched rows of a table with certain values, and whose work still holds.
    fn later_with(&self, operation: i64, table: &str, values: &Image) -> Result<BTreeSet<i64>, StoreError> {
        let conditions: Vec<String> = values
            .keys()
            .enumerate()
            .map(|(at, name)| format!("coalesce(after, before) ->> '$.{name}' IS ?{}", at + 3))
            .collect();
        let sql = format!(
            "SELECT DISTINCT operation_id FROM operation_change
             WHERE operation_id > ?1 AND entity = ?2 AND before IS NOT after AND {}",
            conditions.join(" AND ")
        );
        let fields =
            [Field::from(operation), Field::from(table.to_owned())].into_iter().chain(values.values().map(field));
        let found = self.rows(&sql, params_from_iter(fields), |row| Ok(row.get("operation_id")?))?;
        let history = self.history()?;
        let holds = |id: &i64| {
            history.operation(*id).is_some_and(|found| found.takes_back.is_none()) && !history.is_undone(*id)
        };
        Ok(found.into_iter().filter(holds).collect())
    }
}

impl Change<'_> {
    /// Makes every row that an operation changed what it was before, and says of this one that it takes that back.
    ///
    /// # Errors
    /// If later operations rest on it, or SQLite refuses it.
    pub fn take_back(&self, operation: i64, now: NaiveDateTime) -> Result<TakenBack, NotTakenBack> {
        let mut changes = self.row_changes(operation)?;
        changes.retain(|change| !GIVEN_OUT.contains(&change.table.as_str()));
        self.refuse_if_changed_since(operation, &changes)?;
        // Rows may speak of each other in any order, until all are as they were.
        self.transaction.execute_batch("PRAGMA defer_foreign_keys = ON").map_err(StoreError::from)?;
        let (published, plain): (Vec<&RowChange>, Vec<&RowChange>) =
            changes.iter().partition(|change| change.is_of_published());
        let mut restored = Vec::new();
        for change in plain.iter().rev() {
            let now = self.row_now(change)?;
            if now.is_some() && !self.keep_shift_of_others(change)? {
                self.delete_row(change)?;
            }
            if let Some(before) = &change.before {
                // Columns that came after the operation keep what they hold.
                let mut row = now.unwrap_or_default();
                row.extend(before.clone());
                restored.push((*change, row));
            }
        }
        for (change, row) in restored.iter().rev() {
            self.insert_row(operation, change, row)?;
        }
        // Whoever is no member any more has no page: its address is revoked, and what lies on the web must go.
        self.execute("DELETE FROM calendar_address WHERE member_id NOT IN (SELECT id FROM member)", [])?;
        let version = self.take_back_publication(&published, now)?;
        self.refuse_if_spoken_of(operation)?;
        self.execute("UPDATE operation SET takes_back = ?1 WHERE id = ?2", params![operation, self.operation()])?;
        let added = changes.iter().filter(|change| change.table == "member" && change.before.is_none());
        let added: Vec<MemberId> = added.filter_map(|change| change.number("id")).map(MemberId).collect();
        Ok(TakenBack { version, added })
    }

    /// Refuses if a row is not as the operation left it.
    fn refuse_if_changed_since(&self, operation: i64, changes: &[RowChange]) -> Result<(), NotTakenBack> {
        let mut later = BTreeSet::new();
        let is_history = |change: &RowChange| ["publication", "publication_change"].contains(&change.table.as_str());
        for change in changes.iter().filter(|change| !is_history(change)) {
            let now = self.row_now(change)?;
            let is_as_left = match (&now, &change.after) {
                (None, None) => true,
                // Columns that came after the operation are not in its image.
                (Some(now), Some(after)) => after.iter().all(|(name, value)| now.get(name) == Some(value)),
                _ => false,
            };
            if !is_as_left {
                let found = self.later_with(operation, &change.table, &change.key)?;
                if found.is_empty() {
                    return Err(StoreError::InUse.into());
                }
                later.extend(found);
            }
        }
        depends(later)
    }

    /// A shift of the timetable that others speak of by now stays known; it only is no longer planned or extra.
    fn keep_shift_of_others(&self, change: &RowChange) -> Result<bool, StoreError> {
        let (Some(id), true, None) = (change.number("id"), change.table == "shift", &change.before) else {
            return Ok(false);
        };
        let others = "SELECT EXISTS (SELECT 1 FROM shift_told WHERE shift_id = ?1)
                OR EXISTS (SELECT 1 FROM publication_change WHERE shift_id = ?1)
                OR NOT (SELECT extra FROM shift WHERE id = ?1) AND (
                    EXISTS (SELECT 1 FROM seat WHERE shift_id = ?1)
                    OR EXISTS (SELECT 1 FROM shift_note WHERE shift_id = ?1)
                    OR EXISTS (SELECT 1 FROM shift_cancelled WHERE shift_id = ?1)
                    OR EXISTS (SELECT 1 FROM driving_log WHERE shift_id = ?1)
                    OR EXISTS (SELECT 1 FROM shift_not_served WHERE shift_id = ?1)) AS kept";
        let kept = self.rows(others, params![id], |row| Ok(row.get::<_, bool>("kept")?))?.into_iter().any(|kept| kept);
        if kept {
            self.execute("UPDATE shift SET planned = 0, extra = 0 WHERE id = ?1", params![id])?;
        }
        Ok(kept)
    }

    fn delete_row(&self, change: &RowChange) -> Result<(), StoreError> {
        let sql = format!("DELETE FROM {} WHERE {}", change.table, matching(&change.key));
        self.execute(&sql, params_from_iter(change.key.values().map(field)))?;
        Ok(())
    }

    fn insert_row(&self, operation: i64, change: &RowChange, row: &Image) -> Result<(), NotTakenBack> {
        let known = self.columns(&change.table, false)?;
        let (names, fields): (Vec<&str>, Vec<Field>) = row
            .iter()
            .filter(|(name, _)| known.contains(name))
            .map(|(name, value)| (name.as_str(), field(value)))
            .unzip();
        let places: Vec<String> = (1..=names.len()).map(|place| format!("?{place}")).collect();
        let sql = format!("INSERT INTO {} ({}) VALUES ({})", change.table, names.join(", "), places.join(", "));
        let inserted = self.transaction.prepare_cached(&sql)?.execute(params_from_iter(fields));
        match inserted {
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => {
                depends(self.later_in_the_way(operation, change, row)?)?;
                Err(error.into())
            }
            other => other.map(|_| ()).map_err(NotTakenBack::from),
        }
    }

    /// The later operations that put something where a row was, of which there can be one only.
    fn later_in_the_way(&self, operation: i64, change: &RowChange, row: &Image) -> Result<BTreeSet<i64>, StoreError> {
        let sql = "SELECT list.name AS name, info.name AS column_name
                   FROM pragma_index_list(?1) AS list, pragma_index_info(list.name) AS info WHERE list.\"unique\"";
        let mut indices: BTreeMap<String, Image> = BTreeMap::new();
        for (index, column) in self.rows(sql, params![change.table], |row| {
            Ok((row.get::<_, String>("name")?, row.get::<_, String>("column_name")?))
        })? {
            let value = row.get(&column).cloned().unwrap_or_default();
            indices.entry(index).or_default().insert(column, value);
        }
        let mut later = BTreeSet::new();
        for values in indices.values() {
            later.extend(self.later_with(operation, &change.table, values)?);
        }
        Ok(later)
    }

    /// Refuses if rows speak of others that are gone now.
    fn refuse_if_spoken_of(&self, operation: i64) -> Result<(), NotTakenBack> {
        let orphans = self.rows("SELECT \"table\", rowid AS place FROM pragma_foreign_key_check", [], |row| {
            Ok((row.get::<_, String>("table")?, row.get::<_, Option<i64>>("place")?))
        })?;
        let mut later = BTreeSet::new();
        for (table, place) in &orphans {
            let columns = self.columns(table, true)?;
            let fields: Vec<String> = columns.iter().map(|name| format!("'{name}', {name}")).collect();
            let sql = format!("SELECT json_object({}) FROM {table} WHERE rowid = ?1", fields.join(", "));
            for key in self.rows(&sql, params![place], |row| image(&row.get::<_, String>(0)?))? {
                later.extend(self.later_with(operation, table, &key)?);
            }
        }
        depends(later)?;
        if orphans.is_empty() { Ok(()) } else { Err(StoreError::InUse.into()) }
    }

    /// Tells people, as a new version, what they had been told before; gives the version.
    fn take_back_publication(&self, changes: &[&RowChange], now: NaiveDateTime) -> Result<Option<i64>, StoreError> {
        let of = |table: &'static str| changes.iter().filter(move |change| change.table == table);
        let day = |change: &RowChange, column| change.image().get(column)?.as_str()?.parse().ok();
        let period = of("publication").find_map(|change| Period::new(day(change, "from_day")?, day(change, "to_day")?));
        let Some(period) = period else { return Ok(None) };
        let shifts: BTreeSet<ShiftId> = of("shift_told")
            .chain(of("seat_told"))
            .filter_map(|change| change.number("shift_id"))
            .map(ShiftId)
            .collect();
        let before = self.published_of(&shifts)?;
        let version = self.begin_version(period, now)?;
        for change in of("seat_told") {
            self.delete_row(change)?;
        }
        for change in of("seat_told") {
            if let Some(row) = &change.before {
                self.insert_published(&change.table, row)?;
            }
        }
        for change in of("shift_told") {
            // A shift that was first told by the operation stays known as one that is not served.
            let mut row = change.before.clone().or_else(|| change.after.clone()).unwrap_or_default();
            row.insert("version".to_owned(), version.into());
            self.insert_published(&change.table, &row)?;
        }
        let after = self.published_of(&shifts)?;
        for (shift, published) in &after {
            let crew: Vec<_> = published.crew.iter().map(|seat| (seat.seat, seat.member)).collect();
            let was = before.get(shift);
            let moved = was.is_some_and(|was| {
                (was.shift.start, was.shift.end, was.shift.vehicle)
                    != (published.shift.start, published.shift.end, published.shift.vehicle)
            });
            for found in news(was, &crew, moved) {
                let (member, kind, seat): (_, NewsKind, _) = (found.member, found.kind, found.seat);
                self.record_published_change(PublishedChange { version, shift: *shift, member, kind, seat })?;
            }
        }
        Ok(Some(version))
    }

    fn insert_published(&self, table: &str, row: &Image) -> Result<(), StoreError> {
        let known = self.columns(table, false)?;
        let row: Image =
            row.iter().filter(|(name, _)| known.contains(name)).map(|(a, b)| (a.clone(), b.clone())).collect();
        let names: Vec<&str> = row.keys().map(String::as_str).collect();
        let places: Vec<String> = (1..=names.len()).map(|place| format!("?{place}")).collect();
        let set: Vec<String> = names.iter().zip(&places).map(|(name, place)| format!("{name} = {place}")).collect();
        let key = self.columns(table, true)?.join(", ");
        let sql = format!(
            "INSERT INTO {table} ({}) VALUES ({}) ON CONFLICT ({key}) DO UPDATE SET {}",
            names.join(", "),
            places.join(", "),
            set.join(", ")
        );
        self.execute(&sql, params_from_iter(row.values().map(field)))?;
        Ok(())
    }

    /// What is published of some shifts.
    fn published_of(&self, shifts: &BTreeSet<ShiftId>) -> Result<BTreeMap<ShiftId, Published>, StoreError> {
        let mut crews: BTreeMap<ShiftId, Vec<PublishedSeat>> = BTreeMap::new();
        for seat in self.all_published_seats()?.into_iter().filter(|seat| shifts.contains(&seat.shift)) {
            crews.entry(seat.shift).or_default().push(seat);
        }
        let published = self.all_published_shifts()?.into_iter().filter(|shift| shifts.contains(&shift.shift));
        Ok(published
            .map(|shift| (shift.shift, Published { crew: crews.remove(&shift.shift).unwrap_or_default(), shift }))
            .collect())
    }
}

fn depends(later: BTreeSet<i64>) -> Result<(), NotTakenBack> {
    if later.is_empty() { Ok(()) } else { Err(NotTakenBack::Depends(later.into_iter().collect())) }
}

/// The condition on a row's key, its values as parameters from the first on.
fn matching(key: &Image) -> String {
    let conditions: Vec<String> = key.keys().enumerate().map(|(at, name)| format!("{name} IS ?{}", at + 1)).collect();
    conditions.join(" AND ")
}

fn image(text: &str) -> Result<Image, StoreError> {
    serde_json::from_str(text).map_err(|error| StoreError::BadValue { column: "after", value: error.to_string() })
}

/// A value of JSON as SQLite holds it.
fn field(value: &Value) -> Field {
    match value {
        Value::Null => Field::Null,
        Value::Bool(truth) => Field::Integer(i64::from(*truth)),
        Value::Number(number) => {
            number.as_i64().map_or_else(|| Field::Real(number.as_f64().unwrap_or_default()), Field::Integer)
        }
        Value::String(text) => Field::Text(text.clone()),
        Value::Array(_) | Value::Object(_) => Field::Text(value.to_string()),
    }
}
