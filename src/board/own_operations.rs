//! The operations that this board has made. What others have done it takes back only after a question.

use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::store::{History, StoreError, View};
use crate::workflows::context::Context;

/// The numbers of the operations that this board has made.
#[derive(Debug, Default)]
pub struct OwnOperations {
    numbers: RefCell<BTreeSet<i64>>,
}

impl OwnOperations {
    /// Remembers what has been done in a context since an operation.
    ///
    /// # Errors
    /// If the database cannot be read.
    pub fn remember(&self, context: &Context, view: &View<'_>, since: i64) -> Result<(), StoreError> {
        if view.last_operation()?.is_none_or(|(last, _)| last <= since) {
            return Ok(());
        }
        let history = view.history()?;
        let own = history.operations.iter().filter(|operation| {
            operation.id > since
                && (operation.at, &operation.by, &operation.command) == (context.now, &context.by, &context.command)
        });
        self.numbers.borrow_mut().extend(own.map(|operation| operation.id));
        Ok(())
    }

    /// Whether this board was the last to turn to an operation: it made it, took it back or did it again.
    pub fn has_last_turned(&self, history: &History, operation: i64) -> bool {
        self.numbers.borrow().contains(&history.turn(operation))
    }
}
