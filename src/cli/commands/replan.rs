//! `korpass replan`: after changes, the roster nearest to what people have been told.

use chrono::Duration;

use crate::cli::options::Consent;
use crate::cli::options::SolveOptions;
use crate::cli::proposing::propose;
use crate::cli::session::Session;
use crate::cli::ui::watch::PlannerWatch;
use crate::i18n::{Time, date_time};
use crate::message;
use crate::model::facts::Facts;
use crate::model::roster::ShiftState;
use crate::model::settings::SettingKey;
use crate::planner::solve::Solution;
use crate::planner::{from_facts, score};
use crate::store::{PlanRun, View};
use crate::workflows::exchange;
use crate::workflows::failure::Failure;
use crate::workflows::lookup;
use crate::workflows::planning;
use crate::workflows::planning::nearest::moves;
use crate::workflows::planning::nearest::nearest;
use crate::workflows::words;

/// The period to plan again.
#[derive(Debug, clap::Args)]
pub struct Replan {
    #[arg(value_name = "period")]
    period: Option<String>,
    #[command(flatten)]
    options: SolveOptions,
    #[command(flatten)]
    consent: Consent,
}

impl Replan {
    /// Plans again, shows what changes, asks, and stores it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let (facts, fixed_until) = {
            let view = store.view()?;
            let today = session.context.today(&view)?;
            let period = match &self.period {
                Some(text) => lookup::period(text, today)?,
                None => exchange::planned_ahead(&view, today)?.ok_or_else(|| {
                    Failure::new(message!("error-nothing-planned")).advise(message!("error-nothing-planned-advice"))
                })?,
            };
            let notice = Duration::hours(view.settings()?.get(SettingKey::NoticeHours));
            let fixed_until = session.context.local_now(&view)? + notice;
            // What is nearer than people can be told of in time is as settled as what has been driven.
            (Facts { driven_until: Some(fixed_until), ..planning::facts(&view, period)? }, fixed_until)
        };
        let period = facts.roster.period;
        if facts.roster.shifts.iter().all(|shift| facts.has_begun(shift)) {
            return Err(Failure::new(message!("error-all-fixed", until = date_time(fixed_until)))
                .advise(message!("error-all-fixed-advice")));
        }
        let solution = nearest(&facts, &PlannerWatch::new(session, &self.options).search())?;
        let (score, _) = score::score(&from_facts::problem(&facts), &solution.plan.assignments);
        let asks = !session.options.json && !self.consent.yes && !self.consent.dry_run;
        let changes_nothing = asks && is_stored(&store.view()?, &facts, &solution)?;
        if changes_nothing {
            session.show_message(&message!("replan-nearest-already"));
        }
        if !session.options.json {
            session.show_message(&message!("replan-fixed", until = date_time(fixed_until)));
        }
        if changes_nothing {
            return Ok(());
        }
        let span = Time::Days(period.from(), period.to());
        propose(session, &mut store, &[], self.consent, |change| {
            planning::refuse_changed_meanwhile(change, &facts)?;
            planning::store_draft(change, &facts, &solution)?;
            // A part of a plan that was planned again is still part of it.
            let is_part = change.plan_containing(period.from())?.is_some_and(|run| run.period.contains(period.to()));
            if !is_part {
                // Nothing is proven by the association's own weights.
                change.record_plan(PlanRun { period, score, proof: None })?;
            }
            let roster = change.roster(period)?;
            let (manned, shifts) = (roster.manned(), roster.shifts.len());
            Ok(((), message!("op-replanned", span = span.clone(), manned = manned, shifts = shifts)))
        })?;
        if let Some(stands) = still_standing(session, &store.view()?, &facts)? {
            session.confirm(&stands);
        }
        Ok(())
    }
}

/// Whether a plan is what the database has, seat by seat and shift by shift, so that storing it would change nothing.
fn is_stored(view: &View<'_>, facts: &Facts, solution: &Solution) -> Result<bool, Failure> {
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
fn still_standing(session: &Session, view: &View<'_>, facts: &Facts) -> Result<Option<crate::i18n::Message>, Failure> {
    let roster = view.roster(facts.roster.period)?;
    let standing = roster.shifts.iter().filter(|shift| !facts.has_begun(shift) && shift.is_standing()).count();
    let period = words::period_to_type(&session.texts, facts.roster.period);
    Ok((standing > 0).then(|| message!("replan-standing", count = standing, period = period)))
}
