//! What members serve, who is active, new or idle, and how evenly the load is spread.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, IsoWeek};
use chrono_tz::Tz;

use super::sources::FigureSources;
use crate::model::driving_log::LogEntry;
use crate::model::local_time::minutes_between;
use crate::model::member::{Member, MemberId};
use crate::model::period::Period;
use crate::model::problem::Seat;
use crate::model::roster::Roster;

/// What a member serves in a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MemberLoad {
    /// The member.
    pub member: MemberId,
    /// Shifts as driver.
    pub drives: i64,
    /// Shifts as ride-along.
    pub rides: i64,
    /// Minutes served, as the clock really goes.
    pub minutes: i64,
    /// Kilometres as driver in the driving log.
    pub kilometres: i64,
}

impl MemberLoad {
    fn none(member: MemberId) -> Self {
        Self { member, drives: 0, rides: 0, minutes: 0, kilometres: 0 }
    }

    /// All shifts.
    pub fn shifts(&self) -> i64 {
        self.drives + self.rides
    }
}

/// What each serves who has a shift, or was a member in the period, in the order given.
pub fn loads(roster: &Roster, members: &[&Member], drives: &[&LogEntry], zone: Tz) -> Vec<MemberLoad> {
    let mut served: BTreeMap<MemberId, MemberLoad> = BTreeMap::new();
    for shift in roster.shifts.iter().filter(|shift| shift.is_manned()) {
        let minutes = minutes_between(zone, shift.timetable.shift.start, shift.timetable.shift.end);
        for taken in &shift.crew {
            let load = served.entry(taken.member).or_insert(MemberLoad::none(taken.member));
            load.minutes += minutes;
            match taken.seat {
                Seat::Driver => load.drives += 1,
                Seat::RideAlong => load.rides += 1,
            }
        }
    }
    for drive in drives {
        served.entry(drive.driver).or_insert(MemberLoad::none(drive.driver)).kilometres += drive.kilometres();
    }
    members
        .iter()
        .filter(|member| served.contains_key(&member.id) || was_member_in(member, roster.period))
        .map(|member| served.get(&member.id).copied().unwrap_or(MemberLoad::none(member.id)))
        .collect()
}

fn was_member_in(member: &Member, period: Period) -> bool {
    let profile = &member.profile;
    profile.joined.is_none_or(|joined| joined <= period.to()) && profile.left.is_none_or(|left| period.from() <= left)
}

/// Members who serve, are new, or have not served for long.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Activity {
    /// Those with a shift in the period.
    pub active: i64,
    /// Those who joined in the period.
    pub new: i64,
    /// Members on the last day planned who had been so for the weeks before, and served in none of them; not known
    /// where some of those weeks were not planned.
    pub idle: Option<Vec<MemberId>>,
}

impl Activity {
    /// The activity of a period.
    pub fn new(loads: &[MemberLoad], sources: FigureSources<'_>) -> Self {
        let (period, recent) = (sources.facts.roster.period, sources.recent);
        let serving: BTreeSet<MemberId> = recent
            .shifts
            .iter()
            .filter(|shift| shift.is_manned())
            .flat_map(|shift| &shift.crew)
            .map(|taken| taken.member)
            .collect();
        let throughout = |member: &Member| {
            member.profile.is_member_on(recent.period.from()) && member.profile.is_member_on(recent.period.to())
        };
        let count = |is: &dyn Fn(&Member) -> bool| {
            i64::try_from(sources.members.iter().filter(|member| is(member)).count()).unwrap_or(i64::MAX)
        };
        Self {
            active: i64::try_from(loads.iter().filter(|load| load.shifts() > 0).count()).unwrap_or(i64::MAX),
            new: count(&|member| member.profile.joined.is_some_and(|joined| period.contains(joined))),
            idle: is_planned_throughout(recent).then(|| {
                let idle = sources.members.iter().filter(|member| throughout(member) && !serving.contains(&member.id));
                idle.map(|member| member.id).collect()
            }),
        }
    }
}

/// Whether something was planned in each week that has shifts, and there are such weeks.
fn is_planned_throughout(roster: &Roster) -> bool {
    let mut weeks: BTreeMap<IsoWeek, bool> = BTreeMap::new();
    for shift in &roster.shifts {
        *weeks.entry(shift.timetable.shift.start.iso_week()).or_default() |= shift.is_planned();
    }
    !weeks.is_empty() && weeks.values().all(|planned| *planned)
}

/// How evenly the shifts are spread over the members of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Spread {
    /// Shifts of the fifth of the members who have the most, rounded up to whole members.
    pub busiest_fifth: i64,
    /// All shifts of members.
    pub all: i64,
    /// The Gini coefficient in hundredths: 0 where all serve alike, near 100 where one serves everything.
    /// Half the mean difference between two members, divided by the mean (C. Gini, 1912).
    pub gini: Option<i64>,
}

impl Spread {
    /// The spread of some loads.
    pub fn new(loads: &[MemberLoad]) -> Self {
        let mut shifts: Vec<i64> = loads.iter().map(MemberLoad::shifts).collect();
        shifts.sort_unstable();
        let all: i64 = shifts.iter().sum();
        let count = i64::try_from(shifts.len()).unwrap_or(i64::MAX);
        // With x sorted upwards and i from 1: G = (2 Σ i·x − (n + 1) Σ x) / (n Σ x).
        let ranked: i64 = (1..).zip(&shifts).map(|(rank, shifts): (i64, _)| rank * shifts).sum();
        let (above, below) = (2 * ranked - (count + 1) * all, count * all);
        let gini = (below > 0).then(|| (200 * above + below) / (2 * below));
        Self { busiest_fifth: shifts.iter().rev().take(shifts.len().div_ceil(5)).sum(), all, gini }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spread(shifts: &[i64]) -> (i64, Option<i64>) {
        let load = |drives: &i64| MemberLoad { drives: *drives, ..MemberLoad::none(MemberId(1)) };
        let spread = Spread::new(&shifts.iter().map(load).collect::<Vec<_>>());
        (spread.busiest_fifth, spread.gini)
    }

    #[test]
    fn an_even_load_has_a_gini_of_nothing_and_one_who_serves_alone_near_one() {
        assert_eq!(spread(&[3, 3, 3, 3, 3]), (3, Some(0)));
        assert_eq!(spread(&[0, 0, 0, 0, 10]), (10, Some(80)));
        assert_eq!(spread(&[1, 2, 3, 4]), (4, Some(25)));
        assert_eq!(spread(&[0, 0]), (0, None));
        assert_eq!(spread(&[]), (0, None));
    }
}
