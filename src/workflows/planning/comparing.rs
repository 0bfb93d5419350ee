//! Two rosters of a period side by side.

use crate::model::facts::Facts;
use crate::planner::comparison::{Comparison, compare};
use crate::planner::from_facts;
use crate::store::View;
use crate::workflows::context::Context;
use crate::workflows::lookup;
use crate::workflows::planning::facts::{facts, facts_from_now};
use crate::workflows::planning::plan_source::{PlanName, plan_named};
use crate::workflows::refusal::Refusal;

/// Two rosters of a period side by side.
#[derive(Debug, Clone)]
pub struct Compared {
    /// What is known of the period.
    pub facts: Facts,
    /// What the rosters are called.
    pub names: [PlanName; 2],
    /// What each reaches, and where they differ.
    pub comparison: Comparison,
}

/// Compares two rosters of a period: each is `draft`, `published` or a file.
///
/// # Errors
/// If the period is none, a file is no plan of it, or the database cannot be read.
pub fn compare_named(
    context: &Context,
    view: &View<'_>,
    [one, other]: [&str; 2],
    period: Option<&str>,
) -> Result<Compared, Refusal> {
    let period = lookup::period_or_last_plan(view, period, context.today(view)?)?;
    let facts = facts(view, period)?;
    // Like `roster --json`: what has begun is settled. Of what has all begun, everything is compared.
    let ahead = facts_from_now(context, view, period)?;
    let facts = if from_facts::draft(&ahead).is_empty() { facts } else { ahead };
    let problem = from_facts::problem(&facts);
    let (one, other) = (plan_named(one, &facts, &problem)?, plan_named(other, &facts, &problem)?);
    let comparison = compare(&problem, [&one.seats, &other.seats]);
    Ok(Compared { facts, names: [one.name, other.name], comparison })
}
