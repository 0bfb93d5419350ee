//! The program from outside, as its users run it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod backups;
mod bad_input;
mod calendar_site;
mod calendars;
mod comfort;
mod contract;
mod demo;
#[allow(dead_code)] // Each suite uses its part.
#[path = "../dialogue/mod.rs"]
mod dialogue;
mod driving_log;
mod faults;
mod killed;
mod living_roster;
mod notify;
mod old_databases;
mod own_association;
mod privacy;
mod replanning;
mod reports;
mod roster;
mod two_coordinators;
mod vehicle_swap;
mod why;
