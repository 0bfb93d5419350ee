//! What is held on one person: all of it to be handed over, and all of it erased.
//!
//! Both go through the schema table by table and column by column, so that no table can be forgotten.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;
use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::params;
use serde_json::{Value, json};

use super::columns::{Instant, Put, get};
use super::history::{CHANGES, OF_MEMBER};
use super::{About, Change, StoreError, View};
use crate::model::member::MemberId;
use crate::model::mention::{mentions, without_mentions};
use crate::model::problem::Seat;

/// The columns that hold the number of a member, whatever the table.
const WHOM: [&str; 4] = ["member_id", "one", "other", "driver_id"];

/// Tables of which nothing is left of an erased member: what they said, wished and were sent. Where a seat was
/// taken, a car driven or a driver introduced stays for the figures, without a person.
const ABOUT_ONE: [&str; 8] = [
    "member_pair",
    "weekly_availability",
    "availability_exception",
    "calendar_wish",
    "calendar_address",
    "session_invitation",
    "notified",
    "notice",
];

/// The rows of the database in which a member stands, by table, each as column and value.
pub type PersonalData = BTreeMap<String, Vec<Value>>;

impl View<'_> {
    /// All that is held on a member: rows about them, and rows that mention them by name, number or address.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn personal_data(&self, member: MemberId) -> Result<PersonalData, StoreError> {
        let marks = self.marks_of(member)?;
        let mut found = PersonalData::new();
        for table in self.tables()? {
            let mut columns = self.columns_of(&table)?;
            // The kind of an operation, and the file it kept, are the program's own affair: they say nothing of anybody.
            columns.retain(|(name, _)| table != "operation" || !["kind", "kept"].contains(&name.as_str()));
            let fields: Vec<String> = columns.iter().map(|(name, _)| format!("'{name}', {name}")).collect();
            let whom = columns.iter().filter(|(name, _)| WHOM.contains(&name.as_str()));
            // A table without a member's number or without texts asks for neither.
            let none = "?1 IS NULL OR ?2 IS NULL".to_owned();
            let mut conditions: Vec<String> =
                std::iter::once(none).chain(whom.map(|(name, _)| format!("{name} = ?1"))).collect();
            conditions.extend(beside(&table));
            let texts = columns.iter().filter(|(_, kind)| kind == "TEXT");
            conditions.extend(texts.map(|(name, _)| format!("mentions({name}, ?2)")));
            let sql = format!(
                "SELECT json_object({}) AS row FROM {table} WHERE {}",
                fields.join(", "),
                conditions.join(" OR ")
            );
            let read = |row: &rusqlite::Row<'_>| {
                let text: String = row.get("row")?;
                Ok(serde_json::from_str(&text).unwrap_or(Value::String(text)))
            };
            self.teach_mentions()?;
            let rows = self.rows(&sql, params![member.0, json!(marks).to_string()], read)?;
            if !rows.is_empty() {
                found.insert(table, rows);
            }
        }
        Ok(found)
    }

    /// Names, telephone numbers, addresses and households by which a member is or has been known.
    fn marks_of(&self, member: MemberId) -> Result<BTreeSet<String>, StoreError> {
        let sql = "SELECT name, phone, email FROM member WHERE id = ?1
             UNION SELECT after ->> '$.name', after ->> '$.phone', after ->> '$.email'
                FROM operation_change WHERE entity = 'member' AND after ->> '$.id' = ?1
             UNION SELECT before ->> '$.name', before ->> '$.phone', before ->> '$.email'
                FROM operation_change WHERE entity = 'member' AND before ->> '$.id' = ?1";
        let rows =
            self.rows(sql, params![member.0], |row| Ok([row.get::<_, Option<String>>(0)?, row.get(1)?, row.get(2)?]))?;
        let known = rows.into_iter().flatten().flatten().filter(|text| !text.trim().is_empty());
        // What another member has too, or is called by, is theirs: the telephone of a couple, a first name.
        let others = "SELECT concat_ws(char(10), name, phone, email) FROM member WHERE id <> ?1";
        let others: Vec<String> = self.rows(others, params![member.0], |row| Ok(row.get(0)?))?;
        let is_own = |mark: &String| !others.iter().any(|other| mentions(other, std::slice::from_ref(mark)));
        Ok(known.filter(is_own).collect())
    }

    /// Teaches SQLite to look for mentions in texts: `mentions(text, marks)` and `without_mentions(text, marks, new)`,
    /// with the marks as a list in JSON.
    fn teach_mentions(&self) -> Result<(), StoreError> {
        let marks = |context: &Context<'_>| -> rusqlite::Result<Vec<String>> {
            let text: String = context.get(1)?;
            serde_json::from_str(&text).map_err(|error| rusqlite::Error::UserFunctionError(error.into()))
        };
        let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
        self.transaction.create_scalar_function("mentions", 2, flags, move |context| {
            let text: Option<String> = context.get(0)?;
            Ok(text.is_some_and(|text| marks(context).is_ok_and(|marks| mentions(&text, &marks))))
        })?;
        self.transaction.create_scalar_function("without_mentions", 3, flags, move |context| {
            let (text, new): (String, String) = (context.get(0)?, context.get(2)?);
            Ok(without_mentions(&text, &marks(context)?, &new))
        })?;
        Ok(())
    }

    /// Whether a member stands in the database by a name.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn has_member(&self, member: MemberId, name: &str) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM member WHERE id = ?1 AND name = ?2) AS found";
        let found = self.rows(sql, params![member.0, name], |row| Ok(row.get::<_, bool>("found")?))?;
        Ok(found.contains(&true))
    }

    /// Whether a member stands in the database as who they are.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn holds_member(&self, member: MemberId) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM member WHERE id = ?1)
                   AND NOT EXISTS (SELECT 1 FROM erased_member WHERE member_id = ?1) AS found";
        let found = self.rows(sql, params![member.0], |row| Ok(row.get::<_, bool>("found")?))?;
        Ok(found.contains(&true))
    }

    /// The shifts in which a member has a seat, by time.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn shifts_of_member(&self, member: MemberId) -> Result<Vec<(NaiveDateTime, NaiveDateTime, Seat)>, StoreError> {
        let sql = "SELECT starts_at, ends_at, seat FROM seat JOIN shift ON shift.id = seat.shift_id
                   WHERE member_id = ?1 ORDER BY starts_at";
        self.rows(sql, params![member.0], |row| {
            let (start, end): (NaiveDateTime, NaiveDateTime) = (get(row, "starts_at")?, get(row, "ends_at")?);
            Ok((start, end, get(row, "seat")?))
        })
    }

    /// The members whose name and contact have been erased.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn erased_members(&self) -> Result<BTreeSet<MemberId>, StoreError> {
        let rows = self.rows("SELECT member_id FROM erased_member", [], |row| Ok(MemberId(row.get("member_id")?)))?;
        Ok(rows.into_iter().collect())
    }

    fn tables(&self) -> Result<Vec<String>, StoreError> {
        let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
        self.rows(sql, [], |row| Ok(row.get("name")?))
    }

    /// The names of a table's columns, with their kinds.
    fn columns_of(&self, table: &str) -> Result<Vec<(String, String)>, StoreError> {
        self.rows("SELECT name, type FROM pragma_table_info(?1)", params![table], |row| {
            Ok((row.get("name")?, row.get("type")?))
        })
    }
}

