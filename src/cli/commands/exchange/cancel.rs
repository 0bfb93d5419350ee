//! `korpass vehicle swap cancel`: the new vehicle does not come.

use crate::cli::commands::exchange::day::How;
use crate::cli::session::Session;
use crate::workflows::exchange::day::DayRequest;
use crate::workflows::failure::Failure;

/// That the new vehicle does not come.
#[derive(Debug, clap::Args)]
pub struct Cancel {
    #[command(flatten)]
    how: How,
}

impl Cancel {
    /// Shows what follows, asks, and does it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        self.how.run(session, DayRequest::Never)
    }
}
