//! Coverage: shifts planned, manned and standing, and hours per member.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use chrono_tz::Tz;
use serde::Serialize;

use crate::model::local_time::minutes_between;
use crate::model::member::{Member, MemberId};
use crate::model::period::Period;
use crate::model::problem::Seat;
use crate::model::roster::{Roster, RosterShift};

/// Shifts counted. Planned are all shifts of the timetable; those that are not manned stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Count {
    /// Shifts of the timetable.
    pub planned: i64,
    /// Shifts with a whole crew and a vehicle.
    pub manned: i64,
}

impl Count {
    /// Shifts that nobody mans.
    pub fn standing(self) -> i64 {
        self.planned - self.manned
    }

    fn add(&mut self, shift: &RosterShift) {
        self.planned += 1;
        self.manned += i64::from(shift.is_manned());
    }
}

/// Coverage of a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// The period.
    pub period: Period,
    /// Of the whole period.
    pub total: Count,
    /// Of each ISO week, in order.
    pub weeks: Vec<WeekCoverage>,
    /// Of each weekday, Monday first.
    pub weekdays: [Count; 7],
    /// Of each member with a shift, or who was a member in the period, in the order given.
    pub members: Vec<MemberHours>,
}

/// Coverage of an ISO week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeekCoverage {
    /// First day of the week that lies in the period.
    pub first_day: NaiveDate,
    /// Of the week.
    pub total: Count,
    /// Of each day, Monday first; a day without shifts has none planned.
    pub days: [Count; 7],
}

/// What a member serves in a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MemberHours {
    /// The member.
    pub member: MemberId,
    /// Shifts as driver.
    pub drives: i64,
    /// Shifts as ride-along.
    pub rides: i64,
    /// Minutes served, as the clock really goes.
    pub minutes: i64,
}

impl MemberHours {
    /// All shifts.
    pub fn shifts(&self) -> i64 {
        self.drives + self.rides
    }
}

impl Coverage {
    /// The coverage of a roster. Members come in the order given; hours are counted in the time zone.
    pub fn new(roster: &Roster, members: &[&Member], zone: Tz) -> Self {
        let mut total = Count::default();
        let mut weekdays = [Count::default(); 7];
        let mut weeks: Vec<WeekCoverage> = roster
            .period
            .weeks()
            .into_iter()
            .map(|(_, days)| WeekCoverage { first_day: days.from(), total: Count::default(), days: Default::default() })
            .collect();
        for shift in &roster.shifts {
            let day = shift.timetable.shift.start.date();
            let weekday = day.weekday().num_days_from_monday() as usize;
            total.add(shift);
            weekdays[weekday].add(shift);
            if let Some(week) = weeks.iter_mut().find(|week| week.first_day.iso_week() == day.iso_week()) {
                week.total.add(shift);
                week.days[weekday].add(shift);
            }
        }
        Self { period: roster.period, total, weeks, weekdays, members: member_hours(roster, members, zone) }
    }

    /// Minutes that all members serve together.
    pub fn minutes(&self) -> i64 {
        self.members.iter().map(|hours| hours.minutes).sum()
    }
}

fn member_hours(roster: &Roster, members: &[&Member], zone: Tz) -> Vec<MemberHours> {
    let mut served: BTreeMap<MemberId, MemberHours> = BTreeMap::new();
    for shift in roster.shifts.iter().filter(|shift| shift.is_manned()) {
        let (start, end) = (shift.timetable.shift.start, shift.timetable.shift.end);
        for taken in &shift.crew {
            let hours = served.entry(taken.member).or_insert(none(taken.member));
            hours.minutes += minutes_between(zone, start, end);
            match taken.seat {
                Seat::Driver => hours.drives += 1,
                Seat::RideAlong => hours.rides += 1,
            }
        }
    }
    members
        .iter()
        .filter(|member| {
            served.contains_key(&member.id) || roster.period.iter().any(|day| member.profile.is_member_on(day))
        })
        .map(|member| served.get(&member.id).copied().unwrap_or(none(member.id)))
        .collect()
}

fn none(member: MemberId) -> MemberHours {
    MemberHours { member, drives: 0, rides: 0, minutes: 0 }
}
