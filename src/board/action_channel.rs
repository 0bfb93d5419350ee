//! How an action speaks with whoever sits before the board.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc::{Receiver, Sender};

use crate::board::events::Event;

/// How an action speaks with whoever sits before the board.
pub struct ActionChannel {
    /// Where the board receives events.
    pub events: Sender<Event>,
    /// Where its answers come from; nothing means no.
    pub answers: Receiver<Option<String>>,
    /// What turns true once a search shall stop with the best so far.
    pub stopped: Arc<AtomicBool>,
}
