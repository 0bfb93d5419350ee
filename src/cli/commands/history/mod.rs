//! What has been done: listed, taken back and done again.

pub mod list;
pub mod redo;
pub mod undo;

use crate::cli::session::Session;
use crate::store::Operation;
use crate::workflows::history::listing;

/// What an operation did, in the language spoken.
pub fn sentence(session: &Session, operation: &Operation) -> String {
    listing::sentence(&session.texts, operation)
}
