//! People who have been told by hand, and mail in doubt that turned out to have arrived.

use crate::model::member::MemberId;
use crate::model::notice::Notice;
use crate::model::pending_news::PendingNews;
use crate::store::{Store, View};
use crate::workflows::context::Context;
use crate::workflows::decision::{Decided, decide_on};
use crate::workflows::notification::news::{Announcer, Recipient};
use crate::workflows::refusal::Refusal;

/// All notices, or those of one member: the newest last.
pub fn notices(view: &View<'_>, only: Option<MemberId>) -> Result<Vec<Notice>, Refusal> {
    let mut notices = view.notices()?;
    notices.retain(|notice| only.is_none_or(|only| only == notice.member));
    Ok(notices)
}

/// Records that those with news have been told it, if whoever decides agrees. Whether a mail arrived is settled one by
/// one, so those to whom one is in doubt are left out.
///
/// # Errors
/// What whoever decides reports, or if something else is new for them meanwhile.
pub fn told(
    context: &Context,
    store: &mut Store,
    announcer: &Announcer,
    only: Option<MemberId>,
    decide: impl FnOnce(&[Recipient]) -> Result<bool, Refusal>,
) -> Result<Decided<Vec<Recipient>, ()>, Refusal> {
    let recipients: Vec<Recipient> = announcer.settled_with_news().cloned().collect();
    decide_on(
        recipients,
        |shown| if shown.is_empty() { Ok(false) } else { decide(shown) },
        |shown| {
            let now = Announcer::read(context, &store.view()?, only)?;
            if !now.settled_with_news().eq(shown) {
                return Err(Refusal::ChangedMeanwhile);
            }
            let news: Vec<&[PendingNews]> = shown.iter().map(|recipient| recipient.news.as_slice()).collect();
            Ok(store.told_by_hand(context.now, &context.by, &news)?)
        },
    )
}

/// What is known once a mail has arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arrived {
    /// Whether there is something else to tell since it left.
    pub is_more_to_tell: bool,
}

/// Records that a mail in doubt to a member has arrived, if whoever decides agrees: its reader knows what it told, and
/// not what is new since.
///
/// # Errors
/// What whoever decides reports, or what the database does.
pub fn arrived(
    context: &Context,
    store: &mut Store,
    notice: &Notice,
    decide: impl FnOnce(&Notice) -> Result<bool, Refusal>,
) -> Result<Option<Arrived>, Refusal> {
    let decided = decide_on(
        notice,
        |shown| decide(shown),
        |shown| {
            store.message_arrived(shown.id)?;
            let again = Announcer::read(context, &store.view()?, Some(shown.member))?;
            Ok(Arrived { is_more_to_tell: again.recipients().iter().any(|recipient| !recipient.news.is_empty()) })
        },
    )?;
    Ok(decided.stored)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflows::fixtures::{context, four_shifts_a_week, four_shifts_a_week_at, man, period};
    use crate::workflows::publication::publish::publish;

    /// Publishes the shift of a Monday with a crew.
    fn publish_crew(store: &mut Store, crew: (i64, i64)) {
        man(store, "2021-02-01", &[crew]);
        let published = publish(&context(), store, period("2021-02-01"), true, |_| Ok(true));
        assert!(published.unwrap().stored.is_some());
    }

    fn announcer(store: &Store) -> Announcer {
        Announcer::read(&context(), &store.view().unwrap(), None).unwrap()
    }

    fn told_members(store: &Store) -> Vec<i64> {
        let mut members: Vec<i64> =
            notices(&store.view().unwrap(), None).unwrap().iter().map(|notice| notice.member.0).collect();
        members.sort_unstable();
        members
    }

    #[test]
    fn whoever_has_been_told_by_hand_has_no_news_left() {
        let mut store = four_shifts_a_week();
        publish_crew(&mut store, (1, 2));
        let news = announcer(&store);
        assert!(told(&context(), &mut store, &news, None, |_| Ok(false)).unwrap().stored.is_none());
        assert!(told_members(&store).is_empty());
        assert!(told(&context(), &mut store, &news, None, |_| Ok(true)).unwrap().stored.is_some());
        assert_eq!(told_members(&store), [1, 2]);
        let nothing = announcer(&store);
        let asked = told(&context(), &mut store, &nothing, None, |_| panic!("nobody is asked"));
        assert!(asked.unwrap().stored.is_none());
    }

    #[test]
    fn what_is_published_while_somebody_decides_is_not_taken_as_told() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("korpass.db");
        let mut store = four_shifts_a_week_at(&file);
        publish_crew(&mut store, (1, 2));
        let news = announcer(&store);
        let refused = told(&context(), &mut store, &news, None, |_| {
            publish_crew(&mut Store::open(&file).unwrap(), (3, 2));
            Ok(true)
        });
        assert!(matches!(refused, Err(Refusal::ChangedMeanwhile)), "{refused:?}");
        assert!(told_members(&store).is_empty());
    }

    #[test]
    fn what_somebody_else_tells_meanwhile_is_not_told_twice() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("korpass.db");
        let mut store = four_shifts_a_week_at(&file);
        publish_crew(&mut store, (1, 2));
        let news = announcer(&store);
        let refused = told(&context(), &mut store, &news, None, |_| {
            told(&context(), &mut Store::open(&file).unwrap(), &news, None, |_| Ok(true))?;
            Ok(true)
        });
        assert!(matches!(refused, Err(Refusal::ChangedMeanwhile)), "{refused:?}");
        assert_eq!(told_members(&store), [1, 2]);
    }
}
