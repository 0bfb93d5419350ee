//! Settings, policies and the association itself.

pub mod numbers;
pub mod policies;
pub mod refusal;
