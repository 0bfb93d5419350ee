//! `korpass vehicle list`: all vehicles.

use crate::cli::answers::vehicle::VehicleAnswer;
use crate::cli::screens::vehicle::stands_in;
use crate::cli::session::Session;
use crate::message;
use crate::ui::table::ScreenTable;
use crate::workflows::failure::Failure;
use crate::workflows::vehicles::listing::{self, Listed};
use crate::workflows::words;

/// All vehicles.
#[derive(Debug, clap::Args)]
pub struct List {}

impl List {
    /// Shows them.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let vehicles = listing::list(&session.open()?.view()?)?;
        if session.options.json {
            return session.show_json(&vehicles.into_iter().map(VehicleAnswer::of).collect::<Vec<_>>());
        }
        if vehicles.is_empty() {
            session.show_message(&message!("vehicle-none"));
        } else {
            show(session, &vehicles);
        }
        Ok(())
    }
}

fn show(session: &Session, vehicles: &[Listed]) {
    let texts = &session.texts;
    let headings =
        ["label-plate", "label-car", "label-model", "label-gearbox", "label-from", "label-to"].map(|id| texts.get(id));
    let mut table = ScreenTable::new(session.ink, session.environment.width, &headings);
    for Listed { vehicle, car } in vehicles {
        let details = &vehicle.details;
        table.plain_row([
            details.plate.to_string(),
            car.clone(),
            details.model.clone(),
            texts.say(&words::gearbox(details.gearbox)),
            details.in_service_from.to_string(),
            words::day_or_dash(details.in_service_to),
        ]);
    }
    table.lines().iter().for_each(|line| session.show(line));
    let standing_in = vehicles.iter().filter_map(|listed| stands_in(&listed.vehicle.details));
    standing_in.for_each(|sentence| session.show_message(&sentence));
}
