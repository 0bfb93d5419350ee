//! What is to be done for an exchange: listed, ticked off, changed.

use chrono::NaiveDate;

use crate::i18n::{Message, Texts};
use crate::message;
use crate::model::exchange::Exchange;
use crate::model::exchange_task::{ExchangeTask, TaskText};
use crate::store::{Change, OperationKind, Store, View};
use crate::workflows::context::{Context, Done};
use crate::workflows::exchange::refusal::ExchangeRefusal;
use crate::workflows::exchange::which;
use crate::workflows::lookup;
use crate::workflows::refusal::Refusal;
use crate::workflows::words::Names;

/// A task of the checklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The task.
    pub task: ExchangeTask,
    /// When it is due, once the exchange has a day.
    pub due: Option<NaiveDate>,
    /// Whether it should have been done before today.
    pub is_overdue: bool,
    /// The name of the member who sees to it.
    pub member: Option<String>,
    /// The shortest name of that member that only they have.
    pub short_name: Option<String>,
}

/// A task that is told, or told anew; what is not told stays.
#[derive(Debug, Clone, Default)]
pub struct TaskChange {
    /// What it is.
    pub text: Option<String>,
    /// When it is due, in days after the first day of the new vehicle.
    pub days: Option<i64>,
    /// Who sees to it; nobody if empty.
    pub member: Option<String>,
}

/// That tasks have been done.
#[derive(Debug, Clone, Default)]
pub struct Tick {
    /// The numbers of the tasks.
    pub ids: Vec<i64>,
    /// The day; today if none is told.
    pub on: Option<NaiveDate>,
    /// By whom; by whoever tells it if nobody is named.
    pub by: Option<String>,
    /// Not done after all.
    pub undo: bool,
}

impl Listed {
    fn of(exchange: &Exchange, today: NaiveDate, names: &Names, task: ExchangeTask) -> Self {
        Self {
            due: task.due(exchange.day),
            is_overdue: task.is_overdue(exchange.day, today),
            member: task.member.map(|member| names.full(member).to_owned()),
            short_name: task.member.map(|member| names.short(member).to_owned()),
            task,
        }
    }

    /// The task with its day and whoever sees to it or did it.
    pub fn sentence(&self, texts: &Texts) -> Message {
        let task = &self.task;
        let due = match (task.done_on, self.due) {
            (Some(done), _) => message!("task-done", day = texts.short_date(done)),
            (None, Some(due)) if self.is_overdue => message!("task-overdue", day = texts.short_date(due)),
            (None, Some(due)) => message!("task-due", day = texts.short_date(due)),
            (None, None) if task.days < 0 => message!("task-days-before", days = -task.days),
            (None, None) => message!("task-days-after", days = task.days),
        };
        let words = task.words(texts.language());
        let done_by = Some(&task.done_by).filter(|name| !name.is_empty());
        match done_by.or(self.short_name.as_ref()) {
            Some(who) => message!("task-line-and-who", due = due, task = words, who = who),
            None => message!("task-line", due = due, task = words),
        }
    }
}

/// The checklist of an exchange: tasks that are overdue first, then by when they are due, and those done last.
///
/// # Errors
/// If no exchange or several are meant.
pub fn list(context: &Context, view: &View<'_>, coming: Option<&str>) -> Result<Vec<Listed>, Refusal> {
    let (exchange, today, names) = (which::any(view, coming)?, context.today(view)?, Names::of(&view.members()?));
    let tasks = view.exchange_tasks(exchange.id)?.into_iter();
    let mut listed: Vec<Listed> = tasks.map(|task| Listed::of(&exchange, today, &names, task)).collect();
    listed.sort_by_key(|one| (one.task.done_on.is_some(), !one.is_overdue, one.task.days, one.task.id));
    Ok(listed)
}

fn task(change: &Change<'_>, coming: Option<&str>, id: i64) -> Result<ExchangeTask, Refusal> {
    let tasks = change.exchange_tasks(which::any(change, coming)?.id)?;
    Ok(tasks.into_iter().find(|task| task.id == id).ok_or(ExchangeRefusal::NoSuchTask(id))?)
}

/// A task with when it is due and who sees to it.
fn in_full(context: &Context, view: &View<'_>, coming: Option<&str>, task: ExchangeTask) -> Result<Message, Refusal> {
    let (exchange, names) = (which::any(view, coming)?, Names::of(&view.members()?));
    Ok(Listed::of(&exchange, context.today(view)?, &names, task).sentence(&context.texts))
}

/// Ticks tasks off, or records that they are not done after all.
///
/// # Errors
/// If a task is not there, or the day is still to come.
pub fn tick(context: &Context, store: &mut Store, coming: Option<&str>, input: Tick) -> Result<Done<()>, Refusal> {
    context.change(store, OperationKind::Change, false, |change| {
        let today = context.today(change)?;
        if let Some(day) = input.on.filter(|on| *on > today) {
            return Err(ExchangeRefusal::DayAhead(day).into());
        }
        let mut said = Vec::new();
        for id in input.ids {
            let mut task = task(change, coming, id)?;
            let by = || input.by.clone().unwrap_or_else(|| context.by.clone());
            task.done_on = (!input.undo).then(|| input.on.unwrap_or(today));
            task.done_by = if input.undo { String::new() } else { by() };
            change.update_exchange_task(&task)?;
            said.push(task.words(context.texts.language()));
        }
        let id = if input.undo { "op-task-not-done" } else { "op-task-done" };
        Ok(((), message!(id, tasks = said)))
    })
}

