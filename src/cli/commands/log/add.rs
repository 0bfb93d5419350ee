//! A drive written into the log, or a shift that was not served.

use crate::cli::commands::warn_of_dues;
use crate::cli::session::Session;
use crate::i18n::Time;
use crate::message;
use crate::model::driving_log::{LogEntry, LogId, LogReport, check, effective, is_twice_in_car, summed};
use crate::model::member::MemberId;
use crate::model::problem::Seat;
use crate::model::roster::RosterShift;
use crate::model::shift::ShiftNote;
use crate::model::shift_name::ShiftName;
use crate::store::Change;
use crate::workflows::driving_log::{begun, crew, doubts, fault};
use crate::workflows::failure::Failure;
use crate::workflows::lookup;
use crate::workflows::parse;
use crate::workflows::words::Names;

/// A drive.
#[derive(Debug, clap::Args)]
pub struct Add {
    #[arg(value_name = "shift", value_parser = parse::shift, required_unless_present = "correct")]
    shift: Option<ShiftName>,
    #[arg(long, value_name = "number", value_parser = parse::odometer)]
    odometer_start: u32,
    #[arg(long, value_name = "number", value_parser = parse::odometer)]
    odometer_end: u32,
    #[arg(long, value_name = "plate")]
    vehicle: Option<String>,
    #[arg(long, value_name = "member")]
    driver: Option<String>,
    #[arg(long = "with", value_name = "member")]
    companions: Vec<String>,
    #[arg(long, conflicts_with = "companions")]
    alone: bool,
    #[arg(long, value_name = "text", value_parser = parse::words)]
    areas: Option<String>,
    #[arg(long, value_name = "text", value_parser = parse::words)]
    remark: Option<String>,
    #[arg(long = "fuel", value_name = "text", value_parser = parse::words)]
    energy_taken: Option<String>,
    #[arg(long = "report", value_name = "reported", value_parser = parse::log_report)]
    reports: Vec<LogReport>,
    #[arg(long, value_name = "id")]
    correct: Option<i64>,
    #[arg(long)]
    dry_run: bool,
}

/// A shift that nobody served.
#[derive(Debug, clap::Args)]
pub struct NotServed {
    #[arg(value_name = "shift", value_parser = parse::shift)]
    shift: ShiftName,
    #[arg(long, value_name = "text", value_parser = parse::words)]
    why: Option<String>,
    #[arg(long)]
    undo: bool,
    #[arg(long)]
    dry_run: bool,
}

