//! The searches for better plans: by chance, by what is likely, near a good plan, and through all plans.

pub mod annealing;
pub mod branching;
pub mod chance;
pub mod diving;
mod moves;
pub mod neighbourhood;
mod rounding;
pub mod shortlist;
pub mod state;
