//! What people say of when they can come.

pub mod answer_id;
pub mod listing;
pub mod overview;
pub mod own_calendar;
pub mod recording;
pub mod refusal;
pub mod removing;
pub mod saying;
