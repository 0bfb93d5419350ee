//! Which shifts are open to planning, and which are settled outside the problem.

use std::collections::BTreeMap;

use chrono::{Datelike, IsoWeek, NaiveDate};

use super::shift_names::shift_name;
use crate::model::facts::Facts;
use crate::model::member::MemberId;
use crate::model::period::Period;
use crate::model::problem::LocalMinute;
use crate::model::roster::RosterShift;

/// Days that a month is counted as where a period is shorter: shifts of the days before fill it up.
pub const MONTH_DAYS: i64 = 30;

/// Whether a shift is settled, as it has begun, was manned by hand against a rule or is not to be planned: the
/// planner leaves it out and counts its crew's load.
pub fn is_settled(facts: &Facts, shift: &RosterShift) -> bool {
    facts.has_begun(shift) || !facts.is_open(shift) || shift.crew.iter().any(|taken| taken.against_rule)
}

/// A shift that is open to planning, and its name in problems and plans.
pub struct OpenShift<'f> {
    /// The shift.
    pub shift: &'f RosterShift,
    /// Its name.
    pub name: String,
}

/// The shifts that are open to planning.
pub fn open_shifts(facts: &Facts) -> Vec<OpenShift<'_>> {
    let open = facts.roster.shifts.iter().filter(|shift| !is_settled(facts, shift));
    open.map(|shift| OpenShift { shift, name: shift_name(facts, shift) }).collect()
}

/// The shifts of a member that are settled outside the problem: before, in and after its period.
pub struct SettledShifts {
    period: Period,
    /// Start and end of each, in order.
    pub spans: Vec<(LocalMinute, LocalMinute)>,
}

impl SettledShifts {
    /// Those of a member.
    pub fn of(facts: &Facts, member: MemberId) -> Self {
        let period = facts.roster.period;
        let settled = |shift: &&RosterShift| {
            let inside = period.contains(shift.timetable.shift.start.date());
            shift.crew.iter().any(|taken| taken.member == member) && (!inside || is_settled(facts, shift))
        };
        let span =
            |shift: &RosterShift| (LocalMinute(shift.timetable.shift.start), LocalMinute(shift.timetable.shift.end));
        Self { period, spans: facts.around.shifts.iter().filter(settled).map(span).collect() }
    }

    /// The first day of each shift.
    pub fn days(&self) -> impl Iterator<Item = NaiveDate> {
        self.spans.iter().map(|(start, _)| start.0.date())
    }

    /// How many of them are in the period.
    pub fn inside(&self) -> usize {
        self.days().filter(|day| self.period.contains(*day)).count()
    }

    /// How many shifts there are by ISO week.
    pub fn by_week(&self) -> BTreeMap<IsoWeek, u32> {
        let mut weeks = BTreeMap::new();
        for day in self.days() {
            *weeks.entry(day.iso_week()).or_insert(0) += 1;
        }
        weeks
    }

    /// How much of the limit of the period is used: the shifts inside it, and where it is shorter than
    /// a month, the most in any month around it.
    pub fn period_limit_used(&self) -> u32 {
        let spare = u64::try_from(MONTH_DAYS - self.period.days()).unwrap_or(0);
        let months = (0..=spare).map(|before| self.period.widened(before, spare - before));
        let most = months.map(|month| self.days().filter(|day| month.contains(*day)).count()).max();
        u32::try_from(most.unwrap_or(0)).unwrap_or(u32::MAX)
    }
}

/// Whether a member has a seat of a shift, in the draft or as they have been told.
pub fn holds(shift: &RosterShift, member: MemberId) -> bool {
    shift.crew.iter().any(|taken| taken.member == member) || is_published(shift, member)
}

/// Whether a member has been told of a seat of a shift.
pub fn is_published(shift: &RosterShift, member: MemberId) -> bool {
    shift.published.iter().flat_map(|published| &published.crew).any(|seat| seat.member == member)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_around_a_short_period_counts_what_is_planned_after_it_too() {
        let day = |text: &str| -> NaiveDate { text.parse().unwrap() };
        let noon = |text: &str| LocalMinute(day(text).and_hms_opt(12, 0, 0).unwrap());
        let served = |days: &[&str]| SettledShifts {
            period: Period::new(day("2021-02-08"), day("2021-02-14")).unwrap(),
            spans: days.iter().map(|day| (noon(day), noon(day))).collect(),
        };
        assert_eq!(served(&["2021-02-16", "2021-03-09"]).period_limit_used(), 2);
        assert_eq!(served(&["2021-01-16", "2021-03-09"]).period_limit_used(), 1);
        assert_eq!(served(&["2021-01-15", "2021-03-10"]).period_limit_used(), 0);
    }
}
