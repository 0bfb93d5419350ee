//! `korpass solve`: the planner without a database, on a problem of the planning contract.

use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::cli::failure::Failure;
use crate::cli::import;
use crate::cli::output::write_whole;
use crate::cli::session::Session;
use crate::cli::solving::{SolveOptions, Solved, proof_sentences, search};
use crate::message;
use crate::model::problem::{Problem, Score};
use crate::planner::solve::NoPlan;
use crate::planner::validate::problem_from_json;

/// The problem, and where the plan goes.
#[derive(Debug, clap::Args)]
pub struct Solve {
    #[arg(value_name = "file")]
    problem: PathBuf,
    #[arg(long, value_name = "file")]
    out: Option<PathBuf>,
    #[command(flatten)]
    options: SolveOptions,
}

/// What `--json` answers with.
#[derive(Serialize)]
struct Answer {
    score: [i64; 3],
    bound: [i64; 3],
    proven: bool,
    seconds: f64,
    first_plan_seconds: f64,
}

impl Solve {
    /// Reads the problem, plans it, writes the plan and says how good it is.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let problem = read(&self.problem)?;
        let solved = search(session, &problem, &self.options).map_err(no_plan)?;
        let plan = serde_json::to_string_pretty(&solved.solution.plan)
            .map_err(|error| Failure::new(message!("error-json", reason = error.to_string())))?;
        if let Some(path) = &self.out {
            write_whole(path, plan.as_bytes())?;
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
        proof_sentences(solved.solution.score, solved.solution.bound)
            .iter()
            .for_each(|sentence| session.note(sentence));
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

/// Why no plan could be made, with shifts as the problem calls them.
fn no_plan(NoPlan::LockedSeats(shifts): NoPlan) -> Failure {
    Failure::new(message!("error-locked-seats-alone"))
        .at(shifts.iter().map(|shift| message!("error-known-shift", shift = shift.as_str())))
}

/// The problem of a file, or of the standard input for `-`.
fn read(path: &Path) -> Result<Problem, Failure> {
    let is_input = path == Path::new("-");
    let bytes = if is_input { import::read_to_limit(path, std::io::stdin())? } else { import::read_file(path)? };
    problem_from_json(&String::from_utf8_lossy(&bytes))
        .map_err(|faults| Failure::new(message!("error-problem", file = path.display().to_string())).at(faults))
}
