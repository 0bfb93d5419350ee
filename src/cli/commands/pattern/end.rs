//! `korpass pattern end`: a pattern gets a last day.

use chrono::NaiveDate;

use crate::cli::session::Session;
use crate::workflows::failure::Failure;
use crate::workflows::parse;
use crate::workflows::timetable::patterns;

/// The number of the pattern, and its last day.
#[derive(Debug, clap::Args)]
pub struct End {
    #[arg(value_name = "id")]
    id: i64,
    #[arg(value_name = "date", value_parser = parse::date)]
    last: NaiveDate,
    #[arg(long)]
    dry_run: bool,
}

impl End {
    /// Ends it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        session.confirm_done(patterns::end(&session.context, &mut store, self.id, self.last, self.dry_run)?);
        Ok(())
    }
}
