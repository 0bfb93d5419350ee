//! The solver: a plan at once, better ones as they come, and a proof of how good they can be.
//!
//! 1. An incumbent is constructed and improved by simulated annealing (`search::annealing`).
//! 2. Level by level a lower bound is proven: by a matching of shifts to drivers alone (`bounds::driver_matching`), and
//!    by Lagrangian relaxation (`bounds::lagrangian`) with duals of the linear program (`relaxation::linear_program`)
//!    or, where that is too large, of subgradient ascent (`bounds::subgradient`).
//! 3. Primal heuristics improve the incumbent: annealing and diving in the core problem (`search::core_problem`,
//!    `search::diving`), and large neighbourhood search (`search::large_neighbourhood`), at the soft level alone.
//! 4. The gap that is left is closed by branch and bound (`search::branch_and_bound`).
//!
//! The work is cut in pieces that do not depend on the clock, so that the same seed, threads and steps give the same
//! plan, as long as `should_stop` does not cut it off.
//!
//! Where a level has too many free variables for a linear program there is no branch and bound; see [`solve`].

use super::bounds::driver_matching;
use super::bounds::lagrangian::lagrangian_bound;
use super::bounds::root_node::RootNode;
use super::bounds::subgradient::SubgradientAscent;
use super::parallel::{in_parallel, side_by_side};
use super::problem::domains::Domains;
use super::problem::instance::Instance;
use super::problem::propagation::initial_domains;
use super::problem::variables::AssignmentVariables;
use super::random::{Draw, SeedableRng, SplitMix64};
use super::relaxation::level::Level;
use super::relaxation::model::{MAX_LINEAR_PROGRAM, Relaxation};
use super::search::annealing::{CoolingSchedule, anneal, construct, start_from_published};
use super::search::branch_and_bound::branch_and_bound;
use super::search::core_problem::{core_variables, restricted_to};
use super::search::diving::dive;
use super::search::large_neighbourhood::{merge, neighbourhoods, reoptimise};
use super::search::working_plan::{Crews, WorkingPlan};
use super::watch::{Progress, ShouldStop};
use crate::model::problem::{Plan, Problem, Score};
use crate::model::problem_limits::least_score;

/// How hard to work.
#[derive(Debug, Clone, Copy)]
pub struct Effort {
    /// Chooses the pseudo-random numbers.
    pub seed: u64,
    /// How many threads to work in.
    pub threads: usize,
    /// How many rounds of large neighbourhood search, and of branch and bound at each level, at most.
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
    /// The lower bound: what no plan can beat, level by level, each given that the levels before are as in `score`.
    pub bound: Score,
}

impl Solution {
    /// Whether it is proven optimal: no plan is better.
    pub fn is_proven(&self) -> bool {
        self.bound == self.score
    }
}

/// Is told how far the solver has come, and shown the incumbent.
pub type OnProgress<'w> = &'w mut dyn FnMut(Progress, &WorkingPlan<'_>);

/// Why there is no plan.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoPlan {
    /// For the locked seats of these shifts no legal company was found.
    #[error("no legal crew was found for the locked seats of {0:?}")]
    LockedSeats(Vec<String>),
}

/// Plans a problem that has passed [`validate`](super::problem::validate::validate).
///
/// With more than `MAX_LINEAR_PROGRAM` free variables at the soft level and `steps` without a limit, it searches
/// until incumbent and bound meet, which may be never: it then returns once `should_stop` says so, and not before.
///
/// # Errors
/// [`NoPlan`] if no legal crew was found for locked seats.
pub fn solve(
    problem: &Problem,
    effort: Effort,
    should_stop: ShouldStop<'_>,
    on_progress: &mut dyn FnMut(Progress),
) -> Result<Solution, NoPlan> {
    solve_showing(problem, effort, should_stop, &mut |progress, _| on_progress(progress))
}

