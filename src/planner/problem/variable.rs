//! An assignment variable, and the numbers of people and shifts.

use crate::model::problem::Seat;

/// A person by place in the problem.
pub type PersonIndex = usize;
/// A shift by place in the problem.
pub type ShiftIndex = usize;

/// A binary decision variable: 1 if a person takes a seat of a shift, which they may.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AssignmentVariable {
    /// The person.
    pub person: PersonIndex,
    /// The shift.
    pub shift: ShiftIndex,
    /// The seat.
    pub seat: Seat,
    /// Its coefficient in the soft level, in points: what it costs beside load, spacing between shifts and company.
    pub cost: i64,
}
