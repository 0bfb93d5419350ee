//! From the facts of the database to the planner's problem, and from its plan back to seats.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate};

use super::targets::{Claim, carried, targets};
use crate::model::availability::Availability;
use crate::model::facts::Facts;
use crate::model::member::{Bond, Member, MemberId};
use crate::model::problem::{Assignment, LocalMinute, PROBLEM_FORMAT, Person, PlannedShift, Problem, ProblemPeriod};
use crate::model::roster::RosterShift;
use crate::model::settings::SettingKey;
use crate::model::shift_name::ShiftName;
use crate::model::vehicle::licence_allows;

/// The vehicle of a shift for whose car no vehicle stands; nobody is cleared for it.
pub const NO_VEHICLE: &str = "none";

/// How a shift is named in problems and plans: `2021-02-09T13:00`, with the car where there are several.
pub fn shift_name(facts: &Facts, shift: &RosterShift) -> String {
    let shift = &shift.timetable.shift;
    let car = (facts.cars.len() > 1).then(|| facts.car(shift.car).map(|car| car.name.clone())).flatten();
    ShiftName { day: shift.start.date(), start: Some(shift.start.time()), car }.to_string()
}

/// The member of a person's id in problems and plans.
pub fn member_of_person(person: &str) -> Option<MemberId> {
    person.strip_prefix('m')?.parse().ok().map(MemberId)
}

/// Whether a shift is settled by hand against a rule: the planner leaves it out and counts its crew's load.
pub fn is_settled(shift: &RosterShift) -> bool {
    shift.crew.iter().any(|taken| taken.against_rule)
}

/// The problem of planning the roster in `facts`.
///
/// Shifts manned by hand against a rule are settled: they are left out and count as history, and
/// what they use of targets and limits is taken off. A week in which that leaves nothing of the
/// weekly limit is closed to the member; where it leaves a part, the part holds for every week, as the
/// contract has one weekly limit a person.
pub fn problem(facts: &Facts) -> Problem {
    let open: Vec<&RosterShift> = facts.roster.shifts.iter().filter(|shift| !is_settled(shift)).collect();
    let said = facts.availability(open.iter().copied());
    let mut people = Vec::new();
    let mut availability = BTreeMap::new();
    let mut claims = Vec::new();
    for (member, said) in facts.members.iter().zip(&said) {
        if !facts.roster.period.iter().any(|day| member.profile.is_member_on(day)) {
            continue;
        }
        let past = Served::of(facts, member.id);
        let wishes = wishes(facts, member, &open, said, &past);
        claims.push(claim(facts, member, &open, &wishes, &past));
        people.push(person(facts, member, &past));
        if !wishes.is_empty() {
            availability.insert(member.id.to_string(), wishes);
        }
    }
    let seats =
        open.iter().filter(|shift| shift.vehicle.is_some()).map(|shift| 1 + i64::from(shift.ride_along.min)).sum();
    for (person, target) in people.iter_mut().zip(targets(&claims, seats)) {
        person.target = target;
    }
    let known: BTreeSet<&str> = people.iter().map(|person| person.id.as_str()).collect();
    Problem {
        format: PROBLEM_FORMAT.to_owned(),
        period: ProblemPeriod { from: facts.roster.period.from(), to: facts.roster.period.to() },
        rules: facts.settings.planning_rules(),
        shifts: open.iter().map(|shift| planned_shift(facts, shift)).collect(),
        availability,
        cleared: cleared(facts, &open, &known),
        prefer: pairs(facts, Bond::Prefer, &known),
        avoid: pairs(facts, Bond::Avoid, &known),
        fixed: seats_of(facts, &open, |shift| {
            shift.crew.iter().filter(|taken| taken.locked).map(|taken| (taken.seat, taken.member)).collect()
        }),
        published: seats_of(facts, &open, |shift| {
            let told = shift.told.iter().flat_map(|told| &told.crew);
            told.map(|seat| (seat.seat, seat.member))
                .filter(|(_, member)| known.contains(member.to_string().as_str()))
                .collect()
        }),
        people,
    }
}

/// The shifts of a member that are settled outside the problem.
struct Served {
    /// Start and end of each, in order.
    spans: Vec<(LocalMinute, LocalMinute)>,
    /// First days of the settled shifts inside the period.
    inside: Vec<NaiveDate>,
    /// First days of the shifts before the period.
    before: Vec<NaiveDate>,
}

