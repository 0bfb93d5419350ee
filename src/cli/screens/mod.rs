//! What the prompt alone shows: values become text.

pub mod comparison;
pub mod lost_seats;
pub mod notify;
pub mod report;
pub mod why_member;
