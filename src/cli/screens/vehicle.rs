//! A vehicle on one screen.

use crate::cli::session::Session;
use crate::i18n::{Message, date_time};
use crate::message;
use crate::model::vehicle::VehicleDetails;
use crate::ui::table::{ScreenTable, Tone};
use crate::workflows::vehicles::listing::{Driver, Shown};
use crate::workflows::words;

/// Shows a vehicle, its times out of service, and who may drive it.
pub fn show(session: &Session, shown: &Shown) {
    let (vehicle, car) = (&shown.listed.vehicle, &shown.listed.car);
    let details = &vehicle.details;
    session.show(format!("{}  {} · {}", session.ink.heading(details.plate.as_str()), details.model, car));
    let (from, to) = (details.in_service_from.to_string(), words::day_or_dash(details.in_service_to));
    let gearbox = words::gearbox(details.gearbox);
    session.show_message(&message!("vehicle-service", gearbox = gearbox, from = from, to = to));
    stands_in(details).iter().for_each(|sentence| session.show_message(sentence));
    for time in &vehicle.out_of_service {
        let (from, to, reason) = (date_time(time.from), date_time(time.to), time.reason.as_str());
        session.show_message(&message!("vehicle-out-of-service", id = time.id, from = from, to = to, reason = reason));
    }
    session.show("");
    show_drivers(session, &shown.drivers);
}

fn show_drivers(session: &Session, drivers: &[Driver]) {
    let texts = &session.texts;
    let headings = ["label-driver", "label-introduced"].map(|id| texts.get(id));
    let mut table = ScreenTable::new(session.ink, session.environment.width, &headings);
    for driver in drivers {
        match driver.introduced {
            Some(since) => table.plain_row([driver.name.clone(), since.to_string()]),
            None => table
                .row([(driver.name.clone(), Tone::Plain), (format!("! {}", texts.get("not-introduced")), Tone::Warn)]),
        }
    }
    table.lines().iter().for_each(|line| session.show(line));
    session.show("");
    let count = drivers.iter().filter(|driver| driver.introduced.is_some()).count();
    session.show_message(&message!("vehicle-introduced-count", count = count, drivers = drivers.len()));
}

/// That a vehicle only stands in, if it does.
pub fn stands_in(details: &VehicleDetails) -> Option<Message> {
    details.stand_in.then(|| message!("vehicle-stand-in", plate = details.plate.to_string()))
}
