//! Seats: who could take one, what a change of hands breaks, and who loses the ground under theirs.

pub mod changes;
pub mod judged;
pub mod judging;
pub mod losing;
pub mod refusal;
pub mod seating;
pub mod seats_ahead;
pub mod shifts;
pub mod suggesting;
