//! `korpass vehicle session remove`: a time is not to be.

use crate::cli::session::Session;
use crate::workflows::failure::Failure;
use crate::workflows::vehicles::sessions;

/// The number of the time.
#[derive(Debug, clap::Args)]
pub struct Remove {
    #[arg(value_name = "id")]
    id: i64,
}

impl Remove {
    /// Removes it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        session.confirm_done(sessions::remove(&session.context, &mut store, self.id)?);
        Ok(())
    }
}
