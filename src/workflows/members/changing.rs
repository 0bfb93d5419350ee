//! Members who come, change and go.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::message;
use crate::model::member::{MemberId, Profile, Roles};
use crate::store::{OperationKind, Store};
use crate::workflows::context::{Context, Done};
use crate::workflows::import;
use crate::workflows::import::file::SourceFile;
use crate::workflows::lookup;
use crate::workflows::members::checks::{check, refuse_double, refuse_erased};
use crate::workflows::members::details::MemberDetails;
use crate::workflows::refusal::Refusal;
use crate::workflows::seats::losing::{Reach, decide_on_lost};
use crate::workflows::seats::seats_ahead::Lost;
use crate::workflows::words;

/// A new member.
#[derive(Debug, Clone, PartialEq)]
pub struct NewMember {
    /// Full name.
    pub name: String,
    /// The seats they take.
    pub roles: Roles,
    /// All else.
    pub details: MemberDetails,
    /// Whether they may be somebody who was erased before.
    pub again: bool,
}

/// What a user changes of a member.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MemberChange {
    /// Full name, if it is another.
    pub name: Option<String>,
    /// The seats they take, if they are others.
    pub roles: Option<Roles>,
    /// All else.
    pub details: MemberDetails,
}

/// What came of a file of members.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberImport {
    /// Headings that mean nothing to us.
    pub ignored: Vec<String>,
    /// Whether there is anybody experienced in the association now.
    pub any_experienced: bool,
}

/// Adds a member.
///
/// # Errors
/// If another has the name, what is said cannot be, they were erased before and that is not said, or the database refuses
/// it.
pub fn add(context: &Context, store: &mut Store, new: NewMember, dry_run: bool) -> Result<Done<MemberId>, Refusal> {
    context.change(store, OperationKind::Change, dry_run, |change| {
        refuse_double(change, &new.name, None)?;
        let again = new.again;
        let profile = new.details.apply(Profile::named(new.name, new.roles));
        check(&profile)?;
        if !again {
            refuse_erased(&change.erasures()?, [&profile])?;
        }
        let id = change.add_member(&profile)?;
        new.details.store_pairs(change, id)?;
        Ok((id, message!("op-member-added", name = profile.name, id = id.to_string())))
    })
}

/// Changes the member whom a text names, once whoever decides has seen what is lost by it. Gives that, or nothing where it
/// was declined.
///
/// # Errors
/// If nobody is meant, another has the name, what is said cannot be, or the database refuses it.
pub fn edit(
    context: &Context,
    store: &mut Store,
    text: &str,
    new: MemberChange,
    dry_run: bool,
    decide: impl FnOnce(&Done<Lost>) -> Result<bool, Refusal>,
) -> Result<Option<Done<((), Lost)>>, Refusal> {
    decide_on_lost(context, store, Reach::Rules, dry_run, decide, |change| {
        let members = change.members()?;
        let member = lookup::member(&members, text)?;
        let before = &member.profile;
        let mut profile = new.details.apply(before.clone());
        profile.name = new.name.clone().unwrap_or(profile.name);
        profile.roles = new.roles.unwrap_or(profile.roles);
        check(&profile)?;
        refuse_double(change, &profile.name, Some(member.id))?;
        change.update_member(member.id, &profile)?;
        let mut changes = words::profile_changes(before, &profile);
        changes.extend(new.details.store_pairs(change, member.id)?);
        let name = before.name.as_str();
        let said = match changes.is_empty() {
            true => message!("op-member-unchanged", name = name),
            false => message!("op-member-changed", name = name, changes = changes),
        };
        Ok(((), said))
    })
}

/// Notes the last day of the member whom a text names, once whoever decides has seen the seats that are lost by it;
/// without a day it is today. Gives them, or nothing where it was declined.
///
/// # Errors
/// If nobody is meant, they joined later, or the database refuses it.
pub fn retire(
    context: &Context,
    store: &mut Store,
    text: &str,
    last: Option<NaiveDate>,
    dry_run: bool,
    decide: impl FnOnce(&Done<Lost>) -> Result<bool, Refusal>,
) -> Result<Option<Done<((), Lost)>>, Refusal> {
    let last = last.map_or_else(|| context.today(&store.view()?), Ok)?;
    decide_on_lost(context, store, Reach::Presence, dry_run, decide, |change| {
        let members = change.members()?;
        let member = lookup::member(&members, text)?;
        let profile = Profile { left: Some(last), ..member.profile.clone() };
        check(&profile)?;
        change.update_member(member.id, &profile)?;
        let done = message!("op-member-retired", name = profile.name, last = last.to_string());
        Ok(((), done))
    })
}

