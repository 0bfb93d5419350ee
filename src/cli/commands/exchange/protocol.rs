//! `korpass vehicle swap protocol`: the protocol of the hand-overs, to print and sign.

use std::path::PathBuf;

use crate::cli::commands::exchange::which::Which;
use crate::cli::options::Rights;
use crate::cli::session::Session;
use crate::message;
use crate::workflows::exchange::protocol;
use crate::workflows::failure::Failure;

/// Where to write the protocol.
#[derive(Debug, clap::Args)]
pub struct Protocol {
    #[arg(long, value_name = "file")]
    out: PathBuf,
    #[command(flatten)]
    rights: Rights,
    #[command(flatten)]
    which: Which,
}

impl Protocol {
    /// Writes it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let store = session.open()?;
        protocol::write(&session.context, &store.view()?, self.which.coming(), (&self.out, self.rights.readers()))?;
        session.confirm(&message!("protocol-written", file = self.out.display().to_string()));
        Ok(())
    }
}
