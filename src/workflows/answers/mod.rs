//! What people say of when they can come.

pub mod refusal;
