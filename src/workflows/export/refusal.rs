//! Why files could not leave.

use crate::workflows::failure::Failure;

/// Why files could not leave.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ExportRefusal {}

impl ExportRefusal {
    /// The same in sentences.
    pub fn explain(&self) -> Failure {
        match *self {}
    }
}
