//! What a change of the roster does: shown before it is stored, so that nobody stores what they did not see.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate, NaiveDateTime};
use serde_json::{Value, json};

use super::failure::Failure;
use super::session::Session;
use super::ui::table::{ScreenTable, Tone};
use super::view::{self, Names};
use crate::i18n::{Message, SortKey, Time};
use crate::message;
use crate::model::difference::is_as_told;
use crate::model::member::{Member, MemberId};
use crate::model::period::Period;
use crate::model::problem::Seat;
use crate::model::roster::{Roster, RosterShift, ShiftState};
use crate::model::shift::{Shift, ShiftId};
use crate::model::vehicle::CarId;
use crate::store::{Change, Store, View};

/// So many days back the roster is looked at, unless a change is about days further back.
const DAYS_BACK: u64 = 31;

/// So many shifts and people are named; of more it is said how many they are.
const MOST_SHOWN: usize = 12;

/// Whether and how a change is to be stored.
#[derive(Debug, Clone, Copy, clap::Args)]
pub struct Consent {
    #[arg(long, short = 'y')]
    pub yes: bool,
    #[arg(long)]
    pub dry_run: bool,
}

/// Who sits where in the days that can change.
pub struct Crews {
    shifts: BTreeMap<ShiftId, CrewThen>,
    /// The times of shifts that nobody has planned.
    unplanned: BTreeSet<(NaiveDateTime, CarId)>,
}

/// A shift with its crew at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
struct CrewThen {
    car: CarId,
    start: NaiveDateTime,
    end: NaiveDateTime,
    crew: BTreeSet<(Seat, MemberId)>,
    state: ShiftState,
    /// Those who have been told to come.
    told: BTreeSet<MemberId>,
    /// Those whom publishing would tell something.
    to_tell: BTreeSet<MemberId>,
}

/// What a change does to one shift.
#[derive(Debug, Clone, PartialEq, Eq)]
struct ShiftEffect {
    before: Option<CrewThen>,
    after: Option<CrewThen>,
    /// It has no crew any more, but is still to be planned.
    is_unplanned: bool,
}

/// What a change does to the roster.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Effect {
    shifts: Vec<ShiftEffect>,
}

impl Crews {
    /// The crews as they are: of the last weeks and all to come, and of the days that a change is about.
    ///
    /// # Errors
    /// If the database cannot be read.
    pub fn read(session: &Session, view: &View<'_>, about: &[NaiveDate]) -> Result<Self, Failure> {
        let today = session.today(view)?;
        let from = today.checked_sub_days(Days::new(DAYS_BACK)).unwrap_or(today);
        let from = about.iter().copied().fold(from, NaiveDate::min);
        let last = view.last_day_with_seats()?.unwrap_or(today);
        let last = about.iter().copied().fold(last.max(today), NaiveDate::max);
        let Some(period) = Period::new(from, last) else {
            return Ok(Self { shifts: BTreeMap::new(), unplanned: BTreeSet::new() });
        };
        Ok(Self::of(&view.roster(period)?))
    }

    fn of(roster: &Roster) -> Self {
        let shifts = roster.shifts.iter().filter_map(|shift| Some((shift.timetable.id?, CrewThen::of(shift))));
        let unplanned = roster.shifts.iter().filter(|shift| shift.timetable.id.is_none());
        let unplanned = unplanned.map(|shift| (shift.timetable.shift.start, shift.timetable.shift.car)).collect();
        Self { shifts: shifts.collect(), unplanned }
    }
}

impl CrewThen {
    fn of(shift: &RosterShift) -> Self {
        let crew: BTreeSet<_> = shift.crew.iter().map(|taken| (taken.seat, taken.member)).collect();
        let told: BTreeSet<_> = shift.told.iter().flat_map(|told| &told.crew).map(|seat| seat.member).collect();
        // Nobody is told of a shift that has not been published yet.
        let concerned = shift.told.is_some() && !is_as_told(shift);
        let both = told.iter().copied().chain(crew.iter().map(|(_, member)| *member));
        let to_tell = both.filter(|_| concerned).collect();
        let Shift { car, start, end, .. } = shift.timetable.shift;
        Self { car, start, end, crew, state: shift.state(), told, to_tell }
    }

    fn seat_of(&self, member: MemberId) -> Option<Seat> {
        self.crew.iter().find(|(_, found)| *found == member).map(|(seat, _)| *seat)
    }
}

