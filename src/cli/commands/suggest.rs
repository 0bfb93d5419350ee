//! `korpass suggest`: who could take a seat.

use serde_json::{Value, json};

use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::cli::suggesting::OpenSeat;
use crate::cli::{lookup, parse, planning, view};
use crate::message;
use crate::model::member::MemberId;
use crate::model::problem::Seat;
use crate::model::roster::{RosterShift, ShiftState};
use crate::model::shift_name::ShiftName;

/// The seat to be filled.
#[derive(Debug, clap::Args)]
pub struct Suggest {
    #[arg(value_name = "shift", value_parser = parse::shift)]
    shift: ShiftName,
    #[arg(long, value_name = "seat", value_parser = parse::seat)]
    seat: Option<Seat>,
}

impl Suggest {
    /// Shows who could take the seats that are free; where none is, who could sit there instead.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let store = session.open()?;
        let facts = planning::facts_around(&store.view()?, &self.shift)?;
        let shift = lookup::shift(&facts.roster.shifts, &facts.cars, &self.shift)?;
        if shift.state() == ShiftState::NoVehicle {
            return Err(Failure::new(message!("error-shift-without-vehicle", shift = view::time(shift))));
        }
        let facts = planning::without_exceptions(&facts, shift);
        let shift = lookup::shift(&facts.roster.shifts, &facts.cars, &self.shift)?;
        let seats = seats_to_fill(shift, self.seat);
        let open: Vec<OpenSeat<'_>> =
            seats.into_iter().map(|(seat, holder)| OpenSeat::new(&facts, shift, seat, holder)).collect();
        if session.options.json {
            let seats: Vec<Value> = open.iter().map(|seat| seat.json(session)).collect();
            return session.show_json(&json!({"seats": seats}));
        }
        for (index, seat) in open.iter().enumerate() {
            if index > 0 {
                session.show("");
            }
            seat.show(session, true);
        }
        Ok(())
    }
}

/// The seats that are free, or, of a shift that is full or where a seat is named, those taken with who sits there.
fn seats_to_fill(shift: &RosterShift, wanted: Option<Seat>) -> Vec<(Seat, Option<MemberId>)> {
    let aboard = shift.ride_alongs().count();
    // A seat beside that nobody must take is free only for whoever asks for it.
    let beside = if wanted.is_some() { shift.ride_along.max } else { shift.ride_along.min };
    let seats = [(Seat::Driver, shift.driver().is_none()), (Seat::RideAlong, aboard < beside as usize)];
    let free: Vec<Seat> = seats
        .into_iter()
        .filter(|(seat, is_free)| *is_free && wanted.is_none_or(|wanted| wanted == *seat))
        .map(|(seat, _)| seat)
        .collect();
    if !free.is_empty() {
        return free.into_iter().map(|seat| (seat, None)).collect();
    }
    let taken = shift.crew.iter().filter(|taken| wanted.is_none_or(|wanted| wanted == taken.seat));
    taken.map(|taken| (taken.seat, Some(taken.member))).collect()
}
