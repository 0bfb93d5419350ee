//! Whether two databases hold the same.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use rusqlite::Connection;
use rusqlite::types::ValueRef;

use super::foreign::{quoted, tables};
use super::{Store, StoreError};

impl Store {
    /// Whether a database holds the same rows as this one, in the same tables.
    ///
    /// # Errors
    /// If one of them cannot be read.
    pub fn holds_the_same_as(&self, other: &Path) -> Result<bool, StoreError> {
        Ok(mark_of_rows(&self.connection)? == mark_of_rows(&Store::open_to_read(other)?.connection)?)
    }
}

/// A number that is another, as good as always, where a row is another.
fn mark_of_rows(connection: &Connection) -> Result<u64, StoreError> {
    let mut hasher = DefaultHasher::new();
    for (table, columns) in tables(connection)? {
        (&table, &columns).hash(&mut hasher);
        let mut statement = connection
            .prepare(&format!("SELECT * FROM {} ORDER BY rowid", quoted(&table)))
            .or_else(|_| connection.prepare(&format!("SELECT * FROM {}", quoted(&table))))?;
        let count = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for column in 0..count {
                match row.get_ref(column)? {
                    ValueRef::Null => 0.hash(&mut hasher),
                    ValueRef::Integer(number) => (1, number).hash(&mut hasher),
                    ValueRef::Real(number) => (2, number.to_bits()).hash(&mut hasher),
                    ValueRef::Text(bytes) => (3, bytes).hash(&mut hasher),
                    ValueRef::Blob(bytes) => (4, bytes).hash(&mut hasher),
                }
            }
        }
    }
    Ok(hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_databases_hold_the_same_only_row_by_row() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::create(&folder.path().join("korpass.db")).unwrap();
        let copy = folder.path().join("kopia.db");
        store.copy_to(&copy).unwrap();
        assert!(store.holds_the_same_as(&copy).unwrap());
        store
            .connection
            .execute_batch(
                "INSERT INTO operation (at, by, command, kind, message)
                 VALUES ('2021-01-18T09:00:00Z', 'Siv', 'closure add', 'change', '{}');
                 INSERT INTO closure (from_day, to_day) VALUES ('2021-02-01', '2021-02-02')",
            )
            .unwrap();
        assert!(!store.holds_the_same_as(&copy).unwrap());
    }
}
