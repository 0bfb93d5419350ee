//! `korpass cancel` and `move`: a shift that is not driven, or at another time.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::cli::options::Consent;
use crate::cli::proposing::propose;
use crate::cli::session::Session;
use crate::i18n::{Message, Time};
use crate::message;
use crate::model::facts::Facts;
use crate::model::local_time::TimeWindow;
use crate::model::roster::RosterShift;
use crate::model::shift::ShiftId;
use crate::model::shift_name::ShiftName;
use crate::planner::from_facts::shift_name;
use crate::store::Change;
use crate::workflows::failure::Failure;
use crate::workflows::lookup;
use crate::workflows::parse;
use crate::workflows::planning;
use crate::workflows::seats::judging;
use crate::workflows::seats::seating;
use crate::workflows::timetable::free_time::refuse_time;
use crate::workflows::words;

/// A shift that is not to be driven.
#[derive(Debug, clap::Args)]
pub struct Cancel {
    #[arg(value_name = "shift", value_parser = parse::shift)]
    shift: ShiftName,
    #[arg(long, value_name = "text", value_parser = parse::words)]
    why: String,
    #[command(flatten)]
    consent: Consent,
}

/// A shift and the time that it gets.
#[derive(Debug, clap::Args)]
pub struct Move {
    #[arg(value_name = "shift", value_parser = parse::shift)]
    shift: ShiftName,
    #[arg(value_name = "date", value_parser = parse::date)]
    day: NaiveDate,
    #[arg(value_name = "window", value_parser = parse::window)]
    window: TimeWindow,
    #[command(flatten)]
    consent: Consent,
}

impl Cancel {
    /// Shows what it means, asks, and stores it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        propose(session, &mut store, &[self.shift.day], self.consent, |change| {
            let facts = planning::facts_around(change, &self.shift)?;
            let shift = lookup::shift(&facts.roster.shifts, &facts.cars, &self.shift)?;
            refuse_begun(session, change, shift)?;
            let id = known(change, shift)?;
            for taken in &shift.crew {
                change.leave_seat(id, taken.member)?;
            }
            change.cancel_shift(id, &self.why)?;
            Ok(((), message!("op-cancelled", shift = words::time(shift), why = self.why.as_str())))
        })?;
        Ok(())
    }
}

impl Move {
    /// Shows what it means, asks, and stores it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        propose(session, &mut store, &[self.shift.day, self.day], self.consent, |change| {
            self.move_shift(session, change)
        })?;
        Ok(())
    }

    fn move_shift(&self, session: &Session, change: &Change<'_>) -> Result<((), Message), Failure> {
        let facts = planning::facts_around(change, &self.shift)?;
        let shift = lookup::shift(&facts.roster.shifts, &facts.cars, &self.shift)?;
        refuse_begun(session, change, shift)?;
        let (start, end) = self.window.on(self.day);
        let old = &shift.timetable.shift;
        if (old.start, old.end) == (start, end) {
            return Err(Failure::new(message!("error-not-moved", shift = words::time(shift))));
        }
        if start <= session.context.local_now(change)? {
            return Err(Failure::new(message!("error-move-past", time = Time::Shift(start, end))));
        }
        let id = known(change, shift)?;
        refuse_time(&session.context, change, old.car, (start, end), Some(id))?;
        let days = BTreeSet::from([old.start.date(), self.day]);
        let before = judging::around(change, &days)?;
        change.move_shift(id, start, end)?;
        if old.start != start
            && change
                .timetable(facts.roster.period)?
                .iter()
                .any(|other| other.id.is_none() && other.shift.start == old.start && other.shift.car == old.car)
        {
            // A pattern makes the shift at its old time anew, where it is not to be driven.
            let left = change.know_shift(old, false, false)?;
            let why = session.context.texts_for_others(&session.context.association(change)?).get("cancelled-as-moved");
            change.cancel_shift(left, &why)?;
        }
        let moved = planning::facts_around(
            change,
            &ShiftName { day: self.day, start: Some(start.time()), car: self.shift.car.clone() },
        )?;
        free_those_who_cannot(change, &moved, id, &before, &days)?;
        let said = message!("op-moved", shift = words::time(shift), time = Time::Shift(start, end));
        Ok(((), said))
    }
}

/// The number of a shift, which it gets now where it had none.
fn known(change: &Change<'_>, shift: &RosterShift) -> Result<ShiftId, Failure> {
    let found = &shift.timetable;
    match found.id {
        Some(id) => Ok(id),
        None => Ok(change.know_shift(&found.shift, false, found.planned)?),
    }
}

/// A shift that has begun is history: the log says what became of it.
fn refuse_begun(session: &Session, change: &Change<'_>, shift: &RosterShift) -> Result<(), Failure> {
    seating::refuse_begun(&session.context, change, shift).map_err(|failure| {
        let shift = shift.timetable.shift.start.format("%Y-%m-%dT%H").to_string();
        failure.advise(message!("error-shift-begun-advice", shift = shift))
    })
}

/// Those who cannot at the new time leave their seats.
fn free_those_who_cannot(
    change: &Change<'_>,
    facts: &Facts,
    id: ShiftId,
    before: &[judging::Judged],
    days: &BTreeSet<NaiveDate>,
) -> Result<(), Failure> {
    let Some(shift) = facts.roster.shifts.iter().find(|shift| shift.timetable.id == Some(id)) else { return Ok(()) };
    let name = shift_name(facts, shift);
    let new = judging::added(before, judging::around(change, days)?);
    for taken in &shift.crew {
        let person = taken.member.to_string();
        let cannot = new.iter().any(|judged| judged.breach.person.as_ref() == Some(&person))
            || shift.vehicle.is_none()
            || new.iter().any(|judged| judged.breach.shift == name && judged.breach.person.is_none());
        if cannot {
            change.leave_seat(id, taken.member)?;
        }
    }
    let left = judging::added(before, judging::around(change, days)?);
    if left.is_empty() {
        return Ok(());
    }
    Err(Failure::new(message!("error-seats-against-rule")).at(left.into_iter().map(|judged| judged.sentence)))
}
