//! Why a shift, pattern or closure could not be set.

use crate::workflows::failure::Failure;

/// Why a shift, pattern or closure could not be set.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum TimetableRefusal {}

impl TimetableRefusal {
    /// The same in sentences.
    pub fn explain(&self) -> Failure {
        match *self {}
    }
}
