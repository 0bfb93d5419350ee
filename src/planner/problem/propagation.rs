//! Constraint propagation: what follows from a fixed variable for the others, by the rules of the roster.
//!
//! Every event is propagated until nothing more follows, as constraint programming does (Mackworth, *Consistency in
//! networks of relations*, 1977; Rossi, van Beek & Walsh, *Handbook of Constraint Programming*, 2006).

use super::domains::{Domain, Domains, Infeasible};
use super::instance::Instance;
use super::variable::ShiftIndex;
use super::variables::{AssignmentIndex, AssignmentVariables};
use crate::model::problem::Seat;

/// What has been fixed and not yet been propagated.
#[derive(Debug, Clone, Copy)]
enum Event {
    Assignment(AssignmentIndex),
    Shift(ShiftIndex),
}

/// Fixes variables, one after the other, and all that follow.
pub struct Propagation<'a> {
    instance: &'a Instance<'a>,
    variables: &'a AssignmentVariables,
    domains: Domains,
    queue: Vec<Event>,
}

/// The domains of all plans in which the locked seats are kept.
///
/// # Errors
/// [`Infeasible`] if the locked seats contradict each other or a rule.
pub fn initial_domains(instance: &Instance<'_>, variables: &AssignmentVariables) -> Result<Domains, Infeasible> {
    let everything = Domains {
        assignments: vec![Domain::Free; variables.all.len()],
        shifts: vec![Domain::Free; instance.problem.shifts.len()],
    };
    let mut propagation = Propagation::new(instance, variables, everything);
    for (shift, fixed) in instance.locked.iter().enumerate() {
        for (seat, person) in fixed {
            let found = variables.of_shift[shift].iter().copied().find(|index| {
                let variable = &variables.all[*index];
                (variable.seat, variable.person) == (*seat, *person)
            });
            propagation.fix_assignment(found.ok_or(Infeasible)?, Domain::One)?;
        }
    }
    for shift in 0..instance.problem.shifts.len() {
        propagation.queue.push(Event::Shift(shift));
    }
    propagation.run()
}

impl<'a> Propagation<'a> {
    /// Begins with some domains, of which everything has been propagated.
    pub fn new(instance: &'a Instance<'a>, variables: &'a AssignmentVariables, domains: Domains) -> Self {
        Self { instance, variables, domains, queue: Vec::new() }
    }

    /// Fixes an assignment variable.
    ///
    /// # Errors
    /// [`Infeasible`] if it is fixed at the other value.
    pub fn fix_assignment(&mut self, index: AssignmentIndex, value: Domain) -> Result<(), Infeasible> {
        if self.domains.assignments[index].fix(value)? {
            self.queue.push(Event::Assignment(index));
        }
        Ok(())
    }

    /// Fixes whether a shift runs.
    ///
    /// # Errors
    /// [`Infeasible`] if it is fixed at the other value.
    pub fn fix_shift(&mut self, shift: ShiftIndex, value: Domain) -> Result<(), Infeasible> {
        if self.domains.shifts[shift].fix(value)? {
            self.queue.push(Event::Shift(shift));
        }
        Ok(())
    }

    /// Propagates until nothing more follows; gives the domains then.
    ///
    /// # Errors
    /// [`Infeasible`] if no plan is left.
    pub fn run(mut self) -> Result<Domains, Infeasible> {
        while let Some(event) = self.queue.pop() {
            match event {
                Event::Assignment(index) => self.propagate_assignment(index)?,
                Event::Shift(shift) => self.propagate_shift(shift)?,
            }
        }
        Ok(self.domains)
    }

    fn propagate_assignment(&mut self, index: AssignmentIndex) -> Result<(), Infeasible> {
        let variable = self.variables.all[index];
        if self.domains.assignments[index] == Domain::One {
            self.fix_shift(variable.shift, Domain::One)?;
            self.propagate_person(index)?;
            self.propagate_crew(index)?;
        }
        self.propagate_shift(variable.shift)
    }