impl Add {
    /// Writes the drive down.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let doubts = session.change(&mut store, self.dry_run, |change| {
            let entries = change.driving_log()?;
            let entry = self.entry(session, change, &entries)?;
            let gaps = check(&entries, &entry)
                .map_err(|reason| Failure::new(fault(&entries, reason)).advise(message!("error-log-advice")))?;
            let id = change.add_log_entry(&entry)?;
            if let Some(shift) = entry.shift {
                change.set_not_served(shift, None)?;
            }
            let (time, members) = (Time::Shift(entry.start, entry.end), change.members()?);
            let names = Names::of(&members);
            let crew: Vec<&str> = entry.crew().map(|member| names.full(member)).collect();
            let done = message!("op-log-added", id = id.0, time = time, km = entry.kilometres(), crew = crew);
            Ok((doubts(change, &entry, gaps)?, done))
        })?;
        doubts.iter().for_each(|doubt| session.warn(doubt));
        warn_of_dues(session, &store.view()?)
    }

    fn entry(&self, session: &Session, change: &Change<'_>, entries: &[LogEntry]) -> Result<LogEntry, Failure> {
        let corrects = self.correct.map(LogId);
        let wrong = match corrects {
            Some(wrong) => Some(effective(entries).into_iter().find(|entry| entry.id == wrong).ok_or_else(|| {
                Failure::new(message!("error-no-such-entry", id = wrong.0))
                    .advise(message!("error-no-such-entry-advice"))
            })?),
            None => None,
        };
        let usual = match (&self.shift, wrong) {
            (Some(name), wrong) => {
                let usual = self.of_shift(session, change, &begun(&session.context, change, name)?)?;
                // The shift that it was written down for all along.
                wrong.filter(|wrong| wrong.shift == usual.shift).cloned().unwrap_or(usual)
            }
            (None, Some(wrong)) => wrong.clone(),
            (None, None) => return Err(Failure::new(message!("error-log-no-driver"))),
        };
        let members = change.members()?;
        // What is not said anew of a corrected entry is as it was.
        let kept = wrong.unwrap_or(&usual);
        let driver = match &self.driver {
            Some(text) => lookup::member(&members, text)?.id,
            None => kept.driver,
        };
        let companions = if self.alone {
            Vec::new()
        } else if self.companions.is_empty() {
            kept.companions.iter().copied().filter(|member| *member != driver).collect()
        } else {
            let found = self.companions.iter().map(|text| Ok(lookup::member(&members, text)?.id));
            found.collect::<Result<Vec<MemberId>, Failure>>()?
        };
        let vehicle = match &self.vehicle {
            Some(plate) => lookup::vehicle(&change.vehicles()?, plate)?.id,
            None => kept.vehicle,
        };
        let told = |told: &Option<String>, kept: &String| told.clone().unwrap_or_else(|| kept.clone());
        let entry = LogEntry {
            id: LogId(0),
            vehicle,
            driver,
            companions,
            odometer_start: self.odometer_start,
            odometer_end: self.odometer_end,
            purpose: kept.purpose.clone(),
            places: told(&self.areas, &kept.places),
            remark: told(&self.remark, &kept.remark),
            energy: told(&self.energy_taken, &kept.energy),
            corrects,
            reports: if self.reports.is_empty() { kept.reports.clone() } else { summed(&self.reports) },
            ..usual
        };
        if is_twice_in_car(&entry) {
            return Err(Failure::new(message!("error-log-twice")));
        }
        Ok(entry)
    }

    /// A drive as the roster has it: vehicle, time and crew.
    fn of_shift(&self, session: &Session, change: &Change<'_>, shift: &RosterShift) -> Result<LogEntry, Failure> {
        let planned = crew(shift);
        let (members, vehicles) = (change.members()?, change.vehicles()?);
        let told = self.vehicle.as_deref().map(|plate| lookup::vehicle(&vehicles, plate)).transpose()?;
        let vehicle = told.map(|found| found.id).or(shift.vehicle);
        let driver = planned.iter().find(|(seat, _)| *seat == Seat::Driver).map(|(_, member)| *member);
        let named = self.driver.as_deref().map(|text| lookup::member(&members, text)).transpose()?;
        let note = match shift.timetable.id {
            Some(id) => change.shift_notes()?.remove(&id).unwrap_or_default(),
            None => ShiftNote::default(),
        };
        Ok(LogEntry {
            id: LogId(0),
            vehicle: vehicle.ok_or_else(|| Failure::new(message!("error-log-no-vehicle")))?,
            shift: match shift.timetable.id {
                Some(id) => Some(id),
                None => Some(change.know_shift(&shift.timetable.shift, false, shift.timetable.planned)?),
            },
            driver: named.map(|member| member.id).or(driver).ok_or_else(|| {
                Failure::new(message!("error-log-no-driver")).advise(message!("error-log-no-driver-advice"))
            })?,
            // Whoever was to ride along did, unless others are named.
            companions: planned
                .iter()
                .filter(|(seat, _)| *seat == Seat::RideAlong)
                .map(|(_, member)| *member)
                .collect(),
            start: shift.timetable.shift.start,
            end: shift.timetable.shift.end,
            odometer_start: self.odometer_start,
            odometer_end: self.odometer_end,
            purpose: session.texts.get("log-purpose"),
            places: note.areas,
            remark: String::new(),
            energy: String::new(),
            corrects: None,
            reports: Vec::new(),
        })
    }
}

impl NotServed {
    /// Records it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        session.change(&mut store, self.dry_run, |change| {
            let shift = begun(&session.context, change, &self.shift)?;
            let timetable = &shift.timetable;
            let id = match timetable.id {
                Some(id) => id,
                None => change.know_shift(&timetable.shift, false, timetable.planned)?,
            };
            let entries = change.driving_log()?;
            if effective(&entries).iter().any(|entry| entry.shift == Some(id)) {
                return Err(Failure::new(message!("error-log-was-served")).advise(message!("error-log-advice")));
            }
            let time = Time::Shift(timetable.shift.start, timetable.shift.end);
            if self.undo {
                change.set_not_served(id, None)?;
                return Ok(((), message!("op-served-after-all", time = time)));
            }
            let why = self.why.clone().unwrap_or_default();
            change.set_not_served(id, Some(&why))?;
            Ok(((), message!("op-not-served", time = time, why = why)))
        })
    }
}
