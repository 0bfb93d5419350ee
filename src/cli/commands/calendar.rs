//! `korpass calendar`: calendars of what has been told.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use clap::Subcommand;
use serde_json::json;

use crate::calendar::{
    CarNotice, CrewPerson, EventStatus, NoticeFacts, NoticeVehicle, ShiftNotice, ascii_file_name, car_calendar,
    member_calendar, member_file_names,
};
use crate::cli::failure::Failure;
use crate::cli::lookup;
use crate::cli::output::{make_folder, write_whole};
use crate::cli::session::Session;
use crate::cli::view::Names;
use crate::message;
use crate::model::association::Association;
use crate::model::member::{Member, MemberId};
use crate::model::problem::Seat;
use crate::model::roster::{SeatTold, ShiftTold};
use crate::model::settings::SettingKey;
use crate::model::vehicle::{Car, Vehicle};
use crate::store::{ToldChange, View};

/// Calendars of what has been told.
#[derive(Debug, Subcommand)]
pub enum Calendar {
    #[command(alias = "exportera")]
    Export {
        #[arg(long, value_name = "dir")]
        out: PathBuf,
        #[arg(long, value_name = "member")]
        member: Option<String>,
    },
}

impl Calendar {
    /// Writes the calendars.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let Calendar::Export { out, member } = self;
        let store = session.open()?;
        let view = store.view()?;
        let only = match member {
            Some(text) => Some(lookup::member(&view.members()?, &text)?.id),
            None => None,
        };
        let files = export(session, &view, &out, only)?;
        if session.options.json {
            let files: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
            return session.show_json(&json!({"files": files}));
        }
        let folder = out.display().to_string();
        session.confirm(&message!("calendar-written", count = files.len(), folder = folder));
        Ok(())
    }
}

/// All that has been told, read at one moment.
struct Everything {
    association: Association,
    members: Vec<Member>,
    vehicles: Vec<Vehicle>,
    cars: Vec<Car>,
    wiping: bool,
    shifts: Vec<ShiftTold>,
    seats: BTreeMap<i64, Vec<SeatTold>>,
    changes: BTreeMap<i64, Vec<ToldChange>>,
    published_at: BTreeMap<i64, chrono::NaiveDateTime>,
}

impl Everything {
    fn read(session: &Session, view: &View<'_>) -> Result<Self, Failure> {
        let association = session.association(view)?;
        let shifts = view.all_shifts_told()?;
        if shifts.is_empty() {
            return Err(
                Failure::new(message!("error-nothing-published")).advise(message!("error-nothing-published-advice"))
            );
        }
        let mut seats: BTreeMap<i64, Vec<SeatTold>> = BTreeMap::new();
        for seat in view.all_seats_told()? {
            seats.entry(seat.shift.0).or_default().push(seat);
        }
        let mut changes: BTreeMap<i64, Vec<ToldChange>> = BTreeMap::new();
        for change in view.told_changes()? {
            changes.entry(change.shift.0).or_default().push(change);
        }
        Ok(Self {
            association,
            members: view.members()?,
            vehicles: view.vehicles()?,
            cars: view.cars()?,
            wiping: view.settings()?.get(SettingKey::Wiping) != 0,
            shifts,
            seats,
            changes,
            published_at: view.publications()?.into_iter().map(|found| (found.version, found.at)).collect(),
        })
    }

    fn crew(&self, shift: &ShiftTold) -> &[SeatTold] {
        self.seats.get(&shift.shift.0).map_or(&[], Vec::as_slice)
    }

    fn changes(&self, shift: &ShiftTold) -> &[ToldChange] {
        self.changes.get(&shift.shift.0).map_or(&[], Vec::as_slice)
    }

    /// What is told of a shift to everyone, its revisions counted by the versions that changed it.
    fn facts(&self, shift: &ShiftTold, versions: &BTreeSet<i64>, status: EventStatus) -> Option<NoticeFacts> {
        let vehicle = shift.vehicle.and_then(|id| self.vehicles.iter().find(|vehicle| vehicle.id == id));
        Some(NoticeFacts {
            shift: shift.shift,
            start: shift.start,
            end: shift.end,
            vehicle: vehicle.map(|vehicle| NoticeVehicle {
                plate: vehicle.details.plate.clone(),
                model: vehicle.details.model.clone(),
            }),
            status,
            sequence: u32::try_from(versions.len().checked_sub(1)?).ok()?,
            last_modified: *self.published_at.get(versions.last()?)?,
            wiping: self.wiping,
        })
    }

