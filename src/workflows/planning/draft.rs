//! Planning a period: a plan of what there is, stored as the draft.

use chrono::NaiveDate;

use crate::i18n::Time;
use crate::message;
use crate::model::period::Period;
use crate::planner::solve::Solution;
use crate::store::{OperationKind, PlanRun, Store, View};
use crate::workflows::context::{Context, Done};
use crate::workflows::planning::facts::facts;
use crate::workflows::planning::problem::{open_problem, solve_problem};
use crate::workflows::planning::proof::{Standard, proof};
use crate::workflows::planning::search::Search;
use crate::workflows::planning::standing::{self, Lacking};
use crate::workflows::planning::storing::{refuse_changed_meanwhile, store_draft};
use crate::workflows::refusal::Refusal;

/// A period that was planned.
#[derive(Debug, Clone)]
pub struct Planned {
    /// Who sits where, and how good that is.
    pub solution: Solution,
    /// The sentence of the history, and whether the draft was stored.
    pub done: Done<()>,
    /// What the roster is like now; none where nothing was stored.
    pub outcome: Option<Outcome>,
}

/// What a roster is like once it has been planned.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The shifts ahead that lack somebody, and why, as far as that is known.
    pub lacking: Vec<Lacking>,
    /// How many shifts ahead nobody mans.
    pub standing: usize,
    /// How many get no shift who should.
    pub idle: i64,
    /// How good the plan is, and how good one could be at best.
    pub standard: Standard,
}

/// Plans a period and stores the draft, in one operation.
///
/// # Errors
/// If there is nothing to plan, locked seats break a rule, or somebody has changed the period meanwhile.
pub fn plan(
    context: &Context,
    store: &mut Store,
    period: Period,
    search: &Search<'_>,
    dry_run: bool,
) -> Result<Planned, Refusal> {
    let (known, problem) = open_problem(context, &store.view()?, period)?;
    let solution = solve_problem(&known, &problem, search)?;
    let run = PlanRun { period, score: solution.score, proof: Some(proof(&problem, &solution)?) };
    let done = context.change(store, OperationKind::Change, dry_run, |change| {
        refuse_changed_meanwhile(change, &known)?;
        store_draft(change, &known, &solution)?;
        change.record_plan(run)?;
        let roster = change.roster(period)?;
        let span = Time::Days(period.from(), period.to());
        Ok(((), message!("op-planned", span = span, manned = roster.manned(), shifts = roster.shifts.len())))
    })?;
    let outcome = if dry_run { None } else { Some(outcome(context, &store.view()?, period, &solution)?) };
    Ok(Planned { solution, done, outcome })
}

fn outcome(context: &Context, view: &View<'_>, period: Period, solution: &Solution) -> Result<Outcome, Refusal> {
    let (facts, now) = (facts(view, period)?, context.local_now(view)?);
    let ahead: Vec<_> = facts.roster.shifts.iter().filter(|shift| shift.timetable.shift.start > now).collect();
    Ok(Outcome {
        lacking: standing::lacking(&standing::reasons(&facts), &ahead),
        standing: ahead.iter().filter(|shift| !shift.is_manned()).count(),
        idle: solution.score.idle,
        standard: Standard::of(solution),
    })
}

/// The day on which the agreement ends that pays for the activity, where a period goes past it.
///
/// # Errors
/// If the database has no association or cannot be read.
pub fn past_agreement(context: &Context, view: &View<'_>, period: Period) -> Result<Option<NaiveDate>, Refusal> {
    Ok(context.association(view)?.agreement_until.filter(|until| *until < period.to()))
}
