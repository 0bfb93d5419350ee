//! Why a report could not be made.

use crate::workflows::failure::Failure;

/// Why a report could not be made.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ReportingRefusal {}

impl ReportingRefusal {
    /// The same in sentences.
    pub fn explain(&self) -> Failure {
        match *self {}
    }
}
