//! What is still open in a part of all plans, and what follows from what is not.

use super::instance::Compiled;
use super::variable::ShiftIndex;
use super::variables::{CandidateIndex, Candidates};
use crate::model::problem::Seat;

/// Whether a seat is taken by its candidate, or a shift runs, in every plan of the part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// In some, perhaps.
    Open,
    /// In none.
    Never,
    /// In all.
    Always,
}

impl Fate {
    /// Settles it; says whether it was open before.
    fn settle(&mut self, fate: Fate) -> Result<bool, Contradiction> {
        if *self == fate {
            return Ok(false);
        }
        if *self != Fate::Open {
            return Err(Contradiction);
        }
        *self = fate;
        Ok(true)
    }
}

/// Why a part of all plans is empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contradiction;

/// A part of all plans, by what is open in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Openings {
    /// Of each candidate.
    pub seats: Vec<Fate>,
    /// Of each shift.
    pub shifts: Vec<Fate>,
}

/// What has been settled and not yet followed up.
#[derive(Debug, Clone, Copy)]
enum News {
    Seat(CandidateIndex),
    Shift(ShiftIndex),
}

/// Settles what is open, one thing after the other, and all that follows.
pub struct Settling<'a> {
    compiled: &'a Compiled<'a>,
    candidates: &'a Candidates,
    /// What is open.
    pub openings: Openings,
    news: Vec<News>,
}

impl Openings {
    /// How many seats are open.
    pub fn open_seats(&self) -> usize {
        self.seats.iter().filter(|fate| **fate == Fate::Open).count()
    }

    /// All plans in which the locked seats are kept.
    ///
    /// # Errors
    /// If the locked seats contradict each other or a rule.
    pub fn all(compiled: &Compiled<'_>, candidates: &Candidates) -> Result<Self, Contradiction> {
        let everything = Self {
            seats: vec![Fate::Open; candidates.all.len()],
            shifts: vec![Fate::Open; compiled.problem.shifts.len()],
        };
        let mut settling = Settling::new(compiled, candidates, everything);
        for (shift, fixed) in compiled.fixed.iter().enumerate() {
            for (seat, person) in fixed {
                let found = candidates.of_shift[shift].iter().copied().find(|candidate| {
                    let candidate = &candidates.all[*candidate];
                    (candidate.seat, candidate.person) == (*seat, *person)
                });
                settling.seat(found.ok_or(Contradiction)?, Fate::Always)?;
            }
        }
        for shift in 0..compiled.problem.shifts.len() {
            settling.news.push(News::Shift(shift));
        }
        settling.finish()
    }
}

impl<'a> Settling<'a> {
    /// Begins with what is open already.
    pub fn new(compiled: &'a Compiled<'a>, candidates: &'a Candidates, openings: Openings) -> Self {
        Self { compiled, candidates, openings, news: Vec::new() }
    }

    /// Settles a seat.
    ///
    /// # Errors
    /// If it is settled otherwise already.
    pub fn seat(&mut self, candidate: CandidateIndex, fate: Fate) -> Result<(), Contradiction> {
        if self.openings.seats[candidate].settle(fate)? {
            self.news.push(News::Seat(candidate));
        }
        Ok(())
    }

    /// Settles whether a shift runs.
    ///
    /// # Errors
    /// If it is settled otherwise already.
    pub fn shift(&mut self, shift: ShiftIndex, fate: Fate) -> Result<(), Contradiction> {
        if self.openings.shifts[shift].settle(fate)? {
            self.news.push(News::Shift(shift));
        }
        Ok(())
    }

    /// Follows up everything; gives what is open then.
    ///
    /// # Errors
    /// If no plan is left.
    pub fn finish(mut self) -> Result<Openings, Contradiction> {
        while let Some(news) = self.news.pop() {
            match news {
                News::Seat(candidate) => self.follow_seat(candidate)?,
                News::Shift(shift) => self.follow_shift(shift)?,
            }
        }
        Ok(self.openings)
    }

