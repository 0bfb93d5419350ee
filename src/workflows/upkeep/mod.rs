//! What keeps a database sound and lean: a backup a day, and erasing those who left long ago. A frontend has it done
//! before it uses a database, at one place; opening a database to read it does none of it.

pub mod backups;
pub mod copies;
pub mod erasing;
pub mod health;
pub mod opening;
pub mod refusal;
pub mod restoring;
pub mod unfinished;

use std::time::Duration;

use crate::i18n::Message;
use crate::message;
use crate::store::{Store, View};
use crate::workflows::context::Context;
use crate::workflows::members::places::kept_places;
use crate::workflows::refusal::Refusal;
use crate::workflows::upkeep::copies::Copy;
use crate::workflows::upkeep::erasing::ErasedSoon;
use crate::workflows::upkeep::unfinished::{Finished, Left};

/// What a database is going to be used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// It is only read: nothing in it may change.
    Reading,
    /// It is changed.
    Changing,
}

/// What upkeep has to say.
#[derive(Debug, Clone, PartialEq)]
pub enum UpkeepResult {
    /// What was done.
    Done(Message),
    /// What could not be done.
    NotDone(Message),
    /// What is going to be done soon unless somebody forbids it.
    Soon(Message),
}

/// Does what is due on the first use of a day: a backup, and before a change those are erased who left long ago. Work
/// goes on if it cannot be done, with a warning.
pub fn look_after(context: &Context, store: &mut Store, using: Use) -> Vec<UpkeepResult> {
    let mut said = Vec::new();
    match backups::daily(context, store) {
        Ok(_) => {}
        Err(refusal) => {
            said.extend([
                UpkeepResult::NotDone(refusal.explain().what),
                UpkeepResult::NotDone(message!("backup-not-made")),
            ]);
            return said;
        }
    }
    if using == Use::Changing {
        // Before anybody else is erased: what that leaves is tried at once.
        said.extend(of_finished(unfinished::finish(context, store, Duration::ZERO)));
        let erased = erasing::erase_due(context, store).unwrap_or_else(|refusal| vec![Err(refusal)]);
        said.extend(erased.into_iter().flat_map(of_erasure));
    }
    // Of what was just tried it has been said what is left.
    let soon = store.view().map_err(Refusal::from).and_then(|view| soon(context, &view));
    said.extend(soon.unwrap_or_default().map(|soon| UpkeepResult::Soon(soon.sentence())));
    said
}

/// What whoever uses the database has to know before they change it: whose data is going to be erased soon, and which
/// erasure is not finished.
///
/// # Errors
/// If the database cannot be read.
pub fn warnings(context: &Context, view: &View<'_>) -> Result<Vec<Message>, Refusal> {
    let left = unfinished::left(view)?;
    Ok(left.iter().map(Left::sentence).chain(soon(context, view)?.map(|soon| soon.sentence())).collect())
}

/// Whose data is going to be erased soon, once there is an association.
fn soon(context: &Context, view: &View<'_>) -> Result<Option<ErasedSoon>, Refusal> {
    if view.association()?.is_none() {
        return Ok(None);
    }
    erasing::erased_soon(view, context.today(view)?)
}

/// What is to be said of somebody who was erased, or could not be.
fn of_erasure(erased: Result<erasing::Erased, Refusal>) -> Vec<UpkeepResult> {
    match erased {
        Ok(erased) => {
            let mut said = vec![UpkeepResult::Done(erased.done.sentence)];
            said.extend(kept_places(&erased.kept).into_iter().map(UpkeepResult::NotDone));
            said.extend(of_copies(&erased.copies).into_iter().map(UpkeepResult::NotDone));
            said.extend(of_finished(Ok(erased.finished)));
            said
        }
        Err(refusal) => vec![UpkeepResult::NotDone(refusal.explain().what)],
    }
}

/// What is to be said of an attempt to finish erasures.
fn of_finished(finished: Result<Finished, Refusal>) -> Vec<UpkeepResult> {
    match finished {
        Ok(finished) => finished.left.iter().map(|left| UpkeepResult::NotDone(left.sentence())).collect(),
        Err(refusal) => vec![UpkeepResult::NotDone(refusal.explain().what)],
    }
}

