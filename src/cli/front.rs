//! What may stand before a command instead of the prompt: the board runs the same commands, shows what they show and
//! answers what they ask.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::planner::watch::Progress;

/// What kind of answer a question wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// Yes or no.
    YesOrNo,
    /// A number from 1 to the most, or nothing.
    Number(usize),
}

/// What stands before a command instead of the prompt.
pub trait Front {
    /// Takes a remark; at the prompt it would go to the error stream.
    fn remark(&self, text: String);

    /// Puts a question under all that was shown so far, and waits. Gives what would have been typed; nothing from
    /// whoever goes away.
    fn ask(&self, shown: String, question: String, wanted: Wanted) -> Option<String>;

    /// Takes how far the planner has come.
    fn planned(&self, progress: Progress);

    /// What turns true once the search for a plan shall stop with the best so far.
    fn stopped(&self) -> Arc<AtomicBool>;
}
