//! `korpass board`: the whole roster under the fingers.

use crate::cli::board;
use crate::cli::failure::Failure;
use crate::cli::session::Session;

/// The period to show.
#[derive(Debug, clap::Args)]
pub struct Board {
    #[arg(value_name = "period")]
    period: Option<String>,
}

impl Board {
    /// Shows it until it is left.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        board::run(session, self.period.as_deref())
    }
}
