//! `korpass vehicle swap tasks add`: a task of the association's own.

use crate::cli::commands::exchange::which::Which;
use crate::cli::session::Session;
use crate::workflows::exchange::tasks;
use crate::workflows::failure::Failure;
use crate::workflows::parse;

/// What is to be done, when and by whom.
#[derive(Debug, clap::Args)]
pub struct Add {
    #[arg(value_name = "text", value_parser = parse::words)]
    task: String,
    #[arg(long = "days", value_name = "number", value_parser = parse::within::<i64>(-365, 365), allow_hyphen_values = true, default_value = "0")]
    due_days: i64,
    #[arg(long, value_name = "member")]
    member: Option<String>,
}

impl Add {
    /// Adds it.
    pub fn run(self, session: &Session, which: &Which) -> Result<(), Failure> {
        let mut store = session.open()?;
        let new = (self.task, self.due_days, self.member.as_deref());
        session.confirm_done(tasks::add(&session.context, &mut store, which.coming(), new)?);
        Ok(())
    }
}
