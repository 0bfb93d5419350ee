//! Why a file could not be taken.

use crate::workflows::failure::Failure;

/// Why a file could not be taken.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ImportRefusal {}

impl ImportRefusal {
    /// The same in sentences.
    pub fn explain(&self) -> Failure {
        match *self {}
    }
}
