//! A new association, and what is told of it later.

pub mod changing;
pub mod new_association;
pub mod refusal;

pub use new_association::{FirstVehicle, Founded, Founding, language_id};
