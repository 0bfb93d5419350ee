//! Vehicles and exchanges for the tests of workflows.

use std::path::Path;

use chrono::NaiveDate;

use crate::model::vehicle::Gearbox;
use crate::store::Store;
use crate::workflows::context::Context;
use crate::workflows::context::Done;
use crate::workflows::decision::Decided;
use crate::workflows::exchange::day::{self, DayPreview, DayRequest};
use crate::workflows::exchange::opening::{self, NewExchange};
use crate::workflows::fixtures::{Patient, context, search, weekday_shifts, weekday_shifts_at};
use crate::workflows::refusal::Refusal;
use crate::workflows::vehicles::adding::{self, NewVehicle};
use crate::workflows::vehicles::introductions::introduce;

/// The shifts of [`weekday_shifts`] with two vehicles that follow each other: MLB84K until 28 February 2021, and RGX27D
/// from 3 March. Alva has been introduced to both, Bo to neither.
pub fn two_vehicles() -> Store {
    with_two_vehicles(weekday_shifts())
}

fn with_two_vehicles(mut store: Store) -> Store {
    let context = context();
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
pub fn new_exchange() -> NewExchange {
    NewExchange {
        old: "MLB84K".to_owned(),
        new: "RGX27D".to_owned(),
        window: "2021-02-15..2021-03-31".to_owned(),
        days_without: Some(2),
    }
}

/// Two vehicles, and that exchange opened.
pub fn with_exchange() -> Store {
    opened(two_vehicles())
}

/// The same in a file.
pub fn with_exchange_at(file: &Path) -> Store {
    opened(with_two_vehicles(weekday_shifts_at(file)))
}

fn opened(mut store: Store) -> Store {
    opening::open(&context(), &mut store, &new_exchange(), false).unwrap();
    store
}

/// What comes of a wish for the day of the exchange, agreed to.
///
/// # Errors
/// What the workflow refuses.
pub fn set_day(
    context: &Context,
    store: &mut Store,
    request: DayRequest,
) -> Result<Decided<Done<DayPreview>, ()>, Refusal> {
    let day_change = day::day_change(context, &store.view().unwrap(), None, request)?.unwrap();
    day::carry_out(context, store, (None, &day_change, None), &search(&Patient), |_| Ok(true))
}

/// A day.
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The context at noon of another day, in UTC.
pub fn context_on(day: &str) -> Context {
    Context { now: format!("{day}T12:00:00").parse().unwrap(), ..context() }
}
