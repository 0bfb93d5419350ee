//! `korpass vehicle session tick`: members came to a time, and so have been introduced.

use crate::cli::session::Session;
use crate::workflows::failure::Failure;
use crate::workflows::vehicles::sessions;

/// The number of the time, and who.
#[derive(Debug, clap::Args)]
pub struct Tick {
    #[arg(value_name = "id")]
    id: i64,
    #[arg(value_name = "member", required = true)]
    members: Vec<String>,
}

impl Tick {
    /// Records it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        session.confirm_done(sessions::tick(&session.context, &mut store, self.id, &self.members)?);
        Ok(())
    }
}
