//! A log kept in a spreadsheet, taken in.

use crate::i18n::Message;
use crate::message;
use crate::store::{OperationKind, Store};
use crate::workflows::context::{Context, Done};
use crate::workflows::import::Imported;
use crate::workflows::import::driving_log::{Usual, import};
use crate::workflows::refusal::Refusal;

/// What is to be said of a log that was taken in.
#[derive(Debug, Clone, PartialEq)]
pub struct TakenIn {
    /// What may be wrong with its drives.
    pub doubts: Vec<Message>,
    /// Columns that were not used, as their headings may be misspelt.
    pub ignored: Vec<String>,
}

/// Takes in the log of a file with a name and what it holds.
///
/// # Errors
/// If anything in it cannot be read or be right; nothing is taken in then.
pub fn take_in(
    context: &Context,
    store: &mut Store,
    (name, bytes): (&str, &[u8]),
    dry_run: bool,
) -> Result<Done<TakenIn>, Refusal> {
    let purpose = context.texts.get("log-purpose");
    context.change(store, OperationKind::Change, dry_run, |change| {
        let usual = Usual { purpose: &purpose, now: context.local_now(change)? };
        let (Imported { count, ignored }, doubts) = import(change, name, bytes, &usual)?;
        Ok((TakenIn { doubts, ignored }, message!("op-log-imported", file = name, count = count)))
    })
}
