//! The draft becomes what people are told.

use crate::i18n::Time;
use crate::message;
use crate::model::difference::{NewsKind, ShiftDifference};
use crate::model::period::Period;
use crate::model::roster::{PublishedSeat, PublishedShift};
use crate::store::{Change, OperationKind, PublishedChange, Store, View};
use crate::workflows::context::{Context, Done};
use crate::workflows::decision::store_as_shown;
use crate::workflows::lookup;
use crate::workflows::publication::preview::{Preview, differences_of_period};
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
    /// What is planned for other days and differs from what is published, once it was stored.
    pub rest: Option<Rest>,
}

/// What is planned for other days than those published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rest {
    /// How many shifts differ from what is published.
    pub shifts: usize,
    /// Their days: first and last.
    pub span: Time,
}

/// The period named, or else the one planned last.
///
/// # Errors
/// If the text names no period, or there is neither.
pub fn period_to_publish(context: &Context, view: &View<'_>, text: Option<&str>) -> Result<Period, Refusal> {
    lookup::period_or_last_plan(view, text, context.today(view)?)
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
    if shown.differences.is_empty() || !decide(&shown)? {
        return Ok(Published { shown, stored: None, rest: None });
    }
    let done = store_as_shown(context, store, OperationKind::Publication, &shown.differences, |change| {
        let now = differences_of_period(change, period)?;
        let version = change.begin_version(period, context.now)?;
        for difference in &now {
            publish_difference(change, difference, version)?;
        }
        let (span, members) = (Time::Days(period.from(), period.to()), shown.concerned().len());
        Ok(((version, now), message!("op-published", version = version, span = span, members = members)))
    })?;
    let rest = rest(context, &store.view()?, period)?;
    Ok(Published { shown, stored: Some(done), rest })
}

fn publish_difference(change: &Change<'_>, difference: &ShiftDifference, version: i64) -> Result<(), Refusal> {
    change.publish_shift(&PublishedShift {
        shift: difference.shift,
        start: difference.start,
        end: difference.end,
        vehicle: difference.vehicle,
        version,
    })?;
    for news in &difference.news {
        let (member, seat, kind) = (news.member, news.seat, news.kind);
        if kind == NewsKind::Taken {
            change.unpublish_seat(difference.shift, member)?;
        } else {
            change.publish_seat(PublishedSeat { shift: difference.shift, seat, member })?;
        }
        change.record_published_change(PublishedChange { version, shift: difference.shift, member, kind, seat })?;
    }
    Ok(())
}

