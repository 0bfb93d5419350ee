//! `korpass plan`: a draft of the roster of a period.

use crate::cli::failure::Failure;
use crate::cli::planning;
use crate::cli::session::Session;
use crate::cli::{lookup, roster_screen, view};
use crate::message;
use crate::model::association::Association;
use crate::model::period::Period;
use crate::model::problem::Score;

/// The period to plan, and how.
#[derive(Debug, clap::Args)]
pub struct Plan {
    #[arg(value_name = "period")]
    period: String,
    #[arg(long, value_name = "number")]
    seed: Option<u64>,
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
        let solution = planning::plan(session, &mut store, period, self.seed, self.dry_run)?;
        if session.options.json {
            return session.show_json(&solution.plan);
        }
        warn_past_agreement(session, &association, period);
        if self.dry_run {
            return Ok(());
        }
        show_outcome(session, &store, period, solution.score)?;
        session.show("");
        session.show_message(&message!("plan-next", period = view::period_to_type(&session.texts, period)));
        Ok(())
    }
}

/// Warns where a period goes past the agreement that pays for the activity.
pub fn warn_past_agreement(session: &Session, association: &Association, period: Period) {
    if let Some(until) = association.agreement_until.filter(|until| *until < period.to()) {
        session.warn(&message!("plan-past-agreement", until = until.to_string()));
    }
}

/// Says which shifts stand and why, who gets no shift, and what the plan costs.
fn show_outcome(session: &Session, store: &crate::store::Store, period: Period, score: Score) -> Result<(), Failure> {
    let facts = planning::facts(&store.view()?, period)?;
    let reasons = roster_screen::reasons(&facts);
    let shifts: Vec<_> = facts.roster.shifts.iter().collect();
    for sentence in roster_screen::standing_sentences(&session.texts, &facts, &reasons, &shifts) {
        roster_screen::show_indented(session, &sentence);
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
    Ok(())
}
