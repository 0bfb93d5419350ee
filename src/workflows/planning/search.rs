//! The planner at work on behalf of a workflow: how hard, and watched by whom.

use crate::model::problem::Problem;
use crate::planner::solve::{Effort, NoPlan, Solution, solve};
use crate::planner::watch::Progress;

/// Whoever watches over a search: it knows the clock, and sees how far the planner has come.
pub trait Watch {
    /// A search begins. What is given back is asked from every thread whether to stop.
    fn begin(&self) -> Box<dyn Fn() -> bool + Sync>;

    /// It has come so far.
    fn on_progress(&self, progress: Progress);

    /// It is over.
    fn end(&self);
}

/// How a search is made: how hard, and watched by whom.
#[derive(Clone, Copy)]
pub struct Search<'a> {
    /// How hard.
    pub effort: Effort,
    /// Whoever watches.
    pub watch: &'a dyn Watch,
}

/// Plans a problem that has been checked; once the watch says stop, the best plan so far is kept.
///
/// # Errors
/// If locked seats cannot be given a crew.
pub fn search(problem: &Problem, search: &Search<'_>) -> Result<Solution, NoPlan> {
    let Search { effort, watch } = search;
    let should_stop = watch.begin();
    let solution = solve(problem, *effort, &should_stop, &mut |progress| watch.on_progress(progress));
    watch.end();
    solution
}
