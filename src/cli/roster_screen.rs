//! The roster on the screen: week by week, with the reason for each shift that stands.

use std::collections::{BTreeMap, BTreeSet};

use super::session::Session;
use super::ui::table::{ScreenTable, Tone};
use super::view::Names;
use crate::i18n::{Message, Texts};
use crate::message;
use crate::model::difference::is_as_told;
use crate::model::facts::Facts;
use crate::model::holiday::Holiday;
use crate::model::member::{Member, MemberId};
use crate::model::period::Period;
use crate::model::problem::Seat;
use crate::model::roster::{RosterShift, SeatTaken, ShiftState, Told};
use crate::model::shift::Closure;
use crate::model::vehicle::{Vehicle, licence_allows};
use crate::planner::explain::standing_reasons;
use crate::planner::from_facts::{self, shift_name};
use crate::report::standing::{self, VehicleFacts};

/// Which shifts to show.
#[derive(Debug, Clone, Copy, Default)]
pub struct Filter {
    /// Only those of this member.
    pub member: Option<MemberId>,
    /// Only those that nobody mans.
    pub unfilled: bool,
}

impl Filter {
    /// Whether a shift is to be shown.
    pub fn keeps(self, shift: &RosterShift) -> bool {
        let of_member = |member| shift.crew.iter().any(|taken| taken.member == member);
        self.member.is_none_or(of_member) && !(self.unfilled && shift.is_manned())
    }

    fn keeps_all(self) -> bool {
        self.member.is_none() && !self.unfilled
    }
}

/// The sign at the name of a member whose seat is locked; the last column says what it means.
const LOCKED: &str = "*";

/// Width from which full names have room.
const ROOM_FOR_FULL_NAMES: u16 = 110;

/// Shows the roster of the facts.
pub fn show(session: &Session, facts: &Facts, filter: Filter) {
    let names = Names::of(&facts.members);
    let reasons = reasons(facts);
    let mut shown = 0;
    for (_, days) in facts.roster.period.weeks() {
        let shifts: Vec<&RosterShift> =
            facts.roster.shifts.iter().filter(|shift| days.contains(shift.timetable.shift.start.date())).collect();
        let kept: Vec<&RosterShift> = shifts.iter().copied().filter(|shift| filter.keeps(shift)).collect();
        if kept.is_empty() && !filter.keeps_all() {
            continue;
        }
        if shown > 0 {
            session.show("");
        }
        shown += 1;
        session.show(heading(session, facts, days, if filter.member.is_some() { None } else { Some(&shifts) }, &kept));
        show_shifts(session, facts, &names, &kept);
        if filter.keeps_all() {
            show_days_off(session, facts, days);
            show_cancelled(session, facts, days);
        }
        standing_sentences(&session.texts, facts, &reasons, &kept)
            .iter()
            .for_each(|sentence| show_indented(session, sentence));
    }
    if shown == 0 {
        session.show_message(&message!(if filter.unfilled { "roster-all-manned" } else { "roster-none" }));
    }
}

/// Shows a sentence under a heading, indented.
pub fn show_indented(session: &Session, sentence: &str) {
    session.show(session.wrap(&format!("  {sentence}")));
}

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

/// `v. 6 · 8–14 februari 2021 · publicerad (version 2) · 9 av 10 pass bemannade`; the state is that of the
/// shifts shown, and of a single member's shifts it is not said how many are manned.
fn heading(
    session: &Session,
    facts: &Facts,
    days: Period,
    whole_week: Option<&[&RosterShift]>,
    shown: &[&RosterShift],
) -> String {
    let texts = &session.texts;
    let week = format!("{} · {}", texts.week(days.from()), texts.date_span(days.from(), days.to()));
    let mut parts = vec![session.ink.heading(&week)];
    let shifts = whole_week.unwrap_or(shown);
    let gone = facts.roster.gone.iter().filter(|told| days.contains(told.shift.start.date()));
    let gone: Vec<&Told> = gone.filter(|_| whole_week.is_some()).collect();
    parts.push(texts.say(&state(shifts, &gone)));
    if whole_week.is_some() {
        let manned = shifts.iter().filter(|shift| shift.is_manned()).count();
        parts.push(crate::text!(texts, "roster-manned", manned = manned, shifts = shifts.len()));
    }
    parts.join(" · ")
}

/// Whether shifts are published, changed since, or a draft; with those told that are gone from the timetable.
fn state(shifts: &[&RosterShift], gone: &[&Told]) -> Message {
    let told = shifts.iter().filter_map(|shift| shift.told.as_ref()).chain(gone.iter().copied());
    let as_told = shifts.iter().all(|shift| is_as_told(shift)) && gone.iter().all(|told| told.crew.is_empty());
    match told.map(|told| told.shift.version).max() {
        Some(version) if as_told => message!("roster-published", version = version),
        Some(version) => message!("roster-published-changed", version = version),
        None if shifts.iter().all(|shift| shift.crew.is_empty() && !shift.timetable.planned) => {
            message!("roster-not-planned")
        }
        None => message!("roster-draft"),
    }
}

