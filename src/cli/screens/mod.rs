//! What the prompt alone shows: values become text.

pub mod availability;
pub mod comparison;
pub mod exchange;
pub mod lost_seats;
pub mod member;
pub mod personal_data;
pub mod report;
pub mod report_json;
pub mod vehicle;
pub mod why_member;
