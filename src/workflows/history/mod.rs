//! The operations that were done, and taking them back.

pub mod refusal;
