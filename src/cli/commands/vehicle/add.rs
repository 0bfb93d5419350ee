//! `korpass vehicle add`: a new vehicle.

use chrono::NaiveDate;

use crate::cli::session::Session;
use crate::message;
use crate::model::plate::RegistrationPlate;
use crate::model::vehicle::Gearbox;
use crate::workflows::failure::Failure;
use crate::workflows::parse;
use crate::workflows::vehicles::adding::{self, NewVehicle};

/// A new vehicle.
#[derive(Debug, clap::Args)]
pub struct Add {
    #[arg(value_name = "plate", value_parser = parse::plate)]
    plate: RegistrationPlate,
    #[arg(long, value_name = "gearbox", value_parser = parse::gearbox)]
    gearbox: Gearbox,
    #[arg(long, value_name = "text", value_parser = parse::words)]
    model: Option<String>,
    #[arg(long, value_name = "car", value_parser = parse::words)]
    car: Option<String>,
    #[arg(long, value_name = "date", value_parser = parse::date)]
    from: NaiveDate,
    #[arg(long, value_name = "date", value_parser = parse::date)]
    to: Option<NaiveDate>,
    /// Beside the regular vehicle of the car.
    #[arg(long)]
    stand_in: bool,
    #[arg(long)]
    dry_run: bool,
}

impl Add {
    /// Adds it, and says so where that made a car.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let Self { plate, gearbox, model, car, from, to, stand_in, dry_run } = self;
        let new = NewVehicle { plate, gearbox, model, car, from, to, stand_in };
        let done = adding::add(&session.context, &mut store, new, dry_run)?;
        if let Some(car) = &done.outcome {
            let others = session.texts.list(&car.others);
            session.confirm(&message!("vehicle-new-car", car = car.name.as_str(), others = others));
        }
        session.confirm_done(done);
        Ok(())
    }
}
