//! What is held on one person: all of it to be handed over, and all of it erased.
//!
//! Both go through the schema table by table and column by column, so that no table can be forgotten, and find the person
//! in texts in the same way ([`super::mentions`]).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;
use rusqlite::{ErrorCode, params};
use serde_json::Value;

use super::columns::{Instant, Put, get};
use super::history::{CHANGES, OF_MEMBER};
use super::member_columns::{ABOUT_ONE, WHOM};
use super::mentions::{RowImage, TakenMentions, TextKind, map_row, map_texts};
use super::{About, Change, StoreError, View};
use crate::model::member::MemberId;
use crate::model::mention::{Certainty, Marks};
use crate::model::problem::Seat;

/// Columns that name who did something.
const BY_WHOM: [&str; 3] = ["by", "done_by", "trainer"];

/// The rows of the database in which a member stands, by table, each as column and value.
pub type PersonalData = BTreeMap<String, Vec<Value>>;

impl View<'_> {
    /// All that is held on a member: rows about them, and rows that mention them by name, number or address. Others are
    /// left out of them if there is a word to stand in their place, and so is with whom the member must not ride, as
    /// it may be the other who said so.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn personal_data(&self, member: MemberId, for_others: Option<&str>) -> Result<PersonalData, StoreError> {
        let (marks, others) = (self.marks_of(member)?, self.marks_of_others(member)?);
        let about = self.rows(&format!("{CHANGES} AND {OF_MEMBER}"), params![member.0], |row| Ok(row.get(0)?))?;
        let about: BTreeSet<i64> = about.into_iter().collect();
        let with_others = self.operations_on_avoided(member)?;
        let mut found = PersonalData::new();
        for table in self.tables()? {
            for mut row in self.rows_of(&table)? {
                let is_about = is_about(&table, &row, member)
                    || table == "operation" && number(&row, "id").is_some_and(|id| about.contains(&id));
                if !is_about && !may_mention(&marks, &table, &mut row) {
                    continue;
                }
                if let Some(word) = for_others {
                    let says_of_others = number(&row, "id").is_some_and(|id| with_others.contains(&id));
                    if is_of_others(&table, &row, member) {
                        continue;
                    }
                    leave_out_others(&table, &mut row, (&marks, &others), word, says_of_others);
                }
                // The kind of an operation, and the file it kept, are the program's own affair: they say nothing of
                // anybody.
                row.retain(|name, _| table != "operation" || !["kind", "kept"].contains(&name.as_str()));
                found.entry(table.clone()).or_default().push(Value::Object(row));
            }
        }
        Ok(found)
    }

    /// The operations that changed with whom a member must not ride.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn operations_on_avoided(&self, member: MemberId) -> Result<BTreeSet<i64>, StoreError> {
        let sql = "SELECT DISTINCT operation_id FROM operation_change WHERE entity = 'member_pair'
             AND 'avoid' IN (before ->> '$.bond', after ->> '$.bond')
             AND ?1 IN (coalesce(after, before) ->> '$.one', coalesce(after, before) ->> '$.other')";
        Ok(self.rows(sql, params![member.0], |row| Ok(row.get("operation_id")?))?.into_iter().collect())
    }

    /// The rows of a table.
    fn rows_of(&self, table: &str) -> Result<Vec<RowImage>, StoreError> {
        let columns = self.columns_of(table)?;
        let fields: Vec<String> = columns.iter().map(|(name, _)| format!("'{name}', {name}")).collect();
        let sql = format!("SELECT json_object({}) AS row FROM {table}", fields.join(", "));
        self.rows(&sql, [], |row| Ok(serde_json::from_str(&row.get::<_, String>("row")?).unwrap_or_default()))
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

    /// The names of the tables.
    pub(super) fn tables(&self) -> Result<Vec<String>, StoreError> {
        let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
        self.rows(sql, [], |row| Ok(row.get("name")?))
    }

    /// The names of a table's columns, with their kinds.
    pub(super) fn columns_of(&self, table: &str) -> Result<Vec<(String, String)>, StoreError> {
        self.rows("SELECT name, type FROM pragma_table_info(?1)", params![table], |row| {
            Ok((row.get("name")?, row.get("type")?))
        })
    }
}

fn number(row: &RowImage, column: &str) -> Option<i64> {
    row.get(column).and_then(Value::as_i64)
}

/// Whether a row is about a member, by number.
fn is_about(table: &str, row: &RowImage, member: MemberId) -> bool {
    let names = |column: &str| number(row, column) == Some(member.0);
    let text = |column: &str| row.get(column).and_then(Value::as_str);
    match table {
        "member" => names("id"),
        "operation_change" => ["before", "after"].into_iter().filter_map(text).any(|image| {
            let image: Option<RowImage> = serde_json::from_str(image).ok();
            text("entity").zip(image).is_some_and(|(entity, image)| is_about(entity, &image, member))
        }),
        _ => {
            let mut companions = text("companions").unwrap_or_default().split(',');
            WHOM.into_iter().any(names) || companions.any(|number| number == member.0.to_string())
        }
    }
}

