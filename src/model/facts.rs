//! All that planning a period needs to know, as it was at one moment.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveDateTime};

use super::availability::{Availability, AvailabilityException, StatedAvailability, WeeklyAvailability};
use super::member::{Member, MemberId, Pair};
use super::roster::{Roster, RosterShift};
use super::settings::Settings;
use super::shift::{Closure, Shift};
use super::vehicle::{Car, CarId, Introduction, Vehicle, VehicleId, is_introduced, licence_allows};

/// All that planning a period needs to know.
#[derive(Debug, Clone)]
pub struct Facts {
    /// The roster of the period.
    pub roster: Roster,
    /// The roster of the weeks before and after, whose load, rest and spacing count.
    pub around: Roster,
    /// Days without shifts.
    pub closures: Vec<Closure>,
    /// Shifts that have begun by then have been driven, and nothing can be planned in them any more;
    /// none where the roster is looked at as a whole.
    pub driven_until: Option<NaiveDateTime>,
    /// The only shifts that are open to planning, by start and car, where not all are: the others stay as they are.
    pub open_only: Option<BTreeSet<(NaiveDateTime, CarId)>>,
    /// Settings.
    pub settings: Settings,
    /// All members.
    pub members: Vec<Member>,
    /// How members stand to each other.
    pub pairs: Vec<Pair>,
    /// Cars.
    pub cars: Vec<Car>,
    /// Vehicles.
    pub vehicles: Vec<Vehicle>,
    /// Introductions.
    pub introductions: Vec<Introduction>,
    /// What members say of the week.
    pub weekly: Vec<WeeklyAvailability>,
    /// What members say of certain days.
    pub exceptions: Vec<AvailabilityException>,
}

impl Facts {
    /// What each member says of each of some shifts: one row a member, in the order of `members`.
    pub fn availability<'a>(
        &self,
        shifts: impl IntoIterator<Item = &'a RosterShift> + Clone,
    ) -> Vec<Vec<Availability>> {
        self.members
            .iter()
            .map(|member| {
                let weekly: Vec<_> = self.weekly.iter().filter(|said| said.member == member.id).cloned().collect();
                let exceptions: Vec<_> =
                    self.exceptions.iter().filter(|said| said.member == member.id).cloned().collect();
                let said = StatedAvailability { profile: &member.profile, weekly: &weekly, exceptions: &exceptions };
                shifts
                    .clone()
                    .into_iter()
                    .map(|shift| said.of(shift.timetable.shift.start, shift.timetable.shift.end))
                    .collect()
            })
            .collect()
    }

    /// Whether a shift has begun.
    pub fn has_begun(&self, shift: &RosterShift) -> bool {
        self.driven_until.is_some_and(|now| shift.timetable.shift.start <= now)
    }

    /// Whether a shift is open to planning, so far as it has been said which are.
    pub fn is_open(&self, shift: &RosterShift) -> bool {
        let Shift { start, car, .. } = shift.timetable.shift;
        self.open_only.as_ref().is_none_or(|open| open.contains(&(start, car)))
    }

    /// Whether a member may drive a vehicle on a day: drives, with a licence for its gearbox, introduced to it by then.
    pub fn may_drive(&self, member: &Member, vehicle: &Vehicle, day: NaiveDate) -> bool {
        member.profile.roles.drives()
            && licence_allows(&member.profile, vehicle.details.gearbox)
            && is_introduced(&self.introductions, member.id, vehicle.id, day)
    }

    /// The member of a number.
    pub fn member(&self, id: MemberId) -> Option<&Member> {
        self.members.iter().find(|member| member.id == id)
    }

    /// The vehicle of a number.
    pub fn vehicle(&self, id: VehicleId) -> Option<&Vehicle> {
        self.vehicles.iter().find(|vehicle| vehicle.id == id)
    }

    /// The car of a number.
    pub fn car(&self, id: CarId) -> Option<&Car> {
        self.cars.iter().find(|car| car.id == id)
    }
}
