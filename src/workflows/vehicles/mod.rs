//! Vehicles, and who may drive them.

pub mod adding;
pub mod checks;
pub mod conflict;
pub mod dues;
pub mod importing;
pub mod introductions;
pub mod listing;
pub mod out_of_service;
pub mod refusal;
pub mod sessions;
