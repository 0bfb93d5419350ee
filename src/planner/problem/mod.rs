//! The problem: out of the facts, checked, scored, and with numbers in place of ids for the solver.

pub mod apportionment;
pub mod domains;
pub mod from_facts;
pub mod instance;
mod offers;
pub mod propagation;
pub mod score;
pub mod settled;
pub mod shift_names;
mod targets;
pub mod validate;
pub mod variable;
pub mod variables;
