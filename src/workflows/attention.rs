//! The day: who drives now and next, and what needs attention.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate, NaiveDateTime};

use crate::i18n::{Message, SortKey, Texts, Time};
use crate::message;
use crate::model::difference::differences;
use crate::model::facts::Facts;
use crate::model::member::MemberId;
use crate::model::period::Period;
use crate::model::roster::RosterShift;
use crate::model::settings::SettingKey;
use crate::planner::problem::shift_names::ShiftKey;
use crate::store::View;
use crate::workflows::context::Context;
use crate::workflows::exchange::status;
use crate::workflows::notification::to_be_told;
use crate::workflows::planning;
use crate::workflows::planning::standing::reasons;
use crate::workflows::refusal::Refusal;
use crate::workflows::reporting::refusal::ReportingRefusal;
use crate::workflows::upkeep::erasing::{self, ErasedSoon};
use crate::workflows::upkeep::unfinished;
use crate::workflows::words;

/// Shifts that stand are told so many days ahead.
const DAYS_AHEAD: u64 = 14;
/// So many shifts to come are shown.
const NEXT: usize = 2;
/// Planning again is due when so few days ahead are planned.
const DAYS_PLANNED: i64 = 14;
/// So many of one kind are named.
const MOST_NAMED: usize = 5;

/// The day.
pub struct Attention {
    /// The local time.
    pub now: NaiveDateTime,
    /// What is known of it and the days ahead.
    pub facts: Facts,
    /// What needs attention, the most urgent first.
    pub points: Vec<Point>,
}

/// Something that needs attention.
#[derive(Debug, Clone, PartialEq)]
pub enum Point {
    /// One shift soon stands, and it is known why.
    Stands {
        /// When it is.
        time: Time,
        /// Why it stands.
        why: Message,
        /// The shift as it is typed.
        typed: String,
    },
    /// Shifts soon stand.
    Standing {
        /// How many.
        count: usize,
        /// When the first of them are.
        times: Vec<Time>,
        /// The first as it is typed.
        typed: String,
    },
    /// Changes ahead have not been published.
    Unpublished {
        /// How many people they concern.
        people: usize,
        /// The days they lie in.
        period: Period,
    },
    /// People have not been told what is published.
    PendingNews {
        /// How many.
        people: usize,
    },
    /// Little is planned ahead.
    PlanNext {
        /// The last day that is planned.
        until: NaiveDate,
    },
    /// Nothing has ever been planned.
    PlanFirst,
    /// An exchange of the vehicle waits for something.
    Exchange(Message),
    /// Service, inspection or the like is due.
    Due(Message),
    /// Members have not served for as many weeks as everybody shall.
    Idle {
        /// How many.
        count: usize,
        /// The names of the first of them.
        names: Vec<String>,
        /// The weeks.
        weeks: i64,
    },
    /// Pages whose addresses hold no longer may still lie on the web.
    LeftOnWeb {
        /// How many.
        pages: usize,
    },
    /// Somebody who left is going to be erased.
    ErasedSoon(ErasedSoon),
    /// An erasure has not been finished.
    ErasureLeft(Message),
}

impl Attention {
    /// Reads what there is to say of the day. `dues` is what is due soon of the vehicles.
    pub fn read(context: &Context, view: &View<'_>, dues: Vec<Message>) -> Result<Self, Refusal> {
        let now = context.local_now(view)?;
        let today = now.date();
        let ahead = today.checked_add_days(Days::new(DAYS_AHEAD)).unwrap_or(today);
        let period = Period::new(today, ahead).ok_or(ReportingRefusal::NoSuchDays)?;
        let facts = Facts { driven_until: Some(now), ..planning::facts::facts(view, period)? };
        let mut points = Vec::new();
        points.extend(standing_soon(&facts, now));
        points.extend(unpublished(view, today)?);
        points.extend(pending_news(view, now)?);
        points.extend(planned_until(view, today)?);
        points.extend(status::attention(context, view)?.into_iter().map(Point::Exchange));
        points.extend(dues.into_iter().map(Point::Due));
        points.extend(idle(view, today)?);
        let pages = view.pages_left_on_web()?.len();
        points.extend((pages > 0).then_some(Point::LeftOnWeb { pages }));
        points.extend(erasing::erased_soon(view, today)?.map(Point::ErasedSoon));
        points.extend(unfinished::left(view)?.iter().map(|left| Point::ErasureLeft(left.sentence())));
        Ok(Self { now, facts, points })
    }

    /// The shifts that are under way.
    pub fn under_way(&self) -> Vec<&RosterShift> {
        let is_now = |shift: &&RosterShift| {
            let shift = &shift.timetable.shift;
            shift.start <= self.now && self.now < shift.end
        };
        self.manned().filter(is_now).collect()
    }

    /// The next shifts to come.
    pub fn next(&self) -> Vec<&RosterShift> {
        self.manned().filter(|shift| self.now < shift.timetable.shift.start).take(NEXT).collect()
    }

    fn manned(&self) -> impl Iterator<Item = &RosterShift> {
        self.facts.roster.shifts.iter().filter(|shift| shift.is_manned())
    }
}