/// What is planned for other days, and differs from what is published.
fn rest(context: &Context, view: &View<'_>, published: Period) -> Result<Option<Rest>, Refusal> {
    let today = context.today(view)?;
    let Some(ahead) = view.last_day_with_seats()?.and_then(|last| Period::new(today, last)) else { return Ok(None) };
    let rest: Vec<ShiftDifference> = differences_of_period(view, ahead)?
        .into_iter()
        .filter(|difference| !published.contains(difference.start.date()))
        .collect();
    let ends = rest.first().zip(rest.last());
    Ok(ends.map(|(first, last)| Rest { shifts: rest.len(), span: Time::Days(first.start.date(), last.start.date()) }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::member::{Profile, Roles};
    use crate::model::problem::Score;
    use crate::store::PlanRun;
    use crate::workflows::fixtures::{change, context, four_shifts_a_week, four_shifts_a_week_at, man, period};

    /// A week that was planned in one go, so that everybody has two shifts, and published.
    fn published() -> Store {
        published_in(four_shifts_a_week())
    }

    fn published_in(mut store: Store) -> Store {
        man(&mut store, "2021-v5", &[(1, 2), (3, 2), (1, 4), (3, 4)]);
        change(&mut store, |change| {
            let score = Score { standing: 0, idle: 0, soft: 0 };
            Ok(change.record_plan(PlanRun { period: period("2021-v5"), score, proof: None })?)
        });
        assert_eq!(agreed(&mut store, "2021-v5", false).unwrap().stored.unwrap().outcome, 1);
        store
    }

    fn agreed(store: &mut Store, days: &str, force: bool) -> Result<Published, Refusal> {
        publish(&context(), store, period(days), force, |_| Ok(true))
    }

    /// Takes the driver from the shift of a day.
    fn free_driver(store: &mut Store, day: &str) {
        change(store, |change| {
            let driver = *change.roster(period(day))?.shifts[0].driver().unwrap();
            Ok(change.leave_seat(driver.shift, driver.member)?)
        });
    }

    fn days_to_tell(store: &Store, days: &str) -> Vec<String> {
        let differences = differences_of_period(&store.view().unwrap(), period(days)).unwrap();
        differences.iter().map(|difference| difference.start.date().to_string()).collect()
    }

    #[test]
    fn a_part_of_the_draft_that_fits_is_published_alone_and_the_rest_waits() {
        let mut store = published();
        free_driver(&mut store, "2021-02-01");
        free_driver(&mut store, "2021-02-03");
        let part = agreed(&mut store, "2021-02-01", false).unwrap();
        let days: Vec<String> = part.shown.news().map(|(difference, _)| difference.start.date().to_string()).collect();
        assert!(!days.is_empty() && days.iter().all(|day| day == "2021-02-01"), "{days:?}");
        let wednesday = "2021-02-03".parse().unwrap();
        assert_eq!(part.rest, Some(Rest { shifts: 1, span: Time::Days(wednesday, wednesday) }));
        assert_eq!(days_to_tell(&store, "2021-v5"), ["2021-02-03"]);
        assert_eq!(agreed(&mut store, "2021-v5", false).unwrap().rest, None);
        assert!(days_to_tell(&store, "2021-v5").is_empty());
    }

    #[test]
    fn a_part_of_the_draft_that_breaks_a_limit_beside_what_was_published_is_refused() {
        for (limits, broken) in
            [((2, 4), "3 pass den veckan, mer än 2"), ((7, 2), "3 pass i perioden, men vill ha mest 2")]
        {
            let mut store = published();
            change(&mut store, |change| {
                for member in change.members()? {
                    let roles = if member.profile.roles.drives() { Roles::Driver } else { Roles::RideAlong };
                    let (max_week, max_month) = limits;
                    change.update_member(member.id, &Profile { roles, max_week, max_month, ..member.profile })?;
                }
                Ok(())
            });
            // Bo and Disa change shifts on Monday and Thursday.
            man(&mut store, "2021-v5", &[(1, 4), (3, 2), (1, 4), (3, 2)]);
            let refused = agreed(&mut store, "2021-02-04", false).unwrap_err();
            let Refusal::Publication(PublicationRefusal::Unfit { breaches, whole }) = refused else {
                panic!("{refused:?}");
            };
            let said = context().texts.say(&breaches[0]);
            assert!(said.contains(&format!("Bo Berg skulle få {broken}")), "{said}");
            assert_eq!((breaches.len(), whole.as_str()), (1, "2021-v5"));
            assert_eq!(days_to_tell(&store, "2021-v5"), ["2021-02-01", "2021-02-04"]);
            let forced = agreed(&mut store, "2021-02-04", true).unwrap();
            assert_eq!(forced.shown.unfit.unwrap().breaches, breaches);
            assert!(forced.stored.is_some());
            assert!(agreed(&mut store, "2021-v5", false).unwrap().stored.is_some());
        }
    }

    #[test]
    fn nobody_is_asked_about_nothing_and_what_is_declined_is_not_told() {
        let mut store = published();
        let ask_nobody = |_: &Preview| panic!("nobody is asked");
        let nothing = publish(&context(), &mut store, period("2021-v5"), false, ask_nobody).unwrap();
        assert!(nothing.shown.differences.is_empty() && nothing.stored.is_none());
        man(&mut store, "2021-v5", &[(1, 4), (3, 2), (1, 2), (3, 4)]);
        let declined = publish(&context(), &mut store, period("2021-v5"), false, |_| Ok(false)).unwrap();
        assert_eq!(declined.shown.concerned().len(), 3);
        assert!(declined.stored.is_none() && declined.rest.is_none());
        assert_eq!(days_to_tell(&store, "2021-v5"), ["2021-02-01", "2021-02-03"]);
    }

    #[test]
    fn a_draft_that_changes_while_somebody_decides_is_not_published() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("korpass.db");
        let mut store = published_in(four_shifts_a_week_at(&file));
        man(&mut store, "2021-v5", &[(1, 4), (3, 2), (1, 2), (3, 4)]);
        let refused = publish(&context(), &mut store, period("2021-v5"), false, |_| {
            man(&mut Store::open(&file).unwrap(), "2021-02-03", &[(3, 2)]);
            Ok(true)
        });
        assert!(matches!(refused, Err(Refusal::ChangedMeanwhile)), "{refused:?}");
        let history = store.view().unwrap().history().unwrap();
        let versions = history.operations.iter().filter(|operation| operation.kind == OperationKind::Publication);
        assert_eq!(versions.count(), 1);
        assert_eq!(days_to_tell(&store, "2021-v5"), ["2021-02-01", "2021-02-03"]);
    }
}