impl Effect {
    /// What has changed from one moment to the next.
    pub fn between(before: &Crews, after: &Crews) -> Self {
        let ids: BTreeSet<ShiftId> = before.shifts.keys().chain(after.shifts.keys()).copied().collect();
        let found = ids.into_iter().map(|id| ShiftEffect {
            before: before.shifts.get(&id).cloned(),
            after: after.shifts.get(&id).cloned(),
            is_unplanned: before.shifts.get(&id).is_some_and(|was| after.unplanned.contains(&(was.start, was.car))),
        });
        let mut shifts: Vec<ShiftEffect> = found.filter(ShiftEffect::is_seen).collect();
        shifts.sort_by_key(|effect| effect.now_or_before().map(|then| (then.start, then.end)));
        Self { shifts }
    }

    /// Those who must be told once it is published.
    pub fn to_tell(&self) -> BTreeSet<MemberId> {
        self.shifts.iter().flat_map(ShiftEffect::to_tell).collect()
    }

    /// The days of the shifts that change: first and last.
    pub fn period(&self) -> Option<Period> {
        let days = || self.shifts.iter().filter_map(|effect| Some(effect.now_or_before()?.start.date()));
        Period::new(days().min()?, days().max()?)
    }

    /// Shows it: each shift with who leaves and who comes, and whom to tell.
    pub fn show(&self, session: &Session, members: &[Member]) {
        let names = Names::of(members);
        let mut table = ScreenTable::bare(session.ink, session.surroundings.width);
        for effect in self.shifts.iter().take(MOST_SHOWN) {
            effect.rows(session, &names).into_iter().for_each(|row| table.row(row));
        }
        table.keep_whole(&[0]);
        table.lines().iter().for_each(|line| session.show(line));
        if let Some(rest) = self.shifts.len().checked_sub(MOST_SHOWN).filter(|rest| *rest > 0) {
            session.show(format!("  {}", session.say(&message!("effect-more", count = rest))));
        }
        let mut told: Vec<&str> = self.to_tell().into_iter().map(|member| names.full(member)).collect();
        SortKey::sort_by_name(&mut told, |name| name);
        match told.len() {
            0 => {}
            1..=MOST_SHOWN => session.show_message(&message!("effect-to-tell", count = told.len(), names = told)),
            many => session.show_message(&message!("effect-many-to-tell", count = many)),
        }
    }

    /// The same for programs.
    pub fn json(&self, members: &[Member]) -> Value {
        let names = Names::of(members);
        let seats = |crew: &CrewThen| -> Vec<Value> {
            crew.crew.iter().map(|(seat, member)| json!({"seat": seat, "member": names.full(*member)})).collect()
        };
        let shift = |effect: &ShiftEffect| {
            let then = effect.now_or_before();
            json!({
                "start": then.map(|then| then.start), "end": then.map(|then| then.end),
                "before": effect.before.as_ref().map(seats), "after": effect.after.as_ref().map(seats),
                "manned": effect.after.as_ref().is_some_and(|after| after.state == ShiftState::Manned),
            })
        };
        let told: Vec<&str> = self.to_tell().into_iter().map(|member| names.full(member)).collect();
        json!({"shifts": self.shifts.iter().map(shift).collect::<Vec<_>>(), "to_tell": told})
    }
}

impl ShiftEffect {
    fn now_or_before(&self) -> Option<&CrewThen> {
        self.after.as_ref().or(self.before.as_ref())
    }

    /// Whether anybody notices it: that a shift becomes known to the database is nothing to see.
    fn is_seen(&self) -> bool {
        let seen = |then: &Option<CrewThen>| {
            then.as_ref().map(|then| (then.start, then.end, then.crew.clone(), then.state == ShiftState::Manned))
        };
        let has_nobody = |then: &Option<CrewThen>| then.as_ref().is_none_or(|then| then.crew.is_empty());
        seen(&self.before) != seen(&self.after)
            && !(has_nobody(&self.before) && has_nobody(&self.after) && self.before.is_none())
    }

    fn to_tell(&self) -> BTreeSet<MemberId> {
        match (&self.before, &self.after) {
            (_, Some(after)) => after.to_tell.clone(),
            // It has left the timetable: those who sat there wait for it.
            (Some(before), None) => before.told.clone(),
            (None, None) => BTreeSet::new(),
        }
    }

