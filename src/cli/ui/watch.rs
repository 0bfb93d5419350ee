//! Watches over the planner at the prompt: the time it may take, a progress bar, and Ctrl-C.

use std::cell::{Cell, RefCell};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crate::cli::options::SolveOptions;
use crate::cli::session::Session;
use crate::cli::ui::progress::DelayedBar;
use crate::message;
use crate::model::problem::Score;
use crate::planner::watch;
use crate::workflows::planning::search::{Search, Watch};

/// How long to plan if nothing is said.
const SECONDS: u64 = 60;

/// Whether Ctrl-C has stopped the search under way. A program has one handler of Ctrl-C, so it has one of these.
static STOPPED: AtomicBool = AtomicBool::new(false);

/// Stops the search under way; the best plan so far is kept.
fn stop() {
    STOPPED.store(true, Ordering::Relaxed);
}

/// Watches over the planner on behalf of a command.
pub struct PlannerWatch<'s> {
    session: &'s Session,
    options: &'s SolveOptions,
    start: Cell<Instant>,
    first_plan: Cell<Option<Duration>>,
    bar: RefCell<Option<DelayedBar>>,
}

impl<'s> PlannerWatch<'s> {
    /// A watch over searches of a command.
    pub fn new(session: &'s Session, options: &'s SolveOptions) -> Self {
        let (first_plan, bar) = (Cell::new(None), RefCell::new(None));
        Self { session, options, start: Cell::new(Instant::now()), first_plan, bar }
    }

    /// The search that it watches.
    pub fn search(&self) -> Search<'_> {
        Search { effort: self.options.effort(), watch: self }
    }

    /// How long it is since the last search began.
    pub fn taken(&self) -> Duration {
        self.start.get().elapsed()
    }

    /// How long it took in the last search until there was a plan at all.
    pub fn first_plan(&self) -> Option<Duration> {
        self.first_plan.get()
    }

    fn limit(&self) -> Duration {
        Duration::from_secs(self.options.seconds.unwrap_or(SECONDS))
    }
}

impl Watch for PlannerWatch<'_> {
    fn begin(&self) -> Box<dyn Fn() -> bool + Sync> {
        STOPPED.store(false, Ordering::Relaxed);
        // A second handler is refused, and the first does what it should.
        let _ = ctrlc::set_handler(stop);
        let (start, limit) = (Instant::now(), self.limit());
        self.start.set(start);
        self.first_plan.set(None);
        self.bar.replace(Some(DelayedBar::new(self.session, limit.as_millis() as u64)));
        Box::new(move || STOPPED.load(Ordering::Relaxed) || start.elapsed() >= limit)
    }

    fn on_progress(&self, progress: watch::Progress) {
        let taken = self.taken();
        self.first_plan.set(self.first_plan.get().or(Some(taken)));
        let Score { standing, idle, soft } = progress.score;
        let text =
            message!("plan-progress", standing = standing, idle = idle, soft = soft, bound = progress.bound.soft);
        if let Some(bar) = &*self.bar.borrow() {
            bar.at(taken.as_millis() as u64, || self.session.texts.say(&text));
        }
    }

    fn end(&self) {
        if let Some(bar) = self.bar.take() {
            bar.done();
        }
    }
}
