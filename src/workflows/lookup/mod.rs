//! Finding what people name: members, vehicles, cars and shifts, with a helpful answer when it fails.

pub mod people;
pub mod periods;
pub mod refusal;
pub mod shifts;
pub mod vehicles;

pub use people::{alike, member};
pub use periods::{period, period_or_last_plan};
pub use shifts::shift;
pub use vehicles::{car, vehicle};