impl Point {
    /// The same in a sentence, with what to do.
    pub fn sentence(&self, texts: &Texts) -> Message {
        match self {
            Self::Stands { time, why, typed } => {
                message!("today-stands", shift = time.clone(), why = why.clone(), name = typed.as_str())
            }
            Self::Standing { count, times, typed } => {
                message!("today-standing", count = *count, shifts = times.clone(), name = typed.as_str())
            }
            Self::Unpublished { people, period } => {
                message!("today-unpublished", count = *people, period = words::period_to_type(texts, *period))
            }
            Self::PendingNews { people } => message!("today-untold", count = *people),
            Self::PlanNext { until } => message!("today-plan-next", until = Time::Days(*until, *until)),
            Self::PlanFirst => message!("today-plan-first"),
            Self::Exchange(sentence) | Self::Due(sentence) => sentence.clone(),
            Self::ErasureLeft(sentence) => message!("today-erasure-left", sentence = sentence.clone()),
            Self::Idle { count, names, weeks } => {
                let more = count.saturating_sub(names.len());
                message!("today-idle", count = *count, names = names.clone(), more = more, weeks = *weeks)
            }
            Self::LeftOnWeb { pages } => message!("today-left-on-web", count = *pages),
            Self::ErasedSoon(soon) => soon.sentence(),
        }
    }
}

/// Shifts soon that stand.
fn standing_soon(facts: &Facts, now: NaiveDateTime) -> Option<Point> {
    let shifts: Vec<&RosterShift> =
        facts.roster.shifts.iter().filter(|shift| now < shift.timetable.shift.start && shift.is_standing()).collect();
    let first = shifts.first()?;
    let (count, typed) = (shifts.len(), words::shift_to_type(&facts.cars, first));
    let times: Vec<Time> = shifts.iter().take(MOST_NAMED).map(|shift| words::time(shift)).collect();
    // Why many stand is nowhere said here, and takes its time to find out.
    let why = if count == 1 { reasons(facts).remove(&ShiftKey::of(first)) } else { None };
    Some(match why {
        Some(why) => Point::Stands { time: words::time(first), why, typed },
        None => Point::Standing { count, times, typed },
    })
}

/// Changes ahead that people have not been told.
fn unpublished(view: &View<'_>, today: NaiveDate) -> Result<Option<Point>, Refusal> {
    let Some(ahead) = view.last_day_with_seats()?.and_then(|last| Period::new(today, last)) else { return Ok(None) };
    let differences = differences(&view.roster(ahead)?);
    let people: BTreeSet<MemberId> =
        differences.iter().flat_map(|difference| &difference.news).map(|news| news.member).collect();
    let days = || differences.iter().map(|difference| difference.start.date());
    let period = days().min().zip(days().max()).and_then(|(from, to)| Period::new(from, to));
    let people = people.len();
    Ok(period.filter(|_| people > 0).map(|period| Point::Unpublished { people, period }))
}

/// People who have not been told what is published.
fn pending_news(view: &View<'_>, now: NaiveDateTime) -> Result<Option<Point>, Refusal> {
    let people = to_be_told(view, now)?;
    Ok((people > 0).then_some(Point::PendingNews { people }))
}

/// That planning is due.
fn planned_until(view: &View<'_>, today: NaiveDate) -> Result<Option<Point>, Refusal> {
    Ok(match view.last_day_with_seats()? {
        Some(last) if (last - today).num_days() >= DAYS_PLANNED => None,
        Some(last) => Some(Point::PlanNext { until: last }),
        None => Some(Point::PlanFirst),
    })
}

/// Members who have not served for as many weeks as everybody shall, and have nothing ahead.
fn idle(view: &View<'_>, today: NaiveDate) -> Result<Option<Point>, Refusal> {
    let weeks = view.settings()?.get(SettingKey::ServeWeeks);
    let back = Days::new(u64::try_from(7 * weeks).unwrap_or(0));
    let from = today.checked_sub_days(back).unwrap_or(today);
    // Of weeks that nobody planned it cannot be said who was idle in them.
    let planned_before = view.plan_containing(from)?.is_some();
    let last = view.last_day_with_seats()?.unwrap_or(today).max(today);
    let Some(period) = Period::new(from, last).filter(|_| planned_before) else { return Ok(None) };
    let roster = view.roster(period)?;
    let serving: BTreeSet<MemberId> =
        roster.shifts.iter().flat_map(|shift| &shift.crew).map(|taken| taken.member).collect();
    let members = view.members()?;
    let long = members.iter().filter(|member| {
        let profile = &member.profile;
        profile.left.is_none() && profile.joined.is_none_or(|joined| joined <= from) && !serving.contains(&member.id)
    });
    let mut names: Vec<String> = long.map(|member| member.profile.name.clone()).collect();
    SortKey::sort_by_name(&mut names, |name| name);
    let count = names.len();
    names.truncate(MOST_NAMED);
    Ok((count > 0).then_some(Point::Idle { count, names, weeks }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflows::fixtures::{context, weekday_shifts};

    fn day(store: &crate::store::Store) -> Attention {
        Attention::read(&context(), &store.view().unwrap(), Vec::new()).unwrap()
    }

    #[test]
    fn where_nothing_is_planned_planning_is_what_needs_attention() {
        let store = weekday_shifts();
        let day = day(&store);
        assert_eq!(day.points, [Point::PlanFirst]);
        assert!(day.under_way().is_empty() && day.next().is_empty());
    }
}
