//! `korpass availability import-ics`: busy times of somebody's own calendar.

use std::path::PathBuf;

use chrono::Days;
use serde_json::json;

use crate::calendar::{BusyTimes, Doubt, DoubtReason, NoCalendar, busy_times};
use crate::cli::screens::lost_seats;
use crate::cli::session::Session;
use crate::i18n::{Message, Time};
use crate::message;
use crate::model::member::{Member, MemberId};
use crate::model::period::Period;
use crate::store::{OperationKind, Store};
use crate::workflows::failure::Failure;
use crate::workflows::import::busy_times::Replaced;
use crate::workflows::import::busy_times::replace;
use crate::workflows::import::decode;
use crate::workflows::import::file_name;
use crate::workflows::import::read_file;
use crate::workflows::lookup;
use crate::workflows::seats::seats_ahead::SeatsAhead;
use crate::workflows::words;

/// So many times are shown; of more it is said how many they are.
const MOST_SHOWN: usize = 40;
/// So many entries that could not be followed are named.
const MOST_DOUBTS: usize = 8;
/// The days that are read where no period is named: as far ahead as rosters are planned.
const DAYS_AHEAD: u64 = 12 * 7;

/// The calendar, and whose it is.
#[derive(Debug, clap::Args)]
pub struct ImportIcs {
    #[arg(value_name = "file")]
    calendar_file: PathBuf,
    #[arg(value_name = "period")]
    period: Option<String>,
    #[arg(long, value_name = "member")]
    member: String,
    #[arg(long, short = 'y')]
    yes: bool,
    #[arg(long)]
    dry_run: bool,
}

impl ImportIcs {
    /// Shows when the calendar is busy, asks, and stores it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let (member, period, busy) = self.read(session, &store)?;
        if !self.yes && !self.dry_run {
            session.check_can_ask()?;
        }
        warn_of_doubts(session, &busy.doubts);
        if session.options.json {
            let times: Vec<_> = busy.spans.iter().map(|(from, to)| json!({"from": from, "to": to})).collect();
            let (replaced, stored) = (self.store(session, &mut store, &member, period, &busy)?, !self.dry_run);
            return session.show_json(&json!({
                "member": member.profile.name, "from": period.from(), "to": period.to(), "busy": times,
                "added": replaced.added, "removed": replaced.removed, "stored": stored,
            }));
        }
        show(session, &member, period, &busy);
        let ahead = rehearse(session, &mut store, member.id, period, &busy)?;
        if ahead == (Replaced { added: 0, removed: 0 }) {
            session.show_message(&message!("busy-nothing-new"));
            return Ok(());
        }
        let name = member.profile.name.as_str();
        let question = message!("busy-ask", name = name, added = ahead.added, removed = ahead.removed);
        if !self.yes && !self.dry_run && !session.ask(&question) {
            session.show_message(&message!("answer-no"));
            return Ok(());
        }
        self.store(session, &mut store, &member, period, &busy)?;
        Ok(())
    }

    fn read(&self, session: &Session, store: &Store) -> Result<(Member, Period, BusyTimes), Failure> {
        let view = store.view()?;
        let member = lookup::member(&view.members()?, &self.member)?.clone();
        let today = session.context.today(&view)?;
        let period = match &self.period {
            Some(text) => lookup::period(text, today)?,
            None => {
                let last = today.checked_add_days(Days::new(DAYS_AHEAD - 1)).unwrap_or(today);
                Period::new(today, last).ok_or_else(|| Failure::new(message!("error-ends-before-start")))?
            }
        };
        let association = session.context.association(&view)?;
        let own_entries = format!("@{}.korpass", association.uid);
        let bytes = read_file(&self.calendar_file)?;
        let busy = busy_times(&decode(&bytes), period, association.time_zone, &own_entries);
        let name = file_name(&self.calendar_file);
        Ok((member, period, busy.map_err(|reason| unusable(&name, reason))?))
    }

    fn store(
        &self,
        session: &Session,
        store: &mut Store,
        member: &Member,
        period: Period,
        busy: &BusyTimes,
    ) -> Result<Replaced, Failure> {
        let (replaced, lost) = session.change(store, self.dry_run, |change| {
            let seats = SeatsAhead::of(&session.context, change)?;
            let replaced = replace(change, member.id, period, &busy.spans)?;
            let done = message!(
                "op-busy-imported",
                name = member.profile.name.as_str(),
                added = replaced.added,
                removed = replaced.removed
            );
            Ok(((replaced, seats.lost(&session.context, change)?), done))
        })?;
        lost_seats::tell(session, &lost);
        Ok(replaced)
    }
}

/// What storing would change.
fn rehearse(
    session: &Session,
    store: &mut Store,
    member: MemberId,
    period: Period,
    busy: &BusyTimes,
) -> Result<Replaced, Failure> {
    store.change(&session.context.operation(OperationKind::Change, true), |change| {
        Ok((replace(change, member, period, &busy.spans)?, message!("busy-nothing-new")))
    })
}

/// Why a file cannot be used, and what to do.
fn unusable(file: &str, reason: NoCalendar) -> Failure {
    match reason {
        NoCalendar::NotACalendar => {
            Failure::new(message!("error-not-a-calendar", file = file)).advise(message!("error-not-a-calendar-advice"))
        }
        NoCalendar::Incomplete => Failure::new(message!("error-calendar-incomplete", file = file))
            .advise(message!("error-calendar-incomplete-advice")),
        NoCalendar::TooManyEntries(most) => Failure::new(message!("error-calendar-entries", file = file, most = most))
            .advise(message!("error-calendar-entries-advice")),
        NoCalendar::TooManyDoubts(most) => Failure::new(message!("error-calendar-doubts", file = file, most = most))
            .advise(message!("error-calendar-entries-advice")),
    }
}

fn warn_of_doubts(session: &Session, doubts: &[Doubt]) {
    for Doubt { line, reason } in doubts.iter().take(MOST_DOUBTS) {
        session.warn(&match reason {
            DoubtReason::NoTime => message!("busy-no-time", line = *line),
            DoubtReason::UnknownZone(name) => message!("busy-unknown-zone", line = *line, zone = shortened(name)),
            DoubtReason::NoRule => message!("busy-no-rule", line = *line),
            DoubtReason::LaterToo => message!("busy-later-too", line = *line),
            DoubtReason::TooOften => message!("busy-too-often", line = *line),
        });
    }
    if doubts.len() > MOST_DOUBTS {
        session.warn(&message!("busy-more-doubts", count = doubts.len() - MOST_DOUBTS));
    }
}

/// A name out of the file, fit for a line on the screen whatever it is.
fn shortened(name: &str) -> String {
    name.chars().filter(|letter| !letter.is_control()).take(60).collect()
}

fn show(session: &Session, member: &Member, period: Period, busy: &BusyTimes) {
    let days = Time::Days(period.from(), period.to());
    let name = member.profile.name.as_str();
    session.show_message(&message!("busy-heading", name = name, days = days, count = busy.spans.len()));
    let mut lines: Vec<Message> =
        busy.spans.iter().take(MOST_SHOWN).map(|(from, to)| words::span(*from, *to)).collect();
    if busy.spans.len() > MOST_SHOWN {
        lines.push(message!("busy-more", count = busy.spans.len() - MOST_SHOWN));
    }
    lines.iter().for_each(|line| session.page.show_indented(&session.texts.say(line)));
    session.show_message(&message!("busy-only-times"));
}
