//! Why a setting or a policy could not be set.

use crate::workflows::failure::Failure;

/// Why a setting or a policy could not be set.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum SettingsRefusal {}

impl SettingsRefusal {
    /// The same in sentences.
    pub fn explain(&self) -> Failure {
        match *self {}
    }
}
