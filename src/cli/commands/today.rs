//! `korpass` alone, and `korpass today`: who drives now and next, and what needs attention.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate, NaiveDateTime};
use serde_json::{Value, json};

use crate::cli::commands::dues_near;
use crate::cli::session::Session;
use crate::i18n::{Message, SortKey};
use crate::message;
use crate::model::facts::Facts;
use crate::model::member::MemberId;
use crate::model::period::Period;
use crate::model::roster::RosterShift;
use crate::model::settings::SettingKey;
use crate::planner::from_facts::shift_name;
use crate::planner::shift_index::ShiftKey;
use crate::store::View;
use crate::ui::table::ScreenTable;
use crate::ui::table::Tone;
use crate::workflows::exchange::standing;
use crate::workflows::failure::Failure;
use crate::workflows::notification::to_be_told;
use crate::workflows::planning;
use crate::workflows::planning::standing::reasons;
use crate::workflows::publication::preview::tellings;
use crate::workflows::upkeep::erasing;
use crate::workflows::words;
use crate::workflows::words::Names;

/// Shifts that stand are told so many days ahead.
const DAYS_AHEAD: u64 = 14;
/// So many shifts to come are shown.
const NEXT: usize = 2;
/// Planning again is due when so few days ahead are planned.
const DAYS_PLANNED: i64 = 14;
/// So many of one kind are named.
const MOST_NAMED: usize = 5;

/// Today.
#[derive(Debug, clap::Args)]
pub struct Today {}

/// What is shown.
struct Screen {
    now: NaiveDateTime,
    facts: Facts,
    /// What needs attention, the most urgent first, each with what to do.
    attention: Vec<Message>,
}

impl Today {
    /// Shows who drives now and next, and what needs attention.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let store = session.open()?;
        let view = store.view()?;
        let screen = Screen::read(session, &view)?;
        if session.options.json {
            return screen.show_json(session);
        }
        screen.show(session, &session.context.association(&view)?.name);
        Ok(())
    }
}

impl Screen {
    fn read(session: &Session, view: &View<'_>) -> Result<Self, Failure> {
        let now = session.context.local_now(view)?;
        let today = now.date();
        let ahead = today.checked_add_days(Days::new(DAYS_AHEAD)).unwrap_or(today);
        let period = Period::new(today, ahead).ok_or_else(|| Failure::new(message!("error-nothing-planned")))?;
        let facts = Facts { driven_until: Some(now), ..planning::facts(view, period)? };
        let mut attention = Vec::new();
        attention.extend(standing(&facts, now));
        attention.extend(unpublished(session, view, today)?);
        attention.extend(untold(view, now)?);
        attention.extend(planned_until(view, today)?);
        attention.extend(standing::attention(&session.context, view)?);
        attention.extend(dues_near(session, view)?);
        attention.extend(idle(view, today)?);
        attention.extend(erasing::attention(view, today)?);
        Ok(Self { now, facts, attention })
    }

    /// The shift that is under way, if there is one, and those to come.
    fn shifts(&self) -> (Vec<&RosterShift>, Vec<&RosterShift>) {
        let manned = || self.facts.roster.shifts.iter().filter(|shift| shift.is_manned());
        let time = |shift: &RosterShift| (shift.timetable.shift.start, shift.timetable.shift.end);
        let under_way = manned().filter(|shift| time(shift).0 <= self.now && self.now < time(shift).1).collect();
        (under_way, manned().filter(|shift| self.now < time(shift).0).take(NEXT).collect())
    }

    fn show(&self, session: &Session, association: &str) {
        let texts = &session.texts;
        let day = self.now.date();
        let heading = crate::text!(
            texts,
            "today-heading",
            association = association,
            day = texts.short_date(day),
            week = texts.week(day),
            time = self.now.format("%H:%M").to_string()
        );
        session.show(session.ink.heading(&heading));
        session.show("");
        let (now, next) = self.shifts();
        let mut table = ScreenTable::bare(session.ink, session.surroundings.width);
        for (id, shifts) in [("today-now", now), ("today-next", next)] {
            for (index, shift) in shifts.iter().enumerate() {
                let label = if index == 0 { texts.get(id) } else { String::new() };
                self.rows(session, shift, label).into_iter().for_each(|row| table.row(row));
            }
        }
        table.keep_whole(&[0, 1]);
        let lines = table.lines();
        if lines.is_empty() {
            session.show_message(&message!("today-no-shifts"));
        }
        lines.iter().for_each(|line| session.show(line));
        session.show("");
        if self.attention.is_empty() {
            session.show_message(&message!("today-nothing"));
        } else {
            session.show(session.ink.heading(&texts.get("today-attention")));
        }
        for message in &self.attention {
            session.page.show_indented(&format!("! {}", session.say(message)));
        }
        session.show("");
        session.show(session.ink.dim(&texts.get("today-help")));
    }

