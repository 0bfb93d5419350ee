//! körpass assigns volunteers to the shifts of a neighbourhood patrol car (grannstödsbil).
//!
//! The library is built in floors; each may use those below it and none above. From the top:
//! `cli` and `board`, `ui`, `workflows`, `report`, `calendar`, `planner`, `rules`, `store`, `model`, `i18n`.

pub mod board;
pub mod calendar;
pub mod cli;
pub mod i18n;
pub mod model;
pub mod planner;
pub mod report;
pub mod rules;
pub mod store;
pub mod ui;
pub mod workflows;
