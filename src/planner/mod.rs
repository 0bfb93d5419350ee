//! The floor of planning: from facts to a problem, from a problem to a plan, and why it is as it is.

pub mod alternatives;
mod bound;
mod candidate;
mod candidates;
pub mod comparison;
mod compiled;
pub mod explain;
pub mod from_facts;
pub mod load_case;
mod openings;
mod parallel;
pub mod score;
mod search;
pub mod shift_names;
pub mod smallest_change;
pub mod solve;
pub mod suggestions;
pub mod targets;
pub mod validate;
pub mod watch;

#[cfg(test)]
mod tests;
