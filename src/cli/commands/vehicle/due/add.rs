//! `korpass vehicle due add`: something is due of a vehicle.

use chrono::NaiveDate;

use crate::cli::session::Session;
use crate::workflows::failure::Failure;
use crate::workflows::parse;
use crate::workflows::vehicles::dues::{self, DueAt};

/// Which vehicle, what, and when.
#[derive(Debug, clap::Args)]
pub struct Add {
    #[arg(value_name = "plate")]
    plate: String,
    #[arg(value_name = "text", value_parser = parse::words)]
    due_what: String,
    #[arg(long = "on", value_name = "date", value_parser = parse::date, required_unless_present = "due_km")]
    due_on: Option<NaiveDate>,
    #[arg(long = "at-km", value_name = "number", value_parser = parse::odometer)]
    due_km: Option<u32>,
}

impl Add {
    /// Adds it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let at = DueAt { on: self.due_on, at_km: self.due_km };
        session.confirm_done(dues::add(&session.context, &mut store, &self.plate, &self.due_what, at)?);
        Ok(())
    }
}