    fn rows(&self, session: &Session, names: &Names) -> Vec<Vec<(String, Tone)>> {
        let texts = &session.texts;
        let Some(then) = self.now_or_before() else { return Vec::new() };
        let nobody = BTreeSet::new();
        let crew = |then: &Option<CrewThen>| then.as_ref().map_or(nobody.clone(), |then| then.crew.clone());
        let (before, after) = (crew(&self.before), crew(&self.after));
        let person = |sign: &str, (seat, member): &(Seat, MemberId)| {
            let seat = texts.say(&view::seat(*seat));
            format!("{sign} {}", crate::text!(texts, "effect-seat", name = names.full(*member), seat = seat))
        };
        let leaves = before.iter().filter(|(_, member)| !after.iter().any(|(_, found)| found == member));
        let mut lines: Vec<(String, Tone)> = leaves.map(|seat| (person("−", seat), Tone::Warn)).collect();
        for (seat, member) in &after {
            match self.before.as_ref().and_then(|before| before.seat_of(*member)) {
                None => lines.push((person("+", &(*seat, *member)), Tone::Plain)),
                Some(was) if was != *seat => lines.push((person("~", &(*seat, *member)), Tone::Plain)),
                Some(_) => {}
            }
        }
        if let (Some(before), Some(after)) = (&self.before, &self.after)
            && (before.start, before.end) != (after.start, after.end)
        {
            let was = Time::Shift(before.start, before.end);
            lines.push((texts.say(&message!("effect-moved", before = was)), Tone::Plain));
        }
        if lines.is_empty() {
            lines.push((String::new(), Tone::Plain));
        }
        let state = texts.get(match self.after.as_ref().map(|after| after.state) {
            Some(ShiftState::Manned) => "effect-manned",
            Some(_) => "effect-stands",
            None if self.is_unplanned => "effect-unplanned",
            None => "effect-gone",
        });
        let tone = if self.after.as_ref().is_some_and(|after| after.state == ShiftState::Manned) {
            Tone::Dim
        } else {
            Tone::Warn
        };
        let time = texts.shift_time(then.start, then.end);
        let row = |(at, (line, line_tone)): (usize, (String, Tone))| {
            let first = |text: &str| if at == 0 { text.to_owned() } else { String::new() };
            vec![(first(&time), Tone::Strong), (line, line_tone), (first(&state), tone)]
        };
        lines.into_iter().enumerate().map(row).collect()
    }
}

/// Rehearses a change about some days, shows what it does, asks, and stores it; gives nothing where it was not stored.
///
/// # Errors
/// What the work reports, if nobody can be asked, or if somebody else changed the roster meanwhile.
pub fn propose<T>(
    session: &Session,
    store: &mut Store,
    about: &[NaiveDate],
    consent: Consent,
    work: impl Fn(&Change<'_>) -> Result<(T, Message), Failure>,
) -> Result<Option<T>, Failure> {
    let both = |change: &Change<'_>| {
        let before = Crews::read(session, change, about)?;
        let (outcome, sentence) = work(change)?;
        let effect = Effect::between(&before, &Crews::read(session, change, about)?);
        Ok::<_, Failure>(((outcome, effect, sentence.clone()), sentence))
    };
    let (_, shown, sentence) = store.change(&session.operation(true), both)?;
    let members = store.view()?.members()?;
    if session.options.json {
        let stored = !consent.dry_run;
        if stored && !consent.yes {
            session.check_can_ask()?;
        }
        let as_shown = |change: &Change<'_>| {
            let ((outcome, effect, _), sentence) = both(change)?;
            refuse_other(&effect, &shown)?;
            Ok::<_, Failure>((outcome, sentence))
        };
        let done = stored.then(|| store.change(&session.operation(false), as_shown)).transpose()?;
        let mut document = shown.json(&members);
        document["message"] = session.say(&sentence).into();
        document["stored"] = stored.into();
        session.show_json(&document)?;
        return Ok(done);
    }
    if !session.options.quiet || !consent.yes {
        if shown.shifts.is_empty() {
            session.show_message(&message!("effect-none"));
        }
        shown.show(session, &members);
    }
    if consent.dry_run {
        session.confirm(&message!("dry-run-would", sentence = sentence));
        session.confirm(&message!("dry-run-note"));
        return Ok(None);
    }
    if !consent.yes {
        session.check_can_ask()?;
        if !session.ask(&message!("effect-ask")) {
            session.show_message(&message!("effect-declined"));
            return Ok(None);
        }
    }
    let outcome = session.change(store, false, |change| {
        let ((outcome, effect, _), sentence) = both(change)?;
        refuse_other(&effect, &shown)?;
        Ok((outcome, sentence))
    })?;
    if let Some(period) = shown.period().filter(|_| !shown.to_tell().is_empty()) {
        session.confirm(&message!("effect-publish", period = view::period_to_type(&session.texts, period)));
    }
    Ok(Some(outcome))
}

/// Refuses to store what was not shown.
fn refuse_other(effect: &Effect, shown: &Effect) -> Result<(), Failure> {
    if effect == shown {
        return Ok(());
    }
    Err(Failure::new(message!("error-changed-meanwhile")).advise(message!("error-changed-meanwhile-advice")))
}
