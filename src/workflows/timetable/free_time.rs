//! Whether a car can have a shift at a time.

use chrono::{NaiveDateTime, TimeDelta};

use crate::model::local_time;
use crate::model::period::Period;
use crate::model::shift::{Shift, ShiftId};
use crate::model::vehicle::CarId;
use crate::store::Change;
use crate::workflows::context::Context;
use crate::workflows::refusal::Refusal;
use crate::workflows::timetable::refusal::TimetableRefusal;

/// No shift is longer: 10-9 is a slip of the pen, and not a shift until the next morning.
const LONGEST: TimeDelta = TimeDelta::hours(16);

/// Refuses a time at which a car cannot have a shift; the shift in `but` does not stand in the way.
///
/// # Errors
/// If the clock skips an end of it, it is too long, the day is closed, or the car has another shift then.
pub fn refuse_time(
    context: &Context,
    change: &Change<'_>,
    car: CarId,
    (start, end): (NaiveDateTime, NaiveDateTime),
    but: Option<ShiftId>,
) -> Result<(), Refusal> {
    let zone = context.association(change)?.time_zone;
    if let Some(time) = [start, end].into_iter().find(|time| !local_time::exists(zone, *time)) {
        return Err(TimetableRefusal::SkippedHour(time).into());
    }
    if end - start > LONGEST {
        return Err(TimetableRefusal::TooLong { hours: (end - start).num_hours() }.into());
    }
    let day = start.date();
    if let Some(closure) = change.closures()?.iter().find(|closure| closure.covers(car, day)) {
        return Err(TimetableRefusal::Closed { id: closure.id, from: closure.from, to: closure.to }.into());
    }
    let overlaps = |other: &Shift| other.car == car && other.start < end && start < other.end;
    let around = match Period::new(day, day) {
        Some(day) => change.timetable(day.widened(1, 1))?,
        None => Vec::new(),
    };
    let others = around.iter().filter(|other| but.is_none() || other.id != but);
    if let Some(other) = others.map(|other| &other.shift).find(|other| overlaps(other)) {
        return Err(TimetableRefusal::Overlaps { start: other.start, end: other.end }.into());
    }
    Ok(())
}
