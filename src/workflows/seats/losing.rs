//! Changes that may take the ground from under seats ahead: which, is shown before they are stored.

use crate::i18n::Message;
use crate::rules::Rule;
use crate::store::{Change, OperationKind, Store};
use crate::workflows::context::{Context, Done};
use crate::workflows::decision::{decide_on, store_as_shown};
use crate::workflows::refusal::Refusal;
use crate::workflows::seats::judged::added;
use crate::workflows::seats::judging::all_ahead;
use crate::workflows::seats::seats_ahead::{Lost, SeatsAhead};

/// What a change can do to seats ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// That somebody cannot come, or may not drive.
    Presence,
    /// That, and the limits and companions that rules look at.
    Rules,
}

/// Rehearses a change, lets somebody decide on the seats that are lost by it, and stores exactly that. A rehearsal
/// alone leaves all as it was. Gives nothing where it was declined.
///
/// # Errors
/// What the work or whoever decides reports, or if somebody else changed meanwhile what was shown.
pub fn decide_on_lost<T>(
    context: &Context,
    store: &mut Store,
    reach: Reach,
    dry_run: bool,
    decide: impl FnOnce(&Done<Lost>) -> Result<bool, Refusal>,
    work: impl Fn(&Change<'_>) -> Result<(T, Message), Refusal>,
) -> Result<Option<Done<(T, Lost)>>, Refusal> {
    let kind = OperationKind::Change;
    let both = |change: &Change<'_>| {
        let seats = SeatsAhead::of(context, change)?;
        let judged = || if reach == Reach::Rules { all_ahead(context, change) } else { Ok(Vec::new()) };
        let before = judged()?;
        let (outcome, sentence) = work(change)?;
        let mut lost = seats.lost(context, change)?;
        for judged in added(&before, judged()?).into_iter().filter(|judged| !is_of_seat(judged.breach.rule)) {
            lost.is_published |= judged.is_published;
            lost.broken.push(judged.sentence);
        }
        Ok::<_, Refusal>(((outcome, lost), sentence))
    };
    let rehearsed = context.change(store, kind, true, both)?;
    let Done { outcome: (outcome, lost), sentence, is_rehearsal } = rehearsed;
    let shown = Done { outcome: lost, sentence, is_rehearsal };
    if dry_run {
        let agrees = decide(&shown)?;
        let Done { outcome: lost, sentence, is_rehearsal } = shown;
        return Ok(agrees.then_some(Done { outcome: (outcome, lost), sentence, is_rehearsal }));
    }
    let decided = decide_on(shown, decide, |shown| {
        store_as_shown(context, store, kind, &(shown.outcome.clone(), shown.sentence.clone()), |change| {
            let ((outcome, lost), sentence) = both(change)?;
            Ok((((outcome, lost.clone()), (lost, sentence.clone())), sentence))
        })
    })?;
    Ok(decided.stored)
}

/// Whether a rule asks whether somebody can and may sit there at all: that is among the seats that are lost.
fn is_of_seat(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::CrewSize | Rule::TwiceInCrew | Rule::Role | Rule::Clearance | Rule::Availability | Rule::FixedSeat
    )
}
