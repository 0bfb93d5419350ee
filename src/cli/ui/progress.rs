//! Progress of long work, on the error stream, where a person sees it.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::cli::session::Session;

/// A bar that appears once work has gone on for half a second.
pub struct DelayedBar {
    bar: ProgressBar,
}

impl DelayedBar {
    /// A bar of so many steps. It stays hidden where nobody would see it.
    pub fn new(session: &Session, steps: u64) -> Self {
        let seen = session.environment.stderr_is_terminal && !session.options.quiet && !session.options.json;
        let target = if seen { ProgressDrawTarget::stderr_with_hz(10) } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(Some(steps), target);
        if let Ok(style) = ProgressStyle::with_template("  {bar:30} {percent:>3} %  {msg}") {
            bar.set_style(style);
        }
        Self { bar }
    }

    /// Work has come so far.
    pub fn at(&self, step: u64, message: impl FnOnce() -> String) {
        if self.bar.elapsed() >= Duration::from_millis(500) {
            self.bar.set_position(step);
            self.bar.set_message(message());
        }
    }

    /// Work is done; the bar goes away.
    pub fn done(&self) {
        self.bar.finish_and_clear();
    }
}
