//! `korpass vehicle swap tasks remove`: a task is not to be done.

use crate::cli::commands::exchange::which::Which;
use crate::cli::session::Session;
use crate::workflows::exchange::tasks;
use crate::workflows::failure::Failure;

/// Which task.
#[derive(Debug, clap::Args)]
pub struct Remove {
    #[arg(value_name = "id")]
    id: i64,
}

impl Remove {
    /// Removes it.
    pub fn run(self, session: &Session, which: &Which) -> Result<(), Failure> {
        let mut store = session.open()?;
        session.confirm_done(tasks::remove(&session.context, &mut store, which.coming(), self.id)?);
        Ok(())
    }
}
