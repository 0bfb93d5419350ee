//! `korpass plan`: a draft of the roster of a period.

use crate::cli::failure::Failure;
use crate::cli::planning;
use crate::cli::session::Session;
use crate::cli::solving::{SolveOptions, proof_sentences};
use crate::cli::{lookup, roster_screen};
use crate::message;
use crate::model::association::Association;
use crate::model::period::Period;
use crate::planner::solve::Solution;

/// The period to plan, and how.
#[derive(Debug, clap::Args)]
pub struct Plan {
    #[arg(value_name = "period")]
    period: String,
    #[command(flatten)]
    options: SolveOptions,
    #[arg(long)]
    dry_run: bool,
}

impl Plan {
    /// Plans, stores the draft and says what it is like.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let (association, period) = {
            let view = store.view()?;
            let association = session.association(&view)?;
            (association, lookup::period(&self.period, session.today(&view)?)?)
        };
        let solution = planning::plan(session, &mut store, period, &self.options, self.dry_run)?;
        warn_past_agreement(session, &association, period);
        if session.options.json {
            return session.show_json(&solution.plan);
        }
        if self.dry_run {
            return Ok(());
        }
        show_outcome(session, &store, period, &solution)?;
        session.show("");
        session.show_message(&message!("plan-next", period = period.to_string()));
        Ok(())
    }
}

/// Warns where a period goes past the agreement that pays for the activity.
pub fn warn_past_agreement(session: &Session, association: &Association, period: Period) {
    if let Some(until) = association.agreement_until.filter(|until| *until < period.to()) {
        session.warn(&message!("plan-past-agreement", until = until.to_string()));
    }
}

/// Says which shifts ahead stand and why, who gets no shift, what the plan costs and what is proven.
fn show_outcome(
    session: &Session,
    store: &crate::store::Store,
    period: Period,
    solution: &Solution,
) -> Result<(), Failure> {
    let score = solution.score;
    let view = store.view()?;
    let (facts, now) = (planning::facts(&view, period)?, session.local_now(&view)?);
    let reasons = roster_screen::reasons(session, &facts);
    let shifts: Vec<_> = facts.roster.shifts.iter().filter(|shift| shift.timetable.shift.start > now).collect();
    for sentence in roster_screen::standing_sentences(session, &facts, &reasons, &shifts) {
        roster_screen::wrap(session, &sentence);
    }
    if score.idle > 0 {
        session.show_message(&message!("plan-idle", count = score.idle));
    }
    session.show(session.ink.dim(&session.texts.say(&message!(
        "plan-score",
        standing = score.standing,
        idle = score.idle,
        soft = score.soft
    ))));
    for sentence in proof_sentences(score, solution.bound) {
        session.show(session.ink.dim(&session.texts.say(&sentence)));
    }
    Ok(())
}
