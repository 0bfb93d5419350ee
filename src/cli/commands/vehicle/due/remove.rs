//! `korpass vehicle due remove`: something is not due at all.

use crate::cli::session::Session;
use crate::workflows::failure::Failure;
use crate::workflows::vehicles::dues;

/// Its number.
#[derive(Debug, clap::Args)]
pub struct Remove {
    #[arg(value_name = "id")]
    id: i64,
}

impl Remove {
    /// Removes it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        session.confirm_done(dues::remove(&session.context, &mut store, self.id)?);
        Ok(())
    }
}
