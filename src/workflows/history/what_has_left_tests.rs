//! What has left the program – addresses, pages on the web, revisions of calendars, what people were told, numbers – stays
//! known whatever is undone, done again, restored or erased.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use proptest::prelude::*;

use super::turning::{Undoing, redo, undo};
use crate::calendar::SiteAddress;
use crate::message;
use crate::model::calendar_revision::EntryKey;
use crate::model::member::{MemberId, Roles};
use crate::model::site_page::SitePage;
use crate::store::{NewOperation, OperationKind, Store};
use crate::workflows::context::Context;
use crate::workflows::export::left_on_web::confirm_gone;
use crate::workflows::export::output::Readers;
use crate::workflows::export::site::{self, SiteRequest};
use crate::workflows::fixtures::{context, four_shifts_a_week_at, man, period};
use crate::workflows::history::refusal::HistoryRefusal;
use crate::workflows::members::changing::{self, NewMember};
use crate::workflows::members::details::MemberDetails;
use crate::workflows::members::erasing::{Erasure, erase};
use crate::workflows::members::places::WhichPlaces;
use crate::workflows::notification::Announcer;
use crate::workflows::notification::by_hand;
use crate::workflows::publication::publish::publish;
use crate::workflows::refusal::Refusal;

/// Something that a coordinator does. What is refused does nothing.
#[derive(Debug, Clone)]
enum Step {
    Add,
    Retire(usize),
    Erase(usize),
    Revoke(usize),
    Site(usize),
    Gone,
    Man(usize, usize),
    Publish,
    Tell,
    Undo,
    UndoNumber(usize),
    Redo,
    Backup,
    Restore(usize),
}

fn step() -> impl Strategy<Value = Step> {
    let number = 0..6_usize;
    prop_oneof![
        1 => Just(Step::Add),
        1 => number.clone().prop_map(Step::Retire),
        1 => number.clone().prop_map(Step::Erase),
        2 => number.clone().prop_map(Step::Revoke),
        4 => (0..2_usize).prop_map(Step::Site),
        1 => Just(Step::Gone),
        2 => (0..2_usize, 0..2_usize).prop_map(|(driver, rider)| Step::Man(driver, rider)),
        2 => Just(Step::Publish),
        2 => Just(Step::Tell),
        4 => Just(Step::Undo),
        3 => (0..20_usize).prop_map(Step::UndoNumber),
        2 => Just(Step::Redo),
        1 => Just(Step::Backup),
        2 => (0..3_usize).prop_map(Step::Restore),
    ]
}

thread_local! {
    static CHANCE: Cell<u128> = const { Cell::new(0) };
}

fn chance() -> Result<u128, Refusal> {
    Ok(CHANCE.with(|chance| {
        chance.set(chance.get() + 1);
        chance.get()
    }))
}

/// What is known to have left, as the database says it now.
#[derive(Debug, Clone)]
struct Known {
    members: BTreeSet<MemberId>,
    addresses: BTreeMap<MemberId, String>,
    left_on_web: BTreeSet<SitePage>,
    revisions: BTreeMap<EntryKey, u32>,
    notices: BTreeMap<i64, MemberId>,
    versions: BTreeSet<i64>,
}

/// What has ever left.
#[derive(Debug, Default)]
struct Left {
    /// Addresses that were given and taken away again.
    revoked: BTreeSet<String>,
    /// Pages that were written, and of which nobody has said that they are gone.
    pages: BTreeSet<SitePage>,
    /// The highest number that a version and a member were given.
    version: i64,
    member: i64,
}

/// An association under somebody's hands.
struct World {
    folder: tempfile::TempDir,
    store: Store,
    context: Context,
    backups: Vec<PathBuf>,
    left: Left,
}

