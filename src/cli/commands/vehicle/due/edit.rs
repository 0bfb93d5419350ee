//! `korpass vehicle due edit`: something is due at another time.

use chrono::NaiveDate;

use crate::cli::session::Session;
use crate::workflows::failure::Failure;
use crate::workflows::parse;
use crate::workflows::vehicles::dues::{self, DueAt};

/// Its number, and when it is due.
#[derive(Debug, clap::Args)]
pub struct Edit {
    #[arg(value_name = "id")]
    id: i64,
    #[arg(long = "on", value_name = "date", value_parser = parse::date, required_unless_present = "due_km")]
    due_on: Option<NaiveDate>,
    #[arg(long = "at-km", value_name = "number", value_parser = parse::odometer)]
    due_km: Option<u32>,
}

impl Edit {
    /// Changes it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let at = DueAt { on: self.due_on, at_km: self.due_km };
        session.confirm_done(dues::edit(&session.context, &mut store, self.id, at)?);
        Ok(())
    }
}
