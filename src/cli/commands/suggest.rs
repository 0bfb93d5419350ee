//! `korpass suggest`: who could take a seat.

use serde::Serialize;

use crate::cli::answers::open_seat::OpenSeatAnswer;
use crate::cli::session::Session;
use crate::model::problem::Seat;
use crate::model::shift_name::ShiftName;
use crate::ui::open_seat;
use crate::workflows::failure::Failure;
use crate::workflows::parse;
use crate::workflows::seats::suggesting::SeatsToFill;

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
        let to_fill = SeatsToFill::read(&store.view()?, &self.shift, self.seat)?;
        let open = to_fill.open();
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
