//! `korpass vehicle`: the patrol cars, their times out of service, and who is introduced to them.

pub mod due;
pub mod session;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use chrono::{NaiveDate, NaiveDateTime};
use clap::Subcommand;
use serde_json::json;

use crate::cli::commands::exchange::Swap;
use crate::cli::commands::vehicle::due::Dues;
use crate::cli::commands::vehicle::session::Sessions;
use crate::cli::screens::lost_seats;
use crate::cli::session::Session;
use crate::i18n::{Message, date_time};
use crate::message;
use crate::model::member::{Member, MemberId};
use crate::model::period::Period;
use crate::model::plate::RegistrationPlate;
use crate::model::timetable::TimetableShift;
use crate::model::vehicle::{self as model, Gearbox, Introduction, OutOfService, VehicleDetails};
use crate::store::View;
use crate::ui::table::ScreenTable;
use crate::ui::table::Tone;
use crate::workflows::failure::Failure;
use crate::workflows::import;
use crate::workflows::import::Imported;
use crate::workflows::import::introductions;
use crate::workflows::import::vehicles;
use crate::workflows::lookup;
use crate::workflows::parse;
use crate::workflows::parse::OrNothing;
use crate::workflows::seats::seats_ahead::SeatsAhead;
use crate::workflows::vehicles::{check_driver, refuse_conflict};
use crate::workflows::words;
use crate::workflows::words::Names;

/// The patrol cars.
#[derive(Debug, Subcommand)]
pub enum Vehicle {
    #[command(alias = "lägg-till")]
    Add(Add),
    #[command(alias = "ändra")]
    Edit(Edit),
    #[command(alias = "lista")]
    List,
    #[command(alias = "visa")]
    Show {
        #[arg(value_name = "plate")]
        plate: String,
    },
    #[command(alias = "ur-trafik")]
    OutOfService {
        #[arg(value_name = "plate")]
        plate: String,
        #[arg(value_name = "until", value_parser = parse::when)]
        time: (NaiveDateTime, NaiveDateTime),
        #[arg(long, value_name = "text", value_parser = parse::words)]
        reason: Option<String>,
        #[arg(long)]
        dry_run: bool,
    },
    #[command(alias = "åter-i-trafik")]
    BackInService {
        #[arg(value_name = "id")]
        id: i64,
        #[arg(long)]
        dry_run: bool,
    },
    #[command(alias = "genomgång")]
    Introduce {
        #[arg(value_name = "plate")]
        plate: String,
        #[arg(value_name = "member", required = true)]
        members: Vec<String>,
        #[arg(long, value_name = "date", value_parser = parse::date)]
        since: Option<NaiveDate>,
        #[arg(long, conflicts_with = "since")]
        remove: bool,
        #[arg(long)]
        dry_run: bool,
    },
    #[command(alias = "importera")]
    Import {
        #[arg(value_name = "file")]
        file: PathBuf,
        #[arg(long)]
        dry_run: bool,
    },
    #[command(subcommand, alias = "underhåll")]
    Due(Dues),
    #[command(subcommand, alias = "genomgångstid")]
    Session(Sessions),
    #[command(subcommand, alias = "bilbyte")]
    Swap(Swap),
    #[command(alias = "importera-genomgångar")]
    ImportIntroductions {
        #[arg(value_name = "file")]
        file: PathBuf,
        #[arg(long)]
        dry_run: bool,
    },
}

/// A new vehicle.
#[derive(Debug, clap::Args)]
pub struct Add {
    #[arg(value_name = "plate", value_parser = parse::plate)]
    plate: RegistrationPlate,
    #[arg(long, value_name = "gearbox", value_parser = parse::gearbox)]
    gearbox: Gearbox,
    #[arg(long, value_name = "text", value_parser = parse::words)]
    model: Option<String>,
    #[arg(long, value_name = "car", value_parser = parse::words)]
    car: Option<String>,
    #[arg(long, value_name = "date", value_parser = parse::date)]
    from: NaiveDate,
    #[arg(long, value_name = "date", value_parser = parse::date)]
    to: Option<NaiveDate>,
    /// Beside the regular vehicle of the car.
    #[arg(long)]
    stand_in: bool,
    #[arg(long)]
    dry_run: bool,
}

