//! How the planner is watched at work, and stopped.

use crate::model::problem::Score;

/// Whether to go on; asked from every thread. The best plan so far is kept when it says no.
pub type KeepOn<'w> = &'w (dyn Fn() -> bool + Sync);

/// How far the planner has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// The best score so far.
    pub score: Score,
    /// What is known so far of what no plan can beat, level by level, each given that the levels before
    /// are as in `score`.
    pub bound: Score,
}
