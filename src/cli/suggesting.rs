//! Who could take a seat, in words: for `suggest`, and for whoever has to fill the seats of somebody absent.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::planning;
use super::seating::SeatMove;
use super::session::Session;
use super::ui::table::{ScreenTable, Tone};
use super::view::{self, Names};
use crate::i18n::{Argument, Message, Texts};
use crate::message;
use crate::model::availability::Availability;
use crate::model::facts::Facts;
use crate::model::member::{Member, MemberId};
use crate::model::problem::{Assignment, Problem, Seat};
use crate::model::roster::RosterShift;
use crate::planner::from_facts::{self, member_of_person, shift_name};
use crate::planner::suggestions::{Suggestion, Suggestions, suggest};

/// A seat to be filled, with all that is known of who could.
pub struct OpenSeat<'a> {
    /// The facts, exceptions made by hand in the shift forgotten.
    facts: &'a Facts,
    /// The shift.
    pub shift: &'a RosterShift,
    /// The seat.
    pub seat: Seat,
    /// The one who sits there now, if anybody.
    holder: Option<MemberId>,
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

    /// Shows who could, who could if others moved, and who could not and why; the choices are numbered.
    pub fn show(&self, session: &Session, with_barred: bool) {
        let heading = message!("suggest-heading", shift = view::time(self.shift), seat = view::seat(self.seat));
        session.show(session.ink.heading(&session.say(&heading)));
        if self.found.direct.is_empty() {
            session.show_message(&message!("suggest-nobody"));
        }
        let mut table = ScreenTable::bare(session.ink, session.surroundings.width);
        for (index, (_, cells)) in self.in_words(&session.texts).into_iter().enumerate() {
            table.row(std::iter::once(((index + 1).to_string(), Tone::Strong)).chain(cells));
        }
        table.keep_whole(&[0, 1, 5]);
        table.right(&[0]);
        table.lines().iter().for_each(|line| session.show(line));
        if !self.found.chains.is_empty() {
            session.show(session.texts.get("suggest-chains"));
        }
        for (index, suggestion) in self.found.chains.iter().enumerate() {
            let number = self.found.direct.len() + index + 1;
            let sentence = session.say(&self.chain_sentence(suggestion));
            super::roster_screen::show_indented(session, &format!("{number}  {sentence}"));
        }
        if with_barred {
            self.show_barred(session);
        }
    }

    /// Those who could without anybody moving, the best first: who, and what is to be known of them.
    pub fn in_words(&self, texts: &Texts) -> Vec<(MemberId, Vec<(String, Tone)>)> {
        let members = self.found.direct.iter().filter_map(|found| self.member(&found.moves[0].takes.person));
        members.map(|member| (member.id, self.row(texts, member))).collect()
    }

    fn member(&self, person: &str) -> Option<&'a Member> {
        member_of_person(person).and_then(|id| self.facts.member(id))
    }

    fn row(&self, texts: &Texts, member: &Member) -> Vec<(String, Tone)> {
        let load = self.load(member);
        let said = self.said(member);
        let last = self.last_served(member).map_or_else(
            || texts.get("suggest-never"),
            |day| crate::text!(texts, "suggest-last", day = texts.day_and_month(day)),
        );
        let tone = if said == Availability::Reluctant { Tone::Warn } else { Tone::Plain };
        let cells = [
            (member.profile.name.clone(), Tone::Strong),
            (texts.get(&view::availability_id(said)), tone),
            (crate::text!(texts, "suggest-load", load = load.0, target = load.1), Tone::Plain),
            (last, Tone::Plain),
            (member.profile.phone.clone().unwrap_or_default(), Tone::Plain),
        ];
        let household = self.household(member);
        let household = household.map(|name| (crate::text!(texts, "suggest-household", name = name), Tone::Dim));
        cells.into_iter().chain(household).collect()
    }

    /// How many shifts somebody has in the period, and how many would be fair.
    fn load(&self, member: &Member) -> (usize, i64) {
        let id = member.id.to_string();
        let target = self.problem.people.iter().find(|person| person.id == id).map_or(0, |person| person.target);
        (self.plan.iter().filter(|seat| seat.person == id).count(), target)
    }

    fn said(&self, member: &Member) -> Availability {
        let said = self.facts.availability([self.shift]);
        let place = self.facts.members.iter().position(|found| found.id == member.id);
        place.and_then(|place| said[place].first().copied()).unwrap_or(Availability::Available)
    }

    /// The day of the last shift before this one that somebody serves in.
    fn last_served(&self, member: &Member) -> Option<NaiveDate> {
        let start = self.shift.timetable.shift.start;
        let all = self.facts.roster.shifts.iter().chain(&self.facts.around.shifts);
        let served = all.filter(|shift| shift.timetable.shift.start < start);
        let of_member = served.filter(|shift| shift.crew.iter().any(|taken| taken.member == member.id));
        of_member.map(|shift| shift.timetable.shift.start.date()).max()
    }

    /// Somebody in the car who belongs to the same household.
    fn household(&self, member: &Member) -> Option<&'a str> {
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
                    seat = view::seat(one.takes.seat),
                    shift = shift
                )
                .into()
            })
            .collect();
        message!("suggest-chain", name = name(&suggestion.moves[0].takes.person), rest = rest)
    }

    fn show_barred(&self, session: &Session) {
        let names = Names::of(&self.facts.members);
        let mut by_rule: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
        for barred in &self.found.barred {
            by_rule
                .entry(crate::report::why::rule_id(barred.breach.rule))
                .or_default()
                .push(names.of_person(&barred.person));
        }
        if !by_rule.is_empty() {
            session.show(session.texts.get("suggest-barred"));
        }
        for (id, names) in by_rule {
            super::roster_screen::show_indented(
                session,
                &session.say(&message!(id, count = names.len(), names = names)),
            );
        }
    }

    /// The same for programs.
    pub fn json(&self, session: &Session) -> Value {
        let names = Names::of(&self.facts.members);
        let direct = self.found.direct.iter().filter_map(|found| {
            let member = self.member(&found.moves[0].takes.person)?;
            let (load, target) = self.load(member);
            Some(json!({
                "member": member.profile.name, "availability": self.said(member).word(), "load": load, "target": target,
                "last": self.last_served(member), "household_of": self.household(member), "phone": member.profile.phone,
                "cost": found.cost,
            }))
        });
        let seat = |seat: &Assignment| json!({"member": names.of_person(&seat.person), "shift": seat.shift, "seat": seat.seat});
        let chains = self.found.chains.iter().map(|found| {
            let moves: Vec<Value> = found
                .moves
                .iter()
                .map(|one| json!({"takes": seat(&one.takes), "leaves": one.leaves.as_ref().map(seat)}))
                .collect();
            json!({"moves": moves, "cost": found.cost})
        });
        let barred = self.found.barred.iter().map(|barred| {
            let why = session.say(&view::breach(self.facts, &names, &barred.breach));
            json!({"member": names.of_person(&barred.person), "rule": barred.breach.rule.message_id(), "why": why})
        });
        json!({
            "shift": shift_name(self.facts, self.shift), "seat": self.seat,
            "instead_of": self.holder.map(|member| names.full(member)),
            "could": direct.collect::<Vec<_>>(), "could_if": chains.collect::<Vec<_>>(),
            "could_not": barred.collect::<Vec<_>>(),
        })
    }
}
