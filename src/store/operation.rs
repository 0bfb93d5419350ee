//! Operations: each change is one transaction that says when, by whom and what.

use std::ops::Deref;

use chrono::NaiveDateTime;
use rusqlite::{Params, Row, Transaction, TransactionBehavior, params};

use super::columns::{Instant, Put, get};
use super::{OperationKind, Store, StoreError};
use crate::i18n::Message;

/// The database as it is at one moment.
pub struct View<'c> {
    pub(super) transaction: Transaction<'c>,
}

/// The database while one operation changes it.
pub struct Change<'c> {
    view: View<'c>,
    /// Number of the operation.
    id: i64,
}

/// Who asks for an operation, when and how.
#[derive(Debug, Clone)]
pub struct NewOperation {
    /// When, in UTC.
    pub at: NaiveDateTime,
    /// The name of whoever asks.
    pub by: String,
    /// The command as it was given.
    pub command: String,
    /// What kind of operation it is.
    pub kind: OperationKind,
    /// Do everything, and then take it back: a rehearsal.
    pub dry_run: bool,
    /// Whether `at` is what somebody said it is. What a clock says must not lie before the last operation.
    pub now_is_given: bool,
}

impl<'c> Deref for Change<'c> {
    type Target = View<'c>;

    fn deref(&self) -> &View<'c> {
        &self.view
    }
}

impl View<'_> {
    /// Reads rows, each with `read`.
    pub(super) fn rows<T>(
        &self,
        sql: &str,
        parameters: impl Params,
        read: impl Fn(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let mut statement = self.transaction.prepare_cached(sql)?;
        let mut rows = statement.query(parameters)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(read(row)?);
        }
        Ok(found)
    }

    /// The last operation, and when it was, in UTC.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn last_operation(&self) -> Result<Option<(i64, NaiveDateTime)>, StoreError> {
        let found = self.rows("SELECT id, at FROM operation ORDER BY id DESC LIMIT 1", [], |row| {
            let at: Instant = get(row, "at")?;
            Ok((row.get("id")?, at.0))
        })?;
        Ok(found.first().copied())
    }

    /// The kind of the first operation, which tells how the database came to be.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn first_kind(&self) -> Result<Option<OperationKind>, StoreError> {
        let found = self.rows("SELECT kind FROM operation ORDER BY id LIMIT 1", [], |row| Ok(row.get("kind")?))?;
        Ok(found.first().copied())
    }
}

impl<'c> Change<'c> {
    /// A change that is none of the log: of a copy, or of what is taken away for good.
    pub(super) fn outside_the_log(view: View<'c>) -> Self {
        Self { view, id: 0 }
    }

    /// Makes it last.
    pub(super) fn end(self) -> Result<(), StoreError> {
        Ok(self.view.transaction.commit()?)
    }
}

impl Change<'_> {
    /// Number of the operation.
    pub fn operation(&self) -> i64 {
        self.id
    }

    /// Remembers in which file is kept what this operation replaced.
    ///
    /// # Errors
    /// If the operation restores nothing, or SQLite refuses it.
    pub fn keep_in(&self, file: &str) -> Result<(), StoreError> {
        self.execute("UPDATE operation SET kept = ?1 WHERE id = ?2", params![file, self.id])?;
        Ok(())
    }

    /// Changes rows; gives how many. A command does the same to many shifts and seats, so statements are kept.
    pub(super) fn execute(&self, sql: &str, parameters: impl Params) -> Result<usize, StoreError> {
        Ok(self.transaction.prepare_cached(sql)?.execute(parameters)?)
    }
}

