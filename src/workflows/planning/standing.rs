//! Why shifts stand: a sentence for each that lacks a crew, or a part of it.

use std::collections::{BTreeMap, BTreeSet};

use crate::i18n::{Message, Texts};
use crate::message;
use crate::model::facts::Facts;
use crate::model::member::Member;
use crate::model::problem::Seat;
use crate::model::roster::{RosterShift, ShiftState};
use crate::model::vehicle::{Vehicle, licence_allows};
use crate::planner::explain::standing_reasons;
use crate::planner::from_facts::{self, shift_name};
use crate::report::standing::{self, VehicleFacts};
use crate::workflows::words::Names;

/// How many shifts of one reason are named; of more, the rest is counted.
const MOST_NAMED: usize = 4;

/// Why those of the shifts that lack a crew, or a part of it, do so: a sentence for each reason, with the
/// shifts it holds for.
pub fn standing_sentences(
    texts: &Texts,
    facts: &Facts,
    reasons: &BTreeMap<String, Message>,
    shifts: &[&RosterShift],
) -> Vec<String> {
    let mut by_reason: Vec<(String, Vec<String>)> = Vec::new();
    let lacking = |shift: &RosterShift| !matches!(shift.state(), ShiftState::Manned | ShiftState::NotPlanned);
    for shift in shifts.iter().filter(|shift| lacking(shift)) {
        let Some(reason) = reasons.get(&shift_name(facts, shift)) else { continue };
        let reason = texts.say(reason);
        let time = texts.shift_time(shift.timetable.shift.start, shift.timetable.shift.end);
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

/// Why each shift that lacks a crew, or a part of it, does so, by name.
pub fn reasons(facts: &Facts) -> BTreeMap<String, Message> {
    let facts = &with_exceptions_open(facts);
    let names = Names::of(&facts.members);
    let problem = from_facts::problem(facts);
    let mut reasons = BTreeMap::new();
    for reason in standing_reasons(&problem, &from_facts::draft(facts)) {
        let Some(shift) = facts.roster.shifts.iter().find(|shift| shift_name(facts, shift) == reason.shift) else {
            continue;
        };
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
        reasons.insert(reason.shift, sentence);
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
