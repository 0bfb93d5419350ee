//! Problems of the planning contract, planned without a database.

use crate::i18n::Argument;
use crate::model::problem::Problem;
use crate::planner::problem::validate::problem_from_json;
use crate::planner::solve::{NoPlan, Solution};
use crate::workflows::planning::refusal::PlanningRefusal;
use crate::workflows::planning::search::{Search, search};

/// The problem in the bytes of a file.
///
/// # Errors
/// If it is none of the planning contract.
pub fn problem_in(bytes: &[u8], file: &str) -> Result<Problem, PlanningRefusal> {
    problem_from_json(&String::from_utf8_lossy(bytes))
        .map_err(|faults| PlanningRefusal::ProblemFile { file: file.to_owned(), faults })
}

/// Plans a problem.
///
/// # Errors
/// If locked seats leave a shift without a crew.
pub fn solve_alone(problem: &Problem, wanted: &Search<'_>) -> Result<Solution, PlanningRefusal> {
    search(problem, wanted).map_err(|NoPlan::LockedSeats(shifts)| PlanningRefusal::LockedSeatsAlone {
        // The problem's own names are all there is.
        shifts: shifts.into_iter().map(Argument::from).collect(),
        unlock: None,
    })
}