impl Served {
    fn of(facts: &Facts, member: MemberId) -> Self {
        let period = facts.roster.period;
        let mut served = Self { spans: Vec::new(), inside: Vec::new(), before: Vec::new() };
        for shift in &facts.around.shifts {
            let day = shift.timetable.shift.start.date();
            let takes_part = shift.crew.iter().any(|taken| taken.member == member);
            if !takes_part || period.contains(day) && !is_settled(shift) {
                continue;
            }
            served.spans.push((LocalMinute(shift.timetable.shift.start), LocalMinute(shift.timetable.shift.end)));
            if period.contains(day) {
                served.inside.push(day);
            } else if day < period.from() {
                served.before.push(day);
            }
        }
        served
    }

    /// Settled shifts inside the period by ISO week.
    fn by_week(&self) -> BTreeMap<(i32, u32), u32> {
        let mut weeks = BTreeMap::new();
        for day in &self.inside {
            *weeks.entry((day.iso_week().year(), day.iso_week().week())).or_insert(0) += 1;
        }
        weeks
    }
}

fn person(facts: &Facts, member: &Member, past: &Served) -> Person {
    let profile = &member.profile;
    let period = facts.roster.period;
    let fills_month = |day: &&NaiveDate| (period.from() - **day).num_days() <= MONTH_DAYS - period.days();
    let used = past.inside.len() + past.before.iter().filter(fills_month).count();
    let used = u32::try_from(used).unwrap_or(u32::MAX);
    let weekly_rest =
        past.by_week().values().map(|used| profile.max_week.saturating_sub(*used)).filter(|rest| *rest > 0).min();
    Person {
        id: member.id.to_string(),
        roles: profile.roles.seats(),
        experienced: profile.experienced,
        household: profile.household.clone(),
        target: 0,
        max_period: max_period(profile.max_month, period.days().max(MONTH_DAYS)).saturating_sub(used),
        max_week: weekly_rest.unwrap_or(profile.max_week),
        must_serve: profile.must_serve && !served_lately(facts, past),
        history: past.spans.clone(),
    }
}

/// Days that a month is counted as where a period is shorter: shifts of the days before fill it up.
const MONTH_DAYS: i64 = 30;

/// The most shifts in a period of so many days for somebody with a most a month: the mean month of
/// the Gregorian calendar has 365.25 / 12 days, halves are rounded up, and who serves at all may serve once.
/// A period shorter than a month is counted as one, less what was served in the days before that fill it up.
pub fn max_period(max_month: u32, days: i64) -> u32 {
    let months_in_hundredths_of_days = i64::from(max_month) * days * 1200;
    let rounded = (2 * months_in_hundredths_of_days + 36_525) / (2 * 36_525);
    u32::try_from(rounded).unwrap_or(u32::MAX).max(max_month.min(1))
}

/// Whether the member has served outside the problem within the weeks in which everybody shall serve once.
fn served_lately(facts: &Facts, past: &Served) -> bool {
    let weeks = u64::try_from(facts.settings.get(SettingKey::ServeWeeks)).unwrap_or(0);
    let Some(since) = facts.roster.period.to().checked_sub_days(Days::new(7 * weeks)) else {
        return false;
    };
    !past.inside.is_empty() || past.before.iter().any(|day| *day > since)
}

/// The wish for each shift that the member can serve in.
fn wishes(
    facts: &Facts,
    member: &Member,
    open: &[&RosterShift],
    said: &[Availability],
    past: &Served,
) -> BTreeMap<String, i32> {
    let weeks = past.by_week();
    let points = |key| i32::try_from(facts.settings.get(key)).unwrap_or(0);
    let mut wishes = BTreeMap::new();
    for (shift, said) in open.iter().zip(said) {
        let week = shift.timetable.shift.start.date().iso_week();
        let used = weeks.get(&(week.year(), week.week())).copied().unwrap_or(0);
        let wish = match said {
            Availability::Unavailable => continue,
            Availability::Reluctant => -points(SettingKey::WishReluctant),
            Availability::Available => 0,
            Availability::Preferred => points(SettingKey::WishPreferred),
        };
        if used < member.profile.max_week {
            wishes.insert(shift_name(facts, shift), wish);
        }
    }
    wishes
}

