//! The floor of reports: figures as pure numbers, apart from how they are shown.

pub mod audience;
pub mod chart;
pub mod document;
pub mod done;
pub mod driving_log;
pub mod exchange;
pub mod exchange_sentences;
pub mod figures;
pub mod hand_over;
pub mod json;
pub mod log_sheet;
pub mod markdown;
pub mod page;
pub mod sheet;
pub mod standing;
pub mod tables;
pub mod why;
pub mod workbook;
