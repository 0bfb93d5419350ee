//! Shifts of a roster by what problems and plans call them.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;

use crate::model::facts::Facts;
use crate::model::roster::RosterShift;
use crate::model::shift_name::ShiftName;
use crate::model::vehicle::CarId;

/// How a shift is named in problems and plans: `2021-02-09T13:00`, with the car where there are several.
pub fn shift_name(facts: &Facts, shift: &RosterShift) -> String {
    let shift = &shift.timetable.shift;
    let car = (facts.cars.len() > 1).then(|| facts.car(shift.car).map(|car| car.name.clone())).flatten();
    ShiftName { day: shift.start.date(), start: Some(shift.start.time()), car }.to_string()
}

/// The natural key of a shift: start and car. No car has two that start together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ShiftKey {
    /// The local start.
    pub start: NaiveDateTime,
    /// The car.
    pub car: CarId,
}

impl ShiftKey {
    /// The key of a shift.
    pub fn of(shift: &RosterShift) -> Self {
        let shift = &shift.timetable.shift;
        Self { start: shift.start, car: shift.car }
    }
}

/// The shifts of a roster by what problems and plans call them: made once, however many are looked up.
pub struct ShiftNames<'f> {
    by_name: BTreeMap<String, &'f RosterShift>,
}

impl<'f> ShiftNames<'f> {
    /// The shifts of the roster of some facts.
    pub fn of(facts: &'f Facts) -> Self {
        let named = facts.roster.shifts.iter().map(|shift| (shift_name(facts, shift), shift));
        Self { by_name: named.collect() }
    }

    /// The shift of a name.
    pub fn find(&self, name: &str) -> Option<&'f RosterShift> {
        self.by_name.get(name).copied()
    }
}
