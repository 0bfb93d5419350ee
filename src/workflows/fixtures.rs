//! Small associations for the tests of workflows.

use std::path::Path;
use std::rc::Rc;

use crate::i18n::{Language, Message, Texts};
use crate::message;
use crate::model::association::Association;
use crate::model::local_time::TimeWindow;
use crate::model::member::{Profile, Roles};
use crate::model::period::Period;
use crate::model::problem::Seat;
use crate::model::roster::SeatTaken;
use crate::model::shift::Weekdays;
use crate::model::shift_name::ShiftName;
use crate::model::vehicle::Gearbox;
use crate::planner::solve::Effort;
use crate::planner::watch::Progress;
use crate::store::{Change, NewOperation, OperationKind, Store};
use crate::workflows::context::Context;
use crate::workflows::founding::{FirstVehicle, Founding, MembersFile};
use crate::workflows::planning::search::{Search, Watch};
use crate::workflows::refusal::Refusal;
use crate::workflows::words::Names;

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
    founded(Store::in_memory().unwrap())
}

/// The same in a file.
pub fn weekday_shifts_at(database: &Path) -> Store {
    founded(Store::create(database).unwrap())
}

fn founded(mut store: Store) -> Store {
    let people = "Namn;Roll\nAlva;förare\nBo;förare\nCilla;medåkare\nDisa;medåkare\n";
    let told = Founding {
        weekly: vec![(Weekdays::ALL, vec![TimeWindow::from_minutes(10 * 60, 13 * 60).unwrap()])],
        files: vec![MembersFile { name: "medlemmar.csv".to_owned(), bytes: people.as_bytes().to_vec() }],
        ..Founding::of(association())
    };
    store.change(&operation("init"), |change| told.store(change, &Texts::new(Language::Sv))).unwrap();
    store
}

/// Three drivers who know the vehicle (Alva, Bo, Eva) and three who ride along (Cilla, Disa, Frej), all of them
/// experienced and with two shifts a week at most. In the week from Monday 25 January every shift, from 10 to 13 on
/// weekdays, is manned in the draft: by Alva and Cilla on Monday and Thursday, by Bo and Disa on Tuesday and Friday, and
/// by Eva and Frej on Wednesday.
pub fn manned_week() -> Store {
    let mut store = Store::in_memory().unwrap();
    let person = |(name, roles): (&str, Roles)| Profile {
        experienced: true,
        max_month: 28,
        ..Profile::named(name.to_owned(), roles)
    };
    let (driver, rider) = (Roles::Driver, Roles::RideAlong);
    let people =
        [("Alva", driver), ("Bo", driver), ("Eva", driver), ("Cilla", rider), ("Disa", rider), ("Frej", rider)];
    let told = Founding {
        vehicle: Some(FirstVehicle {
            plate: "ABC123".parse().unwrap(),
            model: String::new(),
            gearbox: Gearbox::Automatic,
            from: "2021-01-01".parse().unwrap(),
        }),
        weekly: vec![(Weekdays::span(1, 5), vec![TimeWindow::from_minutes(10 * 60, 13 * 60).unwrap()])],
        members: people.map(person).to_vec(),
        drivers_know_vehicle: true,
        ..Founding::of(association())
    };
    store.change(&operation("init"), |change| told.store(change, &Texts::new(Language::Sv))).unwrap();
    let crews = [("Alva", "Cilla"), ("Bo", "Disa"), ("Eva", "Frej"), ("Alva", "Cilla"), ("Bo", "Disa")];
    store.change(&operation("plan"), |change| man(change, &crews)).unwrap();
    store
}

/// Mans the shifts from Monday 25 January on with drivers and ride-alongs.
fn man(change: &Change<'_>, crews: &[(&str, &str)]) -> Result<((), Message), Refusal> {
    let week = Period::new("2021-01-25".parse().unwrap(), "2021-01-31".parse().unwrap()).unwrap();
    let members = change.members()?;
    for (found, (driver, rider)) in change.timetable(week)?.iter().zip(crews) {
        let shift = change.know_shift(&found.shift, false, true)?;
        for (seat, name) in [(Seat::Driver, driver), (Seat::RideAlong, rider)] {
            let member = members.iter().find(|member| member.profile.name == *name).unwrap().id;
            change.take_seat(SeatTaken { shift, seat, member, locked: false, against_rule: false })?;
        }
    }
    Ok(((), message!("and")))
}

/// The name of the shift of a day.
pub fn shift(day: &str) -> ShiftName {
    day.parse().unwrap()
}

/// Those who sit in the shifts of a day: drivers, then those who ride along, by name.
pub fn crew(store: &Store, day: &str) -> Vec<String> {
    let (view, day) = (store.view().unwrap(), day.parse().unwrap());
    let names = Names::of(&view.members().unwrap());
    let seats = view.seats(Period::new(day, day).unwrap()).unwrap();
    let mut crew: Vec<(Seat, &str)> = seats.iter().map(|taken| (taken.seat, names.full(taken.member))).collect();
    crew.sort_unstable();
    crew.into_iter().map(|(_, name)| name.to_owned()).collect()
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
