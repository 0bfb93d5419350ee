//! `korpass plan`: a draft of the roster of a period.

use serde::Serialize;

use crate::cli::options::SolveOptions;
use crate::cli::screens::comparison;
use crate::cli::session::Session;
use crate::cli::ui::watch::PlannerWatch;
use crate::message;
use crate::model::association::Association;
use crate::model::facts::Facts;
use crate::model::period::Period;
use crate::model::problem::{Plan as ModelPlan, Score};
use crate::model::settings::{SettingKey, Settings};
use crate::planner::comparison::compare;
use crate::planner::from_facts;
use crate::planner::solve::Solution;
use crate::store::Store;
use crate::workflows::failure::Failure;
use crate::workflows::lookup;
use crate::workflows::parse;
use crate::workflows::planning;
use crate::workflows::planning::search::proof_sentences;
use crate::workflows::planning::standing;
use crate::workflows::words;

/// The period to plan, and how.
#[derive(Debug, clap::Args)]
pub struct Plan {
    #[arg(value_name = "period")]
    period: String,
    #[command(flatten)]
    options: SolveOptions,
    #[arg(long, value_name = "weights", value_parser = parse::weight, value_delimiter = ',')]
    weights: Vec<(SettingKey, i64)>,
    #[arg(long)]
    dry_run: bool,
}

impl Plan {
    /// Plans, stores the draft and says what it is like.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let (association, period) = {
            let view = store.view()?;
            let association = session.context.association(&view)?;
            (association, lookup::period(&self.period, session.context.today(&view)?)?)
        };
        if !self.weights.is_empty() {
            warn_past_agreement(session, &association, period);
            return self.try_weights(session, &store, period);
        }
        let watch = PlannerWatch::new(session, &self.options);
        let (solution, done) = planning::plan(&session.context, &mut store, period, &watch.search(), self.dry_run)?;
        session.confirm_done(done);
        warn_past_agreement(session, &association, period);
        if session.options.json {
            return session.show_json(&Outcome { plan: &solution.plan, score: solution.score });
        }
        if self.dry_run {
            return Ok(());
        }
        show_outcome(session, &store, period, &solution)?;
        session.show("");
        session.show_message(&message!("plan-next", period = words::period_to_type(&session.texts, period)));
        Ok(())
    }

    /// Plans with other weights and shows the outcome beside the draft. Nothing is stored.
    fn try_weights(&self, session: &Session, store: &Store, period: Period) -> Result<(), Failure> {
        let watch = PlannerWatch::new(session, &self.options);
        let (facts, stored) = planning::open_problem(&session.context, &store.view()?, period)?;
        let with = |settings: Settings, (key, value): &(SettingKey, i64)| settings.with(*key, *value);
        let settings = self.weights.iter().fold(facts.settings.clone(), with);
        let tried = planning::solve(&Facts { settings, ..facts.clone() }, &watch.search())?;
        let draft = from_facts::draft(&facts);
        let comparison = compare(&stored, [&draft, &tried.plan.assignments]);
        let ids = ["draft", "tried"];
        if session.options.json {
            return session.show_json(&comparison::json(&facts, ids, &comparison));
        }
        let names = ids.map(|id| session.texts.get(&format!("compare-{id}")));
        let names = names.each_ref().map(String::as_str);
        comparison::show(session, &facts, names, &comparison);
        session.show("");
        session.show_message(&message!("plan-weights-note"));
        for (key, value) in &self.weights {
            let name = key.facts().name;
            session.show_message(&message!("plan-weights-next", name = name, value = *value));
        }
        Ok(())
    }
}

/// Warns where a period goes past the agreement that pays for the activity.
pub fn warn_past_agreement(session: &Session, association: &Association, period: Period) {
    if let Some(until) = association.agreement_until.filter(|until| *until < period.to()) {
        session.warn(&message!("plan-past-agreement", until = until.to_string()));
    }
}

/// A plan as JSON, with its score beside it.
#[derive(Serialize)]
struct Outcome<'a> {
    #[serde(flatten)]
    plan: &'a ModelPlan,
    score: Score,
}

/// Says which shifts ahead lack somebody and why, how many get no shift, and how good the plan is proven to be.
fn show_outcome(session: &Session, store: &Store, period: Period, solution: &Solution) -> Result<(), Failure> {
    let view = store.view()?;
    let (facts, now) = (planning::facts(&view, period)?, session.context.local_now(&view)?);
    let reasons = standing::reasons(&facts);
    let shifts: Vec<_> = facts.roster.shifts.iter().filter(|shift| shift.timetable.shift.start > now).collect();
    for sentence in standing::standing_sentences(&session.texts, &facts, &reasons, &shifts) {
        session.page.show_indented(&sentence);
    }
    let count = shifts.iter().filter(|shift| !shift.is_manned()).count();
    session.show_message(&message!("plan-outcome", standing = count, idle = solution.score.idle));
    for sentence in proof_sentences(solution.score, solution.bound) {
        session.show(session.ink.dim(&session.wrap(&session.say(&sentence))));
    }
    Ok(())
}
