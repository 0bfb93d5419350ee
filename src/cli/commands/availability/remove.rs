//! `korpass availability remove`.

use crate::cli::session::Session;
use crate::workflows::answers::removing;
use crate::workflows::failure::Failure;

/// What a member does not say any more.
#[derive(Debug, clap::Args)]
pub struct Remove {
    #[arg(value_name = "member")]
    member: String,
    #[arg(value_name = "id", required = true)]
    ids: Vec<String>,
    #[arg(long)]
    dry_run: bool,
}

impl Remove {
    /// Takes it back.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let done = removing::remove(&session.context, &mut store, &self.member, &self.ids, self.dry_run)?;
        session.confirm_done(done);
        Ok(())
    }
}
