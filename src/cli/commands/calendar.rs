//! `korpass calendar`: calendars of what has been told.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use clap::Subcommand;
use serde_json::json;

use crate::calendar::{Event, Status, Told, calendar, file_names, for_car, for_member};
use crate::cli::failure::Failure;
use crate::cli::lookup;
use crate::cli::output::{make_folder, write_whole};
use crate::cli::session::Session;
use crate::cli::view::{self, Names};
use crate::message;
use crate::model::association::Association;
use crate::model::member::{Member, MemberId};
use crate::model::problem::Seat;
use crate::model::roster::{SeatTold, ShiftTold};
use crate::model::vehicle::Vehicle;
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
    shifts: Vec<ShiftTold>,
    seats: BTreeMap<i64, Vec<SeatTold>>,
    changes: BTreeMap<i64, Vec<ToldChange>>,
    published_at: BTreeMap<i64, chrono::NaiveDateTime>,
}

impl Everything {
    fn read(session: &Session, view: &View<'_>) -> Result<Self, Failure> {
        let association = session.association(view)?;
        let span = view.told_span()?.ok_or_else(|| {
            Failure::new(message!("error-nothing-published")).advise(message!("error-nothing-published-advice"))
        })?;
        let mut seats: BTreeMap<i64, Vec<SeatTold>> = BTreeMap::new();
        for seat in view.seats_told(span)? {
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
            shifts: view.shifts_told(span)?,
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

    /// What is told of a shift, its revisions counted by the versions that changed it.
    fn told(
        &self,
        shift: &ShiftTold,
        versions: &BTreeSet<i64>,
        status: Status,
        company: Vec<String>,
        seat: String,
    ) -> Option<Told> {
        let vehicle = shift.vehicle.and_then(|id| self.vehicles.iter().find(|vehicle| vehicle.id == id));
        Some(Told {
            shift: shift.shift.0,
            start: shift.start,
            end: shift.end,
            plate: vehicle.map(|vehicle| vehicle.details.plate.to_string()).unwrap_or_default(),
            model: vehicle.map(|vehicle| vehicle.details.model.clone()).unwrap_or_default(),
            sequence: versions.len().checked_sub(1)?,
            changed: *self.published_at.get(versions.last()?)?,
            status,
            company,
            seat,
        })
    }

    fn events_of_member(&self, session: &Session, member: MemberId, names: &Names) -> Vec<Event> {
        let texts = &session.texts;
        let event = |shift: &ShiftTold| {
            let mine: Vec<&ToldChange> = self.changes(shift).iter().filter(|change| change.member == member).collect();
            let versions: BTreeSet<i64> = mine.iter().map(|change| change.version).collect();
            let crew = self.crew(shift);
            let serves = crew.iter().find(|seat| seat.member == member);
            let status = if serves.is_some() { Status::Confirmed } else { Status::Cancelled };
            let seat = serves.map(|seat| seat.seat).or(mine.last().map(|change| change.seat))?;
            let company =
                crew.iter().filter(|seat| seat.member != member).map(|seat| names.full(seat.member).to_owned());
            let told = self.told(shift, &versions, status, company.collect(), view::seat(texts, seat))?;
            Some(for_member(&told, member.0, &self.association, texts))
        };
        self.shifts.iter().filter_map(event).collect()
    }

    fn events_of_car(&self, session: &Session, names: &Names) -> Vec<Event> {
        let event = |shift: &ShiftTold| {
            let versions: BTreeSet<i64> = self.changes(shift).iter().map(|change| change.version).collect();
            let mut crew = self.crew(shift).to_vec();
            crew.sort_by_key(|seat| (seat.seat != Seat::Driver, seat.member));
            let status = if crew.is_empty() { Status::Cancelled } else { Status::Confirmed };
            let company = crew.iter().map(|seat| names.short(seat.member).to_owned()).collect();
            let told = self.told(shift, &versions, status, company, String::new())?;
            Some(for_car(&told, &self.association, &session.texts))
        };
        self.shifts.iter().filter_map(event).collect()
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
    let file_names = file_names(&everything.members);
    let (texts, zone) = (&session.texts, everything.association.time_zone);
    let mut files = Vec::new();
    for member in everything.members.iter().filter(|member| only.is_none_or(|only| only == member.id)) {
        let events = everything.events_of_member(session, member.id, &names);
        if events.is_empty() && only.is_none() {
            continue;
        }
        let name = crate::text!(texts, "calendar-name-member", name = member.profile.name.as_str());
        let file = folder.join(format!("{}.ics", file_names.get(&member.id).map_or("", String::as_str)));
        write_whole(&file, calendar(&name, zone, &events, texts).as_bytes())?;
        files.push(file);
    }
    if only.is_none() {
        let name = crate::text!(texts, "calendar-name-car", association = everything.association.name.as_str());
        let file = folder.join(format!("{}.ics", texts.get("file-car-calendar")));
        let events = everything.events_of_car(session, &names);
        write_whole(&file, calendar(&name, zone, &events, texts).as_bytes())?;
        files.push(file);
    }
    Ok(files)
}
