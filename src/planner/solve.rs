//! The planner: a plan at once, better ones as they come, and a proof of how good they can be.
//!
//! 1. A plan is made by hand and chance (`annealing`).
//! 2. Level by level a bound is proven from the prices of the linear relaxation (`bound`).
//! 3. What the prices say is worth trying is tried: by settling what is likely (`diving`), and
//!    by chance among the few seats that cost least too much (`shortlist`), and near
//!    the best plan (`neighbourhood`).
//! 4. What is left between bound and plan is closed by branch and bound (`branching`).
//!
//! The work is cut in pieces that do not depend on the clock, so that the same seed, threads and steps
//! give the same plan.

use super::annealing::{Heat, construct, improve};
use super::bound::bound;
use super::bound::links::{Level, Links};
use super::branching::branch;
use super::candidates::Candidates;
use super::chance::Chance;
use super::compiled::Compiled;
use super::diving::dive;
use super::neighbourhood::{explore, merge, neighbourhoods};
use super::openings::Openings;
use super::shortlist::{Root, restricted, root, shortlist};
use super::state::{Crews, State};
use super::watch::{KeepOn, Progress};
use crate::model::problem::{Plan, Problem, Score};

/// How hard to work.
#[derive(Debug, Clone, Copy)]
pub struct Effort {
    /// Chooses the pseudo-random numbers.
    pub seed: u64,
    /// How many threads to work in.
    pub threads: usize,
    /// How many rounds of improvement, and how many parts of the proof at each level, at most.
    pub steps: usize,
}

impl Default for Effort {
    fn default() -> Self {
        Self { seed: 1, threads: 2, steps: usize::MAX }
    }
}

/// A plan and how good it is.
#[derive(Debug, Clone)]
pub struct Solution {
    /// The plan; it keeps every rule.
    pub plan: Plan,
    /// Its score.
    pub score: Score,
    /// What no plan can beat, level by level, each given that the levels before are as in `score`.
    pub bound: Score,
}

impl Solution {
    /// Whether no plan is better.
    pub fn is_proven(&self) -> bool {
        self.bound == self.score
    }
}

/// Why there is no plan.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoPlan {
    /// Locked seats of these shifts have no legal company.
    #[error("no legal crew for the locked seats of {0:?}")]
    LockedSeats(Vec<String>),
}

/// Plans a problem that has passed [`super::validate::validate`].
///
/// # Errors
/// [`NoPlan`] if locked seats could not be given a legal crew.
pub fn solve(
    problem: &Problem,
    effort: Effort,
    keep_on: KeepOn<'_>,
    tell: &mut dyn FnMut(Progress),
) -> Result<Solution, NoPlan> {
    let compiled = Compiled::new(problem);
    let candidates = Candidates::new(&compiled);
    let mut planner = Planner {
        compiled: &compiled,
        candidates: &candidates,
        effort,
        keep_on,
        tell,
        best: State::new(&compiled),
        bound: Score::default(),
    };
    planner.begin();
    if let Ok(openings) = Openings::all(&compiled, &candidates) {
        for level in [Level::Standing, Level::Idle, Level::Soft] {
            planner.prove(level, &openings);
        }
    }
    let Planner { best, bound, .. } = planner;
    if !best.is_legal() {
        let broken = (0..problem.shifts.len())
            .filter(|shift| !compiled.fixed[*shift].is_empty() && !best.is_whole(*shift))
            .map(|shift| problem.shifts[shift].id.clone());
        return Err(NoPlan::LockedSeats(broken.collect()));
    }
    Ok(Solution { plan: best.plan(), score: best.score(), bound })
}

/// Moves of annealing for each shift in a round.
const MOVES: u64 = 4_000;
/// Fewest and most moves of annealing in a round.
const MOVES_RANGE: (u64, u64) = (60_000, 4_000_000);
/// Rounds of looking around without success after which the proof goes on, for each 64 shifts.
const FRUITLESS: usize = 12;
/// Neighbourhoods looked at together.
const PAIR: usize = 2;