/// Where a member stands in a table that holds their number under no name of its own.
fn beside(table: &str) -> Option<String> {
    match table {
        "member" => Some("id = ?1".to_owned()),
        "driving_log" => Some("',' || companions || ',' LIKE '%,' || ?1 || ',%'".to_owned()),
        "operation" => Some(format!("id IN ({CHANGES} AND {OF_MEMBER})")),
        "operation_change" => Some(format!(
            "EXISTS (SELECT 1 FROM json_each(coalesce(after, before)) AS field WHERE field.value = ?1 AND {OF_MEMBER})"
        )),
        _ => None,
    }
}

impl Change<'_> {
    /// Takes name and contact of a member away everywhere, the operation log with it; what they said, wished and were
    /// sent goes whole. Seats and drives stay, under the new name. It cannot be taken back.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn erase_member(&self, member: MemberId, new_name: &str, at: NaiveDateTime) -> Result<(), StoreError> {
        // What is freed in the file is overwritten with zeros.
        self.transaction.pragma_update(None, "secure_delete", true)?;
        let marks = self.marks_of(member)?;
        let mut about = self.operations_about(About::Member(member))?;
        about.insert(self.operation());
        // The children of a notice go before it.
        for table in ABOUT_ONE {
            let columns = self.columns_of(table)?;
            let whom = columns.iter().filter(|(name, _)| WHOM.contains(&name.as_str()));
            let condition: Vec<String> = whom.map(|(name, _)| format!("{name} = ?1")).collect();
            self.execute(&format!("DELETE FROM {table} WHERE {}", condition.join(" OR ")), params![member.0])?;
            let logged: Vec<String> = columns
                .iter()
                .filter(|(name, _)| WHOM.contains(&name.as_str()))
                .map(|(name, _)| format!("coalesce(after, before) ->> '$.{name}' = ?2"))
                .collect();
            let sql = format!("DELETE FROM operation_change WHERE entity = ?1 AND ({})", logged.join(" OR "));
            self.execute(&sql, params![table, member.0])?;
        }
        self.execute(
            "UPDATE member SET name = ?2, phone = NULL, email = NULL, household = NULL WHERE id = ?1",
            params![member.0, new_name],
        )?;
        self.execute("INSERT INTO erased_member (member_id, at) VALUES (?1, ?2)", params![member.0, Put(Instant(at))])?;
        // Without these rows no undo brings back who somebody was, or that they were there.
        self.execute(
            "DELETE FROM operation_change WHERE entity = 'member' AND coalesce(after, before) ->> '$.id' = ?1",
            params![member.0],
        )?;
        // A command may name a member by a part of the name: what was asked for of them is kept as its first word.
        for operation in about {
            let first_word =
                "UPDATE operation SET command = substr(command, 1, instr(command || ' ', ' ') - 1) WHERE id = ?1";
            self.execute(first_word, params![operation])?;
        }
        self.replace_everywhere(&marks, new_name)
    }

    /// Puts the new name in place of every mark of a member in every text.
    pub(super) fn replace_everywhere(&self, marks: &BTreeSet<String>, new_name: &str) -> Result<(), StoreError> {
        // Triggers write down what a row was: the log of changes comes last.
        let mut tables = self.tables()?;
        tables.sort_by_key(|table| table == "operation_change");
        self.teach_mentions()?;
        let marks = json!(marks).to_string();
        for table in tables {
            for (column, kind) in self.columns_of(&table)? {
                // A table without row numbers holds no text of people, and who sends mail is for its server to know.
                if kind == "TEXT"
                    && !matches!(table.as_str(), "calendar_revision" | "notified" | "mail_server" | "erasure_work")
                {
                    let sql = format!(
                        "UPDATE {table} SET {column} = without_mentions({column}, ?1, ?2) WHERE mentions({column}, ?1)"
                    );
                    self.execute(&sql, params![marks, new_name])?;
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message;
    use crate::model::member::{Profile, Roles};
    use crate::store::NewOperation;
    use crate::store::OperationKind;
    use crate::store::Store;
    use std::time::Duration;

    fn change<T>(
        store: &mut Store,
        command: &str,
        said: &str,
        work: impl FnOnce(&Change<'_>) -> Result<T, StoreError>,
    ) -> T {
        let operation = NewOperation {
            at: "2021-01-18T09:00:00".parse().unwrap(),
            by: "Samordnaren".to_owned(),
            command: command.to_owned(),
            kind: OperationKind::Change,
            dry_run: false,
            now_is_given: true,
        };
        let work = |change: &Change<'_>| Ok::<_, StoreError>((work(change)?, message!("op-erased", name = said)));
        store.change(&operation, work).unwrap()
    }

    /// A database in a file with two members, of whom one has been renamed and stands in every kind of text.
    fn with_bo(path: &std::path::Path) -> (Store, MemberId) {
        let mut store = Store::create(path).unwrap();
        let named = |name: &str| Profile {
            phone: Some("070-174 06 05".to_owned()),
            email: Some("bo@example.org".to_owned()),
            household: Some("Bergs".to_owned()),
            ..Profile::named(name.to_owned(), Roles::Both)
        };
        let bo =
            change(&mut store, "member add \"Bo Åker\"", "Bo Åker", |change| change.add_member(&named("Bo Åker")));
        change(&mut store, "member edit Bo", "Bo Berg", |change| change.update_member(bo, &named("Bo Berg")));
        change(&mut store, "member add \"Bo Bergström\"", "Bo Bergström", |change| {
            change.add_member(&Profile::named("Bo Bergström".to_owned(), Roles::Both))
        });
        change(&mut store, "absent Bo 2021-02-09", "Bo Berg", |change| {
            change.execute(
                "INSERT INTO availability_exception (member_id, starts_at, ends_at, availability)
                 VALUES (?1, '2021-02-09T00:00', '2021-02-10T00:00', 'unavailable')",
                [bo.0],
            )?;
            change.execute("INSERT INTO closure (from_day, to_day, reason) VALUES ('2021-02-01', '2021-02-01', 'Bo Berg fyller år')", [])?;
            Ok(())
        });
        (store, bo)
    }

    #[test]
    fn nothing_in_the_files_tells_who_an_erased_member_was() {
        let folder = tempfile::tempdir().unwrap();
        let (mut store, bo) = with_bo(&folder.path().join("korpass.db"));
        let at = "2021-01-18T09:00:00".parse().unwrap();
        change(&mut store, "member erase \"Bo Berg\"", "Tidigare medlem 1", |change| {
            change.erase_member(bo, "Tidigare medlem 1", at)?;
            change.leave_erasure_work(&[])
        });
        store.forget_freed(Duration::ZERO).unwrap();
        drop(store);
        for file in std::fs::read_dir(folder.path()).unwrap() {
            let bytes = std::fs::read(file.unwrap().path()).unwrap();
            let text = String::from_utf8_lossy(&bytes);
            for mark in ["Bo Åker", "Bo Berg\"", "Bo Berg ", "070-174 06 05", "bo@example.org", "Bergs\"", "absent Bo"]
            {
                assert!(!text.contains(mark), "{mark} is still there");
            }
            assert!(!text.contains("Bo Bergström") || text.contains("Tidigare medlem 1"));
        }
    }

    #[test]
    fn all_that_is_held_on_a_member_is_found_and_of_others_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let (store, bo) = with_bo(&folder.path().join("korpass.db"));
        let found = store.view().unwrap().personal_data(bo).unwrap();
        let tables: Vec<&str> = found.keys().map(String::as_str).collect();
        assert_eq!(tables, ["availability_exception", "closure", "member", "operation", "operation_change"]);
        assert_eq!(found["member"].len(), 1);
        let shown = json!(found).to_string();
        assert!(!shown.contains("Bergström"), "{shown}");
    }

    #[test]
    fn every_column_that_speaks_of_a_member_is_known() {
        let store = Store::in_memory().unwrap();
        let view = store.view().unwrap();
        for table in view.tables().unwrap() {
            let sql = "SELECT \"from\" AS name FROM pragma_foreign_key_list(?1) WHERE \"table\" = 'member'";
            for column in view.rows(sql, params![table], |row| Ok(row.get::<_, String>("name")?)).unwrap() {
                assert!(WHOM.contains(&column.as_str()), "{table}.{column}");
            }
        }
    }
}
