//! Erasing who somebody was, asked for or because they left long ago.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use chrono::{Days, Months, NaiveDate};

use crate::i18n::{Message, SortKey};
use crate::message;
use crate::model::member::{Member, MemberId};
use crate::model::mention::Certainty;
use crate::model::settings::SettingKey;
use crate::store::{About, ErasureTask, OperationKind, Store, TakenMentions, TextWithMention, View};
use crate::workflows::context::{Context, Done};
use crate::workflows::refusal::Refusal;
use crate::workflows::sample;
use crate::workflows::upkeep::copies::{self, Copy, Sought};
use crate::workflows::upkeep::unfinished::{self, Finished};

/// So many days ahead it is said whose data is going to be erased.
const WARNING_DAYS: u64 = 30;

/// An erasure.
#[derive(Debug, Clone)]
pub struct Erased {
    /// What was done, with its sentence.
    pub done: Done<()>,
    /// Texts in which they may still be meant, with those places alone: nobody said that they are.
    pub kept: Vec<TextWithMention>,
    /// What was removed and cleaned outside the database, and what is left to do.
    pub finished: Finished,
    /// The copies around the database that still hold them.
    pub copies: Vec<Copy>,
}

/// Where somebody is erased beside the database.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    /// Files and pages to remove.
    pub tasks: Vec<ErasureTask>,
    /// Whether the backups that hold them are rewritten.
    pub backups: bool,
}

