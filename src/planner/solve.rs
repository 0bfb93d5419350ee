//! The planner: a plan at once, better ones as they come, and a proof of how good they can be.
//!
//! 1. A plan is made by hand and chance (`annealing`).
//! 2. Level by level a bound is proven: for want of drivers alone (`bound::drivers`), and from the prices of
//!    the linear relaxation (`bound::linear`) or, where that is too large, found by going uphill
//!    (`bound::ascent`).
//! 3. What the prices say is worth trying is tried: by settling what is likely (`diving`), and
//!    by chance among the few seats that cost least too much (`shortlist`), and near
//!    the best plan (`neighbourhood`).
//! 4. What is left between bound and plan is closed by branch and bound (`branching`).
//!
//! The work is cut in pieces that do not depend on the clock, so that the same seed, threads and steps
//! give the same plan.

use super::bounds::driver_matching;
use super::bounds::lagrangian::bound;
use super::bounds::subgradient::Ascent;
use super::parallel::{in_parallel, side_by_side};
use super::problem::domains::Openings;
use super::problem::instance::Compiled;
use super::problem::variables::Candidates;
use super::random::Chance;
use super::relaxation::model::LARGEST;
use super::relaxation::model::{Level, Links};
use super::search::annealing::{Heat, construct, improve, keep_published};
use super::search::branch_and_bound::branch;
use super::search::core_problem::{Root, restricted, shortlist};
use super::search::diving::dive;
use super::search::large_neighbourhood::{explore, merge, neighbourhoods};
use super::search::state::{Crews, State};
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
        has_searched: false,
    };
    planner.begin();
    if let Ok(mut openings) = Openings::all(&compiled, &candidates) {
        for level in [Level::Standing, Level::Idle, Level::Soft] {
            planner.prove(level, &mut openings);
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
const MOVES: u64 = 1_000;
/// Fewest and most moves of annealing in a round.
const MOVES_RANGE: (u64, u64) = (30_000, 4_000_000);
/// Rounds of looking around without success after which the proof goes on, for each 64 shifts.
const FRUITLESS: usize = 12;
/// A first search has this much fewer moves.
const SHORT: u64 = 8;
/// Tells the chance of the long search from those of the short ones.
const LONG_SEED: u64 = 1 << 32;
/// Pairs of dives before branch and bound, at most.
const DIVES: usize = 10;
/// One pair of dives is made for so many open seats.
const SEATS_A_DIVE: usize = 500;
/// Steps uphill before the prices are used for the first time.
const FIRST_STEPS: usize = 300;
/// Steps uphill after each look around.
const STEPS_BESIDE: usize = 25;
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
    /// The long search has been made.
    has_searched: bool,
}

impl<'a> Planner<'a, '_> {
    fn tell(&mut self) {
        (self.tell)(Progress { score: self.best.score(), bound: self.bound });
    }

    fn moves(&self) -> u64 {
        (self.compiled.problem.shifts.len() as u64 * MOVES).clamp(MOVES_RANGE.0, MOVES_RANGE.1)
    }

    /// A first plan at once, near what is published, and then the best of a short search for each thread.
    fn begin(&mut self) {
        let mut chance = Chance::new(self.effort.seed);
        keep_published(&mut self.best, &mut chance);
        construct(&mut self.best, &mut chance);
        self.tell();
        let (start, moves, keep_on, seed) = (&self.best, self.moves() / SHORT, self.keep_on, self.effort.seed);
        let searches = (0..self.effort.threads.max(1) as u64)
            .map(|thread| move || improve(start.clone(), Heat::FULL, moves, seed.wrapping_add(thread), keep_on));
        let found = in_parallel(self.effort.threads, searches.collect());
        found.into_iter().for_each(|plan| self.keep(plan));
        self.tell();
    }

    /// Work on the proof, beside a long search for a better plan the first time.
    fn beside_search<T: Send>(&mut self, proof: impl FnOnce() -> T + Send) -> T {
        if std::mem::replace(&mut self.has_searched, true) {
            return proof();
        }
        let (start, moves, keep_on, seed) = (&self.best, self.moves(), self.keep_on, self.effort.seed);
        let search = || improve(start.clone(), Heat::FULL, moves, seed.wrapping_add(LONG_SEED), keep_on);
        let (proof, found) = side_by_side(self.effort.threads, proof, search);
        self.keep(found);
        self.tell();
        proof
    }

    /// Keeps a plan if it is better.
    fn keep(&mut self, plan: State<'a>) {
        if plan.is_better_than(&self.best) {
            self.best = plan;
        }
    }

    /// Raises the bound of a level and betters the plan until they meet, or it is told to stop. What no plan as
    /// good as the best one at the level has open is settled for the levels after, if the levels before are
    /// proven: else a plan that is better there might be worse here.
    fn prove(&mut self, level: Level, openings: &mut Openings) {
        loop {
            let caps = self.best.score();
            let mut links = Links::new(self.compiled, self.candidates, level, caps);
            let Ok(open) = links.keep_caps(openings.clone()) else { return };
            // Without any prices, to begin with.
            let least = bound(&links, &open, &vec![0.0; links.rows.len()]).points();
            *level.of_mut(&mut self.bound) = match level {
                Level::Standing => least.max(driver_matching::standing(self.compiled, self.candidates, &open)),
                Level::Idle => least.max(0),
                Level::Soft => least,
            };
            if !self.is_closed(level) {
                let settled = self.close(&mut links, &open).unwrap_or(open);
                if self.best.is_legal() && level.before(self.bound) == level.before(self.best.score()) {
                    *openings = settled;
                }
            }
            self.tell();
            // A better plan at a level before changes what this level is about.
            if level.before(self.best.score()) == level.before(caps) || !(self.keep_on)() {
                return;
            }
        }
    }

    /// One level: its root, improvement by the prices there, branch and bound. Gives what is open in plans as
    /// good as the best one then, if it is known.
    fn close(&mut self, links: &mut Links<'a>, openings: &Openings) -> Option<Openings> {
        let level = links.level;
        let goal = level.of(self.best.score());
        let keep_on = self.keep_on;
        if openings.open_seats() > LARGEST {
            let mut ascent = Ascent::new(links, openings);
            let root = self.beside_search(|| {
                ascent.climb(goal, FIRST_STEPS, 1, keep_on);
                Root::by_prices(links, openings, &ascent.prices)
            });
            self.improve_at(links, openings, &root, Some(&mut ascent));
            None
        } else {
            let mut proof = || Root::by_linear_program(links, openings, goal);
            let root = if level == Level::Soft { self.beside_search(proof) } else { proof() };
            if self.improve_at(links, openings, &root, None) {
                self.finish(links, openings, &root);
            }
            root.bound.settle(links, openings.clone(), level.of(self.best.score())).ok()
        }
    }

    /// Betters the plan by what the root says; gives whether it is as good as it was at the levels before.
    fn improve_at(
        &mut self,
        links: &Links<'a>,
        openings: &Openings,
        root: &Root,
        ascent: Option<&mut Ascent<'_>>,
    ) -> bool {
        let level = links.level;
        let is_same = |planner: &Self| level.before(planner.best.score()) == level.before(links.caps);
        if is_same(self) {
            self.raise(level, root.bound.points());
            if !self.is_closed(level) {
                self.beside_search(|| ());
            }
            if level == Level::Soft {
                self.follow_prices(links, openings, root);
                self.look_around(links, openings, ascent);
            }
        }
        is_same(self)
    }

    /// A level's bound is at least so high.
    fn raise(&mut self, level: Level, points: i64) {
        let raised = points.max(level.of(self.bound)).min(level.of(self.best.score()));
        *level.of_mut(&mut self.bound) = raised;
        self.tell();
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
            self.dive_often(links, &settled, cutoff, steps as u64);
            let (keep_on, mut bound) = (self.keep_on, self.bound);
            let tell = &mut self.tell;
            let raised = branch(links, settled, &mut self.best, cutoff, self.effort.threads, &mut |best, lowest| {
                *level.of_mut(&mut bound) = lowest.max(level.of(bound));
                tell(Progress { score: best.score(), bound });
                steps = steps.saturating_sub(1);
                steps > 0 && keep_on()
            });
            self.raise(level, raised.max(level.of(bound)));
        }
    }

    /// Dives for a plan below `cutoff`, two at a time by different chances, the more often the more is open:
    /// then a dive is quicker than looking through all that is open.
    fn dive_often(&mut self, links: &Links<'a>, openings: &Openings, cutoff: i64, seed: u64) {
        let mut target = self.best.score();
        *links.level.of_mut(&mut target) = cutoff;
        let rounds = (openings.open_seats() / SEATS_A_DIVE).clamp(1, DIVES) as u64;
        for round in 0..rounds {
            let keep_on = self.keep_on;
            if self.best.score() < target || !keep_on() {
                return;
            }
            let dives = (2 * round..2 * round + 2).map(|turn| {
                let mut chance = Chance::new(self.effort.seed.wrapping_add(seed).wrapping_add(turn));
                move || dive(links, openings.clone(), target, &mut chance, keep_on)
            });
            let found = in_parallel(self.effort.threads, dives.collect());
            found.into_iter().flatten().for_each(|plan| self.keep(plan));
            self.tell();
        }
    }

    /// Tries what the prices say is worth trying: among the seats that cost least too much.
    fn follow_prices(&mut self, links: &Links<'a>, openings: &Openings, root: &Root) {
        for (round, room) in (1_u64..).zip([2, 8]) {
            let score = self.best.score();
            if self.is_closed(links.level) || !(self.keep_on)() {
                return;
            }
            let seats = shortlist(links, openings, root, room);
            let mut chosen = vec![false; self.candidates.all.len()];
            seats.iter().for_each(|seat| chosen[*seat] = true);
            let narrow = self.compiled.narrowed(seats.iter().map(|seat| self.candidates.all[*seat]));
            let open = restricted(openings, &chosen);
            let (start, keep_on, moves) = (&self.best, self.keep_on, self.moves());
            let seed = self.effort.seed.wrapping_add(1000 * round);
            let by_chance = || improve(start.on(&narrow), Heat::FULL, moves, seed, keep_on).into_crews();
            let by_diving = || dive(links, open, score, &mut Chance::new(seed), keep_on).map(State::into_crews);
            let (crews, dived) = side_by_side(self.effort.threads, by_chance, by_diving);
            for crews in dived.iter().chain([&crews]) {
                self.keep(State::with(self.compiled, crews));
            }
            self.tell();
        }
    }

    /// Looks for better plans near the best one: until there have been none for a while if there is
    /// something else to do, or else as long as it may, and goes on uphill with the bound meanwhile.
    fn look_around(&mut self, links: &Links<'a>, openings: &Openings, mut ascent: Option<&mut Ascent<'_>>) {
        let mut chance = Chance::new(self.effort.seed);
        let (mut fruitless, mut rounds) = (0, self.effort.steps);
        let usual = FRUITLESS * links.compiled.problem.shifts.len().div_ceil(64);
        let patience = if ascent.is_none() { usual } else { usize::MAX };
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
            if let Some(way) = ascent.as_mut()
                && !self.go_uphill(links, openings, way)
            {
                ascent = None;
            }
        }
    }

    /// Some steps uphill; says whether going on is worth it.
    fn go_uphill(&mut self, links: &Links<'a>, openings: &Openings, ascent: &mut Ascent<'_>) -> bool {
        let goal = links.level.of(self.best.score());
        let goes_on = ascent.climb(goal, STEPS_BESIDE, self.effort.threads, self.keep_on);
        self.raise(links.level, bound(links, openings, &ascent.prices).points());
        goes_on
    }
}
