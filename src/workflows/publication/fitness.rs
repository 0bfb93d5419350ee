//! Whether a part of the draft can be published beside what is published of the rest.

use chrono::NaiveDate;

use crate::i18n::Message;
use crate::message;
use crate::model::facts::Facts;
use crate::model::period::Period;
use crate::model::roster::{RosterShift, SeatTaken};
use crate::planner::problem::from_facts;
use crate::planner::problem::shift_names::ShiftNames;
use crate::rules::{Breach, Scope, check_plan};
use crate::store::View;
use crate::workflows::planning::facts::facts;
use crate::workflows::refusal::Refusal;
use crate::workflows::words;
use crate::workflows::words::Names;

/// What would be broken, and the period that can be published instead.
#[derive(Debug, Clone, PartialEq)]
pub struct Unfit {
    /// Each breach in a sentence with its shift.
    pub breaches: Vec<Message>,
    /// All that was planned together.
    pub whole: Period,
}

/// The rules that publishing a period would break, as people would then be told their shifts: the
/// draft inside the period and the published version outside. What the draft breaks as a whole is
/// left out, as it was put there by hand.
pub fn unfit(view: &View<'_>, period: Period) -> Result<Option<Unfit>, Refusal> {
    let planned = planned_together(view, period)?;
    let mut breaches = Vec::new();
    // The limit of the period is that of what was planned together; the others look at whole weeks.
    for (looked_at, of_period) in [(planned, true), (planned.whole_weeks(), false)] {
        let facts = facts(view, looked_at)?;
        let published = as_published(&facts, |day| period.contains(day));
        let draft = load_breaches(&as_published(&facts, |_| true));
        let (names, shifts) = (Names::of(&facts.members), ShiftNames::of(&facts));
        for breach in load_breaches(&published) {
            if breach.rule.counts_over_period() == of_period && !draft.contains(&breach) {
                let shift = words::time_of(&shifts, &breach.shift);
                let sentence = words::breach(&facts, &names, &shifts, &breach);
                breaches.push(message!("publish-breach", shift = shift, sentence = sentence));
            }
        }
    }
    if breaches.is_empty() {
        return Ok(None);
    }
    let changed = facts(view, planned)?.around.shifts.into_iter().filter(is_changed);
    let days: Vec<NaiveDate> = changed.map(|shift| shift.timetable.shift.start.date()).collect();
    let from = days.iter().copied().fold(planned.from(), NaiveDate::min);
    let to = days.iter().copied().fold(planned.to(), NaiveDate::max);
    Ok(Some(Unfit { breaches, whole: Period::new(from, to).unwrap_or(planned) }))
}

/// The period with all that was planned together with its first and last day.
fn planned_together(view: &View<'_>, period: Period) -> Result<Period, Refusal> {
    let runs = [view.plan_containing(period.from())?, view.plan_containing(period.to())?];
    let periods = || runs.iter().flatten().map(|run| run.period);
    let from = periods().map(Period::from).fold(period.from(), NaiveDate::min);
    let to = periods().map(Period::to).fold(period.to(), NaiveDate::max);
    Ok(Period::new(from, to).unwrap_or(period))
}

/// The facts with the draft of the days in `draft` and what is published of the others.
fn as_published(facts: &Facts, draft: impl Fn(NaiveDate) -> bool) -> Facts {
    let mut facts = facts.clone();
    for shift in facts.roster.shifts.iter_mut().chain(&mut facts.around.shifts) {
        shift.crew =
            if draft(shift.timetable.shift.start.date()) { crew_to_tell(shift) } else { published_crew(shift) };
    }
    facts
}

/// The crew that publishing would tell: nobody, where it is not whole. Exceptions count like all others.
fn crew_to_tell(shift: &RosterShift) -> Vec<SeatTaken> {
    let crew = shift.crew.iter().filter(|_| shift.is_manned());
    crew.map(|taken| SeatTaken { locked: false, against_rule: false, ..*taken }).collect()
}

fn published_crew(shift: &RosterShift) -> Vec<SeatTaken> {
    let published = shift.published.iter().flat_map(|published| &published.crew);
    published
        .map(|seat| SeatTaken {
            shift: seat.shift,
            seat: seat.seat,
            member: seat.member,
            locked: false,
            against_rule: false,
        })
        .collect()
}

fn is_changed(shift: &RosterShift) -> bool {
    crew_to_tell(shift) != published_crew(shift)
}

/// The breaches of rules that look at all shifts of one person.
fn load_breaches(facts: &Facts) -> Vec<Breach> {
    let mut breaches = check_plan(&from_facts::problem(facts), &from_facts::draft(facts));
    breaches.retain(|breach| breach.rule.scope() == Scope::Person);
    breaches
}
