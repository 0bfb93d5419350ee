//! The sample association: the whole of the main job on invented people.

pub mod day;
pub mod folder;
pub mod making;

pub use day::is_sample;
pub use making::period;

/// Name of the database in the folder of a demo.
pub const DATABASE: &str = "korpass.db";
