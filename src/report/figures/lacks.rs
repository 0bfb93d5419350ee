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
        let standing: Vec<&RosterShift> = facts.roster.shifts.iter().filter(|shift| shift.is_standing()).collect();
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
            let wanted = usize::try_from(shift.ride_along.min).unwrap_or(0);
            let lacking = seats_lacking(&free, |member| facts.may_drive(member, vehicle, day), wanted);
            lacks.driver += i64::from(lacking.driver);
            lacks.ride_along += i64::from(lacking.ride_along);
            lacks.rule += i64::from(!lacking.driver && !lacking.ride_along);
        }
        lacks
    }
}

/// The seats that nobody is left for.
struct SeatsLacking {
    driver: bool,
    ride_along: bool,
}

/// Which seats those who are free cannot fill, each of them taking one: a driver, and so many who ride along.
fn seats_lacking(free: &[&Member], may_drive: impl Fn(&Member) -> bool, wanted: usize) -> SeatsLacking {
    let rides = |member: &Member| member.profile.roles.rides_along();
    let riders = free.iter().filter(|member| rides(member)).count();
    let drivers: Vec<&&Member> = free.iter().filter(|member| may_drive(member)).collect();
    // Best is a driver who would not ride along anyway.
    let left = if drivers.iter().all(|driver| rides(driver)) { riders.saturating_sub(1) } else { riders };
    let left = if drivers.is_empty() { riders } else { left };
    SeatsLacking { driver: drivers.is_empty(), ride_along: left < wanted }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::member::{Profile, Roles};

    fn lacking(free: &[Roles], wanted: usize) -> (bool, bool) {
        let member = |(number, roles): (i64, &Roles)| Member {
            id: MemberId(number),
            profile: Profile::named(number.to_string(), *roles),
        };
        let members: Vec<Member> = (1..).zip(free).map(member).collect();
        let seats = seats_lacking(&members.iter().collect::<Vec<_>>(), |member| member.profile.roles.drives(), wanted);
        (seats.driver, seats.ride_along)
    }

    #[test]
    fn one_who_is_free_fills_one_seat_only() {
        assert_eq!(lacking(&[Roles::Both], 1), (false, true));
        assert_eq!(lacking(&[Roles::Both, Roles::Both], 1), (false, false));
        assert_eq!(lacking(&[Roles::Driver, Roles::Both], 1), (false, false));
        assert_eq!(lacking(&[Roles::RideAlong], 1), (true, false));
        assert_eq!(lacking(&[Roles::Driver], 0), (false, false));
        assert_eq!(lacking(&[], 1), (true, true));
    }
}
