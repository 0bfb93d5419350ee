//! From the facts of the database to the planner's problem, and from its plan back to seats.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};

use super::apportionment::{Claim, targets};
use super::offers::offer;
use super::settled::{MONTH_DAYS, OpenShift, SettledShifts, is_published, open_shifts};
use super::targets::{PastLoad, claim};
use crate::model::facts::Facts;
use crate::model::member::{Bond, Member, MemberId};
use crate::model::problem::{
    Assignment, LocalMinute, PROBLEM_FORMAT, Person, PlannedShift, Problem, ProblemPeriod, Seat,
};
use crate::model::roster::RosterShift;
use crate::model::settings::SettingKey;
use crate::model::vehicle::licence_allows;

/// The vehicle of a shift for whose car no vehicle stands; nobody is cleared for it.
pub const NO_VEHICLE: &str = "none";

/// The member of a person's id in problems and plans.
pub fn member_of_person(person: &str) -> Option<MemberId> {
    person.strip_prefix('m')?.parse().ok().map(MemberId)
}

/// The problem of planning the roster in `facts`.
///
/// Shifts that have begun, or are manned by hand against a rule, are settled: they are left out and count as history,
/// as do the shifts before and after the period, and what they use of targets and the limit of the period is taken off.
/// Of a week that is partly used up so, the member offers only so many days as are left of it, as the format
/// (`docs/problem-format.md`) has one weekly limit a person.
pub fn problem(facts: &Facts) -> Problem {
    let open = open_shifts(facts);
    let Participants { people, availability, .. } = participants(facts, &open);
    let known: BTreeSet<&str> = people.iter().map(|person| person.id.as_str()).collect();
    Problem {
        format: PROBLEM_FORMAT.to_owned(),
        period: ProblemPeriod { from: facts.roster.period.from(), to: facts.roster.period.to() },
        rules: facts.settings.planning_rules(),
        shifts: open.iter().map(|open| planned_shift(facts, open)).collect(),
        availability,
        cleared: cleared(facts, &open, &known),
        prefer: pairs(facts, Bond::Prefer, &known),
        avoid: pairs(facts, Bond::Avoid, &known),
        fixed: seats_of(&open, |shift| {
            shift.crew.iter().filter(|taken| taken.locked).map(|taken| (taken.seat, taken.member)).collect()
        }),
        published: seats_of(&open, |shift| {
            let published = shift.published.iter().flat_map(|published| &published.crew);
            published
                .map(|seat| (seat.seat, seat.member))
                .filter(|(_, member)| known.contains(member.to_string().as_str()))
                .collect()
        }),
        people,
    }
}

/// The participants: those who take part in a period, with what they offer and claim.
struct Participants {
    people: Vec<Person>,
    availability: BTreeMap<String, BTreeMap<String, i32>>,
    claims: Vec<Claim>,
    /// Seats to be filled.
    seats: i64,
}

fn participants(facts: &Facts, open: &[OpenShift<'_>]) -> Participants {
    let load = PastLoad::of(facts);
    let said = facts.availability(open.iter().map(|open| open.shift));
    let mut people = Vec::new();
    let mut availability = BTreeMap::new();
    let mut claims = Vec::new();
    for (member, said) in facts.members.iter().zip(&said) {
        if !facts.roster.period.iter().any(|day| member.profile.is_member_on(day)) {
            continue;
        }
        let served = SettledShifts::of(facts, member.id);
        let offer = offer(facts, member, open, said, &served);
        let person = person(facts, member, open, &served);
        claims.push(claim(facts, member, &person, &offer, &served, &load));
        people.push(person);
        if !offer.wishes.is_empty() {
            availability.insert(member.id.to_string(), offer.wishes);
        }
    }
    let seats = open
        .iter()
        .filter(|open| open.shift.vehicle.is_some())
        .map(|open| 1 + i64::from(open.shift.ride_along.min))
        .sum();
    for (person, target) in people.iter_mut().zip(targets(&claims, seats)) {
        person.target = target;
    }
    Participants { people, availability, claims, seats }
}

/// What a member's target is made of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TargetBreakdown {
    /// What counts for the member.
    pub claim: Claim,
    /// The wished paces of all who take part, in hundredths of shifts a month.
    pub paces: i64,
    /// Seats to be filled in the period.
    pub seats: i64,
    /// The target, what is settled of the period included.
    pub target: i64,
}

/// What a member's target in the period of `facts` is made of; nothing if they take no part in it.
pub fn target_breakdown(facts: &Facts, member: MemberId) -> Option<TargetBreakdown> {
    let Participants { people, claims, seats, .. } = participants(facts, &open_shifts(facts));
    let place = people.iter().position(|person| person.id == member.to_string())?;
    let paces = claims.iter().map(|claim| claim.pace).sum();
    let settled = i64::try_from(SettledShifts::of(facts, member).inside()).unwrap_or(i64::MAX);
    Some(TargetBreakdown { claim: claims[place], paces, seats, target: people[place].target + settled })
}

