//! Why a vehicle, or who may drive it, could not be told.

use crate::workflows::failure::Failure;

/// Why a vehicle, or who may drive it, could not be told.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum VehiclesRefusal {}

impl VehiclesRefusal {
    /// The same in sentences.
    pub fn explain(&self) -> Failure {
        match *self {}
    }
}
