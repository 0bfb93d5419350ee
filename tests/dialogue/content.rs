//! What a database holds, so that two can be compared, and whether it is sound.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::{Connection, OpenFlags};

/// The rows of every table, as text.
pub type Content = BTreeMap<String, Vec<String>>;

/// What a database holds, after seeing that it is sound.
pub fn of(database: &Path) -> Content {
    let connection = Connection::open_with_flags(database, OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
    let found: String = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(found, "ok");
    let orphans: i64 =
        connection.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0)).unwrap();
    assert_eq!(orphans, 0);
    let mut tables = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").unwrap();
    let tables: Vec<String> = tables.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    tables.into_iter().map(|table| (table.clone(), rows(&connection, &table))).collect()
}

fn rows(connection: &Connection, table: &str) -> Vec<String> {
    let mut statement = connection.prepare(&format!("SELECT * FROM {table}")).unwrap();
    let count = statement.column_count();
    let text = |row: &rusqlite::Row<'_>| {
        (0..count)
            .map(|column| Ok(format!("{:?}", row.get::<_, rusqlite::types::Value>(column)?)))
            .collect::<rusqlite::Result<Vec<_>>>()
    };
    let mut rows: Vec<String> = statement.query_map([], text).unwrap().map(|row| row.unwrap().join("|")).collect();
    rows.sort();
    rows
}