impl Store {
    /// The database as it is now.
    ///
    /// # Errors
    /// If SQLite cannot read it.
    pub fn view(&self) -> Result<View<'_>, StoreError> {
        Ok(View { transaction: self.connection.unchecked_transaction()? })
    }

    /// Changes the database: all of it, with the operation recorded, or nothing. The work gives what
    /// the caller wants to know and the sentence that the history shall say. In a dry run all is taken back.
    ///
    /// # Errors
    /// What the work reports, or what SQLite does; nothing is changed then.
    pub fn change<T, E: From<StoreError>>(
        &mut self,
        operation: &NewOperation,
        work: impl FnOnce(&Change<'_>) -> Result<(T, Message), E>,
    ) -> Result<T, E> {
        let transaction =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
        let view = View { transaction };
        // History is read in the order of time: a clock that was set back would turn it around.
        if let (false, Some(last)) = (operation.now_is_given, view.time_ahead(operation.at)?) {
            return Err(StoreError::ClockBack { now: operation.at, last }.into());
        }
        view.transaction
            .execute(
                "INSERT INTO operation (at, by, command, kind, message) VALUES (?1, ?2, ?3, ?4, '{}')",
                params![Put(Instant(operation.at)), operation.by, operation.command, operation.kind],
            )
            .map_err(StoreError::from)?;
        let id = view.transaction.last_insert_rowid();
        let change = Change { view, id };
        let (outcome, message) = work(&change)?;
        let transaction = change.view.transaction;
        let message = serde_json::to_string(&message)
            .map_err(|error| StoreError::BadValue { column: "message", value: error.to_string() })?;
        transaction
            .execute("UPDATE operation SET message = ?1 WHERE id = ?2", params![message, id])
            .map_err(StoreError::from)?;
        if operation.dry_run {
            transaction.rollback().map_err(StoreError::from)?;
        } else {
            transaction.commit().map_err(StoreError::from)?;
        }
        Ok(outcome)
    }
}

/// Records an operation whose sentence is known, at the end of what it did, and where what it replaced is kept.
pub(super) fn record(
    transaction: &Transaction<'_>,
    operation: &NewOperation,
    said: &Message,
    kept: &str,
) -> Result<(), StoreError> {
    let message = serde_json::to_string(said)
        .map_err(|error| StoreError::BadValue { column: "message", value: error.to_string() })?;
    let words = "INSERT INTO operation (at, by, command, kind, message, kept) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    let NewOperation { by, command, kind, .. } = operation;
    transaction.execute(words, params![Put(Instant(operation.at)), by, command, kind, message, kept])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message;

    fn operation(dry_run: bool) -> NewOperation {
        NewOperation {
            at: "2021-01-18T09:00:00".parse().unwrap(),
            by: "Samordnaren".to_owned(),
            command: "closure add".to_owned(),
            kind: OperationKind::Change,
            dry_run,
            now_is_given: false,
        }
    }

    fn close(store: &mut Store, dry_run: bool) -> Result<(), StoreError> {
        store.change(&operation(dry_run), |change| {
            change.transaction.execute(
                "INSERT INTO closure (from_day, to_day, reason) VALUES ('2021-03-01', '2021-03-02', 'bilbyte')",
                [],
            )?;
            Ok(((), message!("and")))
        })
    }

    fn count(store: &Store, table: &str) -> i64 {
        store.connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap()
    }

    #[test]
    fn an_operation_keeps_what_it_changed() {
        let mut store = Store::in_memory().unwrap();
        close(&mut store, false).unwrap();
        let (entity, before, after): (String, Option<String>, String) = store
            .connection
            .query_row("SELECT entity, before, after FROM operation_change", [], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })
            .unwrap();
        assert_eq!((entity.as_str(), before), ("closure", None));
        assert!(after.contains("\"reason\":\"bilbyte\""));
    }

    #[test]
    fn a_dry_run_leaves_no_trace() {
        let mut store = Store::in_memory().unwrap();
        close(&mut store, true).unwrap();
        for table in ["closure", "operation", "operation_change"] {
            assert_eq!(count(&store, table), 0, "{table}");
        }
    }

    #[test]
    fn a_failed_operation_leaves_no_trace() {
        let mut store = Store::in_memory().unwrap();
        let outcome: Result<(), StoreError> = store.change(&operation(false), |change| {
            change.transaction.execute("INSERT INTO car (name) VALUES ('Bilen')", [])?;
            change.transaction.execute("INSERT INTO car (name) VALUES ('Bilen')", [])?;
            Ok(((), message!("and")))
        });
        assert!(outcome.is_err());
        assert_eq!(count(&store, "car") + count(&store, "operation"), 0);
    }
}
