//! Rosters planned again for an exchange, so that as little as can be changes of what people have been told.

use std::collections::BTreeSet;

use crate::model::facts::Facts;
use crate::model::period::Period;
use crate::model::problem::{Assignment, Problem};
use crate::model::settings::SettingKey;
use crate::planner::problem::{from_facts, score};
use crate::planner::solve::Solution;
use crate::store::{Change, PlanRun};
use crate::workflows::context::Context;
use crate::workflows::planning;
use crate::workflows::planning::nearest::LEAST_DISTURBANCE;
use crate::workflows::planning::search::Search;
use crate::workflows::refusal::Refusal;

/// How rosters are planned again for an exchange; what was planned to be shown is what is stored afterwards.
pub struct Replanning<'a> {
    search: &'a Search<'a>,
    made: Option<(Problem, Solution)>,
}

impl<'a> Replanning<'a> {
    /// Nothing is planned yet.
    pub fn new(search: &'a Search<'a>) -> Self {
        Self { search, made: None }
    }

    /// The roster that was planned before, or a new one.
    ///
    /// # Errors
    /// If there is none, or what was planned before is no longer what is to be planned.
    fn solve(&mut self, facts: &Facts) -> Result<Solution, Refusal> {
        let problem = planning::problem::problem(facts)?;
        match &self.made {
            Some((known, made)) if *known == problem => return Ok(made.clone()),
            Some(_) => return Err(Refusal::ChangedMeanwhile),
            None => {}
        }
        let solution = planning::problem::solve(facts, self.search)?;
        self.made = Some((problem, solution.clone()));
        Ok(solution)
    }
}

/// Plans a period again so that as little as can be changes of what people have been told, and stores the draft.
///
/// # Errors
/// If no roster can be made, or what was planned before is no longer what is to be planned.
pub fn plan_again(
    context: &Context,
    change: &Change<'_>,
    period: Period,
    replanning: &mut Replanning<'_>,
) -> Result<(), Refusal> {
    let facts = planning::facts::facts_from_now(context, change, period)?;
    if facts.roster.shifts.iter().all(|shift| facts.has_begun(shift)) {
        return Ok(());
    }
    let settings = facts.settings.clone().with(SettingKey::WeightChange, LEAST_DISTURBANCE);
    let solution = replanning.solve(&Facts { settings, ..facts.clone() })?;
    planning::storing::store_draft(change, &facts, &solution)?;
    // What was proven of the draft before still is, as long as the draft is the same.
    let planned: BTreeSet<Assignment> = solution.plan.assignments.iter().cloned().collect();
    if planned == from_facts::draft(&facts).into_iter().collect() {
        return Ok(());
    }
    let (score, _) = score::score(&from_facts::problem(&facts), &solution.plan.assignments);
    // Nothing is proven by the association's own weights.
    change.record_plan(PlanRun { period, score, proof: None })?;
    Ok(())
}
