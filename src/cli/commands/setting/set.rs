//! `korpass setting set`: a setting gets a value.

use crate::cli::session::Session;
use crate::workflows::failure::Failure;
use crate::workflows::settings::numbers;

/// A setting and its value.
#[derive(Debug, clap::Args)]
pub struct Set {
    #[arg(value_name = "key")]
    key: String,
    #[arg(value_name = "number", allow_hyphen_values = true)]
    value: i64,
    #[arg(long)]
    dry_run: bool,
}

impl Set {
    /// Sets it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        session.confirm_done(numbers::set(&session.context, &mut store, &self.key, self.value, self.dry_run)?);
        Ok(())
    }
}
