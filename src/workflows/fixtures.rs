//! Small associations for the tests of workflows.

use crate::i18n::{Language, Message, Texts};
use crate::message;
use crate::model::association::Association;
use crate::model::availability::{Availability, AvailabilityException};
use crate::model::local_time::{TimeWindow, whole_days};
use crate::model::member::{MemberId, Profile, Roles};
use crate::model::period::Period;
use crate::model::problem::Seat;
use crate::model::roster::SeatTaken;
use crate::model::shift::Weekdays;
use crate::model::shift_name::ShiftName;
use crate::model::vehicle::{Gearbox, VehicleDetails};
use crate::planner::solve::Effort;
use crate::planner::watch::Progress;
use crate::store::{Change, NewOperation, OperationKind, Store, StoreError};
use crate::workflows::context::Context;
use crate::workflows::founding::{FirstVehicle, Founding};
use crate::workflows::import::file::SourceFile;
use crate::workflows::planning::search::{Search, Watch};
use crate::workflows::refusal::Refusal;
use crate::workflows::words::Names;
use std::path::Path;
use std::rc::Rc;

/// Monday 18 January 2021, ten in the morning in Stockholm, in Swedish.
pub fn context() -> Context {
    Context {
        now: "2021-01-18T09:00:00".parse().unwrap(),
        now_is_given: true,
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
    let founding = Founding {
        weekly: vec![(Weekdays::ALL, vec![TimeWindow::from_minutes(10 * 60, 13 * 60).unwrap()])],
        files: vec![SourceFile { name: "medlemmar.csv".to_owned(), bytes: people.as_bytes().to_vec() }],
        ..Founding::of(association())
    };
    store.change(&operation("init"), |change| founding.store(change, &Texts::new(Language::Sv))).unwrap();
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
    let founding = Founding {
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
    store.change(&operation("init"), |change| founding.store(change, &Texts::new(Language::Sv))).unwrap();
    let crews = [("Alva", "Cilla"), ("Bo", "Disa"), ("Eva", "Frej"), ("Alva", "Cilla"), ("Bo", "Disa")];
    store.change(&operation("plan"), |change| seat_crews(change, &crews)).unwrap();
    store
}

/// Mans the shifts from Monday 25 January on with drivers and ride-alongs.
fn seat_crews(change: &Change<'_>, crews: &[(&str, &str)]) -> Result<((), Message), Refusal> {
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
        Box::new(|| false)
    }

    fn on_progress(&self, _: Progress) {}

    fn end(&self) {}
}

/// A search that small problems need.
pub fn search(watch: &Patient) -> Search<'_> {
    Search { effort: Effort::default(), watch }
}

/// Four who are experienced: Åsa (1) drives, Bo (2) and Disa (4) ride along, Cilla (3) does both. The drivers know the
/// vehicle ABC123, and there is a shift from 9 to 12 on Mondays to Thursdays.
pub fn four_shifts_a_week() -> Store {
    founded_on_four(Store::in_memory().unwrap())
}

/// The same in a file.
pub fn four_shifts_a_week_at(database: &Path) -> Store {
    founded_on_four(Store::create(database).unwrap())
}

fn founded_on_four(mut store: Store) -> Store {
    let people = "Namn;Roll;Erfaren;Pass per månad\nÅsa Öberg;förare;ja;4\nBo Berg;medåkare;ja;4\n\
                  Cilla Ceder;förare, medåkare;ja;2,5\nDisa Dal;medåkare;ja;2,5\n";
    let vehicle = FirstVehicle {
        plate: "ABC123".parse().unwrap(),
        model: String::new(),
        gearbox: Gearbox::Manual,
        from: "2020-01-01".parse().unwrap(),
    };
    let founding = Founding {
        vehicle: Some(vehicle),
        weekly: vec![(Weekdays::span(1, 4), vec![TimeWindow::from_minutes(9 * 60, 12 * 60).unwrap()])],
        files: vec![SourceFile { name: "medlemmar.csv".to_owned(), bytes: people.as_bytes().to_vec() }],
        drivers_know_vehicle: true,
        ..Founding::of(association())
    };
    store.change(&operation("init"), |change| founding.store(change, &Texts::new(Language::Sv))).unwrap();
    store
}

/// A period, as of that moment.
pub fn period(text: &str) -> Period {
    Period::parse(text, "2021-01-18".parse().unwrap()).unwrap()
}

/// The context at another moment, in UTC.
pub fn context_at(now: &str) -> Context {
    Context { now: now.parse().unwrap(), ..context() }
}

/// Changes an association in one operation.
pub fn change<T>(store: &mut Store, work: impl FnOnce(&Change<'_>) -> Result<T, Refusal>) -> T {
    let done =
        store.change(&operation("test"), |change| Ok::<_, Refusal>((work(change)?, message!("effect-declined"))));
    done.unwrap()
}

/// Has a member say that they cannot come in some days.
pub fn away(store: &mut Store, member: i64, days: &str) {
    let days = period(days);
    let (from, to) = whole_days(days.from(), days.to());
    let availability = Availability::Unavailable;
    let said = AvailabilityException { id: 0, member: MemberId(member), from, to, availability, from_calendar: false };
    change(store, |change| Ok(change.add_availability_exception(&said)?));
}

/// Puts members into the seats of the shifts of a period, a driver and one who rides along each, instead of those
/// who sit there.
pub fn man(store: &mut Store, days: &str, crews: &[(i64, i64)]) {
    change(store, |change| {
        let roster = change.roster(period(days))?;
        for (shift, (driver, rider)) in roster.shifts.iter().zip(crews) {
            let id = change.know_shift(&shift.timetable.shift, false, true)?;
            for taken in &shift.crew {
                change.leave_seat(id, taken.member)?;
            }
            for (seat, member) in [(Seat::Driver, *driver), (Seat::RideAlong, *rider)] {
                let member = MemberId(member);
                change.take_seat(SeatTaken { shift: id, seat, member, locked: false, against_rule: false })?;
            }
        }
        Ok(())
    });
}

/// Puts a vehicle into service for the only car.
pub fn with_vehicle(store: &mut Store, plate: &str) {
    let done = store.change(&operation("vehicle add"), |change| {
        let details = VehicleDetails {
            plate: plate.parse().unwrap(),
            car: change.cars()?[0].id,
            model: String::new(),
            gearbox: Gearbox::Manual,
            in_service_from: "2020-01-01".parse().unwrap(),
            in_service_to: None,
            stand_in: false,
        };
        change.add_vehicle(&details)?;
        Ok::<_, StoreError>(((), message!("and")))
    });
    done.unwrap();
}
