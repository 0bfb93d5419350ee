//! `korpass vehicle out-of-service`: a vehicle cannot be used for some time.

use chrono::NaiveDateTime;

use crate::cli::screens::lost_seats;
use crate::cli::session::Session;
use crate::message;
use crate::workflows::failure::Failure;
use crate::workflows::parse;
use crate::workflows::vehicles::out_of_service::{self, TimeOut};

/// Which vehicle, when and why.
#[derive(Debug, clap::Args)]
pub struct OutOfService {
    #[arg(value_name = "plate")]
    plate: String,
    #[arg(value_name = "until", value_parser = parse::when)]
    time: (NaiveDateTime, NaiveDateTime),
    #[arg(long, value_name = "text", value_parser = parse::words)]
    reason: Option<String>,
    #[arg(long)]
    dry_run: bool,
}

impl OutOfService {
    /// Takes it out of service, and says which vehicles stand in and what becomes of seats ahead.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let (from, to) = self.time;
        let time = TimeOut { plate: self.plate, from, to, reason: self.reason.unwrap_or_default() };
        let taken_out =
            session.confirm_done(out_of_service::take_out(&session.context, &mut store, time, self.dry_run)?);
        for stand_in in taken_out.stand_ins {
            session.show_message(&message!("vehicle-stands-in", plate = stand_in.plate, count = stand_in.shifts));
        }
        lost_seats::show(session, &taken_out.lost);
        Ok(())
    }
}
