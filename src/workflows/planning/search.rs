//! The planner at work on behalf of a workflow: how hard, and watched by whom.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::Duration;

use crate::model::problem::{Plan, Problem};
use crate::planner::solve::{Effort, NoPlan, Solution, solve_showing};
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

/// How often it is asked whether to stop, and what has been found is taken over.
const TICK: Duration = Duration::from_millis(20);
/// So many ticks after it was told to stop, the planner is no longer waited for.
const GRACE: u32 = 25;

/// What the planner at work reports.
enum Report {
    /// How far it has come, and its plan if that is another than the last.
    Progress(Progress, Option<Plan>),
    /// What came of it.
    Done(Result<Solution, NoPlan>),
}

/// Plans a problem that has been checked; once the watch says stop, the best plan so far is kept. The planner asks
/// between two pieces of its work whether to stop, and a piece of a large problem may take long: then it is left to
/// itself, and ends when it next asks.
///
/// # Errors
/// If locked seats cannot be given a crew.
pub fn search(problem: &Problem, search: &Search<'_>) -> Result<Solution, NoPlan> {
    let Search { effort, watch } = search;
    let should_stop = watch.begin();
    let stopped = Arc::new(AtomicBool::new(should_stop()));
    let (reports, told) = channel();
    let worker = {
        let (problem, effort, stopped) = (problem.clone(), *effort, Arc::clone(&stopped));
        std::thread::spawn(move || work(&problem, effort, &stopped, &reports))
    };
    let (mut known, mut waited): (Option<Solution>, _) = (None, 0);
    let solution = loop {
        match told.recv_timeout(TICK) {
            Ok(Report::Done(solution)) => break solution,
            Ok(Report::Progress(progress, plan)) => {
                known = with_progress(known, progress, plan);
                watch.on_progress(progress);
            }
            Err(RecvTimeoutError::Timeout) => waited += u32::from(stopped.load(Ordering::Relaxed)),
            // It sends what came of it before it ends, so that it has failed.
            Err(RecvTimeoutError::Disconnected) => match worker.join() {
                Err(panic) => std::panic::resume_unwind(panic),
                Ok(()) => break known.ok_or(NoPlan::LockedSeats(Vec::new())),
            },
        }
        if should_stop() {
            stopped.store(true, Ordering::Relaxed);
        }
        if let Some(known) = known.take_if(|_| waited >= GRACE) {
            break Ok(known);
        }
    };
    watch.end();
    solution
}

/// The planner at work, which reports until nobody listens any more.
fn work(problem: &Problem, effort: Effort, stopped: &AtomicBool, reports: &Sender<Report>) {
    let mut last = None;
    let solution = solve_showing(problem, effort, &|| stopped.load(Ordering::Relaxed), &mut |progress, incumbent| {
        let is_another = incumbent.is_legal() && last.replace(progress.score) != Some(progress.score);
        // Whoever listened has what it needs.
        let _ = reports.send(Report::Progress(progress, is_another.then(|| incumbent.plan())));
    });
    let _ = reports.send(Report::Done(solution));
}

/// The best that is known after a report.
fn with_progress(known: Option<Solution>, progress: Progress, plan: Option<Plan>) -> Option<Solution> {
    let plan = plan.or(known.map(|known| known.plan))?;
    Some(Solution { plan, score: progress.score, bound: progress.bound })
}
