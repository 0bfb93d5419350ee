//! `korpass vehicle due`: service, inspection and the like.

use chrono::NaiveDate;
use clap::Subcommand;
use serde_json::json;

use crate::cli::session::Session;
use crate::i18n::{Message, Time};
use crate::message;
use crate::model::driving_log::effective;
use crate::model::settings::SettingKey;
use crate::model::vehicle::VehicleId;
use crate::model::vehicle_due::{Urgency, VehicleDue, Warning};
use crate::store::{Change, View};
use crate::workflows::exchange::vehicle;
use crate::workflows::failure::Failure;
use crate::workflows::lookup;
use crate::workflows::parse;

/// Service, inspection and the like.
#[derive(Debug, Subcommand)]
pub enum Dues {
    #[command(alias = "lägg-till")]
    Add {
        #[arg(value_name = "plate")]
        plate: String,
        #[arg(value_name = "text", value_parser = parse::words)]
        due_what: String,
        #[arg(long = "on", value_name = "date", value_parser = parse::date, required_unless_present = "due_km")]
        due_on: Option<NaiveDate>,
        #[arg(long = "at-km", value_name = "number", value_parser = parse::odometer)]
        due_km: Option<u32>,
    },
    #[command(alias = "lista")]
    List,
    #[command(alias = "ändra")]
    Edit {
        #[arg(value_name = "id")]
        id: i64,
        #[arg(long = "on", value_name = "date", value_parser = parse::date, required_unless_present = "due_km")]
        due_on: Option<NaiveDate>,
        #[arg(long = "at-km", value_name = "number", value_parser = parse::odometer)]
        due_km: Option<u32>,
    },
    #[command(alias = "ta-bort")]
    Remove {
        #[arg(value_name = "id")]
        id: i64,
    },
    #[command(alias = "klar")]
    Done {
        #[arg(value_name = "id")]
        id: i64,
        #[arg(long, value_name = "date", value_parser = parse::date)]
        on: Option<NaiveDate>,
    },
}

/// Something that is due, and how near it is.
struct Near {
    due: VehicleDue,
    plate: String,
    odometer: Option<u32>,
    urgency: Urgency,
}

/// All that is not done, the most urgent first.
fn open(session: &Session, view: &View<'_>) -> Result<Vec<Near>, Failure> {
    let (today, settings, vehicles) = (session.context.today(view)?, view.settings()?, view.vehicles()?);
    let warning =
        Warning { days: settings.get(SettingKey::DueWarningDays), kilometres: settings.get(SettingKey::DueWarningKm) };
    let entries = view.driving_log()?;
    let mut readings = Vec::new();
    for swap in view.vehicle_swaps()? {
        readings.extend(view.hand_over_readings(swap.id)?);
    }
    let odometer = |id: VehicleId| {
        let driven = effective(&entries).into_iter().filter(|entry| entry.vehicle == id);
        let read = readings.iter().filter(|reading| reading.vehicle == id).map(|reading| reading.odometer);
        driven.map(|entry| entry.odometer_end).chain(read).max()
    };
    let mut found = Vec::new();
    for due in view.vehicle_dues()?.into_iter().filter(|due| due.done_on.is_none()) {
        let (odometer, details) = (odometer(due.vehicle), &vehicle(&vehicles, due.vehicle)?.details);
        // What has been handed back is somebody else's to mend.
        if details.in_service_to.is_some_and(|last| last < today) {
            continue;
        }
        let plate = details.plate.to_string();
        found.push(Near { urgency: due.urgency(today, odometer, warning), plate, odometer, due });
    }
    found.sort_by_key(|near| (std::cmp::Reverse(near.urgency), near.due.on, near.due.id));
    Ok(found)
}

/// Something that is due and not done yet.
fn not_done(change: &Change<'_>, id: i64) -> Result<VehicleDue, Failure> {
    let found = change.vehicle_dues()?.into_iter().find(|due| due.id == id && due.done_on.is_none());
    found.ok_or_else(|| {
        Failure::new(message!("error-no-such-due", id = id)).advise(message!("error-no-such-due-advice"))
    })
}

