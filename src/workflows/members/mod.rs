//! Members: who they are, what must be true of them together, and what is held on them.

pub mod changing;
pub mod checks;
pub mod details;
pub mod erasing;
pub mod listing;
pub mod personal_data;
pub mod places;
pub mod refusal;
