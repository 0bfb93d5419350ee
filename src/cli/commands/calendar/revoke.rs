//! `korpass calendar revoke`: an address that shall not be used any more.

use crate::cli::commands::calendar::site;
use crate::cli::session::Session;
use crate::message;
use crate::workflows::export::site as workflow;
use crate::workflows::failure::Failure;

/// Whose address shall not be used any more.
#[derive(Debug, clap::Args)]
pub struct Revoke {
    #[arg(value_name = "member")]
    member: String,
    #[arg(long)]
    dry_run: bool,
}

impl Revoke {
    /// Gives the member a new address in place of it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        session.confirm_done(workflow::revoke(&session.context, &mut store, &self.member, self.dry_run)?);
        if !self.dry_run {
            session.confirm(&message!(
                "site-revoked-next",
                folder = session.texts.get("site-folder"),
                file = session.texts.get("site-sheets-file")
            ));
            site::say_left(session, &store.view()?.pages_left_on_web()?);
        }
        Ok(())
    }
}
