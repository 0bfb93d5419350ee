//! What follows from the day of an exchange: the vehicles, the days without a car, and a draft that disturbs the
//! published roster least.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::i18n::Texts;
use crate::model::difference::{ShiftDifference, differences};
use crate::model::driving_log::effective;
use crate::model::exchange::Exchange;
use crate::model::local_time::whole_days;
use crate::model::member::MemberId;
use crate::model::shift::{Closure, Shift};
use crate::model::vehicle::{OutOfService, Vehicle, VehicleDetails, standing_for};
use crate::store::Change;
use crate::workflows::context::Context;
use crate::workflows::exchange::ahead::without_driver;
use crate::workflows::exchange::refusal::ExchangeRefusal;
use crate::workflows::exchange::replanning::{Replanning, plan_again};
use crate::workflows::planning;
use crate::workflows::planning::ahead::planned_ahead;
use crate::workflows::refusal::Refusal;
use crate::workflows::vehicles::checks::vehicle;
use crate::workflows::vehicles::conflict::Conflict;
use crate::workflows::vehicles::refusal::VehiclesRefusal;

/// The last day that the database can write.
const LAST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 30) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

/// What follows from a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Consequences {
    /// The first day of the new vehicle; none if it does not come.
    pub day: Option<NaiveDate>,
    /// Shifts that fall away, as there is no car.
    pub lost: Vec<Shift>,
    /// Shifts ahead of the planned period that nobody mans.
    pub standing: usize,
    /// Shifts ahead of the planned period for which no driver introduced to the new vehicle is available.
    pub without_driver: Vec<Shift>,
    /// What publishing would tell.
    pub differences: Vec<ShiftDifference>,
}

impl Consequences {
    /// Those whose published shifts change.
    pub fn people(&self) -> BTreeSet<MemberId> {
        self.differences.iter().flat_map(|difference| &difference.news).map(|news| news.member).collect()
    }
}

/// Gives an exchange a day, and does all that follows from it.
///
/// # Errors
/// If the day does not fit the vehicles, or no roster can be made.
pub fn set_day(
    context: &Context,
    change: &Change<'_>,
    exchange: &mut Exchange,
    day: NaiveDate,
    replanning: &mut Replanning<'_>,
) -> Result<Consequences, Refusal> {
    let lost = move_vehicles(context, change, exchange, day)?;
    exchange.day = Some(day);
    consequences(context, change, exchange, lost, replanning)
}

/// The new vehicle never comes: the old one stays, and the days without a car are open again. Where no day was
/// set, and the vehicles do not follow each other of themselves, nothing has to change for that.
///
/// # Errors
/// If no roster can be made.
pub fn keep_old(
    context: &Context,
    change: &Change<'_>,
    exchange: &mut Exchange,
    replanning: &mut Replanning<'_>,
) -> Result<Consequences, Refusal> {
    let vehicles = change.vehicles()?;
    let (old, new) = (vehicle(&vehicles, exchange.old)?, vehicle(&vehicles, exchange.new)?);
    let follow = old.details.in_service_to.is_some_and(|last| last < new.details.in_service_from);
    if exchange.day.take().is_none() && !follow {
        return Ok(Consequences::default());
    }
    refuse_against_log(change, new, |_| true)?;
    change.update_vehicle(old.id, &VehicleDetails { in_service_to: None, ..old.details.clone() })?;
    if let Some(closure) = exchange.closure.take() {
        change.remove_closure(closure)?;
    }
    // A vehicle must have a first day, so it is out of service from that day on.
    let (from, _) = whole_days(new.details.in_service_from, new.details.in_service_from);
    let (_, to) = whole_days(from.date(), LAST_DAY);
    let reason = Texts::new(context.association(change)?.language).get("swap-never-came");
    change.add_out_of_service(new.id, &OutOfService { id: 0, from, to, reason })?;
    consequences(context, change, exchange, Vec::new(), replanning)
}

