//! Settings and policies: the numbers that planning goes by, and who may share the car.

pub mod numbers;
pub mod policies;
pub mod refusal;
