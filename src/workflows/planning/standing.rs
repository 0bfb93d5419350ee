//! Why shifts stand: a sentence for each that lacks a crew, or a part of it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;

use crate::i18n::{Message, Texts};
use crate::message;
use crate::model::facts::Facts;
use crate::model::member::Member;
use crate::model::problem::Seat;
use crate::model::roster::{RosterShift, ShiftState};
use crate::model::vehicle::{Vehicle, licence_allows};
use crate::planner::explanation::standing_reasons::standing_reasons;
use crate::planner::problem::from_facts;
use crate::planner::problem::shift_names::{ShiftKey, ShiftNames};
use crate::report::standing::{self, VehicleFacts};
use crate::workflows::words::Names;

/// How many shifts of one reason are named; of more, the rest is counted.
const MOST_NAMED: usize = 4;

/// Why shifts lack a crew, or a part of it: a sentence for each that does.
pub type Reasons = BTreeMap<ShiftKey, Message>;

/// A shift that lacks a crew, or a part of it, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Lacking {
    /// The local start.
    pub start: NaiveDateTime,
    /// The local end.
    pub end: NaiveDateTime,
    /// Why.
    pub reason: Message,
}

/// Those of some shifts that lack a crew, or a part of it, although they were planned, as far as it is known why.
pub fn lacking(reasons: &Reasons, shifts: &[&RosterShift]) -> Vec<Lacking> {
    let lacks = |shift: &RosterShift| !matches!(shift.state(), ShiftState::Manned | ShiftState::NotPlanned);
    let lacking = shifts.iter().filter(|shift| lacks(shift));
    let why = |shift: &RosterShift| {
        let reason = reasons.get(&ShiftKey::of(shift))?.clone();
        Some(Lacking { start: shift.timetable.shift.start, end: shift.timetable.shift.end, reason })
    };
    lacking.filter_map(|shift| why(shift)).collect()
}

/// A sentence for each reason why shifts lack somebody, with the shifts it holds for.
pub fn sentences(texts: &Texts, lacking: &[Lacking]) -> Vec<String> {
    let mut by_reason: Vec<(String, Vec<String>)> = Vec::new();
    for Lacking { start, end, reason } in lacking {
        let (reason, time) = (texts.say(reason), texts.shift_time(*start, *end));
        match by_reason.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, times)) => times.push(time),
            None => by_reason.push((reason, vec![time])),
        }
    }
    let sentence = |(reason, mut times): (String, Vec<String>)| {
        if times.len() > MOST_NAMED {
            let rest = times.split_off(MOST_NAMED - 1).len();
            times.push(texts.say(&message!("roster-more-shifts", count = rest)));
        }
        texts.say(&message!("roster-reason", time = texts.list(&times), reason = reason))
    };
    by_reason.into_iter().map(sentence).collect()
}

/// Why each shift that lacks a crew, or a part of it, does so.
pub fn reasons(facts: &Facts) -> Reasons {
    let facts = &with_exceptions_open(facts);
    let (names, shifts) = (Names::of(&facts.members), ShiftNames::of(facts));
    let problem = from_facts::problem(facts);
    let mut reasons = BTreeMap::new();
    for reason in standing_reasons(&problem, &from_facts::draft(facts)) {
        let Some(shift) = shifts.find(&reason.shift) else { continue };
        let vehicle = shift.vehicle.and_then(|id| facts.vehicle(id));
        let plate = vehicle.map_or(from_facts::NO_VEHICLE, |vehicle| vehicle.details.plate.as_str());
        let without_licence = vehicle.map(|vehicle| without_licence(facts, vehicle)).unwrap_or_default();
        let vehicle = VehicleFacts { plate, without_licence: &without_licence };
        let name = |person: &str| {
            from_facts::member_of_person(person)
                .map_or_else(|| person.to_owned(), |member| names.short(member).to_owned())
        };
        let sentence = match shift.state() {
            ShiftState::NoDriver => standing::seat_sentence(Seat::Driver, &reason, vehicle, name),
            ShiftState::NoRideAlong => standing::seat_sentence(Seat::RideAlong, &reason, vehicle, name),
            _ => standing::sentence(&reason, vehicle),
        };
        reasons.insert(ShiftKey::of(shift), sentence);
    }
    reasons
}

/// The facts with the exceptions from the rules forgotten in crews that are not whole. The planner leaves
/// such shifts alone, but who could join the crew is asked of them too.
fn with_exceptions_open(facts: &Facts) -> Facts {
    let mut facts = facts.clone();
    for shift in facts.roster.shifts.iter_mut().chain(&mut facts.around.shifts).filter(|shift| !shift.is_manned()) {
        shift.crew.iter_mut().for_each(|taken| taken.against_rule = false);
    }
    facts
}

/// The drivers whose licence does not allow a vehicle's gearbox, as the planner calls them.
fn without_licence(facts: &Facts, vehicle: &Vehicle) -> BTreeSet<String> {
    let lack = |member: &&Member| !licence_allows(&member.profile, vehicle.details.gearbox);
    facts.members.iter().filter(lack).map(|member| member.id.to_string()).collect()
}