/// Erases name, contact and all that a member said. Whoever chooses sees the texts that mention the member or may, says
/// which of the places that are not sure go too, or that nothing may be erased any more. It is one operation and cannot
/// be taken back; what has to follow is written down in it, and done at once as far as it can be.
///
/// # Errors
/// If whoever chooses or the database refuses it.
pub fn erase(
    context: &Context,
    store: &mut Store,
    member: MemberId,
    beside: &Beside,
    dry_run: bool,
    choose: impl FnOnce(&View<'_>, &[TextWithMention]) -> Result<TakenMentions, Refusal>,
) -> Result<Erased, Refusal> {
    let (new_name, sought) = {
        let view = store.view()?;
        (unfinished::erased_name(context, context.association(&view)?.language)(member), Sought::of(&view, member)?)
    };
    let mut copies = copies_that_hold(store.path(), &sought)?;
    let rewritten = copies.iter().filter(|copy| beside.backups && copy.is_backup);
    let mut tasks = beside.tasks.clone();
    tasks.extend(rewritten.map(|copy| ErasureTask::Backup(absolute(&copy.file))));
    let done = context.change(store, OperationKind::Erasure, dry_run, |change| {
        let new_name = free_name(change, member, &new_name)?;
        let texts = change.texts_with(member, Some(change.operation()))?;
        let chosen = choose(change, &texts)?;
        let kept = texts.into_iter().filter_map(|text| kept_of(text, &chosen)).collect();
        change.keep_erased_marks(member)?;
        change.erase_member(member, &new_name, &chosen, context.now)?;
        change.leave_erasure_work(&tasks)?;
        Ok((kept, message!("op-erased", name = new_name.as_str())))
    })?;
    let Done { outcome: kept, sentence, is_rehearsal } = done;
    let done = Done { outcome: (), sentence, is_rehearsal };
    if dry_run {
        return Ok(Erased { done, kept, finished: Finished::default(), copies });
    }
    let finished = unfinished::finish(context, store, unfinished::PATIENCE)?;
    copies.retain(|copy| sought.are_in(&copy.file));
    Ok(Erased { done, kept, finished, copies })
}

/// The copies around a database that hold somebody. A database in memory has none.
fn copies_that_hold(database: &Path, sought: &Sought) -> Result<Vec<Copy>, Refusal> {
    if database.as_os_str().is_empty() {
        return Ok(Vec::new());
    }
    Ok(copies::around(database)?.into_iter().filter(|copy| sought.are_in(&copy.file)).collect())
}

/// A path that is the same wherever the program is run next.
pub fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// A name that no other member has: the one wanted, with a number behind it if need be.
fn free_name(view: &View<'_>, member: MemberId, wanted: &str) -> Result<String, Refusal> {
    let others = view.members()?.into_iter().filter(|other| other.id != member);
    let taken: Vec<String> = others.map(|other| other.profile.name.to_lowercase()).collect();
    let is_free = |name: &String| !taken.contains(&name.to_lowercase());
    let mut names = std::iter::once(wanted.to_owned()).chain((2_u32..).map(|number| format!("{wanted} ({number})")));
    Ok(names.find(is_free).unwrap_or_default())
}

/// A text with the places alone at which a member may still be meant, if there is one.
fn kept_of(mut text: TextWithMention, chosen: &TakenMentions) -> Option<TextWithMention> {
    let TextWithMention { mentions, text: words, .. } = &mut text;
    mentions.retain(|mention| mention.certainty != Certainty::Sure && !chosen.goes(words, mention));
    (!text.mentions.is_empty()).then_some(text)
}

/// The members who left and have not been erased, each with the day on which they are, up to a day.
fn due(view: &View<'_>, until: NaiveDate) -> Result<Vec<(Member, NaiveDate)>, Refusal> {
    let months = u32::try_from(view.settings()?.get(SettingKey::EraseMonths)).unwrap_or(0);
    if months == 0 {
        return Ok(Vec::new());
    }
    let erased = view.erased_members()?;
    let members = view.members()?.into_iter().filter(|member| !erased.contains(&member.id));
    let gone: Vec<(NaiveDate, Member)> = members
        .filter_map(|member| Some((member.profile.left?.checked_add_months(Months::new(months))?, member)))
        .filter(|(day, _)| *day <= until)
        .collect();
    // The history is long, and asked for only where somebody's time has come.
    if gone.is_empty() {
        return Ok(Vec::new());
    }
    let history = view.history()?;
    let with_day = gone.into_iter().map(|(day, member)| {
        // Nobody is erased without a warning: not before so many days after the last change that concerned them.
        let about = view.operations_about(About::Member(member.id))?;
        let last = about.last().and_then(|operation| history.operation(*operation));
        let warned = last.and_then(|operation| operation.at.date().checked_add_days(Days::new(WARNING_DAYS)));
        Ok((member, warned.map_or(day, |warned| warned.max(day))))
    });
    let with_day: Vec<(Member, NaiveDate)> = with_day.collect::<Result<_, Refusal>>()?;
    Ok(with_day.into_iter().filter(|(_, day)| *day <= until).collect())
}

/// Erases those who left longer ago than the association keeps them, one after the other, until one cannot be. A clock
/// may have leapt: whose time has come is noted on one day and erased on another. The sample erases nobody.
pub fn erase_due(context: &Context, store: &mut Store) -> Result<Vec<Result<Erased, Refusal>>, Refusal> {
    let (due_now, seen, today) = {
        let view = store.view()?;
        if view.association()?.is_none() || sample::is_sample(&view)? {
            return Ok(Vec::new());
        }
        let today = context.today(&view)?;
        (due(&view, today)?, view.erasures_due()?, today)
    };
    let members: BTreeSet<MemberId> = due_now.iter().map(|(member, _)| member.id).collect();
    store.note_erasures_due(&members, today)?;
    let mut erased = Vec::new();
    for member in members.into_iter().filter(|member| seen.get(member).is_some_and(|day| *day < today)) {
        // Somebody else may have erased them, or taken them back, in this very moment.
        erased.push(erase(context, store, member, &Beside::default(), false, |view, _| {
            let is_due = due(view, context.today(view)?)?.iter().any(|(still, _)| still.id == member);
            // Nobody is there to say whom a part of a name means.
            if is_due { Ok(TakenMentions::default()) } else { Err(Refusal::ChangedMeanwhile) }
        }));
        if erased.last().is_some_and(Result::is_err) {
            break;
        }
    }
    Ok(erased)
}

/// Those whose data is going to be erased soon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErasedSoon {
    /// Their names, in order.
    pub names: Vec<String>,
    /// The day on which the first of them is.
    pub first: NaiveDate,
}

impl ErasedSoon {
    /// The same in a sentence, with what to do.
    pub fn sentence(&self) -> Message {
        let Self { names, first } = self;
        message!("today-erased-soon", count = names.len(), names = names.clone(), day = first.to_string())
    }
}

/// Whose data is going to be erased soon, if anybody's is: never those of the sample.
pub fn erased_soon(view: &View<'_>, today: NaiveDate) -> Result<Option<ErasedSoon>, Refusal> {
    if sample::is_sample(view)? {
        return Ok(None);
    }
    let until = today.checked_add_days(Days::new(WARNING_DAYS)).unwrap_or(today);
    let seen = view.erasures_due()?;
    let on = |member: MemberId, day: NaiveDate| {
        let is_noted = seen.get(&member).is_some_and(|seen| *seen < today);
        day.max(if is_noted { today } else { today.succ_opt().unwrap_or(today) })
    };
    let soon = due(view, until)?.into_iter().map(|(member, day)| {
        let day = if day <= today { on(member.id, day) } else { day };
        (member.profile.name, day)
    });
    let (mut names, days): (Vec<String>, Vec<NaiveDate>) = soon.unzip();
    SortKey::sort_by_name(&mut names, |name| name);
    Ok(days.into_iter().min().map(|first| ErasedSoon { names, first }))
}