/// The same, with the incumbent shown at every step: for whoever cannot wait until the piece of work under way is done.
///
/// # Errors
/// [`NoPlan`] if no legal crew was found for locked seats.
pub fn solve_showing(
    problem: &Problem,
    effort: Effort,
    should_stop: ShouldStop<'_>,
    on_progress: OnProgress<'_>,
) -> Result<Solution, NoPlan> {
    let instance = Instance::new(problem);
    let variables = AssignmentVariables::new(&instance);
    let mut solver = Solver {
        instance: &instance,
        variables: &variables,
        effort,
        should_stop,
        on_progress,
        incumbent: WorkingPlan::new(&instance),
        bound: least_score(problem),
        has_annealed: false,
    };
    solver.construct();
    if let Ok(mut domains) = initial_domains(&instance, &variables) {
        for level in [Level::Standing, Level::Idle, Level::Soft] {
            solver.solve_level(level, &mut domains);
        }
    }
    let Solver { incumbent, bound, .. } = solver;
    if !incumbent.is_legal() {
        let broken = (0..problem.shifts.len())
            .filter(|shift| !instance.locked[*shift].is_empty() && !incumbent.is_whole(*shift))
            .map(|shift| problem.shifts[shift].id.clone());
        return Err(NoPlan::LockedSeats(broken.collect()));
    }
    Ok(Solution { plan: incumbent.plan(), score: incumbent.score(), bound })
}

/// Moves of an annealing run for each shift.
const MOVES: u64 = 1_000;
/// Fewest and most moves of an annealing run.
const MOVES_RANGE: (u64, u64) = (30_000, 4_000_000);
/// The first annealing runs have this much fewer moves.
const SHORT: u64 = 8;
/// Tells the random numbers of the long run from those of the short ones.
const LONG_SEED: u64 = 1 << 32;
/// Rounds of large neighbourhood search without a better plan after which branch and bound begins, for each 64 shifts.
const NEIGHBOURHOOD_PATIENCE: usize = 12;
/// Neighbourhoods searched together.
const NEIGHBOURHOODS: usize = 2;
/// Increases of the bound, in points, within which variables belong to the core: of the first and the second one.
const CORE_SLACKS: [i64; 2] = [2, 8];
/// Pairs of dives before branch and bound, at most.
const DIVES: usize = 10;
/// One pair of dives is made for so many free variables.
const VARIABLES_A_DIVE: usize = 500;
/// Steps of subgradient ascent before the duals are used for the first time.
const FIRST_STEPS: usize = 300;
/// Steps of subgradient ascent after each round of large neighbourhood search.
const STEPS_BESIDE: usize = 25;

/// The solver at work on one instance.
struct Solver<'a, 'w> {
    instance: &'a Instance<'a>,
    variables: &'a AssignmentVariables,
    effort: Effort,
    should_stop: ShouldStop<'w>,
    on_progress: OnProgress<'w>,
    incumbent: WorkingPlan<'a>,
    bound: Score,
    /// The long annealing run has been made.
    has_annealed: bool,
}

