//! The operations that were done, and taking them back.

pub mod listing;
pub mod refusal;
pub mod turning;
