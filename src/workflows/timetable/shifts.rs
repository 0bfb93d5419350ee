//! Single shifts beside the patterns.

use chrono::NaiveDate;

use crate::i18n::Time;
use crate::message;
use crate::model::local_time::{self, TimeWindow};
use crate::model::period::Period;
use crate::model::problem::RideAlongs;
use crate::model::shift::{Shift, ShiftId};
use crate::model::shift_name::ShiftName;
use crate::store::{Change, OperationKind, Store, View};
use crate::workflows::context::{Context, Done};
use crate::workflows::lookup;
use crate::workflows::refusal::Refusal;
use crate::workflows::timetable::free_time::refuse_time;
use crate::workflows::timetable::refusal::TimetableRefusal;

/// A shift to be added by itself.
#[derive(Debug, Clone)]
pub struct NewShift {
    /// The day it starts.
    pub day: NaiveDate,
    /// The time of the day.
    pub window: TimeWindow,
    /// The name of the car; where none is told, the only one.
    pub car: Option<String>,
    /// How much it matters that it runs: 1 to 9.
    pub weight: i64,
    /// How many ride along.
    pub ride_alongs: RideAlongs,
}

/// A shift of the timetable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The shift.
    pub shift: Shift,
    /// The name of its car.
    pub car: Option<String>,
    /// How long it is, in minutes.
    pub minutes: i64,
}

/// The shifts of a period, as people write it.
///
/// # Errors
/// If the text names no period.
pub fn list(context: &Context, view: &View<'_>, period: &str) -> Result<Vec<Listed>, Refusal> {
    let period = lookup::period(period, context.today(view)?)?;
    let (zone, cars) = (context.association(view)?.time_zone, view.cars()?);
    let listed = view.timetable(period)?.into_iter().map(|found| Listed {
        car: cars.iter().find(|car| car.id == found.shift.car).map(|car| car.name.clone()),
        minutes: local_time::minutes_between(zone, found.shift.start, found.shift.end),
        shift: found.shift,
    });
    Ok(listed.collect())
}

/// Adds a shift by itself.
///
/// # Errors
/// If the car is not known, or cannot have a shift then.
pub fn add(context: &Context, store: &mut Store, new: &NewShift, dry_run: bool) -> Result<Done<()>, Refusal> {
    context.change(store, OperationKind::Change, dry_run, |change| {
        let cars = change.cars()?;
        let car = lookup::car(&cars, new.car.as_deref())?;
        let (start, end) = new.window.on(new.day);
        refuse_time(context, change, car.id, (start, end), None)?;
        let shift = Shift { car: car.id, start, end, weight: new.weight, ride_along: new.ride_alongs };
        change.know_shift(&shift, true, false)?;
        Ok(((), message!("op-shift-added", time = Time::Shift(start, end))))
    })
}

/// Removes a shift that was added by itself.
///
/// # Errors
/// If there is no such shift, or a pattern makes it.
pub fn remove(context: &Context, store: &mut Store, name: &ShiftName, dry_run: bool) -> Result<Done<()>, Refusal> {
    let day = one_day(name.day)?;
    context.change(store, OperationKind::Change, dry_run, |change| {
        let extra = extra(change, day, name)?;
        change.forget_extra_shift(extra.0)?;
        Ok(((), message!("op-shift-removed", time = extra.1)))
    })
}

/// The number and the time of a shift that was added by itself.
fn extra(change: &Change<'_>, day: Period, name: &ShiftName) -> Result<(ShiftId, Time), Refusal> {
    let (roster, cars) = (change.roster(day)?, change.cars()?);
    let shift = lookup::shift(&roster.shifts, &cars, name)?;
    let known = change.known_shifts(day)?;
    let extra = known.iter().find(|known| known.extra && Some(known.id) == shift.timetable.id);
    let extra = extra.ok_or_else(|| TimetableRefusal::NotExtra(name.clone()))?;
    Ok((extra.id, Time::Shift(extra.shift.start, extra.shift.end)))
}

/// A day as a period.
///
/// # Errors
/// If it is no day of any roster.
pub fn one_day(day: NaiveDate) -> Result<Period, TimetableRefusal> {
    Period::new(day, day).ok_or(TimetableRefusal::NoSuchDay(day))
}
