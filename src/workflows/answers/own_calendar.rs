//! When somebody is busy, out of their own calendar.

use std::path::PathBuf;

use chrono::Days;

use crate::calendar::{BusyTimes, busy_times};
use crate::message;
use crate::model::member::Member;
use crate::model::period::Period;
use crate::store::{Change, OperationKind, Store, View};
use crate::workflows::answers::refusal::AnswersRefusal;
use crate::workflows::context::{Context, Done};
use crate::workflows::decision::store_as_shown;
use crate::workflows::import::busy_times::{Replaced, replace};
use crate::workflows::import::file::{SourceFile, decode};
use crate::workflows::import::refusal::ImportRefusal;
use crate::workflows::lookup;
use crate::workflows::refusal::Refusal;
use crate::workflows::seats::seats_ahead::{Lost, SeatsAhead};

/// The days that are read where no period is named: as far ahead as rosters are planned.
const DAYS_AHEAD: u64 = 12 * 7;

/// A calendar, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnCalendar {
    /// The file.
    pub file: PathBuf,
    /// The member as named by the user.
    pub member: String,
    /// The days to be read, as named by the user; without any those ahead.
    pub period: Option<String>,
}

/// When somebody is busy, and what storing that changes.
#[derive(Debug, Clone, PartialEq)]
pub struct BusyRead {
    /// Whose calendar it is.
    pub member: Member,
    /// The days that were read.
    pub period: Period,
    /// When they are busy in them.
    pub busy: BusyTimes,
    /// What storing it changes.
    pub replaced: Replaced,
    /// The seats that are lost by it.
    pub lost: Lost,
}

/// A calendar that was read, and what came of it.
pub struct CalendarTaken {
    /// What was read.
    pub read: BusyRead,
    /// The seats that are lost by it, once it was stored or rehearsed.
    pub done: Option<Done<Lost>>,
}

/// Reads when somebody is busy, and stores exactly that once whoever decides on it agrees; a rehearsal leaves all as it
/// was.
///
/// # Errors
/// If nobody or no period is meant, the file is no calendar, the database refuses it, or somebody else changed
/// meanwhile what was shown.
pub fn import_calendar(
    context: &Context,
    store: &mut Store,
    calendar: &OwnCalendar,
    dry_run: bool,
    decide: impl FnOnce(&BusyRead) -> Result<bool, Refusal>,
) -> Result<CalendarTaken, Refusal> {
    let (member, period, busy) = read(context, &store.view()?, calendar)?;
    let work = |change: &Change<'_>| {
        let seats = SeatsAhead::of(context, change)?;
        let replaced = replace(change, member.id, period, &busy.spans)?;
        let name = member.profile.name.as_str();
        let done = message!("op-busy-imported", name = name, added = replaced.added, removed = replaced.removed);
        Ok(((replaced, seats.lost(context, change)?), done))
    };
    let Done { outcome: (replaced, lost), sentence, .. } = context.change(store, OperationKind::Change, true, work)?;
    let read = BusyRead { member: member.clone(), period, busy: busy.clone(), replaced, lost: lost.clone() };
    if !decide(&read)? {
        return Ok(CalendarTaken { read, done: None });
    }
    let done = if dry_run {
        Done { outcome: lost, sentence, is_rehearsal: true }
    } else {
        store_as_shown(context, store, OperationKind::Change, &(read.replaced, read.lost.clone()), |change| {
            let ((replaced, lost), sentence) = work(change)?;
            Ok(((lost.clone(), (replaced, lost)), sentence))
        })?
    };
    Ok(CalendarTaken { read, done: Some(done) })
}

