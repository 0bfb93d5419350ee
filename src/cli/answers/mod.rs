//! The answers of commands as programs read them: one type each, which `--json` writes. Their schemas lie in
//! `docs/json`; a test holds the two together.

pub mod effect;
pub mod open_seat;
pub mod vehicle;

#[cfg(test)]
mod schemas;