    fn follow_seat(&mut self, index: CandidateIndex) -> Result<(), Contradiction> {
        let candidate = self.candidates.all[index];
        if self.openings.seats[index] == Fate::Always {
            self.shift(candidate.shift, Fate::Always)?;
            self.rest_of_person(index)?;
            self.rest_of_crew(index)?;
        }
        self.follow_shift(candidate.shift)
    }

    /// Who serves in a shift serves in none that clashes with it, nor beyond the limits.
    fn rest_of_person(&mut self, index: CandidateIndex) -> Result<(), Contradiction> {
        let candidate = self.candidates.all[index];
        let limits = &self.compiled.problem.people[candidate.person];
        let week = self.compiled.week[candidate.shift];
        let own = self.candidates.of_person[candidate.person].clone();
        let served = |openings: &Openings, week: Option<usize>| {
            let counts = |other: &CandidateIndex| {
                openings.seats[*other] == Fate::Always
                    && week.is_none_or(|week| self.compiled.week[self.candidates.all[*other].shift] == week)
            };
            own.clone().filter(counts).count()
        };
        let week_is_full = served(&self.openings, Some(week)) >= limits.max_week as usize;
        let period_is_full = served(&self.openings, None) >= limits.max_period as usize;
        for other in own.clone() {
            let shift = self.candidates.all[other].shift;
            let barred = other != index
                && (self.compiled.clash(shift, candidate.shift)
                    || (self.openings.seats[other] != Fate::Always
                        && (period_is_full || week_is_full && self.compiled.week[shift] == week)));
            if barred {
                self.seat(other, Fate::Never)?;
            }
        }
        Ok(())
    }

    /// Who serves in a shift keeps others out of it: their seat, those they must not ride with, other
    /// households.
    fn rest_of_crew(&mut self, index: CandidateIndex) -> Result<(), Contradiction> {
        let candidate = self.candidates.all[index];
        let crew = &self.candidates.of_shift[candidate.shift];
        let one_household = self.compiled.problem.shifts[candidate.shift].same_household;
        let riders = crew.iter().filter(|other| {
            self.openings.seats[**other] == Fate::Always && self.candidates.all[**other].seat == Seat::RideAlong
        });
        let full = riders.count() >= self.compiled.ride_along(candidate.shift).1;
        for other in crew.iter().copied().filter(|other| *other != index) {
            let Self { compiled, candidates, .. } = *self;
            let beside = candidates.all[other];
            let seat_is_gone = match beside.seat {
                Seat::Driver => candidate.seat == Seat::Driver,
                Seat::RideAlong => full && self.openings.seats[other] != Fate::Always,
            };
            let stranger = one_household && compiled.household[beside.person] != compiled.household[candidate.person];
            if seat_is_gone || stranger || compiled.avoids[candidate.person].contains(&beside.person) {
                self.seat(other, Fate::Never)?;
            }
        }
        Ok(())
    }

    /// A shift that cannot be manned stands, one that stands has nobody, and one that runs takes whom
    /// it can get.
    fn follow_shift(&mut self, shift: ShiftIndex) -> Result<(), Contradiction> {
        let crew = &self.candidates.of_shift[shift];
        if self.openings.shifts[shift] == Fate::Never {
            return crew.iter().try_for_each(|candidate| self.seat(*candidate, Fate::Never));
        }
        let possible = |seat| -> Vec<CandidateIndex> {
            let open = |index: &CandidateIndex| {
                self.openings.seats[*index] != Fate::Never && self.candidates.all[*index].seat == seat
            };
            crew.iter().copied().filter(open).collect()
        };
        let (drivers, riders) = (possible(Seat::Driver), possible(Seat::RideAlong));
        let needed = self.compiled.ride_along(shift).0;
        if drivers.is_empty() || riders.len() < needed {
            return self.shift(shift, Fate::Never);
        }
        if self.openings.shifts[shift] == Fate::Always {
            if drivers.len() == 1 {
                self.seat(drivers[0], Fate::Always)?;
            }
            if riders.len() == needed {
                riders.into_iter().try_for_each(|rider| self.seat(rider, Fate::Always))?;
            }
        }
        Ok(())
    }
}
