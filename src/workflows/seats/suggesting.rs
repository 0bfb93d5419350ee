//! Who could take a seat, in words: for `suggest`, and for whoever has to fill the seats of somebody absent.

use chrono::NaiveDate;

use crate::i18n::{Argument, Message};
use crate::message;
use crate::model::availability::Availability;
use crate::model::facts::Facts;
use crate::model::member::{Member, MemberId};
use crate::model::problem::{Assignment, Problem, Seat};
use crate::model::roster::{RosterShift, ShiftState};
use crate::model::shift_name::ShiftName;
use crate::planner::explanation::suggestions::{Suggestion, Suggestions, suggest};
use crate::planner::problem::from_facts::{self, member_of_person};
use crate::planner::problem::shift_names::{ShiftNames, shift_name};
use crate::store::View;
use crate::workflows::lookup;
use crate::workflows::planning::facts::{facts_around, without_exceptions};
use crate::workflows::refusal::Refusal;
use crate::workflows::seats::refusal::SeatsRefusal;
use crate::workflows::seats::seating::SeatMove;
use crate::workflows::words;

/// The seats of a shift that somebody could be suggested for.
pub struct SeatsToFill {
    /// The facts, exceptions made by hand in the shift forgotten.
    facts: Facts,
    shift: RosterShift,
    /// The seats, with who sits there now.
    seats: Vec<(Seat, Option<MemberId>)>,
}

impl SeatsToFill {
    /// The seats of a shift that are free; where none is, or a taken one is named, those taken.
    ///
    /// # Errors
    /// If the shift is unknown or has no vehicle, or the database cannot be read.
    pub fn read(view: &View<'_>, name: &ShiftName, wanted: Option<Seat>) -> Result<Self, Refusal> {
        let facts = facts_around(view, name)?;
        let shift = lookup::shift(&facts.roster.shifts, &facts.cars, name)?;
        if shift.state() == ShiftState::NoVehicle {
            return Err(SeatsRefusal::NoVehicle { shift: words::time(shift) }.into());
        }
        let facts = without_exceptions(&facts, shift);
        let shift = lookup::shift(&facts.roster.shifts, &facts.cars, name)?.clone();
        Ok(Self { seats: seats_to_fill(&shift, wanted), facts, shift })
    }

    /// Each with all that is known of who could take it.
    pub fn open(&self) -> Vec<OpenSeat<'_>> {
        let open = |(seat, holder): &(Seat, Option<MemberId>)| OpenSeat::new(&self.facts, &self.shift, *seat, *holder);
        self.seats.iter().map(open).collect()
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

/// A seat to be filled, with all that is known of who could.
pub struct OpenSeat<'a> {
    /// The facts, exceptions made by hand in the shift forgotten.
    pub facts: &'a Facts,
    /// The shift.
    pub shift: &'a RosterShift,
    /// The seat.
    pub seat: Seat,
    /// The one who sits there now, if anybody.
    pub holder: Option<MemberId>,
    /// The shifts by what the planner calls them.
    pub shifts: ShiftNames<'a>,
    problem: Problem,
    plan: Vec<Assignment>,
    /// Who could.
    pub found: Suggestions,
}

impl<'a> OpenSeat<'a> {
    /// Who could take a seat of a shift, instead of the one who sits there.
    pub fn new(facts: &'a Facts, shift: &'a RosterShift, seat: Seat, holder: Option<MemberId>) -> Self {
        let problem = from_facts::problem(facts);
        let mut plan = from_facts::draft(facts);
        let id = shift_name(facts, shift);
        let person = holder.map(|member| member.to_string());
        plan.retain(|taken| !(taken.shift == id && Some(&taken.person) == person.as_ref()));
        // Those who sit in the shift already are no news, and neither is the one who leaves.
        let mut but: Vec<String> =
            plan.iter().filter(|taken| taken.shift == id).map(|taken| taken.person.clone()).collect();
        but.extend(person);
        let found = suggest(&problem, &plan, &id, seat, &but);
        Self { facts, shift, seat, holder, shifts: ShiftNames::of(facts), problem, plan, found }
    }

    /// All that could be done, in the order of their numbers on the screen.
    pub fn choices(&self) -> impl Iterator<Item = &Suggestion> {
        self.found.direct.iter().chain(&self.found.chains)
    }

    /// The seats that change hands when a suggestion is taken.
    pub fn moves(&self, suggestion: &Suggestion) -> Vec<SeatMove<'a>> {
        let seat_move = |seat: &Assignment, takes: bool| {
            let member = member_of_person(&seat.person)?;
            Some(SeatMove { shift: self.shifts.find(&seat.shift)?, member, takes: takes.then_some(seat.seat) })
        };
        let mut moves: Vec<SeatMove<'a>> = Vec::new();
        moves.extend(self.holder.map(|member| SeatMove { shift: self.shift, member, takes: None }));
        for one in &suggestion.moves {
            moves.extend(one.leaves.as_ref().and_then(|left| seat_move(left, false)));
            moves.extend(seat_move(&one.takes, true));
        }
        moves
    }

    /// The member whom the planner knows by a name.
    pub fn member(&self, person: &str) -> Option<&'a Member> {
        member_of_person(person).and_then(|id| self.facts.member(id))
    }

    /// How many shifts somebody has in the period, and how many would be fair.
    pub fn load(&self, member: &Member) -> (usize, i64) {
        let id = member.id.to_string();
        let target = self.problem.people.iter().find(|person| person.id == id).map_or(0, |person| person.target);
        (self.plan.iter().filter(|seat| seat.person == id).count(), target)
    }

    /// What somebody has said of the time of the shift.
    pub fn said(&self, member: &Member) -> Availability {
        let said = self.facts.availability([self.shift]);
        let place = self.facts.members.iter().position(|found| found.id == member.id);
        place.and_then(|place| said[place].first().copied()).unwrap_or(Availability::Available)
    }

    /// The day of the last shift before this one that somebody serves in.
    pub fn last_served(&self, member: &Member) -> Option<NaiveDate> {
        let start = self.shift.timetable.shift.start;
        let all = self.facts.roster.shifts.iter().chain(&self.facts.around.shifts);
        let served = all.filter(|shift| shift.timetable.shift.start < start);
        let of_member = served.filter(|shift| shift.crew.iter().any(|taken| taken.member == member.id));
        of_member.map(|shift| shift.timetable.shift.start.date()).max()
    }

    /// Somebody in the car who belongs to the same household.
    pub fn household(&self, member: &Member) -> Option<&'a str> {
        let household = member.profile.household.as_ref()?;
        let others = self.shift.crew.iter().filter(|taken| Some(taken.member) != self.holder);
        others
            .filter_map(|taken| self.facts.member(taken.member))
            .find(|other| other.profile.household.as_ref() == Some(household))
            .map(|other| other.profile.name.as_str())
    }

    /// Who would move where for a chain.
    pub fn chain_sentence(&self, suggestion: &Suggestion) -> Message {
        let name = |person: &str| self.member(person).map_or("?", |member| member.profile.name.as_str());
        let rest: Vec<Argument> = suggestion.moves[1..]
            .iter()
            .map(|one| {
                let shift = words::time_of(&self.shifts, &one.takes.shift);
                message!(
                    "suggest-takes",
                    name = name(&one.takes.person),
                    seat = words::seat(one.takes.seat),
                    shift = shift
                )
                .into()
            })
            .collect();
        message!("suggest-chain", name = name(&suggestion.moves[0].takes.person), rest = rest)
    }
}