/// The copies that hold somebody who was erased, in sentences: how many and what to do, and each by name.
pub fn of_copies(copies: &[Copy]) -> Vec<Message> {
    let [backups, others]: [Vec<&Copy>; 2] =
        [true, false].map(|is_backup| copies.iter().filter(|copy| copy.is_backup == is_backup).collect());
    let mut said = Vec::new();
    for (heading, copies) in [("erase-backups", backups), ("erase-copies", others)] {
        if !copies.is_empty() {
            said.push(message!(heading, count = copies.len()));
            said.extend(copies.iter().map(|copy| message!("erase-backup", file = copy.file.display().to_string())));
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::member::MemberId;
    use crate::store::{OperationKind, Store};
    use crate::workflows::fixtures::{context, weekday_shifts_at};
    use crate::workflows::lookup;
    use crate::workflows::upkeep::opening::open;

    /// A folder with a database in which Alva left, and a context of so long after that her data is due.
    fn with_somebody_due() -> (tempfile::TempDir, std::path::PathBuf, MemberId, Context) {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("korpass.db");
        let mut store = weekday_shifts_at(&database);
        let left = context().change(&mut store, OperationKind::Change, false, |change| {
            let mut alva = lookup::member(&change.members()?, "Alva")?.clone();
            alva.profile.left = Some("2021-01-17".parse().unwrap());
            change.update_member(alva.id, &alva.profile)?;
            Ok((alva.id, message!("and")))
        });
        let later = Context { now: "2031-01-18T09:00:00".parse().unwrap(), ..context() };
        (folder, database, left.unwrap().outcome, later)
    }

    fn is_there(store: &Store, member: MemberId) -> bool {
        store.view().unwrap().has_member(member, "Alva").unwrap()
    }

    #[test]
    fn opening_and_reading_change_nothing_and_changing_erases_those_who_left_long_ago() {
        let (_folder, database, alva, later) = with_somebody_due();
        let mut store = open(&later, &database, |_| panic!("the schema is new")).unwrap();
        let history = store.view().unwrap().history().unwrap();
        assert!(is_there(&store, alva), "opening erases nobody");
        let is_warning = |said: &[UpkeepResult]| matches!(said, [UpkeepResult::Soon(_)]);
        assert!(is_warning(&look_after(&later, &mut store, Use::Reading)), "whoever only reads is warned");
        assert!(is_there(&store, alva), "reading erases nobody");
        assert_eq!(store.view().unwrap().history().unwrap(), history, "reading leaves no trace");
        assert!(is_warning(&look_after(&later, &mut store, Use::Changing)));
        assert!(
            is_there(&store, alva),
            "a clock may have leapt: nobody is erased on the day on which it is first seen"
        );
        assert_eq!(store.view().unwrap().history().unwrap(), history, "and nothing is done");
        let later = Context { now: "2031-01-19T09:00:00".parse().unwrap(), ..later };
        let said = look_after(&later, &mut store, Use::Changing);
        assert!(matches!(said.as_slice(), [UpkeepResult::Done(_), ..]), "{said:?}");
        assert!(!is_there(&store, alva), "whoever changes the database erases");
        assert_eq!(look_after(&later, &mut store, Use::Changing), [], "once");
    }

    #[test]
    fn a_day_has_one_backup_whatever_the_database_is_used_for() {
        let (_folder, database, _, later) = with_somebody_due();
        let mut store = open(&later, &database, |_| {}).unwrap();
        assert_eq!(backups::list(&database).unwrap().len(), 0, "opening makes none");
        for using in [Use::Reading, Use::Reading, Use::Changing] {
            look_after(&later, &mut store, using);
            assert_eq!(backups::list(&database).unwrap().len(), 1);
        }
    }

    #[test]
    fn only_as_many_backups_are_kept_as_were_asked_for() {
        use crate::model::settings::SettingKey;
        let (_folder, database, ..) = with_somebody_due();
        let mut store = Store::open(&database).unwrap();
        let set = context().change(&mut store, OperationKind::Change, false, |change| {
            change.set_setting(SettingKey::BackupDays, 2)?;
            change.set_setting(SettingKey::BackupWeeks, 0)?;
            change.set_setting(SettingKey::BackupMonths, 0)?;
            Ok(((), message!("and")))
        });
        set.unwrap();
        for day in 18..=21 {
            let context = Context { now: format!("2021-01-{day}T09:00:00").parse().unwrap(), ..context() };
            look_after(&context, &mut store, Use::Reading);
        }
        let kept: Vec<String> = backups::list(&database).unwrap().iter().map(|one| one.name.at().to_string()).collect();
        assert_eq!(kept, ["2021-01-20 10:00:00", "2021-01-21 10:00:00"]);
    }

    #[test]
    fn a_backup_that_claims_to_be_of_a_day_to_come_does_not_stand_for_today() {
        let (_folder, database, ..) = with_somebody_due();
        let mut store = Store::open(&database).unwrap();
        look_after(&context(), &mut store, Use::Reading);
        let made = backups::list(&database).unwrap().remove(0).file;
        let name = made.file_name().unwrap().to_str().unwrap().replace("2021", "2031");
        std::fs::rename(&made, made.with_file_name(name)).unwrap();
        look_after(&context(), &mut store, Use::Reading);
        assert_eq!(backups::list(&database).unwrap().len(), 2);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_nowhere_keeps_nobody_from_a_backup() {
        let (_folder, database, ..) = with_somebody_due();
        let store = Store::open(&database).unwrap();
        let made = backups::make(&context(), &store, None).unwrap().file;
        std::fs::remove_file(&made).unwrap();
        std::os::unix::fs::symlink("ingenstans", &made).unwrap();
        let again = backups::make(&context(), &store, None).unwrap().file;
        assert!(again != made && again.is_file());
        assert!(made.with_file_name("ingenstans").symlink_metadata().is_err());
    }
}
