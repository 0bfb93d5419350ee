//! Settings, policies and the association itself.

pub mod refusal;
