//! What is to be known of the chosen seat and of the chosen member, in words.

use crate::board::grid::SeatKey;
use crate::board::picture::key;
use crate::i18n::{Argument, Texts, Time};
use crate::message;
use crate::model::availability::Availability;
use crate::model::facts::Facts;
use crate::model::member::{Member, MemberId};
use crate::model::roster::ShiftState;
use crate::model::shift_name::ShiftName;
use crate::planner::problem::from_facts;
use crate::store::View;
use crate::ui::page::Page;
use crate::ui::{open_seat, why};
use crate::workflows::context::Context;
use crate::workflows::planning;
use crate::workflows::planning::why::why_shift;
use crate::workflows::refusal::Refusal;
use crate::workflows::seats::suggesting::OpenSeat;
use crate::workflows::words;

/// Somebody who could take a seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Who.
    pub member: MemberId,
    /// Name, what they have said, load and target, when they last served, telephone, household.
    pub cells: Vec<String>,
}

/// What is to be known of a seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShiftAdvice {
    /// Which seat.
    pub of: SeatKey,
    /// Why the shift has this crew, or none: as `why` says it.
    pub why: Vec<String>,
    /// Those who could take the seat, the best first.
    pub choices: Vec<Choice>,
    /// What others would have to do for some more.
    pub chains: Vec<String>,
}

/// What is to be known of a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberAdvice {
    /// Who.
    pub of: MemberId,
    /// Line by line, the most important first.
    pub lines: Vec<String>,
}

impl ShiftAdvice {
    /// Asks the planner, as `suggest` and `why` do; the reasons are written on an empty page.
    ///
    /// # Errors
    /// If the database cannot be read, or the shift is no longer there.
    pub fn read(context: &Context, page: &Page, view: &View<'_>, of: SeatKey) -> Result<Self, Refusal> {
        let ((start, car), seat, holder) = of;
        let cars = view.cars()?;
        let car_name = cars.iter().filter(|_| cars.len() > 1).find(|found| found.id == car).map(|car| car.name.clone());
        let name = ShiftName { day: start.date(), start: Some(start.time()), car: car_name };
        let facts = planning::facts::facts_around(view, &name)?;
        let place = facts.roster.shifts.iter().position(|shift| key(shift) == (start, car));
        why::show_reasons(page, &why_shift(view, &name)?);
        let why = page.take().lines().map(str::to_owned).collect();
        let mut advice = Self { of, why, choices: Vec::new(), chains: Vec::new() };
        let Some(place) = place.filter(|place| facts.roster.shifts[*place].state() != ShiftState::NoVehicle) else {
            return Ok(advice);
        };
        let facts = planning::facts::without_exceptions(&facts, &facts.roster.shifts[place]);
        let open = OpenSeat::new(&facts, &facts.roster.shifts[place], seat, holder);
        advice.choices = open_seat::in_words(&context.texts, &open)
            .into_iter()
            .map(|(member, cells)| Choice { member, cells: cells.into_iter().map(|(text, _)| text).collect() })
            .collect();
        advice.chains = open.found.chains.iter().map(|chain| context.texts.say(&open.chain_sentence(chain))).collect();
        Ok(advice)
    }
}

impl MemberAdvice {
    /// Counts what a member has in the period of the facts, and gathers what is told of them.
    pub fn of(texts: &Texts, facts: &Facts, member: &Member) -> Self {
        let mut lines = vec![load(texts, facts, member), by_week(texts, facts, member)];
        lines.extend(said(texts, facts, member));
        lines.push(introductions(texts, facts, member));
        let profile = &member.profile;
        let roles = texts.say(&words::roles(profile.roles));
        lines.push(crate::text!(
            texts,
            "board-member-roles",
            roles = roles,
            week = profile.max_week,
            month = profile.max_month
        ));
        Self { of: member.id, lines: lines.into_iter().filter(|line| !line.is_empty()).collect() }
    }
}

fn seats_of<'a>(facts: &'a Facts, member: &'a Member) -> impl Iterator<Item = chrono::NaiveDateTime> + 'a {
    let has = |shift: &&crate::model::roster::RosterShift| shift.crew.iter().any(|taken| taken.member == member.id);
    facts.roster.shifts.iter().filter(has).map(|shift| shift.timetable.shift.start)
}

/// How many shifts they have, and how many would be fair.
fn load(texts: &Texts, facts: &Facts, member: &Member) -> String {
    let count = seats_of(facts, member).count();
    match from_facts::target_breakdown(facts, member.id) {
        Some(share) => crate::text!(texts, "board-member-load", count = count, target = share.target),
        None => crate::text!(texts, "board-member-no-part", count = count),
    }
}

/// How many shifts they have in each week.
fn by_week(texts: &Texts, facts: &Facts, member: &Member) -> String {
    let starts: Vec<_> = seats_of(facts, member).map(|start| start.date()).collect();
    let weeks = facts.roster.period.weeks().into_iter().filter_map(|(_, days)| {
        let count = starts.iter().filter(|day| days.contains(**day)).count();
        (count > 0).then(|| format!("{}: {count}", texts.week(days.from())))
    });
    weeks.collect::<Vec<_>>().join(" · ")
}

/// What they say of the week, and of days in the period.
fn said(texts: &Texts, facts: &Facts, member: &Member) -> Vec<String> {
    let word = |said: Availability| texts.get(&words::availability_id(said));
    let mut lines: Vec<String> = Vec::new();
    let weekly = facts.weekly.iter().filter(|said| said.member == member.id).map(|said| {
        let time = texts.say(&words::weekly_time(said.weekdays, said.window));
        format!("{time} {}", word(said.availability))
    });
    let weekly: Vec<String> = weekly.collect();
    if !weekly.is_empty() {
        lines.push(crate::text!(texts, "board-member-weekly", said = weekly.join("; ")));
    }
    let period = facts.roster.period;
    let exceptions = facts
        .exceptions
        .iter()
        .filter(|said| said.member == member.id && said.from.date() <= period.to() && period.from() <= said.to.date());
    let exceptions: Vec<String> = exceptions
        .map(|said| format!("{} {}", texts.say(&words::span(said.from, said.to)), word(said.availability)))
        .collect();
    if !exceptions.is_empty() {
        lines.push(crate::text!(texts, "board-member-exceptions", said = exceptions.join("; ")));
    }
    lines
}

/// The vehicles that they have been introduced to.
fn introductions(texts: &Texts, facts: &Facts, member: &Member) -> String {
    let of_member = facts.introductions.iter().filter(|found| found.member == member.id);
    let words: Vec<Argument> = of_member
        .filter_map(|found| {
            let plate = facts.vehicle(found.vehicle)?.details.plate.to_string();
            Some(message!("board-introduced", plate = plate, day = Time::Days(found.since, found.since)).into())
        })
        .collect();
    if words.is_empty() { String::new() } else { crate::text!(texts, "board-member-introductions", vehicles = words) }
}
