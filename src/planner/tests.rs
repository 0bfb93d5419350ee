//! What the planner promises, on random small problems.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use proptest::prelude::*;

use super::bounds::driver_matching;
use super::bounds::lagrangian::lagrangian_bound;
use super::bounds::subgradient::SubgradientAscent;
use super::explanation::suggestions::suggest;
use super::problem::instance::Instance;
use super::problem::propagation::initial_domains;
use super::problem::score::score;
use super::problem::variables::AssignmentVariables;
use super::relaxation::level::Level;
use super::relaxation::model::Relaxation;
use super::search::working_plan::WorkingPlan;
use super::solve::{Effort, Solution, solve};
use crate::model::problem::*;
use crate::rules::check_plan;

fn day(offset: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2021, 2, 1).unwrap() + chrono::TimeDelta::days(offset)
}

fn at(offset: i64, hour: u32) -> LocalMinute {
    LocalMinute(day(offset).and_hms_opt(hour, 0, 0).unwrap())
}

prop_compose! {
    fn person(index: usize)(
        roles in 0..3u8, experienced in prop::bool::weighted(0.7), household in 0..4u8, target in 0..3i64,
        max_period in 0..4u32, max_week in 1..3u32, must_serve: bool, history in prop::option::of(-3..0i64),
    ) -> Person {
        Person {
            id: name(index),
            roles: match roles { 0 => vec![Seat::Driver], 1 => vec![Seat::RideAlong], _ => vec![Seat::Driver, Seat::RideAlong] },
            experienced,
            household: (household < 2).then(|| format!("h{household}")),
            target, max_period, max_week, must_serve,
            history: history.map(|offset| (at(offset, 18), at(offset, 22))).into_iter().collect(),
        }
    }
}

prop_compose! {
    fn shift(index: usize)(offset in 0..9i64, hour in prop::sample::select(vec![8u32, 13, 19]), weight in prop::sample::select(vec![1_i64, 1, 2, 2, 3, 3, 0, -2]),
        min in 0..2u32, extra in 0..2u32, same_household in prop::bool::weighted(0.25), car in 0..2u8) -> PlannedShift {
        PlannedShift {
            id: format!("s{index}"),
            start: at(offset, hour), end: at(offset, hour + 3),
            vehicle: format!("car{car}"), weight,
            ride_along: RideAlongs { min, max: (min + extra).max(1) },
            same_household,
        }
    }
}

fn indices(count: usize) -> impl Strategy<Value = Vec<(usize, usize)>> {
    prop::collection::vec((0..count, 0..count), 0..3)
}

fn name(index: usize) -> String {
    format!("p{index}")
}

fn pairs(pairs: &[(usize, usize)]) -> Vec<(String, String)> {
    pairs.iter().filter(|(a, b)| a < b).map(|(a, b)| (name(*a), name(*b))).collect()
}

/// The usual weights, or any, up and down.
fn rules() -> impl Strategy<Value = PlanningRules> {
    let usual = Just((3, Weights { fairness: 3, spacing: 4, companion: 3, change: 10 }));
    let any = (1..12i64, -4..5i64, -6..7i64, -6..7i64, -12..13i64).prop_map(
        |(spacing_days, fairness, spacing, companion, change)| {
            (spacing_days, Weights { fairness, spacing, companion, change })
        },
    );
    prop_oneof![usual, any].prop_map(|(spacing_days, weights)| PlanningRules {
        min_rest_minutes: 660,
        spacing_days,
        weights,
    })
}

/// Random problems of a few people and shifts, with locked seats taken from a plan of their own.
fn problems(people: usize, shifts: usize) -> impl Strategy<Value = Problem> {
    let everybody: Vec<_> = (0..people).map(person).collect();
    let every_shift: Vec<_> = (0..shifts).map(shift).collect();
    (
        everybody,
        every_shift,
        prop::collection::vec(prop::option::weighted(0.7, -2..3i32), people * shifts),
        prop::collection::vec(prop::option::weighted(0.85, -3..6i64), people * 2),
        (indices(people), indices(people)),
        prop::collection::vec((0..shifts, any::<bool>(), 0..people), 0..4),
        rules(),
        any::<u64>(),
    )
        .prop_map(move |(people, shifts, wishes, cleared, (prefer, avoid), published, rules, seed)| {
            let mut availability: BTreeMap<String, BTreeMap<String, i32>> = BTreeMap::new();
            for (index, wish) in wishes.iter().enumerate() {
                if let Some(wish) = wish {
                    let (person, shift) = (index / shifts.len(), index % shifts.len());
                    availability.entry(name(person)).or_default().insert(format!("s{shift}"), *wish);
                }
            }
            let mut clearances: BTreeMap<String, BTreeMap<String, NaiveDate>> = BTreeMap::new();
            for (index, since) in cleared.iter().enumerate() {
                if let Some(since) = since {
                    clearances.entry(format!("car{}", index % 2)).or_default().insert(name(index / 2), day(*since));
                }
            }
            let seats = published.into_iter().map(|(shift, drives, person)| Assignment {
                shift: format!("s{shift}"),
                seat: if drives { Seat::Driver } else { Seat::RideAlong },
                person: name(person),
            });
            let mut problem = Problem {
                format: PROBLEM_FORMAT.to_owned(),
                period: ProblemPeriod { from: day(0), to: day(13) },
                rules,
                people,
                shifts,
                availability,
                cleared: clearances,
                prefer: pairs(&prefer),
                avoid: pairs(&avoid),
                fixed: Vec::new(),
                published: seats.collect(),
            };
            let free = planned(&problem, Effort { seed, steps: 0, threads: 1 });
            problem.fixed = free
                .plan
                .assignments
                .into_iter()
                .filter(|seat| (seat.shift.len() as u64 + seed).is_multiple_of(3))
                .take(2)
                .collect();
            problem
        })
}

