//! The key figures: each a name, a value and, in the catalogues, a sentence that defines it.

use super::Figures;

/// A key figure, in the order in which they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyFigure {
    /// Shifts manned of those planned.
    Coverage,
    /// Hours manned of those planned.
    CoverageHours,
    /// Shifts planned.
    Planned,
    /// Shifts manned.
    Manned,
    /// Shifts that stand.
    Standing,
    /// Shifts in the driving log.
    Driven,
    /// Shifts down as not served.
    NotServed,
    /// Manned shifts that have ended of which nothing is written.
    Unwritten,
    /// Kilometres in the driving log.
    Kilometres,
    /// Hours that crews serve.
    CrewHours,
    /// Members with a shift.
    Active,
    /// Members who joined.
    New,
    /// Members who have not served for long.
    Idle,
    /// Shifts without a vehicle.
    LackVehicle,
    /// Shifts for which no driver was free.
    LackDriver,
    /// Shifts for which too few ride-alongs were free.
    LackRideAlong,
    /// Shifts that only rules kept from being manned.
    LackRule,
    /// The share of the busiest fifth.
    BusiestFifth,
    /// The Gini coefficient.
    Gini,
    /// Changes told.
    Changes,
    /// The median lead time of changes.
    LeadTime,
    /// Changes told later than the association wants.
    ShortLeadTime,
}

/// The value of a key figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// A count.
    Number(i64),
    /// A part of a whole, shown in per cent.
    Share(i64, i64),
    /// Minutes, shown as hours.
    Minutes(i64),
    /// Kilometres.
    Kilometres(i64),
    /// A number in hundredths.
    Hundredths(i64),
    /// There is nothing to compute it from.
    Unknown,
}

impl KeyFigure {
    /// All of them, in the order in which they are shown.
    pub const ALL: [KeyFigure; 22] = [
        KeyFigure::Coverage,
        KeyFigure::CoverageHours,
        KeyFigure::Planned,
        KeyFigure::Manned,
        KeyFigure::Standing,
        KeyFigure::Driven,
        KeyFigure::NotServed,
        KeyFigure::Unwritten,
        KeyFigure::Kilometres,
        KeyFigure::CrewHours,
        KeyFigure::Active,
        KeyFigure::New,
        KeyFigure::Idle,
        KeyFigure::LackVehicle,
        KeyFigure::LackDriver,
        KeyFigure::LackRideAlong,
        KeyFigure::LackRule,
        KeyFigure::BusiestFifth,
        KeyFigure::Gini,
        KeyFigure::Changes,
        KeyFigure::LeadTime,
        KeyFigure::ShortLeadTime,
    ];

    /// Its name in files for other programs; with `figure-` and `definition-` before it in the catalogues.
    pub fn name(self) -> &'static str {
        match self {
            KeyFigure::Coverage => "coverage",
            KeyFigure::CoverageHours => "coverage-hours",
            KeyFigure::Planned => "planned",
            KeyFigure::Manned => "manned",
            KeyFigure::Standing => "standing",
            KeyFigure::Driven => "driven",
            KeyFigure::NotServed => "not-served",
            KeyFigure::Unwritten => "unwritten",
            KeyFigure::Kilometres => "kilometres",
            KeyFigure::CrewHours => "crew-hours",
            KeyFigure::Active => "active",
            KeyFigure::New => "new",
            KeyFigure::Idle => "idle",
            KeyFigure::LackVehicle => "lack-vehicle",
            KeyFigure::LackDriver => "lack-driver",
            KeyFigure::LackRideAlong => "lack-ride-along",
            KeyFigure::LackRule => "lack-rule",
            KeyFigure::BusiestFifth => "busiest-fifth",
            KeyFigure::Gini => "gini",
            KeyFigure::Changes => "changes",
            KeyFigure::LeadTime => "notice",
            KeyFigure::ShortLeadTime => "short-notice",
        }
    }

    /// Its value in the figures of a period.
    pub fn of(self, figures: &Figures) -> Value {
        let (total, lacks) = (figures.coverage.total, figures.lacks);
        match self {
            KeyFigure::Coverage => share(total.manned, total.planned),
            KeyFigure::CoverageHours => share(total.manned_minutes, total.planned_minutes),
            KeyFigure::Planned => Value::Number(total.planned),
            KeyFigure::Manned => Value::Number(total.manned),
            KeyFigure::Standing => Value::Number(total.standing()),
            KeyFigure::Driven => Value::Number(figures.done.driven),
            KeyFigure::NotServed => Value::Number(figures.done.not_served),
            KeyFigure::Unwritten => Value::Number(figures.done.unwritten),
            KeyFigure::Kilometres => Value::Kilometres(figures.driven.total.kilometres),
            KeyFigure::CrewHours => Value::Minutes(figures.crew_minutes()),
            KeyFigure::Active => Value::Number(figures.activity.active),
            KeyFigure::New => Value::Number(figures.activity.new),
            KeyFigure::Idle => {
                let count = |idle: &Vec<_>| Value::Number(i64::try_from(idle.len()).unwrap_or(i64::MAX));
                figures.activity.idle.as_ref().map_or(Value::Unknown, count)
            }
            KeyFigure::LackVehicle => Value::Number(lacks.vehicle),
            KeyFigure::LackDriver => Value::Number(lacks.driver),
            KeyFigure::LackRideAlong => Value::Number(lacks.ride_along),
            KeyFigure::LackRule => Value::Number(lacks.rule),
            KeyFigure::BusiestFifth => share(figures.spread.busiest_fifth, figures.spread.all),
            KeyFigure::Gini => figures.spread.gini.map_or(Value::Unknown, Value::Hundredths),
            KeyFigure::Changes => Value::Number(figures.lead_times.changes),
            KeyFigure::LeadTime => figures.lead_times.median.map_or(Value::Unknown, Value::Minutes),
            KeyFigure::ShortLeadTime => Value::Number(figures.lead_times.short),
        }
    }
}

fn share(part: i64, whole: i64) -> Value {
    if whole == 0 { Value::Unknown } else { Value::Share(part, whole) }
}
