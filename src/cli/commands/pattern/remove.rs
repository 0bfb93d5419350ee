//! `korpass pattern remove`: a pattern makes no shifts any more.

use crate::cli::session::Session;
use crate::workflows::failure::Failure;
use crate::workflows::timetable::patterns;

/// The number of the pattern.
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
        session.confirm_done(patterns::remove(&session.context, &mut store, self.id, self.dry_run)?);
        Ok(())
    }
}
