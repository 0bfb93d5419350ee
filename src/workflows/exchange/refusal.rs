//! Why an exchange could not go on.

use crate::workflows::failure::Failure;

/// Why an exchange could not go on.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ExchangeRefusal {}

impl ExchangeRefusal {
    /// The same in sentences.
    pub fn explain(&self) -> Failure {
        match *self {}
    }
}
