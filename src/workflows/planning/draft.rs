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
}

/// What a roster is like once it has been planned.
#[derive(Debug, Clone)]
pub struct DraftSummary {
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
    Ok(Planned { solution, done })
}

/// What the roster of a period is like once a plan of it has been stored.
pub fn summary(
    context: &Context,
    view: &View<'_>,
    period: Period,
    solution: &Solution,
) -> Result<DraftSummary, Refusal> {
    let (facts, now) = (facts(view, period)?, context.local_now(view)?);
    let ahead: Vec<_> = facts.roster.shifts.iter().filter(|shift| shift.timetable.shift.start > now).collect();
    Ok(DraftSummary {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::member::{MemberId, Profile};
    use crate::model::problem::Seat;
    use crate::model::roster::{Roster, SeatTaken, ShiftState};
    use crate::workflows::fixtures::{Patient, away, change, context, context_at, four_shifts_a_week, period, search};
    use crate::workflows::planning::refusal::{PlanningRefusal, Unlock};

    fn roster(store: &Store, days: &str) -> Roster {
        store.view().unwrap().roster(period(days)).unwrap()
    }

    #[test]
    fn a_plan_is_stored_with_what_it_is_like_and_a_rehearsal_stores_nothing() {
        let mut store = four_shifts_a_week();
        let rehearsed = plan(&context(), &mut store, period("2021-v5"), &search(&Patient), true).unwrap();
        assert!(rehearsed.done.is_rehearsal);
        assert_eq!(roster(&store, "2021-v5").manned(), 0);
        let planned = plan(&context(), &mut store, period("2021-v5"), &search(&Patient), false).unwrap();
        let summary = summary(&context(), &store.view().unwrap(), period("v5"), &planned.solution).unwrap();
        assert_eq!((summary.lacking, summary.standing, summary.idle), (Vec::new(), 0, 0));
        assert_eq!(roster(&store, "2021-v5").manned(), 4);
    }

    #[test]
    fn a_shift_that_nobody_can_drive_stands_and_it_is_told_why() {
        let mut store = four_shifts_a_week();
        away(&mut store, 1, "2021-02-01");
        away(&mut store, 3, "2021-02-01");
        let planned = plan(&context(), &mut store, period("2021-v5"), &search(&Patient), false).unwrap();
        let summary = summary(&context(), &store.view().unwrap(), period("v5"), &planned.solution).unwrap();
        assert_eq!(summary.standing, 1);
        let days: Vec<String> = summary.lacking.iter().map(|lacking| lacking.start.date().to_string()).collect();
        assert_eq!(days, ["2021-02-01"]);
    }

    #[test]
    fn a_shift_that_nobody_manned_stays_as_it_is_once_it_is_behind() {
        let mut store = four_shifts_a_week();
        let noon = context_at("2021-02-02T11:00:00");
        plan(&noon, &mut store, period("2021-v5"), &search(&Patient), false).unwrap();
        let states: Vec<ShiftState> = roster(&store, "2021-v5").shifts.iter().map(|shift| shift.state()).collect();
        assert_eq!(states, [ShiftState::NotPlanned, ShiftState::NotPlanned, ShiftState::Manned, ShiftState::Manned]);
    }

    #[test]
    fn a_period_that_is_behind_or_has_no_shifts_is_not_planned() {
        let mut store = four_shifts_a_week();
        let friday = context_at("2021-02-05T11:00:00");
        let mut refused = |days| plan(&friday, &mut store, period(days), &search(&Patient), false).unwrap_err();
        let behind = refused("2021-v5");
        assert!(
            matches!(&behind, Refusal::Planning(PlanningRefusal::AllBegun { period }) if period == "2021-v5"),
            "{behind:?}"
        );
        let empty = refused("2021-02-06");
        assert!(matches!(empty, Refusal::Planning(PlanningRefusal::NoShifts { .. })), "{empty:?}");
    }

    #[test]
    fn a_locked_member_who_fell_away_is_told_with_what_unlocks_the_seat() {
        let mut store = four_shifts_a_week();
        let tuesday = roster(&store, "2021-02-02").shifts[0].timetable.shift.clone();
        change(&mut store, |change| {
            let shift = change.know_shift(&tuesday, false, false)?;
            let (seat, member) = (Seat::RideAlong, MemberId(3));
            Ok(change.take_seat(SeatTaken { shift, seat, member, locked: true, against_rule: false })?)
        });
        away(&mut store, 3, "2021-02-02");
        let refused = plan(&context(), &mut store, period("2021-v5"), &search(&Patient), false).unwrap_err();
        let Refusal::Planning(PlanningRefusal::LockedSeats { broken, unlock }) = refused else {
            panic!("{refused:?}");
        };
        assert_eq!(broken.len(), 1);
        assert_eq!(broken[0].shift, Time::Shift(tuesday.start, tuesday.end).into());
        assert_eq!(context().texts.say(&broken[0].breach), "Cilla Ceder kan inte tis 2 feb 09–12.");
        assert_eq!(unlock, Unlock { shift: "2021-02-02T09".to_owned(), member: Some("Cilla".to_owned()) });
    }

    #[test]
    fn two_periods_that_share_a_week_keep_its_limit_together() {
        let mut store = four_shifts_a_week();
        change(&mut store, |change| {
            for member in change.members()? {
                change.update_member(member.id, &Profile { max_week: 1, ..member.profile })?;
            }
            Ok(())
        });
        for month in ["2021-03", "2021-04"] {
            plan(&context(), &mut store, period(month), &search(&Patient), false).unwrap();
        }
        let mut served: Vec<i64> = roster(&store, "2021-v13")
            .shifts
            .iter()
            .flat_map(|shift| &shift.crew)
            .map(|taken| taken.member.0)
            .collect();
        served.sort_unstable();
        assert_eq!(served, [1, 2, 3, 4]);
    }
}
