//! Why what somebody says of when they can could not be taken.

use crate::workflows::failure::Failure;

/// Why what somebody says of when they can could not be taken.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum AnswersRefusal {}

impl AnswersRefusal {
    /// The same in sentences.
    pub fn explain(&self) -> Failure {
        match *self {}
    }
}