/// Whether a text of a row mentions somebody, or may.
fn may_mention(marks: &Marks, table: &str, row: &mut RowImage) -> bool {
    let mut is_found = false;
    map_row(table, row, &mut |kind, text| {
        let is_it = |certainty| match kind {
            TextKind::NameOfOther => certainty == Certainty::Sure,
            _ => certainty != Certainty::Doubtful,
        };
        is_found |= marks.find(text).iter().any(|mention| is_it(mention.certainty));
        None
    });
    is_found
}

/// Whether a row tells of others alone, or what they may have said of the member.
fn is_of_others(table: &str, row: &RowImage, member: MemberId) -> bool {
    let text = |column: &str| row.get(column).and_then(Value::as_str);
    match table {
        "operation_change" => {
            let image = text("after").or(text("before")).and_then(|image| serde_json::from_str(image).ok());
            text("entity").zip(image).is_some_and(|(entity, image)| is_of_others(entity, &image, member))
        }
        "member_pair" => text("bond") == Some("avoid"),
        _ => (table == "member" || ABOUT_ONE.contains(&table)) && !is_about(table, row, member),
    }
}

/// Puts a word in place of everybody but the member.
fn leave_out_others(table: &str, row: &mut RowImage, marks: (&Marks, &Marks), word: &str, says_of_others: bool) {
    let (own, others) = marks;
    for column in BY_WHOM {
        if row.get(column).and_then(Value::as_str).is_some_and(|by| !by.is_empty() && own.find(by).is_empty()) {
            row.insert(column.to_owned(), Value::Null);
        }
    }
    if table == "operation" && says_of_others {
        row.insert("message".to_owned(), Value::Null);
    }
    map_row(table, row, &mut |kind, text| {
        if kind == TextKind::Command {
            return Some(first_word(text).to_owned());
        }
        Some(without_others(others, text, word))
    });
}

/// A text with a word in place of everybody whom some marks find.
pub fn without_others(others: &Marks, text: &str, word: &str) -> String {
    others.without(text, word, |mention| {
        // `berg` is no Berg.
        mention.certainty == Certainty::Perhaps && text[mention.place.clone()].starts_with(char::is_uppercase)
    })
}

fn first_word(command: &str) -> &str {
    command.split(' ').next().unwrap_or_default()
}

impl Change<'_> {
    /// Takes name and contact of a member away everywhere, the operation log with it; what they said, wished and were
    /// sent goes whole. Seats and drives stay, under the new name. Of what may mean them in texts that goes which was
    /// chosen. It cannot be taken back.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn erase_member(
        &self,
        member: MemberId,
        new_name: &str,
        chosen: &TakenMentions,
        at: NaiveDateTime,
    ) -> Result<(), StoreError> {
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
        self.replace_everywhere(&marks, new_name, chosen)
    }

    /// Puts the new name in place of every mark of a member in every text.
    pub(super) fn replace_everywhere(
        &self,
        marks: &Marks,
        new_name: &str,
        chosen: &TakenMentions,
    ) -> Result<(), StoreError> {
        let new_text = |kind: TextKind, text: &str| {
            let new = match kind {
                // What was asked for is nobody's own words: it is not taken apart.
                TextKind::Command => {
                    let rest = chosen.without_kept(text);
                    let is_meant = marks.find(&rest).iter().any(|mention| mention.certainty != Certainty::Doubtful);
                    if is_meant { first_word(text).to_owned() } else { text.to_owned() }
                }
                TextKind::NameOfOther => marks.without(text, new_name, |_| false),
                _ => marks.without(text, new_name, |mention| chosen.goes(text, mention)),
            };
            (new != text).then_some(new)
        };
        // Triggers write down what a row was: the log of changes comes last.
        let mut tables = self.tables()?;
        tables.sort_by_key(|table| table == "operation_change");
        for table in tables {
            for (row_number, row) in self.images_of(&table)? {
                let entity = row.get("entity").and_then(Value::as_str);
                for (column, value) in &row {
                    let Value::String(text) = value else { continue };
                    let new = map_texts((&table, column), text, entity, &mut |kind, text| {
                        // The name of another is what it is now, whatever it was.
                        if kind == TextKind::NameOfOther && table != "operation_change" {
                            None
                        } else {
                            new_text(kind, text)
                        }
                    });
                    if let Some(new) = new {
                        self.replace_text(&table, column, row_number, &new)?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Puts a text into a row. Where two rows must not have the same, it gets a number.
    fn replace_text(&self, table: &str, column: &str, row: i64, text: &str) -> Result<(), StoreError> {
        let sql = format!("UPDATE {table} SET {column} = ?1 WHERE rowid = ?2");
        for number in 1.. {
            let text = if number == 1 { text.to_owned() } else { format!("{text} ({number})") };
            match self.transaction.execute(&sql, params![text, row]) {
                Err(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) && number < 1000 => {}
                result => return result.map(|_| ()).map_err(StoreError::from),
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::message;
    use crate::model::member::{Profile, Roles};
    use crate::store::NewOperation;
    use crate::store::OperationKind;
    use crate::store::Store;

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
            change.erase_member(bo, "Tidigare medlem 1", &TakenMentions::default(), at)?;
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
        let found = store.view().unwrap().personal_data(bo, None).unwrap();
        let tables: Vec<&str> = found.keys().map(String::as_str).collect();
        assert_eq!(tables, ["availability_exception", "closure", "member", "operation", "operation_change"]);
        assert_eq!(found["member"].len(), 1);
        let shown = serde_json::json!(found).to_string();
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
