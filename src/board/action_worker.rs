//! Does the board's actions one by one, beside it, so that no key waits for the database or the planner.

use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::thread;

use crate::board::action_channel::ActionChannel;
use crate::board::events::Event;
use crate::board::own_operations::OwnOperations;
use crate::board::perform::Performer;
use crate::board::requests::{Order, Update};
use crate::ui::opening::Opening;

/// A thread that does actions.
pub struct ActionWorker {
    actions: Sender<Order>,
    answers: Sender<Option<String>>,
    stopped: Arc<AtomicBool>,
}

impl ActionWorker {
    /// Starts to wait for actions; what comes of them is sent as events.
    pub fn start(opening: Opening, events: Sender<Event>) -> Self {
        let (actions, to_do) = channel::<Order>();
        let (answers, answered) = channel();
        let stopped = Arc::new(AtomicBool::new(false));
        let channel = ActionChannel { events: events.clone(), answers: answered, stopped: Arc::clone(&stopped) };
        thread::spawn(move || {
            let texts = Rc::new(opening.texts());
            let own = OwnOperations::default();
            for order in to_do {
                let result = Performer::new(&opening, &texts, &channel, &own, &order).perform(&opening);
                if events.send(Event::Update(Update::Done(result))).is_err() {
                    return;
                }
            }
        });
        Self { actions, answers, stopped }
    }

    /// Has an action done.
    pub fn run(&self, order: Order) {
        // Only the action before was meant to stop.
        self.stopped.store(false, Ordering::Relaxed);
        // A worker who is gone took the whole program along.
        let _ = self.actions.send(order);
    }

    /// Answers the action that asks.
    pub fn answer(&self, answer: Option<String>) {
        let _ = self.answers.send(answer);
    }

    /// Stops the search of the action under way, even one that has not begun; the best plan so far is kept.
    pub fn stop_planning(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }
}
