//! The linear relaxation of a level, which gives good prices and says what is likely.
//!
//! The square of fairness is a sum of unit steps of load, each with its own cost, so that the relaxation
//! stays tight (`planning/README.md`). It is solved by Clarabel's interior-point method; what it gives is
//! only ever used as prices, for which a bound is then worked out in whole numbers.

use std::collections::BTreeMap;

use clarabel::algebra::CscMatrix;
use clarabel::solver::{DefaultSettingsBuilder, DefaultSolver, IPSolver, NonnegativeConeT, SolverStatus, ZeroConeT};

use super::model::{Level, Links};
use crate::planner::problem::domains::{Fate, Openings};
use crate::planner::problem::variable::PersonIndex;
use crate::planner::random::Chance;

/// More points than any plan costs.
const OUT_OF_REACH: f64 = 1e6;

/// How near the best value is near enough, in points: scores are whole.
const GAP: f64 = 0.001;

/// What the linear relaxation says.
pub struct Outlook {
    /// The price of each row of the links.
    pub prices: Vec<f64>,
    /// How likely each column is, from 0 to 1; the candidates are the first of them.
    pub likely: Vec<f64>,
}

/// What stands for a column in the program.
#[derive(Debug, Clone, Copy)]
enum Column {
    Variable(usize),
    Settled(i64),
}

/// A row over variables: how often each counts, and the limit.
type ProgramRow = (Vec<(usize, f64)>, f64);

/// A linear program in the making.
struct Program<'a> {
    links: &'a Links<'a>,
    openings: &'a Openings,
    columns: Vec<Column>,
    costs: Vec<f64>,
    /// Rows of equality, then rows of at most.
    rows: [Vec<ProgramRow>; 2],
}

/// What to make of plans that are equally good.
pub enum Ties<'c> {
    /// Something between them: the best prices.
    Kept,
    /// One of them, by adding up to so many points to the cost of each seat: the best plan to try.
    Broken(&'c mut Chance, f64),
}

/// Solves the linear relaxation of a part of all plans. Should the method fail, everything is as likely as
/// not and has no price, which is no good but true.
pub fn outlook(links: &Links<'_>, openings: &Openings, ties: Ties<'_>) -> Outlook {
    let mut program = Program::new(links, openings);
    if let Ties::Broken(chance, most) = ties {
        program.costs.iter_mut().for_each(|cost| *cost += most * chance.fraction());
    }
    let places = program.link_rows();
    for person in 0..links.compiled.problem.people.len() {
        program.person_rows(person);
    }
    let (primal, dual) = program.solve().unwrap_or_else(|| program.nothing_known());
    let likely = |column: usize| match program.columns[column] {
        Column::Variable(variable) => primal[variable],
        Column::Settled(value) => value as f64,
    };
    Outlook {
        prices: places.into_iter().map(|place| place.map_or(0.0, |(kind, row)| dual[kind][row])).collect(),
        likely: (0..links.costs.len()).map(likely).collect(),
    }
}

impl<'a> Program<'a> {
    fn new(links: &'a Links<'a>, openings: &'a Openings) -> Self {
        let mut program =
            Self { links, openings, columns: Vec::new(), costs: Vec::new(), rows: [Vec::new(), Vec::new()] };
        let fates = openings.seats.iter().chain(&openings.shifts).copied();
        let meet = |column| if links.can_meet(column, openings) { Fate::Open } else { Fate::Never };
        let people = 0..links.compiled.problem.people.len();
        let may_idle = |person: usize| links.compiled.must_serve[person] && !links.all_serve();
        let idle = |person| if may_idle(person) { Fate::Open } else { Fate::Never };
        let fates = fates.chain(links.meeting_columns().map(meet)).chain(people.map(idle));
        for (fate, cost) in fates.zip(&links.costs) {
            let column = match fate {
                Fate::Open => Column::Variable(program.variable(*cost as f64)),
                Fate::Never => Column::Settled(0),
                Fate::Always => Column::Settled(1),
            };
            program.columns.push(column);
        }
        for shift in 0..openings.shifts.len() {
            if let Column::Variable(runs) = program.columns[links.shift_column(shift)] {
                program.rows[1].push((vec![(runs, 1.0)], 1.0));
            }
        }
        program
    }

    /// A new variable, never below 0.
    fn variable(&mut self, cost: f64) -> usize {
        self.costs.push(cost);
        let variable = self.costs.len() - 1;
        self.rows[1].push((vec![(variable, -1.0)], 0.0));
        variable
    }