fn show_shifts(session: &Session, facts: &Facts, names: &Names, shifts: &[&RosterShift]) {
    let texts = &session.texts;
    if shifts.is_empty() {
        session.show(format!("  {}", texts.get("roster-no-shifts")));
    } else {
        let headings = ["", "", "label-time", "label-driver", "label-ride-along", "label-vehicle", ""]
            .map(|id| if id.is_empty() { String::new() } else { texts.get(id) });
        let mut table = ScreenTable::new(session.ink, session.surroundings.width, &headings);
        let mut last_day = None;
        for shift in shifts {
            let day = shift.timetable.shift.start.date();
            let cells = cells(session, facts, names, shift, last_day == Some(day));
            last_day = Some(day);
            table.row(cells);
        }
        table.right(&[1]);
        table.lines().iter().for_each(|line| session.show(line));
    }
}

/// Says which days of a week are public holidays or closed.
fn show_days_off(session: &Session, facts: &Facts, days: Period) {
    let texts = &session.texts;
    for day in days.iter() {
        let holiday = Holiday::on(day).map(|holiday| texts.get(holiday.message_id()));
        let closures = facts.closures.iter().filter(|closure| closure.from <= day && day <= closure.to);
        for note in holiday.into_iter().chain(closures.map(|closure| texts.say(&closed(facts, closure)))) {
            session.show(session.ink.dim(&format!("  {}  {note}", texts.short_date(day))));
        }
    }
}

/// The shifts of some days that were cancelled, and why.
fn show_cancelled(session: &Session, facts: &Facts, days: Period) {
    for cancelled in facts.roster.cancelled.iter().filter(|found| days.contains(found.shift.start.date())) {
        let time = session.texts.shift_time(cancelled.shift.start, cancelled.shift.end);
        let why = cancelled.why.as_str();
        show_indented(session, &session.say(&message!("roster-cancelled", time = time, why = why)));
    }
}

/// What is said of a closed day: whether for all cars, and why.
pub fn closed(facts: &Facts, closure: &Closure) -> Message {
    let car = closure.car.filter(|_| facts.cars.len() > 1).and_then(|car| facts.car(car));
    let what = match car {
        Some(car) => message!("roster-closed-car", car = car.name.as_str()),
        None => message!("roster-closed"),
    };
    let reason = closure.reason.as_str();
    if reason.is_empty() { what } else { message!("roster-closed-reason", closed = what, reason = reason) }
}

fn cells(session: &Session, facts: &Facts, names: &Names, shift: &RosterShift, same_day: bool) -> Vec<(String, Tone)> {
    let texts = &session.texts;
    let (start, end) = (shift.timetable.shift.start, shift.timetable.shift.end);
    let name = |taken: &SeatTaken| {
        let full = session.surroundings.width >= ROOM_FOR_FULL_NAMES;
        let name = if full { names.full(taken.member) } else { names.short(taken.member) };
        format!("{name}{}", if taken.locked { LOCKED } else { "" })
    };
    let dash = || "–".to_owned();
    let riders: Vec<String> = shift.ride_alongs().map(name).collect();
    let plate = shift.vehicle.and_then(|id| facts.vehicle(id)).map(|vehicle| vehicle.details.plate.to_string());
    let (mark, tone) = mark(session, shift);
    let (weekday, number) = if same_day {
        (String::new(), String::new())
    } else {
        (texts.weekday_short(start.date()), start.format("%-d").to_string())
    };
    vec![
        (weekday, Tone::Plain),
        (number, Tone::Plain),
        (texts.time_span(start.time(), end.time()), Tone::Plain),
        (shift.driver().map_or_else(dash, name), Tone::Plain),
        (if riders.is_empty() { dash() } else { riders.join(" + ") }, Tone::Plain),
        (plate.unwrap_or_else(dash), Tone::Dim),
        (mark, tone),
    ]
}

/// What the last column says of a shift.
fn mark(session: &Session, shift: &RosterShift) -> (String, Tone) {
    let state = match shift.state() {
        ShiftState::Manned => None,
        ShiftState::NotPlanned => Some("mark-not-planned"),
        ShiftState::NoVehicle => Some("mark-no-vehicle"),
        ShiftState::NoDriver => Some("mark-no-driver"),
        ShiftState::NoRideAlong => Some("mark-no-ride-along"),
        ShiftState::Standing => Some("mark-standing"),
    };
    let texts = &session.texts;
    let against = shift.crew.iter().any(|taken| taken.against_rule);
    let locked = shift.crew.iter().any(|taken| taken.locked);
    let changed = shift.told.is_some() && !is_as_told(shift);
    let mut words: Vec<String> = [(against, "mark-against-rule"), (locked, "mark-locked"), (changed, "mark-changed")]
        .iter()
        .filter(|(yes, _)| *yes)
        .map(|(_, id)| texts.get(id))
        .collect();
    let tone = match state {
        None | Some("mark-not-planned") => Tone::Dim,
        Some(_) => Tone::Warn,
    };
    if let Some(id) = state {
        let sign = if tone == Tone::Warn { "! " } else { "" };
        words.insert(0, format!("{sign}{}", texts.get(id)));
    }
    (words.join(", "), tone)
}