/// What is to be told anew of a vehicle.
#[derive(Debug, clap::Args)]
pub struct Edit {
    #[arg(value_name = "plate")]
    plate: String,
    #[arg(long = "plate", value_name = "plate", value_parser = parse::plate)]
    new_plate: Option<RegistrationPlate>,
    #[arg(long, value_name = "gearbox", value_parser = parse::gearbox)]
    gearbox: Option<Gearbox>,
    #[arg(long, value_name = "text", value_parser = parse::or_empty(parse::words))]
    model: Option<String>,
    #[arg(long, value_name = "car")]
    car: Option<String>,
    #[arg(long, value_name = "date", value_parser = parse::date)]
    from: Option<NaiveDate>,
    #[arg(long, value_name = "date", value_parser = parse::date_or_nothing)]
    to: Option<OrNothing<NaiveDate>>,
    #[arg(long, value_name = "choice", value_parser = parse::yes_or_no)]
    stand_in: Option<bool>,
    #[arg(long)]
    dry_run: bool,
}

impl Vehicle {
    /// Runs the command.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Vehicle::Add(add) => add.run(session),
            Vehicle::Edit(edit) => edit.run(session),
            Vehicle::Due(dues) => dues.run(session),
            Vehicle::Session(sessions) => sessions.run(session),
            Vehicle::Swap(swap) => swap.run(session),
            Vehicle::List => list(session),
            Vehicle::Show { plate } => show(session, &plate),
            Vehicle::OutOfService { plate, time, reason, dry_run } => {
                out_of_service(session, &plate, time, reason.unwrap_or_default(), dry_run)
            }
            Vehicle::BackInService { id, dry_run } => back_in_service(session, id, dry_run),
            Vehicle::Introduce { plate, members, remove: true, dry_run, .. } => {
                forget_introductions(session, &plate, &members, dry_run)
            }
            Vehicle::Introduce { plate, members, since, dry_run, .. } => {
                introduce(session, &plate, &members, since, dry_run)
            }
            Vehicle::Import { file, dry_run } => {
                let (bytes, name) = (import::read_file(&file)?, import::file_name(&file));
                let mut store = session.open()?;
                let ignored = session.change(&mut store, dry_run, |change| {
                    let default_car = session.texts.get("default-car");
                    let Imported { count, ignored } = vehicles::import(change, &name, &bytes, &default_car)?;
                    Ok((ignored, message!("op-vehicles-imported", file = name, count = count)))
                })?;
                session.warn_of_ignored(&ignored);
                Ok(())
            }
            Vehicle::ImportIntroductions { file, dry_run } => {
                let (bytes, name) = (import::read_file(&file)?, import::file_name(&file));
                let mut store = session.open()?;
                let ignored = session.change(&mut store, dry_run, |change| {
                    let Imported { count, ignored } = introductions::import(change, &name, &bytes)?;
                    Ok((ignored, message!("op-introductions-imported", file = name, count = count)))
                })?;
                session.warn_of_ignored(&ignored);
                Ok(())
            }
        }
    }
}

impl Add {
    fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        session.change(&mut store, self.dry_run, |change| {
            let cars_before = change.cars()?;
            let details = VehicleDetails {
                car: vehicles::car(change, self.car.as_deref(), &session.texts.get("default-car"))?,
                plate: self.plate,
                model: self.model.unwrap_or_default(),
                gearbox: self.gearbox,
                in_service_from: self.from,
                in_service_to: self.to,
                stand_in: self.stand_in,
            };
            refuse_conflict(&change.vehicles()?, &details)?;
            change.add_vehicle(&details)?;
            // A misspelt name makes a car too, so that is said.
            if let (Some(car), false) =
                (self.car, cars_before.iter().any(|car| car.id == details.car) || cars_before.is_empty())
            {
                let others: Vec<&str> = cars_before.iter().map(|car| car.name.as_str()).collect();
                session.confirm(&message!("vehicle-new-car", car = car, others = session.texts.list(&others)));
            }
            Ok((
                (),
                message!(
                    "op-vehicle-added",
                    plate = details.plate.to_string(),
                    from = details.in_service_from.to_string()
                ),
            ))
        })
    }
}

