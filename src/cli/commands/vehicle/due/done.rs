//! `korpass vehicle due done`: something that was due has been done.

use chrono::NaiveDate;

use crate::cli::session::Session;
use crate::workflows::failure::Failure;
use crate::workflows::parse;
use crate::workflows::vehicles::dues;

/// Its number, and the day.
#[derive(Debug, clap::Args)]
pub struct Done {
    #[arg(value_name = "id")]
    id: i64,
    #[arg(long, value_name = "date", value_parser = parse::date)]
    on: Option<NaiveDate>,
}

impl Done {
    /// Records it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        session.confirm_done(dues::done(&session.context, &mut store, self.id, self.on)?);
        Ok(())
    }
}
