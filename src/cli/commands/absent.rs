//! `korpass absent`: somebody cannot come; their seats are freed and filled again.

use std::collections::BTreeSet;

use chrono::NaiveDateTime;

use crate::cli::options::Consent;
use crate::cli::options::SolveOptions;
use crate::cli::proposing::propose;
use crate::cli::session::Session;
use crate::cli::ui::watch::PlannerWatch;
use crate::i18n::{Argument, Message};
use crate::message;
use crate::model::absence_reason::AbsenceReason;
use crate::model::availability::{Availability, AvailabilityException};
use crate::model::facts::Facts;
use crate::model::local_time::whole_days;
use crate::model::member::{Member, MemberId};
use crate::model::period::Period;
use crate::model::problem::Seat;
use crate::model::roster::{RosterShift, SeatTaken};
use crate::model::shift::ShiftId;
use crate::model::vehicle::CarId;
use crate::planner::from_facts::{self, shift_name};
use crate::rules::check_plan;
use crate::store::{Change, View};
use crate::ui::open_seat;
use crate::workflows::failure::Failure;
use crate::workflows::lookup;
use crate::workflows::parse;
use crate::workflows::planning;
use crate::workflows::planning::nearest::counting_on;
use crate::workflows::planning::nearest::moves;
use crate::workflows::planning::nearest::nearest;
use crate::workflows::planning::search::Search;
use crate::workflows::seats::seating::SeatMove;
use crate::workflows::seats::seating::hand_over;
use crate::workflows::seats::suggesting::OpenSeat;
use crate::workflows::words;

/// Who cannot come, and when.
#[derive(Debug, clap::Args)]
pub struct Absent {
    #[arg(value_name = "member")]
    member: String,
    #[arg(value_name = "until")]
    when: String,
    #[arg(long, value_name = "text", value_parser = parse::words)]
    why: Option<String>,
    #[arg(long)]
    auto: bool,
    #[command(flatten)]
    options: SolveOptions,
    #[command(flatten)]
    consent: Consent,
}

/// The reason in words that all can read: one of those offered in the language of whoever reads it, others as typed.
fn reason(why: &str) -> Argument {
    let Some(reason) = AbsenceReason::of_word(why) else { return Argument::from(why) };
    let word = match reason {
        AbsenceReason::Unable => message!("absence-unable"),
        AbsenceReason::Away => message!("absence-away"),
        AbsenceReason::Work => message!("absence-work"),
        AbsenceReason::Family => message!("absence-family"),
    };
    word.into()
}

/// What is known of an absence before anything is decided.
struct Absence {
    member: Member,
    time: (NaiveDateTime, NaiveDateTime),
    /// The facts as they are.
    facts: Facts,
    /// The places of the shifts in which the member sits then.
    lost: Vec<(usize, SeatTaken)>,
    /// What is stored already is said again by nobody.
    is_known: bool,
}

/// A seat that somebody leaves or takes, with the place of its shift in the roster, so that it outlives the facts
/// that it was decided by.
#[derive(Debug, Clone, Copy)]
struct PlacedMove {
    place: usize,
    member: MemberId,
    takes: Option<Seat>,
}

