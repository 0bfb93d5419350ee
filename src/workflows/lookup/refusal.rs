//! Why what was named could not be found, or means several.

use crate::workflows::failure::Failure;

/// Why what was named could not be found, or means several.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum LookupRefusal {}

impl LookupRefusal {
    /// The same in sentences.
    pub fn explain(&self) -> Failure {
        match *self {}
    }
}
