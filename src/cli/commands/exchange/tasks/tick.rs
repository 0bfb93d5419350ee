//! `korpass vehicle swap tasks tick`: tasks are done, or not done after all.

use chrono::NaiveDate;

use crate::cli::commands::exchange::which::Which;
use crate::cli::session::Session;
use crate::workflows::exchange::tasks;
use crate::workflows::failure::Failure;
use crate::workflows::parse;

/// Which tasks, when and by whom.
#[derive(Debug, clap::Args)]
pub struct Tick {
    #[arg(value_name = "id", required = true)]
    ids: Vec<i64>,
    #[arg(long, value_name = "date", value_parser = parse::date)]
    on: Option<NaiveDate>,
    #[arg(long, value_name = "name", value_parser = parse::words)]
    by: Option<String>,
    /// Not done after all.
    #[arg(long, conflicts_with_all = ["on", "by"])]
    undo: bool,
}

impl Tick {
    /// Records it.
    pub fn run(self, session: &Session, which: &Which) -> Result<(), Failure> {
        let mut store = session.open()?;
        let Self { ids, on, by, undo } = self;
        let input = tasks::Tick { ids, on, by, undo };
        session.confirm_done(tasks::tick(&session.context, &mut store, which.coming(), input)?);
        Ok(())
    }
}
