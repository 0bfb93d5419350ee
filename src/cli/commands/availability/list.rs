//! `korpass availability list`: all that a member has said.

use crate::cli::answers::availability::SaidAnswer;
use crate::cli::screens::availability;
use crate::cli::session::Session;
use crate::workflows::answers::listing;
use crate::workflows::failure::Failure;

/// Whose answers to list.
#[derive(Debug, clap::Args)]
pub struct List {
    #[arg(value_name = "member")]
    member: String,
}

impl List {
    /// Shows all that the member has said.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let store = session.open()?;
        let answers = listing::of_member(&store.view()?, &self.member)?;
        if session.options.json {
            return session.show_json(&SaidAnswer::all(&answers));
        }
        availability::show_answers(&session.page, &answers);
        Ok(())
    }
}
