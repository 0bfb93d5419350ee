//! Why an absence could not be taken.

use crate::workflows::failure::Failure;

/// Why an absence could not be taken.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum AbsenceRefusal {}

impl AbsenceRefusal {
    /// The same in sentences.
    pub fn explain(&self) -> Failure {
        match *self {}
    }
}
