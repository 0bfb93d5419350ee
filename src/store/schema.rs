//! The schema of the database, step by step: which there are, which a file has, and the way to the newest.

use rusqlite::{Connection, Transaction};
use rusqlite_migration::{HookResult, M, Migrations};

use super::StoreError;
use super::recording::record_all_tables;

/// Marks a file as a database of körpass: "krps" in ASCII.
pub(super) const APPLICATION_ID: i64 = 0x6b72_7073;

/// What marked the databases of the program before 0.1.0, "kpas" in ASCII. Their schemas counted from 1 too, and are
/// known no longer.
pub(super) const APPLICATION_ID_BEFORE_RELEASE: i64 = 0x6b70_6173;

/// What made each schema out of the one before it, the oldest first: that of 0.1.0 out of nothing. A landed one is
/// never changed, and each has a database in `tests/fixtures/databases`. After each step the triggers are made anew;
/// a step that changes or drops what they speak of drops them first.
pub(super) const STEPS: &[&str] =
    &[include_str!("schema.sql"), include_str!("schema_2.sql"), include_str!("schema_3.sql")];

/// The number of the newest schema.
pub(super) const NEWEST: i64 = number_of(STEPS);

/// The number of the schema that steps lead to.
pub(super) const fn number_of(steps: &[&str]) -> i64 {
    steps.len() as i64
}

/// The number of the schema that a database has; 0 before its first.
pub(super) fn number_in(connection: &Connection) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Takes a database through the steps that it has not taken yet: all of them or none.
///
/// # Errors
/// If SQLite refuses a step.
pub(super) fn bring_up_to_date(connection: &mut Connection, steps: &[&str]) -> Result<(), StoreError> {
    match migrations(steps).to_latest(connection) {
        Ok(()) => Ok(()),
        // Somebody else was quicker.
        Err(_) if number_in(connection)? == number_of(steps) => Ok(()),
        Err(rusqlite_migration::Error::RusqliteError { err, .. }) => match StoreError::from(err) {
            StoreError::Sqlite(reason) => Err(StoreError::Migration(reason.to_string())),
            plain => Err(plain),
        },
        Err(error) => Err(StoreError::Migration(error.to_string())),
    }
}

fn migrations<'s>(steps: &[&'s str]) -> Migrations<'s> {
    let record = |transaction: &Transaction<'_>| -> HookResult { Ok(record_all_tables(transaction)?) };
    Migrations::new(steps.iter().copied().map(|step| M::up_with_hook(step, record)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_steps_are_sound() {
        migrations(STEPS).validate().unwrap();
    }

    #[test]
    fn a_database_takes_the_steps_that_it_has_not_taken_and_records_what_they_add() {
        let later =
            ["ALTER TABLE closure ADD COLUMN told_on TEXT", "CREATE TABLE area (id INTEGER PRIMARY KEY) STRICT"];
        let steps = [STEPS, &later].concat();
        let mut connection = Connection::open_in_memory().unwrap();
        bring_up_to_date(&mut connection, STEPS).unwrap();
        assert_eq!(number_in(&connection).unwrap(), NEWEST);
        bring_up_to_date(&mut connection, &steps).unwrap();
        assert_eq!(number_in(&connection).unwrap(), NEWEST + 2);
        connection
            .execute_batch(
                "INSERT INTO operation (at, by, command, kind, message)
                 VALUES ('2021-01-18T09:00:00Z', 'Siv', 'closure add', 'change', '{}');
                 INSERT INTO closure (from_day, to_day, told_on) VALUES ('2021-02-01', '2021-02-02', '2021-01-18');
                 INSERT INTO area (id) VALUES (7);",
            )
            .unwrap();
        let mut recorded = connection.prepare("SELECT entity, after FROM operation_change ORDER BY id").unwrap();
        let row = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
        let recorded: Vec<(String, String)> = recorded.query_map([], row).unwrap().map(Result::unwrap).collect();
        assert!(recorded[0].1.contains("\"told_on\":\"2021-01-18\""), "{recorded:?}");
        assert_eq!(recorded[1], ("area".to_owned(), "{\"id\":7}".to_owned()));
    }

    #[test]
    fn steps_that_fail_leave_the_database_as_it_was() {
        let steps =
            [STEPS, &["CREATE TABLE area (id INTEGER PRIMARY KEY) STRICT", "CREATE TABLE member (id)"]].concat();
        let mut connection = Connection::open_in_memory().unwrap();
        bring_up_to_date(&mut connection, STEPS).unwrap();
        let failed = bring_up_to_date(&mut connection, &steps);
        assert!(matches!(failed, Err(StoreError::Migration(_))), "{failed:?}");
        assert_eq!(number_in(&connection).unwrap(), NEWEST);
        let sql = "SELECT count(*) FROM sqlite_schema WHERE name = 'area'";
        assert_eq!(connection.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap(), 0);
    }
}
