//! Who could take a seat, in words: for `suggest`, and for whoever has to fill the seats of somebody absent.

use chrono::NaiveDate;

use crate::i18n::{Argument, Message};
use crate::message;
use crate::model::availability::Availability;
use crate::model::facts::Facts;
use crate::model::member::{Member, MemberId};
use crate::model::problem::{Assignment, Problem, Seat};
use crate::model::roster::RosterShift;
use crate::planner::from_facts::{self, member_of_person, shift_name};
use crate::planner::suggestions::{Suggestion, Suggestions, suggest};
use crate::workflows::planning;
use crate::workflows::seats::seating::SeatMove;
use crate::workflows::words;

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
        Self { facts, shift, seat, holder, problem, plan, found }
    }

    /// All that could be done, in the order of their numbers on the screen.
    pub fn choices(&self) -> impl Iterator<Item = &Suggestion> {
        self.found.direct.iter().chain(&self.found.chains)
    }

    /// The seats that change hands when a suggestion is taken.
    pub fn moves(&self, suggestion: &Suggestion) -> Vec<SeatMove<'a>> {
        let shift = |id: &str| self.facts.roster.shifts.iter().find(|shift| shift_name(self.facts, shift) == id);
        let seat_move = |seat: &Assignment, takes: bool| {
            let member = member_of_person(&seat.person)?;
            Some(SeatMove { shift: shift(&seat.shift)?, member, takes: takes.then_some(seat.seat) })
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
                let shift = planning::shift_in_words(self.facts, &one.takes.shift);
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
