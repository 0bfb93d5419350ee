//! `korpass vehicle session add`: a new time.

use chrono::NaiveDateTime;

use crate::cli::session::Session;
use crate::workflows::failure::Failure;
use crate::workflows::parse;
use crate::workflows::vehicles::sessions::{self, NewSession};

/// A new time.
#[derive(Debug, clap::Args)]
pub struct Add {
    #[arg(value_name = "plate")]
    plate: String,
    #[arg(value_name = "time", value_parser = parse::moment)]
    session_start: NaiveDateTime,
    #[arg(long, value_name = "text", value_parser = parse::words)]
    place: Option<String>,
    #[arg(long, value_name = "name", value_parser = parse::words)]
    trainer: Option<String>,
    /// Everybody who drives and has not been introduced.
    #[arg(long)]
    invite_missing: bool,
    #[arg(long)]
    dry_run: bool,
}

impl Add {
    /// Adds it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let Self { plate, session_start, place, trainer, invite_missing, dry_run } = self;
        let new = NewSession { plate, start: session_start, place, trainer, invite_missing };
        session.confirm_done(sessions::add(&session.context, &mut store, new, dry_run)?);
        Ok(())
    }
}
