//! Prices by going uphill: what is taken too often becomes dearer, what is taken too seldom cheaper.
//!
//! A subgradient method with deflected directions and Polyak's step length (Camerini, Fratta and Maffioli,
//! *On improving relaxation methods by modified gradient techniques*, Mathematical Programming Study 3,
//! 1975). It ends some way below the linear relaxation's bound, but gets there where that is too large.

use super::lagrangian::{PARTS, columns_that_pay, costs, reduced_costs};
use super::subproblem::PersonProblem;
use crate::planner::parallel::in_parallel;
use crate::planner::problem::domains::Openings;
use crate::planner::relaxation::model::{Links, Row};
use crate::planner::watch::KeepOn;

/// How much of the last direction is kept.
const MOMENTUM: f64 = 0.7;
/// Steps without a better bound after which steps become shorter.
const PATIENCE: usize = 20;
/// By how much.
const SHORTER: f64 = 0.9;
/// Steps this short lead nowhere.
const SHORTEST: f64 = 0.03;

/// The way uphill.
pub struct Ascent<'a> {
    links: &'a Links<'a>,
    openings: &'a Openings,
    people: Vec<PersonProblem>,
    here: Vec<f64>,
    direction: Vec<f64>,
    length: f64,
    fruitless: usize,
    /// The best bound so far, in parts of a point; that of [`Self::prices`].
    pub least: i64,
    /// The best prices so far.
    pub prices: Vec<f64>,
}

impl<'a> Ascent<'a> {
    /// Begins without any prices.
    pub fn new(links: &'a Links<'a>, openings: &'a Openings) -> Self {
        let everybody = 0..links.compiled.problem.people.len();
        let nothing = vec![0.0; links.rows.len()];
        Self {
            people: everybody
                .map(|person| PersonProblem::new(links.compiled, links.candidates, openings, person))
                .collect(),
            here: nothing.clone(),
            direction: nothing.clone(),
            length: 1.0,
            fruitless: 0,
            least: i64::MIN,
            prices: nothing,
            links,
            openings,
        }
    }

    /// Goes some steps towards a bound of `goal` points; says whether going on is worth it.
    pub fn climb(&mut self, goal: i64, steps: usize, threads: usize, keep_on: KeepOn<'_>) -> bool {
        for _ in 0..steps {
            let (least, excess) = self.look(threads);
            if least > self.least {
                (self.least, self.fruitless) = (least, 0);
                self.prices.copy_from_slice(&self.here);
            } else {
                self.fruitless += 1;
            }
            if self.fruitless >= PATIENCE {
                (self.length, self.fruitless) = (self.length * SHORTER, 0);
            }
            let rise = (goal * PARTS).saturating_sub(least) as f64 / PARTS as f64;
            for (along, excess) in self.direction.iter_mut().zip(&excess) {
                *along = MOMENTUM * *along + *excess as f64;
            }
            let size: f64 = self.direction.iter().map(|along| along * along).sum();
            if rise <= 0.0 || size == 0.0 || self.length < SHORTEST || !keep_on() {
                return false;
            }
            for ((price, along), row) in self.here.iter_mut().zip(&self.direction).zip(&self.links.rows) {
                *price += self.length * rise / size * along;
                if !row.equal {
                    *price = price.max(0.0);
                }
            }
        }
        true
    }

    /// The bound here, in parts of a point, and how much too much of each row is taken for it.
    fn look(&self, threads: usize) -> (i64, Vec<i64>) {
        let (links, openings) = (self.links, self.openings);
        let (reduced, mut least) = reduced_costs(links, &self.here);
        let mut taken = vec![0; links.costs.len()];
        for column in columns_that_pay(links, openings, &reduced) {
            taken[column] = 1;
            least += reduced[column];
        }
        let everybody: Vec<usize> = (0..self.people.len()).collect();
        let groups = everybody.chunks(everybody.len().div_ceil(threads.max(1)).max(1));
        let cheapest = |person: &usize| {
            let problem = &self.people[*person];
            (*person, problem.cheapest(&costs(links, problem, *person, &reduced)))
        };
        let tasks = groups.map(|group| move || group.iter().map(cheapest).collect::<Vec<_>>()).collect();
        for (person, (cost, seats)) in in_parallel(threads, tasks).into_iter().flatten() {
            least = least.saturating_add(cost);
            if seats.is_empty() && links.compiled.must_serve[person] {
                taken[links.idle_column(person)] = 1;
            }
            seats.into_iter().for_each(|seat| taken[seat] = 1);
        }
        let excess = |row: &Row| row.terms.iter().map(|(column, by)| by * taken[*column]).sum::<i64>() - row.limit;
        (least, links.rows.iter().map(excess).collect())
    }
}