impl Edit {
    fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let lost = session.change(&mut store, self.dry_run, |change| {
            let seats = SeatsAhead::of(&session.context, change)?;
            let all = change.vehicles()?;
            let vehicle = lookup::vehicle(&all, &self.plate)?;
            let before = vehicle.details.clone();
            let cars = change.cars()?;
            let car = self.car.as_deref().map(|name| lookup::car(&cars, Some(name))).transpose()?;
            let details = VehicleDetails {
                plate: self.new_plate.unwrap_or(before.plate),
                car: car.map_or(before.car, |car| car.id),
                model: self.model.unwrap_or(before.model),
                gearbox: self.gearbox.unwrap_or(before.gearbox),
                in_service_from: self.from.unwrap_or(before.in_service_from),
                in_service_to: OrNothing::told(self.to, before.in_service_to),
                stand_in: self.stand_in.unwrap_or(before.stand_in),
            };
            let others: Vec<model::Vehicle> = all.iter().filter(|other| other.id != vehicle.id).cloned().collect();
            refuse_conflict(&others, &details)?;
            change.update_vehicle(vehicle.id, &details)?;
            let done = message!("op-vehicle-changed", plate = details.plate.to_string());
            Ok((seats.lost(&session.context, change)?, done))
        })?;
        lost_seats::tell(session, &lost);
        Ok(())
    }
}

fn out_of_service(
    session: &Session,
    plate: &str,
    (from, to): (NaiveDateTime, NaiveDateTime),
    reason: String,
    dry_run: bool,
) -> Result<(), Failure> {
    let mut store = session.open()?;
    let (lost, moved) = session.change(&mut store, dry_run, |change| {
        let seats = SeatsAhead::of(&session.context, change)?;
        let all = change.vehicles()?;
        let vehicle = lookup::vehicle(&all, plate)?;
        if let Some(other) = vehicle.out_of_service.iter().find(|other| other.from < to && from < other.to) {
            let (from, to) = (date_time(other.from), date_time(other.to));
            return Err(Failure::new(message!("error-out-of-service-overlaps", id = other.id, from = from, to = to)));
        }
        change.add_out_of_service(vehicle.id, &OutOfService { id: 0, from, to, reason })?;
        let moved = moved_to_stand_in(change, vehicle, (from, to))?;
        let plate = vehicle.details.plate.to_string();
        let (from, to) = (date_time(from), date_time(to));
        Ok((
            (seats.lost(&session.context, change)?, moved),
            message!("op-out-of-service", plate = plate, from = from, to = to),
        ))
    })?;
    moved.iter().for_each(|moved| session.show_message(moved));
    lost_seats::tell(session, &lost);
    Ok(())
}

/// That shifts of a time which a vehicle was to drive are driven by those that stand in, one sentence for each.
fn moved_to_stand_in(
    view: &View<'_>,
    out: &model::Vehicle,
    (from, to): (NaiveDateTime, NaiveDateTime),
) -> Result<Vec<Message>, Failure> {
    let (vehicles, car) = (view.vehicles()?, out.details.car);
    let Some(period) = Period::new(from.date(), to.date()) else { return Ok(Vec::new()) };
    let mut moved: BTreeMap<&str, usize> = BTreeMap::new();
    for TimetableShift { shift, .. } in &view.timetable(period)? {
        let touched = shift.car == car && from < shift.end && shift.start < to;
        if !touched || !out.details.in_service_on(shift.start.date()) {
            continue;
        }
        if let Some(stand_in) = model::standing_for(&vehicles, car, shift.start, shift.end) {
            *moved.entry(stand_in.details.plate.as_str()).or_default() += 1;
        }
    }
    Ok(moved.into_iter().map(|(plate, count)| message!("vehicle-stands-in", plate = plate, count = count)).collect())
}

