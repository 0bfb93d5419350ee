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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflows::exchange::fixtures::day;
    use crate::workflows::fixtures::{context, weekday_shifts};
    use crate::workflows::timetable::closures::{self, NewClosure};

    fn new(on: &str, (from, to): (u16, u16)) -> NewShift {
        NewShift {
            day: day(on),
            window: TimeWindow::from_minutes(from, to).unwrap(),
            car: None,
            weight: 1,
            ride_alongs: RideAlongs { min: 1, max: 1 },
        }
    }

    fn refused(store: &mut Store, new: &NewShift) -> TimetableRefusal {
        match add(&context(), store, new, false) {
            Err(Refusal::Timetable(kind)) => kind,
            other => unreachable!("{other:?}"),
        }
    }

    #[test]
    fn a_car_has_one_shift_at_a_time_and_none_on_closed_days_or_in_hours_that_are_skipped() {
        let mut store = weekday_shifts();
        let overlapping = refused(&mut store, &new("2021-02-08", (12 * 60, 15 * 60)));
        assert!(matches!(overlapping, TimetableRefusal::Overlaps { .. }));
        let skipped = refused(&mut store, &new("2021-03-28", (2 * 60 + 30, 5 * 60)));
        assert!(matches!(skipped, TimetableRefusal::SkippedHour(_)));
        let too_long = refused(&mut store, &new("2021-02-08", (14 * 60, 13 * 60)));
        assert_eq!(too_long, TimetableRefusal::TooLong { hours: 23 });
        let closed = NewClosure { period: "2021-02-08".to_owned(), car: None, reason: String::new() };
        closures::add(&context(), &mut store, closed, false).unwrap();
        let closed = refused(&mut store, &new("2021-02-08", (14 * 60, 16 * 60)));
        assert!(matches!(closed, TimetableRefusal::Closed { .. }));
    }

    #[test]
    fn only_a_shift_that_was_added_by_itself_is_removed() {
        let mut store = weekday_shifts();
        add(&context(), &mut store, &new("2021-02-08", (14 * 60, 16 * 60)), false).unwrap();
        let on_that_day = |store: &Store| list(&context(), &store.view().unwrap(), "2021-02-08").unwrap();
        assert_eq!(on_that_day(&store).iter().map(|listed| listed.minutes).collect::<Vec<_>>(), [180, 120]);
        let refused = remove(&context(), &mut store, &"2021-02-08T10".parse().unwrap(), false).unwrap_err();
        assert!(matches!(refused, Refusal::Timetable(TimetableRefusal::NotExtra(_))));
        remove(&context(), &mut store, &"2021-02-08T14".parse().unwrap(), false).unwrap();
        assert_eq!(on_that_day(&store).len(), 1);
    }
}
