//! Reading CSV files as people have them, and storing what they say: all of a file, or nothing.

pub mod association;
pub mod availability;
pub mod busy_times;
pub mod cells;
pub mod closures;
pub mod driving_log;
pub mod fault;
pub mod file;
pub mod imported;
pub mod introductions;
pub mod members;
pub mod patterns;
pub mod policies;
pub mod refusal;
pub mod table;
pub mod vehicles;

pub use file::{decode, read_file, read_to_limit};
pub use imported::{Imported, ignored_columns};
