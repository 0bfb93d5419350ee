//! Why a seat could not change hands.

use crate::workflows::failure::Failure;

/// Why a seat could not change hands.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum SeatsRefusal {}

impl SeatsRefusal {
    /// The same in sentences.
    pub fn explain(&self) -> Failure {
        match *self {}
    }
}
