//! Times at which a vehicle cannot be used.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;

use crate::i18n::date_time;
use crate::message;
use crate::model::period::Period;
use crate::model::timetable::TimetableShift;
use crate::model::vehicle::{OutOfService, Vehicle, standing_for};
use crate::store::{OperationKind, Store, View};
use crate::workflows::context::{Context, Done};
use crate::workflows::lookup;
use crate::workflows::refusal::Refusal;
use crate::workflows::seats::seats_ahead::{Lost, SeatsAhead};
use crate::workflows::vehicles::refusal::VehiclesRefusal;

/// A vehicle that cannot be used for some time.
#[derive(Debug, Clone)]
pub struct TimeOut {
    /// The plate of the vehicle.
    pub plate: String,
    /// Local start.
    pub from: NaiveDateTime,
    /// Local end, not included.
    pub to: NaiveDateTime,
    /// Why; empty if not told.
    pub reason: String,
}

/// What follows from a vehicle being out of service.
pub struct TakenOut {
    /// The seats ahead that cannot be served any more.
    pub lost: Lost,
    /// The vehicles that stand in, by plate.
    pub stand_ins: Vec<StandIn>,
}

/// A vehicle that stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandIn {
    /// Its plate.
    pub plate: String,
    /// In how many shifts.
    pub shifts: usize,
}

/// Takes a vehicle out of service for some time.
///
/// # Errors
/// If there is no such vehicle, or it is out of service then already.
pub fn take_out(context: &Context, store: &mut Store, time: TimeOut, dry_run: bool) -> Result<Done<TakenOut>, Refusal> {
    context.change(store, OperationKind::Change, dry_run, |change| {
        let seats = SeatsAhead::of(context, change)?;
        let all = change.vehicles()?;
        let vehicle = lookup::vehicle(&all, &time.plate)?;
        let TimeOut { from, to, reason, .. } = time;
        if let Some(other) = vehicle.out_of_service.iter().find(|other| other.from < to && from < other.to) {
            let (id, from, to) = (other.id, other.from, other.to);
            return Err(VehiclesRefusal::OutOfServiceAlready { id, from, to }.into());
        }
        change.add_out_of_service(vehicle.id, &OutOfService { id: 0, from, to, reason })?;
        let stand_ins = stand_ins(change, vehicle, (from, to))?;
        let plate = vehicle.details.plate.to_string();
        let sentence = message!("op-out-of-service", plate = plate, from = date_time(from), to = date_time(to));
        Ok((TakenOut { lost: seats.lost(context, change)?, stand_ins }, sentence))
    })
}

/// The vehicles that stand in for another which is out of service for some time, with the shifts it was to drive then.
fn stand_ins(
    view: &View<'_>,
    out: &Vehicle,
    (from, to): (NaiveDateTime, NaiveDateTime),
) -> Result<Vec<StandIn>, Refusal> {
    let (vehicles, car) = (view.vehicles()?, out.details.car);
    let Some(period) = Period::new(from.date(), to.date()) else { return Ok(Vec::new()) };
    let mut found: BTreeMap<&str, usize> = BTreeMap::new();
    for TimetableShift { shift, .. } in &view.timetable(period)? {
        let touched = shift.car == car && from < shift.end && shift.start < to;
        if !touched || !out.details.in_service_on(shift.start.date()) {
            continue;
        }
        if let Some(stand_in) = standing_for(&vehicles, car, shift.start, shift.end) {
            *found.entry(stand_in.details.plate.as_str()).or_default() += 1;
        }
    }
    Ok(found.into_iter().map(|(plate, shifts)| StandIn { plate: plate.to_owned(), shifts }).collect())
}

/// Puts a vehicle back in service: a time out of service, by its number, does not hold. Gives the seats ahead that
/// cannot be served any more.
///
/// # Errors
/// If no time out of service has the number.
pub fn put_back(context: &Context, store: &mut Store, id: i64, dry_run: bool) -> Result<Done<Lost>, Refusal> {
    context.change(store, OperationKind::Change, dry_run, |change| {
        let seats = SeatsAhead::of(context, change)?;
        let all = change.vehicles()?;
        let vehicle = all.iter().find(|vehicle| vehicle.out_of_service.iter().any(|time| time.id == id));
        let vehicle = vehicle.ok_or(VehiclesRefusal::NoSuchTimeOutOfService(id))?;
        change.remove_out_of_service(id)?;
        let done = message!("op-back-in-service", plate = vehicle.details.plate.to_string());
        Ok((seats.lost(context, change)?, done))
    })
}
