//! Planning again after changes: the roster nearest to what people have been told.

use chrono::{Duration, NaiveDateTime};

use crate::i18n::Time;
use crate::message;
use crate::model::facts::Facts;
use crate::model::period::Period;
use crate::model::problem::Score;
use crate::model::roster::ShiftState;
use crate::model::settings::SettingKey;
use crate::planner::problem::{from_facts, score};
use crate::planner::solve::Solution;
use crate::store::{Change, PlanRun, Store, View};
use crate::workflows::context::Context;
use crate::workflows::lookup;
use crate::workflows::lookup::refusal::LookupRefusal;
use crate::workflows::planning::ahead::planned_ahead;
use crate::workflows::planning::facts::facts;
use crate::workflows::planning::nearest::{moves, nearest};
use crate::workflows::planning::refusal::PlanningRefusal;
use crate::workflows::planning::search::Search;
use crate::workflows::planning::storing::{refuse_changed_meanwhile, store_draft};
use crate::workflows::proposal::{Proposed, Rehearsed, propose};
use crate::workflows::refusal::Refusal;

/// A new roster, to be decided on.
pub struct NewRoster<'a> {
    /// Shifts that begin by then stay as they are.
    pub fixed_until: NaiveDateTime,
    /// The roster is that already, seat by seat and shift by shift.
    pub is_stored: bool,
    /// What it does.
    pub shown: &'a Rehearsed,
}

/// What came of planning again.
#[derive(Debug)]
pub struct Replanned {
    /// The period that was planned again.
    pub period: Period,
    /// Shifts that begin by then stay as they are.
    pub fixed_until: NaiveDateTime,
    /// The roster was that already.
    pub is_stored: bool,
    /// What was shown, and whether it was stored.
    pub proposed: Proposed<()>,
    /// How many shifts that could be planned stand now.
    pub standing: usize,
}

