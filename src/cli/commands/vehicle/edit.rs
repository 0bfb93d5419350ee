//! `korpass vehicle edit`: something is told anew of a vehicle.

use chrono::NaiveDate;

use crate::cli::screens::lost_seats;
use crate::cli::session::Session;
use crate::model::plate::RegistrationPlate;
use crate::model::vehicle::Gearbox;
use crate::workflows::failure::Failure;
use crate::workflows::parse::{self, OrNothing};
use crate::workflows::vehicles::adding::{self, VehicleChange};

/// What is to be told anew of a vehicle.
#[derive(Debug, clap::Args)]
pub struct Edit {
    #[arg(value_name = "plate")]
    plate: String,
    #[arg(long = "plate", value_name = "plate", value_parser = parse::plate)]
    new_plate: Option<RegistrationPlate>,
    #[arg(long, value_name = "gearbox", value_parser = parse::gearbox)]
    gearbox: Option<Gearbox>,
    #[arg(long, value_name = "text", value_parser = parse::or_empty(parse::words))]
    model: Option<String>,
    #[arg(long, value_name = "car")]
    car: Option<String>,
    #[arg(long, value_name = "date", value_parser = parse::date)]
    from: Option<NaiveDate>,
    #[arg(long, value_name = "date", value_parser = parse::date_or_nothing)]
    to: Option<OrNothing<NaiveDate>>,
    #[arg(long, value_name = "choice", value_parser = parse::yes_or_no)]
    stand_in: Option<bool>,
    #[arg(long)]
    dry_run: bool,
}

impl Edit {
    /// Changes it, and says what becomes of seats ahead.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let Self { plate, new_plate, gearbox, model, car, from, to, stand_in, dry_run } = self;
        let input = VehicleChange { plate, new_plate, gearbox, model, car, from, to, stand_in };
        let lost = session.confirm_done(adding::edit(&session.context, &mut store, input, dry_run)?);
        lost_seats::show(session, &lost);
        Ok(())
    }
}
