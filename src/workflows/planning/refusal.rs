//! Why no plan could be made or stored.

use crate::workflows::failure::Failure;

/// Why no plan could be made or stored.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum PlanningRefusal {}

impl PlanningRefusal {
    /// The same in sentences.
    pub fn explain(&self) -> Failure {
        match *self {}
    }
}
