//! The floor of planning: from facts to a problem, from a problem to a plan, and why it is as it is.

pub mod alternatives;
mod annealing;
mod bound;
mod branching;
mod candidates;
mod chance;
mod compiled;
mod diving;
pub mod explain;
pub mod from_facts;
mod moves;
mod neighbourhood;
mod openings;
mod rounding;
pub mod score;
mod shortlist;
pub mod smallest_change;
pub mod solve;
mod state;
pub mod targets;
pub mod validate;
pub mod watch;

#[cfg(test)]
mod tests;
