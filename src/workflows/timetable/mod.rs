//! When shifts are: patterns that come back every week, single shifts beside them, and days that are closed.

pub mod closures;
pub mod free_time;
pub mod notes;
pub mod patterns;
pub mod refusal;
pub mod shifts;

pub use patterns::add_pattern;
