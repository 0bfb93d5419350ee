//! How an action speaks with whoever sits before the board.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc::{Receiver, Sender};

use crate::board::signals::Heard;

/// How an action speaks with whoever sits before the board.
pub struct Channel {
    /// Where the board hears.
    pub news: Sender<Heard>,
    /// Where its answers come from; nothing means no.
    pub answers: Receiver<Option<String>>,
    /// What turns true once a search shall stop with the best so far.
    pub stopped: Arc<AtomicBool>,
}
