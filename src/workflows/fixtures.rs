//! Small associations for the tests of workflows.

use std::rc::Rc;

use crate::i18n::{Language, Texts};
use crate::model::association::Association;
use crate::model::local_time::TimeWindow;
use crate::model::shift::Weekdays;
use crate::planner::solve::Effort;
use crate::planner::watch::Progress;
use crate::store::{NewOperation, OperationKind, Store};
use crate::workflows::context::Context;
use crate::workflows::founding::{Founding, MembersFile};
use crate::workflows::planning::search::{Search, Watch};

/// Monday 18 January 2021, ten in the morning in Stockholm, in Swedish.
pub fn context() -> Context {
    Context {
        now: "2021-01-18T09:00:00".parse().unwrap(),
        time_is_told: true,
        by: "samordnaren".to_owned(),
        command: "test".to_owned(),
        chance: || Ok(1),
        texts: Rc::new(Texts::new(Language::Sv)),
        language_for_others: None,
    }
}

/// An operation of that moment.
pub fn operation(command: &str) -> NewOperation {
    let context = Context { command: command.to_owned(), ..context() };
    context.operation(OperationKind::Change, false)
}

/// An association of which nothing else is told.
pub fn association() -> Association {
    Association {
        uid: "0".repeat(32),
        language: Language::Sv,
        name: "Grannstöd Testby".to_owned(),
        time_zone: chrono_tz::Europe::Stockholm,
        car_place: String::new(),
        key_place: String::new(),
        contact: String::new(),
        agreement_until: None,
    }
}

/// Two drivers (Alva, Bo) and two who ride along (Cilla, Disa), and a shift from 10 to 13 on each weekday; no vehicle.
pub fn weekday_shifts() -> Store {
    let mut store = Store::in_memory().unwrap();
    let people = "Namn;Roll\nAlva;förare\nBo;förare\nCilla;medåkare\nDisa;medåkare\n";
    let told = Founding {
        weekly: vec![(Weekdays::ALL, vec![TimeWindow::from_minutes(10 * 60, 13 * 60).unwrap()])],
        files: vec![MembersFile { name: "medlemmar.csv".to_owned(), bytes: people.as_bytes().to_vec() }],
        ..Founding::of(association())
    };
    store.change(&operation("init"), |change| told.store(change, &Texts::new(Language::Sv))).unwrap();
    store
}

/// Watches over a search that may take all the steps it is given.
pub struct Patient;

impl Watch for Patient {
    fn begin(&self) -> Box<dyn Fn() -> bool + Sync> {
        Box::new(|| true)
    }

    fn on_progress(&self, _: Progress) {}

    fn end(&self) {}
}

/// A search that small problems need.
pub fn search(watch: &Patient) -> Search<'_> {
    Search { effort: Effort::default(), watch }
}
