//! The draft becomes what people are told.

use crate::i18n::Time;
use crate::message;
use crate::model::difference::{NewsKind, Telling};
use crate::model::period::Period;
use crate::model::roster::{SeatTold, ShiftTold};
use crate::store::{Change, Store, ToldChange, View};
use crate::workflows::context::{Context, Done};
use crate::workflows::lookup;
use crate::workflows::proposal::store_as_shown;
use crate::workflows::publication::preview::{Preview, tellings};
use crate::workflows::publication::refusal::PublicationRefusal;
use crate::workflows::refusal::Refusal;
use crate::workflows::words;

/// What came of publishing.
#[derive(Debug)]
pub struct Published {
    /// What was shown.
    pub shown: Preview,
    /// The version and the sentence of the history, if it was stored.
    pub stored: Option<Done<i64>>,
    /// What is planned for other days and differs from what people have been told, once it was stored.
    pub rest: Option<Rest>,
}

/// What is planned for other days than those published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rest {
    /// How many shifts differ from what people have been told.
    pub shifts: usize,
    /// Their days: first and last.
    pub span: Time,
}

/// The period named, or else the one planned last.
///
/// # Errors
/// If the text names no period, or there is neither.
pub fn period_to_publish(context: &Context, view: &View<'_>, text: Option<&str>) -> Result<Period, Refusal> {
    Ok(lookup::period_or_last_plan(view, text, context.today(view)?)?)
}

/// Lets somebody decide on what publishing a period would tell, and tells it as a version, in one operation. Where
/// there is nothing to tell nobody is asked. With `force` even a part that breaks rules beside the rest is published.
///
/// # Errors
/// If a part breaks rules beside the rest, whoever decides refuses, or somebody has changed meanwhile what was shown.
pub fn publish(
    context: &Context,
    store: &mut Store,
    period: Period,
    force: bool,
    decide: impl FnOnce(&Preview) -> Result<bool, Refusal>,
) -> Result<Published, Refusal> {
    let shown = Preview::read(&store.view()?, period)?;
    if let Some(unfit) = shown.unfit.as_ref().filter(|_| !force) {
        let whole = words::period_to_type(&context.texts, unfit.whole);
        return Err(PublicationRefusal::Unfit { breaches: unfit.breaches.clone(), whole }.into());
    }
    if shown.tellings.is_empty() || !decide(&shown)? {
        return Ok(Published { shown, stored: None, rest: None });
    }
    let done = store_as_shown(context, store, &shown, |change| {
        let now = Preview::read(change, period)?;
        let version = change.begin_version(period, context.now)?;
        for telling in &now.tellings {
            tell(change, telling, version)?;
        }
        let (span, members) = (Time::Days(period.from(), period.to()), now.concerned().len());
        Ok(((version, now), message!("op-published", version = version, span = span, members = members)))
    })?;
    let rest = rest(context, &store.view()?, period)?;
    Ok(Published { shown, stored: Some(done), rest })
}

fn tell(change: &Change<'_>, telling: &Telling, version: i64) -> Result<(), Refusal> {
    change.tell_shift(&ShiftTold {
        shift: telling.shift,
        start: telling.start,
        end: telling.end,
        vehicle: telling.vehicle,
        version,
    })?;
    for news in &telling.news {
        let (member, seat, kind) = (news.member, news.seat, news.kind);
        if kind == NewsKind::Taken {
            change.untell_seat(telling.shift, member)?;
        } else {
            change.tell_seat(SeatTold { shift: telling.shift, seat, member })?;
        }
        change.record_told_change(ToldChange { version, shift: telling.shift, member, kind, seat })?;
    }
    Ok(())
}

/// What is planned for other days, and differs from what people have been told.
fn rest(context: &Context, view: &View<'_>, published: Period) -> Result<Option<Rest>, Refusal> {
    let today = context.today(view)?;
    let Some(ahead) = view.last_day_with_seats()?.and_then(|last| Period::new(today, last)) else { return Ok(None) };
    let rest: Vec<Telling> =
        tellings(view, ahead)?.into_iter().filter(|telling| !published.contains(telling.start.date())).collect();
    let ends = rest.first().zip(rest.last());
    Ok(ends.map(|(first, last)| Rest { shifts: rest.len(), span: Time::Days(first.start.date(), last.start.date()) }))
}
