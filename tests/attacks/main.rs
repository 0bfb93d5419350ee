//! Attacks from outside, by area: what SECURITY.md claims, tried by those who would like it to be false.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[allow(dead_code)] // Each suite uses its part.
#[path = "../dialogue/mod.rs"]
mod dialogue;

mod advice;
mod bounds;
mod database;
mod erasing;
mod files;
mod mail;
mod unfinished;
mod what_has_left;
