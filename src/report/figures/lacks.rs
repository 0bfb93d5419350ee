//! What standing shifts lack: a vehicle, a driver, somebody to ride along, or only a rule that lets them serve.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::model::availability::Availability;
use crate::model::facts::Facts;
use crate::model::member::{Member, MemberId};
use crate::model::roster::RosterShift;

/// Standing shifts of a period, by what they lack. Each is counted once, save that a shift may lack both seats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Lacks {
    /// No vehicle stood for the car.
    pub vehicle: i64,
    /// No driver who may drive the vehicle was free.
    pub driver: i64,
    /// Too few who ride along were free.
    pub ride_along: i64,
    /// People were free, but a rule kept each crew of them apart: rest, limits, company.
    pub rule: i64,
}

impl Lacks {
    /// What the standing shifts of a roster lack.
    pub fn new(facts: &Facts) -> Self {
        let standing: Vec<&RosterShift> =
            facts.roster.shifts.iter().filter(|shift| shift.timetable.planned && !shift.is_manned()).collect();
        let said = facts.availability(standing.iter().copied());
        let busy = serving_by_day(facts);
        let mut lacks = Self::default();
        for (place, shift) in standing.iter().enumerate() {
            let day = shift.timetable.shift.start.date();
            let Some(vehicle) = shift.vehicle.and_then(|id| facts.vehicle(id)) else {
                lacks.vehicle += 1;
                continue;
            };
            let serving = busy.get(&day);
            let is_free = |member: &Member| serving.is_none_or(|serving| !serving.contains(&member.id));
            let free: Vec<&Member> = facts
                .members
                .iter()
                .zip(&said)
                .filter(|(member, said)| said[place] != Availability::Unavailable && is_free(member))
                .map(|(member, _)| member)
                .collect();
            let drivers = free.iter().filter(|member| facts.may_drive(member, vehicle, day)).count();
            let riders = free.iter().filter(|member| member.profile.roles.rides_along()).count();
            let wanted = usize::try_from(shift.ride_along.min).unwrap_or(0);
            lacks.driver += i64::from(drivers == 0);
            lacks.ride_along += i64::from(riders < wanted);
            lacks.rule += i64::from(drivers > 0 && riders >= wanted);
        }
        lacks
    }
}

/// Who serves on which day.
fn serving_by_day(facts: &Facts) -> BTreeMap<NaiveDate, BTreeSet<MemberId>> {
    let mut serving: BTreeMap<NaiveDate, BTreeSet<MemberId>> = BTreeMap::new();
    for shift in facts.roster.shifts.iter().filter(|shift| shift.is_manned()) {
        let members = shift.crew.iter().map(|taken| taken.member);
        serving.entry(shift.timetable.shift.start.date()).or_default().extend(members);
    }
    serving
}
