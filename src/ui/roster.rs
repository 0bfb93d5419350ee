//! The roster on the screen: week by week, with the reason for each shift that stands.

use crate::i18n::Message;
use crate::message;
use crate::model::difference::is_as_published;
use crate::model::facts::Facts;
use crate::model::holiday::Holiday;
use crate::model::member::MemberId;
use crate::model::period::Period;
use crate::model::roster::{Published, RosterShift, SeatTaken, ShiftState};
use crate::model::shift::Closure;
use crate::ui::page::Page;
use crate::ui::table::ScreenTable;
use crate::ui::table::Tone;
use crate::workflows::planning::standing;
use crate::workflows::words::Names;

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
pub fn show(page: &Page, facts: &Facts, filter: Filter) {
    let names = Names::of(&facts.members);
    let reasons = standing::reasons(facts);
    let mut shown = 0;
    for (_, days) in facts.roster.period.weeks() {
        let shifts: Vec<&RosterShift> =
            facts.roster.shifts.iter().filter(|shift| days.contains(shift.timetable.shift.start.date())).collect();
        let kept: Vec<&RosterShift> = shifts.iter().copied().filter(|shift| filter.keeps(shift)).collect();
        if kept.is_empty() && !filter.keeps_all() {
            continue;
        }
        if shown > 0 {
            page.show("");
        }
        shown += 1;
        page.show(heading(page, facts, days, if filter.member.is_some() { None } else { Some(&shifts) }, &kept));
        show_shifts(page, facts, &names, &kept);
        if filter.keeps_all() {
            show_days_off(page, facts, days);
            show_cancelled(page, facts, days);
        }
        standing::sentences(&page.texts, &standing::lacking(&reasons, &kept))
            .iter()
            .for_each(|sentence| page.show_indented(sentence));
    }
    if shown == 0 {
        page.show_message(&message!(if filter.unfilled { "roster-all-manned" } else { "roster-none" }));
    }
}

/// `v. 6 · 8–14 februari 2021 · publicerad (version 2) · 9 av 10 pass bemannade`; the state is that of the
/// shifts shown, and of a single member's shifts it is not said how many are manned.
fn heading(
    page: &Page,
    facts: &Facts,
    days: Period,
    whole_week: Option<&[&RosterShift]>,
    shown: &[&RosterShift],
) -> String {
    let texts = &page.texts;
    let week = format!("{} · {}", texts.week(days.from()), texts.date_span(days.from(), days.to()));
    let mut parts = vec![page.ink.heading(&week)];
    let shifts = whole_week.unwrap_or(shown);
    let gone = facts.roster.gone.iter().filter(|published| days.contains(published.shift.start.date()));
    let gone: Vec<&Published> = gone.filter(|_| whole_week.is_some()).collect();
    parts.push(texts.say(&state(shifts, &gone)));
    if whole_week.is_some() {
        let manned = shifts.iter().filter(|shift| shift.is_manned()).count();
        parts.push(crate::text!(texts, "roster-manned", manned = manned, shifts = shifts.len()));
    }
    parts.join(" · ")
}

/// Whether shifts are published, changed since, or a draft; with those told that are gone from the timetable.
fn state(shifts: &[&RosterShift], gone: &[&Published]) -> Message {
    let published = shifts.iter().filter_map(|shift| shift.published.as_ref()).chain(gone.iter().copied());
    let as_published =
        shifts.iter().all(|shift| is_as_published(shift)) && gone.iter().all(|published| published.crew.is_empty());
    match published.map(|published| published.shift.version).max() {
        Some(version) if as_published => message!("roster-published", version = version),
        Some(version) => message!("roster-published-changed", version = version),
        None if shifts.iter().all(|shift| shift.crew.is_empty() && !shift.timetable.planned) => {
            message!("roster-not-planned")
        }
        None => message!("roster-draft"),
    }
}

fn show_shifts(page: &Page, facts: &Facts, names: &Names, shifts: &[&RosterShift]) {
    let texts = &page.texts;
    if shifts.is_empty() {
        page.show(format!("  {}", texts.get("roster-no-shifts")));
    } else {
        let headings = ["", "", "label-time", "label-driver", "label-ride-along", "label-vehicle", ""]
            .map(|id| if id.is_empty() { String::new() } else { texts.get(id) });
        let mut table = ScreenTable::new(page.ink, page.width, &headings);
        let mut last_day = None;
        for shift in shifts {
            let day = shift.timetable.shift.start.date();
            let cells = cells(page, facts, names, shift, last_day == Some(day));
            last_day = Some(day);
            table.row(cells);
        }
        table.right(&[1]);
        table.lines().iter().for_each(|line| page.show(line));
    }
}

/// Says which days of a week are public holidays or closed.
fn show_days_off(page: &Page, facts: &Facts, days: Period) {
    let texts = &page.texts;
    for day in days.iter() {
        let holiday = Holiday::on(day).map(|holiday| texts.get(holiday.message_id()));
        let closures = facts.closures.iter().filter(|closure| closure.from <= day && day <= closure.to);
        for note in holiday.into_iter().chain(closures.map(|closure| texts.say(&closed(facts, closure)))) {
            page.show(page.ink.dim(&format!("  {}  {note}", texts.short_date(day))));
        }
    }
}

/// The shifts of some days that were cancelled, and why.
fn show_cancelled(page: &Page, facts: &Facts, days: Period) {
    for cancelled in facts.roster.cancelled.iter().filter(|found| days.contains(found.shift.start.date())) {
        let time = page.texts.shift_time(cancelled.shift.start, cancelled.shift.end);
        let why = cancelled.why.as_str();
        page.show_indented(&page.say(&message!("roster-cancelled", time = time, why = why)));
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

fn cells(page: &Page, facts: &Facts, names: &Names, shift: &RosterShift, same_day: bool) -> Vec<(String, Tone)> {
    let texts = &page.texts;
    let (start, end) = (shift.timetable.shift.start, shift.timetable.shift.end);
    let name = |taken: &SeatTaken| {
        let full = page.width >= ROOM_FOR_FULL_NAMES;
        let name = if full { names.full(taken.member) } else { names.short(taken.member) };
        format!("{name}{}", if taken.locked { LOCKED } else { "" })
    };
    let dash = || "–".to_owned();
    let riders: Vec<String> = shift.ride_alongs().map(name).collect();
    let plate = shift.vehicle.and_then(|id| facts.vehicle(id)).map(|vehicle| vehicle.details.plate.to_string());
    let (mark, tone) = mark(page, shift);
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
fn mark(page: &Page, shift: &RosterShift) -> (String, Tone) {
    let state = match shift.state() {
        ShiftState::Manned => None,
        ShiftState::NotPlanned => Some("mark-not-planned"),
        ShiftState::NoVehicle => Some("mark-no-vehicle"),
        ShiftState::NoDriver => Some("mark-no-driver"),
        ShiftState::NoRideAlong => Some("mark-no-ride-along"),
        ShiftState::Standing => Some("mark-standing"),
    };
    let texts = &page.texts;
    let against = shift.crew.iter().any(|taken| taken.against_rule);
    let locked = shift.crew.iter().any(|taken| taken.locked);
    let changed = shift.published.is_some() && !is_as_published(shift);
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
