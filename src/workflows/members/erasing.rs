//! Taking away what is held on a person, in the database and beside it.

use std::path::PathBuf;

use crate::model::member::Member;
use crate::store::{ErasureTask, Store, TextWithMention, View};
use crate::workflows::context::Context;
use crate::workflows::export::calendar_files::FileNames;
use crate::workflows::lookup;
use crate::workflows::members::places::{WhichPlaces, count_open, numbered_places, taken};
use crate::workflows::members::refusal::MembersRefusal;
use crate::workflows::notification::letter_files::letter_file;
use crate::workflows::refusal::Refusal;
use crate::workflows::upkeep::erasing::{self, Beside, Erased, absolute};
use crate::workflows::words;

/// Whose data to erase, and where else they may lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erasure {
    /// The member as named by the user.
    pub member: String,
    /// The folder of calendars for a web host.
    pub site: Option<PathBuf>,
    /// The folder that calendars were written to.
    pub calendars: Option<PathBuf>,
    /// The folder that letters were written to.
    pub letters: Option<PathBuf>,
    /// Whether the backups that hold the member are rewritten.
    pub backups: bool,
}

/// What is shown before somebody is erased.
#[derive(Debug)]
pub struct ToErase {
    /// Whom.
    pub member: Member,
    /// The texts in which they are mentioned or may be.
    pub texts: Vec<TextWithMention>,
}

impl ToErase {
    /// Refuses to go on without a word on each place that is not sure.
    ///
    /// # Errors
    /// If there is such a place, and nothing or too high a number was said.
    pub fn check(&self, which: Option<&WhichPlaces>) -> Result<(), MembersRefusal> {
        let open = count_open(&self.texts);
        match which {
            None if open > 0 => Err(MembersRefusal::PlacesNotSaid {
                name: self.member.profile.name.clone(),
                places: numbered_places(&self.texts),
            }),
            Some(which) if which.highest() > open => Err(MembersRefusal::NoSuchPlace { most: open }),
            _ => Ok(()),
        }
    }
}

/// Takes away name, contact and all that a member said, once whoever decides has said which places in texts mean the
/// member; seats and drives stay without a person. A rehearsal leaves all as it was. Gives nothing where nothing was
/// erased.
///
/// # Errors
/// If nobody is meant, they are still needed, or a file or the database refuses it.
pub fn erase(
    context: &Context,
    store: &mut Store,
    erasure: &Erasure,
    dry_run: bool,
    decide: impl FnOnce(&ToErase) -> Result<Option<WhichPlaces>, Refusal>,
) -> Result<Option<Erased>, Refusal> {
    let member = chosen(context, &store.view()?, &erasure.member)?;
    let tasks = outside(context, &store.view()?, erasure, &member)?;
    let texts = store.view()?.texts_with(member.id, None)?;
    let shown = ToErase { member, texts };
    let Some(which) = decide(&shown)? else { return Ok(None) };
    let beside = Beside { tasks, backups: erasure.backups };
    let erased = erasing::erase(context, store, shown.member.id, &beside, dry_run, |view, texts| {
        let is_as_shown = chosen(context, view, &erasure.member)? == shown.member && texts == shown.texts;
        if is_as_shown { Ok(taken(texts, &which)) } else { Err(Refusal::ChangedMeanwhile) }
    })?;
    Ok(Some(erased))
}

/// The member, if they have left and nothing of them is needed any more.
fn chosen(context: &Context, view: &View<'_>, text: &str) -> Result<Member, Refusal> {
    let (members, today) = (view.members()?, context.today(view)?);
    let member = lookup::member(&members, text)?;
    let name = member.profile.name.clone();
    if view.erased_members()?.contains(&member.id) {
        return Err(MembersRefusal::ErasedAlready { name }.into());
    }
    let typed = words::name_to_type(&members, member);
    if member.profile.left.is_none_or(|left| left >= today) {
        return Err(MembersRefusal::StillMember { name, typed }.into());
    }
    if view.shifts_of_member(member.id)?.iter().any(|(start, ..)| start.date() >= today) {
        return Err(MembersRefusal::SeatsAhead { name, typed }.into());
    }
    Ok(member.clone())
}

