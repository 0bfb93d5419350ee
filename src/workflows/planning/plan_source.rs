//! Plans by name: the draft, what is published, or a file of the planning contract.

use std::collections::BTreeSet;
use std::path::Path;

use crate::model::facts::Facts;
use crate::model::problem::{Assignment, PLAN_FORMAT, Plan, Problem};
use crate::planner::problem::{from_facts, validate};
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflows::fixtures::{context, four_shifts_a_week, period};
    use crate::workflows::planning::facts::facts;

    /// What comes of a plan in a file.
    fn in_file(text: &str) -> Result<NamedPlan, PlanningRefusal> {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("schema.json");
        std::fs::write(&file, text).unwrap();
        let store = four_shifts_a_week();
        let facts = facts(&store.view().unwrap(), period("2021-v5")).unwrap();
        plan_named(&file.display().to_string(), &facts, &from_facts::problem(&facts))
    }

    fn plan(shifts: &[&str]) -> String {
        let seats = shifts.iter().map(|shift| format!(r#"{{"shift": "{shift}", "seat": "driver", "person": "m1"}}"#));
        let seats: Vec<String> = seats.collect();
        format!(r#"{{"format": "{PLAN_FORMAT}", "assignments": [{}]}}"#, seats.join(", "))
    }

    #[test]
    fn a_plan_in_a_file_is_read_if_the_period_has_its_shifts_and_people() {
        let plan_of = in_file(&plan(&["2021-02-01T09:00"])).unwrap();
        assert_eq!((plan_of.seats.len(), plan_of.seats[0].person.as_str()), (1, "m1"));
        let strangers = vec!["2021-03-01T09:00"; 12];
        let Err(PlanningRefusal::Strangers { named, more, .. }) = in_file(&plan(&strangers)) else { panic!("taken") };
        assert_eq!((named.len(), more), (10, 2));
        let stranger = Stranger { shift: "2021-03-01T09:00".to_owned(), person: "Åsa Öberg".to_owned() };
        assert_eq!(named[0], stranger);
    }

    #[test]
    fn a_file_that_is_no_plan_is_refused_with_the_place_of_the_fault() {
        let Err(PlanningRefusal::NoPlan { fault, .. }) = in_file("{\n  \"format\": 1\n}") else { panic!("taken") };
        let said = context().texts.say(&fault);
        assert!(said.contains("rad 2"), "{said}");
        let other = in_file(r#"{"format": "korpass-problem/1", "assignments": []}"#);
        let Err(PlanningRefusal::PlanFormat { found, .. }) = other else { panic!("taken") };
        assert_eq!(found, "korpass-problem/1");
    }
}
