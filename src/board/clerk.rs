//! Runs the board's commands one by one, beside it, so that no key waits for the database or the planner.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use crate::board::news::News;
use crate::board::news::Words;
use crate::board::runner::Runner;
use crate::board::signals::Heard;
use crate::cli::front::Front;
use crate::cli::front::Wanted;
use crate::planner::watch::Progress;

/// Somebody who runs commands.
pub struct Clerk {
    orders: Sender<(Words, u16)>,
    answers: Sender<Option<String>>,
    stopped: Arc<AtomicBool>,
}

impl Clerk {
    /// Starts to wait for commands; what comes of them is told as news.
    pub fn start(runner: Runner, news: Sender<Heard>) -> Self {
        let (orders, to_do) = channel::<(Words, u16)>();
        let (answers, answered) = channel();
        let stopped = Arc::new(AtomicBool::new(false));
        let is_stopped = Arc::clone(&stopped);
        thread::spawn(move || {
            let answered = Rc::new(answered);
            for (words, columns) in to_do {
                let remarks = Rc::new(RefCell::new(Vec::new()));
                let counter = Counter {
                    news: news.clone(),
                    answers: Rc::clone(&answered),
                    remarks: Rc::clone(&remarks),
                    stopped: Arc::clone(&is_stopped),
                };
                let mut outcome = runner.run(&words, columns, Box::new(counter));
                outcome.remarks = remarks.take();
                if news.send(Heard::News(News::Done(outcome))).is_err() {
                    return;
                }
            }
        });
        Self { orders, answers, stopped }
    }

    /// Has a command run, its texts wrapped to so many columns.
    pub fn run(&self, words: Words, columns: u16) {
        // Only the command before was meant to stop.
        self.stopped.store(false, Ordering::Relaxed);
        // A clerk who is gone took the whole program along.
        let _ = self.orders.send((words, columns));
    }

    /// Answers the command that asks.
    pub fn answer(&self, answer: Option<String>) {
        let _ = self.answers.send(answer);
    }

    /// Stops the search of the command under way, even one that has not begun; the best plan so far is kept.
    pub fn stop_planning(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }
}

/// What stands before a command that the clerk runs.
struct Counter {
    news: Sender<Heard>,
    answers: Rc<Receiver<Option<String>>>,
    remarks: Rc<RefCell<Vec<String>>>,
    stopped: Arc<AtomicBool>,
}

impl Front for Counter {
    fn remark(&self, text: String) {
        self.remarks.borrow_mut().push(text);
    }

    fn ask(&self, shown: String, question: String, wanted: Wanted) -> Option<String> {
        // What was warned of belongs to what is decided on.
        let shown = self.remarks.take().into_iter().fold(shown, |shown, remark| format!("{shown}{remark}\n"));
        self.news.send(Heard::News(News::Asked { shown, question, wanted })).ok()?;
        self.answers.recv().ok().flatten()
    }

    fn planned(&self, progress: Progress) {
        let _ = self.news.send(Heard::News(News::Planned(progress)));
    }

    fn stopped(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.stopped)
    }
}
