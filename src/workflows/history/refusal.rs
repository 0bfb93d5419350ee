//! Why an operation could not be taken back.

use crate::workflows::failure::Failure;

/// Why an operation could not be taken back.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum HistoryRefusal {}

impl HistoryRefusal {
    /// The same in sentences.
    pub fn explain(&self) -> Failure {
        match *self {}
    }
}
