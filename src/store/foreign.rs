//! What a file holds that körpass has not put there: a database may come from anywhere, as a backup on a stick.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::Connection;
use rusqlite::config::DbConfig;

use super::StoreError;
use super::recording::is_recording;
use super::schema::{STEPS, bring_up_to_date, number_in};

/// Tables and their columns, in their order.
type Tables = BTreeMap<String, Vec<String>>;

/// Takes from a file the power to have functions called by its schema, and from SQL that to write what SQLite keeps for
/// itself.
///
/// # Errors
/// If SQLite refuses it.
pub(super) fn distrust(connection: &Connection) -> rusqlite::Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    Ok(())
}

/// A view, or a trigger that does not even begin as one of körpass, if a file has one: soon found out.
///
/// # Errors
/// If SQLite cannot read the schema.
pub(super) fn foreign_at_a_glance(connection: &Connection) -> rusqlite::Result<Option<String>> {
    let own = "CREATE TRIGGER *_recorded AFTER *INSERT INTO operation_change (operation_id, entity, before, after)*";
    let sql = "SELECT min(name) FROM sqlite_schema
               WHERE type = 'view' OR type = 'trigger' AND sql NOT GLOB ?1";
    connection.query_row(sql, [own], |row| row.get(0))
}

/// Refuses a file with tables, columns, views or triggers that the schema of its number does not have, before any SQL is
/// made from their names.
///
/// # Errors
/// If there are such, or SQLite cannot read the schema.
pub(super) fn refuse_foreign(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let foreign = |name: String| StoreError::Foreign { path: path.to_owned(), name };
    if let Some(name) = foreign_at_a_glance(connection)? {
        return Err(foreign(name));
    }
    let number = usize::try_from(number_in(connection)?).unwrap_or_default().min(STEPS.len());
    let mut fresh = Connection::open_in_memory()?;
    if number > 0 {
        bring_up_to_date(&mut fresh, &STEPS[..number])?;
    }
    let (known, found) = (tables(&fresh)?, tables(connection)?);
    if let Some((name, _)) = found.iter().find(|(name, columns)| known.get(*name) != Some(columns)) {
        return Err(foreign(name.clone()));
    }
    let mut triggers = connection.prepare("SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'trigger'")?;
    let mut rows = triggers.query([])?;
    while let Some(row) = rows.next()? {
        let (name, table, sql): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        if !known.get(&table).is_some_and(|columns| is_recording(&table, columns, &sql)) {
            return Err(foreign(name));
        }
    }
    Ok(())
}

/// The tables of a database, but those that SQLite and its replicator keep for themselves.
///
/// # Errors
/// If SQLite cannot read the schema.
pub(super) fn tables(connection: &Connection) -> rusqlite::Result<Tables> {
    let sql = "SELECT list.name, list.sql GLOB 'CREATE TABLE *', info.name
               FROM sqlite_schema AS list, pragma_table_xinfo(list.name) AS info
               WHERE list.type = 'table' AND list.name NOT GLOB 'sqlite_*'
                     AND list.name NOT IN ('_litestream_lock', '_litestream_seq')
               ORDER BY list.name, info.cid";
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    let mut tables = Tables::new();
    while let Some(row) = rows.next()? {
        let columns = tables.entry(row.get(0)?).or_default();
        // A table that another module makes up as it is read is none of the schema's.
        columns.push(if row.get(1)? { row.get(2)? } else { String::new() });
    }
    Ok(tables)
}

/// A name in SQL, whatever signs it has.
pub(super) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;

    fn refused(foreign: &str) -> Option<String> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("korpass.db");
        drop(Store::create(&path).unwrap());
        Connection::open(&path).unwrap().execute_batch(foreign).unwrap();
        let opened = Store::open(&path).and_then(|store| refuse_foreign(&store.connection, &path));
        match opened {
            Ok(()) => None,
            Err(StoreError::Foreign { name, .. }) => Some(name),
            Err(other) => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_another_has_put_into_a_file_is_refused() {
        assert_eq!(refused(""), None);
        assert_eq!(refused("ANALYZE"), None, "what SQLite keeps for itself");
        assert_eq!(
            refused("CREATE TABLE _litestream_seq (id INTEGER PRIMARY KEY, seq INTEGER)"),
            None,
            "its replicator"
        );
        for (name, sql) in [
            ("tyst", "CREATE TRIGGER tyst AFTER INSERT ON operation BEGIN DELETE FROM member; END"),
            (
                "x_recorded",
                "CREATE TRIGGER x_recorded AFTER INSERT ON member BEGIN
                 INSERT INTO operation_change (operation_id, entity, before, after) VALUES (1, 'x', NULL, '{}'); END",
            ),
            ("syn", "CREATE VIEW syn AS SELECT * FROM member"),
            ("a; DROP TABLE member", "CREATE TABLE \"a; DROP TABLE member\" (id INTEGER PRIMARY KEY)"),
            ("closure", "ALTER TABLE closure ADD COLUMN \"x, (SELECT 1)\" TEXT"),
        ] {
            assert_eq!(refused(sql).as_deref(), Some(name));
        }
    }

    #[test]
    fn a_schema_calls_no_function_and_no_sql_rewrites_it() {
        let store = Store::in_memory().unwrap();
        let on = |config| store.connection.db_config(config).unwrap();
        assert!(!on(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA));
        assert!(on(DbConfig::SQLITE_DBCONFIG_DEFENSIVE));
        let _ = store.connection.execute_batch("PRAGMA writable_schema = ON");
        assert!(store.connection.execute_batch("DELETE FROM sqlite_schema").is_err());
    }
}