    /// Splits terms over columns into those over variables and what the settled ones add up to.
    fn terms(&self, terms: impl Iterator<Item = (usize, i64)>) -> (Vec<(usize, f64)>, i64) {
        let mut settled = 0;
        let mut found = Vec::new();
        for (column, by) in terms {
            match self.columns[column] {
                Column::Variable(variable) => found.push((variable, by as f64)),
                Column::Settled(value) => settled += by * value,
            }
        }
        (found, settled)
    }

    /// The rows of the links, and where each of them is.
    fn link_rows(&mut self) -> Vec<Option<(usize, usize)>> {
        let links = self.links;
        let add = |row: &crate::planner::relaxation::model::Row| {
            if row.is_fine && !links.uses_fine_rows {
                return None;
            }
            let (terms, settled) = self.terms(row.terms.iter().copied());
            if terms.is_empty() {
                return None;
            }
            let kind = usize::from(!row.equal);
            self.rows[kind].push((terms, (row.limit - settled) as f64));
            Some((kind, self.rows[kind].len() - 1))
        };
        links.rows.iter().map(add).collect()
    }

    /// One shift a day, a week's and a period's most, steps of load, rest and spacing.
    fn person_rows(&mut self, person: PersonIndex) {
        let (compiled, links) = (self.links.compiled, self.links);
        let open = |index: &usize| self.openings.seats[*index] != Fate::Never;
        let own: Vec<usize> = links.candidates.of_person[person].clone().filter(open).collect();
        let shift = |index: &usize| links.candidates.all[*index].shift;
        let days: Vec<&[usize]> = own.chunk_by(|a, b| compiled.day[shift(a)] == compiled.day[shift(b)]).collect();
        let weeks = own.chunk_by(|a, b| compiled.week[shift(a)] == compiled.week[shift(b)]);
        let limits = &compiled.problem.people[person];
        for week in weeks {
            self.at_most(week, i64::from(limits.max_week));
        }
        for day in &days {
            self.at_most(day, 1);
        }
        self.load_rows(person, &own, days.len());
        if links.level == Level::Soft {
            self.spacing_rows(&days);
        }
        self.rest_rows(&own);
    }

    /// A person's most; being idle; and the load as a sum of steps, the cheapest first.
    fn load_rows(&mut self, person: PersonIndex, own: &[usize], days: usize) {
        let links = self.links;
        let most = (links.compiled.problem.people[person].max_period as usize).min(days);
        if links.compiled.must_serve[person] {
            let serves = own.iter().map(|seat| (*seat, -1)).chain([(links.idle_column(person), -1)]);
            let (terms, settled) = self.terms(serves);
            if settled > -1 {
                self.rows[1].push((terms, (-1 - settled) as f64));
            }
        }
        if links.level != Level::Soft {
            self.at_most(own, most as i64);
            return;
        }
        let mut steps = Vec::with_capacity(most);
        for load in 0..most {
            let step = self.variable((links.load_cost(person, load + 1) - links.load_cost(person, load)) as f64);
            self.rows[1].push((vec![(step, 1.0)], 1.0));
            steps.push((step, -1.0));
        }
        let (mut terms, settled) = self.terms(own.iter().map(|seat| (*seat, 1)));
        terms.extend(steps);
        self.rows[0].push((terms, -settled as f64));
    }

    /// Every two days that are too close, and all days of a stretch in which every two are: of more than one
    /// day served, at least one less of the pairs costs (clique inequalities).
    fn spacing_rows(&mut self, days: &[&[usize]]) {
        let (compiled, candidates) = (self.links.compiled, self.links.candidates);
        let number = |day: &[usize]| compiled.day[candidates.all[day[0]].shift];
        let reach = compiled.problem.rules.spacing_days;
        // Variables of pairs, by the places of the two days.
        let mut pairs: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        let (mut stretches, mut end_before) = (Vec::new(), 0);
        for first in 0..days.len() {
            let end = first + days[first..].iter().take_while(|day| number(day) < number(days[first]) + reach).count();
            for later in first + 1..end {
                let close = self.variable(self.links.spacing_cost() as f64);
                pairs.insert((first, later), close);
                self.at_most_with(&[days[first], days[later]].concat(), 1, &[(close, -1.0)]);
            }
            if end - first > 2 && end > end_before {
                stretches.push(first..end);
            }
            end_before = end;
        }
        for stretch in stretches {
            let within = |pair: &(usize, usize)| stretch.contains(&pair.0) && stretch.contains(&pair.1);
            let extra: Vec<(usize, f64)> =
                pairs.iter().filter(|(pair, _)| within(pair)).map(|(_, close)| (*close, -1.0)).collect();
            self.at_most_with(&days[stretch].concat(), 1, &extra);
        }
    }

