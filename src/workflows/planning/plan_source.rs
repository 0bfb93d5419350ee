//! Plans by name: the draft, what is published, or a file of the planning contract.

use std::collections::BTreeSet;
use std::path::Path;

use crate::i18n::Texts;
use crate::message;
use crate::model::facts::Facts;
use crate::model::problem::{Assignment, PLAN_FORMAT, Plan, Problem};
use crate::planner::{from_facts, validate};
use crate::workflows::failure::Failure;
use crate::workflows::parse;
use crate::workflows::parse::PlanSource;
use crate::workflows::words::Names;

/// A plan and what to call it.
pub struct NamedPlan {
    /// What it is called in both languages: `draft`, `published`, or the name of a file.
    pub id: String,
    /// Its name in the user's language; of a file, the file's.
    pub name: String,
    /// Who sits where.
    pub seats: Vec<Assignment>,
}

impl NamedPlan {
    /// A plan that is known by a word.
    fn known(texts: &Texts, id: &str, seats: Vec<Assignment>) -> Self {
        Self { id: id.to_owned(), name: texts.get(&format!("compare-{id}")), seats }
    }
}

/// The plan that a user names: `draft`, `published`, or a file.
///
/// # Errors
/// If a file cannot be read, is no plan, or speaks of shifts or people that the period does not have.
pub fn plan_named(texts: &Texts, name: &str, facts: &Facts, problem: &Problem) -> Result<NamedPlan, Failure> {
    Ok(match parse::plan_source(name) {
        PlanSource::Draft => NamedPlan::known(texts, "draft", from_facts::draft(facts)),
        PlanSource::Published => NamedPlan::known(texts, "published", problem.published.clone()),
        PlanSource::File(path) => {
            let seats = plan_in_file(&path, facts, problem)?;
            NamedPlan { id: name.to_owned(), name: name.to_owned(), seats }
        }
    })
}

/// Strangers in a file that are named at most.
const MOST_STRANGERS: usize = 10;

fn plan_in_file(path: &Path, facts: &Facts, problem: &Problem) -> Result<Vec<Assignment>, Failure> {
    let file = path.display().to_string();
    let text = std::fs::read_to_string(path)
        .map_err(|error| Failure::of_file(path, &error).advise(message!("error-plan-file-advice")))?;
    let refuse = |fault| {
        Failure::new(message!("error-plan-file", file = file.as_str()))
            .at([fault])
            .advise(message!("error-plan-file-advice"))
    };
    let plan: Plan = serde_json::from_str(&text).map_err(|error| refuse(validate::malformed(&error)))?;
    if plan.format != PLAN_FORMAT {
        return Err(refuse(message!("problem-format", found = plan.format, expected = PLAN_FORMAT)));
    }
    let shifts: BTreeSet<&str> = problem.shifts.iter().map(|shift| shift.id.as_str()).collect();
    let people: BTreeSet<&str> = problem.people.iter().map(|person| person.id.as_str()).collect();
    let is_unknown =
        |seat: &&Assignment| !shifts.contains(seat.shift.as_str()) || !people.contains(seat.person.as_str());
    let strangers: Vec<&Assignment> = plan.assignments.iter().filter(is_unknown).collect();
    if strangers.is_empty() {
        return Ok(plan.assignments);
    }
    let names = Names::of(&facts.members);
    let named = strangers.iter().take(MOST_STRANGERS).map(|seat| {
        message!("error-plan-stranger", shift = seat.shift.as_str(), person = names.of_person(&seat.person))
    });
    let more = strangers.len().saturating_sub(MOST_STRANGERS);
    let more = (more > 0).then(|| message!("error-plan-more-strangers", count = more));
    Err(Failure::new(message!("error-plan-strangers", file = file))
        .at(named.chain(more))
        .advise(message!("error-plan-strangers-advice")))
}
