//! `korpass policy remove`: a policy does not hold any more.

use chrono::NaiveDate;

use crate::cli::session::Session;
use crate::workflows::failure::Failure;
use crate::workflows::parse;
use crate::workflows::settings::policies;

/// The first day of the policy.
#[derive(Debug, clap::Args)]
pub struct Remove {
    #[arg(value_name = "date", value_parser = parse::date)]
    from: NaiveDate,
    #[arg(long)]
    dry_run: bool,
}

impl Remove {
    /// Removes it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        session.confirm_done(policies::remove(&session.context, &mut store, self.from, self.dry_run)?);
        Ok(())
    }
}
