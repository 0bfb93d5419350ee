//! What the board shows of the database, as it was at one moment.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate, NaiveDateTime};

use crate::board::database::Origin;
use crate::board::grid::Grid;
use crate::board::grid::ShiftKey;
use crate::i18n::Message;
use crate::model::availability::Availability;
use crate::model::difference::is_as_published;
use crate::model::facts::Facts;
use crate::model::holiday::Holiday;
use crate::model::member::{Member, MemberId};
use crate::model::period::Period;
use crate::model::problem::Seat;
use crate::model::roster::{RosterShift, ShiftState};
use crate::report::exchange::exchanges;
use crate::store::View;
use crate::ui::roster::closed;
use crate::workflows::context::Context;
use crate::workflows::lookup::refusal::LookupRefusal;
use crate::workflows::planning;
use crate::workflows::planning::ahead::planned_ahead;
use crate::workflows::refusal::Refusal;
use crate::workflows::upkeep;

/// So many weeks are seen where nothing else is asked for.
const WEEKS: u64 = 6;

/// What the board shows of the database.
#[derive(Debug, Clone)]
pub struct Picture {
    /// The name of the association.
    pub association: String,
    /// What it was read from.
    pub origin: Origin,
    /// All that is known of the period.
    pub facts: Facts,
    /// The moment, on the clocks of the association.
    pub now: NaiveDateTime,
    /// The roster as rows and columns.
    pub grid: Grid,
    /// Members by a name as short as can be.
    pub short: BTreeMap<MemberId, String>,
    /// What is to be said of days: holidays, closures, the exchange of the vehicle, cancelled shifts.
    pub notes: BTreeMap<NaiveDate, Vec<String>>,
    /// Who sits in a shift ahead though they have said that they cannot come then.
    pub unable: BTreeSet<(ShiftKey, MemberId)>,
    /// The part of the period that is planned; what planning again and publishing are about.
    pub planned: Option<Period>,
    /// What is to be known before anything is changed: who is going to be erased, and which erasure is not finished.
    pub warnings: Vec<Message>,
}

/// How a shift stands, of all that could be said what matters most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShiftStatus {
    /// It has begun or been.
    Past,
    /// Nobody has planned it.
    NotPlanned,
    /// Nobody mans it.
    Unmanned,
    /// It is otherwise than people have been told.
    Changed,
    /// It is planned and nobody has been told.
    Draft,
    /// It is as people have been told.
    Published,
}

impl ShiftStatus {
    /// All of them, in the order in which they are explained.
    pub const ALL: [ShiftStatus; 6] =
        [Self::Draft, Self::Published, Self::Changed, Self::Unmanned, Self::NotPlanned, Self::Past];

    /// How a shift stands.
    pub fn of(facts: &Facts, shift: &RosterShift) -> Self {
        if facts.has_begun(shift) {
            Self::Past
        } else if shift.state() == ShiftState::NotPlanned && shift.published.is_none() {
            Self::NotPlanned
        } else if !shift.is_manned() {
            Self::Unmanned
        } else if shift.published.is_none() {
            Self::Draft
        } else if is_as_published(shift) {
            Self::Published
        } else {
            Self::Changed
        }
    }

    /// The ids of its letter and of its word.
    pub fn ids(self) -> (&'static str, &'static str) {
        match self {
            Self::Past => ("board-letter-past", "board-past"),
            Self::NotPlanned => ("board-letter-not-planned", "mark-not-planned"),
            Self::Unmanned => ("board-letter-unmanned", "board-unmanned"),
            Self::Changed => ("board-letter-changed", "mark-changed"),
            Self::Draft => ("board-letter-draft", "roster-draft"),
            Self::Published => ("board-letter-published", "board-published"),
        }
    }
}

/// A seat of a shift, taken or free.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeatSpot {
    /// Which.
    pub seat: Seat,
    /// Who sits there.
    pub member: Option<MemberId>,
    /// Whether the planner leaves it as it is.
    pub locked: bool,
    /// Whether somebody must sit there.
    pub needed: bool,
}

/// The seats of a shift: the driver's, those beside, and one more beside if there is room.
pub fn seats(shift: &RosterShift) -> Vec<SeatSpot> {
    let free = |seat, needed| SeatSpot { seat, member: None, locked: false, needed };
    let mut spots: Vec<SeatSpot> = Vec::new();
    if shift.driver().is_none() {
        spots.push(free(Seat::Driver, true));
    }
    spots.extend(shift.crew.iter().map(|taken| SeatSpot {
        seat: taken.seat,
        member: Some(taken.member),
        locked: taken.locked,
        needed: true,
    }));
    let aboard = shift.ride_alongs().count();
    if aboard < shift.ride_along.max as usize {
        spots.push(free(Seat::RideAlong, aboard < shift.ride_along.min as usize));
    }
    spots
}

