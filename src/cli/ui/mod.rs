//! Questions, and progress: how the prompt talks.

pub mod dialogue;
pub mod progress;
pub mod watch;
