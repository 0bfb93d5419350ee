//! How the planner is watched at work, and stopped.

use crate::model::problem::Score;

/// Whether to stop; asked from every thread. The incumbent is the plan then.
pub type ShouldStop<'w> = &'w (dyn Fn() -> bool + Sync);

/// How far the planner has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// The score of the incumbent, which is the best plan so far.
    pub score: Score,
    /// The best lower bound so far: what no plan can beat, level by level, each given that the levels before are as in
    /// `score`.
    pub bound: Score,
}
