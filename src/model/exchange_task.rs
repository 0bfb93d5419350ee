//! What is to be done for an exchange of vehicles: the template, and the tasks of one exchange.

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::exchange::ExchangeId;
use super::member::MemberId;
use super::period::Period;
use crate::i18n::Language;

/// The template: one task a line, in both languages.
const TEMPLATE: &str = include_str!("exchange_tasks.csv");

/// A task of the template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateTask {
    /// What it is known by.
    pub key: String,
    /// When it is due, in days after the first day of the new vehicle.
    pub days: i64,
    /// Needed in winter only.
    pub in_winter: bool,
    swedish: String,
    english: String,
}

/// A task of an exchange.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExchangeTask {
    /// Number in the database.
    pub id: i64,
    /// The exchange.
    pub exchange: ExchangeId,
    /// What the task is.
    pub what: TaskText,
    /// When it is due, in days after the first day of the new vehicle.
    pub days: i64,
    /// Who sees to it.
    pub member: Option<MemberId>,
    /// When it was done.
    pub done_on: Option<NaiveDate>,
    /// Who did it; empty if not told.
    pub done_by: String,
}

/// What a task is: one of the template, by its key, or one of the association's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TaskText {
    /// A task of the template.
    Template(String),
    /// The association's own words.
    Own(String),
}

/// All tasks of the template, in its order.
pub fn template() -> Vec<TemplateTask> {
    TEMPLATE.lines().skip(1).filter_map(template_task).collect()
}

fn template_task(line: &str) -> Option<TemplateTask> {
    let cells: Vec<&str> = line.split(';').collect();
    let [key, days, winter, swedish, english] = cells.as_slice() else { return None };
    Some(TemplateTask {
        key: (*key).to_owned(),
        days: days.parse().ok()?,
        in_winter: *winter == "ja",
        swedish: (*swedish).to_owned(),
        english: (*english).to_owned(),
    })
}

/// The tasks of the template that an exchange within a window may need.
pub fn tasks_for(window: Period) -> Vec<TemplateTask> {
    let winter = window.iter().any(is_winter);
    template().into_iter().filter(|task| winter || !task.in_winter).collect()
}

/// Whether winter tyres are required in winter road conditions: 1 December to 31 March (trafikförordningen
/// 4 kap. 18 a §).
fn is_winter(day: NaiveDate) -> bool {
    matches!(day.month(), 12 | 1..=3)
}

impl ExchangeTask {
    /// A task that is still to be done; its number is given by the database.
    pub fn new(exchange: ExchangeId, what: TaskText, days: i64, member: Option<MemberId>) -> Self {
        Self { id: 0, exchange, what, days, member, done_on: None, done_by: String::new() }
    }

    /// What the task is, in a language.
    pub fn words(&self, language: Language) -> String {
        match &self.what {
            TaskText::Own(text) => text.clone(),
            TaskText::Template(key) => match template().into_iter().find(|task| task.key == *key) {
                Some(task) if language == Language::Sv => task.swedish,
                Some(task) => task.english,
                None => key.clone(),
            },
        }
    }

    /// When the task is due, once the exchange has a day.
    pub fn due(&self, day: Option<NaiveDate>) -> Option<NaiveDate> {
        day?.checked_add_signed(TimeDelta::days(self.days))
    }

    /// Whether the task should have been done before today.
    pub fn is_overdue(&self, day: Option<NaiveDate>, today: NaiveDate) -> bool {
        self.done_on.is_none() && self.due(day).is_some_and(|due| due < today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_line_of_the_template_is_a_task_in_both_languages() {
        let tasks = template();
        assert_eq!(tasks.len(), TEMPLATE.lines().count() - 1);
        let keys: BTreeSet<&str> = tasks.iter().map(|task| task.key.as_str()).collect();
        assert_eq!(keys.len(), tasks.len());
        assert!(tasks.iter().all(|task| !task.swedish.is_empty() && !task.english.is_empty()));
        assert!(tasks.windows(2).all(|pair| pair[0].days <= pair[1].days), "in the order of their days");
    }

    #[test]
    fn winter_tyres_are_seen_to_only_when_they_are_required() {
        let window = |from: &str, to: &str| Period::new(from.parse().unwrap(), to.parse().unwrap()).unwrap();
        let has_tyres = |window| tasks_for(window).iter().any(|task| task.key == "winter-tyres");
        assert!(has_tyres(window("2021-02-15", "2021-03-31")));
        assert!(has_tyres(window("2021-03-31", "2021-05-31")));
        assert!(!has_tyres(window("2021-04-01", "2021-11-30")));
    }
}
