//! Coverage: shifts and hours planned, manned, standing and driven, whole and in parts.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate, NaiveTime};
use chrono_tz::Tz;

use crate::model::driving_log::LogEntry;
use crate::model::local_time::minutes_between;
use crate::model::period::Period;
use crate::model::roster::{Roster, RosterShift};
use crate::model::shift::ShiftId;
use crate::model::vehicle::VehicleId;

/// A period of more weeks is looked at by months.
const MOST_WEEKS: usize = 27;

/// Shifts counted, with the minutes they last as the clock really goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// Shifts of the timetable that a plan has been made for.
    pub planned: i64,
    /// Of those, with a whole crew and a vehicle.
    pub manned: i64,
    /// Shifts in the driving log.
    pub driven: i64,
    /// Minutes of the shifts planned.
    pub planned_minutes: i64,
    /// Minutes of the shifts manned.
    pub manned_minutes: i64,
}

impl Count {
    /// Shifts that nobody mans.
    pub fn standing(self) -> i64 {
        self.planned - self.manned
    }

    fn add(&mut self, other: Count) {
        self.planned += other.planned;
        self.manned += other.manned;
        self.driven += other.driven;
        self.planned_minutes += other.planned_minutes;
        self.manned_minutes += other.manned_minutes;
    }
}

/// Coverage of a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// The period.
    pub period: Period,
    /// Of the whole period.
    pub total: Count,
    /// Shifts of the timetable that nobody has planned; of them only those count that were driven.
    pub unplanned: i64,
    /// Of each ISO week, in order.
    pub weeks: Vec<Stretch>,
    /// Of each calendar month, in order.
    pub months: Vec<Stretch>,
    /// Of each weekday, Monday first.
    pub weekdays: [Count; 7],
    /// Of each time of day: when shifts start and end.
    pub times: BTreeMap<(NaiveTime, NaiveTime), Count>,
    /// Of each weekday, counted from 0, and time of day.
    pub slots: BTreeMap<(usize, NaiveTime, NaiveTime), Count>,
    /// Of each vehicle; of none where none stood for the car.
    pub vehicles: BTreeMap<Option<VehicleId>, Count>,
}

/// Coverage of an ISO week or a calendar month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// First day of it that lies in the period.
    pub first_day: NaiveDate,
    /// Of all its days that lie in the period.
    pub total: Count,
    /// Of each weekday, Monday first; one without shifts has none planned.
    pub days: [Count; 7],
    /// Kilometres in the driving log.
    pub kilometres: i64,
}

impl Stretch {
    fn from_day(first_day: NaiveDate) -> Self {
        Self { first_day, total: Count::default(), days: Default::default(), kilometres: 0 }
    }
}

/// The one of several stretches in a row that a day lies in.
fn around(stretches: &mut [Stretch], day: NaiveDate) -> Option<&mut Stretch> {
    let after = stretches.partition_point(|stretch| stretch.first_day <= day);
    stretches.get_mut(after.checked_sub(1)?)
}

impl Coverage {
    /// The coverage of a roster, with the shifts of it that were driven and the drives of its period; minutes are
    /// counted in the time zone.
    pub fn new(roster: &Roster, driven: &BTreeSet<ShiftId>, drives: &[&LogEntry], zone: Tz) -> Self {
        let mut coverage = Self::empty(roster.period);
        for shift in &roster.shifts {
            let was_driven = shift.timetable.id.is_some_and(|id| driven.contains(&id));
            coverage.unplanned += i64::from(!shift.is_planned());
            coverage.add(shift, count(shift, was_driven, zone));
        }
        for drive in drives {
            let day = drive.start.date();
            let stretches = [around(&mut coverage.weeks, day), around(&mut coverage.months, day)];
            stretches.into_iter().flatten().for_each(|stretch| stretch.kilometres += drive.kilometres());
        }
        coverage
    }

    fn empty(period: Period) -> Self {
        let weeks = period.weeks().into_iter().map(|(_, days)| Stretch::from_day(days.from()));
        let starts_month = |day: &NaiveDate| *day == period.from() || day.day() == 1;
        let months = period.iter().filter(starts_month).map(Stretch::from_day);
        Self {
            period,
            total: Count::default(),
            unplanned: 0,
            weeks: weeks.collect(),
            months: months.collect(),
            weekdays: Default::default(),
            times: BTreeMap::new(),
            slots: BTreeMap::new(),
            vehicles: BTreeMap::new(),
        }
    }

    fn add(&mut self, shift: &RosterShift, count: Count) {
        if count == Count::default() {
            return;
        }
        let (start, end) = (shift.timetable.shift.start, shift.timetable.shift.end);
        let (day, weekday) = (start.date(), start.weekday().num_days_from_monday() as usize);
        self.total.add(count);
        self.weekdays[weekday].add(count);
        self.times.entry((start.time(), end.time())).or_default().add(count);
        self.slots.entry((weekday, start.time(), end.time())).or_default().add(count);
        self.vehicles.entry(shift.vehicle).or_default().add(count);
        for stretch in [around(&mut self.weeks, day), around(&mut self.months, day)].into_iter().flatten() {
            stretch.total.add(count);
            stretch.days[weekday].add(count);
        }
    }

    /// Weeks where they are few, else months: what a long period is looked at by.
    pub fn stretches(&self) -> &[Stretch] {
        if self.is_by_month() { &self.months } else { &self.weeks }
    }

    /// Whether the period is so long that it is looked at by months.
    pub fn is_by_month(&self) -> bool {
        self.weeks.len() > MOST_WEEKS
    }

    /// The weekdays on which there are shifts, counted from 0.
    pub fn weekdays_used(&self) -> Vec<usize> {
        (0..7).filter(|day| self.weekdays[*day].planned > 0).collect()
    }

    /// The weekdays and times at which the most shifts stand, the weakest first: at most `most`, and none at which
    /// all are manned.
    pub fn weakest(&self, most: usize) -> Vec<((usize, NaiveTime, NaiveTime), Count)> {
        let mut weak: Vec<_> = self.slots.iter().map(|(slot, count)| (*slot, *count)).collect();
        weak.retain(|(_, count)| count.standing() > 0);
        weak.sort_by_key(|(slot, count)| (std::cmp::Reverse(count.standing()), *slot));
        weak.truncate(most);
        weak
    }
}

fn count(shift: &RosterShift, driven: bool, zone: Tz) -> Count {
    let minutes = minutes_between(zone, shift.timetable.shift.start, shift.timetable.shift.end);
    let manned = i64::from(shift.is_manned());
    let planned = i64::from(shift.is_planned());
    Count {
        planned,
        manned,
        driven: i64::from(driven),
        planned_minutes: planned * minutes,
        manned_minutes: manned * minutes,
    }
}