/// Plans a period again, or where none is named all that is planned ahead, lets somebody decide on what changes, and
/// stores it.
///
/// # Errors
/// If there is nothing to plan again, locked seats break a rule, whoever decides refuses, or somebody has changed the
/// period meanwhile.
pub fn replan(
    context: &Context,
    store: &mut Store,
    period: Option<&str>,
    search: &Search<'_>,
    decide: impl FnOnce(&NewRoster<'_>) -> Result<bool, Refusal>,
) -> Result<Replanned, Refusal> {
    let (facts, fixed_until) = facts_to_plan(context, &store.view()?, period)?;
    if facts.roster.shifts.iter().all(|shift| facts.has_begun(shift)) {
        return Err(PlanningRefusal::AllFixed { until: fixed_until }.into());
    }
    let solution = nearest(&facts, search)?;
    let is_stored = is_stored(&store.view()?, &facts, &solution)?;
    let decide = |shown: &Rehearsed| decide(&NewRoster { fixed_until, is_stored, shown });
    // By the association's own weights.
    let (score, _) = score::score(&from_facts::problem(&facts), &solution.plan.assignments);
    let proposed = propose(context, store, &[], decide, |change| {
        refuse_changed_meanwhile(change, &facts)?;
        store_draft(change, &facts, &solution)?;
        let period = facts.roster.period;
        record(change, period, score)?;
        let roster = change.roster(period)?;
        let (span, manned) = (Time::Days(period.from(), period.to()), roster.manned());
        Ok(((), message!("op-replanned", span = span, manned = manned, shifts = roster.shifts.len())))
    })?;
    let standing = still_standing(&store.view()?, &facts)?;
    Ok(Replanned { period: facts.roster.period, fixed_until, is_stored, proposed, standing })
}

/// The facts of the period, and until when its shifts are fixed.
fn facts_to_plan(context: &Context, view: &View<'_>, period: Option<&str>) -> Result<(Facts, NaiveDateTime), Refusal> {
    let today = context.today(view)?;
    let period = match period {
        Some(text) => lookup::period(text, today)?,
        None => planned_ahead(view, today)?.ok_or(LookupRefusal::NothingPlanned)?,
    };
    let lead_time = Duration::hours(view.settings()?.get(SettingKey::LeadTimeHours));
    let fixed_until = context.local_now(view)? + lead_time;
    // What is nearer than people can be told of in time is as settled as what has been driven.
    Ok((Facts { driven_until: Some(fixed_until), ..facts(view, period)? }, fixed_until))
}

/// A part of a plan that was planned again is still part of it.
fn record(change: &Change<'_>, period: Period, score: Score) -> Result<(), Refusal> {
    let is_part = change.plan_containing(period.from())?.is_some_and(|run| run.period.contains(period.to()));
    if !is_part {
        // Nothing is proven by the association's own weights.
        change.record_plan(PlanRun { period, score, proof: None })?;
    }
    Ok(())
}

/// Whether a plan is what the database has, seat by seat and shift by shift, so that storing it would change nothing.
fn is_stored(view: &View<'_>, facts: &Facts, solution: &Solution) -> Result<bool, Refusal> {
    let shifts = &facts.roster.shifts;
    let is_planned = shifts
        .iter()
        .all(|shift| facts.has_begun(shift) || shift.timetable.id.is_some() && shift.state() != ShiftState::NotPlanned);
    // Shifts that are in the timetable no longer may still have seats.
    let seats: usize = shifts.iter().map(|shift| shift.crew.len()).sum();
    let is_same =
        moves(facts, &solution.plan.assignments).is_empty() && view.seats(facts.roster.period)?.len() == seats;
    Ok(is_planned && is_same)
}

/// How many shifts that could be planned still stand.
fn still_standing(view: &View<'_>, facts: &Facts) -> Result<usize, Refusal> {
    let roster = view.roster(facts.roster.period)?;
    Ok(roster.shifts.iter().filter(|shift| !facts.has_begun(shift) && shift.is_standing()).count())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflows::fixtures::{Patient, away, context, context_at, four_shifts_a_week, period, search};
    use crate::workflows::planning::draft::plan;
    use crate::workflows::publication::publish::publish;

    fn published() -> Store {
        let mut store = four_shifts_a_week();
        plan(&context(), &mut store, period("2021-v5"), &search(&Patient), false).unwrap();
        publish(&context(), &mut store, period("2021-v5"), false, |_| Ok(true)).unwrap();
        store
    }

    fn replanned(store: &mut Store, agreed: bool) -> Replanned {
        replan(&context(), store, None, &search(&Patient), |_| Ok(agreed)).unwrap()
    }

    #[test]
    fn a_roster_to_which_nothing_has_happened_is_the_nearest_already() {
        let replanned = replanned(&mut published(), false);
        assert!(replanned.is_stored && replanned.proposed.shown.effect.shifts.is_empty());
        assert_eq!((replanned.period, replanned.standing), (period("2021-v5"), 0));
    }

    #[test]
    fn only_what_somebody_agrees_to_is_stored() {
        let mut store = published();
        let before = store.view().unwrap().roster(period("2021-v5")).unwrap();
        away(&mut store, 2, "2021-v5");
        let declined = replanned(&mut store, false);
        assert!(!declined.is_stored && declined.proposed.stored.is_none());
        assert!(!declined.proposed.shown.effect.shifts.is_empty());
        let crews = |store: &Store| store.view().unwrap().seats(period("2021-v5")).unwrap();
        let seats: Vec<_> = before.shifts.iter().flat_map(|shift| shift.crew.clone()).collect();
        assert_eq!(crews(&store).len(), seats.len());
        assert!(crews(&store).iter().all(|taken| seats.contains(taken)));
        assert!(replanned(&mut store, true).proposed.stored.is_some());
        assert!(crews(&store).iter().all(|taken| taken.member.0 != 2));
    }

    #[test]
    fn what_is_nearer_than_people_can_be_told_of_is_not_planned_again() {
        let mut store = published();
        let thursday = context_at("2021-02-04T09:00:00");
        let refused = replan(&thursday, &mut store, Some("2021-v5"), &search(&Patient), |_| Ok(true)).unwrap_err();
        assert!(matches!(refused, Refusal::Planning(PlanningRefusal::AllFixed { .. })), "{refused:?}");
    }

    #[test]
    fn where_nothing_is_planned_there_is_nothing_to_plan_again() {
        let refused = replan(&context(), &mut four_shifts_a_week(), None, &search(&Patient), |_| Ok(true)).unwrap_err();
        assert!(matches!(refused, Refusal::Lookup(LookupRefusal::NothingPlanned)), "{refused:?}");
    }
}
