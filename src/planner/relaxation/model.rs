//! The rules that tie people together, as rows over columns that are 0 or 1, and what a level costs.
//!
//! Columns are, in this order: the candidates, the shifts (1: runs), the meetings of pairs who like to
//! ride together (1: they do), and the people (1: idle). A row says that a sum of columns is at most, or
//! just, a number. What a row costs when its price is paid for every unit too much, and gained for every
//! unit to spare, is never more than the cost of a plan that keeps it (Lagrangian relaxation).

use std::collections::BTreeMap;

use crate::model::problem::{Score, Seat};
use crate::planner::problem::domains::{Contradiction, Fate, Openings, Settling};
use crate::planner::problem::instance::Compiled;
use crate::planner::problem::variable::{PersonIndex, ShiftIndex};
use crate::planner::problem::variables::{CandidateIndex, Candidates};

/// Relaxations over more seats than this are too large for a linear program: solving one takes longer than
/// all the rest may. Prices are found by going uphill there, and fine rows are left out.
pub const LARGEST: usize = 24_000;

/// A level of the score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Weight of standing shifts.
    Standing,
    /// Idle people.
    Idle,
    /// Soft points.
    Soft,
}

impl Level {
    /// The level's part of a score.
    pub fn of(self, score: Score) -> i64 {
        match self {
            Level::Standing => score.standing,
            Level::Idle => score.idle,
            Level::Soft => score.soft,
        }
    }

    /// The same, to be changed.
    pub fn of_mut(self, score: &mut Score) -> &mut i64 {
        match self {
            Level::Standing => &mut score.standing,
            Level::Idle => &mut score.idle,
            Level::Soft => &mut score.soft,
        }
    }

    /// The levels before in a score.
    pub fn before(self, score: Score) -> Vec<i64> {
        [Level::Standing, Level::Idle].into_iter().filter(|level| *level < self).map(|level| level.of(score)).collect()
    }
}

/// A rule: the sum of some columns is at most a number, or just that.
pub struct Row {
    /// Columns and how often each counts.
    pub terms: Vec<(usize, i64)>,
    /// The number.
    pub limit: i64,
    /// Just that, and no less.
    pub equal: bool,
    /// It cuts off mixtures of plans and no plan: of use where the relaxation makes such a mixture.
    pub is_fine: bool,
}

/// A row is broken if its sum is so much more than its limit.
const BROKEN: f64 = 0.05;

/// Two who like to ride together, in a shift where they could.
struct Meeting {
    shift: ShiftIndex,
    /// How often the pair is named: so often it counts.
    times: i64,
    seats: [Vec<CandidateIndex>; 2],
}

/// What ties people together at a level, and what the level costs.
pub struct Links<'a> {
    /// The problem.
    pub compiled: &'a Compiled<'a>,
    /// Its candidates.
    pub candidates: &'a Candidates,
    /// The level.
    pub level: Level,
    /// Scores of the levels before that must be kept.
    pub caps: Score,
    /// The rows.
    pub rows: Vec<Row>,
    /// What each column costs.
    pub costs: Vec<i64>,
    /// What every plan costs.
    pub constant: i64,
    /// Whether the relaxation keeps the fine rows, too.
    pub uses_fine_rows: bool,
    meetings: Vec<Meeting>,
}

impl<'a> Links<'a> {
    /// The links of a level, for plans that are at the levels before as good as a score.
    pub fn new(compiled: &'a Compiled<'a>, candidates: &'a Candidates, level: Level, caps: Score) -> Self {
        let mut links = Self {
            compiled,
            candidates,
            level,
            caps,
            rows: Vec::new(),
            costs: Vec::new(),
            constant: 0,
            uses_fine_rows: true,
            // They count at the soft level alone.
            meetings: if level == Level::Soft { meetings(compiled, candidates) } else { Vec::new() },
        };
        links.fill_costs();
        for shift in 0..compiled.problem.shifts.len() {
            links.crew_rows(shift);
        }
        links.apart_rows();
        links.meeting_rows();
        links.cap_rows();
        links
    }

