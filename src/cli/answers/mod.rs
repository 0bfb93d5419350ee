//! The answers of commands as programs read them: one type each, which `--json` writes. Their schemas lie in
//! `docs/json`; a test holds the two together.

pub mod association;
pub mod availability;
pub mod comparison;
pub mod effect;
pub mod member;
pub mod open_seat;
pub mod period;
pub mod person;
pub mod publication;
pub mod roster;
pub mod vehicle;
pub mod why_member;
pub mod why_shift;

#[cfg(test)]
mod contract_schemas;
#[cfg(test)]
mod schemas;