fn back_in_service(session: &Session, id: i64, dry_run: bool) -> Result<(), Failure> {
    let mut store = session.open()?;
    let lost = session.change(&mut store, dry_run, |change| {
        let seats = SeatsAhead::of(&session.context, change)?;
        let all = change.vehicles()?;
        let vehicle = all.iter().find(|vehicle| vehicle.out_of_service.iter().any(|window| window.id == id));
        let vehicle = vehicle.ok_or_else(|| Failure::new(message!("error-no-such-window", id = id)))?;
        change.remove_out_of_service(id)?;
        let done = message!("op-back-in-service", plate = vehicle.details.plate.to_string());
        Ok((seats.lost(&session.context, change)?, done))
    })?;
    lost_seats::tell(session, &lost);
    Ok(())
}

fn introduce(
    session: &Session,
    plate: &str,
    names: &[String],
    since: Option<NaiveDate>,
    dry_run: bool,
) -> Result<(), Failure> {
    let mut store = session.open()?;
    let since = match since {
        Some(since) => since,
        None => session.context.today(&store.view()?)?,
    };
    session.change(&mut store, dry_run, |change| {
        let (all, members) = (change.vehicles()?, change.members()?);
        let vehicle = lookup::vehicle(&all, plate)?;
        let plate = vehicle.details.plate.to_string();
        let mut introduced = Vec::new();
        for name in names {
            let member = lookup::member(&members, name)?;
            let name = member.profile.name.as_str();
            check_driver(member, vehicle)?;
            change.set_introduction(Introduction { member: member.id, vehicle: vehicle.id, since })?;
            introduced.push(name);
        }
        Ok(((), message!("op-introduced", names = introduced, plate = plate, since = since.to_string())))
    })
}

fn forget_introductions(session: &Session, plate: &str, names: &[String], dry_run: bool) -> Result<(), Failure> {
    let mut store = session.open()?;
    let lost = session.change(&mut store, dry_run, |change| {
        let seats = SeatsAhead::of(&session.context, change)?;
        let (all, members) = (change.vehicles()?, change.members()?);
        let vehicle = lookup::vehicle(&all, plate)?;
        let plate = vehicle.details.plate.to_string();
        let mut forgotten = Vec::new();
        for name in names {
            let member = lookup::member(&members, name)?;
            let name = member.profile.name.as_str();
            if !change.remove_introduction(member.id, vehicle.id)? {
                return Err(Failure::new(message!("error-not-introduced", name = name, plate = plate)));
            }
            forgotten.push(name);
        }
        let done = message!("op-introduction-removed", names = session.texts.list(&forgotten), plate = plate);
        Ok((seats.lost(&session.context, change)?, done))
    })?;
    lost_seats::tell(session, &lost);
    Ok(())
}

fn list(session: &Session) -> Result<(), Failure> {
    let store = session.open()?;
    let view = store.view()?;
    let (all, cars) = (view.vehicles()?, view.cars()?);
    let car = |vehicle: &model::Vehicle| name_of_car(&cars, vehicle);
    if session.options.json {
        let rows: Vec<_> = all.iter().map(|vehicle| vehicle_json(vehicle, &car(vehicle))).collect();
        return session.show_json(&rows);
    }
    if all.is_empty() {
        session.show_message(&message!("vehicle-none"));
        return Ok(());
    }
    let texts = &session.texts;
    let headings =
        ["label-plate", "label-car", "label-model", "label-gearbox", "label-from", "label-to"].map(|id| texts.get(id));
    let mut table = ScreenTable::new(session.ink, session.surroundings.width, &headings);
    for vehicle in &all {
        let details = &vehicle.details;
        table.plain_row([
            details.plate.to_string(),
            car(vehicle),
            details.model.clone(),
            texts.say(&words::gearbox(details.gearbox)),
            details.in_service_from.to_string(),
            words::day_or_dash(details.in_service_to),
        ]);
    }
    table.lines().iter().for_each(|line| session.show(line));
    all.iter().filter_map(|vehicle| stands_in(&vehicle.details)).for_each(|told| session.show_message(&told));
    Ok(())
}