impl World {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut store = four_shifts_a_week_at(&folder.path().join("korpass.db"));
        man(&mut store, "2021-v5", &[(1, 2), (3, 2), (1, 4), (3, 4)]);
        publish(&context(), &mut store, period("2021-v5"), false, |_| Ok(true)).unwrap();
        Self { folder, store, context: Context { chance, ..context() }, backups: Vec::new(), left: Left::default() }
    }

    fn known(&self) -> Known {
        let view = self.store.view().unwrap();
        let revisions = view.calendar_revisions(None).unwrap();
        Known {
            members: view.members().unwrap().iter().map(|member| member.id).collect(),
            addresses: view.calendar_addresses().unwrap(),
            left_on_web: view.pages_left_on_web().unwrap().into_iter().collect(),
            revisions: revisions.into_iter().map(|(key, revision)| (key, revision.sequence)).collect(),
            versions: view.publications().unwrap().iter().map(|known| known.version).collect(),
            notices: view.notices().unwrap().iter().map(|notice| (notice.id, notice.member)).collect(),
        }
    }

    fn name(&self, number: usize) -> String {
        let members = self.store.view().unwrap().members().unwrap();
        members[number % members.len()].profile.name.clone()
    }

    /// Does a step, whatever comes of it.
    fn take(&mut self, step: &Step) -> Result<(), Refusal> {
        let context = self.context.clone();
        let name = |number: &usize| self.name(*number);
        match step {
            Step::Add => {
                let new = NewMember {
                    name: format!("Ny {}", chance()?),
                    roles: Roles::Both,
                    details: MemberDetails::default(),
                    again: true,
                };
                let id = changing::add(&context, &mut self.store, new, false)?.outcome;
                assert!(id.0 > self.left.member, "the number {} is given to somebody else", id.0);
                self.left.member = id.0;
            }
            Step::Retire(number) => {
                let name = name(number);
                changing::retire(&context, &mut self.store, &name, "2021-01-10".parse().ok(), false, |_| Ok(true))?;
            }
            Step::Erase(number) => {
                let member = name(number);
                let erasure = Erasure { member, site: None, calendars: None, letters: None, backups: false };
                erase(&context, &mut self.store, &erasure, false, |_| Ok(Some(WhichPlaces::None)))?;
            }
            Step::Revoke(number) => {
                let name = name(number);
                site::revoke(&context, &mut self.store, &name, false)?;
            }
            Step::Site(place) => self.write_site(*place)?,
            Step::Gone => {
                confirm_gone(&context, &mut self.store, |_| Ok(true))?;
                let left = self.known().left_on_web;
                assert!(left.is_empty(), "{left:?}");
                let known = self.known();
                let url = self.store.view()?.calendar_site()?;
                self.left.pages.retain(|page| {
                    url.as_ref() == Some(&page.site) && known.addresses.values().any(|token| *token == page.token)
                });
            }
            Step::Man(driver, rider) => {
                let (driver, rider) = ([1, 3][*driver], [2, 4][*rider]);
                man(&mut self.store, "2021-v5", &[(driver, rider)]);
            }
            Step::Publish => {
                publish(&context, &mut self.store, period("2021-v5"), true, |_| Ok(true))?;
            }
            Step::Tell => {
                let announcer = Announcer::read(&context, &self.store.view()?, None)?;
                by_hand::told(&context, &mut self.store, &announcer, None, |_| Ok(true))?;
            }
            Step::Undo => {
                undo(&context, &mut self.store, Undoing::default(), |_| Ok(true))?;
            }
            Step::UndoNumber(number) => {
                let operation = i64::try_from(*number).ok();
                let wanted = Undoing { operation, force: true, ..Undoing::default() };
                undo(&context, &mut self.store, wanted, |_| Ok(true))?;
            }
            Step::Redo => {
                redo(&context, &mut self.store, false)?;
            }
            Step::Backup => {
                let file = self.folder.path().join(format!("kopia-{}.db", self.backups.len()));
                self.store.copy_to(&file)?;
                self.backups.push(file);
            }
            Step::Restore(number) => self.restore(*number)?,
        }
        Ok(())
    }

    fn write_site(&mut self, place: usize) -> Result<(), Refusal> {
        let site: SiteAddress = format!("https://example.org/{place}").parse().unwrap();
        let folder = self.folder.path().join("webb");
        let request = SiteRequest { folder: &folder, url: Some(&site), sheets: None, readers: Readers::Owner };
        site::place(&self.context, &self.store.view()?, &request)?;
        site::prepare(&self.context, &mut self.store, (&folder, Readers::Owner), &site)?;
        site::write(&self.context, &mut self.store, &request, &site)?;
        let tokens = self.known().addresses.into_values();
        self.left.pages.extend(tokens.map(|token| SitePage { site: site.to_string(), token }));
        Ok(())
    }

    fn restore(&mut self, number: usize) -> Result<(), Refusal> {
        let Some(file) = self.backups.get(number % self.backups.len().max(1)) else { return Ok(()) };
        let last = self.store.view()?.last_operation()?.map(|(id, _)| id);
        let operation =
            NewOperation { now_is_given: true, ..self.context.operation(OperationKind::Restoration, false) };
        let new_name = |member: MemberId| format!("Tidigare medlem {}", member.0);
        assert!(self.store.restore_from(file, last, &operation, (&message!("and"), "kept.db"), &new_name)?);
        Ok(())
    }

    /// Takes a step, and looks at what has left.
    fn check(&mut self, step: &Step) -> Result<(), TestCaseError> {
        let before = self.known();
        drop(self.take(step));
        let after = self.known();
        let is_turn = matches!(step, Step::Undo | Step::UndoNumber(_) | Step::Redo | Step::Restore(_));
        for (member, token) in &before.addresses {
            let kept = after.addresses.get(member) == Some(token);
            prop_assert!(!is_turn || kept || !after.members.contains(member), "{:?} voids an address", step);
            if !kept {
                self.left.revoked.insert(token.clone());
            }
        }
        for token in after.addresses.values() {
            prop_assert!(!self.left.revoked.contains(token), "{:?} brings an address back that was revoked", step);
        }
        let url = self.store.view().unwrap().calendar_site().unwrap();
        for page in &self.left.pages {
            let holds = url.as_ref() == Some(&page.site) && after.addresses.values().any(|token| *token == page.token);
            prop_assert_eq!(after.left_on_web.contains(page), !holds, "{:?}: {:?} on the web is forgotten", step, page);
        }
        for (key, sequence) in &before.revisions {
            prop_assert!(after.revisions.get(key) >= Some(sequence), "{:?} turns an entry of a calendar back", step);
        }
        for (notice, member) in &before.notices {
            let erased = matches!(step, Step::Erase(_)) && after.notices.values().all(|other| other != member);
            prop_assert!(erased || after.notices.contains_key(notice), "{:?} unsays what was told", step);
        }
        if !matches!(step, Step::Restore(_)) {
            let new = after.versions.difference(&before.versions);
            prop_assert!(new.into_iter().all(|version| *version > self.left.version), "{:?} uses a number again", step);
        }
        self.left.version = after.versions.iter().copied().max().unwrap_or_default().max(self.left.version);
        Ok(())
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn what_has_left_stays_known_whatever_is_undone_done_again_restored_or_erased(
        steps in prop::collection::vec(step(), 1..24)
    ) {
        let mut world = World::new();
        world.left.member = world.known().members.iter().map(|member| member.0).max().unwrap_or_default();
        world.check(&Step::Site(0))?;
        for step in steps {
            world.check(&step)?;
        }
    }
}

