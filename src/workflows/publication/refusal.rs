//! Why a roster could not be published.

use crate::workflows::failure::Failure;

/// Why a roster could not be published.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum PublicationRefusal {}

impl PublicationRefusal {
    /// The same in sentences.
    pub fn explain(&self) -> Failure {
        match *self {}
    }
}
