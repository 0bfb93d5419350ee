//! Telling people what has changed since they were last told: what is new for whom, in their own words, as letters
//! and as mail.

pub mod by_hand;
mod fault;
mod letter;
pub mod letter_files;
mod news;
pub mod post;
pub mod refusal;
mod sending;
pub mod server;
mod smtp;
#[cfg(test)]
mod smtp_tests;
mod trust;
mod wire;

pub use letter::mailbox;
pub use news::{Announcer, Recipient, to_be_told};
pub use sending::SendReport;
