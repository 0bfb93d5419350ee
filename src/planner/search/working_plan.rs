//! What the local search works on: a plan, with its cost kept up to date seat by seat (delta evaluation).

use crate::model::problem::{Assignment, PLAN_FORMAT, Plan, Score, Seat};

use crate::problem::instance::Instance;
use crate::problem::variable::{PersonIndex, ShiftIndex};

/// Penalties: what the upper two levels cost while searching, in points of the third (weights in place of the
/// lexicographic order).
#[derive(Debug, Clone, Copy)]
pub struct Penalties {
    /// Of a unit of standing weight.
    pub standing: i64,
    /// Of an idle person.
    pub idle: i64,
}

impl Penalties {
    /// Low enough for the search to let a shift stand for a while, on the way to a better plan.
    pub const LOW: Penalties = Penalties { standing: 45, idle: 30 };
    /// Far above what a shift or a person can cost in soft points, with usual weights. With greater ones the search
    /// may wander among plans that are worse at an upper level; which of its plans is best, the levels decide.
    pub const HIGH: Penalties = Penalties { standing: 2_000, idle: 300 };
}

/// Penalty for a shift whose locked seats have no whole crew, which no legal plan has: above all else with usual
/// weights.
const ILLEGAL: i64 = 1_000_000;

/// Who sits where, by shift.
pub type Crews = Vec<Vec<(Seat, PersonIndex)>>;

/// A possibly infeasible solution with delta evaluation: a plan, whose crews may be less than whole meanwhile,
/// and its cost.
#[derive(Clone)]
pub struct WorkingPlan<'a> {
    /// The instance.
    pub instance: &'a Instance<'a>,
    crews: Crews,
    shifts: Vec<Vec<ShiftIndex>>,
    week_load: Vec<u32>,
    soft: i64,
    idle: i64,
    standing: i64,
    illegal: i64,
    /// The penalties in [`WorkingPlan::energy`].
    pub penalties: Penalties,
}

impl<'a> WorkingPlan<'a> {
    /// The plan with the locked seats alone.
    pub fn new(instance: &'a Instance<'a>) -> Self {
        let people = instance.problem.people.len();
        let weights = instance.problem.rules.weights;
        let mut state = Self {
            crews: vec![Vec::new(); instance.problem.shifts.len()],
            shifts: vec![Vec::new(); people],
            week_load: vec![0; people * instance.weeks],
            soft: (0..people).map(|person| instance.load_cost(person, 0)).sum::<i64>()
                + weights.change * instance.problem.published.len() as i64,
            idle: instance.must_serve.iter().filter(|must| **must).count() as i64,
            standing: instance.problem.shifts.iter().map(|shift| shift.weight).sum(),
            illegal: 0,
            penalties: Penalties::HIGH,
            instance,
        };
        for (shift, fixed) in instance.locked.iter().enumerate() {
            for (seat, person) in fixed {
                state.put(*person, shift, *seat);
            }
        }
        state
    }

    /// The plan with some crews, which keep the locked seats.
    pub fn with(instance: &'a Instance<'a>, crews: &Crews) -> Self {
        let mut state = Self::new(instance);
        for (shift, crew) in crews.iter().enumerate() {
            for (seat, person) in crew {
                if !state.is_locked(shift, *person) {
                    state.put(*person, shift, *seat);
                }
            }
        }
        state
    }

    /// The same plan, with other seats to choose from.
    pub fn on<'b>(&self, instance: &'b Instance<'b>) -> WorkingPlan<'b> {
        WorkingPlan::with(instance, &self.crews)
    }

    /// Who sits where.
    pub fn into_crews(self) -> Crews {
        self.crews
    }

    /// The crew of a shift.
    pub fn crew(&self, shift: ShiftIndex) -> &[(Seat, PersonIndex)] {
        &self.crews[shift]
    }

    /// The shifts of a person.
    pub fn shifts(&self, person: PersonIndex) -> &[ShiftIndex] {
        &self.shifts[person]
    }

    /// The three levels of the score.
    pub fn score(&self) -> Score {
        Score { standing: self.standing, idle: self.idle, soft: self.soft }
    }

    /// Whether every locked seat has a whole crew.
    pub fn is_legal(&self) -> bool {
        self.illegal == 0
    }

    /// Better as `docs/problem-format.md` compares: legal before illegal, then level by level.
    pub fn is_better_than(&self, other: &Self) -> bool {
        (!self.is_legal(), self.score()) < (!other.is_legal(), other.score())
    }

    /// The energy of annealing: the penalised cost, which the search minimises.
    pub fn energy(&self) -> i64 {
        self.soft + self.penalties.idle * self.idle + self.penalties.standing * self.standing + ILLEGAL * self.illegal
    }

    /// Whether a seat is locked.
    pub fn is_locked(&self, shift: ShiftIndex, person: PersonIndex) -> bool {
        self.instance.locked[shift].iter().any(|(_, fixed)| *fixed == person)
    }

