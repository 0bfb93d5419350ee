//! `korpass history`: what has been done, when, by whom and why.

pub mod undo;

use serde_json::{Value, json};

use crate::cli::session::Session;
use crate::i18n::date_time;
use crate::message;
use crate::model::local_time::local_of;
use crate::model::period::Period;
use crate::model::shift::CancelledShift;
use crate::store::{About, History as Log, Operation, View};
use crate::workflows::failure::Failure;
use crate::workflows::lookup;
use crate::workflows::parse;
use crate::workflows::parse::Subject;
use crate::workflows::planning;

/// So many operations are shown where nobody asks for more.
const SHOWN: usize = 20;

/// What history is asked of.
#[derive(Debug, clap::Args)]
pub struct History {
    #[arg(value_name = "subject", value_parser = parse::subject)]
    subject: Option<Subject>,
    #[arg(long, conflicts_with = "limit")]
    all: bool,
    #[arg(long, value_name = "number", value_parser = parse::within::<usize>(1, 100_000))]
    limit: Option<usize>,
}

impl History {
    /// Shows the operations, the latest last.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let store = session.open()?;
        let view = store.view()?;
        let log = view.history()?;
        let about = self.subject.as_ref().map(|subject| about(&view, subject)).transpose()?;
        let concerned = about.map(|about| view.operations_about(about)).transpose()?;
        let all: Vec<&Operation> = log
            .operations
            .iter()
            .filter(|found| concerned.as_ref().is_none_or(|ids| ids.contains(&found.id)))
            .collect();
        let wanted = if self.all { all.len() } else { self.limit.unwrap_or(SHOWN) };
        let left_out = all.len().saturating_sub(wanted);
        let shown = &all[left_out..];
        if session.options.json {
            let operations: Vec<Value> = shown.iter().map(|found| as_json(session, &log, found)).collect();
            return session.show_json(&json!({"operations": operations, "left_out": left_out}));
        }
        if shown.is_empty() {
            session.show_message(&message!("history-none"));
            return Ok(());
        }
        if left_out > 0 {
            session.show(session.ink.dim(&crate::text!(session.texts, "history-left-out", count = left_out)));
        }
        show(session, &view, &log, shown)
    }
}

fn about(view: &View<'_>, subject: &Subject) -> Result<About, Failure> {
    match subject {
        Subject::Member(name) => Ok(About::Member(lookup::member(&view.members()?, name)?.id)),
        Subject::Shift(name) => {
            // A shift that was cancelled, or has been moved from there, has a history too.
            let cancelled = Period::new(name.day, name.day).map(|day| view.cancelled_shifts(day)).transpose()?;
            let is_meant = |found: &&CancelledShift| name.start.is_none_or(|time| found.shift.start.time() == time);
            if let Some(found) = cancelled.unwrap_or_default().iter().find(is_meant) {
                return Ok(About::Shift(found.id));
            }
            let facts = planning::facts_around(view, name)?;
            let shift = lookup::shift(&facts.roster.shifts, &facts.cars, name)?;
            let unknown = || Failure::new(message!("history-none"));
            Ok(About::Shift(shift.timetable.id.ok_or_else(unknown)?))
        }
    }
}

/// What an operation did, in the language spoken.
pub fn sentence(session: &Session, operation: &Operation) -> String {
    match &operation.message {
        Some(message) if session.texts.has(&message.id) => session.texts.say(message),
        _ => operation.command.clone(),
    }
}

fn as_json(session: &Session, log: &Log, operation: &Operation) -> Value {
    json!({
        "number": operation.id, "at": operation.at.and_utc().to_rfc3339(), "by": operation.by,
        "command": operation.command, "what": sentence(session, operation),
        "takes_back": operation.takes_back, "undone": log.is_undone(operation.id),
    })
}

fn show(session: &Session, view: &View<'_>, log: &Log, shown: &[&Operation]) -> Result<(), Failure> {
    let zone = session.context.association(view)?.time_zone;
    let texts = &session.texts;
    for operation in shown {
        let what = sentence(session, operation);
        let undone = log.is_undone(operation.id);
        let what = if undone { crate::text!(texts, "history-undone", what = what) } else { what };
        let at = date_time(local_of(zone, operation.at));
        let head = crate::text!(texts, "history-head", number = operation.id, at = at, by = operation.by.as_str());
        session.show(session.ink.dim(&head));
        session.page.show_indented(&what);
    }
    Ok(())
}
