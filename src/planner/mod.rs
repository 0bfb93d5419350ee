//! The floor of planning: from facts to a problem, and from a problem to a plan.

pub mod from_facts;
pub mod targets;