impl<'a> Solver<'a, '_> {
    /// Tells how far it has come.
    fn report(&mut self) {
        (self.on_progress)(Progress { score: self.incumbent.score(), bound: self.bound }, &self.incumbent);
    }

    fn moves(&self) -> u64 {
        (self.instance.problem.shifts.len() as u64 * MOVES).clamp(MOVES_RANGE.0, MOVES_RANGE.1)
    }

    /// The first incumbent: one at once, from what is published, and then the best of a short annealing run for each
    /// thread.
    fn construct(&mut self) {
        let mut rng = SplitMix64::seed_from_u64(self.effort.seed);
        start_from_published(&mut self.incumbent, &mut rng);
        construct(&mut self.incumbent, &mut rng);
        self.report();
        let (start, moves, should_stop, seed) =
            (&self.incumbent, self.moves() / SHORT, self.should_stop, self.effort.seed);
        let runs = (0..self.effort.threads.max(1) as u64).map(|thread| {
            move || anneal(start.clone(), CoolingSchedule::DEFAULT, moves, seed.wrapping_add(thread), should_stop)
        });
        let found = in_parallel(self.effort.threads, runs.collect());
        found.into_iter().for_each(|plan| self.accept_if_better(plan));
        self.report();
    }

    /// Works on the proof, beside a long annealing run the first time that it is called, at whatever level.
    fn beside_annealing<T: Send>(&mut self, proof: impl FnOnce() -> T + Send) -> T {
        if std::mem::replace(&mut self.has_annealed, true) {
            return proof();
        }
        let (start, moves, should_stop, seed) = (&self.incumbent, self.moves(), self.should_stop, self.effort.seed);
        let search =
            || anneal(start.clone(), CoolingSchedule::DEFAULT, moves, seed.wrapping_add(LONG_SEED), should_stop);
        let (proof, found) = side_by_side(self.effort.threads, proof, search);
        self.accept_if_better(found);
        self.report();
        proof
    }

    /// Accepts a plan as the incumbent if it is better.
    fn accept_if_better(&mut self, plan: WorkingPlan<'a>) {
        if plan.is_better_than(&self.incumbent) {
            self.incumbent = plan;
        }
    }

    /// Raises the bound of a level and improves the incumbent until they meet, or it is told to stop. What is fixed in
    /// all plans as good as the incumbent at the level stays fixed for the levels after, if the levels before are
    /// proven: else a plan that is better there might be worse here.
    fn solve_level(&mut self, level: Level, domains: &mut Domains) {
        loop {
            let caps = self.incumbent.score();
            let mut relaxation = Relaxation::new(self.instance, self.variables, level, caps);
            let Ok(capped) = relaxation.fix_by_caps(domains.clone()) else { return };
            // With every dual at 0, to begin with.
            let lowest = lagrangian_bound(&relaxation, &capped, &vec![0.0; relaxation.constraints.len()]).points();
            *level.of_mut(&mut self.bound) = match level {
                Level::Standing => lowest.max(driver_matching::unfilled_weight(self.instance, self.variables, &capped)),
                Level::Idle => lowest.max(0),
                Level::Soft => lowest,
            };
            if !self.is_closed(level) {
                let fixed = self.close_gap(&mut relaxation, &capped).unwrap_or(capped);
                if self.incumbent.is_legal() && level.before(self.bound) == level.before(self.incumbent.score()) {
                    *domains = fixed;
                }
            }
            self.report();
            // A better plan at a level before changes what this level is about.
            if level.before(self.incumbent.score()) == level.before(caps) || (self.should_stop)() {
                return;
            }
        }
    }

    /// One level: its root node, the primal heuristics there, branch and bound. Gives the domains of plans as good as
    /// the incumbent then, if they are known.
    fn close_gap(&mut self, relaxation: &mut Relaxation<'a>, domains: &Domains) -> Option<Domains> {
        let level = relaxation.level;
        let target = level.of(self.incumbent.score());
        let should_stop = self.should_stop;
        if domains.free_assignments() > MAX_LINEAR_PROGRAM {
            let mut ascent = SubgradientAscent::new(relaxation, domains);
            let root = self.beside_annealing(|| {
                ascent.ascend(target, FIRST_STEPS, 1, should_stop);
                RootNode::by_duals(relaxation, domains, &ascent.best_duals)
            });
            self.improve_at_root(relaxation, domains, &root, Some(&mut ascent));
            None
        } else {
            let mut proof = || RootNode::by_linear_program(relaxation, domains, target);
            let root = if level == Level::Soft { self.beside_annealing(proof) } else { proof() };
            if self.improve_at_root(relaxation, domains, &root, None) {
                self.branch_and_bound(relaxation, domains, &root);
            }
            root.bound.fix_by_reduced_cost(relaxation, domains.clone(), level.of(self.incumbent.score())).ok()
        }
    }

    /// Improves the incumbent by what the root node says, at the soft level in its core and neighbourhoods; gives
    /// whether it is as good as it was at the levels before.
    fn improve_at_root(
        &mut self,
        relaxation: &Relaxation<'a>,
        domains: &Domains,
        root: &RootNode,
        ascent: Option<&mut SubgradientAscent<'_>>,
    ) -> bool {
        let level = relaxation.level;
        let is_same = |solver: &Self| level.before(solver.incumbent.score()) == level.before(relaxation.caps);
        if is_same(self) {
            self.raise_bound(level, root.bound.points());
            if !self.is_closed(level) {
                self.beside_annealing(|| ());
            }
            if level == Level::Soft {
                self.search_core(relaxation, domains, root);
                self.search_neighbourhoods(relaxation, domains, ascent);
            }
        }
        is_same(self)
    }

    /// Raises a level's bound to some points, if it is lower.
    fn raise_bound(&mut self, level: Level, points: i64) {
        let raised = points.max(level.of(self.bound)).min(level.of(self.incumbent.score()));
        *level.of_mut(&mut self.bound) = raised;
        self.report();
    }

    fn is_closed(&self, level: Level) -> bool {
        level.of(self.bound) >= level.of(self.incumbent.score())
    }

    /// Branch and bound, by iterative deepening of the cutoff: first for plans hardly above the bound, which leaves few
    /// variables free, and if there is none the bound is higher. Then with a cutoff a little higher, and so on
    /// (destructive improvement; Klein & Scholl, *Computing lower bounds by destructive improvement*, European Journal
    /// of Operational Research 112, 1999).
    fn branch_and_bound(&mut self, relaxation: &Relaxation<'a>, domains: &Domains, root: &RootNode) {
        let level = relaxation.level;
        let (mut steps, mut increase) = (self.effort.steps, 1);
        while !self.is_closed(level) && steps > 0 && !(self.should_stop)() {
            let cutoff = (level.of(self.bound) + increase).min(level.of(self.incumbent.score()));
            increase *= 2;
            let Ok(tightened) = root.bound.fix_by_reduced_cost(relaxation, domains.clone(), cutoff - 1) else {
                *level.of_mut(&mut self.bound) = cutoff;
                continue;
            };
            self.dive_often(relaxation, &tightened, cutoff, steps as u64);
            let (should_stop, mut bound) = (self.should_stop, self.bound);
            let on_progress = &mut self.on_progress;
            let raised = branch_and_bound(
                relaxation,
                tightened,
                &mut self.incumbent,
                cutoff,
                self.effort.threads,
                &mut |incumbent, lowest| {
                    *level.of_mut(&mut bound) = lowest.max(level.of(bound));
                    on_progress(Progress { score: incumbent.score(), bound }, incumbent);
                    steps = steps.saturating_sub(1);
                    steps == 0 || should_stop()
                },
            );
            self.raise_bound(level, raised.max(level.of(bound)));
        }
    }

    /// Dives for a plan below `cutoff`, two at a time with different random numbers, the more often the more variables
    /// are free: then a dive is quicker than branch and bound.
    fn dive_often(&mut self, relaxation: &Relaxation<'a>, domains: &Domains, cutoff: i64, seed: u64) {
        let mut target = self.incumbent.score();
        *relaxation.level.of_mut(&mut target) = cutoff;
        let rounds = (domains.free_assignments() / VARIABLES_A_DIVE).clamp(1, DIVES) as u64;
        for round in 0..rounds {
            let should_stop = self.should_stop;
            if self.incumbent.score() < target || should_stop() {
                return;
            }
            let dives = (2 * round..2 * round + 2).map(|turn| {
                let mut rng = SplitMix64::seed_from_u64(self.effort.seed.wrapping_add(seed).wrapping_add(turn));
                move || dive(relaxation, domains.clone(), target, &mut rng, should_stop)
            });
            let found = in_parallel(self.effort.threads, dives.collect());
            found.into_iter().flatten().for_each(|plan| self.accept_if_better(plan));
            self.report();
        }
    }

    /// Anneals and dives in the core problem, and then in a larger one.
    fn search_core(&mut self, relaxation: &Relaxation<'a>, domains: &Domains, root: &RootNode) {
        for (round, slack) in (1_u64..).zip(CORE_SLACKS) {
            let score = self.incumbent.score();
            if self.is_closed(relaxation.level) || (self.should_stop)() {
                return;
            }
            let core = core_variables(relaxation, domains, root, slack);
            let mut is_in_core = vec![false; self.variables.all.len()];
            core.iter().for_each(|seat| is_in_core[*seat] = true);
            let narrow = self.instance.narrowed(core.iter().map(|seat| self.variables.all[*seat]));
            let restricted = restricted_to(domains, &is_in_core);
            let (start, should_stop, moves) = (&self.incumbent, self.should_stop, self.moves());
            let seed = self.effort.seed.wrapping_add(1000 * round);
            let annealing =
                || anneal(start.on(&narrow), CoolingSchedule::DEFAULT, moves, seed, should_stop).into_crews();
            let diving = || {
                dive(relaxation, restricted, score, &mut SplitMix64::seed_from_u64(seed), should_stop)
                    .map(WorkingPlan::into_crews)
            };
            let (crews, dived) = side_by_side(self.effort.threads, annealing, diving);
            for crews in dived.iter().chain([&crews]) {
                self.accept_if_better(WorkingPlan::with(self.instance, crews));
            }
            self.report();
        }
    }

    /// Large neighbourhood search: until there has been no better plan for a while if branch and bound can follow, or
    /// else as long as it may, with subgradient ascent by turns.
    fn search_neighbourhoods(
        &mut self,
        relaxation: &Relaxation<'a>,
        domains: &Domains,
        mut ascent: Option<&mut SubgradientAscent<'_>>,
    ) {
        let mut rng = SplitMix64::seed_from_u64(self.effort.seed);
        let (mut stalled, mut rounds) = (0, self.effort.steps);
        let usual = NEIGHBOURHOOD_PATIENCE * relaxation.instance.problem.shifts.len().div_ceil(64);
        let patience = if ascent.is_none() { usual } else { usize::MAX };
        while stalled < patience && rounds > 0 && !self.is_closed(relaxation.level) && !(self.should_stop)() {
            rounds -= 1;
            let score = self.incumbent.score();
            let (incumbent, should_stop) = (&self.incumbent, self.should_stop);
            let tasks = neighbourhoods(relaxation, NEIGHBOURHOODS, &mut rng).into_iter().map(|neighbourhood| {
                let mut rng = rng.split();
                move || reoptimise(relaxation, domains, incumbent, &neighbourhood, &mut rng, should_stop)
            });
            let tasks: Vec<_> = tasks.collect();
            let better: Vec<Crews> = in_parallel(self.effort.threads, tasks).into_iter().flatten().collect();
            if let Some(merged) = merge(incumbent, &better) {
                self.accept_if_better(merged);
            }
            better.iter().for_each(|crews| self.accept_if_better(WorkingPlan::with(self.instance, crews)));
            stalled = if self.incumbent.score() < score { 0 } else { stalled + 1 };
            self.report();
            if let Some(running) = ascent.as_mut()
                && !self.raise_by_ascent(relaxation, domains, running)
            {
                ascent = None;
            }
        }
    }

    /// Raises the bound by some steps of subgradient ascent; says whether more of them may raise it.
    fn raise_by_ascent(
        &mut self,
        relaxation: &Relaxation<'a>,
        domains: &Domains,
        ascent: &mut SubgradientAscent<'_>,
    ) -> bool {
        let target = relaxation.level.of(self.incumbent.score());
        let goes_on = ascent.ascend(target, STEPS_BESIDE, self.effort.threads, self.should_stop);
        self.raise_bound(relaxation.level, lagrangian_bound(relaxation, domains, &ascent.best_duals).points());
        goes_on
    }
}
