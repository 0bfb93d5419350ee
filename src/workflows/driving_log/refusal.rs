//! Why a drive could not be written down.

use crate::workflows::failure::Failure;

/// Why a drive could not be written down.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum DrivingLogRefusal {}

impl DrivingLogRefusal {
    /// The same in sentences.
    pub fn explain(self) -> Failure {
        match self {}
    }
}
