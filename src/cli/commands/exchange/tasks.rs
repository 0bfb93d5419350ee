//! What is to be done for an exchange: shown, ticked off, changed.

use chrono::NaiveDate;
use clap::Subcommand;
use serde_json::json;

use crate::cli::commands::exchange::Which;
use crate::cli::session::Session;
use crate::i18n::{Message, Time};
use crate::message;
use crate::model::swap_task::{SwapTask, TaskText};
use crate::model::vehicle_swap::VehicleSwap;
use crate::store::{Change, View};
use crate::workflows::failure::Failure;
use crate::workflows::lookup;
use crate::workflows::parse;
use crate::workflows::words::Names;

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
                    let today = session.context.today(change)?;
                    if let Some(day) = on.filter(|on| *on > today) {
                        return Err(Failure::new(message!("error-reading-ahead", day = Time::Days(day, day))));
                    }
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
                    let (swap, member) = (which.open(change)?, named(&member)?);
                    let new = SwapTask::new(swap.id, TaskText::Own(task), due_days, member);
                    change.add_swap_task(&new)?;
                    Ok(((), message!("op-task-added", task = in_full(session, change, which, &new)?)))
                }
                Deed::Edit { id, task: text, due_days, member } => {
                    if text.is_none() && due_days.is_none() && member.is_none() {
                        return Err(
                            Failure::new(message!("error-no-wish")).advise(message!("error-no-task-change-advice"))
                        );
                    }
                    let mut task = task(change, which, id)?;
                    task.what = text.map_or(task.what, TaskText::Own);
                    task.days = due_days.unwrap_or(task.days);
                    task.member = match member.as_deref() {
                        Some("") => None,
                        _ => named(&member)?.or(task.member),
                    };
                    change.update_swap_task(&task)?;
                    Ok(((), message!("op-task-changed", task = in_full(session, change, which, &task)?)))
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

/// A task with when it is due and who sees to it.
fn in_full(session: &Session, view: &View<'_>, which: &Which, task: &SwapTask) -> Result<Message, Failure> {
    let (swap, members) = (which.any(view)?, view.members()?);
    let names = Names::of(&members);
    Ok(in_words(session, &swap, session.context.today(view)?, &names, task))
}

/// A task with its day and whoever sees to it or did it.
fn in_words(session: &Session, swap: &VehicleSwap, today: NaiveDate, names: &Names, task: &SwapTask) -> Message {
    let texts = &session.texts;
    let due = match (task.done_on, task.due(swap.day)) {
        (Some(done), _) => message!("task-done", day = texts.short_date(done)),
        (None, Some(due)) if task.is_overdue(swap.day, today) => message!("task-overdue", day = texts.short_date(due)),
        (None, Some(due)) => message!("task-due", day = texts.short_date(due)),
        (None, None) if task.days < 0 => message!("task-days-before", days = -task.days),
        (None, None) => message!("task-days-after", days = task.days),
    };
    let who = match (task.done_by.as_str(), task.member) {
        ("", None) => return message!("task-line", due = due, task = task.words(texts.language())),
        ("", Some(member)) => names.short(member).to_owned(),
        (done_by, _) => done_by.to_owned(),
    };
    message!("task-line-and-who", due = due, task = task.words(texts.language()), who = who)
}

/// The tasks: those overdue first, then by when they are due, and those done last.
fn show(session: &Session, which: &Which) -> Result<(), Failure> {
    let store = session.open()?;
    let view = store.view()?;
    let (swap, today, members) = (which.any(&view)?, session.context.today(&view)?, view.members()?);
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
        let words = texts.say(&in_words(session, &swap, today, &names, task));
        let line = session.wrap(&format!("{:>4}. {words}", task.id));
        session.show(match (task.is_overdue(swap.day, today), task.done_on) {
            (true, _) => session.ink.warn(&line),
            (false, Some(_)) => session.ink.dim(&line),
            (false, None) => line,
        });
    }
    Ok(())
}
