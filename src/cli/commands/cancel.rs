//! `korpass cancel` and `move`: a shift that is not driven, or at another time.

use chrono::NaiveDate;

use crate::cli::options::Consent;
use crate::cli::proposing::{deciding, show_proposed};
use crate::cli::session::Session;
use crate::model::local_time::TimeWindow;
use crate::model::shift_name::ShiftName;
use crate::workflows::failure::Failure;
use crate::workflows::parse;
use crate::workflows::seats::shifts;

/// A shift that is not to be driven.
#[derive(Debug, clap::Args)]
pub struct Cancel {
    #[arg(value_name = "shift", value_parser = parse::shift)]
    shift: ShiftName,
    #[arg(long, value_name = "text", value_parser = parse::words)]
    why: String,
    #[command(flatten)]
    consent: Consent,
}

/// A shift and the time that it gets.
#[derive(Debug, clap::Args)]
pub struct Move {
    #[arg(value_name = "shift", value_parser = parse::shift)]
    shift: ShiftName,
    #[arg(value_name = "date", value_parser = parse::date)]
    day: NaiveDate,
    #[arg(value_name = "window", value_parser = parse::window)]
    window: TimeWindow,
    #[command(flatten)]
    consent: Consent,
}

impl Cancel {
    /// Shows what it means, asks, and stores it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let request = shifts::Cancel { shift: self.shift, why: self.why };
        show_proposed(
            session,
            &shifts::cancel(&session.context, &mut store, &request, deciding(session, self.consent))?,
        )
    }
}

impl Move {
    /// Shows what it means, asks, and stores it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let request = shifts::Move { shift: self.shift, day: self.day, window: self.window };
        show_proposed(
            session,
            &shifts::move_shift(&session.context, &mut store, &request, deciding(session, self.consent))?,
        )
    }
}
