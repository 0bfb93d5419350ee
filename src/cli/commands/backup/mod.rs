//! Copies of the database that stand alone: made, listed and restored.

pub mod list;
pub mod make;
pub mod restore;