impl Absent {
    /// Frees the seats, fills them as is wished, shows what that means, and stores it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let absence = self.absence(session, &store.view()?)?;
        if self.why.as_ref().is_some_and(|why| AbsenceReason::of_word(why).is_none()) {
            session.warn(&message!("absent-why-own-words"));
        }
        let asks = !self.auto && !self.consent.yes && !absence.lost.is_empty();
        if asks && !self.consent.dry_run {
            session.check_can_ask()?;
        }
        let without = absence.without();
        let decided = if self.auto && !absence.lost.is_empty() {
            decide_at_once(&without, &absence, &PlannerWatch::new(session, &self.options).search())?
        } else if asks && session.surroundings.stdin_is_terminal {
            decide_one_by_one(session, without.clone(), &absence)
        } else {
            Vec::new()
        };
        let shift = |place: usize| &absence.facts.roster.shifts[place];
        let wanted =
            decided.iter().map(|one| SeatMove { shift: shift(one.place), member: one.member, takes: one.takes });
        let wanted: Vec<SeatMove<'_>> = wanted.collect();
        propose(session, &mut store, &[], self.consent, |change| self.store(session, change, &absence, &wanted))?;
        Ok(())
    }

    fn absence(&self, session: &Session, view: &View<'_>) -> Result<Absence, Failure> {
        let now = session.context.local_now(view)?;
        let member = lookup::member(&view.members()?, &self.member)?.clone();
        let time = match parse::when(&self.when) {
            Ok(time) => time,
            Err(_) => {
                let period = lookup::period(&self.when, now.date())?;
                whole_days(period.from(), period.to())
            }
        };
        if time.1 <= now {
            return Err(Failure::new(message!("error-absent-past", time = words::span(time.0, time.1))));
        }
        let whole = planned_around(view, time)?;
        let facts = Facts { driven_until: Some(now), ..planning::facts(view, whole)? };
        let lost = facts.roster.shifts.iter().enumerate().filter(|(_, shift)| {
            let shift = &shift.timetable.shift;
            now < shift.start && shift.start < time.1 && time.0 < shift.end
        });
        let lost = lost
            .filter_map(|(place, shift)| Some((place, *shift.crew.iter().find(|taken| taken.member == member.id)?)))
            .collect();
        let is_known = facts.exceptions.iter().any(|said| {
            said.member == member.id && (said.from, said.to) == time && said.availability == Availability::Unavailable
        });
        Ok(Absence { member, time, facts, lost, is_known })
    }

    fn store(
        &self,
        session: &Session,
        change: &Change<'_>,
        absence: &Absence,
        wanted: &[SeatMove<'_>],
    ) -> Result<((), Message), Failure> {
        if !absence.is_known {
            change.add_availability_exception(&absence.exception())?;
        }
        for (_, taken) in &absence.lost {
            change.leave_seat(taken.shift, taken.member)?;
        }
        hand_over(&session.context, change, &absence.facts, wanted, false)?;
        let filled = absence.lost.iter().filter(|(place, taken)| {
            let shift = &absence.facts.roster.shifts[*place];
            wanted.iter().any(|one| one.shift.timetable.id == shift.timetable.id && one.takes == Some(taken.seat))
        });
        let (name, seats, filled) = (absence.member.profile.name.as_str(), absence.lost.len(), filled.count());
        let time = words::span(absence.time.0, absence.time.1);
        let said = message!("op-absent", name = name, time = time, seats = seats, filled = filled);
        Ok((
            (),
            match &self.why {
                Some(why) => message!("op-why", said = said, why = reason(why)),
                None => said,
            },
        ))
    }
}

/// The plans that a time touches, else its weeks.
fn planned_around(view: &View<'_>, (from, to): (NaiveDateTime, NaiveDateTime)) -> Result<Period, Failure> {
    let last = (to - chrono::Duration::minutes(1)).date();
    let run = |day| Ok::<_, Failure>(view.plan_containing(day)?.map(|run| run.period));
    let weeks = Period::new(from.date(), last).map(Period::whole_weeks);
    let first = run(from.date())?.or(weeks).map_or(from.date(), Period::from);
    let end = run(last)?.or(weeks).map_or(last, Period::to);
    Period::new(first, end).ok_or_else(|| Failure::new(message!("error-absent-past", time = words::span(from, to))))
}

impl Absence {
    fn exception(&self) -> AvailabilityException {
        AvailabilityException {
            id: 0,
            member: self.member.id,
            from: self.time.0,
            to: self.time.1,
            availability: Availability::Unavailable,
            from_calendar: false,
        }
    }

    /// The facts as they are once the member is away and the seats are free.
    fn without(&self) -> Facts {
        let mut facts = self.facts.clone();
        facts.exceptions.push(self.exception());
        for (place, taken) in &self.lost {
            facts.roster.shifts[*place].crew.retain(|found| found.member != taken.member);
            facts.roster.shifts[*place].crew.iter_mut().for_each(|taken| taken.against_rule = false);
        }
        facts
    }
}

