//! `korpass shift remove`: a shift that was added by itself is not to be.

use crate::cli::session::Session;
use crate::model::shift_name::ShiftName;
use crate::workflows::failure::Failure;
use crate::workflows::parse;
use crate::workflows::timetable::shifts;

/// Which shift.
#[derive(Debug, clap::Args)]
pub struct Remove {
    #[arg(value_name = "shift", value_parser = parse::shift)]
    shift: ShiftName,
    #[arg(long)]
    dry_run: bool,
}

impl Remove {
    /// Removes it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        session.confirm_done(shifts::remove(&session.context, &mut store, &self.shift, self.dry_run)?);
        Ok(())
    }
}
