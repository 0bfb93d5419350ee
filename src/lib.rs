//! körpass assigns volunteers to the shifts of a neighbourhood patrol car (grannstödsbil).
//!
//! The library is built in floors; each may use those below it and none above. From the top:
//! `cli` and `board`, `ui`, `workflows`, `report`, `calendar`, `planner`, `rules`, `store`, `model`, `i18n`.

pub use korpass_i18n::{self as i18n, message, text};
pub use {korpass_model as model, korpass_planner as planner, korpass_rules as rules};

pub mod board;
pub mod calendar;
pub mod cli;
pub mod report;
pub mod store;
pub mod ui;
pub mod workflows;
