//! The floor of planning: from facts to a problem, from a problem to a plan, and why it is as it is.

pub mod bound;
mod chance;
mod compiled;
pub mod explain;
pub mod from_facts;
mod moves;
pub mod score;
pub mod search;
mod state;
pub mod targets;
pub mod validate;

#[cfg(test)]
mod tests;
