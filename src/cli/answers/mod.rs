//! The answers of commands as programs read them: one type each, which `--json` writes. Their schemas lie in
//! `docs/json`; a test holds the two together.

pub mod association;
pub mod availability;
pub mod effect;
pub mod member;
pub mod open_seat;

#[cfg(test)]
mod schemas;
