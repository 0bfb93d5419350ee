//! What is chosen on the board: what a key acts on, and what is drawn as that.

use crate::board::grid::ShiftKey;
use crate::board::picture::SeatSpot;
use crate::model::member::MemberId;

/// What is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen {
    /// A seat of the shift under the cursor, taken or free.
    Seat(ShiftKey, SeatSpot),
    /// A member who was looked for and has no seat where the cursor is.
    Member(MemberId),
    /// A place without a shift.
    Nothing,
}

/// What the part beside the grid is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pane {
    /// The shift under the cursor.
    Shift,
    /// Whoever sits in the chosen seat.
    Sitting,
    /// The member who was looked for.
    Found,
}
