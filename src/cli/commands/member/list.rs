//! `korpass member list`.

use crate::cli::answers::member::MemberAnswer;
use crate::cli::screens::member;
use crate::cli::session::Session;
use crate::workflows::failure::Failure;
use crate::workflows::members::listing;

/// Which members to list.
#[derive(Debug, clap::Args)]
pub struct List {
    #[arg(long)]
    all: bool,
}

impl List {
    /// Shows the members by name.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let store = session.open()?;
        let members = listing::list(&session.context, &store.view()?, self.all)?;
        if session.options.json {
            return session.show_json(&members.iter().map(MemberAnswer::of).collect::<Vec<_>>());
        }
        member::show_list(&session.page, &members);
        Ok(())
    }
}
