//! The problem: out of the facts, checked, scored, and with numbers in place of ids for the solver.

pub mod apportionment;
pub mod domains;
pub mod from_facts;
pub mod instance;
pub mod score;
pub mod shift_names;
pub mod validate;
pub mod variable;
pub mod variables;
