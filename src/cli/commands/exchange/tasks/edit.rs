//! `korpass vehicle swap tasks edit`: something is told anew of a task.

use crate::cli::commands::exchange::which::Which;
use crate::cli::session::Session;
use crate::workflows::exchange::tasks::{self, TaskChange};
use crate::workflows::failure::Failure;
use crate::workflows::parse;

/// Which task, and what is told anew of it.
#[derive(Debug, clap::Args)]
pub struct Edit {
    #[arg(value_name = "id")]
    id: i64,
    #[arg(long = "text", value_name = "text", value_parser = parse::words)]
    task: Option<String>,
    #[arg(long = "days", value_name = "number", value_parser = parse::within::<i64>(-365, 365), allow_hyphen_values = true)]
    due_days: Option<i64>,
    #[arg(long, value_name = "member")]
    member: Option<String>,
}

impl Edit {
    /// Changes it.
    pub fn run(self, session: &Session, which: &Which) -> Result<(), Failure> {
        let mut store = session.open()?;
        let input = TaskChange { text: self.task, days: self.due_days, member: self.member };
        session.confirm_done(tasks::edit(&session.context, &mut store, which.coming(), (self.id, input))?);
        Ok(())
    }
}
