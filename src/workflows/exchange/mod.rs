//! What follows from the day of an exchange: the vehicles, the days without a car, and a draft that disturbs
//! the published roster least.

pub mod refusal;
pub mod standing;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::i18n::{Texts, Time};
use crate::message;
use crate::model::availability::Availability;
use crate::model::difference::{Telling, difference};
use crate::model::driving_log::effective;
use crate::model::facts::Facts;
use crate::model::local_time::whole_days;
use crate::model::member::MemberId;
use crate::model::period::Period;
use crate::model::problem::{Assignment, Problem};
use crate::model::settings::SettingKey;
use crate::model::shift::{Closure, Shift};
use crate::model::vehicle::{OutOfService, Vehicle, VehicleDetails, VehicleId, is_introduced, standing_for};
use crate::model::vehicle_swap::VehicleSwap;
use crate::planner::solve::Solution;
use crate::planner::{from_facts, score};
use crate::store::{Change, PlanRun, View};
use crate::workflows::context::Context;
use crate::workflows::failure::Failure;
use crate::workflows::import::vehicles::conflict;
use crate::workflows::planning;
use crate::workflows::planning::nearest::LEAST_DISTURBANCE;
use crate::workflows::planning::search::Search;

/// The last day that the database can write.
const LAST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 30) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

/// How rosters are planned again for an exchange; what was planned to be shown is what is stored afterwards.
pub struct Replanning<'a> {
    search: &'a Search<'a>,
    made: Option<(Problem, Solution)>,
}

impl<'a> Replanning<'a> {
    /// Nothing is planned yet.
    pub fn new(search: &'a Search<'a>) -> Self {
        Self { search, made: None }
    }

    /// The roster that was planned before, or a new one.
    ///
    /// # Errors
    /// If there is none, or what was planned before is no longer what is to be planned.
    fn solve(&mut self, facts: &Facts) -> Result<Solution, Failure> {
        let problem = planning::problem(facts)?;
        match &self.made {
            Some((known, made)) if *known == problem => return Ok(made.clone()),
            Some(_) => {
                return Err(Failure::new(message!("error-changed-meanwhile"))
                    .advise(message!("error-changed-meanwhile-advice")));
            }
            None => {}
        }
        let solution = planning::solve(facts, self.search)?;
        self.made = Some((problem, solution.clone()));
        Ok(solution)
    }
}

/// What follows from a day.
#[derive(Debug, Clone, Default)]
pub struct Effect {
    /// The first day of the new vehicle; none if it does not come.
    pub day: Option<NaiveDate>,
    /// Shifts that fall away, as there is no car.
    pub lost: Vec<Shift>,
    /// Shifts ahead of the planned period that nobody mans.
    pub standing: usize,
    /// Shifts ahead of the planned period for which no driver introduced to the new vehicle is available.
    pub without_driver: Vec<Shift>,
    /// What publishing would tell.
    pub tellings: Vec<Telling>,
}

impl Effect {
    /// Those whose published shifts change.
    pub fn people(&self) -> BTreeSet<MemberId> {
        self.tellings.iter().flat_map(|telling| &telling.news).map(|news| news.member).collect()
    }
}

/// The vehicle of a number.
///
/// # Errors
/// If there is none, which the database excludes.
pub fn vehicle(vehicles: &[Vehicle], id: VehicleId) -> Result<&Vehicle, Failure> {
    let unknown = || Failure::new(message!("error-no-such-vehicle", plate = id.0.to_string()));
    vehicles.iter().find(|vehicle| vehicle.id == id).ok_or_else(unknown)
}

/// The period to plan again when something changes: from the plan that the next day with anybody in it belongs to, to
/// that of the last such day.
///
/// # Errors
/// If the database cannot be read.
pub fn planned_ahead(view: &View<'_>, today: NaiveDate) -> Result<Option<Period>, Failure> {
    let Some(last) = view.last_day_with_seats()?.filter(|last| *last >= today) else { return Ok(None) };
    let first = view.first_day_with_seats(today)?.unwrap_or(last);
    let from = view.plan_containing(first)?.map_or(first, |run| run.period.from());
    let to = view.plan_containing(last)?.map_or(last, |run| run.period.to());
    Ok(Period::new(from, to))
}

