//! Colour, tables and progress: how things look on the screen.

pub mod dialogue;
pub mod ink;
pub mod progress;
pub mod table;
pub mod wrap;