/// Whose calendar it is, the days, and when they are busy in them.
fn read(context: &Context, view: &View<'_>, calendar: &OwnCalendar) -> Result<(Member, Period, BusyTimes), Refusal> {
    let member = lookup::member(&view.members()?, &calendar.member)?.clone();
    let today = context.today(view)?;
    let period = match &calendar.period {
        Some(text) => lookup::period(text, today)?,
        None => {
            let last = today.checked_add_days(Days::new(DAYS_AHEAD - 1)).unwrap_or(today);
            Period::new(today, last).ok_or(AnswersRefusal::EndsBeforeStart)?
        }
    };
    let association = context.association(view)?;
    let own_entries = format!("@{}.korpass", association.uid);
    let SourceFile { name, bytes } = SourceFile::read(&calendar.file)?;
    let busy = busy_times(&decode(&bytes), period, association.time_zone, &own_entries)
        .map_err(|reason| ImportRefusal::NoCalendar { file: name, reason })?;
    Ok((member, period, busy))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::availability::{Availability, AvailabilityException};
    use crate::workflows::fixtures::{change, context, weekday_shifts, weekday_shifts_at};

    fn calendar(folder: &tempfile::TempDir, text: &str) -> OwnCalendar {
        let file = folder.path().join("egen.ics");
        std::fs::write(&file, text).unwrap();
        OwnCalendar { file, member: "Alva".to_owned(), period: None }
    }

    const BUSY: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20210120T080000Z\r\n\
        DTEND:20210120T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    #[test]
    fn what_was_shown_is_stored_and_shown_once() {
        let (folder, mut store) = (tempfile::tempdir().unwrap(), weekday_shifts());
        let calendar = calendar(&folder, BUSY);
        let mut ahead = |agrees: bool, dry_run: bool| {
            import_calendar(&context(), &mut store, &calendar, dry_run, |_| Ok(agrees)).unwrap()
        };
        let one = Replaced { added: 1, removed: 0 };
        assert!(ahead(false, false).done.is_none());
        assert!(ahead(true, true).done.unwrap().is_rehearsal);
        assert_eq!(ahead(true, false).read.replaced, one);
        assert_eq!(ahead(false, false).read.replaced, Replaced { added: 0, removed: 0 });
        let kept = store.view().unwrap().availability_exceptions().unwrap();
        let times: Vec<String> = kept.iter().map(|said| format!("{} {}", said.from, said.to)).collect();
        assert_eq!(times, ["2021-01-20 09:00:00 2021-01-20 11:00:00"]);
    }

    #[test]
    fn what_somebody_says_of_the_same_time_meanwhile_is_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("korpass.db");
        let mut store = weekday_shifts_at(&file);
        let calendar = calendar(&folder, BUSY);
        let say_by_hand = |change: &Change<'_>| {
            let said = AvailabilityException {
                id: 0,
                member: lookup::member(&change.members()?, "Alva")?.id,
                from: "2021-01-20T09:00:00".parse().unwrap(),
                to: "2021-01-20T11:00:00".parse().unwrap(),
                availability: Availability::Preferred,
                from_calendar: false,
            };
            Ok(change.add_availability_exception(&said)?)
        };
        let refused = import_calendar(&context(), &mut store, &calendar, false, |_| {
            change(&mut Store::open(&file).unwrap(), say_by_hand);
            Ok(true)
        });
        let refused = refused.map(|_| ());
        assert!(matches!(refused, Err(Refusal::ChangedMeanwhile)), "{refused:?}");
        let kept = store.view().unwrap().availability_exceptions().unwrap();
        assert!(matches!(kept.as_slice(), [said] if !said.from_calendar), "{kept:?}");
    }

    #[test]
    fn a_table_is_no_calendar() {
        let (folder, mut store) = (tempfile::tempdir().unwrap(), weekday_shifts());
        let calendar = calendar(&folder, "Medlem;Svar\nAlva;kan\n");
        let refused = import_calendar(&context(), &mut store, &calendar, false, |_| Ok(true)).map(|_| ());
        let Err(Refusal::Import(ImportRefusal::NoCalendar { file, reason })) = refused else { panic!("it was read") };
        assert_eq!((file.as_str(), reason), ("egen.ics", crate::calendar::NoCalendar::NotACalendar));
    }
}
