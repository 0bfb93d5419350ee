//! Plans a problem of the planning contract without a database: `cargo run --release --example
//! plan_problem PROBLEM.json > PLAN.json`. The score goes to the error stream.

use std::process::ExitCode;

use korpass::i18n::{Language, Texts};
use korpass::planner::bound::bounds;
use korpass::planner::search::{Effort, solve};
use korpass::planner::validate::problem_from_json;

fn main() -> ExitCode {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("usage: plan_problem PROBLEM.json");
        return ExitCode::from(2);
    };
    match plan(&path) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

fn plan(path: &str) -> Result<(), String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    let problem = problem_from_json(&text).map_err(|faults| {
        let texts = Texts::new(Language::En);
        faults.iter().map(|fault| texts.say(fault)).collect::<Vec<_>>().join("\n")
    })?;
    let solution = solve(&problem, Effort::for_size(&problem), &mut |_| true).map_err(|error| error.to_string())?;
    eprintln!("{:?}", solution.score);
    eprintln!("{:?}", bounds(&problem, solution.score, 2000, &mut || true));
    println!("{}", serde_json::to_string(&solution.plan).map_err(|error| error.to_string())?);
    Ok(())
}
