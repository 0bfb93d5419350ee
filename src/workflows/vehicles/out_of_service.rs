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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflows::exchange::fixtures::{day, two_vehicles, with_stand_in};
    use crate::workflows::fixtures::context;

    fn february(from: &str, to: &str) -> TimeOut {
        let midnight = |text: &str| day(text).and_hms_opt(0, 0, 0).unwrap();
        TimeOut { plate: "MLB84K".to_owned(), from: midnight(from), to: midnight(to), reason: "service".to_owned() }
    }

    #[test]
    fn the_shifts_of_a_vehicle_at_the_workshop_are_driven_by_the_one_that_stands_in() {
        let mut store = with_stand_in(two_vehicles());
        let taken_out = take_out(&context(), &mut store, february("2021-02-22", "2021-02-25"), false).unwrap().outcome;
        assert_eq!(taken_out.stand_ins, [StandIn { plate: "HYR12B".to_owned(), shifts: 3 }]);
        let before_it_came = take_out(&context(), &mut store, february("2021-02-08", "2021-02-11"), false);
        assert_eq!(before_it_came.unwrap().outcome.stand_ins, []);
    }

    #[test]
    fn a_vehicle_is_out_of_service_once_at_a_time_until_it_is_back() {
        let mut store = two_vehicles();
        take_out(&context(), &mut store, february("2021-02-08", "2021-02-11"), false).unwrap();
        let id = store.view().unwrap().vehicles().unwrap()[0].out_of_service[0].id;
        let refused = take_out(&context(), &mut store, february("2021-02-10", "2021-02-12"), false).err();
        match refused {
            Some(Refusal::Vehicles(VehiclesRefusal::OutOfServiceAlready { id: known, .. })) => assert_eq!(known, id),
            other => unreachable!("{other:?}"),
        }
        put_back(&context(), &mut store, id, false).unwrap();
        assert_eq!(store.view().unwrap().vehicles().unwrap()[0].out_of_service, []);
        let refused = put_back(&context(), &mut store, id, false).err();
        assert!(matches!(refused, Some(Refusal::Vehicles(VehiclesRefusal::NoSuchTimeOutOfService(_)))));
    }
}
