//! Erasing who somebody was, asked for or because they left long ago.

use chrono::{Days, Months, NaiveDate};

use crate::i18n::SortKey;
use crate::message;
use crate::model::member::{Member, MemberId};
use crate::model::mention::Certainty;
use crate::model::settings::SettingKey;
use crate::store::{About, OperationKind, Store, TakenMentions, TextWithMention, View};
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
    /// Texts in which they may still be meant, with those places alone: nobody said that they are.
    pub kept: Vec<TextWithMention>,
}

/// Erases name, contact and all that a member said. Whoever chooses sees the texts that mention the member or may, says
/// which of the places that are not sure go too, or that nothing may be erased any more. It is one operation and cannot
/// be taken back.
///
/// # Errors
/// If whoever chooses or the database refuses it.
pub fn erase(
    context: &Context,
    store: &mut Store,
    member: MemberId,
    dry_run: bool,
    choose: impl FnOnce(&View<'_>, &[TextWithMention]) -> Result<TakenMentions, Refusal>,
) -> Result<Erased, Refusal> {
    let language = context.association(&store.view()?)?.language;
    let new_name = crate::text!(context.texts.in_language(language), "erased-name", number = member.0);
    let done = context.change(store, OperationKind::Erasure, dry_run, |change| {
        let new_name = free_name(change, member, &new_name)?;
        let texts = change.texts_with(member, Some(change.operation()))?;
        let chosen = choose(change, &texts)?;
        let kept = texts.into_iter().filter_map(|text| kept_of(text, &chosen)).collect();
        change.erase_member(member, &new_name, &chosen, context.now)?;
        Ok((kept, message!("op-erased", name = new_name.as_str())))
    })?;
    let Done { outcome: kept, sentence, is_rehearsal } = done;
    let done = Done { outcome: (), sentence, is_rehearsal };
    Ok(Erased { done, is_in_file: !dry_run && store.forget_freed().is_err(), kept })
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
        erased.push(erase(context, store, member.id, false, |view, _| {
            let is_due = due(view, context.today(view)?)?.iter().any(|(still, _)| still.id == member.id);
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

/// Whose data is going to be erased soon, if anybody's is.
pub fn erased_soon(view: &View<'_>, today: NaiveDate) -> Result<Option<ErasedSoon>, Refusal> {
    let until = today.checked_add_days(Days::new(WARNING_DAYS)).unwrap_or(today);
    let soon = due(view, until)?.into_iter();
    let (mut names, days): (Vec<String>, Vec<NaiveDate>) = soon.map(|(member, day)| (member.profile.name, day)).unzip();
    SortKey::sort_by_name(&mut names, |name| name);
    Ok(days.into_iter().min().map(|first| ErasedSoon { names, first }))
}