/// What there is of a member outside the database, to be removed.
fn outside(
    context: &Context,
    view: &View<'_>,
    erasure: &Erasure,
    member: &Member,
) -> Result<Vec<ErasureTask>, Refusal> {
    let token = view.calendar_addresses()?.remove(&member.id);
    let names = FileNames::new(&context.association(view)?, &view.members()?, &view.cars()?);
    let page = erasure.site.as_ref().zip(token).map(|(site, token)| ErasureTask::Page(absolute(&site.join(token))));
    let file = names.members.get(&member.id);
    let calendar = erasure.calendars.as_ref().zip(file).map(|(folder, name)| folder.join(name));
    let letter = erasure.letters.as_ref().zip(file).map(|(folder, name)| folder.join(letter_file(name)));
    let files = calendar.into_iter().chain(letter).map(|file| ErasureTask::File(absolute(&file)));
    Ok(page.into_iter().chain(files).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message;
    use crate::store::OperationKind;
    use crate::workflows::fixtures::{context, weekday_shifts, weekday_shifts_at};
    use crate::workflows::members::changing::retire;
    use crate::workflows::upkeep::unfinished::Finished;

    fn erasure() -> Erasure {
        Erasure { member: "Bo".to_owned(), site: None, calendars: None, letters: None, backups: false }
    }

    fn names(store: &Store) -> Vec<String> {
        store.view().unwrap().members().unwrap().into_iter().map(|member| member.profile.name).collect()
    }

    #[test]
    fn whoever_is_still_a_member_is_not_erased() {
        let mut store = weekday_shifts();
        let refused = erase(&context(), &mut store, &erasure(), false, |_| Ok(Some(WhichPlaces::None)));
        assert!(matches!(refused, Err(Refusal::Members(MembersRefusal::StillMember { .. }))), "{refused:?}");
    }

    #[test]
    fn nothing_is_erased_that_was_declined_or_only_rehearsed() {
        let mut store = weekday_shifts();
        retire(&context(), &mut store, "Bo", "2021-01-17".parse().ok(), false, |_| Ok(true)).unwrap();
        assert!(erase(&context(), &mut store, &erasure(), false, |_| Ok(None)).unwrap().is_none());
        let rehearsed =
            erase(&context(), &mut store, &erasure(), true, |_| Ok(Some(WhichPlaces::None))).unwrap().unwrap();
        assert!(rehearsed.done.is_rehearsal);
        assert!(names(&store).contains(&"Bo".to_owned()));
    }

    #[test]
    fn whoever_is_changed_while_somebody_decides_is_not_erased() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("korpass.db");
        let mut store = weekday_shifts_at(&file);
        let context = context();
        retire(&context, &mut store, "Bo", "2021-01-17".parse().ok(), false, |_| Ok(true)).unwrap();
        let refused = erase(&context, &mut store, &erasure(), false, |shown| {
            let member = &shown.member;
            let mut profile = member.profile.clone();
            profile.left = None;
            context.change(&mut Store::open(&file).unwrap(), OperationKind::Change, false, |change| {
                change.update_member(member.id, &profile)?;
                Ok(((), message!("and")))
            })?;
            Ok(Some(WhichPlaces::None))
        });
        assert!(matches!(refused, Err(Refusal::Members(MembersRefusal::StillMember { .. }))), "{refused:?}");
        assert!(names(&store).contains(&"Bo".to_owned()));
    }

    #[test]
    fn whoever_was_erased_is_no_longer_named() {
        let mut store = weekday_shifts();
        retire(&context(), &mut store, "Bo", "2021-01-17".parse().ok(), false, |_| Ok(true)).unwrap();
        let erased = erase(&context(), &mut store, &erasure(), false, |_| Ok(Some(WhichPlaces::None))).unwrap();
        assert_eq!(erased.unwrap().finished, Finished::default());
        assert!(!names(&store).contains(&"Bo".to_owned()));
    }
}
