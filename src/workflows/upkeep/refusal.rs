//! Why a backup could not be made or restored.

use crate::workflows::failure::Failure;

/// Why a backup could not be made or restored.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum UpkeepRefusal {}

impl UpkeepRefusal {
    /// The same in sentences.
    pub fn explain(&self) -> Failure {
        match *self {}
    }
}