fn placed(facts: &Facts, moves: &[SeatMove<'_>]) -> Vec<PlacedMove> {
    let key = |shift: &RosterShift| (shift.timetable.shift.start, shift.timetable.shift.car);
    let place = |one: &SeatMove<'_>| facts.roster.shifts.iter().position(|shift| key(shift) == key(one.shift));
    let placed =
        moves.iter().filter_map(|one| Some(PlacedMove { place: place(one)?, member: one.member, takes: one.takes }));
    placed.collect()
}

/// Fills all seats together so that as few others as can be are disturbed: first with nobody leaving another shift,
/// and only if some shift would stand then, with others moving too. Shifts that stand for other reasons, or that the
/// draft has against a rule, are no part of this.
fn decide_at_once(without: &Facts, absence: &Absence, search: &Search<'_>) -> Result<Vec<PlacedMove>, Failure> {
    let places: BTreeSet<usize> = absence.lost.iter().map(|(place, _)| *place).collect();
    let counted = counting_on(without, |_| true);
    let decide = |open: &BTreeSet<usize>| {
        let facts = Facts { open_only: Some(keys(without, open)), ..counted.clone() };
        let plan = nearest(&facts, search)?.plan.assignments;
        Ok::<_, Failure>(placed(without, &moves(&facts, &plan)))
    };
    let decided = decide(&places)?;
    let mut after = without.clone();
    apply(&mut after, &decided);
    if places.iter().all(|place| after.roster.shifts[*place].is_manned()) {
        return Ok(decided);
    }
    let broken: BTreeSet<String> = check_plan(&from_facts::problem(without), &from_facts::draft(without))
        .into_iter()
        .map(|breach| breach.shift)
        .collect();
    let shifts = without.roster.shifts.iter().enumerate();
    let sound = shifts.filter(|(_, shift)| shift.is_manned() && !broken.contains(&shift_name(without, shift)));
    decide(&sound.map(|(place, _)| place).chain(places.iter().copied()).collect())
}

/// The starts and cars of the shifts at some places.
fn keys(facts: &Facts, places: &BTreeSet<usize>) -> BTreeSet<(NaiveDateTime, CarId)> {
    let shift = |place: &usize| &facts.roster.shifts[*place].timetable.shift;
    places.iter().map(shift).map(|shift| (shift.start, shift.car)).collect()
}

/// Asks for each seat who shall take it.
fn decide_one_by_one(session: &Session, mut facts: Facts, absence: &Absence) -> Vec<PlacedMove> {
    let mut decided = Vec::new();
    for (place, taken) in &absence.lost {
        let chosen = {
            let seat = OpenSeat::new(&facts, &facts.roster.shifts[*place], taken.seat, None);
            open_seat::show(&session.page, &seat, false);
            let count = seat.choices().count();
            let choice =
                (count > 0).then(|| session.ask_number(&message!("absent-ask", most = count), count)).flatten();
            session.show("");
            let suggestion = choice.and_then(|number| seat.choices().nth(number - 1));
            suggestion.map(|suggestion| placed(&facts, &seat.moves(suggestion))).unwrap_or_default()
        };
        apply(&mut facts, &chosen);
        decided.extend(chosen);
    }
    decided
}

/// Lets seats change hands in the facts, so that what comes next counts with it.
fn apply(facts: &mut Facts, decided: &[PlacedMove]) {
    for PlacedMove { place, member, takes } in decided.iter().copied() {
        let shift = &mut facts.roster.shifts[place];
        shift.crew.retain(|taken| taken.member != member);
        if let Some(seat) = takes {
            let id = shift.timetable.id.unwrap_or(ShiftId(-1));
            shift.crew.push(SeatTaken { shift: id, seat, member, locked: true, against_rule: false });
        }
    }
}
