//! The planner as a library: `cargo run --release --example plan_problem PROBLEM.json` plans a problem
//! of the planning contract (`docs/problem-format.md`, with an example) and prints each better score as it comes.

use korpass::i18n::{Language, Texts};
use korpass::planner::problem::validate::problem_from_json;
use korpass::planner::solve::{Effort, solve};

fn main() -> Result<(), String> {
    let path = std::env::args().nth(1).ok_or("usage: plan_problem PROBLEM.json")?;
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
    let problem = problem_from_json(&text).map_err(|faults| {
        let texts = Texts::new(Language::En);
        faults.iter().map(|fault| texts.say(fault)).collect::<Vec<_>>().join("\n")
    })?;
    let mut last = None;
    let solution = solve(&problem, Effort::default(), &|| false, &mut |progress| {
        if last != Some(progress.score) {
            println!("{:?}", progress.score);
            last = Some(progress.score);
        }
    });
    let solution = solution.map_err(|error| error.to_string())?;
    println!("bound {:?}, {} seats taken", solution.bound, solution.plan.assignments.len());
    Ok(())
}
