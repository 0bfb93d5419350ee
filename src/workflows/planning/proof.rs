//! What is proven of the roster as it stands now.

use crate::i18n::Message;
use crate::message;
use crate::model::mark::mark;
use crate::model::period::Period;
use crate::model::problem::{Assignment, Problem, Score};
use crate::planner::problem::from_facts;
use crate::planner::problem::score::score;
use crate::planner::solve::Solution;
use crate::store::{Proof, View};
use crate::workflows::context::Context;
use crate::workflows::planning::facts::facts_from_now;
use crate::workflows::refusal::Refusal;

/// How good a roster is, and how good one could be at best.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standard {
    /// The score of the roster.
    pub score: Score,
    /// What no roster can beat.
    pub bound: Score,
}

impl Standard {
    /// What a plan that was just made has proven.
    pub fn of(solution: &Solution) -> Self {
        Self { score: solution.score, bound: solution.bound }
    }

    /// Whether no roster is better.
    pub fn is_best(self) -> bool {
        self.score == self.bound
    }

    /// How good the roster is proven to be, in words.
    pub fn sentences(self) -> Vec<Message> {
        let Self { score, bound } = self;
        if self.is_best() {
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
}

/// What a plan has proven, to be stored with it.
///
/// # Errors
/// If the problem cannot be marked.
pub fn proof(problem: &Problem, solution: &Solution) -> Result<Proof, Refusal> {
    Ok(Proof {
        bound: solution.bound,
        problem_mark: problem_mark(problem, &solution.plan.assignments)?,
        published_mark: seats_mark(&problem.published)?,
    })
}

/// What is proven of the roster of a period: something only if the period was planned in one go, nothing
/// that its problem is made of has changed since, and nobody has been moved by hand.
///
/// What has been published may be as it was then, or be the plan. Publishing the plan raises the score of
/// no plan less than its own: whichever seats a plan does not keep of what was published before, this plan
/// did not keep either or they are now seats of its own. So the distance from score to bound stays.
pub fn proven(context: &Context, view: &View<'_>, period: Period) -> Result<Option<Standard>, Refusal> {
    let Some((run, proof)) = view.plan_of(period)?.and_then(|run| Some((run, run.proof?))) else {
        return Ok(None);
    };
    let facts = facts_from_now(context, view, period)?;
    let (problem, draft) = (from_facts::problem(&facts), from_facts::draft(&facts));
    let published = seats_mark(&problem.published)?;
    if problem_mark(&problem, &draft)? != proof.problem_mark
        || (published != proof.published_mark && published != seats_mark(&draft)?)
    {
        return Ok(None);
    }
    let score = score(&problem, &draft).0;
    let bound = Score { soft: proof.bound.soft + score.soft - run.score.soft, ..proof.bound };
    Ok(Some(Standard { score, bound }))
}

/// The mark of a problem without its published seats, and of the seats of a plan.
fn problem_mark(problem: &Problem, plan: &[Assignment]) -> Result<i64, Refusal> {
    let unpublished = Problem { published: Vec::new(), ..problem.clone() };
    Ok(mark(&(unpublished, seats_mark(plan)?))?)
}

/// The mark of seats, in whatever order.
fn seats_mark(seats: &[Assignment]) -> Result<i64, Refusal> {
    let mut sorted: Vec<&Assignment> = seats.iter().collect();
    sorted.sort();
    Ok(mark(&sorted)?)
}