/// Gives an exchange a day, and does all that follows from it.
///
/// # Errors
/// If the day does not fit the vehicles, or no roster can be made.
pub fn set_day(
    context: &Context,
    change: &Change<'_>,
    swap: &mut VehicleSwap,
    day: NaiveDate,
    replanning: &mut Replanning<'_>,
) -> Result<Effect, Failure> {
    let lost = move_vehicles(context, change, swap, day)?;
    swap.day = Some(day);
    effect(context, change, swap, lost, replanning)
}

/// The new vehicle never comes: the old one stays, and the days without a car are open again. Where no day was
/// set, and the vehicles do not follow each other of themselves, nothing has to change for that.
///
/// # Errors
/// If no roster can be made.
pub fn keep_old(
    context: &Context,
    change: &Change<'_>,
    swap: &mut VehicleSwap,
    replanning: &mut Replanning<'_>,
) -> Result<Effect, Failure> {
    let vehicles = change.vehicles()?;
    let (old, new) = (vehicle(&vehicles, swap.old)?, vehicle(&vehicles, swap.new)?);
    let follow = old.details.in_service_to.is_some_and(|last| last < new.details.in_service_from);
    if swap.day.take().is_none() && !follow {
        return Ok(Effect::default());
    }
    refuse_against_log(change, new, |_| true)?;
    change.update_vehicle(old.id, &VehicleDetails { in_service_to: None, ..old.details.clone() })?;
    if let Some(closure) = swap.closure.take() {
        change.remove_closure(closure)?;
    }
    // A vehicle must have a first day, so it is out of service from that day on.
    let (from, _) = whole_days(new.details.in_service_from, new.details.in_service_from);
    let (_, to) = whole_days(from.date(), LAST_DAY);
    let reason = Texts::new(context.association(change)?.language).get("swap-never-came");
    change.add_out_of_service(new.id, &OutOfService { id: 0, from, to, reason })?;
    effect(context, change, swap, Vec::new(), replanning)
}

/// Plans what is planned ahead again, and tells what follows.
fn effect(
    context: &Context,
    change: &Change<'_>,
    swap: &VehicleSwap,
    lost: Vec<Shift>,
    replanning: &mut Replanning<'_>,
) -> Result<Effect, Failure> {
    let mut effect = Effect { day: swap.day, lost, ..Effect::default() };
    let Some(period) = planned_ahead(change, context.today(change)?)? else { return Ok(effect) };
    plan_again(context, change, period, replanning)?;
    let facts = planning::facts_from_now(context, change, period)?;
    let ahead = facts.roster.shifts.iter().filter(|shift| !facts.has_begun(shift));
    effect.standing = ahead.filter(|shift| !shift.is_manned()).count();
    effect.without_driver = without_driver(&facts, swap.new);
    effect.tellings = difference(&facts.roster);
    Ok(effect)
}

/// The old vehicle leaves in time, the new one comes, and the days between are closed. Gives the shifts lost.
fn move_vehicles(
    context: &Context,
    change: &Change<'_>,
    swap: &mut VehicleSwap,
    day: NaiveDate,
) -> Result<Vec<Shift>, Failure> {
    let vehicles = change.vehicles()?;
    let (old, new) = (vehicle(&vehicles, swap.old)?, vehicle(&vehicles, swap.new)?);
    let too_early = || Failure::new(message!("error-swap-too-early", plate = old.details.plate.to_string()));
    let last = swap.last_day_of_old(day).filter(|last| *last >= old.details.in_service_from).ok_or_else(too_early)?;
    if new.details.in_service_to.is_some_and(|to| to < day) {
        return Err(Failure::new(message!("error-swap-too-late", plate = new.details.plate.to_string())));
    }
    refuse_against_log(change, old, |driven| last < driven)?;
    refuse_against_log(change, new, |driven| driven < day)?;
    let leaving = VehicleDetails { in_service_to: Some(last), ..old.details.clone() };
    let coming = VehicleDetails { in_service_from: day, ..new.details.clone() };
    for details in [&leaving, &coming] {
        let others = vehicles.iter().filter(|other| ![old.id, new.id].contains(&other.id)).cloned();
        if let Some(conflict) = conflict(&others.collect::<Vec<_>>(), details) {
            return Err(Failure::new(conflict).advise(message!("error-vehicle-overlaps-advice")));
        }
    }
    change.update_vehicle(old.id, &leaving)?;
    change.update_vehicle(new.id, &coming)?;
    // An exchange that was cancelled once left the vehicle out of service for ever.
    for window in new.out_of_service.iter().filter(|window| window.to.date() > LAST_DAY) {
        change.remove_out_of_service(window.id)?;
    }
    if let Some(closure) = swap.closure.take() {
        change.remove_closure(closure)?;
    }
    let Some(without) = swap.days_without_car(day) else { return Ok(Vec::new()) };
    let car = old.details.car;
    let shifts: Vec<Shift> = change.timetable(without)?.into_iter().map(|found| found.shift).collect();
    let vehicles = change.vehicles()?;
    let stands = |shift: &&Shift| standing_for(&vehicles, car, shift.start, shift.end).is_none();
    let of_car = || shifts.iter().filter(|shift| shift.car == car);
    let lost: Vec<Shift> = of_car().filter(stands).cloned().collect();
    // Where another vehicle stands in, the days are not closed: what it cannot drive stands.
    if lost.len() < of_car().count() {
        return Ok(lost);
    }
    let reason = Texts::new(context.association(change)?.language).get("swap-closure");
    let closure = Closure { id: 0, from: without.from(), to: without.to(), car: Some(car), reason };
    swap.closure = Some(change.add_closure(&closure)?);
    Ok(lost)
}

