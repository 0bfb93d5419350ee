//! `korpass closure add`: days are closed.

use crate::cli::screens::lost_seats;
use crate::cli::session::Session;
use crate::workflows::failure::Failure;
use crate::workflows::parse;
use crate::workflows::timetable::closures::{self, NewClosure};

/// A new closure.
#[derive(Debug, clap::Args)]
pub struct Add {
    #[arg(value_name = "period")]
    period: String,
    #[arg(long, value_name = "car")]
    car: Option<String>,
    #[arg(long, value_name = "text", value_parser = parse::words)]
    reason: Option<String>,
    #[arg(long)]
    dry_run: bool,
}

impl Add {
    /// Closes the days, and says what becomes of seats ahead.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let new = NewClosure { period: self.period, car: self.car, reason: self.reason.unwrap_or_default() };
        let lost = session.confirm_done(closures::add(&session.context, &mut store, new, self.dry_run)?);
        lost_seats::show(session, &lost);
        Ok(())
    }
}
