//! Figures of the driving log: kilometres and hours by month, vehicle and member.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use chrono_tz::Tz;

use crate::model::driving_log::{LogEntry, ReportRecipient, effective};
use crate::model::local_time::minutes_between;
use crate::model::member::MemberId;
use crate::model::period::Period;
use crate::model::vehicle::VehicleId;

/// What was driven.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Driven {
    /// Drives.
    pub drives: i64,
    /// Kilometres.
    pub kilometres: i64,
    /// Minutes in the car.
    pub minutes: i64,
}

/// Figures of a period; months by their first day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LogFigures {
    /// All together.
    pub total: Driven,
    /// By month and vehicle.
    pub vehicles: BTreeMap<(NaiveDate, VehicleId), Driven>,
    /// By member: kilometres as a driver, drives and minutes in any seat.
    pub members: BTreeMap<MemberId, Driven>,
    /// How often something was reported.
    pub reports: BTreeMap<(ReportRecipient, String), u32>,
}

impl Driven {
    fn add(&mut self, kilometres: i64, minutes: i64) {
        self.drives += 1;
        self.kilometres += kilometres;
        self.minutes += minutes;
    }
}

/// The entries of a period that count.
pub fn of_period(entries: &[LogEntry], period: Period) -> Vec<&LogEntry> {
    effective(entries).into_iter().filter(|entry| period.contains(entry.start.date())).collect()
}

/// The figures of the entries that count.
pub fn figures(entries: &[&LogEntry], zone: Tz) -> LogFigures {
    let mut figures = LogFigures::default();
    for entry in entries {
        let (kilometres, minutes) = (entry.kilometres(), minutes_between(zone, entry.start, entry.end));
        let day = entry.start.date();
        let month = day.with_day(1).unwrap_or(day);
        figures.total.add(kilometres, minutes);
        figures.vehicles.entry((month, entry.vehicle)).or_default().add(kilometres, minutes);
        figures.members.entry(entry.driver).or_default().add(kilometres, minutes);
        for member in &entry.companions {
            figures.members.entry(*member).or_default().add(0, minutes);
        }
        for report in &entry.reports {
            *figures.reports.entry((report.recipient, report.kind.clone())).or_default() += report.count;
        }
    }
    figures
}
