//! `korpass assign`, `unassign`, `lock` and `unlock`: seats by hand.

use crate::cli::options::Consent;
use crate::cli::proposing::propose;
use crate::cli::session::Session;
use crate::i18n::Message;
use crate::message;
use crate::model::member::Member;
use crate::model::problem::Seat;
use crate::model::roster::{RosterShift, SeatTaken};
use crate::model::shift_name::ShiftName;
use crate::store::Change;
use crate::workflows::failure::Failure;
use crate::workflows::lookup;
use crate::workflows::parse;
use crate::workflows::planning;
use crate::workflows::seats::seating::SeatMove;
use crate::workflows::seats::seating::advise_force;
use crate::workflows::seats::seating::against_rules;
use crate::workflows::seats::seating::hand_over;
use crate::workflows::seats::seating::refuse_begun;
use crate::workflows::seats::seating::refuse_newcomer;
use crate::workflows::seats::seating::seat_of;
use crate::workflows::words;

/// Puts a member in a seat by hand.
#[derive(Debug, clap::Args)]
pub struct Assign {
    #[arg(value_name = "shift", value_parser = parse::shift)]
    shift: ShiftName,
    #[arg(value_name = "member")]
    member: String,
    #[arg(long, value_name = "seat", value_parser = parse::seat)]
    seat: Option<Seat>,
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    consent: Consent,
}

/// Takes a member out of a shift.
#[derive(Debug, clap::Args)]
pub struct Unassign {
    #[arg(value_name = "shift", value_parser = parse::shift)]
    shift: ShiftName,
    #[arg(value_name = "member")]
    member: String,
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    consent: Consent,
}

/// Locks or unlocks seats of a shift.
#[derive(Debug, clap::Args)]
pub struct Lock {
    #[arg(value_name = "shift", value_parser = parse::shift)]
    shift: ShiftName,
    #[arg(value_name = "member")]
    member: Option<String>,
    #[arg(long)]
    dry_run: bool,
}

impl Assign {
    /// Seats the member if no rule is broken, or with `--force` all the same.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        propose(session, &mut store, &[self.shift.day], self.consent, |change| self.assign(session, change))?;
        Ok(())
    }

    fn assign(&self, session: &Session, change: &Change<'_>) -> Result<((), Message), Failure> {
        let facts = planning::facts_around(change, &self.shift)?;
        let shift = lookup::shift(&facts.roster.shifts, &facts.cars, &self.shift)?;
        let member = lookup::member(&facts.members, &self.member)?;
        let seat = self.seat.unwrap_or_else(|| likely_seat(shift, member));
        refuse_newcomer(&facts, shift, member)?;
        let moves = [SeatMove { shift, member: member.id, takes: Some(seat) }];
        let broken = hand_over(&session.context, change, &facts, &moves, self.force).map_err(advise_force)?;
        let (name, seat, time) = (member.profile.name.as_str(), words::seat(seat), words::time(shift));
        Ok(((), against_rules(message!("op-assigned", name = name, seat = seat, shift = time), broken)))
    }
}

/// The driver's seat for somebody who drives while it is free, else beside.
fn likely_seat(shift: &RosterShift, member: &Member) -> Seat {
    let drives = member.profile.roles.drives() && shift.driver().is_none();
    if drives || !member.profile.roles.rides_along() { Seat::Driver } else { Seat::RideAlong }
}

impl Unassign {
    /// Frees the member's seat.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let again = propose(session, &mut store, &[self.shift.day], self.consent, |change| {
            let facts = planning::facts_around(change, &self.shift)?;
            let shift = lookup::shift(&facts.roster.shifts, &facts.cars, &self.shift)?;
            let member = lookup::member(&facts.members, &self.member)?;
            let name = member.profile.name.as_str();
            let taken = seat_of(shift, member)?;
            if !self.force {
                refuse_begun(&session.context, change, shift).map_err(advise_force)?;
            }
            change.leave_seat(taken.shift, member.id)?;
            let (start, end) = (shift.timetable.shift.start, shift.timetable.shift.end);
            let time = format!("{}..{}", start.format("%Y-%m-%dT%H:%M"), end.format("%Y-%m-%dT%H:%M"));
            let member = words::name_to_type(&facts.members, member);
            let again = message!("unassign-again", name = name, member = member, time = time);
            Ok((again, message!("op-unassigned", name = name, shift = words::time(shift))))
        })?;
        if let Some(again) = again.filter(|_| !session.options.json) {
            session.confirm(&again);
        }
        Ok(())
    }
}

impl Lock {
    /// Locks or unlocks the seats of a shift, or one of them.
    pub fn run(self, session: &Session, lock: bool) -> Result<(), Failure> {
        let mut store = session.open()?;
        session.change(&mut store, self.dry_run, |change| {
            let facts = planning::facts_around(change, &self.shift)?;
            let shift = lookup::shift(&facts.roster.shifts, &facts.cars, &self.shift)?;
            let member = self.member.as_deref().map(|text| lookup::member(&facts.members, text)).transpose()?;
            let wanted: Vec<&SeatTaken> =
                shift.crew.iter().filter(|taken| member.is_none_or(|member| member.id == taken.member)).collect();
            if wanted.is_empty() {
                return Err(Failure::new(message!("error-nobody-to-lock", shift = words::time(shift))));
            }
            for taken in &wanted {
                change.take_seat(SeatTaken { locked: lock, ..**taken })?;
            }
            let id = if lock { "op-locked" } else { "op-unlocked" };
            Ok(((), message!(id, count = wanted.len(), shift = words::time(shift))))
        })
    }
}
