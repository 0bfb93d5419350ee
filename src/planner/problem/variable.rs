//! A seat that a person may take, and how people and shifts are numbered for search.

use crate::model::problem::Seat;

/// A person by place in the problem.
pub type PersonIndex = usize;
/// A shift by place in the problem.
pub type ShiftIndex = usize;

/// A seat that a person may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    /// The person.
    pub person: PersonIndex,
    /// The shift.
    pub shift: ShiftIndex,
    /// The seat.
    pub seat: Seat,
    /// What it costs in soft points beside load, spacing between its shifts and company.
    pub cost: i64,
}
