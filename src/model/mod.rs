//! The floor of the trade's own words as plain types: no input or output, no clock, no database.

pub mod association;
pub mod availability;
pub mod calendar_wish;
pub mod day;
pub mod difference;
pub mod easter;
pub mod facts;
pub mod holiday;
pub mod local_time;
pub mod mark;
pub mod member;
pub mod pace;
pub mod period;
pub mod person_name;
pub mod plate;
pub mod policy;
pub mod problem;
pub mod roster;
pub mod settings;
pub mod shift;
pub mod shift_name;
pub mod timetable;
pub mod vehicle;
pub mod vehicle_swap;