/// Takes the members of a file, once whoever decides has seen what is lost by it; those who are there already are changed
/// if that is wanted, and else refused, and so are those who were erased before unless they come `again`. Gives nothing
/// where it was declined.
///
/// # Errors
/// Every fault of the file, by line and column; or whom of it was erased before.
pub fn import_file(
    context: &Context,
    store: &mut Store,
    file: &SourceFile,
    (update, again): (bool, bool),
    dry_run: bool,
    decide: impl FnOnce(&Done<Lost>) -> Result<bool, Refusal>,
) -> Result<Option<Done<(MemberImport, Lost)>>, Refusal> {
    decide_on_lost(context, store, Reach::Rules, dry_run, decide, |change| {
        let before: BTreeSet<MemberId> = change.members()?.into_iter().map(|member| member.id).collect();
        let taken = import::members::import(change, &file.name, &file.bytes, update)?;
        if !again {
            let members = change.members()?;
            let new = members.iter().filter(|member| !before.contains(&member.id));
            refuse_erased(&change.erasures()?, new.map(|member| &member.profile))?;
        }
        let any_experienced = change.members()?.iter().any(|member| member.profile.experienced);
        let (added, changed) = (taken.added, taken.changed);
        let done = message!("op-members-imported", file = file.name.as_str(), added = added, changed = changed);
        Ok((MemberImport { ignored: taken.ignored, any_experienced }, done))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::member::Member;
    use crate::workflows::fixtures::{context, weekday_shifts};
    use crate::workflows::members::refusal::MembersRefusal;
    use crate::workflows::parse::OrNothing;

    fn member(store: &Store, text: &str) -> Member {
        lookup::member(&store.view().unwrap().members().unwrap(), text).unwrap().clone()
    }

    fn details(details: MemberDetails) -> MemberChange {
        MemberChange { details, ..MemberChange::default() }
    }

    #[test]
    fn what_was_told_of_a_member_can_be_changed_and_taken_away() {
        let mut store = weekday_shifts();
        let something = |text: &str| Some(OrNothing(Some(text.to_owned())));
        let first = MemberDetails {
            phone: something("070-174 06 07"),
            household: something("Tumba 1"),
            ..MemberDetails::default()
        };
        edit(&context(), &mut store, "Bo", details(first), false, |_| Ok(true)).unwrap();
        let then = MemberDetails { phone: Some(OrNothing(None)), ..MemberDetails::default() };
        edit(&context(), &mut store, "Bo", details(then), false, |_| Ok(true)).unwrap();
        let bo = member(&store, "Bo").profile;
        assert_eq!((bo.phone, bo.household.as_deref()), (None, Some("Tumba 1")));
    }

    #[test]
    fn a_name_is_taken_whatever_its_capitals() {
        let mut store = weekday_shifts();
        let new =
            NewMember { name: "ALVA".to_owned(), roles: Roles::Both, details: MemberDetails::default(), again: false };
        let alva = member(&store, "Alva").id;
        let refused = add(&context(), &mut store, new, false).unwrap_err();
        assert!(
            matches!(&refused, Refusal::Members(MembersRefusal::Exists { name, id }) if name == "ALVA" && *id == alva),
            "{refused:?}"
        );
        // Their own name is nobody else's.
        let own = MemberChange { name: Some("ALVA".to_owned()), ..MemberChange::default() };
        edit(&context(), &mut store, "Alva", own, false, |_| Ok(true)).unwrap();
    }

    #[test]
    fn nobody_is_a_pair_with_themselves_and_nothing_is_stored_then() {
        let mut store = weekday_shifts();
        let with_self = MemberDetails {
            phone: Some(OrNothing(Some("070".to_owned()))),
            avoids: vec!["Bo".to_owned()],
            ..MemberDetails::default()
        };
        let refused = edit(&context(), &mut store, "Bo", details(with_self), false, |_| Ok(true)).unwrap_err();
        assert!(matches!(refused, Refusal::Members(MembersRefusal::PairWithSelf)), "{refused:?}");
        assert_eq!(member(&store, "Bo").profile.phone, None);
    }

    #[test]
    fn a_member_cannot_leave_before_they_joined() {
        let mut store = weekday_shifts();
        let joined = MemberDetails { joined: Some(OrNothing("2021-03-01".parse().ok())), ..MemberDetails::default() };
        edit(&context(), &mut store, "Bo", details(joined), false, |_| Ok(true)).unwrap();
        let refused = retire(&context(), &mut store, "Bo", "2021-02-28".parse().ok(), false, |_| Ok(true)).map(|_| ());
        assert!(matches!(refused, Err(Refusal::Members(MembersRefusal::LeftBeforeJoined))));
        assert_eq!(member(&store, "Bo").profile.left, None);
    }

    #[test]
    fn without_a_day_a_member_leaves_today() {
        let mut store = weekday_shifts();
        retire(&context(), &mut store, "Bo", None, false, |_| Ok(true)).unwrap();
        assert_eq!(member(&store, "Bo").profile.left, "2021-01-18".parse().ok());
    }

    #[test]
    fn a_file_of_members_who_are_there_is_refused_unless_it_may_change_them() {
        let mut store = weekday_shifts();
        let bytes = "Namn;Roll;Erfaren\nBo;medåkare;ja\nEva;förare;nej\n".as_bytes().to_vec();
        let file = SourceFile { name: "medlemmar.csv".to_owned(), bytes };
        assert!(import_file(&context(), &mut store, &file, (false, false), false, |_| Ok(true)).is_err());
        assert_eq!(store.view().unwrap().members().unwrap().len(), 4);
        let taken = import_file(&context(), &mut store, &file, (true, false), false, |_| Ok(true)).unwrap();
        assert!(taken.unwrap().outcome.0.any_experienced);
        assert_eq!(member(&store, "Bo").profile.roles, Roles::RideAlong);
        assert_eq!(store.view().unwrap().members().unwrap().len(), 5);
    }
}
