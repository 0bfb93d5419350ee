//! `korpass replace` and `swap`: one takes the seat of another, or two change seats.

use crate::cli::options::Consent;
use crate::cli::proposing::propose;
use crate::cli::session::Session;
use crate::i18n::Message;
use crate::message;
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
use crate::workflows::seats::seating::refuse_newcomer;
use crate::workflows::seats::seating::seat_of;
use crate::workflows::words;

/// One member in the place of another.
#[derive(Debug, clap::Args)]
pub struct Replace {
    #[arg(value_name = "shift", value_parser = parse::shift)]
    shift: ShiftName,
    #[arg(value_name = "member")]
    member: String,
    #[arg(value_name = "with", value_parser = ["with", "med"], hide_possible_values = true, ignore_case = true)]
    with: String,
    #[arg(value_name = "member")]
    replacement: String,
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    consent: Consent,
}

/// Two members who change seats.
#[derive(Debug, clap::Args)]
pub struct Swap {
    #[arg(value_name = "shift", value_parser = parse::shift)]
    shift: ShiftName,
    #[arg(value_name = "member")]
    member: String,
    #[arg(value_name = "with", value_parser = ["with", "med"], hide_possible_values = true, ignore_case = true)]
    with: String,
    #[arg(value_name = "shift", value_parser = parse::shift)]
    other_shift: ShiftName,
    #[arg(value_name = "member")]
    counterpart: String,
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    consent: Consent,
}

impl Replace {
    /// Shows what it means, asks, and stores it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        propose(session, &mut store, &[self.shift.day], self.consent, |change| self.replace(session, change))?;
        Ok(())
    }

    fn replace(&self, session: &Session, change: &Change<'_>) -> Result<((), Message), Failure> {
        let facts = planning::facts_around(change, &self.shift)?;
        let shift = lookup::shift(&facts.roster.shifts, &facts.cars, &self.shift)?;
        let leaving = lookup::member(&facts.members, &self.member)?;
        let coming = lookup::member(&facts.members, &self.replacement)?;
        let seat = seat_of(shift, leaving)?.seat;
        refuse_newcomer(&facts, shift, coming)?;
        let moves = [
            SeatMove { shift, member: leaving.id, takes: None },
            SeatMove { shift, member: coming.id, takes: Some(seat) },
        ];
        let broken = hand_over(&session.context, change, &facts, &moves, self.force).map_err(advise_force)?;
        let said = message!(
            "op-replaced",
            name = coming.profile.name.as_str(),
            before = leaving.profile.name.as_str(),
            seat = words::seat(seat),
            shift = words::time(shift)
        );
        Ok(((), against_rules(said, broken)))
    }
}

impl Swap {
    /// Shows what it means, asks, and stores it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let days = [self.shift.day, self.other_shift.day];
        propose(session, &mut store, &days, self.consent, |change| self.swap(session, change))?;
        Ok(())
    }

    fn swap(&self, session: &Session, change: &Change<'_>) -> Result<((), Message), Failure> {
        let (facts, facts_of_other) =
            (planning::facts_around(change, &self.shift)?, planning::facts_around(change, &self.other_shift)?);
        let first = lookup::shift(&facts.roster.shifts, &facts.cars, &self.shift)?;
        let second = lookup::shift(&facts_of_other.roster.shifts, &facts.cars, &self.other_shift)?;
        let one = lookup::member(&facts.members, &self.member)?;
        let two = lookup::member(&facts.members, &self.counterpart)?;
        let (seat_of_one, seat_of_two) = (seat_of(first, one)?.seat, seat_of(second, two)?.seat);
        if first.timetable.id != second.timetable.id {
            refuse_newcomer(&facts, first, two)?;
            refuse_newcomer(&facts, second, one)?;
        }
        let moves = [
            SeatMove { shift: first, member: one.id, takes: None },
            SeatMove { shift: second, member: two.id, takes: None },
            SeatMove { shift: second, member: one.id, takes: Some(seat_of_two) },
            SeatMove { shift: first, member: two.id, takes: Some(seat_of_one) },
        ];
        let broken = hand_over(&session.context, change, &facts, &moves, self.force).map_err(advise_force)?;
        let said = message!(
            "op-swapped",
            name = one.profile.name.as_str(),
            shift = words::time(first),
            other = two.profile.name.as_str(),
            with = words::time(second)
        );
        Ok(((), against_rules(said, broken)))
    }
}
