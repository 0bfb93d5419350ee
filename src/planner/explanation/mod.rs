//! Why a plan is as it is, and what would have to change for another.

pub mod alternatives;
pub mod comparison;
pub mod load_explanation;
pub mod minimum_change;
pub mod standing_reasons;
pub mod suggestions;