fn claim(
    facts: &Facts,
    member: &Member,
    open: &[&RosterShift],
    wishes: &BTreeMap<String, i32>,
    past: &Served,
) -> Claim {
    let period = facts.roster.period;
    let weeks = u64::try_from(facts.settings.get(SettingKey::LoadWeeks)).unwrap_or(0);
    let since = period.from().checked_sub_days(Days::new(7 * weeks)).unwrap_or(period.from());
    let counts = |day: NaiveDate| since <= day && day < period.from();
    let all_served = facts
        .around
        .shifts
        .iter()
        .filter(|shift| counts(shift.timetable.shift.start.date()))
        .map(|shift| shift.crew.len())
        .sum();
    let days = (period.from() - since).num_days();
    let missing =
        since.iter_days().take_while(|day| *day < period.from()).filter(|day| !member.profile.is_member_on(*day));
    let served = past.before.iter().filter(|day| counts(**day)).count() + past.inside.len();
    let all_paces = facts.members.iter().map(|member| member.profile.pace.hundredths()).sum();
    let pace = member.profile.pace.hundredths();
    let days_available: BTreeSet<NaiveDate> = open
        .iter()
        .filter(|shift| wishes.contains_key(&shift_name(facts, shift)))
        .map(|shift| shift.timetable.shift.start.date())
        .collect();
    let limits = person(facts, member, past);
    let weekly = i64::from(limits.max_week) * i64::try_from(period.weeks().len()).unwrap_or(i64::MAX);
    let available = i64::try_from(days_available.len()).unwrap_or(i64::MAX);
    Claim {
        pace,
        carried: carried(served, pace, all_paces, all_served, i64::try_from(missing.count()).unwrap_or(0), days),
        cap: i64::from(limits.max_period).min(weekly).min(available),
    }
}

fn planned_shift(facts: &Facts, shift: &RosterShift) -> PlannedShift {
    PlannedShift {
        id: shift_name(facts, shift),
        start: LocalMinute(shift.timetable.shift.start),
        end: LocalMinute(shift.timetable.shift.end),
        vehicle: vehicle_name(facts, shift),
        weight: shift.timetable.shift.weight,
        ride_along: shift.ride_along,
        same_household: shift.same_household,
    }
}

fn vehicle_name(facts: &Facts, shift: &RosterShift) -> String {
    shift
        .vehicle
        .and_then(|id| facts.vehicle(id))
        .map_or_else(|| NO_VEHICLE.to_owned(), |vehicle| vehicle.details.plate.to_string())
}

/// Who may drive which vehicle from which day: introduced to it, with a licence for its gearbox.
fn cleared(
    facts: &Facts,
    open: &[&RosterShift],
    known: &BTreeSet<&str>,
) -> BTreeMap<String, BTreeMap<String, NaiveDate>> {
    let used: BTreeSet<_> = open.iter().filter_map(|shift| shift.vehicle).collect();
    let mut cleared = BTreeMap::new();
    for vehicle in facts.vehicles.iter().filter(|vehicle| used.contains(&vehicle.id)) {
        let drivers: BTreeMap<String, NaiveDate> = facts
            .introductions
            .iter()
            .filter(|introduction| introduction.vehicle == vehicle.id)
            .filter_map(|introduction| Some((facts.member(introduction.member)?, introduction.since)))
            .filter(|(member, _)| {
                member.profile.roles.drives() && licence_allows(&member.profile, vehicle.details.gearbox)
            })
            .map(|(member, since)| (member.id.to_string(), since))
            .filter(|(person, _)| known.contains(person.as_str()))
            .collect();
        cleared.insert(vehicle.details.plate.to_string(), drivers);
    }
    cleared
}

fn pairs(facts: &Facts, bond: Bond, known: &BTreeSet<&str>) -> Vec<(String, String)> {
    facts
        .pairs
        .iter()
        .filter(|pair| pair.bond == bond)
        .map(|pair| (pair.one.to_string(), pair.other.to_string()))
        .filter(|(one, other)| known.contains(one.as_str()) && known.contains(other.as_str()))
        .collect()
}

fn seats_of(
    facts: &Facts,
    open: &[&RosterShift],
    crew: impl Fn(&RosterShift) -> Vec<(crate::model::problem::Seat, MemberId)>,
) -> Vec<Assignment> {
    open.iter()
        .flat_map(|shift| {
            let name = shift_name(facts, shift);
            crew(shift).into_iter().map(move |(seat, member)| Assignment {
                shift: name.clone(),
                seat,
                person: member.to_string(),
            })
        })
        .collect()
}

/// The draft's seats of the shifts in the problem, as the planner's assignments.
pub fn draft(facts: &Facts) -> Vec<Assignment> {
    let open: Vec<&RosterShift> = facts.roster.shifts.iter().filter(|shift| !is_settled(shift)).collect();
    seats_of(facts, &open, |shift| shift.crew.iter().map(|taken| (taken.seat, taken.member)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_monthly_limit_grows_with_the_period() {
        assert_eq!(max_period(4, 28), 4);
        assert_eq!(max_period(4, 31), 4);
        assert_eq!(max_period(2, 42), 3);
        assert_eq!(max_period(4, 42), 6);
        assert_eq!(max_period(1, 7), 1);
        assert_eq!(max_period(0, 365), 0);
        assert_eq!(max_period(4, 365), 48);
    }
}
