//! The operations that were done, and taking them back.

pub mod listing;
pub mod refusal;
pub mod turning;
#[cfg(test)]
mod what_has_left_tests;