    /// A line for each in the car, with telephone number.
    fn rows(&self, session: &Session, shift: &RosterShift, label: String) -> Vec<Vec<(String, Tone)>> {
        let texts = &session.texts;
        let (start, end) = (shift.timetable.shift.start, shift.timetable.shift.end);
        let plate = shift.vehicle.and_then(|id| self.facts.vehicle(id));
        let plate = plate.map(|vehicle| vehicle.details.plate.to_string()).unwrap_or_default();
        let row = |(index, taken): (usize, &crate::model::roster::SeatTaken)| {
            let first = |text: String| if index == 0 { text } else { String::new() };
            let member = self.facts.member(taken.member);
            let name = member.map(|member| member.profile.name.clone()).unwrap_or_default();
            let phone = member.and_then(|member| member.profile.phone.clone()).unwrap_or_default();
            vec![
                (first(label.clone()), Tone::Dim),
                (first(texts.shift_time(start, end)), Tone::Strong),
                (name, Tone::Plain),
                (texts.say(&words::seat(taken.seat)), Tone::Plain),
                (phone, Tone::Plain),
                (first(plate.clone()), Tone::Dim),
            ]
        };
        shift.crew.iter().enumerate().map(row).collect()
    }

    fn show_json(&self, session: &Session) -> Result<(), Failure> {
        let names = Names::of(&self.facts.members);
        let shift = |shift: &&RosterShift| {
            let crew: Vec<Value> = shift
                .crew
                .iter()
                .map(|taken| json!({"seat": taken.seat, "member": names.full(taken.member)}))
                .collect();
            json!({"shift": shift_name(&self.facts, shift), "end": shift.timetable.shift.end, "crew": crew})
        };
        let (now, next) = self.shifts();
        let attention: Vec<String> = self.attention.iter().map(|message| session.say(message)).collect();
        session.show_json(&json!({
            "now": now.iter().map(shift).collect::<Vec<_>>(), "next": next.iter().map(shift).collect::<Vec<_>>(),
            "attention": attention,
        }))
    }
}

/// Shifts soon that stand.
fn standing(facts: &Facts, now: NaiveDateTime) -> Option<Message> {
    let shifts: Vec<&RosterShift> =
        facts.roster.shifts.iter().filter(|shift| now < shift.timetable.shift.start && shift.is_standing()).collect();
    let first = shifts.first()?;
    let (count, shift) = (shifts.len(), words::shift_to_type(&facts.cars, first));
    let times: Vec<_> = shifts.iter().take(MOST_NAMED).map(|shift| words::time(shift)).collect();
    // Why many stand is nowhere said here, and takes its time to find out.
    let why = if count == 1 { reasons(facts).remove(&ShiftKey::of(first)) } else { None };
    Some(match why {
        Some(why) => message!("today-stands", shift = words::time(first), why = why, name = shift),
        None => message!("today-standing", count = count, shifts = times, name = shift),
    })
}

/// Changes ahead that people have not been told.
fn unpublished(session: &Session, view: &View<'_>, today: NaiveDate) -> Result<Option<Message>, Failure> {
    let Some(ahead) = view.last_day_with_seats()?.and_then(|last| Period::new(today, last)) else { return Ok(None) };
    let tellings = tellings(view, ahead)?;
    let people: BTreeSet<MemberId> =
        tellings.iter().flat_map(|telling| &telling.news).map(|news| news.member).collect();
    let days = || tellings.iter().map(|telling| telling.start.date());
    let period = days().min().zip(days().max()).and_then(|(from, to)| Period::new(from, to));
    Ok(period.filter(|_| !people.is_empty()).map(|period| {
        message!("today-unpublished", count = people.len(), period = words::period_to_type(&session.texts, period))
    }))
}

/// People who have not been told what is published.
fn untold(view: &View<'_>, now: NaiveDateTime) -> Result<Option<Message>, Failure> {
    let count = to_be_told(view, now)?;
    Ok((count > 0).then(|| message!("today-untold", count = count)))
}

/// That planning is due.
fn planned_until(view: &View<'_>, today: NaiveDate) -> Result<Option<Message>, Failure> {
    let last = view.last_day_with_seats()?;
    Ok(match last {
        Some(last) if (last - today).num_days() >= DAYS_PLANNED => None,
        Some(last) => Some(message!("today-plan-next", until = crate::i18n::Time::Days(last, last))),
        None => Some(message!("today-plan-first")),
    })
}

/// Members who have not served for as many weeks as everybody shall, and have nothing ahead.
fn idle(view: &View<'_>, today: NaiveDate) -> Result<Option<Message>, Failure> {
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
    let (count, more) = (names.len(), names.len().saturating_sub(MOST_NAMED));
    names.truncate(MOST_NAMED);
    Ok((count > 0).then(|| message!("today-idle", count = count, names = names, more = more, weeks = weeks)))
}