/// The planner at work.
struct Planner<'a, 'w> {
    compiled: &'a Compiled<'a>,
    candidates: &'a Candidates,
    effort: Effort,
    keep_on: KeepOn<'w>,
    tell: &'w mut dyn FnMut(Progress),
    best: State<'a>,
    bound: Score,
}

impl<'a> Planner<'a, '_> {
    fn tell(&mut self) {
        (self.tell)(Progress { score: self.best.score(), bound: self.bound });
    }

    fn moves(&self) -> u64 {
        (self.compiled.problem.shifts.len() as u64 * MOVES).clamp(MOVES_RANGE.0, MOVES_RANGE.1)
    }

    /// A first plan at once, and then the best of one search for each thread.
    fn begin(&mut self) {
        construct(&mut self.best, &mut Chance::new(self.effort.seed));
        self.tell();
        let (start, moves, keep_on, seed) = (&self.best, self.moves(), self.keep_on, self.effort.seed);
        let searches = (0..self.effort.threads.max(1) as u64)
            .map(|thread| move || improve(start.clone(), Heat::FULL, moves, seed.wrapping_add(thread), keep_on));
        let found = in_parallel(self.effort.threads, searches.collect());
        found.into_iter().for_each(|plan| self.keep(plan));
        self.tell();
    }

    /// Keeps a plan if it is better.
    fn keep(&mut self, plan: State<'a>) {
        if plan.is_better_than(&self.best) {
            self.best = plan;
        }
    }

    /// Raises the bound of a level and betters the plan until they meet, or it is told to stop.
    fn prove(&mut self, level: Level, openings: &Openings) {
        loop {
            let caps = self.best.score();
            let links = Links::new(self.compiled, self.candidates, level, caps);
            let Ok(openings) = &links.keep_caps(openings.clone()) else { return };
            // Without any prices, to begin with.
            let least = bound(&links, openings, &vec![0.0; links.rows.len()]).points();
            *level.of_mut(&mut self.bound) = if level == Level::Soft { least } else { least.max(0) };
            if !self.is_closed(level) {
                self.close(&links, openings);
            }
            self.tell();
            // A better plan at a level before changes what this level is about.
            if level.before(self.best.score()) == level.before(caps) || !(self.keep_on)() {
                return;
            }
        }
    }

    /// One level: the root, improvement by its prices, branch and bound.
    fn close(&mut self, links: &Links<'a>, openings: &Openings) {
        let level = links.level;
        let root = root(links, openings);
        if let Some(root) = &root {
            let raised = root.bound.points().max(level.of(self.bound));
            *level.of_mut(&mut self.bound) = raised.min(level.of(self.best.score()));
            self.tell();
            if level == Level::Soft {
                self.follow_prices(links, openings, root);
            }
        }
        if level == Level::Soft {
            self.look_around(links, openings, root.is_some());
        }
        if let Some(root) = root {
            self.finish(links, openings, &root);
        }
    }

    fn is_closed(&self, level: Level) -> bool {
        level.of(self.bound) >= level.of(self.best.score())
    }

    /// Branch and bound. First it looks for plans hardly above the bound: that leaves little open, and
    /// if there is none the bound is higher. Then a little further above, and so on.
    fn finish(&mut self, links: &Links<'a>, openings: &Openings, root: &Root) {
        let level = links.level;
        let (mut steps, mut reach) = (self.effort.steps, 1);
        while !self.is_closed(level) && steps > 0 && (self.keep_on)() {
            let cutoff = (level.of(self.bound) + reach).min(level.of(self.best.score()));
            reach *= 2;
            let Ok(settled) = root.bound.settle(links, openings.clone(), cutoff - 1) else {
                *level.of_mut(&mut self.bound) = cutoff;
                continue;
            };
            let (keep_on, mut bound) = (self.keep_on, self.bound);
            let tell = &mut self.tell;
            let raised = branch(links, settled, &mut self.best, cutoff, self.effort.threads, &mut |best, lowest| {
                *level.of_mut(&mut bound) = lowest.max(level.of(bound));
                tell(Progress { score: best.score(), bound });
                steps = steps.saturating_sub(1);
                steps > 0 && keep_on()
            });
            *level.of_mut(&mut self.bound) = raised.max(level.of(bound)).min(level.of(self.best.score()));
        }
    }

    /// Tries what the prices say is worth trying: among the seats that cost least too much.
    fn follow_prices(&mut self, links: &Links<'a>, openings: &Openings, root: &Root) {
        for (round, room) in (1_u64..).zip([1, 3, 9]) {
            let score = self.best.score();
            if self.is_closed(links.level) || !(self.keep_on)() {
                return;
            }
            let seats = shortlist(links, root, room);
            let mut chosen = vec![false; self.candidates.all.len()];
            seats.iter().for_each(|seat| chosen[*seat] = true);
            let narrow = self.compiled.narrowed(seats.iter().map(|seat| self.candidates.all[*seat]));
            let open = restricted(openings, &chosen);
            let (start, keep_on, moves) = (&self.best, self.keep_on, self.moves());
            let seed = self.effort.seed.wrapping_add(1000 * round);
            let by_chance = || Some(improve(start.on(&narrow), Heat::FULL, moves, seed, keep_on).into_crews());
            let by_diving = || dive(links, open, score, &mut Chance::new(seed), keep_on).map(State::into_crews);
            let tasks: [Box<dyn FnOnce() -> Option<Crews> + Send>; 2] = [Box::new(by_chance), Box::new(by_diving)];
            for crews in in_parallel(self.effort.threads, tasks.into()).into_iter().flatten() {
                self.keep(State::with(self.compiled, &crews));
            }
            self.tell();
        }
    }

    /// Looks for better plans near the best one: until there have been none for a while if there is
    /// something else to do, or else as long as it may.
    fn look_around(&mut self, links: &Links<'a>, openings: &Openings, proof_waits: bool) {
        let mut chance = Chance::new(self.effort.seed);
        let (mut fruitless, mut rounds) = (0, self.effort.steps);
        let usual = FRUITLESS * links.compiled.problem.shifts.len().div_ceil(64);
        let patience = if proof_waits { usual } else { usize::MAX };
        while fruitless < patience && rounds > 0 && !self.is_closed(links.level) && (self.keep_on)() {
            rounds -= 1;
            let score = self.best.score();
            let (best, keep_on) = (&self.best, self.keep_on);
            let tasks = neighbourhoods(links, PAIR, &mut chance).into_iter().map(|near| {
                let mut chance = Chance::new(chance.next());
                move || explore(links, openings, best, &near, &mut chance, keep_on)
            });
            let tasks: Vec<_> = tasks.collect();
            let better: Vec<Crews> = in_parallel(self.effort.threads, tasks).into_iter().flatten().collect();
            if let Some(merged) = merge(best, &better) {
                self.keep(merged);
            }
            better.iter().for_each(|crews| self.keep(State::with(self.compiled, crews)));
            fruitless = if self.best.score() < score { 0 } else { fruitless + 1 };
            self.tell();
        }
    }
}

/// Work in parallel, if there is more than one thread; what comes of it, in the order of the tasks.
fn in_parallel<T: Send, F: FnOnce() -> T + Send>(threads: usize, tasks: Vec<F>) -> Vec<T> {
    if threads < 2 {
        return tasks.into_iter().map(|task| task()).collect();
    }
    std::thread::scope(|scope| {
        let running: Vec<_> = tasks.into_iter().map(|task| scope.spawn(task)).collect();
        running.into_iter().filter_map(|thread| thread.join().ok()).collect()
    })
}
