//! What the board promises, tried with all of it but the terminal.

mod acting_unseen;
mod changing;
mod looks;
mod moving;
mod others;
mod planning;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use crate::board::database::Database;
use crate::board::picture::Picture;
use crate::board::rehearsal::Rehearsal;
use crate::i18n::{Language, ShellSyntax};
use crate::message;
use crate::model::availability::{Availability, AvailabilityException};
use crate::model::local_time::whole_days;
use crate::store::{Change, OperationKind, Store};
use crate::ui::opening::Opening;
use crate::workflows::context::Context;
use crate::workflows::fixtures::{self, Patient};
use crate::workflows::lookup;
use crate::workflows::planning::draft;
use crate::workflows::publication::publish::publish;
use crate::workflows::refusal::Refusal;
use crate::workflows::sample;
use crate::workflows::seats::changes::{self, Unassign};

const SMALL: (u16, u16) = (80, 24);
const SIZES: [(u16, u16); 3] = [SMALL, (120, 40), (200, 60)];

/// The sample association, planned and published, in a folder of its own.
struct Morning {
    folder: tempfile::TempDir,
}

fn opening(database: PathBuf, now: &str, language: Language) -> Opening {
    Opening {
        shell: ShellSyntax::default(),
        period: None,
        database,
        named: None,
        language,
        language_for_others: None,
        given_now: Some(now.trim_end_matches('Z').parse().unwrap()),
        clock: || panic!("the time is told"),
        chance: || Ok(1),
        by: "samordnaren".to_owned(),
        coloured: false,
    }
}

/// The sample's database: planned and published once for all tests.
fn sample() -> &'static [u8] {
    static SAMPLE: OnceLock<Vec<u8>> = OnceLock::new();
    SAMPLE.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("korpass.db");
        let context = fixtures::context();
        let mut store = Store::create(&database).unwrap();
        let make = |change: &Change<'_>| sample::making::make(&context, change, "0".repeat(32));
        context.change(&mut store, OperationKind::Sample, false, make).unwrap();
        let period = sample::period().unwrap();
        draft::plan(&context, &mut store, period, &fixtures::search(&Patient), false).unwrap();
        publish(&context, &mut store, period, false, |_| Ok(true)).unwrap();
        drop(store);
        std::fs::read(database).unwrap()
    })
}

impl Morning {
    const NOW: &str = "2021-02-08T06:30:00Z";

    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("korpass.db"), sample()).unwrap();
        Self { folder }
    }

    /// The same morning in another file, with somebody taken out of a shift.
    fn elsewhere_without(&self, shift: &str, member: &str) -> PathBuf {
        let file = self.folder.path().join("annan.db");
        std::fs::write(&file, sample()).unwrap();
        let request = Unassign { shift: shift.parse().unwrap(), member: member.to_owned(), force: false };
        changes::unassign(&Self::context(), &mut Store::open(&file).unwrap(), &request, |_| Ok(true)).unwrap();
        file
    }

    fn context() -> Context {
        Context { now: Self::NOW.trim_end_matches('Z').parse().unwrap(), ..fixtures::context() }
    }

    fn database(&self) -> PathBuf {
        self.folder.path().join("korpass.db")
    }

    /// Somebody else does something meanwhile.
    fn does<T>(&self, work: impl FnOnce(&Context, &mut Store) -> Result<T, Refusal>) {
        work(&Self::context(), &mut Store::open(&self.database()).unwrap()).unwrap();
    }

    /// Somebody else takes a member out of a shift.
    fn unassign(&self, shift: &str, member: &str) {
        let request = Unassign { shift: shift.parse().unwrap(), member: member.to_owned(), force: false };
        self.does(|context, store| changes::unassign(context, store, &request, |_| Ok(true)));
    }

    /// Somebody else writes down that a member cannot come from one day to another.
    fn away(&self, member: &str, from: &str, to: &str) {
        let (from, to) = whole_days(from.parse().unwrap(), to.parse().unwrap());
        self.does(|context, store| {
            context.change(store, OperationKind::Change, false, |change| {
                let member = lookup::member(&change.members()?, member)?.id;
                let availability = Availability::Unavailable;
                let said = AvailabilityException { id: 0, member, from, to, availability, from_calendar: false };
                change.add_availability_exception(&said)?;
                Ok(((), message!("and")))
            })
        });
    }

    /// Somebody else gives a member another name.
    fn rename(&self, member: &str, name: &str) {
        self.does(|context, store| {
            context.change(store, OperationKind::Change, false, |change| {
                let mut found = lookup::member(&change.members()?, member)?.clone();
                found.profile.name = name.to_owned();
                change.update_member(found.id, &found.profile)?;
                Ok(((), message!("and")))
            })
        });
    }

    fn board_in(&self, language: Language, size: (u16, u16)) -> Rehearsal {
        Rehearsal::start(&opening(self.database(), Self::NOW, language), size).unwrap()
    }

    fn board(&self) -> Rehearsal {
        self.board_in(Language::Sv, SMALL)
    }

    /// The commands of the history, the newest first.
    fn commands(&self) -> Vec<String> {
        commands_in(&self.database())
    }

    fn picture(&self) -> Picture {
        let context = Self::context();
        let database = Database::open(&opening(self.database(), Self::NOW, Language::Sv)).unwrap();
        let view = database.store.view().unwrap();
        let period = Picture::usual_period(&context, &view).unwrap();
        Picture::read(&context, &view, database.origin(&view).unwrap(), period).unwrap()
    }
}

/// The commands of the history of a database, the newest first.
fn commands_in(database: &Path) -> Vec<String> {
    let store = Store::open(database).unwrap();
    let history = store.view().unwrap().history().unwrap();
    history.operations.iter().rev().map(|operation| operation.command.clone()).collect()
}

/// What is shown of the sample on its first morning, read once.
fn picture() -> &'static Picture {
    static PICTURE: OnceLock<Picture> = OnceLock::new();
    PICTURE.get_or_init(|| Morning::new().picture())
}