fn planned(problem: &Problem, effort: Effort) -> Solution {
    solve(problem, effort, &|| false, &mut |_| {}).unwrap()
}

/// Every legal crew of a shift, seat by seat, the empty one included.
fn crews(problem: &Problem, shift: &PlannedShift) -> Vec<Vec<Assignment>> {
    let seat = |seat, person: &Person| Assignment { shift: shift.id.clone(), seat, person: person.id.clone() };
    let mut all = vec![Vec::new()];
    for driver in &problem.people {
        let riders: Vec<&Person> = problem.people.iter().filter(|rider| rider.id != driver.id).collect();
        for chosen in 0..1_u32 << riders.len() {
            let mut crew = vec![seat(Seat::Driver, driver)];
            crew.extend(
                riders
                    .iter()
                    .enumerate()
                    .filter(|(bit, _)| chosen >> bit & 1 == 1)
                    .map(|(_, rider)| seat(Seat::RideAlong, rider)),
            );
            let alone = Problem { fixed: Vec::new(), ..problem.clone() };
            if check_plan(&alone, &crew).is_empty() {
                all.push(crew);
            }
        }
    }
    all
}

/// The scores of all legal plans.
fn all_scores(problem: &Problem) -> Vec<Score> {
    let mut plans: Vec<Vec<Assignment>> = vec![Vec::new()];
    for shift in &problem.shifts {
        let crews = crews(problem, shift);
        plans = plans.iter().flat_map(|plan| crews.iter().map(|crew| [plan.clone(), crew.clone()].concat())).collect();
    }
    plans.iter().filter(|plan| check_plan(problem, plan).is_empty()).map(|plan| score(problem, plan).0).collect()
}