/// Adds a task of the association's own.
///
/// # Errors
/// If the exchange is done or cancelled, or the member is unknown.
pub fn add(
    context: &Context,
    store: &mut Store,
    coming: Option<&str>,
    (text, days, member): (String, i64, Option<&str>),
) -> Result<Done<()>, Refusal> {
    context.change(store, OperationKind::Change, false, |change| {
        let (exchange, members) = (which::open(change, coming)?, change.members()?);
        let member = member.map(|name| lookup::member(&members, name)).transpose()?.map(|member| member.id);
        let new = ExchangeTask::new(exchange.id, TaskText::Own(text), days, member);
        change.add_exchange_task(&new)?;
        Ok(((), message!("op-task-added", task = in_full(context, change, coming, new)?)))
    })
}

/// Tells something anew of a task.
///
/// # Errors
/// If nothing is told, or the task or the member is unknown.
pub fn edit(
    context: &Context,
    store: &mut Store,
    coming: Option<&str>,
    (id, input): (i64, TaskChange),
) -> Result<Done<()>, Refusal> {
    context.change(store, OperationKind::Change, false, |change| {
        if input.text.is_none() && input.days.is_none() && input.member.is_none() {
            return Err(ExchangeRefusal::NoTaskChange.into());
        }
        let (mut task, members) = (task(change, coming, id)?, change.members()?);
        task.what = input.text.map_or(task.what, TaskText::Own);
        task.days = input.days.unwrap_or(task.days);
        task.member = match input.member.as_deref() {
            Some("") => None,
            Some(name) => Some(lookup::member(&members, name)?.id),
            None => task.member,
        };
        change.update_exchange_task(&task)?;
        Ok(((), message!("op-task-changed", task = in_full(context, change, coming, task)?)))
    })
}

/// Removes a task.
///
/// # Errors
/// If it is not there.
pub fn remove(context: &Context, store: &mut Store, coming: Option<&str>, id: i64) -> Result<Done<()>, Refusal> {
    context.change(store, OperationKind::Change, false, |change| {
        let task = task(change, coming, id)?;
        change.remove_exchange_task(id)?;
        Ok(((), message!("op-task-removed", task = task.words(context.texts.language()))))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflows::exchange::day::DayRequest;
    use crate::workflows::exchange::fixtures::{context_on, day, set_day, with_exchange};
    use crate::workflows::fixtures::context;

    fn listed(store: &Store, today: &str) -> Vec<Listed> {
        list(&context_on(today), &store.view().unwrap(), None).unwrap()
    }

    #[test]
    fn tasks_are_due_once_there_is_a_day_and_those_overdue_come_first() {
        let mut store = with_exchange();
        assert!(listed(&store, "2021-02-11").iter().all(|one| one.due.is_none() && !one.is_overdue));
        set_day(&context(), &mut store, DayRequest::On(day("2021-03-03"))).unwrap();
        let own = ("Köp dammsugare".to_owned(), -40, Some("Alva"));
        add(&context(), &mut store, None, own).unwrap();
        let tasks = listed(&store, "2021-02-11");
        assert_eq!(tasks[0].task.what, TaskText::Own("Köp dammsugare".to_owned()));
        assert_eq!((tasks[0].due, tasks[0].member.as_deref()), (Some(day("2021-01-22")), Some("Alva")));
        let overdue = tasks.iter().filter(|one| one.is_overdue).count();
        assert!(overdue > 2 && tasks[..overdue].iter().all(|one| one.is_overdue), "{overdue}");
    }

    #[test]
    fn what_is_ticked_off_is_done_until_it_is_not_after_all() {
        let mut store = with_exchange();
        let id = listed(&store, "2021-02-11")[0].task.id;
        let context = context_on("2021-02-11");
        let done = Tick { ids: vec![id], by: Some("Bo".to_owned()), ..Tick::default() };
        tick(&context, &mut store, None, done).unwrap();
        let found = listed(&store, "2021-02-11").pop().unwrap().task;
        assert_eq!((found.id, found.done_on, found.done_by.as_str()), (id, Some(day("2021-02-11")), "Bo"));
        tick(&context, &mut store, None, Tick { ids: vec![id], undo: true, ..Tick::default() }).unwrap();
        assert!(listed(&store, "2021-02-11").iter().all(|one| one.task.done_on.is_none()));
    }

    #[test]
    fn a_task_that_is_not_there_a_day_ahead_and_no_change_are_refused() {
        let mut store = with_exchange();
        let refused = remove(&context(), &mut store, None, 999).unwrap_err();
        assert!(matches!(refused, Refusal::Exchange(ExchangeRefusal::NoSuchTask(999))));
        let ahead = Tick { ids: vec![1], on: Some(day("2021-01-19")), ..Tick::default() };
        let refused = tick(&context(), &mut store, None, ahead).unwrap_err();
        assert!(matches!(refused, Refusal::Exchange(ExchangeRefusal::DayAhead(_))));
        let refused = edit(&context(), &mut store, None, (1, TaskChange::default())).unwrap_err();
        assert!(matches!(refused, Refusal::Exchange(ExchangeRefusal::NoTaskChange)));
    }
}
