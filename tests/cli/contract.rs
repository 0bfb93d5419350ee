//! The planning contract at the command line: what is exported and what is planned fit together.

use super::dialogue::Prompt;
use korpass::model::problem::{Assignment, Problem};
use korpass::planner::problem::score::score;
use korpass::planner::problem::validate::problem_from_json;
use korpass::planner::solve::{Effort, solve};
use korpass::rules::check_plan;

#[test]
fn the_planned_roster_of_the_sample_keeps_every_rule_of_its_problem() {
    let prompt = Prompt::with_demo();
    let problem = problem_from_json(&prompt.done(&["problem", "export", "2021-v5..v10"])).unwrap();
    let roster = prompt.json(&["roster", "2021-v5..v10"]);
    let plan: Vec<Assignment> = serde_json::from_value(roster["assignments"].clone()).unwrap();
    assert_eq!(check_plan(&problem, &plan), vec![]);
    assert!(plan.len() >= 2 * 50);
    // What was published costs nothing to keep.
    assert_eq!(score(&problem, &plan).1.change, 0);
}

/// Scores of the reference scorer for these plans, taken down once with the problem they belong to.
#[test]
fn the_score_is_the_reference_scorers() {
    let problem: Problem = serde_json::from_str(include_str!("../fixtures/small-problem.json")).unwrap();
    let plan: serde_json::Value = serde_json::from_str(include_str!("../fixtures/small-plan.json")).unwrap();
    let expected: serde_json::Value = serde_json::from_str(include_str!("../fixtures/small-score.json")).unwrap();
    let plan: Vec<Assignment> = serde_json::from_value(plan["assignments"].clone()).unwrap();
    let (levels, parts) = score(&problem, &plan);
    let found = serde_json::json!({
        "standing": levels.standing, "idle": levels.idle, "soft": levels.soft,
        "parts": serde_json::to_value(parts).unwrap(),
    });
    assert_eq!(found, expected);
}

#[test]
fn a_plan_found_by_the_planner_is_legal_on_the_small_problem() {
    let problem = problem_from_json(include_str!("../fixtures/small-problem.json")).unwrap();
    let solution = solve(&problem, Effort::default(), &|| false, &mut |_| {}).unwrap();
    assert_eq!(check_plan(&problem, &solution.plan.assignments), vec![]);
    assert_eq!(score(&problem, &solution.plan.assignments).0, solution.score);
}

#[test]
fn a_problem_in_which_everything_is_soon_settled_is_planned_whatever_the_seed() {
    let prompt = Prompt::new();
    prompt.write("problem.json", include_str!("../fixtures/soon-settled-problem.json"));
    for seed in ["1", "16", "17"] {
        let answer = prompt.json(&["solve", "problem.json", "--seed", seed, "--out", "plan.json"]);
        assert_eq!(answer["proven"], true, "{answer}");
    }
}
