//! The days on which the steering group meets, which reports are made for.

use chrono::NaiveDate;

use crate::i18n::Time;
use crate::message;
use crate::store::{OperationKind, Store};
use crate::workflows::context::{Context, Done};
use crate::workflows::refusal::Refusal;
use crate::workflows::reporting::refusal::ReportingRefusal;

/// Remembers a day on which the steering group meets.
///
/// # Errors
/// If it is known already.
pub fn add(context: &Context, store: &mut Store, day: NaiveDate) -> Result<Done<()>, Refusal> {
    context.change(store, OperationKind::Change, false, |change| {
        if !change.add_steering_meeting(day)? {
            return Err(ReportingRefusal::MeetingKnown(day).into());
        }
        Ok(((), message!("op-meeting-added", day = Time::Days(day, day))))
    })
}

/// Forgets a day on which the steering group meets.
///
/// # Errors
/// If no meeting is known of that day.
pub fn remove(context: &Context, store: &mut Store, day: NaiveDate) -> Result<Done<()>, Refusal> {
    context.change(store, OperationKind::Change, false, |change| {
        if !change.remove_steering_meeting(day)? {
            return Err(ReportingRefusal::NoSuchMeeting(day).into());
        }
        Ok(((), message!("op-meeting-removed", day = Time::Days(day, day))))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflows::fixtures::{context, weekday_shifts};

    #[test]
    fn a_meeting_is_known_once_and_forgotten_once() {
        let (mut store, context) = (weekday_shifts(), context());
        let day: NaiveDate = "2021-01-11".parse().unwrap();
        let refusal = |done: Result<Done<()>, Refusal>| match done {
            Err(Refusal::Reporting(refusal)) => refusal,
            other => panic!("{other:?}"),
        };
        add(&context, &mut store, day).unwrap();
        assert_eq!(refusal(add(&context, &mut store, day)), ReportingRefusal::MeetingKnown(day));
        assert_eq!(store.view().unwrap().steering_meetings().unwrap(), [day]);
        remove(&context, &mut store, day).unwrap();
        assert_eq!(refusal(remove(&context, &mut store, day)), ReportingRefusal::NoSuchMeeting(day));
    }
}
