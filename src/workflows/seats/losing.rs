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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::member::Profile;
    use crate::workflows::fixtures::{context, manned_week, period};
    use crate::workflows::lookup;
    use crate::workflows::members::changing::{MemberChange, edit, retire};
    use crate::workflows::members::details::MemberDetails;
    use crate::workflows::publication::publish::publish;

    fn published_week() -> Store {
        let mut store = manned_week();
        publish(&context(), &mut store, period("2021-v4"), true, |_| Ok(true)).unwrap();
        store
    }

    fn alva(store: &Store) -> Profile {
        lookup::member(&store.view().unwrap().members().unwrap(), "Alva").unwrap().profile.clone()
    }

    #[test]
    fn who_leaves_with_published_seats_leaves_once_somebody_has_seen_which() {
        let mut store = published_week();
        let mut seen = Lost::default();
        let declined = retire(&context(), &mut store, "Alva", "2021-01-20".parse().ok(), false, |shown| {
            seen = shown.outcome.clone();
            Ok(false)
        });
        assert!(declined.unwrap().is_none());
        assert!(seen.is_published && seen.sentences.len() == 1, "{seen:?}");
        assert_eq!(alva(&store).left, None, "nothing is stored that was declined");
        let done = retire(&context(), &mut store, "Alva", "2021-01-20".parse().ok(), false, |_| Ok(true)).unwrap();
        assert_eq!(done.unwrap().outcome.1, seen);
        assert_eq!(alva(&store).left, "2021-01-20".parse().ok());
    }

    #[test]
    fn a_limit_that_published_seats_break_is_shown_before_it_is_stored() {
        let mut store = published_week();
        let limit = |most| MemberChange {
            details: MemberDetails { max_week: Some(most), ..MemberDetails::default() },
            ..MemberChange::default()
        };
        let mut lost = |most| {
            let mut seen = Lost::default();
            edit(&context(), &mut store, "Alva", limit(most), false, |shown| {
                seen = shown.outcome.clone();
                Ok(false)
            })
            .unwrap();
            seen
        };
        assert_eq!(lost(2), Lost::default());
        let seen = lost(1);
        assert!(seen.is_published && !seen.broken.is_empty(), "{seen:?}");
    }
}