    /// The column of a shift.
    pub fn shift_column(&self, shift: ShiftIndex) -> usize {
        self.candidates.all.len() + shift
    }

    /// The columns of meetings.
    pub fn meeting_columns(&self) -> std::ops::Range<usize> {
        let start = self.candidates.all.len() + self.compiled.problem.shifts.len();
        start..start + self.meetings.len()
    }

    /// The column of a person's idleness.
    pub fn idle_column(&self, person: PersonIndex) -> usize {
        self.meeting_columns().end + person
    }

    /// Whether nobody may be idle who must serve.
    pub fn all_serve(&self) -> bool {
        self.level == Level::Soft && self.caps.idle == 0
    }

    /// What is open when shifts that weigh more than may stand run.
    ///
    /// # Errors
    /// If there is no such plan.
    pub fn keep_caps(&self, openings: Openings) -> Result<Openings, Contradiction> {
        let mut settling = Settling::new(self.compiled, self.candidates, openings);
        for (shift, facts) in self.compiled.problem.shifts.iter().enumerate() {
            if self.level > Level::Standing && facts.weight > self.caps.standing {
                settling.shift(shift, Fate::Always)?;
            }
        }
        settling.finish()
    }

    /// Whether a meeting can still come about.
    pub fn can_meet(&self, column: usize, openings: &Openings) -> bool {
        let meeting = &self.meetings[column - self.meeting_columns().start];
        let open = |seats: &Vec<CandidateIndex>| seats.iter().any(|seat| openings.seats[*seat] != Fate::Never);
        openings.shifts[meeting.shift] != Fate::Never && meeting.seats.iter().all(open)
    }

    /// What a person's load costs at the level, being idle apart.
    pub fn load_cost(&self, person: PersonIndex, load: usize) -> i64 {
        if self.level == Level::Soft { self.compiled.load_cost(person, load) } else { 0 }
    }

    /// What two shifts of one person too close cost at the level.
    pub fn spacing_cost(&self) -> i64 {
        if self.level == Level::Soft { self.compiled.problem.rules.weights.spacing } else { 0 }
    }

    fn fill_costs(&mut self) {
        let problem = self.compiled.problem;
        let at = |level: Level, cost: i64| if self.level == level { cost } else { 0 };
        let seats = self.candidates.all.iter().map(|candidate| at(Level::Soft, candidate.cost));
        let shifts = problem.shifts.iter().map(|shift| at(Level::Standing, -shift.weight));
        let meetings =
            self.meetings.iter().map(|meeting| at(Level::Soft, -problem.rules.weights.companion * meeting.times));
        let idle = problem.people.iter().map(|_| at(Level::Idle, 1));
        self.costs = seats.chain(shifts).chain(meetings).chain(idle).collect();
        let published = self.compiled.published.iter().map(Vec::len).sum::<usize>() as i64;
        self.constant = at(Level::Standing, problem.shifts.iter().map(|shift| shift.weight).sum())
            + at(Level::Soft, problem.rules.weights.change * published);
    }

    fn at_most(&mut self, terms: Vec<(usize, i64)>, limit: i64) {
        self.rows.push(Row { terms, limit, equal: false, is_fine: false });
    }

