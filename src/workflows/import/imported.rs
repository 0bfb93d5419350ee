//! What was stored of a file.

use crate::i18n::{Message, Texts};
use crate::message;

/// What was stored of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// How many things are new or changed.
    pub count: usize,
    /// Headings that mean nothing to us.
    pub ignored: Vec<String>,
}

/// What is to be said of columns that were not used, as their headings may be misspelt.
pub fn ignored_columns(texts: &Texts, ignored: &[String]) -> Option<Message> {
    (!ignored.is_empty()).then(|| message!("import-ignored-columns", columns = texts.list(ignored)))
}
