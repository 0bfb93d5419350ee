//! `korpass closure remove`: days are open again.

use crate::cli::session::Session;
use crate::workflows::failure::Failure;
use crate::workflows::timetable::closures;

/// The number of the closure.
#[derive(Debug, clap::Args)]
pub struct Remove {
    #[arg(value_name = "id")]
    id: i64,
    #[arg(long)]
    dry_run: bool,
}

impl Remove {
    /// Removes it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        session.confirm_done(closures::remove(&session.context, &mut store, self.id, self.dry_run)?);
        Ok(())
    }
}
