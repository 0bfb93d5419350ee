//! What is to be done for an exchange: shown, ticked off, changed.

use chrono::NaiveDate;
use clap::Subcommand;
use serde_json::json;

use super::Which;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::cli::view::Names;
use crate::cli::{lookup, parse};
use crate::message;
use crate::model::swap_task::{SwapTask, TaskText};
use crate::store::Change;

/// Which exchange, and what to do with its tasks.
#[derive(Debug, clap::Args)]
pub struct Tasks {
    #[command(flatten)]
    which: Which,
    #[command(subcommand)]
    deed: Option<Deed>,
}

/// What to do with the tasks.
#[derive(Debug, Subcommand)]
enum Deed {
    #[command(alias = "bocka-av")]
    Tick {
        #[arg(value_name = "id", required = true)]
        ids: Vec<i64>,
        #[arg(long, value_name = "date", value_parser = parse::date)]
        on: Option<NaiveDate>,
        #[arg(long, value_name = "name", value_parser = parse::words)]
        by: Option<String>,
        /// Not done after all.
        #[arg(long, conflicts_with_all = ["on", "by"])]
        undo: bool,
    },
    #[command(alias = "lägg-till")]
    Add {
        #[arg(value_name = "text", value_parser = parse::words)]
        task: String,
        #[arg(long = "days", value_name = "number", value_parser = parse::within::<i64>(-365, 365), allow_hyphen_values = true, default_value = "0")]
        due_days: i64,
        #[arg(long, value_name = "member")]
        member: Option<String>,
    },
    #[command(alias = "ändra")]
    Edit {
        #[arg(value_name = "id")]
        id: i64,
        #[arg(long = "text", value_name = "text", value_parser = parse::words)]
        task: Option<String>,
        #[arg(long = "days", value_name = "number", value_parser = parse::within::<i64>(-365, 365), allow_hyphen_values = true)]
        due_days: Option<i64>,
        #[arg(long, value_name = "member")]
        member: Option<String>,
    },
    #[command(alias = "ta-bort")]
    Remove {
        #[arg(value_name = "id")]
        id: i64,
    },
}

impl Tasks {
    /// Shows the tasks, or changes them.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match self.deed {
            None => show(session, &self.which),
            Some(deed) => deed.run(session, &self.which),
        }
    }
}

fn task(change: &Change<'_>, which: &Which, id: i64) -> Result<SwapTask, Failure> {
    let tasks = change.swap_tasks(which.any(change)?.id)?;
    tasks.into_iter().find(|task| task.id == id).ok_or_else(|| {
        Failure::new(message!("error-no-such-task", id = id)).advise(message!("error-no-such-task-advice"))
    })
}

impl Deed {
    fn run(self, session: &Session, which: &Which) -> Result<(), Failure> {
        let mut store = session.open()?;
        let language = session.texts.language();
        session.change(&mut store, false, |change| {
            let named = |text: &Option<String>| -> Result<_, Failure> {
                let members = change.members()?;
                text.as_deref().map(|text| Ok(lookup::member(&members, text)?.id)).transpose()
            };
            let mut said = Vec::new();
            match self {
                Deed::Tick { ids, on, by, undo } => {
                    let today = session.today(change)?;
                    for id in ids {
                        let mut task = task(change, which, id)?;
                        task.done_on = (!undo).then(|| on.unwrap_or(today));
                        task.done_by = if undo {
                            String::new()
                        } else {
                            by.clone().unwrap_or_else(|| session.surroundings.user())
                        };
                        change.update_swap_task(&task)?;
                        said.push(task.words(language));
                    }
                    let id = if undo { "op-task-not-done" } else { "op-task-done" };
                    Ok(((), message!(id, tasks = said)))
                }
                Deed::Add { task, due_days, member } => {
                    let swap = which.open(change)?;
                    let new = SwapTask {
                        id: 0,
                        swap: swap.id,
                        what: TaskText::Own(task.clone()),
                        days: due_days,
                        member: named(&member)?,
                        done_on: None,
                        done_by: String::new(),
                    };
                    change.add_swap_task(&new)?;
                    Ok(((), message!("op-task-added", task = task)))
                }
                Deed::Edit { id, task: text, due_days, member } => {
                    let mut task = task(change, which, id)?;
                    task.what = text.map_or(task.what, TaskText::Own);
                    task.days = due_days.unwrap_or(task.days);
                    task.member = named(&member)?.or(task.member);
                    change.update_swap_task(&task)?;
                    Ok(((), message!("op-task-changed", task = task.words(language))))
                }
                Deed::Remove { id } => {
                    let task = task(change, which, id)?;
                    change.remove_swap_task(id)?;
                    Ok(((), message!("op-task-removed", task = task.words(language))))
                }
            }
        })
    }
}

/// The tasks: those overdue first, then by when they are due, and those done last.
fn show(session: &Session, which: &Which) -> Result<(), Failure> {
    let store = session.open()?;
    let view = store.view()?;
    let (swap, today, members) = (which.any(&view)?, session.today(&view)?, view.members()?);
    let names = Names::of(&members);
    let mut tasks = view.swap_tasks(swap.id)?;
    tasks.sort_by_key(|task| (task.done_on.is_some(), !task.is_overdue(swap.day, today), task.days, task.id));
    let (texts, language) = (&session.texts, session.texts.language());
    if session.options.json {
        let rows = tasks.iter().map(|task| {
            json!({"id": task.id, "task": task.words(language), "due": task.due(swap.day), "days": task.days,
                "member": task.member.map(|member| names.full(member)), "done_on": task.done_on, "done_by": task.done_by,
                "overdue": task.is_overdue(swap.day, today)})
        });
        return session.show_json(&rows.collect::<Vec<_>>());
    }
    for task in &tasks {
        let overdue = task.is_overdue(swap.day, today);
        let due = match (task.done_on, task.due(swap.day)) {
            (Some(done), _) => texts.say(&message!("task-done", day = texts.short_date(done))),
            (None, Some(due)) if overdue => texts.say(&message!("task-overdue", day = texts.short_date(due))),
            (None, Some(due)) => texts.short_date(due),
            (None, None) => texts.say(&message!("task-days", days = task.days)),
        };
        let who = task.member.map(|member| names.short(member).to_owned()).unwrap_or_default();
        let who = if task.done_by.is_empty() { who } else { task.done_by.clone() };
        let (id, words) = (task.id.to_string(), task.words(language));
        let line = match who.as_str() {
            "" => message!("task-line", id = id, due = due, task = words),
            who => message!("task-line-and-who", id = id, due = due, task = words, who = who),
        };
        let line = session.wrap(&texts.say(&line));
        session.show(match (overdue, task.done_on) {
            (true, _) => session.ink.warn(&line),
            (false, Some(_)) => session.ink.dim(&line),
            (false, None) => line,
        });
    }
    Ok(())
}
