//! `korpass board`: the whole roster under the fingers.

use crate::board;
use crate::cli::session::Session;
use crate::workflows::failure::Failure;

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
