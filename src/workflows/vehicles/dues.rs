//! Service, inspection and the like: what is due, and how near it is.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::i18n::{Message, Time};
use crate::message;
use crate::model::driving_log::effective;
use crate::model::settings::SettingKey;
use crate::model::vehicle::VehicleId;
use crate::model::vehicle_due::{Urgency, VehicleDue, Warning};
use crate::store::{Change, OperationKind, Store, View};
use crate::workflows::context::{Context, Done};
use crate::workflows::lookup;
use crate::workflows::refusal::Refusal;
use crate::workflows::vehicles::checks::vehicle;
use crate::workflows::vehicles::refusal::VehiclesRefusal;

/// Something that is due, and how near it is.
#[derive(Debug, Clone)]
pub struct Near {
    /// What is due.
    pub due: VehicleDue,
    /// The plate of the vehicle.
    pub plate: String,
    /// The last known reading of the odometer, in whole kilometres.
    pub odometer: Option<u32>,
    /// How near it is.
    pub urgency: Urgency,
}

impl Near {
    /// The same in a sentence.
    pub fn sentence(&self) -> Message {
        let (id, plate, what) = (self.due.id, self.plate.as_str(), self.due.what.as_str());
        let when = when(&self.due, self.odometer);
        match self.urgency {
            Urgency::Overdue => message!("due-overdue", id = id, plate = plate, what = what, when = when),
            _ => message!("due-line", id = id, plate = plate, what = what, when = when),
        }
    }
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

/// All that is not done, the most urgent first.
pub fn open(context: &Context, view: &View<'_>) -> Result<Vec<Near>, Refusal> {
    let (today, settings, vehicles) = (context.today(view)?, view.settings()?, view.vehicles()?);
    let warning =
        Warning { days: settings.get(SettingKey::DueWarningDays), kilometres: settings.get(SettingKey::DueWarningKm) };
    let entries = view.driving_log()?;
    let mut readings = Vec::new();
    for exchange in view.exchanges()? {
        readings.extend(view.hand_over_readings(exchange.id)?);
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
    found.sort_by_key(|near| (Reverse(near.urgency), near.due.on, near.due.id));
    Ok(found)
}

/// What is due soon or overdue, the most urgent first, in sentences.
pub fn sentences_of_near(context: &Context, view: &View<'_>) -> Result<Vec<Message>, Refusal> {
    let near = open(context, view)?.into_iter().filter(|near| near.urgency != Urgency::Far);
    Ok(near.map(|near| near.sentence()).collect())
}

/// Something that is due and not done yet.
fn not_done(change: &Change<'_>, id: i64) -> Result<VehicleDue, Refusal> {
    let found = change.vehicle_dues()?.into_iter().find(|due| due.id == id && due.done_on.is_none());
    Ok(found.ok_or(VehiclesRefusal::NoSuchDue(id))?)
}

/// When something is due: on a day, at a reading of the odometer in whole kilometres, or whichever comes first.
#[derive(Debug, Clone, Copy)]
pub struct DueAt {
    /// The last day.
    pub on: Option<NaiveDate>,
    /// The reading of the odometer, in whole kilometres.
    pub at_km: Option<u32>,
}

/// Adds something that is due of a vehicle.
///
/// # Errors
/// If there is no such vehicle.
pub fn add(context: &Context, store: &mut Store, plate: &str, what: &str, at: DueAt) -> Result<Done<()>, Refusal> {
    context.change(store, OperationKind::Change, false, |change| {
        let vehicles = change.vehicles()?;
        let vehicle = lookup::vehicle(&vehicles, plate)?;
        let DueAt { on, at_km } = at;
        let due = VehicleDue { id: 0, vehicle: vehicle.id, what: what.to_owned(), on, at_km, done_on: None };
        let id = change.add_vehicle_due(&due)?;
        let plate = vehicle.details.plate.to_string();
        Ok(((), message!("op-due-added", id = id, plate = plate, what = what)))
    })
}

/// Tells anew when something is due; what is not told stays.
///
/// # Errors
/// If nothing that is not done has the number.
pub fn edit(context: &Context, store: &mut Store, id: i64, at: DueAt) -> Result<Done<()>, Refusal> {
    context.change(store, OperationKind::Change, false, |change| {
        let due = not_done(change, id)?;
        let due = VehicleDue { on: at.on.or(due.on), at_km: at.at_km.or(due.at_km), ..due };
        change.update_vehicle_due(&due)?;
        let when = when(&due, None);
        Ok(((), message!("op-due-changed", what = due.what.as_str(), when = when)))
    })
}

/// Removes something that is due.
///
/// # Errors
/// If nothing that is not done has the number.
pub fn remove(context: &Context, store: &mut Store, id: i64) -> Result<Done<()>, Refusal> {
    context.change(store, OperationKind::Change, false, |change| {
        let due = not_done(change, id)?;
        change.remove_vehicle_due(id)?;
        Ok(((), message!("op-due-removed", what = due.what)))
    })
}

/// Records that something has been done, on a day or today.
///
/// # Errors
/// If nothing that is not done has the number.
pub fn done(context: &Context, store: &mut Store, id: i64, on: Option<NaiveDate>) -> Result<Done<()>, Refusal> {
    context.change(store, OperationKind::Change, false, |change| {
        let due = not_done(change, id)?;
        let day = on.map_or_else(|| context.today(change), Ok)?;
        change.update_vehicle_due(&VehicleDue { done_on: Some(day), ..due.clone() })?;
        Ok(((), message!("op-due-done", what = due.what, day = Time::Days(day, day))))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflows::exchange::fixtures::{context_on, day, two_vehicles};
    use crate::workflows::fixtures::context;

    fn urgencies(store: &Store, today: &str) -> Vec<(String, Urgency)> {
        let found = open(&context_on(today), &store.view().unwrap()).unwrap();
        found.into_iter().map(|near| (near.due.what, near.urgency)).collect()
    }

    #[test]
    fn what_is_due_comes_nearer_until_it_is_done() {
        let mut store = two_vehicles();
        let on = |text: &str| DueAt { on: Some(day(text)), at_km: None };
        add(&context(), &mut store, "MLB84K", "Besiktning", on("2021-05-31")).unwrap();
        add(&context(), &mut store, "MLB84K", "Service", on("2021-02-10")).unwrap();
        let (service, inspection) = ("Service".to_owned(), "Besiktning".to_owned());
        let near = [(service.clone(), Urgency::Soon), (inspection.clone(), Urgency::Far)];
        assert_eq!(urgencies(&store, "2021-01-18"), near);
        let late = [(service, Urgency::Overdue), (inspection.clone(), Urgency::Far)];
        assert_eq!(urgencies(&store, "2021-02-11"), late);
        assert_eq!(sentences_of_near(&context_on("2021-02-11"), &store.view().unwrap()).unwrap().len(), 1);
        let id = open(&context(), &store.view().unwrap()).unwrap()[0].due.id;
        done(&context(), &mut store, id, None).unwrap();
        assert_eq!(urgencies(&store, "2021-02-11"), [(inspection, Urgency::Far)]);
        let refused = edit(&context(), &mut store, id, on("2021-03-01")).unwrap_err();
        assert!(matches!(refused, Refusal::Vehicles(VehiclesRefusal::NoSuchDue(_))));
    }

    #[test]
    fn what_has_been_handed_back_is_somebody_elses_to_mend() {
        let mut store = two_vehicles();
        let at = DueAt { on: Some(day("2021-02-10")), at_km: None };
        add(&context(), &mut store, "MLB84K", "Service", at).unwrap();
        assert_eq!(urgencies(&store, "2021-02-28").len(), 1);
        assert_eq!(urgencies(&store, "2021-03-01"), []);
    }
}
