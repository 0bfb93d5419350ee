//! `korpass vehicle swap tasks`: the checklist of an exchange.

use chrono::NaiveDate;
use serde::Serialize;

use crate::cli::commands::exchange::which::Which;
use crate::cli::session::Session;
use crate::i18n::Language;
use crate::workflows::exchange::tasks::{self, Listed};
use crate::workflows::failure::Failure;

/// A task of an exchange.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct TaskAnswer {
    id: i64,
    /// What is to be done, in the language spoken.
    task: String,
    /// When it is due, once the exchange has a day.
    due: Option<NaiveDate>,
    /// When it is due, in days after the first day of the new vehicle.
    days: i64,
    /// The name of the member who sees to it.
    member: Option<String>,
    done_on: Option<NaiveDate>,
    /// Who did it; empty if not told.
    done_by: String,
    /// Whether it should have been done before today.
    overdue: bool,
}

/// Shows the tasks: those overdue first, then by when they are due, and those done last.
///
/// # Errors
/// If no exchange or several are meant.
pub fn run(session: &Session, which: &Which) -> Result<(), Failure> {
    let listed = tasks::list(&session.context, &session.open()?.view()?, which.coming())?;
    if session.options.json {
        let language = session.texts.language();
        return session.show_json(&listed.into_iter().map(|one| TaskAnswer::of(one, language)).collect::<Vec<_>>());
    }
    for one in &listed {
        let words = session.texts.say(&one.sentence(&session.texts));
        let line = session.wrap(&format!("{:>4}. {words}", one.task.id));
        session.show(match (one.is_overdue, one.task.done_on) {
            (true, _) => session.ink.warn(&line),
            (false, Some(_)) => session.ink.dim(&line),
            (false, None) => line,
        });
    }
    Ok(())
}

impl TaskAnswer {
    fn of(Listed { task, due, is_overdue, member, .. }: Listed, language: Language) -> Self {
        Self {
            id: task.id,
            task: task.words(language),
            due,
            days: task.days,
            member,
            done_on: task.done_on,
            done_by: task.done_by,
            overdue: is_overdue,
        }
    }
}
