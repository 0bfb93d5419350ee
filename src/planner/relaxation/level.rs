//! The levels of the score, which are minimised one after the other.
//!
//! A lexicographic objective, solved by the sequential (preemptive) method: each level is minimised while the levels
//! before keep their values (Ignizio, *Goal Programming and Extensions*, 1976).

use crate::model::problem::Score;

/// A level of the score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Weight of the shifts that stand (unfilled demand).
    Standing,
    /// People who must serve and are idle (unserved).
    Idle,
    /// Soft points.
    Soft,
}

impl Level {
    /// The level's part of a score.
    pub fn of(self, score: Score) -> i64 {
        match self {
            Level::Standing => score.standing,
            Level::Idle => score.idle,
            Level::Soft => score.soft,
        }
    }

    /// The same, to be changed.
    pub fn of_mut(self, score: &mut Score) -> &mut i64 {
        match self {
            Level::Standing => &mut score.standing,
            Level::Idle => &mut score.idle,
            Level::Soft => &mut score.soft,
        }
    }

    /// The levels before in a score.
    pub fn before(self, score: Score) -> Vec<i64> {
        [Level::Standing, Level::Idle].into_iter().filter(|level| *level < self).map(|level| level.of(score)).collect()
    }
}
