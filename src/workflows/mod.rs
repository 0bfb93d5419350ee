//! What the coordinator does, apart from how it is asked for and shown: a room for each.
//!
//! A workflow takes a [`context::Context`] and a store, and gives back a value: what would change, who must be told,
//! what stands in the way. It knows no terminal, argument, colour or prompt.

pub mod absence;
pub mod answers;
pub mod attention;
pub mod context;
pub mod decision;
pub mod driving_log;
pub mod exchange;
pub mod export;
pub mod failure;
#[cfg(test)]
pub mod fixtures;
pub mod founding;
pub mod history;
pub mod import;
pub mod lookup;
pub mod members;
pub mod notification;
pub mod parse;
pub mod planning;
pub mod proposal;
pub mod publication;
pub mod refusal;
pub mod reporting;
pub mod sample;
pub mod seats;
pub mod settings;
pub mod timetable;
pub mod upkeep;
pub mod vehicles;
pub mod words;
