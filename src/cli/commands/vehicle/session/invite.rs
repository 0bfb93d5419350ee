//! `korpass vehicle session invite`: members are invited to a time.

use crate::cli::session::Session;
use crate::workflows::failure::Failure;
use crate::workflows::vehicles::sessions;

/// The number of the time, and who.
#[derive(Debug, clap::Args)]
pub struct Invite {
    #[arg(value_name = "id")]
    id: i64,
    #[arg(value_name = "member", required = true)]
    members: Vec<String>,
}

impl Invite {
    /// Invites them.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        session.confirm_done(sessions::invite(&session.context, &mut store, self.id, &self.members)?);
        Ok(())
    }
}