/// The address of somebody's page.
fn address(world: &World, number: usize) -> String {
    let member = world.store.view().unwrap().members().unwrap()[number].id;
    world.known().addresses[&member].clone()
}

#[test]
fn a_revocation_is_for_good_and_undo_says_what_it_would_take_back_instead() {
    let mut world = World::new();
    world.take(&Step::Site(0)).unwrap();
    let leaked = address(&world, 0);
    world.take(&Step::Revoke(0)).unwrap();
    let given = address(&world, 0);
    let published = world.store.view().unwrap().history().unwrap().operations.len() as i64 - 2;
    for wanted in [None, Some(published + 1), Some(published + 2)] {
        let wanted = Undoing { operation: wanted, ..Undoing::default() };
        let refused = undo(&world.context, &mut world.store, wanted, |_| Ok(true)).map(|_| ()).unwrap_err();
        let before = wanted.operation.is_none().then_some(published);
        assert!(
            matches!(&refused, Refusal::History(HistoryRefusal::GivenOut { before: found }) if *found == before),
            "{refused:?}"
        );
        assert_eq!(address(&world, 0), given);
    }
    assert_eq!(world.known().left_on_web.iter().map(|page| page.token.clone()).collect::<Vec<_>>(), [leaked]);
}

#[test]
fn a_version_keeps_its_number_although_an_older_backup_is_restored() {
    let mut world = World::new();
    let newest = |world: &World| world.known().versions.into_iter().max().unwrap();
    world.take(&Step::Backup).unwrap();
    for (driver, expected) in [(1, 2), (0, 3)] {
        world.take(&Step::Man(driver, 0)).unwrap();
        world.take(&Step::Publish).unwrap();
        assert_eq!(newest(&world), expected);
    }
    world.take(&Step::Restore(0)).unwrap();
    assert_eq!(newest(&world), 1);
    world.take(&Step::Man(1, 0)).unwrap();
    world.take(&Step::Publish).unwrap();
    assert_eq!(newest(&world), 4, "two and three are known to people as something else");
}

#[test]
fn a_backup_of_an_association_that_was_never_here_brings_what_had_left_with_it() {
    let mut world = World::new();
    world.take(&Step::Site(0)).unwrap();
    world.take(&Step::Backup).unwrap();
    let before = world.known();
    // The same file, on a new computer on which somebody began another association first.
    let mut other = World::new();
    other
        .store
        .change(&other.context.operation(OperationKind::Change, false), |change| {
            let mut association = change.association()?.unwrap();
            association.uid = "1".repeat(32);
            change.set_association(&association)?;
            Ok::<_, Refusal>(((), message!("and")))
        })
        .unwrap();
    other.backups = world.backups.clone();
    other.take(&Step::Restore(0)).unwrap();
    assert_eq!(other.known().addresses, before.addresses);
    assert_eq!(other.known().revisions, before.revisions);
}
