//! The roster: who sits where, in the draft and as it is published.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;
use serde::Serialize;

use super::member::MemberId;
use super::period::Period;
use super::policy::{CrewPolicy, PolicyKind};
use super::problem::{RideAlongs, Seat};
use super::shift::{CancelledShift, ShiftId};
use super::timetable::TimetableShift;
use super::vehicle::{self, Vehicle, VehicleId};

/// A member in a seat of the draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeatTaken {
    /// The shift.
    pub shift: ShiftId,
    /// The seat.
    pub seat: Seat,
    /// The member.
    pub member: MemberId,
    /// The planner leaves the seat as it is.
    pub locked: bool,
    /// Put there by hand against a rule.
    pub against_rule: bool,
}

/// A member in a seat, as published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PublishedSeat {
    /// The shift.
    pub shift: ShiftId,
    /// The seat.
    pub seat: Seat,
    /// The member.
    pub member: MemberId,
}

/// A shift as published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedShift {
    /// The shift.
    pub shift: ShiftId,
    /// Local start as published.
    pub start: NaiveDateTime,
    /// Local end as published.
    pub end: NaiveDateTime,
    /// The vehicle as published.
    pub vehicle: Option<VehicleId>,
    /// The version in which it was last published.
    pub version: i64,
}

/// A version of the roster that was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// 1, 2, 3 … for the whole association.
    pub version: i64,
    /// The period published.
    pub period: Period,
    /// When, in UTC.
    pub at: NaiveDateTime,
}

/// The roster of a period.
#[derive(Debug, Clone)]
pub struct Roster {
    /// The period.
    pub period: Period,
    /// Its shifts, by start and car.
    pub shifts: Vec<RosterShift>,
    /// Shifts that are published and that are no longer in the timetable.
    pub gone: Vec<Published>,
    /// Shifts that were cancelled, by start.
    pub cancelled: Vec<CancelledShift>,
}

/// A shift of the roster with all that follows from its day.
#[derive(Debug, Clone)]
pub struct RosterShift {
    /// The shift.
    pub timetable: TimetableShift,
    /// The vehicle that stands for its car.
    pub vehicle: Option<VehicleId>,
    /// How many ride along, by the crew policy of the day.
    pub ride_along: RideAlongs,
    /// Whether all in the crew must belong to one household, by the crew policy of the day.
    pub same_household: bool,
    /// The crew of the draft: the driver first.
    pub crew: Vec<SeatTaken>,
    /// The crew as published, with the version: the driver first.
    pub published: Option<Published>,
}

/// What is published of a shift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The shift as published.
    pub shift: PublishedShift,
    /// The crew as published.
    pub crew: Vec<PublishedSeat>,
}

/// How a shift stands in the draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "test-aids", derive(schemars::JsonSchema))]
pub enum ShiftState {
    /// It runs.
    Manned,
    /// Nobody has planned it yet.
    NotPlanned,
    /// No vehicle stands for its car.
    NoVehicle,
    /// It has a crew, but no driver.
    NoDriver,
    /// It has a driver, but too few ride along.
    NoRideAlong,
    /// Nobody mans it.
    Standing,
}

impl RosterShift {
    /// The driver.
    pub fn driver(&self) -> Option<&SeatTaken> {
        self.crew.iter().find(|taken| taken.seat == Seat::Driver)
    }

    /// Those who ride along.
    pub fn ride_alongs(&self) -> impl Iterator<Item = &SeatTaken> {
        self.crew.iter().filter(|taken| taken.seat == Seat::RideAlong)
    }

    /// How the shift stands in the draft.
    pub fn state(&self) -> ShiftState {
        let riders = self.ride_alongs().count();
        if self.vehicle.is_none() {
            ShiftState::NoVehicle
        } else if self.crew.is_empty() {
            if self.timetable.planned { ShiftState::Standing } else { ShiftState::NotPlanned }
        } else if self.driver().is_none() {
            ShiftState::NoDriver
        } else if riders < usize::try_from(self.ride_along.min).unwrap_or(usize::MAX) {
            ShiftState::NoRideAlong
        } else {
            ShiftState::Manned
        }
    }

    /// Whether a roster has been made for it: planned, published or manned by hand.
    pub fn is_planned(&self) -> bool {
        self.timetable.planned || self.published.is_some() || self.is_manned()
    }

