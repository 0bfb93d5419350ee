//! The roster on the screen: week by week, with the reason for each shift that stands.

use std::collections::BTreeMap;

use super::session::Session;
use super::ui::table::{ScreenTable, Tone};
use super::view::Names;
use crate::i18n::Message;
use crate::message;
use crate::model::facts::Facts;
use crate::model::holiday::Holiday;
use crate::model::member::MemberId;
use crate::model::period::Period;
use crate::model::roster::{RosterShift, SeatTaken, ShiftState};
use crate::planner::explain::standing_reasons;
use crate::planner::from_facts::{self, shift_name};
use crate::report::standing;

/// Which shifts to show.
#[derive(Debug, Clone, Copy, Default)]
pub struct Filter {
    /// Only those of this member.
    pub member: Option<MemberId>,
    /// Only those that nobody mans.
    pub unfilled: bool,
}

impl Filter {
    fn keeps(self, shift: &RosterShift) -> bool {
        let of_member = |member| shift.crew.iter().any(|taken| taken.member == member);
        self.member.is_none_or(of_member) && !(self.unfilled && shift.is_manned())
    }
}

/// Width from which full names have room.
const ROOM_FOR_FULL_NAMES: u16 = 110;

/// Shows the roster of the facts.
pub fn show(session: &Session, facts: &Facts, filter: Filter) {
    let names = Names::of(&facts.members);
    let reasons = reasons(session, facts);
    let mut shown = 0;
    for (_, days) in facts.roster.period.weeks() {
        let shifts: Vec<&RosterShift> =
            facts.roster.shifts.iter().filter(|shift| days.contains(shift.timetable.shift.start.date())).collect();
        let kept: Vec<&RosterShift> = shifts.iter().copied().filter(|shift| filter.keeps(shift)).collect();
        if kept.is_empty() && (filter.member.is_some() || filter.unfilled) {
            continue;
        }
        if shown > 0 {
            session.show("");
        }
        shown += 1;
        session.show(heading(session, days, &shifts));
        show_week(session, facts, &names, days, &kept);
        standing_sentences(session, facts, &reasons, &kept).iter().for_each(|sentence| wrap(session, sentence));
    }
    if shown == 0 {
        session.show_message(&message!(if filter.unfilled { "roster-all-manned" } else { "roster-none" }));
    }
}

/// Shows a sentence, wrapped to the screen under a hanging indent.
pub fn wrap(session: &Session, sentence: &str) {
    let width = usize::from(session.surroundings.width).saturating_sub(4);
    let mut line = String::new();
    let mut indent = "  ";
    for word in sentence.split_whitespace() {
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
            session.show(format!("{indent}{line}"));
            indent = "    ";
            line.clear();
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    session.show(format!("{indent}{line}"));
}

/// How many shifts of one reason are named; of more, the rest is counted.
const MOST_NAMED: usize = 4;

/// Why those of the shifts that stand do so: a sentence for each reason, with the shifts it holds for.
pub fn standing_sentences(
    session: &Session,
    facts: &Facts,
    reasons: &BTreeMap<String, Message>,
    shifts: &[&RosterShift],
) -> Vec<String> {
    let texts = &session.texts;
    let mut by_reason: Vec<(String, Vec<String>)> = Vec::new();
    let stands = |shift: &RosterShift| matches!(shift.state(), ShiftState::Standing | ShiftState::NoVehicle);
    for shift in shifts.iter().filter(|shift| stands(shift)) {
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

/// Why each shift that stands does so, by name.
pub fn reasons(session: &Session, facts: &Facts) -> BTreeMap<String, Message> {
    let problem = from_facts::problem(facts);
    let draft = from_facts::draft(facts);
    standing_reasons(&problem, &draft)
        .into_iter()
        .map(|reason| {
            let shift = problem.shifts.iter().find(|shift| shift.id == reason.shift);
            let vehicle = shift.map_or(from_facts::NO_VEHICLE, |shift| shift.vehicle.as_str());
            let sentence = standing::sentence(&reason, vehicle, &session.texts);
            (reason.shift, sentence)
        })
        .collect()
}

/// `v. 6 · 8–14 februari 2021 · publicerad (version 2) · 9 av 10 pass bemannade`.
fn heading(session: &Session, days: Period, shifts: &[&RosterShift]) -> String {
    let texts = &session.texts;
    let manned = shifts.iter().filter(|shift| shift.is_manned()).count();
    let version = shifts.iter().filter_map(|shift| Some(shift.told.as_ref()?.shift.version)).max();
    let state = match version {
        Some(version) if shifts.iter().all(|shift| is_as_told(shift)) => {
            message!("roster-published", version = version)
        }
        Some(version) => message!("roster-published-changed", version = version),
        None if shifts.iter().all(|shift| shift.state() == ShiftState::NotPlanned) => message!("roster-not-planned"),
        None => message!("roster-draft"),
    };
    let count = message!("roster-manned", manned = manned, shifts = shifts.len());
    let week = format!("{} · {}", texts.week(days.from()), texts.date_span(days.from(), days.to()));
    format!("{} · {} · {}", session.ink.heading(&week), texts.say(&state), texts.say(&count))
}

/// Whether the draft is what people have been told.
fn is_as_told(shift: &RosterShift) -> bool {
    let told: Vec<_> = shift.told.iter().flat_map(|told| &told.crew).map(|seat| (seat.seat, seat.member)).collect();
    let runs = shift.is_manned();
    let crew: Vec<_> = shift.crew.iter().filter(|_| runs).map(|taken| (taken.seat, taken.member)).collect();
    shift.told.is_some() && told == crew
}

fn show_week(session: &Session, facts: &Facts, names: &Names, days: Period, shifts: &[&RosterShift]) {
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
    for (day, holiday) in days.iter().filter_map(|day| Some((day, Holiday::on(day)?))) {
        let note = format!("  {}  {}", texts.short_date(day), texts.get(holiday.message_id()));
        session.show(session.ink.dim(&note));
    }
}

fn cells(session: &Session, facts: &Facts, names: &Names, shift: &RosterShift, same_day: bool) -> Vec<(String, Tone)> {
    let texts = &session.texts;
    let (start, end) = (shift.timetable.shift.start, shift.timetable.shift.end);
    let name = |taken: &SeatTaken| {
        let full = session.surroundings.width >= ROOM_FOR_FULL_NAMES;
        if full { names.full(taken.member).to_owned() } else { names.short(taken.member).to_owned() }
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
    if let Some(id) = state {
        let tone = if id == "mark-not-planned" { Tone::Dim } else { Tone::Warn };
        let sign = if tone == Tone::Warn { "! " } else { "" };
        return (format!("{sign}{}", texts.get(id)), tone);
    }
    let against = shift.crew.iter().any(|taken| taken.against_rule);
    let locked = shift.crew.iter().any(|taken| taken.locked);
    let changed = shift.told.is_some() && !is_as_told(shift);
    let words: Vec<String> = [(against, "mark-against-rule"), (locked, "mark-locked"), (changed, "mark-changed")]
        .iter()
        .filter(|(yes, _)| *yes)
        .map(|(_, id)| texts.get(id))
        .collect();
    (words.join(", "), Tone::Dim)
}
