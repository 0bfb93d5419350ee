//! `korpass replace` and `swap`: one takes the seat of another, or two change seats.

use crate::cli::effects::{Consent, propose};
use crate::cli::failure::Failure;
use crate::cli::seating::{SeatMove, advise_force, hand_over, refuse_aboard, seat_of};
use crate::cli::session::Session;
use crate::cli::{lookup, parse, planning, view};
use crate::i18n::Message;
use crate::message;
use crate::model::shift_name::ShiftName;
use crate::store::Change;

/// One member in the place of another.
#[derive(Debug, clap::Args)]
pub struct Replace {
    #[arg(value_name = "shift", value_parser = parse::shift)]
    shift: ShiftName,
    #[arg(value_name = "member")]
    member: String,
    #[arg(value_name = "replacement", num_args = 1..=2, required = true)]
    replacement: Vec<String>,
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
    #[arg(value_name = "counterpart", num_args = 2..=3, required = true)]
    counterpart: Vec<String>,
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    consent: Consent,
}

/// The words after "with", which may be left out.
fn after_with(words: &[String]) -> &[String] {
    match words.split_first() {
        Some((first, rest)) if ["with", "med"].contains(&first.to_lowercase().as_str()) => rest,
        _ => words,
    }
}

impl Replace {
    /// Shows what it means, asks, and stores it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let [other] = after_with(&self.replacement) else {
            return Err(Failure::new(message!("error-replace-with")).advise(message!("error-replace-with-advice")));
        };
        propose(session, &mut store, self.consent, |change| self.replace(change, other))?;
        Ok(())
    }

    fn replace(&self, change: &Change<'_>, other: &str) -> Result<((), Message), Failure> {
        let facts = planning::facts_around(change, &self.shift)?;
        let shift = lookup::shift(&facts.roster.shifts, &facts.cars, &self.shift)?;
        let leaving = lookup::member(&facts.members, &self.member)?;
        let coming = lookup::member(&facts.members, other)?;
        let seat = seat_of(shift, leaving)?.seat;
        refuse_aboard(shift, coming)?;
        let moves = [
            SeatMove { shift, member: leaving.id, takes: None },
            SeatMove { shift, member: coming.id, takes: Some(seat) },
        ];
        let broken = hand_over(change, &facts, &moves, self.force).map_err(advise_force)?;
        let said = message!(
            "op-replaced",
            name = coming.profile.name.as_str(),
            before = leaving.profile.name.as_str(),
            seat = view::seat(seat),
            shift = view::time(shift)
        );
        Ok(((), against_rules(said, broken)))
    }
}

impl Swap {
    /// Shows what it means, asks, and stores it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let [shift, member] = after_with(&self.counterpart) else {
            return Err(Failure::new(message!("error-swap-with")).advise(message!("error-swap-with-advice")));
        };
        let other = parse::shift(shift)
            .map_err(|_| Failure::new(message!("error-swap-with")).advise(message!("error-swap-with-advice")))?;
        propose(session, &mut store, self.consent, |change| self.swap(change, &other, member))?;
        Ok(())
    }

    fn swap(&self, change: &Change<'_>, other: &ShiftName, counterpart: &str) -> Result<((), Message), Failure> {
        let (facts, facts_of_other) =
            (planning::facts_around(change, &self.shift)?, planning::facts_around(change, other)?);
        let first = lookup::shift(&facts.roster.shifts, &facts.cars, &self.shift)?;
        let second = lookup::shift(&facts_of_other.roster.shifts, &facts.cars, other)?;
        let one = lookup::member(&facts.members, &self.member)?;
        let two = lookup::member(&facts.members, counterpart)?;
        let (seat_of_one, seat_of_two) = (seat_of(first, one)?.seat, seat_of(second, two)?.seat);
        if first.timetable.id != second.timetable.id {
            refuse_aboard(first, two)?;
            refuse_aboard(second, one)?;
        }
        let moves = [
            SeatMove { shift: first, member: one.id, takes: None },
            SeatMove { shift: second, member: two.id, takes: None },
            SeatMove { shift: second, member: one.id, takes: Some(seat_of_two) },
            SeatMove { shift: first, member: two.id, takes: Some(seat_of_one) },
        ];
        let broken = hand_over(change, &facts, &moves, self.force).map_err(advise_force)?;
        let said = message!(
            "op-swapped",
            name = one.profile.name.as_str(),
            shift = view::time(first),
            other = two.profile.name.as_str(),
            with = view::time(second)
        );
        Ok(((), against_rules(said, broken)))
    }
}

/// A sentence of the history, with the rules that were broken, if any.
pub fn against_rules(said: Message, broken: Vec<Message>) -> Message {
    match broken.into_iter().reduce(|one, next| message!("one-and-next", one = one, next = next)) {
        Some(broken) => message!("op-against-rules", said = said, broken = broken),
        None => said,
    }
}
