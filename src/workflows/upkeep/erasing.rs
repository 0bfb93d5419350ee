//! Erasing who somebody was, asked for or because they left long ago.

use chrono::{Days, Months, NaiveDate};

use crate::i18n::SortKey;
use crate::message;
use crate::model::member::{Member, MemberId};
use crate::model::settings::SettingKey;
use crate::store::{About, OperationKind, Store, View};
use crate::workflows::context::{Context, Done};
use crate::workflows::refusal::Refusal;
use crate::workflows::sample;

/// So many days ahead it is said whose data is going to be erased.
const WARNING_DAYS: u64 = 30;

/// An erasure.
#[derive(Debug, Clone)]
pub struct Erased {
    /// What was done, with its sentence.
    pub done: Done<()>,
    /// Whether what was erased may still be found in the file, as another program holds it.
    pub is_in_file: bool,
}

/// Erases name, contact and all that a member said, if a check still holds. It is one operation and cannot be taken back.
///
/// # Errors
/// If the check or the database refuses it.
pub fn erase(
    context: &Context,
    store: &mut Store,
    member: MemberId,
    dry_run: bool,
    check: impl FnOnce(&View<'_>) -> Result<(), Refusal>,
) -> Result<Erased, Refusal> {
    let language = context.association(&store.view()?)?.language;
    let new_name = crate::text!(context.texts.in_language(language), "erased-name", number = member.0);
    let done = context.change(store, OperationKind::Erasure, dry_run, |change| {
        check(change)?;
        change.erase_member(member, &new_name, context.now)?;
        Ok(((), message!("op-erased", name = new_name.as_str())))
    })?;
    Ok(Erased { done, is_in_file: !dry_run && store.forget_freed().is_err() })
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

/// Erases those who left longer ago than the association keeps them, one after the other, until one cannot be. The
/// sample erases nobody.
pub fn erase_due(context: &Context, store: &mut Store) -> Result<Vec<Result<Erased, Refusal>>, Refusal> {
    let due_now = {
        let view = store.view()?;
        if view.association()?.is_none() || sample::is_sample(&view)? {
            return Ok(Vec::new());
        }
        due(&view, context.today(&view)?)?
    };
    let mut erased = Vec::new();
    for (member, _) in due_now {
        // Somebody else may have erased them, or taken them back, in this very moment.
        erased.push(erase(context, store, member.id, false, |view| {
            let is_due = due(view, context.today(view)?)?.iter().any(|(still, _)| still.id == member.id);
            if is_due { Ok(()) } else { Err(Refusal::ChangedMeanwhile) }
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

/// Whose data is going to be erased soon, if anybody's is.
pub fn erased_soon(view: &View<'_>, today: NaiveDate) -> Result<Option<ErasedSoon>, Refusal> {
    let until = today.checked_add_days(Days::new(WARNING_DAYS)).unwrap_or(today);
    let soon = due(view, until)?.into_iter();
    let (mut names, days): (Vec<String>, Vec<NaiveDate>) = soon.map(|(member, day)| (member.profile.name, day)).unzip();
    SortKey::sort_by_name(&mut names, |name| name);
    Ok(days.into_iter().min().map(|first| ErasedSoon { names, first }))
}
