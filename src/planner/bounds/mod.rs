//! What no plan can beat: lower bounds in whole numbers.

pub mod driver_matching;
pub mod lagrangian;
pub mod root_node;
pub mod subgradient;
mod subproblem;
