//! Planning a period: facts out of the database, a plan, the plan into the database, and why it is as it is.

pub mod ahead;
pub mod around;
pub mod comparing;
pub mod draft;
pub mod facts;
#[cfg(test)]
mod fairness_tests;
pub mod nearest;
pub mod plan_source;
pub mod problem;
pub mod proof;
pub mod refusal;
pub mod replan;
pub mod roster;
pub mod search;
pub mod solving;
pub mod standing;
pub mod storing;
pub mod trial;
pub mod why;