fn name_of_car(cars: &[model::Car], vehicle: &model::Vehicle) -> String {
    cars.iter().find(|car| car.id == vehicle.details.car).map(|car| car.name.clone()).unwrap_or_default()
}

/// That a vehicle only stands in, if it does.
fn stands_in(details: &VehicleDetails) -> Option<Message> {
    details.stand_in.then(|| message!("vehicle-stand-in", plate = details.plate.to_string()))
}

fn vehicle_json(vehicle: &model::Vehicle, car: &str) -> serde_json::Value {
    let details = &vehicle.details;
    let windows: Vec<_> = vehicle
        .out_of_service
        .iter()
        .map(|window| json!({"id": window.id, "from": window.from, "to": window.to, "reason": window.reason}))
        .collect();
    json!({
        "plate": details.plate.to_string(), "car": car, "model": details.model,
        "gearbox": if details.gearbox == Gearbox::Manual { "manual" } else { "automatic" },
        "in_service_from": details.in_service_from, "in_service_to": details.in_service_to,
        "stand_in": details.stand_in, "out_of_service": windows,
    })
}

fn show(session: &Session, plate: &str) -> Result<(), Failure> {
    let store = session.open()?;
    let view = store.view()?;
    let (all, members, cars) = (view.vehicles()?, view.members()?, view.cars()?);
    let vehicle = lookup::vehicle(&all, plate)?;
    let names = Names::of(&members);
    let introductions: Vec<Introduction> =
        view.introductions()?.into_iter().filter(|introduction| introduction.vehicle == vehicle.id).collect();
    let car = name_of_car(&cars, vehicle);
    if session.options.json {
        let mut document = vehicle_json(vehicle, &car);
        let drivers: Vec<_> = introductions
            .iter()
            .map(|introduction| json!({"member": names.full(introduction.member), "since": introduction.since}))
            .collect();
        document["introductions"] = json!(drivers);
        return session.show_json(&document);
    }
    let (texts, details) = (&session.texts, &vehicle.details);
    session.show(format!("{}  {} · {}", session.ink.heading(details.plate.as_str()), details.model, car));
    let (from, to) = (details.in_service_from.to_string(), words::day_or_dash(details.in_service_to));
    let gearbox = words::gearbox(details.gearbox);
    session.show_message(&message!("vehicle-service", gearbox = gearbox, from = from, to = to));
    stands_in(details).iter().for_each(|told| session.show_message(told));
    for window in &vehicle.out_of_service {
        let (from, to) = (date_time(window.from), date_time(window.to));
        let reason = window.reason.as_str();
        session.show_message(&message!(
            "vehicle-out-of-service",
            id = window.id,
            from = from,
            to = to,
            reason = reason
        ));
    }
    session.show("");
    let can_drive: BTreeSet<MemberId> =
        details.drivers(&members, session.context.today(&view)?).map(|member| member.id).collect();
    let drivers: Vec<&Member> =
        words::by_name(&members).into_iter().filter(|member| can_drive.contains(&member.id)).collect();
    let headings = ["label-driver", "label-introduced"].map(|id| texts.get(id));
    let mut table = ScreenTable::new(session.ink, session.surroundings.width, &headings);
    let mut count = 0;
    for member in &drivers {
        let since = introductions.iter().find(|introduction| introduction.member == member.id);
        count += usize::from(since.is_some());
        match since {
            Some(found) => table.plain_row([member.profile.name.clone(), found.since.to_string()]),
            None => table.row([
                (member.profile.name.clone(), Tone::Plain),
                (format!("! {}", texts.get("not-introduced")), Tone::Warn),
            ]),
        }
    }
    table.lines().iter().for_each(|line| session.show(line));
    session.show("");
    session.show_message(&message!("vehicle-introduced-count", count = count, drivers = drivers.len()));
    Ok(())
}