fn brute_force(problem: &Problem) -> Score {
    all_scores(problem).into_iter().min().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn every_plan_keeps_every_rule_and_its_score_is_the_contracts(problem in problems(6, 6), seed: u64) {
        let solution = planned(&problem, Effort { seed, steps: 2, threads: 2 });
        prop_assert_eq!(check_plan(&problem, &solution.plan.assignments), vec![]);
        prop_assert_eq!(score(&problem, &solution.plan.assignments).0, solution.score);
    }

    #[test]
    fn the_same_seed_and_steps_give_the_same_plan(problem in problems(5, 5), seed: u64) {
        let once = planned(&problem, Effort { seed, steps: 3, threads: 2 });
        let again = planned(&problem, Effort { seed, steps: 3, threads: 2 });
        prop_assert_eq!(once.plan, again.plan);
    }

    #[test]
    fn seats_put_and_taken_back_leave_the_cost_as_it_was(problem in problems(5, 5), picks in prop::collection::vec((0..5usize, 0..5usize), 0..12)) {
        let instance = Instance::new(&problem);
        let mut state = WorkingPlan::new(&instance);
        let start = state.score();
        let mut taken = Vec::new();
        for (person, shift) in picks {
            if state.fits(person, shift, Seat::RideAlong) {
                state.put(person, shift, Seat::RideAlong);
                taken.push((person, shift));
            }
        }
        prop_assert_eq!(score(&problem, &state.plan().assignments).0, state.score());
        for (person, shift) in taken.into_iter().rev() {
            state.take(person, shift);
        }
        prop_assert_eq!(state.score(), start);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn a_bound_never_exceeds_the_best_score_there_is(
        problem in problems(4, 3), duals in prop::collection::vec(-8.0..8.0_f64, 64),
    ) {
        let best = brute_force(&problem);
        let instance = Instance::new(&problem);
        let variables = AssignmentVariables::new(&instance);
        for level in [Level::Standing, Level::Idle, Level::Soft] {
            let relaxation = Relaxation::new(&instance, &variables, level, best);
            let domains = relaxation.fix_by_caps(initial_domains(&instance, &variables).unwrap()).unwrap();
            let duals: Vec<f64> = duals.iter().cycle().take(relaxation.constraints.len()).copied().collect();
            let found = lagrangian_bound(&relaxation, &domains, &duals);
            prop_assert!(found.points() <= level.of(best), "{level:?}: {} {best:?}", found.points());
            // What is fixed for plans as good as the best one leaves one of them.
            let fixed = found.fix_by_reduced_cost(&relaxation, domains, level.of(best)).unwrap();
            let left = lagrangian_bound(&relaxation, &fixed, &duals);
            prop_assert!(left.points() <= level.of(best), "{level:?}: {} {best:?}", left.points());
        }
    }

    #[test]
    fn small_problems_are_planned_as_well_as_brute_force_can_and_proven(problem in problems(4, 3), threads in 1..3usize) {
        let best = brute_force(&problem);
        let solution = planned(&problem, Effort { threads, ..Effort::default() });
        prop_assert_eq!(solution.score, best);
        prop_assert_eq!(solution.bound, best);
    }

    #[test]
    fn a_search_stopped_at_once_is_no_worse_than_what_people_have_been_told(problem in problems(6, 6), seed: u64) {
        let told = planned(&problem, Effort { seed, steps: 2, threads: 1 }).plan.assignments;
        let again = Problem { published: told.clone(), ..problem };
        let stopped = solve(&again, Effort::default(), &|| true, &mut |_| {}).unwrap();
        prop_assert!(stopped.score <= score(&again, &told).0);
    }

    #[test]
    fn the_bound_of_hasty_work_holds_level_by_level(problem in problems(4, 3), seed: u64, steps in 0..3usize) {
        let scores = all_scores(&problem);
        let solution = planned(&problem, Effort { seed, steps, threads: 1 });
        for level in [Level::Standing, Level::Idle, Level::Soft] {
            let as_good_before = scores.iter().filter(|score| level.before(**score) == level.before(solution.score));
            let best = as_good_before.map(|score| level.of(*score)).min().unwrap();
            prop_assert!(level.of(solution.bound) <= best, "{level:?}: {:?} {best}", solution.bound);
        }
    }

    #[test]
    fn the_bound_of_subgradient_ascent_holds_and_does_not_depend_on_threads(problem in problems(4, 3), steps in 1..60usize) {
        let best = brute_force(&problem);
        let instance = Instance::new(&problem);
        let variables = AssignmentVariables::new(&instance);
        for level in [Level::Standing, Level::Idle, Level::Soft] {
            let relaxation = Relaxation::new(&instance, &variables, level, best);
            let domains = relaxation.fix_by_caps(initial_domains(&instance, &variables).unwrap()).unwrap();
            let ascended = |threads| {
                let mut ascent = SubgradientAscent::new(&relaxation, &domains);
                ascent.ascend(level.of(best), steps, threads, &|| false);
                (ascent.best_value, ascent.best_duals)
            };
            let (value, duals) = ascended(1);
            prop_assert_eq!(&ascended(2), &(value, duals.clone()));
            let found = lagrangian_bound(&relaxation, &domains, &duals);
            // The plan by which it is found costs just as much as the bound says.
            prop_assert_eq!(found.value, value);
            prop_assert!(found.points() <= level.of(best), "{level:?}: {} {best:?}", found.points());
        }
    }

    #[test]
    fn what_stands_for_want_of_drivers_stands_in_every_plan(problem in problems(4, 3)) {
        let instance = Instance::new(&problem);
        let variables = AssignmentVariables::new(&instance);
        let domains = initial_domains(&instance, &variables).unwrap();
        prop_assert!(driver_matching::unfilled_weight(&instance, &variables, &domains) <= brute_force(&problem).standing);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn who_is_suggested_breaks_no_rule_and_who_is_not_would(problem in problems(7, 6), seed: u64) {
        let plan = planned(&problem, Effort { seed, steps: 200, threads: 1 }).plan.assignments;
        let open: Vec<&Assignment> = plan.iter().filter(|seat| !problem.fixed.contains(seat)).collect();
        for seat in open {
            let without: Vec<Assignment> = plan.iter().filter(|taken| *taken != seat).cloned().collect();
            let company = plan.iter().filter(|taken| taken.shift == seat.shift).map(|taken| taken.person.clone());
            let company: Vec<String> = company.collect();
            let found = suggest(&problem, &without, &seat.shift, seat.seat, &company);
            for suggestion in found.direct.iter().chain(&found.chains) {
                let mut after = without.clone();
                for one in &suggestion.moves {
                    after.retain(|taken| Some(taken) != one.leaves.as_ref());
                    after.push(one.takes.clone());
                }
                prop_assert_eq!(check_plan(&problem, &after), [], "{:?}", suggestion);
                let grown = score(&problem, &after).0.soft - score(&problem, &without).0.soft;
                prop_assert_eq!(suggestion.cost.soft, grown);
            }
            let suggested = |person: &str| found.direct.iter().any(|found| found.moves[0].takes.person == person);
            for person in problem.people.iter().filter(|person| !company.contains(&person.id) && !suggested(&person.id)) {
                let mut after = without.clone();
                after.push(Assignment { person: person.id.clone(), ..seat.clone() });
                prop_assert_ne!(check_plan(&problem, &after), [], "{} could", person.id);
            }
        }
    }
}
