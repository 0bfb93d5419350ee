//! Small associations for the tests of workflows.

use std::rc::Rc;

use chrono::NaiveDate;

use crate::i18n::{Language, Texts};
use crate::model::association::Association;
use crate::model::local_time::TimeWindow;
use crate::model::shift::Weekdays;
use crate::model::vehicle::Gearbox;
use crate::planner::solve::Effort;
use crate::planner::watch::Progress;
use crate::store::{NewOperation, OperationKind, Store};
use crate::workflows::context::Context;
use crate::workflows::exchange::day::{self, Consequences, Wish};
use crate::workflows::exchange::opening::{self, NewExchange};
use crate::workflows::founding::{Founding, MembersFile};
use crate::workflows::planning::search::{Search, Watch};
use crate::workflows::refusal::Refusal;
use crate::workflows::rehearsal::Outcome;
use crate::workflows::vehicles::adding::{self, NewVehicle};
use crate::workflows::vehicles::introductions::introduce;

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

/// The same with two vehicles that follow each other: MLB84K until 28 February 2021, and RGX27D from 3 March. Alva has
/// been introduced to both, Bo to neither.
pub fn two_vehicles() -> Store {
    let (context, mut store) = (context(), weekday_shifts());
    let vehicle = |plate: &str, from: &str, to: Option<&str>| NewVehicle {
        plate: plate.parse().unwrap(),
        gearbox: Gearbox::Automatic,
        model: None,
        car: None,
        from: from.parse().unwrap(),
        to: to.map(|day| day.parse().unwrap()),
        stand_in: false,
    };
    for new in [vehicle("MLB84K", "2020-01-01", Some("2021-02-28")), vehicle("RGX27D", "2021-03-03", None)] {
        let plate = new.plate.to_string();
        adding::add(&context, &mut store, new, false).unwrap();
        introduce(&context, &mut store, &plate, &["Alva".to_owned()], None, false).unwrap();
    }
    store
}

/// The same with HYR12B, which stands in from 20 February 2021 to 31 March.
pub fn with_stand_in(mut store: Store) -> Store {
    let stand_in = NewVehicle {
        plate: "HYR12B".parse().unwrap(),
        gearbox: Gearbox::Automatic,
        model: None,
        car: None,
        from: "2021-02-20".parse().unwrap(),
        to: Some("2021-03-31".parse().unwrap()),
        stand_in: true,
    };
    adding::add(&context(), &mut store, stand_in, false).unwrap();
    store
}

/// An exchange of MLB84K for RGX27D that may be from 15 February 2021 to 31 March, two days without a car.
pub fn exchange() -> NewExchange {
    NewExchange {
        old: "MLB84K".to_owned(),
        new: "RGX27D".to_owned(),
        window: "2021-02-15..2021-03-31".to_owned(),
        days_without: Some(2),
    }
}

/// Two vehicles, and that exchange opened.
pub fn with_exchange() -> Store {
    let mut store = two_vehicles();
    opening::open(&context(), &mut store, &exchange(), false).unwrap();
    store
}

/// What comes of a wish for the day of the exchange, agreed to.
///
/// # Errors
/// What the workflow refuses.
pub fn set_day(context: &Context, store: &mut Store, wish: Wish) -> Result<Outcome<Consequences>, Refusal> {
    let turn = day::turn(context, &store.view().unwrap(), None, wish)?.unwrap();
    day::carry_out(context, store, (None, &turn, None), &search(&Patient), |_| Ok(true))
}

/// A day.
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The context at noon of another day, in UTC.
pub fn context_on(day: &str) -> Context {
    Context { now: format!("{day}T12:00:00").parse().unwrap(), ..context() }
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
