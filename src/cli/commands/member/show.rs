//! `korpass member show`.

use crate::cli::answers::member::MemberKnownAnswer;
use crate::cli::screens::member;
use crate::cli::session::Session;
use crate::workflows::failure::Failure;
use crate::workflows::members::listing;

/// Whom to show.
#[derive(Debug, clap::Args)]
pub struct Show {
    #[arg(value_name = "member")]
    member: String,
}

impl Show {
    /// Shows all that is told of the member.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let store = session.open()?;
        let known = listing::known_of(&store.view()?, &self.member)?;
        if session.options.json {
            return session.show_json(&MemberKnownAnswer::of(&known));
        }
        member::show_known(&session.page, &known);
        Ok(())
    }
}
