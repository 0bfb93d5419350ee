//! What there is to know before anything is planned, judged or explained.

use chrono::NaiveDateTime;

use crate::i18n::Time;
use crate::model::facts::Facts;
use crate::model::period::Period;
use crate::model::roster::RosterShift;
use crate::model::settings::SettingKey;
use crate::model::shift_name::ShiftName;
use crate::store::View;
use crate::workflows::context::Context;
use crate::workflows::lookup::refusal::LookupRefusal;
use crate::workflows::planning::around::with_plans_or_weeks;
use crate::workflows::planning::refusal::PlanningRefusal;
use crate::workflows::refusal::Refusal;

/// Reads all that planning a period needs to know, with the weeks before and after that count.
pub fn facts(view: &View<'_>, period: Period) -> Result<Facts, Refusal> {
    let settings = view.settings()?;
    let weeks = settings.get(SettingKey::LoadWeeks).max(settings.get(SettingKey::ServeWeeks));
    let before = u64::try_from(7 * weeks).unwrap_or(0);
    // Limits a week and a month, rest and spacing reach into the days after, if those are planned already.
    let after = u64::try_from(settings.get(SettingKey::SpacingDays) + 7).unwrap_or(7).max(31);
    Ok(view.facts(period, before.max(after), after)?)
}

/// The same as seen from now: shifts that have begun are settled.
///
/// # Errors
/// If the database has no association or cannot be read.
pub fn facts_from_now(context: &Context, view: &View<'_>, period: Period) -> Result<Facts, Refusal> {
    Ok(Facts { driven_until: Some(context.local_now(view)?), ..facts(view, period)? })
}

/// The facts that a shift's seats are judged by: those of the plan it belongs to, else of its week.
///
/// # Errors
/// If the shift is cancelled, or the database cannot be read.
pub fn facts_around(view: &View<'_>, name: &ShiftName) -> Result<Facts, Refusal> {
    let day = Period::new(name.day, name.day).ok_or_else(|| LookupRefusal::NoSuchShift {
        shift: name.clone(),
        that_day: Vec::new(),
        nearest: Vec::new(),
    })?;
    let facts = facts(view, with_plans_or_weeks(view, day)?)?;
    match cancelled(&facts, name) {
        Some(found) => Err(PlanningRefusal::Cancelled { shift: name.clone(), time: found.0, why: found.1 }.into()),
        None => Ok(facts),
    }
}

/// The time of the cancelled shift that a name means, and why it was cancelled; none where there is one to drive.
fn cancelled(facts: &Facts, name: &ShiftName) -> Option<(Time, String)> {
    let is_meant =
        |start: NaiveDateTime| start.date() == name.day && name.start.is_none_or(|time| time == start.time());
    if facts.roster.shifts.iter().any(|shift| is_meant(shift.timetable.shift.start)) {
        return None;
    }
    let found = facts.roster.cancelled.iter().find(|cancelled| is_meant(cancelled.shift.start))?;
    Some((Time::Shift(found.shift.start, found.shift.end), found.why.clone()))
}

/// The facts with the exceptions from the rules forgotten in shifts that start with a shift. The planner
/// leaves such shifts alone, but who could sit there is asked of them too.
pub fn without_exceptions(facts: &Facts, shift: &RosterShift) -> Facts {
    let mut facts = facts.clone();
    let start = shift.timetable.shift.start;
    for other in facts.roster.shifts.iter_mut().filter(|other| other.timetable.shift.start == start) {
        other.crew.iter_mut().for_each(|taken| taken.against_rule = false);
    }
    facts
}
