//! `korpass plan`: a draft of the roster of a period.

use serde::Serialize;

use crate::cli::answers::comparison::ComparisonAnswer;
use crate::cli::options::SolveOptions;
use crate::cli::screens::comparison;
use crate::cli::session::Session;
use crate::cli::ui::watch::PlannerWatch;
use crate::message;
use crate::model::period::Period;
use crate::model::problem::{Plan as ModelPlan, Score};
use crate::model::settings::SettingKey;
use crate::store::Store;
use crate::ui::plan::show_summary;
use crate::workflows::failure::Failure;
use crate::workflows::lookup;
use crate::workflows::parse;
use crate::workflows::planning::draft::{past_agreement, plan, summary};
use crate::workflows::planning::trial::trial;
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

/// A plan with its score.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PlanAnswer {
    #[serde(flatten)]
    plan: ModelPlan,
    score: Score,
}

impl Plan {
    /// Plans, stores the draft and says what it is like.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let (period, past_agreement) = {
            let view = store.view()?;
            let period = lookup::period(&self.period, session.context.today(&view)?)?;
            (period, past_agreement(&session.context, &view, period)?)
        };
        let warn = || {
            let past = past_agreement.map(|until| message!("plan-past-agreement", until = until.to_string()));
            past.iter().for_each(|warning| session.warn(warning));
        };
        if !self.weights.is_empty() {
            warn();
            return self.try_weights(session, &store, period);
        }
        let watch = PlannerWatch::new(session, &self.options);
        let planned = plan(&session.context, &mut store, period, &watch.search(), self.dry_run)?;
        session.confirm_done(planned.done);
        warn();
        if session.options.json {
            let solution = planned.solution;
            return session.show_json(&PlanAnswer { plan: solution.plan, score: solution.score });
        }
        if self.dry_run {
            return Ok(());
        }
        show_summary(&session.page, &summary(&session.context, &store.view()?, period, &planned.solution)?);
        session.show("");
        session.show_message(&message!("plan-next", period = words::period_to_type(&session.texts, period)));
        Ok(())
    }

    /// Plans with other weights and shows the outcome beside the draft. Nothing is stored.
    fn try_weights(&self, session: &Session, store: &Store, period: Period) -> Result<(), Failure> {
        let watch = PlannerWatch::new(session, &self.options);
        let compared = trial(&session.context, store, period, &self.weights, &watch.search())?;
        if session.options.json {
            return session.show_json(&ComparisonAnswer::of(&compared));
        }
        comparison::show(&session.page, &compared);
        session.show("");
        session.show_message(&message!("plan-weights-note"));
        for (key, value) in &self.weights {
            let name = key.facts().name;
            session.show_message(&message!("plan-weights-next", name = name, value = *value));
        }
        Ok(())
    }
}
