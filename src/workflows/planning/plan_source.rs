//! Plans by name: the draft, what is published, or a file of the planning contract.

use std::collections::BTreeSet;
use std::path::Path;

use crate::model::facts::Facts;
use crate::model::problem::{Assignment, PLAN_FORMAT, Plan, Problem};
use crate::planner::{from_facts, validate};
use crate::workflows::parse;
use crate::workflows::parse::PlanSource;
use crate::workflows::planning::refusal::{PlanningRefusal, Stranger};
use crate::workflows::words::Names;

/// What a plan is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanName {
    /// The draft.
    Draft,
    /// What is published.
    Published,
    /// A plan that is tried, and not stored.
    Tried,
    /// A file, as it was named.
    File(String),
}

impl PlanName {
    /// The word for it in JSON: of a file, its name.
    pub fn word(&self) -> &str {
        match self {
            Self::Draft => "draft",
            Self::Published => "published",
            Self::Tried => "tried",
            Self::File(name) => name,
        }
    }
}

/// A plan and what to call it.
pub struct NamedPlan {
    /// What it is called.
    pub name: PlanName,
    /// Who sits where.
    pub seats: Vec<Assignment>,
}

/// The plan that a user names: `draft`, `published`, or a file.
///
/// # Errors
/// If a file cannot be read, is no plan, or speaks of shifts or people that the period does not have.
pub fn plan_named(name: &str, facts: &Facts, problem: &Problem) -> Result<NamedPlan, PlanningRefusal> {
    Ok(match parse::plan_source(name) {
        PlanSource::Draft => NamedPlan { name: PlanName::Draft, seats: from_facts::draft(facts) },
        PlanSource::Published => NamedPlan { name: PlanName::Published, seats: problem.published.clone() },
        PlanSource::File(path) => {
            let seats = plan_in_file(&path, facts, problem)?;
            NamedPlan { name: PlanName::File(name.to_owned()), seats }
        }
    })
}

/// Strangers in a file that are named at most.
const MOST_STRANGERS: usize = 10;

fn plan_in_file(path: &Path, facts: &Facts, problem: &Problem) -> Result<Vec<Assignment>, PlanningRefusal> {
    let file = path.display().to_string();
    let text =
        std::fs::read_to_string(path).map_err(|error| PlanningRefusal::PlanUnread { path: path.to_owned(), error })?;
    let plan: Plan = match serde_json::from_str(&text) {
        Ok(plan) => plan,
        Err(error) => return Err(PlanningRefusal::NoPlan { file, fault: validate::malformed(&error) }),
    };
    if plan.format != PLAN_FORMAT {
        return Err(PlanningRefusal::PlanFormat { file, found: plan.format });
    }
    let strangers = strangers(&plan, problem);
    if strangers.is_empty() {
        return Ok(plan.assignments);
    }
    let names = Names::of(&facts.members);
    let named = strangers.iter().take(MOST_STRANGERS);
    let named = named.map(|seat| Stranger { shift: seat.shift.clone(), person: names.of_person(&seat.person) });
    let more = strangers.len().saturating_sub(MOST_STRANGERS);
    Err(PlanningRefusal::Strangers { file, named: named.collect(), more })
}

/// The seats of a plan whose shift or person a problem does not have.
fn strangers<'p>(plan: &'p Plan, problem: &Problem) -> Vec<&'p Assignment> {
    let shifts: BTreeSet<&str> = problem.shifts.iter().map(|shift| shift.id.as_str()).collect();
    let people: BTreeSet<&str> = problem.people.iter().map(|person| person.id.as_str()).collect();
    let is_unknown =
        |seat: &&Assignment| !shifts.contains(seat.shift.as_str()) || !people.contains(seat.person.as_str());
    plan.assignments.iter().filter(is_unknown).collect()
}