    /// Whether the crew of a shift runs it: one driver, enough ride-alongs, somebody experienced.
    pub fn is_whole(&self, shift: ShiftIndex) -> bool {
        let crew = &self.crews[shift];
        let riders = crew.iter().filter(|(seat, _)| *seat == Seat::RideAlong).count();
        let (min, max) = self.instance.ride_along(shift);
        let experienced = || crew.iter().any(|(_, person)| self.instance.problem.people[*person].experienced);
        crew.len() == riders + 1 && (min..=max).contains(&riders) && experienced()
    }

    /// Whether nobody more can take a seat of a shift.
    pub fn is_full(&self, shift: ShiftIndex, seat: Seat) -> bool {
        let taken = self.crews[shift].iter().filter(|(other, _)| *other == seat).count();
        let most = if seat == Seat::Driver { 1 } else { self.instance.ride_along(shift).1 };
        taken >= most
    }

    /// Whether a shift may be left as it is: empty, whole, or with its locked seats alone.
    pub fn is_consistent(&self, shift: ShiftIndex) -> bool {
        self.crews[shift].is_empty()
            || self.is_whole(shift)
            || self.crews[shift].len() == self.instance.locked[shift].len()
    }

    /// Whether a person may be put in a seat of a shift as the plan is; whole-crew rules apart.
    pub fn fits(&self, person: PersonIndex, shift: ShiftIndex, seat: Seat) -> bool {
        self.instance.may(person, shift, seat) && self.has_room(person, shift) && self.gets_on(person, shift)
    }

    /// Whether the person's other shifts and limits leave room for a shift.
    fn has_room(&self, person: PersonIndex, shift: ShiftIndex) -> bool {
        let limits = &self.instance.problem.people[person];
        let week = person * self.instance.weeks + self.instance.week[shift];
        self.shifts[person].len() < limits.max_period as usize
            && self.week_load[week] < limits.max_week
            && !self.shifts[person].iter().any(|other| self.instance.clash(*other, shift))
    }

    /// Whether a person may ride with the crew as it is.
    fn gets_on(&self, person: PersonIndex, shift: ShiftIndex) -> bool {
        let one_household = self.instance.problem.shifts[shift].same_household;
        self.crews[shift].iter().all(|(_, other)| {
            *other != person
                && !self.instance.avoids[person].contains(other)
                && (!one_household || self.instance.household[*other] == self.instance.household[person])
        })
    }

    /// Puts a person in a seat.
    pub fn put(&mut self, person: PersonIndex, shift: ShiftIndex, seat: Seat) {
        self.count_shift(shift, -1);
        self.soft += self.seat_cost(person, shift, seat);
        let load = self.shifts[person].len();
        self.soft += self.instance.load_cost(person, load + 1) - self.instance.load_cost(person, load);
        self.idle -= i64::from(load == 0 && self.instance.must_serve[person]);
        self.shifts[person].push(shift);
        self.week_load[person * self.instance.weeks + self.instance.week[shift]] += 1;
        self.crews[shift].push((seat, person));
        self.count_shift(shift, 1);
    }

    /// Takes a person out of a shift; gives the seat the person had.
    pub fn take(&mut self, person: PersonIndex, shift: ShiftIndex) -> Option<Seat> {
        let place = self.crews[shift].iter().position(|(_, other)| *other == person)?;
        self.count_shift(shift, -1);
        let (seat, _) = self.crews[shift].swap_remove(place);
        self.shifts[person].retain(|other| *other != shift);
        self.week_load[person * self.instance.weeks + self.instance.week[shift]] -= 1;
        self.soft -= self.seat_cost(person, shift, seat);
        let load = self.shifts[person].len();
        self.soft -= self.instance.load_cost(person, load + 1) - self.instance.load_cost(person, load);
        self.idle += i64::from(load == 0 && self.instance.must_serve[person]);
        self.count_shift(shift, 1);
        Some(seat)
    }

    /// What a seat adds to the soft level beside load, as the plan is without it.
    fn seat_cost(&self, person: PersonIndex, shift: ShiftIndex, seat: Seat) -> i64 {
        let weights = self.instance.problem.rules.weights;
        let close = self.shifts[person].iter().filter(|other| self.instance.close(**other, shift)).count();
        let company = &self.instance.prefers[person];
        let together: usize =
            self.crews[shift].iter().map(|(_, other)| company.iter().filter(|liked| *liked == other).count()).sum();
        self.instance.own_cost(person, shift, seat) + weights.spacing * close as i64
            - weights.companion * together as i64
    }

    /// Adds or takes away what a shift counts for at the first level.
    fn count_shift(&mut self, shift: ShiftIndex, sign: i64) {
        if self.crews[shift].is_empty() {
            self.standing += sign * self.instance.problem.shifts[shift].weight;
        } else if !self.instance.locked[shift].is_empty() && !self.is_whole(shift) {
            self.illegal += sign;
        }
    }

    /// The plan, by shift, the driver first.
    pub fn plan(&self) -> Plan {
        let problem = self.instance.problem;
        let mut assignments = Vec::new();
        for (shift, crew) in self.crews.iter().enumerate() {
            let mut crew = crew.clone();
            crew.sort_unstable();
            assignments.extend(crew.into_iter().map(|(seat, person)| Assignment {
                shift: problem.shifts[shift].id.clone(),
                seat,
                person: problem.people[person].id.clone(),
            }));
        }
        Plan { format: PLAN_FORMAT.to_owned(), assignments }
    }
}