impl Picture {
    /// Reads a period.
    ///
    /// # Errors
    /// If the database has no association or cannot be read.
    pub fn read(context: &Context, view: &View<'_>, origin: Origin, period: Period) -> Result<Self, Refusal> {
        let facts = planning::facts::facts_from_now(context, view, period)?;
        let now = context.local_now(view)?;
        let planned = planned_ahead(view, now.date())?
            .and_then(|ahead| Period::new(ahead.from().max(period.from()), ahead.to().min(period.to())));
        Ok(Self {
            association: context.association(view)?.name,
            origin,
            now,
            grid: Grid::of(&facts),
            short: shortest_names(&facts.members),
            notes: notes(context, &facts),
            unable: unable(&facts),
            planned,
            warnings: upkeep::warnings(context, view)?,
            facts,
        })
    }

    /// The period that the board shows where nobody asks for another: from this week to the last that is planned, and
    /// six weeks at least.
    ///
    /// # Errors
    /// If the database has no association or cannot be read.
    pub fn usual_period(context: &Context, view: &View<'_>) -> Result<Period, Refusal> {
        let today = context.today(view)?;
        let six = today.checked_add_days(Days::new(7 * (WEEKS - 1))).unwrap_or(today);
        let last = view.last_day_with_seats()?.map_or(six, |last| last.max(six));
        let period = Period::new(today, last);
        Ok(period.ok_or(LookupRefusal::NothingPlanned)?.whole_weeks())
    }

    /// A shift of the roster.
    pub fn shift(&self, index: usize) -> &RosterShift {
        &self.facts.roster.shifts[index]
    }

    /// The place in the roster of a shift.
    pub fn find(&self, key: ShiftKey) -> Option<usize> {
        self.facts.roster.shifts.iter().position(|shift| self::key(shift) == key)
    }

    /// The short name of a member.
    pub fn short(&self, member: MemberId) -> &str {
        self.short.get(&member).map_or("?", String::as_str)
    }

    /// How many shifts ahead are otherwise than people have been told, or not told at all.
    pub fn unpublished(&self) -> usize {
        let ahead = self.facts.roster.shifts.iter().filter(|shift| !self.facts.has_begun(shift));
        ahead
            .filter(|shift| if shift.published.is_some() { !is_as_published(shift) } else { !shift.crew.is_empty() })
            .count()
    }
}

/// What tells a shift from all others.
pub fn key(shift: &RosterShift) -> ShiftKey {
    (shift.timetable.shift.start, shift.timetable.shift.car)
}

/// Who sits in a shift ahead though they have said that they cannot come; not those put there all the same.
fn unable(facts: &Facts) -> BTreeSet<(ShiftKey, MemberId)> {
    let ahead = || facts.roster.shifts.iter().filter(|shift| !facts.has_begun(shift));
    let mut found = BTreeSet::new();
    for (member, said) in facts.members.iter().zip(facts.availability(ahead())) {
        let cannot = ahead().zip(said).filter(|(_, said)| *said == Availability::Unavailable).map(|(shift, _)| shift);
        let sits =
            |shift: &&RosterShift| shift.crew.iter().any(|taken| taken.member == member.id && !taken.against_rule);
        found.extend(cannot.filter(sits).map(|shift| (key(shift), member.id)));
    }
    found
}

/// First names, with as many letters of the last as keep those apart who share one.
fn shortest_names(members: &[Member]) -> BTreeMap<MemberId, String> {
    let names = crate::workflows::words::Names::of(members);
    let first = |member: &Member| member.profile.name.split_whitespace().next().unwrap_or_default().to_owned();
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    members.iter().for_each(|member| *count.entry(first(member)).or_default() += 1);
    let shortest = |member: &Member| {
        let first = first(member);
        if count.get(&first) == Some(&1) { first } else { names.short(member.id).to_owned() }
    };
    members.iter().map(|member| (member.id, shortest(member))).collect()
}

/// What is to be said of each day that is not as others.
fn notes(context: &Context, facts: &Facts) -> BTreeMap<NaiveDate, Vec<String>> {
    let (texts, period) = (&context.texts, facts.roster.period.whole_weeks());
    let mut notes: BTreeMap<NaiveDate, Vec<String>> = BTreeMap::new();
    let mut note = |day: NaiveDate, text: String| {
        if period.contains(day) {
            notes.entry(day).or_default().push(text);
        }
    };
    for exchange in exchanges(facts, |_| true, facts.roster.period.from()) {
        let day = exchange.new.details.in_service_from;
        note(day, crate::text!(texts, "board-exchange", plate = exchange.new.details.plate.to_string()));
        let without = exchange.days_without().and_then(|(first, last)| Period::new(first, last));
        without.iter().flat_map(|days| days.iter()).for_each(|day| note(day, texts.get("board-no-car")));
    }
    for day in period.iter() {
        if let Some(holiday) = Holiday::on(day) {
            note(day, texts.get(holiday.message_id()));
        }
        for closure in facts.closures.iter().filter(|closure| closure.from <= day && day <= closure.to) {
            note(day, texts.say(&closed(facts, closure)));
        }
    }
    for cancelled in &facts.roster.cancelled {
        let time = texts.time_span(cancelled.shift.start.time(), cancelled.shift.end.time());
        let why = cancelled.why.as_str();
        note(cancelled.shift.start.date(), crate::text!(texts, "roster-cancelled", time = time, why = why));
    }
    notes
}
