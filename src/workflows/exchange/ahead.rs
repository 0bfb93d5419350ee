//! What lies ahead of an exchange: the shifts that nobody could drive, and those whose driver may not be introduced.

use chrono::NaiveDate;

use crate::model::availability::Availability;
use crate::model::facts::Facts;
use crate::model::member::MemberId;
use crate::model::shift::Shift;
use crate::model::vehicle::{VehicleId, is_introduced};

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