/// When something is due: on a day, at a distance, or whichever comes first.
fn when(due: &VehicleDue, odometer: Option<u32>) -> Vec<Message> {
    let day = due.on.map(|on| message!("due-on", day = Time::Days(on, on)));
    let distance = due.at_km.map(|km| match odometer {
        Some(now) => message!("due-at-km-of", km = km, now = now),
        None => message!("due-at-km", km = km),
    });
    day.into_iter().chain(distance).collect()
}

impl Near {
    fn sentence(&self) -> Message {
        let (id, plate, what) = (self.due.id, self.plate.as_str(), self.due.what.as_str());
        let when = when(&self.due, self.odometer);
        match self.urgency {
            Urgency::Overdue => message!("due-overdue", id = id, plate = plate, what = what, when = when),
            _ => message!("due-line", id = id, plate = plate, what = what, when = when),
        }
    }
}

/// Warns of what is overdue or due soon.
///
/// # Errors
/// If the database cannot be read.
pub fn warn_of_dues(session: &Session, view: &View<'_>) -> Result<(), Failure> {
    dues_near(session, view)?.iter().for_each(|sentence| session.warn(sentence));
    Ok(())
}

/// What is due soon or overdue, in sentences.
///
/// # Errors
/// If the database cannot be read.
pub fn dues_near(session: &Session, view: &View<'_>) -> Result<Vec<Message>, Failure> {
    let near = open(session, view)?.into_iter().filter(|near| near.urgency != Urgency::Far);
    Ok(near.map(|near| near.sentence()).collect())
}

impl Dues {
    /// Runs the command.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        match self {
            Dues::Add { plate, due_what, due_on, due_km } => session.change(&mut store, false, |change| {
                let vehicles = change.vehicles()?;
                let vehicle = lookup::vehicle(&vehicles, &plate)?;
                let due = VehicleDue {
                    id: 0,
                    vehicle: vehicle.id,
                    what: due_what.clone(),
                    on: due_on,
                    at_km: due_km,
                    done_on: None,
                };
                let id = change.add_vehicle_due(&due)?;
                let plate = vehicle.details.plate.to_string();
                Ok(((), message!("op-due-added", id = id, plate = plate, what = due_what)))
            }),
            Dues::Edit { id, due_on, due_km } => session.change(&mut store, false, |change| {
                let due = not_done(change, id)?;
                let due = VehicleDue { on: due_on.or(due.on), at_km: due_km.or(due.at_km), ..due };
                change.update_vehicle_due(&due)?;
                let when = when(&due, None);
                Ok(((), message!("op-due-changed", what = due.what.as_str(), when = when)))
            }),
            Dues::Remove { id } => session.change(&mut store, false, |change| {
                let due = not_done(change, id)?;
                change.remove_vehicle_due(id)?;
                Ok(((), message!("op-due-removed", what = due.what)))
            }),
            Dues::Done { id, on } => session.change(&mut store, false, |change| {
                let due = not_done(change, id)?;
                let day = match on {
                    Some(day) => day,
                    None => session.context.today(change)?,
                };
                change.update_vehicle_due(&VehicleDue { done_on: Some(day), ..due.clone() })?;
                Ok(((), message!("op-due-done", what = due.what, day = Time::Days(day, day))))
            }),
            Dues::List => list(session, &store.view()?),
        }
    }
}

fn list(session: &Session, view: &View<'_>) -> Result<(), Failure> {
    let open = open(session, view)?;
    if session.options.json {
        let rows = open.iter().map(|near| {
            json!({"id": near.due.id, "vehicle": near.plate, "what": near.due.what, "on": near.due.on,
                "at_km": near.due.at_km, "odometer": near.odometer, "overdue": near.urgency == Urgency::Overdue,
                "soon": near.urgency == Urgency::Soon})
        });
        return session.show_json(&rows.collect::<Vec<_>>());
    }
    if open.is_empty() {
        session.show_message(&message!("due-none"));
    }
    for near in &open {
        let line = session.wrap(&session.texts.say(&near.sentence()));
        session.show(if near.urgency == Urgency::Far { line } else { session.ink.warn(&line) });
    }
    Ok(())
}
