//! The operations that were done, as they are listed.

use crate::i18n::Texts;
use crate::model::period::Period;
use crate::model::shift::CancelledShift;
use crate::store::{About, Operation, View};
use crate::workflows::history::refusal::HistoryRefusal;
use crate::workflows::lookup;
use crate::workflows::parse::Subject;
use crate::workflows::planning;
use crate::workflows::refusal::Refusal;

/// So many operations are listed where nobody asks for more.
const LISTED: usize = 20;

/// How many operations are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum HowMany {
    /// The latest, as many as have room.
    #[default]
    Usual,
    /// So many of the latest.
    Latest(usize),
    /// All of them.
    All,
}

/// An operation that is listed.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// The operation.
    pub operation: Operation,
    /// Whether what it did has been taken back since.
    pub is_undone: bool,
}

/// Operations, the latest last.
#[derive(Debug, Clone, PartialEq)]
pub struct Listing {
    /// Those that are listed.
    pub operations: Vec<Listed>,
    /// How many earlier ones are not.
    pub left_out: usize,
}

/// The operations that concern a subject, or all.
///
/// # Errors
/// If the subject is not known, or the database cannot be read.
pub fn list(view: &View<'_>, subject: Option<&Subject>, how_many: HowMany) -> Result<Listing, Refusal> {
    let history = view.history()?;
    let about = subject.map(|subject| about(view, subject)).transpose()?;
    let concerned = about.map(|about| view.operations_about(about)).transpose()?;
    let is_concerned = |found: &&Operation| concerned.as_ref().is_none_or(|ids| ids.contains(&found.id));
    let all: Vec<&Operation> = history.operations.iter().filter(is_concerned).collect();
    let wanted = match how_many {
        HowMany::Usual => LISTED,
        HowMany::Latest(wanted) => wanted,
        HowMany::All => all.len(),
    };
    let left_out = all.len().saturating_sub(wanted);
    let listed = all[left_out..].iter();
    let listed =
        listed.map(|found| Listed { operation: (*found).clone(), is_undone: history.is_undone(found.id) }).collect();
    Ok(Listing { operations: listed, left_out })
}

fn about(view: &View<'_>, subject: &Subject) -> Result<About, Refusal> {
    match subject {
        Subject::Member(name) => Ok(About::Member(lookup::member(&view.members()?, name)?.id)),
        Subject::Shift(name) => {
            // A shift that was cancelled, or has been moved from there, has a history too.
            let cancelled = Period::new(name.day, name.day).map(|day| view.cancelled_shifts(day)).transpose()?;
            let is_meant = |found: &&CancelledShift| name.start.is_none_or(|time| found.shift.start.time() == time);
            if let Some(found) = cancelled.unwrap_or_default().iter().find(is_meant) {
                return Ok(About::Shift(found.id));
            }
            let facts = planning::facts::facts_around(view, name)?;
            let shift = lookup::shift(&facts.roster.shifts, &facts.cars, name)?;
            Ok(About::Shift(shift.timetable.id.ok_or(HistoryRefusal::NothingKnown)?))
        }
    }
}

/// What an operation did, in the language of the texts: its sentence, or the command where that is not known.
pub fn sentence(texts: &Texts, operation: &Operation) -> String {
    match &operation.message {
        Some(message) if texts.has(&message.id) => texts.say(message),
        _ => operation.command.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message;
    use crate::store::{OperationKind, Store};
    use crate::workflows::fixtures::{context, weekday_shifts};

    /// An association with as many more operations, each of which concerns Alva.
    fn with_operations(count: usize) -> Store {
        let mut store = weekday_shifts();
        for round in 0..count {
            let phone = format!("070-{round:07}");
            let done = context().change(&mut store, OperationKind::Change, false, |change| {
                let mut alva = lookup::member(&change.members()?, "Alva")?.clone();
                alva.profile.phone = Some(phone);
                change.update_member(alva.id, &alva.profile)?;
                Ok(((), message!("and")))
            });
            done.unwrap();
        }
        store
    }

    #[test]
    fn the_latest_are_listed_and_the_others_counted() {
        let store = with_operations(24);
        let view = store.view().unwrap();
        let listing = |how_many| list(&view, None, how_many).unwrap();
        let usual = listing(HowMany::Usual);
        assert_eq!((usual.operations.len(), usual.left_out), (20, 5));
        assert_eq!(usual.operations.last().unwrap().operation.id, 25);
        assert_eq!((listing(HowMany::All).operations.len(), listing(HowMany::All).left_out), (25, 0));
        assert_eq!(listing(HowMany::Latest(3)).operations.first().unwrap().operation.id, 23);
    }

    #[test]
    fn of_a_member_what_concerned_them_is_listed() {
        let store = with_operations(2);
        let view = store.view().unwrap();
        let ids = |name: &str| -> Vec<i64> {
            let listing = list(&view, Some(&Subject::Member(name.to_owned())), HowMany::All).unwrap();
            listing.operations.iter().map(|listed| listed.operation.id).collect()
        };
        assert_eq!(ids("Alva"), [1, 2, 3]);
        assert_eq!(ids("Bo"), [1]);
    }
}