    /// Whether it was planned and nobody mans it.
    pub fn is_standing(&self) -> bool {
        self.is_planned() && !self.is_manned()
    }

    /// Whether it runs.
    pub fn is_manned(&self) -> bool {
        self.state() == ShiftState::Manned
    }
}

/// What a roster is made of.
#[derive(Debug, Clone, Copy)]
pub struct RosterSources<'a> {
    /// The shifts of the period.
    pub shifts: &'a [TimetableShift],
    /// All vehicles.
    pub vehicles: &'a [Vehicle],
    /// All crew policies.
    pub policies: &'a [CrewPolicy],
    /// Seats of the draft, of the period at least.
    pub taken: &'a [SeatTaken],
    /// Shifts as published, of the period.
    pub published_shifts: &'a [PublishedShift],
    /// Seats as published, of the period at least.
    pub published_seats: &'a [PublishedSeat],
    /// Shifts of the period that were cancelled.
    pub cancelled: &'a [CancelledShift],
}

impl Roster {
    /// Puts together the roster of a period.
    pub fn new(period: Period, sources: RosterSources<'_>) -> Self {
        let seats = Seats::of(sources);
        let shifts: Vec<RosterShift> =
            sources.shifts.iter().map(|shift| roster_shift(shift, sources, &seats)).collect();
        let known: BTreeSet<ShiftId> = shifts.iter().filter_map(|shift| shift.timetable.id).collect();
        let gone = sources.published_shifts.iter().filter(|published| !known.contains(&published.shift));
        let gone = gone.map(|shift| seats.published(shift)).collect();
        Self { period, shifts, gone, cancelled: sources.cancelled.to_vec() }
    }

    /// How many shifts run.
    pub fn manned(&self) -> usize {
        self.shifts.iter().filter(|shift| shift.is_manned()).count()
    }

    /// The highest version that has published some shift of the roster.
    pub fn version(&self) -> Option<i64> {
        self.shifts.iter().filter_map(|shift| Some(shift.published.as_ref()?.shift.version)).max()
    }
}

/// Seats by their shift, the driver first: rosters of many years have many.
struct Seats<'a> {
    taken: BTreeMap<ShiftId, Vec<SeatTaken>>,
    published: BTreeMap<ShiftId, Vec<PublishedSeat>>,
    shifts: BTreeMap<ShiftId, &'a PublishedShift>,
}

impl<'a> Seats<'a> {
    fn of(sources: RosterSources<'a>) -> Self {
        let (mut taken, mut published) = (BTreeMap::<_, Vec<_>>::new(), BTreeMap::<_, Vec<_>>::new());
        for seat in sources.taken {
            taken.entry(seat.shift).or_default().push(*seat);
        }
        for seat in sources.published_seats {
            published.entry(seat.shift).or_default().push(*seat);
        }
        taken.values_mut().for_each(|crew| crew.sort_by_key(|taken| (taken.seat, taken.member)));
        published.values_mut().for_each(|crew| crew.sort_by_key(|seat| (seat.seat, seat.member)));
        Self {
            taken,
            published,
            shifts: sources.published_shifts.iter().map(|published| (published.shift, published)).collect(),
        }
    }

    /// A shift as published, with its crew.
    fn published(&self, shift: &PublishedShift) -> Published {
        Published { shift: shift.clone(), crew: self.published.get(&shift.shift).cloned().unwrap_or_default() }
    }
}

fn roster_shift(timetable: &TimetableShift, sources: RosterSources<'_>, seats: &Seats<'_>) -> RosterShift {
    let shift = &timetable.shift;
    let policy = PolicyKind::on(sources.policies, shift.start.date());
    let of_shift = timetable.id.as_ref();
    let crew = of_shift.and_then(|id| seats.taken.get(id)).cloned().unwrap_or_default();
    let published = of_shift.and_then(|id| seats.shifts.get(id));
    RosterShift {
        vehicle: vehicle::standing_for(sources.vehicles, shift.car, shift.start, shift.end).map(|found| found.id),
        ride_along: policy.ride_alongs(shift.ride_along),
        same_household: policy.same_household(),
        crew,
        published: published.map(|shift| seats.published(shift)),
        timetable: timetable.clone(),
    }
}
