//! `korpass suggest`: who could take a seat.

use serde::Serialize;

use crate::cli::answers::open_seat::OpenSeatAnswer;
use crate::cli::session::Session;
use crate::message;
use crate::model::member::MemberId;
use crate::model::problem::Seat;
use crate::model::roster::{RosterShift, ShiftState};
use crate::model::shift_name::ShiftName;
use crate::ui::open_seat;
use crate::workflows::failure::Failure;
use crate::workflows::lookup;
use crate::workflows::parse;
use crate::workflows::planning;
use crate::workflows::seats::suggesting::OpenSeat;
use crate::workflows::words;

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
            return Err(Failure::new(message!("error-shift-without-vehicle", shift = words::time(shift))));
        }
        let facts = planning::without_exceptions(&facts, shift);
        let shift = lookup::shift(&facts.roster.shifts, &facts.cars, &self.shift)?;
        let seats = seats_to_fill(shift, self.seat);
        let open: Vec<OpenSeat<'_>> =
            seats.into_iter().map(|(seat, holder)| OpenSeat::new(&facts, shift, seat, holder)).collect();
        if session.options.json {
            let seats = open.iter().map(|seat| OpenSeatAnswer::of(seat, &session.page));
            return session.show_json(&Answer { seats: seats.collect() });
        }
        for (index, seat) in open.iter().enumerate() {
            if index > 0 {
                session.show("");
            }
            open_seat::show(&session.page, seat, true);
        }
        Ok(())
    }
}

/// What `--json` answers with.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Answer {
    seats: Vec<OpenSeatAnswer>,
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
