//! Why an association could not be founded.

use crate::workflows::failure::Failure;

/// Why an association could not be founded.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum FoundingRefusal {}

impl FoundingRefusal {
    /// The same in sentences.
    pub fn explain(&self) -> Failure {
        match *self {}
    }
}
