//! What counts for each member's target: the wished pace, what was carried before, and the most that is possible.

use chrono::{Days, NaiveDate};

use super::apportionment::{Claim, carried};
use super::offers::Offer;
use super::settled::SettledShifts;
use crate::model::facts::Facts;
use crate::model::member::Member;
use crate::model::problem::Person;
use crate::model::roster::RosterShift;
use crate::model::settings::SettingKey;

/// What all members have carried in the weeks before the period.
pub struct PastLoad {
    /// First day of those weeks.
    since: NaiveDate,
    /// Seats that somebody sat in.
    seats: usize,
    /// The wished paces of all, each times the days of membership.
    pace_days: i64,
}

impl PastLoad {
    /// The load of all before the period of some facts.
    pub fn of(facts: &Facts) -> Self {
        let from = facts.roster.period.from();
        let weeks = u64::try_from(facts.settings.get(SettingKey::LoadWeeks)).unwrap_or(0);
        let mut load =
            Self { since: from.checked_sub_days(Days::new(7 * weeks)).unwrap_or(from), seats: 0, pace_days: 0 };
        let counts = |shift: &&RosterShift| {
            let day = shift.timetable.shift.start.date();
            load.since <= day && day < from
        };
        load.seats = facts.around.shifts.iter().filter(counts).map(|shift| shift.crew.len()).sum();
        load.pace_days = facts.members.iter().map(|member| load.pace_days_of(facts, member, true)).sum();
        load
    }

    /// A member's wished pace, in hundredths, times the days of those weeks as a member, or not as one.
    fn pace_days_of(&self, facts: &Facts, member: &Member, as_member: bool) -> i64 {
        let days = self.since.iter_days().take_while(|day| *day < facts.roster.period.from());
        let days = days.filter(|day| member.profile.is_member_on(*day) == as_member).count();
        member.profile.pace.hundredths() * i64::try_from(days).unwrap_or(i64::MAX)
    }
}

/// What counts for a member's target.
pub fn claim(
    facts: &Facts,
    member: &Member,
    limits: &Person,
    offer: &Offer,
    served: &SettledShifts,
    load: &PastLoad,
) -> Claim {
    let period = facts.roster.period;
    let shifts = served.days().filter(|day| load.since <= *day && *day <= period.to()).count();
    let weekly = i64::from(limits.max_week) * i64::try_from(period.weeks().len()).unwrap_or(i64::MAX);
    let available = i64::try_from(offer.days.len()).unwrap_or(i64::MAX);
    Claim {
        pace: member.profile.pace.hundredths(),
        carried: carried(shifts, load.pace_days_of(facts, member, false), load.pace_days, load.seats),
        cap: i64::from(limits.max_period).min(weekly).min(available),
    }
}
