//! The operation log as it is read: what was done, when, by whom, and what of it holds.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;
use rusqlite::params;

use super::columns::{Instant, get};
use super::{OperationKind, StoreError, View};
use crate::i18n::Message;
use crate::model::member::MemberId;
use crate::model::shift::ShiftId;

/// A change of the database that was made.
#[derive(Debug, Clone, PartialEq)]
pub struct Operation {
    /// Its number: the later, the higher.
    pub id: i64,
    /// When, in UTC.
    pub at: NaiveDateTime,
    /// By whom.
    pub by: String,
    /// The command as it was given.
    pub command: String,
    /// What kind of operation it is.
    pub kind: OperationKind,
    /// What was done; nothing where an older program wrote what this one does not know.
    pub message: Option<Message>,
    /// Where a backup was restored: the file in which is kept what it replaced.
    pub kept: Option<String>,
    /// The operation that it takes back, if it does: undo takes back what was done, and redo an undo.
    pub takes_back: Option<i64>,
    /// Whether what it did is known no longer: it added somebody of whom nobody was told, and was taken back.
    pub forgotten: bool,
}

impl Operation {
    /// Whether it can never be taken back: who somebody was has been erased.
    pub fn is_for_good(&self) -> bool {
        self.kind == OperationKind::Erasure
    }
}

/// All operations, and what of them holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct History {
    /// All of them, the oldest first.
    pub operations: Vec<Operation>,
    /// Of each that was done, the last that took it back or brought it again, and whether it is undone by that.
    turns: BTreeMap<i64, (i64, bool)>,
}

impl History {
    fn new(operations: Vec<Operation>) -> Self {
        let mut turns: BTreeMap<i64, (i64, bool)> = BTreeMap::new();
        let mut done_first: BTreeMap<i64, i64> = BTreeMap::new();
        for operation in &operations {
            let target = operation.takes_back;
            let first = target.map_or(operation.id, |target| done_first.get(&target).copied().unwrap_or(target));
            done_first.insert(operation.id, first);
            let undone = turns.get(&first).is_some_and(|(_, undone)| !undone);
            turns.insert(first, (operation.id, undone));
        }
        Self { operations, turns }
    }

    /// Whether what an operation did has been taken back since.
    pub fn is_undone(&self, operation: i64) -> bool {
        self.turns.get(&operation).is_some_and(|(_, undone)| *undone)
    }

    /// The last operation that holds and can be taken back.
    pub fn to_undo(&self) -> Option<i64> {
        self.holding().find(|operation| !self.is_for_good(*operation))
    }

    /// Whether the last operation that holds cannot be taken back.
    pub fn ends_for_good(&self) -> bool {
        self.holding().next().is_some_and(|operation| self.is_for_good(operation))
    }

    /// The operations that hold, the last first.
    pub fn holding(&self) -> impl Iterator<Item = i64> {
        self.turns.iter().rev().filter(|(_, (_, undone))| !undone).map(|(operation, _)| *operation)
    }

    fn is_for_good(&self, operation: i64) -> bool {
        self.operation(operation).is_some_and(Operation::is_for_good)
    }

    /// The operation undone last, which redo does again; none once something else has been done.
    pub fn to_redo(&self) -> Option<i64> {
        let last = self.operations.last()?.id;
        let undone_last = self.turns.iter().find(|(_, (turn, undone))| *undone && *turn == last);
        // After a redo, those that are still undone wait for theirs.
        let waiting = || {
            let last_done = self.operations.iter().rev().find(|found| found.takes_back.is_none())?.id;
            let undone = self.turns.iter().filter(|(_, (turn, undone))| *undone && *turn > last_done);
            undone.max_by_key(|(_, (turn, _))| *turn)
        };
        undone_last.or_else(waiting).map(|(operation, _)| *operation)
    }

    /// The operation to take back so that what another did is undone, or done again.
    pub fn turn(&self, operation: i64) -> i64 {
        self.turns.get(&operation).map_or(operation, |(turn, _)| *turn)
    }

    /// The operation of a number.
    pub fn operation(&self, id: i64) -> Option<&Operation> {
        let place = self.operations.binary_search_by_key(&id, |operation| operation.id).ok()?;
        self.operations.get(place)
    }
}

/// The operations that changed rows in which a value stands, with the field it stands in.
pub(super) const CHANGES: &str = "SELECT DISTINCT operation_id
    FROM operation_change, json_each(coalesce(after, before)) AS field WHERE field.value = ?1";

/// Whether that field holds the number of a member.
pub(super) const OF_MEMBER: &str =
    "(field.key IN ('member_id', 'driver_id', 'one', 'other') OR field.key = 'id' AND entity = 'member')";

/// What history is asked of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// A member.
    Member(MemberId),
    /// A shift.
    Shift(ShiftId),
}

impl View<'_> {
    /// All operations, and what of them holds.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn history(&self) -> Result<History, StoreError> {
        let operations = self.rows("SELECT * FROM operation ORDER BY id", [], |row| {
            let (at, message): (Instant, String) = (get(row, "at")?, row.get("message")?);
            Ok(Operation {
                id: row.get("id")?,
                at: at.0,
                by: row.get("by")?,
                command: row.get("command")?,
                kind: row.get("kind")?,
                message: serde_json::from_str(&message).ok(),
                kept: row.get::<_, Option<String>>("kept")?.map(without_quotes),
                takes_back: row.get("takes_back")?,
                forgotten: row.get("forgotten")?,
            })
        })?;
        Ok(History::new(operations))
    }

    /// The numbers of the operations that changed something of a member or a shift.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn operations_about(&self, about: About) -> Result<BTreeSet<i64>, StoreError> {
        let (sql, id) = match about {
            About::Member(member) => (format!("{CHANGES} AND before IS NOT after AND {OF_MEMBER}"), member.0),
            About::Shift(shift) => (
                format!(
                    "{CHANGES} AND before IS NOT after AND (field.key = 'shift_id' OR field.key = 'id' AND entity = 'shift')"
                ),
                shift.0,
            ),
        };
        Ok(self.rows(&sql, params![id], |row| Ok(row.get("operation_id")?))?.into_iter().collect())
    }
}
/// A file as it is called; where there is a space in it, an earlier körpass wrote it between quotes.
fn without_quotes(file: String) -> String {
    let inside = file.strip_prefix('"').and_then(|file| file.strip_suffix('"'));
    inside.map(str::to_owned).unwrap_or(file)
}
