//! A new association, and what is told of it later.

pub mod new_association;
pub mod refusal;
pub mod telling;

pub use new_association::{FirstVehicle, Founded, Founding, language_id};