    /// One driver, enough and not too many ride-alongs, somebody experienced, one household: if it runs.
    fn crew_rows(&mut self, shift: ShiftIndex) {
        let facts = &self.compiled.problem.shifts[shift];
        let candidates = self.candidates;
        let runs = self.shift_column(shift);
        let of = |sign: i64, wanted: &dyn Fn(CandidateIndex) -> bool| -> Vec<(usize, i64)> {
            let wanted = candidates.of_shift[shift].iter().filter(|index| wanted(**index));
            wanted.map(|index| (*index, sign)).collect()
        };
        let seat = |wanted: Seat| move |index: CandidateIndex| candidates.all[index].seat == wanted;
        let (min, max) = (i64::from(facts.ride_along.min), i64::from(facts.ride_along.max));
        let with_runs = |mut terms: Vec<(usize, i64)>, by: i64| {
            terms.push((runs, by));
            terms
        };
        self.rows.push(Row { terms: with_runs(of(1, &seat(Seat::Driver)), -1), limit: 0, equal: true, is_fine: false });
        let riders = with_runs(of(1, &seat(Seat::RideAlong)), -max);
        self.rows.push(Row { terms: riders, limit: 0, equal: min == max, is_fine: false });
        if min < max {
            self.at_most(with_runs(of(-1, &seat(Seat::RideAlong)), min), 0);
        }
        let people = &self.compiled.problem.people;
        let experienced = |index: CandidateIndex| people[candidates.all[index].person].experienced;
        if !candidates.of_shift[shift].iter().all(|index| experienced(*index)) {
            self.at_most(with_runs(of(-1, &experienced), 1), 0);
        }
        if facts.same_household {
            let mut households: BTreeMap<usize, Vec<(usize, i64)>> = BTreeMap::new();
            for index in &candidates.of_shift[shift] {
                let candidate = &candidates.all[*index];
                let by = if candidate.seat == Seat::Driver { -max } else { 1 };
                households.entry(self.compiled.household[candidate.person]).or_default().push((*index, by));
            }
            let with_riders = households.into_values().filter(|terms| terms.iter().any(|(_, by)| *by > 0));
            with_riders.for_each(|terms| self.at_most(terms, 0));
        }
    }

    /// Two who must not ride together: one of them at most.
    fn apart_rows(&mut self) {
        for (one, other) in pairs(&self.compiled.avoids).into_keys() {
            for shift in 0..self.compiled.problem.shifts.len() {
                let seats = [one, other].map(|person| seats_of(self.candidates, person, shift));
                if seats.iter().all(|seats| !seats.is_empty()) {
                    let mut terms: Vec<(usize, i64)> = seats.concat().into_iter().map(|seat| (seat, 1)).collect();
                    terms.push((self.shift_column(shift), -1));
                    self.at_most(terms, 0);
                }
            }
        }
    }

    /// A meeting needs both, and in a crew of two it is the whole crew.
    fn meeting_rows(&mut self) {
        let meetings = std::mem::take(&mut self.meetings);
        let mut next = self.meeting_columns().start;
        for together in meetings.chunk_by(|one, other| one.shift == other.shift) {
            let shift = together[0].shift;
            let columns: Vec<usize> = (next..next + together.len()).collect();
            next += together.len();
            if self.compiled.ride_along(shift).1 == 1 {
                self.meetings_of_two(shift, together, &columns);
            } else {
                for (meeting, column) in together.iter().zip(columns) {
                    meeting.seats.iter().for_each(|seats| self.needs(&[column], seats));
                }
            }
        }
        self.meetings = meetings;
    }

    /// Of some columns at most as many as of some seats.
    fn needs(&mut self, columns: &[usize], seats: &[CandidateIndex]) {
        let terms = columns.iter().map(|column| (*column, 1)).chain(seats.iter().map(|seat| (*seat, -1)));
        self.at_most(terms.collect(), 0);
    }

