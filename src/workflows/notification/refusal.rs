//! Why nobody could be told.

use crate::workflows::failure::Failure;

/// Why nobody could be told.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum NotificationRefusal {}

impl NotificationRefusal {
    /// The same in sentences.
    pub fn explain(self) -> Failure {
        match self {}
    }
}
