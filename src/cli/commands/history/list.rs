//! `korpass history`: what has been done, when, by whom and why.

use serde::Serialize;

use crate::cli::commands::history::sentence;
use crate::cli::session::Session;
use crate::i18n::date_time;
use crate::message;
use crate::model::local_time::local_of;
use crate::store::View;
use crate::workflows::failure::Failure;
use crate::workflows::history::listing::{self, HowMany, Listed, Listing};
use crate::workflows::parse;
use crate::workflows::parse::Subject;

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

/// Operations, the latest last.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct HistoryAnswer {
    operations: Vec<OperationAnswer>,
    /// How many earlier ones are not listed.
    left_out: usize,
}

/// An operation.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct OperationAnswer {
    number: i64,
    /// When, in UTC.
    at: String,
    by: String,
    /// The command as it was given.
    command: String,
    /// What was done, in the language spoken.
    what: String,
    /// The number of the operation that it takes back.
    takes_back: Option<i64>,
    /// Whether what it did has been taken back since.
    undone: bool,
}

impl History {
    /// Shows the operations, the latest last.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let store = session.open()?;
        let view = store.view()?;
        let usual = self.limit.map_or(HowMany::Usual, HowMany::Latest);
        let how_many = if self.all { HowMany::All } else { usual };
        let Listing { operations, left_out } = listing::list(&view, self.subject.as_ref(), how_many)?;
        if session.options.json {
            let operations = operations.into_iter().map(|found| OperationAnswer::of(session, found)).collect();
            return session.show_json(&HistoryAnswer { operations, left_out });
        }
        if operations.is_empty() {
            session.show_message(&message!("history-none"));
            return Ok(());
        }
        if left_out > 0 {
            session.show(session.ink.dim(&crate::text!(session.texts, "history-left-out", count = left_out)));
        }
        show(session, &view, &operations)
    }
}

impl OperationAnswer {
    fn of(session: &Session, listed: Listed) -> Self {
        let what = sentence(session, &listed.operation);
        let operation = listed.operation;
        Self {
            number: operation.id,
            at: operation.at.and_utc().to_rfc3339(),
            by: operation.by,
            command: operation.command,
            what,
            takes_back: operation.takes_back,
            undone: listed.is_undone,
        }
    }
}

fn show(session: &Session, view: &View<'_>, shown: &[Listed]) -> Result<(), Failure> {
    let zone = session.context.association(view)?.time_zone;
    let texts = &session.texts;
    for Listed { operation, is_undone } in shown {
        let what = sentence(session, operation);
        let what = if *is_undone { crate::text!(texts, "history-undone", what = what) } else { what };
        let at = date_time(local_of(zone, operation.at));
        let head = crate::text!(texts, "history-head", number = operation.id, at = at, by = operation.by.as_str());
        session.show(session.ink.dim(&head));
        session.page.show_indented(&what);
    }
    Ok(())
}
