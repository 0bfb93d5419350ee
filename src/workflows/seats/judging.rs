//! Which rules a roster breaks as it stands in the database, so that a change can be judged by what it adds.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::message;
use crate::model::facts::Facts;
use crate::model::period::Period;
use crate::planner::explanation::standing_reasons::lacks_somebody;
use crate::planner::problem::from_facts;
use crate::planner::problem::shift_names::ShiftNames;
use crate::rules::{Breach, Scope, check_plan};
use crate::store::View;
use crate::workflows::context::Context;
use crate::workflows::planning::ahead::planned_ahead;
use crate::workflows::planning::around::with_plans_or_weeks;
use crate::workflows::planning::facts::facts;
use crate::workflows::refusal::Refusal;
use crate::workflows::seats::judged::Judged;
use crate::workflows::words;
use crate::workflows::words::Names;

/// The rules broken in all that is planned ahead.
pub fn all_ahead(context: &Context, view: &View<'_>) -> Result<Vec<Judged>, Refusal> {
    let ahead = planned_ahead(view, context.today(view)?)?;
    let days: BTreeSet<NaiveDate> = ahead.iter().flat_map(|period| period.iter()).collect();
    of_plans(view, &days, &BTreeSet::new())
}

/// The rules broken around some days: in the plans that they belong to, else in their weeks. Exceptions made by
/// hand on those days count like all other seats.
pub fn around(view: &View<'_>, days: &BTreeSet<NaiveDate>) -> Result<Vec<Judged>, Refusal> {
    of_plans(view, days, days)
}

/// The rules broken in the plans that some days belong to, else in their weeks.
fn of_plans(
    view: &View<'_>,
    days: &BTreeSet<NaiveDate>,
    without_exceptions: &BTreeSet<NaiveDate>,
) -> Result<Vec<Judged>, Refusal> {
    let mut periods: Vec<Period> = Vec::new();
    for day in days.iter().filter_map(|day| Period::new(*day, *day)) {
        let period = with_plans_or_weeks(view, day)?;
        if !periods.contains(&period) {
            periods.push(period);
        }
    }
    let mut found: Vec<Judged> = Vec::new();
    for period in periods {
        for judged in broken(view, period, without_exceptions)? {
            if !found.iter().any(|other| other.is_same(&judged)) {
                found.push(judged);
            }
        }
    }
    Ok(found)
}

/// The rules broken in a period: the limit of the period by the period, all others by whole weeks.
fn broken(view: &View<'_>, period: Period, without_exceptions: &BTreeSet<NaiveDate>) -> Result<Vec<Judged>, Refusal> {
    let weeks = period.whole_weeks();
    let mut judged = Vec::new();
    for looked_at in if weeks == period { vec![period] } else { vec![period, weeks] } {
        let facts = forgetting(facts(view, looked_at)?, without_exceptions);
        let (names, shifts) = (Names::of(&facts.members), ShiftNames::of(&facts));
        for breach in breaches(&facts) {
            if weeks == period || breach.rule.counts_over_period() == (looked_at == period) {
                let sentence = words::breach(&facts, &names, &shifts, &breach);
                let sentence = if breach.rule.names_shift() {
                    sentence
                } else {
                    let shift = words::time_of(&shifts, &breach.shift);
                    message!("publish-breach", shift = shift, sentence = sentence)
                };
                let is_published = shifts.find(&breach.shift).is_some_and(|shift| shift.published.is_some());
                judged.push(Judged { sentence, breach, is_published });
            }
        }
    }
    Ok(judged)
}

fn forgetting(mut facts: Facts, days: &BTreeSet<NaiveDate>) -> Facts {
    for shift in facts.roster.shifts.iter_mut().filter(|shift| days.contains(&shift.timetable.shift.start.date())) {
        shift.crew.iter_mut().for_each(|taken| taken.against_rule = false);
    }
    facts
}

/// What the draft breaks; that a crew is not whole yet is no breach, as the shift then stands.
fn breaches(facts: &Facts) -> Vec<Breach> {
    let (problem, plan) = (from_facts::problem(facts), from_facts::draft(facts));
    let lacking: BTreeSet<&str> =
        problem.shifts.iter().filter(|shift| lacks_somebody(shift, &plan)).map(|shift| shift.id.as_str()).collect();
    let mut breaches = check_plan(&problem, &plan);
    breaches.retain(|breach| breach.rule.scope() != Scope::WholeCrew || !lacking.contains(breach.shift.as_str()));
    breaches
}
