//! The state of an exchange of vehicles: what one car hands over to the next.

use chrono::NaiveDate;

use crate::model::facts::Facts;
use crate::model::member::MemberId;
use crate::model::problem::Seat;
use crate::model::vehicle::{Car, Vehicle, is_introduced};

/// The exchange of one vehicle for the next of the same car.
#[derive(Debug, Clone)]
pub struct ExchangeFigures<'a> {
    /// The car.
    pub car: &'a Car,
    /// The vehicle that leaves.
    pub old: &'a Vehicle,
    /// The vehicle that comes.
    pub new: &'a Vehicle,
    /// Drivers of today whose licence allows the new vehicle.
    pub drivers: Vec<MemberId>,
    /// Those of them who have been introduced to it by today.
    pub introduced: Vec<MemberId>,
    /// Those of them who will be on a later day that is set.
    pub to_be_introduced: Vec<MemberId>,
    /// Manned shifts of the period with the new vehicle whose driver may not drive it that day.
    pub at_risk: usize,
}

impl ExchangeFigures<'_> {
    /// The days between the two vehicles on which there is none: first and last.
    pub fn days_without(&self) -> Option<(NaiveDate, NaiveDate)> {
        let first = self.old.details.in_service_to?.succ_opt()?;
        let last = self.new.details.in_service_from.pred_opt()?;
        (first <= last).then_some((first, last))
    }
}

/// The exchanges whose new vehicle comes on days that matter, as they stand today.
pub fn exchanges(facts: &Facts, matters: impl Fn(NaiveDate) -> bool, today: NaiveDate) -> Vec<ExchangeFigures<'_>> {
    let mut found = Vec::new();
    // One that only stands in, or that was to come and never did, takes nobody's place.
    let regular = || facts.vehicles.iter().filter(|vehicle| !vehicle.details.stand_in && !vehicle.never_serves());
    for new in regular().filter(|vehicle| matters(vehicle.details.in_service_from)) {
        let old = regular()
            .filter(|old| {
                old.details.car == new.details.car && old.details.in_service_from < new.details.in_service_from
            })
            .max_by_key(|old| old.details.in_service_from);
        let car = facts.car(new.details.car);
        if let (Some(old), Some(car)) = (old, car) {
            found.push(exchange(facts, car, (old, new), today));
        }
    }
    found
}

fn exchange<'a>(
    facts: &'a Facts,
    car: &'a Car,
    (old, new): (&'a Vehicle, &'a Vehicle),
    today: NaiveDate,
) -> ExchangeFigures<'a> {
    let first_day = new.details.in_service_from;
    let drivers: Vec<MemberId> = new.details.drivers(&facts.members, first_day).map(|member| member.id).collect();
    let at_risk = facts.roster.shifts.iter().filter(|shift| shift.vehicle == Some(new.id)).filter(|shift| {
        let day = shift.timetable.shift.start.date();
        let driver = shift.crew.iter().find(|taken| taken.seat == Seat::Driver);
        driver.is_some_and(|driver| !is_introduced(&facts.introductions, driver.member, new.id, day))
    });
    let by = |day: NaiveDate| {
        let by = move |driver: &MemberId| is_introduced(&facts.introductions, *driver, new.id, day);
        drivers.iter().copied().filter(by).collect::<Vec<_>>()
    };
    let introduced = by(today);
    let mut to_be_introduced = by(NaiveDate::MAX);
    to_be_introduced.retain(|driver| !introduced.contains(driver));
    ExchangeFigures { car, old, new, at_risk: at_risk.count(), introduced, to_be_introduced, drivers }
}