    /// Somebody in the car. Telephone numbers wait for the member's consent.
    fn person(names: &Names, seat: &SeatTold) -> CrewPerson {
        CrewPerson {
            name: names.full(seat.member).to_owned(),
            short_name: names.short(seat.member).to_owned(),
            seat: seat.seat,
            phone: None,
        }
    }

    /// What a member is told of each shift the member has, or has had.
    fn notices_of_member(&self, member: MemberId, names: &Names) -> Vec<ShiftNotice> {
        let notice = |shift: &ShiftTold| {
            let mine: Vec<&ToldChange> = self.changes(shift).iter().filter(|change| change.member == member).collect();
            let versions: BTreeSet<i64> = mine.iter().map(|change| change.version).collect();
            let crew = self.crew(shift);
            let serves = crew.iter().find(|seat| seat.member == member);
            let status = if serves.is_some() { EventStatus::Confirmed } else { EventStatus::Cancelled };
            let companions = crew.iter().filter(|seat| seat.member != member).map(|seat| Self::person(names, seat));
            Some(ShiftNotice {
                facts: self.facts(shift, &versions, status)?,
                member,
                seat: serves.map(|seat| seat.seat).or(mine.last().map(|change| change.seat))?,
                companions: companions.collect(),
            })
        };
        self.shifts.iter().filter_map(notice).collect()
    }

    /// Who mans each shift that somebody has manned.
    fn notices_of_car(&self, names: &Names) -> Vec<CarNotice> {
        let notice = |shift: &ShiftTold| {
            let versions: BTreeSet<i64> = self.changes(shift).iter().map(|change| change.version).collect();
            let mut crew = self.crew(shift).to_vec();
            crew.sort_by_key(|seat| (seat.seat != Seat::Driver, seat.member));
            let status = if crew.is_empty() { EventStatus::Cancelled } else { EventStatus::Confirmed };
            let crew = crew.iter().map(|seat| Self::person(names, seat)).collect();
            Some(CarNotice { facts: self.facts(shift, &versions, status)?, crew })
        };
        self.shifts.iter().filter_map(notice).collect()
    }
}

/// What the calendar of the car is called: the car's name, or of several the association's.
fn car_name<'a>(association: &'a Association, cars: &'a [Car]) -> &'a str {
    match cars {
        [only] => &only.name,
        _ => &association.name,
    }
}

/// The names of the files that the calendars are written to.
pub struct FileNames {
    /// The car's.
    pub car: String,
    /// The members'.
    pub members: BTreeMap<MemberId, String>,
}

impl FileNames {
    /// The names of the files of an association.
    pub fn new(association: &Association, members: &[Member], cars: &[Car]) -> Self {
        let car = ascii_file_name(car_name(association, cars));
        let members = members.iter().map(|member| (member.id, member.profile.name.as_str()));
        Self { members: member_file_names(members, &BTreeSet::from([car.clone()])), car }
    }
}

/// Writes a calendar for each member who has been told of a shift, and one for the car; with `only`,
/// that member's alone. Gives the files.
pub fn export(
    session: &Session,
    view: &View<'_>,
    folder: &Path,
    only: Option<MemberId>,
) -> Result<Vec<PathBuf>, Failure> {
    let everything = Everything::read(session, view)?;
    make_folder(folder)?;
    let names = Names::of(&everything.members);
    let association = &everything.association;
    let texts = &session.texts_for_others(association);
    let file_names = FileNames::new(association, &everything.members, &everything.cars);
    let mut files = Vec::new();
    let mut write = |name: &str, calendar: crate::calendar::Calendar| -> Result<(), Failure> {
        let file = folder.join(name);
        write_whole(&file, calendar.to_ics().as_bytes())?;
        files.push(file);
        Ok(())
    };
    for member in everything.members.iter().filter(|member| only.is_none_or(|only| only == member.id)) {
        let notices = everything.notices_of_member(member.id, &names);
        if notices.is_empty() && only.is_none() {
            continue;
        }
        let file = file_names.members.get(&member.id).map_or("", String::as_str);
        write(file, member_calendar(texts, association, &member.profile.name, &notices))?;
    }
    if only.is_none() {
        let car = car_name(association, &everything.cars);
        write(&file_names.car, car_calendar(texts, association, car, &everything.notices_of_car(&names)))?;
    }
    Ok(files)
}
