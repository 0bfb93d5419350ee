//! `korpass availability show`: who can when.

use crate::cli::answers::availability::MemberCanAnswer;
use crate::cli::screens::availability;
use crate::cli::session::Session;
use crate::workflows::answers::overview::overview;
use crate::workflows::failure::Failure;

/// Which days, and whose.
#[derive(Debug, clap::Args)]
pub struct Show {
    #[arg(value_name = "period")]
    period: Option<String>,
    #[arg(long, value_name = "member")]
    member: Option<String>,
}

impl Show {
    /// Shows who can when, week by week.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let store = session.open()?;
        let found = overview(&session.context, &store.view()?, self.period.as_deref(), self.member.as_deref())?;
        if session.options.json {
            return session.show_json(&MemberCanAnswer::all(&found));
        }
        availability::show_overview(&session.page, &found);
        Ok(())
    }
}
