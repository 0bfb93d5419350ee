//! `korpass solve`: the planner without a database, on a problem of the planning contract.

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Serialize;

use crate::cli::options::{Rights, SolveOptions};
use crate::cli::session::Session;
use crate::cli::ui::watch::PlannerWatch;
use crate::message;
use crate::model::problem::{Problem, Score};
use crate::planner::solve::Solution;
use crate::workflows::export::output::write_named;
use crate::workflows::failure::Failure;
use crate::workflows::import;
use crate::workflows::planning::proof::Standard;
use crate::workflows::planning::solving::{problem_in, solve_alone};
use crate::workflows::refusal::Refusal;

/// The problem, and where the plan goes.
#[derive(Debug, clap::Args)]
pub struct Solve {
    #[arg(value_name = "file")]
    problem: PathBuf,
    #[arg(long, value_name = "file")]
    out: Option<PathBuf>,
    #[command(flatten)]
    rights: Rights,
    #[command(flatten)]
    options: SolveOptions,
}

/// A plan, and how it came about.
struct Solved {
    /// The plan and its proof.
    solution: Solution,
    /// How long it took in all.
    taken: Duration,
    /// How long it took until there was a plan at all.
    first_plan: Duration,
}

/// How good the plan is that was found. Each score has three levels, of which less is better: the weights of the
/// shifts that do not run, those who get no shift, and points.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Answer {
    score: [i64; 3],
    /// What no plan can beat.
    bound: [i64; 3],
    /// Whether no plan is better.
    proven: bool,
    /// How long the search took.
    seconds: f64,
    /// How long it took until there was a plan at all.
    first_plan_seconds: f64,
}

impl Solve {
    /// Reads the problem, plans it, writes the plan and says how good it is.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let problem = read(&self.problem)?;
        let watch = PlannerWatch::new(session, &self.options);
        let solution = solve_alone(&problem, &watch.search())?;
        let taken = watch.taken();
        let solved = Solved { solution, taken, first_plan: watch.first_plan().unwrap_or(taken) };
        let plan = serde_json::to_string_pretty(&solved.solution.plan).map_err(Refusal::from)?;
        if let Some(path) = &self.out {
            write_named(path, plan.as_bytes(), self.rights.readers())?;
        }
        if session.options.json {
            return session.show_json(&Answer::of(&solved));
        }
        match &self.out {
            Some(path) => session.confirm(&message!("solve-written", file = path.display().to_string())),
            None => session.show_document(&plan),
        }
        let Score { standing, idle, soft } = solved.solution.score;
        let hundredths = i64::try_from(solved.taken.as_millis() / 10).unwrap_or(i64::MAX);
        let seconds = session.texts.hundredths(hundredths);
        session.note(&message!("solve-score", standing = standing, idle = idle, soft = soft, seconds = seconds));
        Standard::of(&solved.solution).sentences().iter().for_each(|sentence| session.note(sentence));
        Ok(())
    }
}

impl Answer {
    fn of(solved: &Solved) -> Self {
        let levels = |score: Score| [score.standing, score.idle, score.soft];
        Self {
            score: levels(solved.solution.score),
            bound: levels(solved.solution.bound),
            proven: solved.solution.is_proven(),
            seconds: solved.taken.as_secs_f64(),
            first_plan_seconds: solved.first_plan.as_secs_f64(),
        }
    }
}

/// The problem of a file, or of the standard input for `-`.
fn read(path: &Path) -> Result<Problem, Failure> {
    let is_input = path == Path::new("-");
    let bytes = if is_input { import::read_to_limit(path, std::io::stdin())? } else { import::read_file(path)? };
    Ok(problem_in(&bytes, &path.display().to_string())?)
}
