//! Why a member could not be told.

use crate::workflows::failure::Failure;

/// Why a member could not be told.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum MembersRefusal {}

impl MembersRefusal {
    /// The same in sentences.
    pub fn explain(&self) -> Failure {
        match *self {}
    }
}