fn person(facts: &Facts, member: &Member, open: &[OpenShift<'_>], served: &SettledShifts) -> Person {
    let profile = &member.profile;
    // A longer period may give more than a month's most in some 30 days. What people have been told of it
    // is not taken back because a shorter part is planned again.
    let is_short = facts.roster.period.days() < MONTH_DAYS;
    let kept = open.iter().filter(|open| is_short && is_published(open.shift, member.id)).count();
    let kept = u32::try_from(kept).unwrap_or(u32::MAX);
    let longest = facts.roster.period.days().max(MONTH_DAYS);
    Person {
        id: member.id.to_string(),
        roles: profile.roles.seats(),
        experienced: profile.experienced,
        household: profile.household.clone(),
        target: 0,
        max_period: max_period(profile.max_month, longest).saturating_sub(served.period_limit_used()).max(kept),
        max_week: profile.max_week,
        must_serve: profile.must_serve && !served_lately(facts, served),
        history: served.spans.clone(),
    }
}

/// The most shifts in a period of so many days for somebody with a most a month: the mean month of
/// the Gregorian calendar has 365.25 / 12 days, halves are rounded up, and who serves at all may serve once.
/// A period shorter than a month is counted as one; what was served in the days around it that fill up a month, the
/// caller takes off.
pub fn max_period(max_month: u32, days: i64) -> u32 {
    let months_in_hundredths_of_days = i64::from(max_month) * days * 1200;
    let rounded = (2 * months_in_hundredths_of_days + 36_525) / (2 * 36_525);
    u32::try_from(rounded).unwrap_or(u32::MAX).max(max_month.min(1))
}

/// Whether the member has served outside the problem within the weeks in which everybody shall serve once.
fn served_lately(facts: &Facts, served: &SettledShifts) -> bool {
    let weeks = u64::try_from(facts.settings.get(SettingKey::ServeWeeks)).unwrap_or(0);
    let Some(since) = facts.roster.period.to().checked_sub_days(Days::new(7 * weeks)) else {
        return false;
    };
    let last = facts.roster.period.to();
    served.inside() > 0 || served.days().any(|day| since < day && day <= last)
}

fn planned_shift(facts: &Facts, OpenShift { shift, name }: &OpenShift<'_>) -> PlannedShift {
    PlannedShift {
        id: name.clone(),
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
    open: &[OpenShift<'_>],
    known: &BTreeSet<&str>,
) -> BTreeMap<String, BTreeMap<String, NaiveDate>> {
    let used: BTreeSet<_> = open.iter().filter_map(|open| open.shift.vehicle).collect();
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

fn seats_of(open: &[OpenShift<'_>], crew: impl Fn(&RosterShift) -> Vec<(Seat, MemberId)>) -> Vec<Assignment> {
    let seats = open.iter().flat_map(|OpenShift { shift, name }| {
        let crew = crew(shift).into_iter();
        crew.map(move |(seat, member)| Assignment { shift: name.clone(), seat, person: member.to_string() })
    });
    seats.collect()
}

/// The draft's seats of the shifts in the problem, as the planner's assignments.
pub fn draft(facts: &Facts) -> Vec<Assignment> {
    let open = open_shifts(facts);
    seats_of(&open, |shift| shift.crew.iter().map(|taken| (taken.seat, taken.member)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::member::{Profile, Roles};
    use crate::model::period::Period;
    use crate::model::problem::RideAlongs;
    use crate::model::roster::{Roster, SeatTaken};
    use crate::model::settings::Settings;
    use crate::model::shift::{Shift, ShiftId};
    use crate::model::timetable::TimetableShift;
    use crate::model::vehicle::CarId;

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

    /// Six weeks; in the week before, two members drive alone by turns, and a third joins as the weeks begin.
    fn facts_with_a_newcomer() -> Facts {
        let day = |text: &str| -> NaiveDate { text.parse().unwrap() };
        let period = Period::new(day("2021-02-01"), day("2021-03-14")).unwrap();
        let member = |id: i64, joined: Option<&str>| Member {
            id: MemberId(id),
            profile: Profile { joined: joined.map(day), ..Profile::named(format!("M{id}"), Roles::Driver) },
        };
        let driven = |index: i64| {
            let start = day("2021-01-20").and_hms_opt(10, 0, 0).unwrap() + chrono::TimeDelta::days(index);
            let (end, ride_along) = (start + chrono::TimeDelta::hours(3), RideAlongs { min: 0, max: 1 });
            let shift = Shift { car: CarId(1), start, end, weight: 1, ride_along };
            let (seat, member) = (Seat::Driver, MemberId(1 + index % 2));
            RosterShift {
                timetable: TimetableShift { shift, id: Some(ShiftId(index)), planned: true },
                vehicle: None,
                ride_along,
                same_household: false,
                crew: vec![SeatTaken { shift: ShiftId(index), seat, member, locked: false, against_rule: false }],
                published: None,
            }
        };
        let roster = |period, shifts| Roster { period, shifts, gone: Vec::new(), cancelled: Vec::new() };
        Facts {
            roster: roster(period, Vec::new()),
            around: roster(period.widened(42, 10), (0..8).map(driven).collect()),
            closures: Vec::new(),
            driven_until: None,
            open_only: None,
            settings: Settings::new(BTreeMap::new()),
            members: vec![member(1, None), member(2, None), member(3, Some("2021-02-01"))],
            pairs: Vec::new(),
            cars: Vec::new(),
            vehicles: Vec::new(),
            introductions: Vec::new(),
            weekly: Vec::new(),
            exceptions: Vec::new(),
        }
    }

    #[test]
    fn a_newcomer_need_not_catch_up() {
        let facts = facts_with_a_newcomer();
        let load = PastLoad::of(&facts);
        let carried = facts.members.iter().map(|member| {
            let served = SettledShifts::of(&facts, member.id);
            let offer = offer(&facts, member, &[], &[], &served);
            claim(&facts, member, &person(&facts, member, &[], &served), &offer, &served, &load).carried
        });
        assert_eq!(carried.collect::<Vec<_>>(), [4.0, 4.0, 4.0]);
    }
}
