//! Plans by name: the draft, what is published, or a file of the planning contract.

use std::collections::BTreeSet;
use std::path::Path;

use super::failure::Failure;
use crate::i18n::Texts;
use crate::message;
use crate::model::facts::Facts;
use crate::model::problem::{Assignment, PLAN_FORMAT, Plan, Problem};
use crate::planner::from_facts;

/// A plan and what to call it.
pub struct NamedPlan {
    /// Its name in the user's language; of a file, the file's.
    pub name: String,
    /// Who sits where.
    pub seats: Vec<Assignment>,
}

/// The plan that a user names: `draft`, `published`, or a file.
///
/// # Errors
/// If a file cannot be read, is no plan, or speaks of shifts or people that the period does not have.
pub fn plan_named(texts: &Texts, name: &str, facts: &Facts, problem: &Problem) -> Result<NamedPlan, Failure> {
    let (name, seats) = match name.to_lowercase().as_str() {
        "draft" | "utkast" | "utkastet" => (texts.get("compare-draft"), from_facts::draft(facts)),
        "published" | "publicerat" => (texts.get("compare-published"), problem.published.clone()),
        _ => (name.to_owned(), plan_in_file(Path::new(name), problem)?),
    };
    Ok(NamedPlan { name, seats })
}

fn plan_in_file(path: &Path, problem: &Problem) -> Result<Vec<Assignment>, Failure> {
    let file = path.display().to_string();
    let text = std::fs::read_to_string(path)
        .map_err(|error| Failure::of_file(path, &error).advise(message!("error-plan-file-advice")))?;
    let refuse = |reason: String| Failure::new(message!("error-plan-file", file = file.as_str(), reason = reason));
    let plan: Plan = serde_json::from_str(&text).map_err(|error| refuse(error.to_string()))?;
    if plan.format != PLAN_FORMAT {
        return Err(refuse(format!("format: {:?}", plan.format)));
    }
    let shifts: BTreeSet<&str> = problem.shifts.iter().map(|shift| shift.id.as_str()).collect();
    let people: BTreeSet<&str> = problem.people.iter().map(|person| person.id.as_str()).collect();
    let is_unknown =
        |seat: &&Assignment| !shifts.contains(seat.shift.as_str()) || !people.contains(seat.person.as_str());
    let strangers: Vec<&Assignment> = plan.assignments.iter().filter(is_unknown).collect();
    if strangers.is_empty() {
        return Ok(plan.assignments);
    }
    let faults = strangers
        .iter()
        .map(|seat| message!("error-plan-stranger", shift = seat.shift.as_str(), person = seat.person.as_str()));
    Err(Failure::new(message!("error-plan-strangers", file = file)).at(faults))
}
