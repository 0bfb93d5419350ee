//! What a workflow knows of the world: the time, who asks and in which languages. A frontend reads it once and hands
//! it down, so that the same database and the same context give the same bytes.

use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime};

use crate::i18n::{Language, Message, Texts};
use crate::model::association::Association;
use crate::model::local_time::local_of;
use crate::store::{Change, NewOperation, OperationKind, Store, View};
use crate::workflows::refusal::Refusal;
use crate::workflows::sample::day;

/// What a workflow is told of the world.
#[derive(Clone)]
pub struct Context {
    /// The time now, in UTC.
    pub now: NaiveDateTime,
    /// Whether somebody says what time it is, instead of the clock.
    pub now_is_given: bool,
    /// The name of whoever asks.
    pub by: String,
    /// What they asked for, as the operation log keeps it: the command as it was given.
    pub command: String,
    /// 128 bits of chance, others at every call.
    pub chance: fn() -> Result<u128, Refusal>,
    /// The texts in the language that whoever asks speaks.
    pub texts: Rc<Texts>,
    /// The language they want for what leaves the program, where they say so; else it is the association's.
    pub language_for_others: Option<Language>,
}

impl Context {
    /// The association of the database.
    ///
    /// # Errors
    /// If the database has none or cannot be read.
    pub fn association(&self, view: &View<'_>) -> Result<Association, Refusal> {
        association(view)
    }

    /// The time now on the clocks of the association.
    ///
    /// # Errors
    /// If the database has no association or cannot be read.
    pub fn local_now(&self, view: &View<'_>) -> Result<NaiveDateTime, Refusal> {
        local_now(view, self.now, self.now_is_given)
    }

    /// Today in the association's time zone; in the sample its day.
    ///
    /// # Errors
    /// If the database has no association or cannot be read.
    pub fn today(&self, view: &View<'_>) -> Result<NaiveDate, Refusal> {
        Ok(self.local_now(view)?.date())
    }

    /// The texts of what leaves the program: in the association's language, unless another is asked for.
    pub fn texts_for_others(&self, association: &Association) -> Texts {
        self.texts.in_language(self.language_for_others.unwrap_or(association.language))
    }

    /// The operation that a change is recorded as; a rehearsal is taken back at its end.
    pub fn operation(&self, kind: OperationKind, dry_run: bool) -> NewOperation {
        NewOperation {
            at: self.now,
            by: self.by.clone(),
            command: self.command.clone(),
            kind,
            dry_run,
            now_is_given: self.now_is_given,
        }
    }

    /// Changes the database in one operation, or rehearses it.
    ///
    /// # Errors
    /// What the work reports; nothing is changed then.
    pub fn change<T>(
        &self,
        store: &mut Store,
        kind: OperationKind,
        dry_run: bool,
        work: impl FnOnce(&Change<'_>) -> Result<(T, Message), Refusal>,
    ) -> Result<Done<T>, Refusal> {
        let (outcome, sentence) = store.change(&self.operation(kind, dry_run), |change| {
            let (outcome, sentence) = work(change)?;
            Ok::<_, Refusal>(((outcome, sentence.clone()), sentence))
        })?;
        Ok(Done { outcome, sentence, is_rehearsal: dry_run })
    }
}

/// A change that was stored, or only rehearsed.
#[derive(Debug, Clone)]
pub struct Done<T> {
    /// What came of it.
    pub outcome: T,
    /// The sentence of the history.
    pub sentence: Message,
    /// Whether it was only rehearsed, and nothing is stored.
    pub is_rehearsal: bool,
}

fn association(view: &View<'_>) -> Result<Association, Refusal> {
    view.association()?.ok_or(Refusal::NoAssociation)
}

/// A time of UTC on the clocks of the association. In the sample it is always the day on which its six weeks are
/// planned, unless somebody says what time it is, so that there is something left to plan in it.
///
/// # Errors
/// If the database has no association or cannot be read.
pub fn local_now(view: &View<'_>, now: NaiveDateTime, now_is_given: bool) -> Result<NaiveDateTime, Refusal> {
    if !now_is_given && day::is_sample(view)? {
        return Ok(day::DAY.and_time(chrono::NaiveTime::MIN));
    }
    Ok(local_of(association(view)?.time_zone, now))
}
