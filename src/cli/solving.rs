//! The planner at work on behalf of a command: for how long, seen how, and stopped by Ctrl-C.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::parse;
use super::session::Session;
use super::ui::progress::Progress;
use crate::i18n::Message;
use crate::message;
use crate::model::problem::{Problem, Score};
use crate::planner::solve::{Effort, NoPlan, Solution, solve};

/// How hard to plan.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct SolveOptions {
    /// How long to go on at most.
    #[arg(long, value_name = "number", value_parser = parse::within::<u64>(1, 86_400), allow_hyphen_values = true)]
    pub seconds: Option<u64>,
    /// Chooses among plans that are equally good.
    #[arg(long, value_name = "number")]
    pub seed: Option<u64>,
    /// How many processor cores to use.
    #[arg(long, value_name = "number", value_parser = parse::within::<u16>(1, 256), allow_hyphen_values = true)]
    pub threads: Option<u16>,
    /// How many steps to go at most, whatever time they take.
    #[arg(long, value_name = "number")]
    pub steps: Option<usize>,
}

/// How long to plan if nothing is said.
const SECONDS: u64 = 60;

/// Whether Ctrl-C has stopped the search under way. A program has one handler of Ctrl-C, so it has one of these.
static STOPPED: AtomicBool = AtomicBool::new(false);

/// Stops the search under way; the best plan so far is kept.
fn stop() {
    STOPPED.store(true, Ordering::Relaxed);
}

/// A plan, and how it came about.
pub struct Solved {
    /// The plan and its proof.
    pub solution: Solution,
    /// How long it took in all.
    pub taken: Duration,
    /// How long it took until there was a plan at all.
    pub first_plan: Duration,
}

/// Plans a problem that has been checked, with a progress bar; Ctrl-C, or a word from whatever stands before the
/// command, keeps the best plan so far.
///
/// # Errors
/// If locked seats cannot be given a crew.
pub fn search(session: &Session, problem: &Problem, options: &SolveOptions) -> Result<Solved, NoPlan> {
    // The threads do not depend on the machine, so that the same command gives the same plan everywhere.
    let usual = Effort::default();
    let effort = Effort {
        seed: options.seed.unwrap_or(usual.seed),
        threads: options.threads.map_or(usual.threads, usize::from),
        steps: options.steps.unwrap_or(usual.steps),
    };
    if session.is_at_prompt() {
        STOPPED.store(false, Ordering::Relaxed);
        // A second handler is refused, and the first does what it should.
        let _ = ctrlc::set_handler(stop);
    }
    let limit = Duration::from_secs(options.seconds.unwrap_or(SECONDS));
    let start = Instant::now();
    let stopped = session.stopped();
    let is_stopped = || STOPPED.load(Ordering::Relaxed) || stopped.load(Ordering::Relaxed);
    let keep_on = || !is_stopped() && start.elapsed() < limit;
    let bar = Progress::new(session, limit.as_millis() as u64);
    let mut first_plan = None;
    let solution = solve(problem, effort, &keep_on, &mut |progress| {
        first_plan.get_or_insert_with(|| start.elapsed());
        session.planned(progress);
        let Score { standing, idle, soft } = progress.score;
        let text =
            message!("plan-progress", standing = standing, idle = idle, soft = soft, bound = progress.bound.soft);
        bar.at(start.elapsed().as_millis() as u64, || session.texts.say(&text));
    });
    bar.done();
    let solution = solution?;
    let taken = start.elapsed();
    Ok(Solved { solution, taken, first_plan: first_plan.unwrap_or(taken) })
}

/// How good a plan is proven to be, in words.
pub fn proof_sentences(score: Score, bound: Score) -> Vec<Message> {
    if score == bound {
        return vec![message!("proof-best")];
    }
    let mut sentences = Vec::new();
    if bound.standing == score.standing {
        sentences.push(message!("proof-standing"));
        if bound.idle == score.idle {
            sentences.push(message!("proof-soft", points = score.soft - bound.soft));
        }
    } else {
        sentences.push(message!("proof-open", weight = score.standing - bound.standing));
    }
    sentences
}
