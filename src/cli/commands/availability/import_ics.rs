//! `korpass availability import-ics`: busy times of somebody's own calendar.

use std::path::PathBuf;

use crate::calendar::{DoubtReason, EntryDoubt};
use crate::cli::answers::availability::BusyAnswer;
use crate::cli::screens::{availability, lost_seats};
use crate::cli::session::Session;
use crate::message;
use crate::workflows::answers::own_calendar::{BusyRead, OwnCalendar, import_calendar};
use crate::workflows::failure::Failure;
use crate::workflows::import::busy_times::Replaced;
use crate::workflows::refusal::Refusal;

/// So many entries that could not be followed are named.
const MOST_DOUBTS: usize = 8;

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
        let asks = !self.yes && !self.dry_run;
        let calendar = OwnCalendar { file: self.calendar_file, member: self.member, period: self.period };
        let decide = |read: &BusyRead| agreed(session, read, asks);
        let taken = import_calendar(&session.context, &mut store, &calendar, self.dry_run, decide)?;
        if let Some(done) = taken.done {
            lost_seats::show_advice(session, &session.confirm_done(done));
        }
        if session.options.json {
            return session.show_json(&BusyAnswer::of(&taken.read, !self.dry_run));
        }
        Ok(())
    }
}

/// Shows when somebody is busy and asks whether to store it, as far as that is wanted.
fn agreed(session: &Session, read: &BusyRead, asks: bool) -> Result<bool, Refusal> {
    if asks {
        session.check_can_ask()?;
    }
    warn_of_doubts(session, &read.busy.doubts);
    if session.options.json {
        return Ok(true);
    }
    availability::show_busy(&session.page, read);
    lost_seats::show_lost(session, &read.lost);
    if read.replaced == (Replaced { added: 0, removed: 0 }) {
        session.show_message(&message!("busy-nothing-new"));
        return Ok(false);
    }
    let (name, Replaced { added, removed }) = (read.member.profile.name.as_str(), read.replaced);
    let agrees = !asks || session.ask(&message!("busy-ask", name = name, added = added, removed = removed));
    if !agrees {
        session.show_message(&message!("answer-no"));
    }
    Ok(agrees)
}

fn warn_of_doubts(session: &Session, doubts: &[EntryDoubt]) {
    for EntryDoubt { line, reason } in doubts.iter().take(MOST_DOUBTS) {
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