    /// Shifts of different days with too little rest between.
    fn rest_rows(&mut self, own: &[usize]) {
        let compiled = self.links.compiled;
        let shift = |index: usize| self.links.candidates.all[index].shift;
        for (place, one) in own.iter().enumerate() {
            let later =
                own[place + 1..].iter().filter(|other| compiled.day[shift(**other)] > compiled.day[shift(*one)]);
            for other in later.take_while(|other| compiled.day[shift(**other)] <= compiled.day[shift(*one)] + 1) {
                if compiled.clash(shift(*one), shift(*other)) {
                    self.at_most(&[*one, *other], 1);
                }
            }
        }
    }

    fn at_most(&mut self, seats: &[usize], limit: i64) {
        self.at_most_with(seats, limit, &[]);
    }

    /// Some seats at most so often, with variables beside them; left out where it goes without saying.
    fn at_most_with(&mut self, seats: &[usize], limit: i64, extra: &[(usize, f64)]) {
        let (mut terms, settled) = self.terms(seats.iter().map(|seat| (*seat, 1)));
        if terms.len() as i64 + settled > limit {
            terms.extend(extra);
            self.rows[1].push((terms, (limit - settled) as f64));
        }
    }

    /// The values of the variables, and the prices of the rows of each kind.
    fn solve(&self) -> Option<(Vec<f64>, [Vec<f64>; 2])> {
        let equal = self.rows[0].len();
        // Where everything is settled nothing has a price; Clarabel does not take a program without variables.
        if self.costs.is_empty() {
            return Some((Vec::new(), self.rows.each_ref().map(|rows| vec![0.0; rows.len()])));
        }
        let (mut places, mut variables, mut factors, mut limits) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for (place, (terms, limit)) in self.rows.iter().flatten().enumerate() {
            for (variable, by) in terms {
                places.push(place);
                variables.push(*variable);
                factors.push(*by);
            }
            limits.push(*limit);
        }
        let size = self.costs.len();
        let matrix = CscMatrix::new_from_triplets(limits.len(), size, places, variables, factors);
        let cones = [ZeroConeT(equal), NonnegativeConeT(limits.len() - equal)];
        let settings = DefaultSettingsBuilder::default()
            .verbose(false)
            // A quarter quicker without; prices need not be exact.
            .iterative_refinement_enable(false)
            .tol_gap_abs(GAP)
            .tol_gap_rel(0.0)
            .tol_feas(1e-6)
            .build()
            .ok()?;
        let mut solver =
            DefaultSolver::new(&CscMatrix::zeros((size, size)), &self.costs, &matrix, &limits, &cones, settings)
                .ok()?;
        solver.solve();
        let found = &solver.solution;
        if found.status == SolverStatus::PrimalInfeasible {
            return Some(self.contradiction(&found.z, &limits));
        }
        let is_sound = matches!(
            found.status,
            SolverStatus::Solved
                | SolverStatus::AlmostSolved
                | SolverStatus::InsufficientProgress
                | SolverStatus::MaxIterations
        );
        is_sound.then(|| (found.x.clone(), [found.z[..equal].to_vec(), found.z[equal..].to_vec()]))
    }

    /// Prices that show that there is no solution: however much is paid for the rows, it is never enough.
    fn contradiction(&self, certificate: &[f64], limits: &[f64]) -> (Vec<f64>, [Vec<f64>; 2]) {
        let gain: f64 = certificate.iter().zip(limits).map(|(price, limit)| price * limit).sum();
        let scale = OUT_OF_REACH / gain.abs().max(f64::MIN_POSITIVE);
        let prices: Vec<f64> = certificate.iter().map(|price| price * scale).collect();
        let equal = self.rows[0].len();
        (vec![0.5; self.costs.len()], [prices[..equal].to_vec(), prices[equal..].to_vec()])
    }

    fn nothing_known(&self) -> (Vec<f64>, [Vec<f64>; 2]) {
        (vec![0.5; self.costs.len()], [vec![0.0; self.rows[0].len()], vec![0.0; self.rows[1].len()]])
    }
}