/// Refuses to move a vehicle that has been driven on days on which it would not be there.
fn refuse_against_log(
    change: &Change<'_>,
    moved: &Vehicle,
    is_gone: impl Fn(NaiveDate) -> bool,
) -> Result<(), Failure> {
    let log = change.driving_log()?;
    let drive = effective(&log).into_iter().find(|entry| entry.vehicle == moved.id && is_gone(entry.start.date()));
    drive.map_or(Ok(()), |drive| {
        let (plate, drive) = (moved.details.plate.to_string(), Time::Shift(drive.start, drive.end));
        Err(Failure::new(message!("error-swap-driven", plate = plate, drive = drive)))
    })
}

/// Plans a period again so that as little as can be changes of what people have been told, and stores the draft.
fn plan_again(
    context: &Context,
    change: &Change<'_>,
    period: Period,
    replanning: &mut Replanning<'_>,
) -> Result<(), Failure> {
    let facts = planning::facts_from_now(context, change, period)?;
    if facts.roster.shifts.iter().all(|shift| facts.has_begun(shift)) {
        return Ok(());
    }
    let settings = facts.settings.clone().with(SettingKey::WeightChange, LEAST_DISTURBANCE);
    let solution = replanning.solve(&Facts { settings, ..facts.clone() })?;
    planning::store_draft(change, &facts, &solution)?;
    // What was proven of the draft before still is, as long as the draft is the same.
    let planned: BTreeSet<Assignment> = solution.plan.assignments.iter().cloned().collect();
    if planned == from_facts::draft(&facts).into_iter().collect() {
        return Ok(());
    }
    let (score, _) = score::score(&from_facts::problem(&facts), &solution.plan.assignments);
    // Nothing is proven by the association's own weights.
    change.record_plan(PlanRun { period, score, proof: None })?;
    Ok(())
}

/// The shifts ahead with a vehicle for which no driver is available who has been introduced to it.
fn without_driver(facts: &Facts, vehicle: VehicleId) -> Vec<Shift> {
    let Some(vehicle) = facts.vehicle(vehicle) else { return Vec::new() };
    let said = facts.availability(&facts.roster.shifts);
    let can_drive = |index: usize, day: NaiveDate| {
        let mut answers = facts.members.iter().zip(&said);
        answers.any(|(member, said)| said[index] != Availability::Unavailable && facts.may_drive(member, vehicle, day))
    };
    let shifts = facts.roster.shifts.iter().enumerate();
    shifts
        .filter(|(_, shift)| shift.vehicle == Some(vehicle.id) && !facts.has_begun(shift))
        .filter(|(index, shift)| !can_drive(*index, shift.timetable.shift.start.date()))
        .map(|(_, shift)| shift.timetable.shift.clone())
        .collect()
}

/// The manned shifts ahead with a vehicle whose driver has not been introduced to it by then, with the driver.
pub fn shifts_at_risk(facts: &Facts, vehicle: VehicleId) -> Vec<(Shift, MemberId)> {
    let ahead = facts.roster.shifts.iter().filter(|shift| shift.vehicle == Some(vehicle) && !facts.has_begun(shift));
    let at_risk = ahead.filter_map(|shift| {
        let (shift, driver) = (&shift.timetable.shift, shift.driver()?.member);
        let introduced = is_introduced(&facts.introductions, driver, vehicle, shift.start.date());
        (!introduced).then(|| (shift.clone(), driver))
    });
    at_risk.collect()
}
