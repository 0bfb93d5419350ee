//! What lies ahead of an exchange: the period that is planned, and the shifts that nobody could drive.

use chrono::NaiveDate;

use crate::model::availability::Availability;
use crate::model::facts::Facts;
use crate::model::member::MemberId;
use crate::model::period::Period;
use crate::model::shift::Shift;
use crate::model::vehicle::{VehicleId, is_introduced};
use crate::store::{StoreError, View};

/// The period to plan again when something changes: from the plan that the next day with anybody in it belongs to, to
/// that of the last such day.
///
/// # Errors
/// If the database cannot be read.
pub fn planned_ahead(view: &View<'_>, today: NaiveDate) -> Result<Option<Period>, StoreError> {
    let Some(last) = view.last_day_with_seats()?.filter(|last| *last >= today) else { return Ok(None) };
    let first = view.first_day_with_seats(today)?.unwrap_or(last);
    let from = view.plan_containing(first)?.map_or(first, |run| run.period.from());
    let to = view.plan_containing(last)?.map_or(last, |run| run.period.to());
    Ok(Period::new(from, to))
}

/// The shifts ahead with a vehicle for which no driver is available who has been introduced to it.
pub fn without_driver(facts: &Facts, vehicle: VehicleId) -> Vec<Shift> {
    let Some(vehicle) = facts.vehicle(vehicle) else { return Vec::new() };
    let said = facts.availability(&facts.roster.shifts);
    let can_drive = |index: usize, day: NaiveDate| {
        let mut answers = facts.members.iter().zip(&said);
        answers.any(|(member, said)| said[index] != Availability::Unavailable && facts.may_drive(member, vehicle, day))
    };
    let shifts = facts.roster.shifts.iter().enumerate();
    shifts
        .filter(|(_, shift)| shift.vehicle == Some(vehicle.id) && !facts.has_begun(shift))
        .filter(|(index, shift)| !can_drive(*index, shift.timetable.shift.start.date()))
        .map(|(_, shift)| shift.timetable.shift.clone())
        .collect()
}

/// The manned shifts ahead with a vehicle whose driver has not been introduced to it by then, with the driver.
pub fn shifts_at_risk(facts: &Facts, vehicle: VehicleId) -> Vec<(Shift, MemberId)> {
    let ahead = facts.roster.shifts.iter().filter(|shift| shift.vehicle == Some(vehicle) && !facts.has_begun(shift));
    let at_risk = ahead.filter_map(|shift| {
        let (shift, driver) = (&shift.timetable.shift, shift.driver()?.member);
        let introduced = is_introduced(&facts.introductions, driver, vehicle, shift.start.date());
        (!introduced).then(|| (shift.clone(), driver))
    });
    at_risk.collect()
}
