//! What a period would be like with other weights. Nothing is stored.

use crate::model::facts::Facts;
use crate::model::period::Period;
use crate::model::settings::SettingKey;
use crate::planner::explanation::comparison::compare;
use crate::planner::problem::from_facts;
use crate::store::Store;
use crate::workflows::context::Context;
use crate::workflows::planning::comparing::Compared;
use crate::workflows::planning::plan_source::PlanName;
use crate::workflows::planning::problem::{open_problem, solve};
use crate::workflows::planning::search::Search;
use crate::workflows::refusal::Refusal;

/// Plans a period with other weights and compares what comes of it with the draft.
///
/// # Errors
/// If there is nothing to plan, or locked seats break a rule.
pub fn trial(
    context: &Context,
    store: &Store,
    period: Period,
    weights: &[(SettingKey, i64)],
    search: &Search<'_>,
) -> Result<Compared, Refusal> {
    let (facts, problem) = open_problem(context, &store.view()?, period)?;
    let settings = weights.iter().fold(facts.settings.clone(), |settings, (key, value)| settings.with(*key, *value));
    let tried = solve(&Facts { settings, ..facts.clone() }, search)?;
    let draft = from_facts::draft(&facts);
    let comparison = compare(&problem, [&draft, &tried.plan.assignments]);
    Ok(Compared { facts, names: [PlanName::Draft, PlanName::Tried], comparison })
}
