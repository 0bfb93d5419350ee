//! Somebody cannot come: their seats are freed and filled again.

pub mod refusal;
