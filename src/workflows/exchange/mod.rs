//! The exchange of a vehicle for the next one (bilbyte): the day and all that follows from it, its checklist, the
//! hand-over, and how it stands.

pub mod advice;
pub mod ahead;
pub mod consequences;
pub mod day;
#[cfg(test)]
pub mod fixtures;
pub mod opening;
pub mod protocol;
pub mod readings;
pub mod refusal;
pub mod replanning;
pub mod state;
pub mod status;
pub mod steps;
pub mod tasks;
pub mod which;
