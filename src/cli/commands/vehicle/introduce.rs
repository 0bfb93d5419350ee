//! `korpass vehicle introduce`: who has been introduced to a vehicle, or has not after all.

use chrono::NaiveDate;

use crate::cli::screens::lost_seats;
use crate::cli::session::Session;
use crate::workflows::failure::Failure;
use crate::workflows::parse;
use crate::workflows::vehicles::introductions::{forget, introduce};

/// Which vehicle, who, and since when.
#[derive(Debug, clap::Args)]
pub struct Introduce {
    #[arg(value_name = "plate")]
    plate: String,
    #[arg(value_name = "member", required = true)]
    members: Vec<String>,
    #[arg(long, value_name = "date", value_parser = parse::date)]
    since: Option<NaiveDate>,
    #[arg(long, conflicts_with = "since")]
    remove: bool,
    #[arg(long)]
    dry_run: bool,
}

impl Introduce {
    /// Records it; where it is taken back, says what becomes of seats ahead.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let (mut store, context) = (session.open()?, &session.context);
        let Self { plate, members, since, remove, dry_run } = self;
        if remove {
            let lost = session.confirm_done(forget(context, &mut store, &plate, &members, dry_run)?);
            lost_seats::show(session, &lost);
        } else {
            session.confirm_done(introduce(context, &mut store, &plate, &members, since, dry_run)?);
        }
        Ok(())
    }
}
