//! What is relaxed: the linear constraints of each level of the score, and their linear program.

pub mod constraint;
pub mod level;
pub mod linear_program;
pub mod model;
