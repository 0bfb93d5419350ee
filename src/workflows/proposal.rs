//! What a change of the roster does: shown before it is stored, so that nobody stores what they did not see.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate, NaiveDateTime};

use crate::i18n::Message;
use crate::model::difference::is_as_published;
use crate::model::member::{Member, MemberId};
use crate::model::period::Period;
use crate::model::problem::Seat;
use crate::model::roster::{Roster, RosterShift, ShiftState};
use crate::model::shift::{Shift, ShiftId};
use crate::model::vehicle::CarId;
use crate::store::{Change, OperationKind, Store, View};
use crate::workflows::context::Context;
use crate::workflows::decision::store_as_shown;
use crate::workflows::refusal::Refusal;

/// So many days back the roster is looked at, unless a change is about days further back.
const DAYS_BACK: u64 = 31;

/// Who sits where in the days that can change.
pub struct Crews {
    shifts: BTreeMap<ShiftId, CrewThen>,
    /// The times of shifts that nobody has planned.
    unplanned: BTreeSet<(NaiveDateTime, CarId)>,
}

/// A shift with its crew at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CrewThen {
    /// The car.
    pub car: CarId,
    /// The local start.
    pub start: NaiveDateTime,
    /// The local end.
    pub end: NaiveDateTime,
    /// Who sits where.
    pub crew: BTreeSet<(Seat, MemberId)>,
    /// What it lacks, if anything.
    pub state: ShiftState,
    /// Those who have been told to come.
    pub published: BTreeSet<MemberId>,
    /// Those whom publishing would tell something.
    pub to_tell: BTreeSet<MemberId>,
}

/// What a change does to one shift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShiftEffect {
    /// How it was, if it was there.
    pub before: Option<CrewThen>,
    /// How it is, if it is there.
    pub after: Option<CrewThen>,
    /// It has no crew any more, but is still to be planned.
    pub is_unplanned: bool,
}

/// What a change does to the roster.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RosterEffect {
    /// Shift by shift, by start.
    pub shifts: Vec<ShiftEffect>,
}

impl Crews {
    /// The crews as they are: of the last weeks and all to come, and of the days that a change is about.
    pub fn read(context: &Context, view: &View<'_>, about: &[NaiveDate]) -> Result<Self, Refusal> {
        let today = context.today(view)?;
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
        let published: BTreeSet<_> =
            shift.published.iter().flat_map(|published| &published.crew).map(|seat| seat.member).collect();
        // Nobody is told of a shift that has not been published yet.
        let concerned = shift.published.is_some() && !is_as_published(shift);
        let both = published.iter().copied().chain(crew.iter().map(|(_, member)| *member));
        let to_tell = both.filter(|_| concerned).collect();
        let Shift { car, start, end, .. } = shift.timetable.shift;
        Self { car, start, end, crew, state: shift.state(), published, to_tell }
    }

    /// The seat of a member.
    pub fn seat_of(&self, member: MemberId) -> Option<Seat> {
        self.crew.iter().find(|(_, found)| *found == member).map(|(seat, _)| *seat)
    }
}

impl RosterEffect {
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
}

impl ShiftEffect {
    /// How it is, or was where it is no more.
    pub fn now_or_before(&self) -> Option<&CrewThen> {
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
            (Some(before), None) => before.published.clone(),
            (None, None) => BTreeSet::new(),
        }
    }
}

/// What a change would do, rehearsed, to be shown before it is stored.
#[derive(Debug, Clone, PartialEq)]
pub struct Rehearsed {
    /// What it does to the roster.
    pub effect: RosterEffect,
    /// The sentence of the history.
    pub sentence: Message,
    /// The members, to name them.
    pub members: Vec<Member>,
}

/// What came of a proposal.
#[derive(Debug)]
pub struct Proposed<T> {
    /// What was shown.
    pub shown: Rehearsed,
    /// What the work gave, if it was stored.
    pub stored: Option<T>,
}

/// Rehearses a change about some days, lets somebody decide on what it does, and stores exactly that. Changes of seats,
/// absences, shifts cancelled or moved, and plans made anew go this way.
///
/// # Errors
/// What the work or whoever decides reports, or if somebody else changed the roster meanwhile.
pub fn propose<T>(
    context: &Context,
    store: &mut Store,
    about: &[NaiveDate],
    decide: impl FnOnce(&Rehearsed) -> Result<bool, Refusal>,
    work: impl Fn(&Change<'_>) -> Result<(T, Message), Refusal>,
) -> Result<Proposed<T>, Refusal> {
    let both = |change: &Change<'_>| {
        let before = Crews::read(context, change, about)?;
        let (outcome, sentence) = work(change)?;
        let effect = RosterEffect::between(&before, &Crews::read(context, change, about)?);
        Ok::<_, Refusal>(((outcome, effect), sentence))
    };
    let rehearsal = context.change(store, OperationKind::Change, true, both)?;
    let members = store.view()?.members()?;
    let shown = Rehearsed { effect: rehearsal.outcome.1, sentence: rehearsal.sentence, members };
    if !decide(&shown)? {
        return Ok(Proposed { shown, stored: None });
    }
    let done = store_as_shown(context, store, OperationKind::Change, &shown.effect, both)?;
    Ok(Proposed { shown, stored: Some(done.outcome) })
}