/// Plans what is planned ahead again, and tells what follows.
fn consequences(
    context: &Context,
    change: &Change<'_>,
    exchange: &Exchange,
    lost: Vec<Shift>,
    replanning: &mut Replanning<'_>,
) -> Result<Consequences, Refusal> {
    let mut consequences = Consequences { day: exchange.day, lost, ..Consequences::default() };
    let Some(period) = planned_ahead(change, context.today(change)?)? else { return Ok(consequences) };
    plan_again(context, change, period, replanning)?;
    let facts = planning::facts::facts_from_now(context, change, period)?;
    let ahead = facts.roster.shifts.iter().filter(|shift| !facts.has_begun(shift));
    consequences.standing = ahead.filter(|shift| !shift.is_manned()).count();
    consequences.without_driver = without_driver(&facts, exchange.new);
    consequences.differences = differences(&facts.roster);
    Ok(consequences)
}

/// The old vehicle leaves in time, the new one comes, and the days between are closed. Gives the shifts lost.
fn move_vehicles(
    context: &Context,
    change: &Change<'_>,
    exchange: &mut Exchange,
    day: NaiveDate,
) -> Result<Vec<Shift>, Refusal> {
    let vehicles = change.vehicles()?;
    let (old, new) = (vehicle(&vehicles, exchange.old)?, vehicle(&vehicles, exchange.new)?);
    let too_early = || ExchangeRefusal::TooEarly(old.details.plate.clone());
    let last =
        exchange.last_day_of_old(day).filter(|last| *last >= old.details.in_service_from).ok_or_else(too_early)?;
    if new.details.in_service_to.is_some_and(|to| to < day) {
        return Err(ExchangeRefusal::TooLate(new.details.plate.clone()).into());
    }
    refuse_against_log(change, old, |driven| last < driven)?;
    refuse_against_log(change, new, |driven| driven < day)?;
    let leaving = VehicleDetails { in_service_to: Some(last), ..old.details.clone() };
    let coming = VehicleDetails { in_service_from: day, ..new.details.clone() };
    for details in [&leaving, &coming] {
        let others = vehicles.iter().filter(|other| ![old.id, new.id].contains(&other.id)).cloned();
        if let Some(conflict) = Conflict::of(&others.collect::<Vec<_>>(), details) {
            return Err(VehiclesRefusal::Conflict(conflict).into());
        }
    }
    change.update_vehicle(old.id, &leaving)?;
    change.update_vehicle(new.id, &coming)?;
    // An exchange that was cancelled once left the vehicle out of service for ever.
    for window in new.out_of_service.iter().filter(|window| window.to.date() > LAST_DAY) {
        change.remove_out_of_service(window.id)?;
    }
    if let Some(closure) = exchange.closure.take() {
        change.remove_closure(closure)?;
    }
    let Some(without) = exchange.days_without_car(day) else { return Ok(Vec::new()) };
    let car = old.details.car;
    let shifts: Vec<Shift> = change.timetable(without)?.into_iter().map(|found| found.shift).collect();
    let vehicles = change.vehicles()?;
    let stands = |shift: &&Shift| standing_for(&vehicles, car, shift.start, shift.end).is_none();
    let of_car = || shifts.iter().filter(|shift| shift.car == car);
    let lost: Vec<Shift> = of_car().filter(stands).cloned().collect();
    // Where another vehicle stands in, the days are not closed: what it cannot drive stands.
    if lost.len() < of_car().count() {
        return Ok(lost);
    }
    let reason = Texts::new(context.association(change)?.language).get("swap-closure");
    let closure = Closure { id: 0, from: without.from(), to: without.to(), car: Some(car), reason };
    exchange.closure = Some(change.add_closure(&closure)?);
    Ok(lost)
}

/// Refuses to move a vehicle that has been driven on days on which it would not be there.
fn refuse_against_log(
    change: &Change<'_>,
    moved: &Vehicle,
    is_gone: impl Fn(NaiveDate) -> bool,
) -> Result<(), Refusal> {
    let log = change.driving_log()?;
    let drive = effective(&log).into_iter().find(|entry| entry.vehicle == moved.id && is_gone(entry.start.date()));
    drive.map_or(Ok(()), |drive| {
        let plate = moved.details.plate.clone();
        Err(ExchangeRefusal::Driven { plate, start: drive.start, end: drive.end }.into())
    })
}