    /// Who serves in a shift serves in none that clashes with it, nor beyond the limits.
    fn propagate_person(&mut self, index: AssignmentIndex) -> Result<(), Infeasible> {
        let variable = self.variables.all[index];
        let limits = &self.instance.problem.people[variable.person];
        let week = self.instance.week[variable.shift];
        let own = self.variables.of_person[variable.person].clone();
        let served = |domains: &Domains, week: Option<usize>| {
            let counts = |other: &AssignmentIndex| {
                domains.assignments[*other] == Domain::One
                    && week.is_none_or(|week| self.instance.week[self.variables.all[*other].shift] == week)
            };
            own.clone().filter(counts).count()
        };
        let week_is_full = served(&self.domains, Some(week)) >= limits.max_week as usize;
        let period_is_full = served(&self.domains, None) >= limits.max_period as usize;
        for other in own.clone() {
            let shift = self.variables.all[other].shift;
            let barred = other != index
                && (self.instance.clash(shift, variable.shift)
                    || (self.domains.assignments[other] != Domain::One
                        && (period_is_full || week_is_full && self.instance.week[shift] == week)));
            if barred {
                self.fix_assignment(other, Domain::Zero)?;
            }
        }
        Ok(())
    }

    /// Who serves in a shift keeps others out of it: their seat, those they must not ride with, other
    /// households.
    fn propagate_crew(&mut self, index: AssignmentIndex) -> Result<(), Infeasible> {
        let variable = self.variables.all[index];
        let crew = &self.variables.of_shift[variable.shift];
        let one_household = self.instance.problem.shifts[variable.shift].same_household;
        let riders = crew.iter().filter(|other| {
            self.domains.assignments[**other] == Domain::One && self.variables.all[**other].seat == Seat::RideAlong
        });
        let full = riders.count() >= self.instance.ride_along(variable.shift).1;
        for other in crew.iter().copied().filter(|other| *other != index) {
            let Self { instance, variables, .. } = *self;
            let beside = variables.all[other];
            let seat_is_gone = match beside.seat {
                Seat::Driver => variable.seat == Seat::Driver,
                Seat::RideAlong => full && self.domains.assignments[other] != Domain::One,
            };
            let stranger = one_household && instance.household[beside.person] != instance.household[variable.person];
            if seat_is_gone || stranger || instance.avoids[variable.person].contains(&beside.person) {
                self.fix_assignment(other, Domain::Zero)?;
            }
        }
        Ok(())
    }

    /// A shift that cannot be manned stands, one that stands has nobody, and one that runs takes whom
    /// it can get.
    fn propagate_shift(&mut self, shift: ShiftIndex) -> Result<(), Infeasible> {
        let crew = &self.variables.of_shift[shift];
        if self.domains.shifts[shift] == Domain::Zero {
            return crew.iter().try_for_each(|variable| self.fix_assignment(*variable, Domain::Zero));
        }
        let possible = |seat| -> Vec<AssignmentIndex> {
            let is_possible = |index: &AssignmentIndex| {
                self.domains.assignments[*index] != Domain::Zero && self.variables.all[*index].seat == seat
            };
            crew.iter().copied().filter(is_possible).collect()
        };
        let (drivers, riders) = (possible(Seat::Driver), possible(Seat::RideAlong));
        let needed = self.instance.ride_along(shift).0;
        if drivers.is_empty() || riders.len() < needed {
            return self.fix_shift(shift, Domain::Zero);
        }
        if self.domains.shifts[shift] == Domain::One {
            if drivers.len() == 1 {
                self.fix_assignment(drivers[0], Domain::One)?;
            }
            if riders.len() == needed {
                riders.into_iter().try_for_each(|rider| self.fix_assignment(rider, Domain::One))?;
            }
        }
        Ok(())
    }
}
