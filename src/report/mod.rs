//! The floor of reports: figures as pure numbers, apart from how they are shown.

pub mod coverage;
pub mod coverage_csv;
pub mod done;
pub mod driving_log;
pub mod exchange;
pub mod hand_over;
pub mod page;
pub mod sheet;
pub mod standing;
pub mod why;
