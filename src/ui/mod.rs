//! What both frontends draw with, and the screens that both show: values become lines of text. Colour, tables, wrapping.

pub mod effect;
pub mod ink;
pub mod open_seat;
pub mod opening;
pub mod page;
pub mod plan;
pub mod publication;
pub mod roster;
pub mod table;
pub mod why;
pub mod wrap;
