//! `korpass policy set`: a policy from a day on.

use chrono::NaiveDate;

use crate::cli::session::Session;
use crate::model::policy::{CrewPolicy, PolicyKind};
use crate::workflows::failure::Failure;
use crate::workflows::parse;
use crate::workflows::settings::policies;

/// A policy and its first day.
#[derive(Debug, clap::Args)]
pub struct Set {
    #[arg(value_name = "policy", value_parser = parse::policy)]
    kind: PolicyKind,
    #[arg(long, value_name = "date", value_parser = parse::date)]
    from: NaiveDate,
    #[arg(long)]
    dry_run: bool,
}

impl Set {
    /// Sets it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let policy = CrewPolicy { from: self.from, kind: self.kind };
        session.confirm_done(policies::set(&session.context, &mut store, policy, self.dry_run)?);
        Ok(())
    }
}