    /// In a crew of two that meets one drives and the other rides along, and nobody else is in the shift.
    /// That tells apart what the relaxation would mix: somebody half driving and half riding along leaves no
    /// room for half a meeting.
    fn meetings_of_two(&mut self, shift: ShiftIndex, meetings: &[Meeting], columns: &[usize]) {
        let candidates = self.candidates;
        let driver = |seat: &CandidateIndex| candidates.all[*seat].seat == Seat::Driver;
        for (meeting, column) in meetings.iter().zip(columns) {
            let (drive, ride): (Vec<_>, Vec<_>) = meeting.seats.concat().into_iter().partition(driver);
            self.needs(&[*column], &drive);
            self.needs(&[*column], &ride);
        }
        // Prices by other means than a linear program are found sooner without so many rows.
        let has_fine_rows = candidates.all.len() <= LARGEST;
        let by_person = candidates.of_shift[shift]
            .chunk_by(|one, other| candidates.all[*one].person == candidates.all[*other].person);
        for seats in by_person {
            let is_there = |meeting: &Meeting| meeting.seats.iter().any(|own| own.contains(&seats[0]));
            let (with, without): (Vec<_>, Vec<_>) =
                meetings.iter().zip(columns).partition(|(meeting, _)| is_there(meeting));
            let columns =
                |some: Vec<(&Meeting, &usize)>| -> Vec<usize> { some.into_iter().map(|(_, column)| *column).collect() };
            if !with.is_empty() {
                self.needs(&columns(with), seats);
            }
            if has_fine_rows && seats.len() > 1 && !without.is_empty() {
                let mut terms: Vec<(usize, i64)> = columns(without).into_iter().map(|column| (column, 1)).collect();
                terms.extend(seats.iter().map(|seat| (*seat, 1)));
                terms.push((self.shift_column(shift), -1));
                self.rows.push(Row { terms, limit: 0, equal: false, is_fine: true });
            }
        }
    }

    /// Puts fine rows aside until they are needed: a relaxation is quicker without them.
    pub fn put_aside_fine_rows(&mut self) {
        self.uses_fine_rows = false;
    }

    /// Takes the fine rows into use if they are put aside and what is likely breaks one of them; says whether
    /// it does.
    pub fn use_fine_rows_if_broken(&mut self, likely: &[f64]) -> bool {
        let is_broken = |row: &Row| {
            let sum: f64 = row.terms.iter().map(|(column, by)| *by as f64 * likely[*column]).sum();
            row.is_fine && sum > row.limit as f64 + BROKEN
        };
        let is_any_broken = !self.uses_fine_rows && self.rows.iter().any(is_broken);
        self.uses_fine_rows |= is_any_broken;
        is_any_broken
    }

    /// The levels before are kept.
    fn cap_rows(&mut self) {
        let problem = self.compiled.problem;
        if self.level > Level::Standing {
            let all: i64 = problem.shifts.iter().map(|shift| shift.weight).sum();
            let terms =
                (0..problem.shifts.len()).map(|shift| (self.shift_column(shift), -problem.shifts[shift].weight));
            self.rows.push(Row {
                terms: terms.collect(),
                limit: self.caps.standing - all,
                equal: false,
                is_fine: false,
            });
        }
        if self.level > Level::Idle && !self.all_serve() {
            let must = (0..problem.people.len()).filter(|person| self.compiled.must_serve[*person]);
            let terms = must.map(|person| (self.idle_column(person), 1)).collect();
            self.rows.push(Row { terms, limit: self.caps.idle, equal: false, is_fine: false });
        }
    }
}

/// The seats that a person may take in a shift.
fn seats_of(candidates: &Candidates, person: PersonIndex, shift: ShiftIndex) -> Vec<CandidateIndex> {
    candidates.of_shift[shift].iter().copied().filter(|index| candidates.all[*index].person == person).collect()
}

/// Pairs of people who name each other, the smaller number first, and how often they do.
fn pairs(named: &[Vec<PersonIndex>]) -> BTreeMap<(PersonIndex, PersonIndex), i64> {
    let mut found = BTreeMap::new();
    for (one, others) in named.iter().enumerate() {
        for other in others.iter().filter(|other| one < **other) {
            *found.entry((one, *other)).or_insert(0) += 1;
        }
    }
    found
}

/// All meetings that can come about, by shift.
fn meetings(compiled: &Compiled<'_>, candidates: &Candidates) -> Vec<Meeting> {
    let pairs = pairs(&compiled.prefers);
    let mut found = Vec::new();
    for shift in 0..compiled.problem.shifts.len() {
        for ((one, other), times) in &pairs {
            // Two who must not ride together gain nothing by liking to.
            if compiled.avoids[*one].contains(other) {
                continue;
            }
            let seats = [*one, *other].map(|person| seats_of(candidates, person, shift));
            if seats.iter().all(|seats| !seats.is_empty()) {
                found.push(Meeting { shift, times: *times, seats });
            }
        }
    }
    found
}
