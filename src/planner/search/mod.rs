//! The searches for better plans, and the one through all plans.

pub mod annealing;
pub mod branch_and_bound;
pub mod core_problem;
pub mod diving;
pub mod large_neighbourhood;
mod moves;
mod rounding;
pub mod working_plan;
