//! `korpass member retire`.

use chrono::NaiveDate;

use crate::cli::screens::lost_seats;
use crate::cli::session::Session;
use crate::workflows::failure::Failure;
use crate::workflows::members::changing;
use crate::workflows::parse;

/// Who leaves, and when.
#[derive(Debug, clap::Args)]
pub struct Retire {
    #[arg(value_name = "member")]
    member: String,
    #[arg(value_name = "date", value_parser = parse::date)]
    last: Option<NaiveDate>,
    #[arg(long)]
    dry_run: bool,
}

impl Retire {
    /// Notes the last day, and tells which seats are lost by it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let done = changing::retire(&session.context, &mut store, &self.member, self.last, self.dry_run)?;
        lost_seats::show(session, &session.confirm_done(done));
        Ok(())
    }
}
