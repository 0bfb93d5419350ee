//! A drive written into the log, or a shift that was not served.

use crate::i18n::{Message, Time};
use crate::message;
use crate::model::driving_log::{LogEntry, LogId, LogReport, check, effective, is_twice_in_car, summed};
use crate::model::member::MemberId;
use crate::model::problem::Seat;
use crate::model::roster::RosterShift;
use crate::model::shift::{ShiftId, ShiftNote};
use crate::model::shift_name::ShiftName;
use crate::store::{Change, OperationKind, Store};
use crate::workflows::context::{Context, Done};
use crate::workflows::driving_log::refusal::DrivingLogRefusal;
use crate::workflows::driving_log::{begun, crew, doubts, fault};
use crate::workflows::lookup;
use crate::workflows::refusal::Refusal;
use crate::workflows::words::Names;

/// Who rode along.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Companions {
    /// Whoever was to.
    #[default]
    AsPlanned,
    /// Nobody.
    Nobody,
    /// These, as named by the user.
    Named(Vec<String>),
}

/// A drive as it is told. What is not told is as the roster has it, or as it was in the entry that is corrected.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Drive {
    /// The shift.
    pub shift: Option<ShiftName>,
    /// The odometer at the start, in kilometres.
    pub odometer_start: u32,
    /// The odometer at the end, in kilometres.
    pub odometer_end: u32,
    /// The registration plate of the vehicle, as typed.
    pub vehicle: Option<String>,
    /// Who drove, as named by the user.
    pub driver: Option<String>,
    /// Who rode along.
    pub companions: Companions,
    /// Where they were.
    pub places: Option<String>,
    /// Anything else worth knowing.
    pub remark: Option<String>,
    /// Fuel or charge that was taken.
    pub energy: Option<String>,
    /// What they reported, and to whom.
    pub reports: Vec<LogReport>,
    /// The number of the entry that this one corrects.
    pub corrects: Option<i64>,
}

/// Writes a drive down; gives what may be wrong with it.
///
/// # Errors
/// If there is no such shift, it has not begun, or what is told cannot be right.
pub fn add(context: &Context, store: &mut Store, drive: &Drive, dry_run: bool) -> Result<Done<Vec<Message>>, Refusal> {
    context.change(store, OperationKind::Change, dry_run, |change| {
        let entries = change.driving_log()?;
        let entry = drive.entry(context, change, &entries)?;
        let gaps = check(&entries, &entry).map_err(|reason| DrivingLogRefusal::Fault(fault(&entries, reason)))?;
        let id = change.add_log_entry(&entry)?;
        if let Some(shift) = entry.shift {
            change.set_not_served(shift, None)?;
        }
        let (time, members) = (Time::Shift(entry.start, entry.end), change.members()?);
        let names = Names::of(&members);
        let crew: Vec<&str> = entry.crew().map(|member| names.full(member)).collect();
        let done = message!("op-log-added", id = id.0, time = time, km = entry.kilometres(), crew = crew);
        Ok((doubts(change, &entry, gaps)?, done))
    })
}

/// A shift that nobody served, or that was served after all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotServed {
    /// The shift.
    pub shift: ShiftName,
    /// Why; empty if nobody says.
    pub why: String,
    /// Whether it was served after all.
    pub undo: bool,
}

/// Records that a shift was not served, or takes that back.
///
/// # Errors
/// If there is no such shift, it has not begun, or a drive is written down for it.
pub fn not_served(context: &Context, store: &mut Store, input: &NotServed, dry_run: bool) -> Result<Done<()>, Refusal> {
    context.change(store, OperationKind::Change, dry_run, |change| {
        let shift = begun(context, change, &input.shift)?;
        let id = known(change, &shift)?;
        let entries = change.driving_log()?;
        if effective(&entries).iter().any(|entry| entry.shift == Some(id)) {
            return Err(DrivingLogRefusal::WasServed.into());
        }
        let time = Time::Shift(shift.timetable.shift.start, shift.timetable.shift.end);
        if input.undo {
            change.set_not_served(id, None)?;
            return Ok(((), message!("op-served-after-all", time = time)));
        }
        change.set_not_served(id, Some(&input.why))?;
        Ok(((), message!("op-not-served", time = time, why = input.why.as_str())))
    })
}

/// A shift that the database knows from now on.
fn known(change: &Change<'_>, shift: &RosterShift) -> Result<ShiftId, Refusal> {
    Ok(match shift.timetable.id {
        Some(id) => id,
        None => change.know_shift(&shift.timetable.shift, false, shift.timetable.planned)?,
    })
}

impl Drive {
    fn entry(&self, context: &Context, change: &Change<'_>, entries: &[LogEntry]) -> Result<LogEntry, Refusal> {
        let wrong = self.wrong(entries)?;
        let usual = match (&self.shift, wrong) {
            (Some(name), wrong) => {
                let usual = self.of_shift(context, change, &begun(context, change, name)?)?;
                // The shift that it was written down for all along.
                wrong.filter(|wrong| wrong.shift == usual.shift).cloned().unwrap_or(usual)
            }
            (None, Some(wrong)) => wrong.clone(),
            (None, None) => return Err(DrivingLogRefusal::Nothing.into()),
        };
        let members = change.members()?;
        // What is not said anew of a corrected entry is as it was.
        let kept = wrong.unwrap_or(&usual);
        let driver = match &self.driver {
            Some(text) => lookup::member(&members, text)?.id,
            None => kept.driver,
        };
        let companions = match &self.companions {
            Companions::Nobody => Vec::new(),
            Companions::AsPlanned => kept.companions.iter().copied().filter(|member| *member != driver).collect(),
            Companions::Named(names) => {
                let found = names.iter().map(|text| Ok(lookup::member(&members, text)?.id));
                found.collect::<Result<Vec<MemberId>, Refusal>>()?
            }
        };
        let vehicle = match &self.vehicle {
            Some(plate) => lookup::vehicle(&change.vehicles()?, plate)?.id,
            None => kept.vehicle,
        };
        let or_kept = |given: &Option<String>, kept: &String| given.clone().unwrap_or_else(|| kept.clone());
        let entry = LogEntry {
            id: LogId(0),
            vehicle,
            driver,
            companions,
            odometer_start: self.odometer_start,
            odometer_end: self.odometer_end,
            purpose: kept.purpose.clone(),
            places: or_kept(&self.places, &kept.places),
            remark: or_kept(&self.remark, &kept.remark),
            energy: or_kept(&self.energy, &kept.energy),
            corrects: self.corrects.map(LogId),
            reports: if self.reports.is_empty() { kept.reports.clone() } else { summed(&self.reports) },
            ..usual
        };
        if is_twice_in_car(&entry) {
            return Err(DrivingLogRefusal::Twice.into());
        }
        Ok(entry)
    }

    /// The entry that is corrected, if one is.
    fn wrong<'a>(&self, entries: &'a [LogEntry]) -> Result<Option<&'a LogEntry>, DrivingLogRefusal> {
        let Some(id) = self.corrects else { return Ok(None) };
        let found = effective(entries).into_iter().find(|entry| entry.id == LogId(id));
        Ok(Some(found.ok_or(DrivingLogRefusal::NoSuchEntry { id })?))
    }

    /// A drive as the roster has it: vehicle, time and crew.
    fn of_shift(&self, context: &Context, change: &Change<'_>, shift: &RosterShift) -> Result<LogEntry, Refusal> {
        let planned = crew(shift);
        let (members, vehicles) = (change.members()?, change.vehicles()?);
        let given = self.vehicle.as_deref().map(|plate| lookup::vehicle(&vehicles, plate)).transpose()?;
        let vehicle = given.map(|found| found.id).or(shift.vehicle);
        let driver = planned.iter().find(|(seat, _)| *seat == Seat::Driver).map(|(_, member)| *member);
        let named = self.driver.as_deref().map(|text| lookup::member(&members, text)).transpose()?;
        let note = match shift.timetable.id {
            Some(id) => change.shift_notes()?.remove(&id).unwrap_or_default(),
            None => ShiftNote::default(),
        };
        // Whoever was to ride along did, unless others are named.
        let companions = planned.iter().filter(|(seat, _)| *seat == Seat::RideAlong).map(|(_, member)| *member);
        Ok(LogEntry {
            id: LogId(0),
            vehicle: vehicle.ok_or(DrivingLogRefusal::NoVehicle)?,
            shift: Some(known(change, shift)?),
            driver: named.map(|member| member.id).or(driver).ok_or(DrivingLogRefusal::NoDriver)?,
            companions: companions.collect(),
            start: shift.timetable.shift.start,
            end: shift.timetable.shift.end,
            odometer_start: self.odometer_start,
            odometer_end: self.odometer_end,
            purpose: context.texts.get("log-purpose"),
            places: note.areas,
            remark: String::new(),
            energy: String::new(),
            corrects: None,
            reports: Vec::new(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflows::fixtures::{context, weekday_shifts, with_vehicle};

    /// A drive of the Monday, which has begun, by Alva and Cilla.
    fn drive(readings: (u32, u32)) -> Drive {
        Drive {
            shift: Some(shift("2021-01-18T10")),
            odometer_start: readings.0,
            odometer_end: readings.1,
            vehicle: Some("ABC123".to_owned()),
            driver: Some("Alva".to_owned()),
            companions: Companions::Named(vec!["Cilla".to_owned()]),
            ..Drive::default()
        }
    }

    fn shift(name: &str) -> ShiftName {
        crate::workflows::parse::shift(name).unwrap()
    }

    fn refusal<T: std::fmt::Debug>(done: Result<Done<T>, Refusal>) -> DrivingLogRefusal {
        match done {
            Err(Refusal::DrivingLog(refusal)) => refusal,
            other => panic!("{other:?}"),
        }
    }

    fn counting(store: &Store) -> Vec<(i64, u32)> {
        let entries = store.view().unwrap().driving_log().unwrap();
        effective(&entries).into_iter().map(|entry| (entry.id.0, entry.odometer_end)).collect()
    }

    #[test]
    fn a_drive_is_written_down_once_it_has_begun_with_a_driver_and_a_vehicle() {
        let mut store = weekday_shifts();
        let (context, without) = (context(), Drive { vehicle: None, ..drive((100, 120)) });
        assert_eq!(refusal(add(&context, &mut store, &without, false)), DrivingLogRefusal::NoVehicle);
        with_vehicle(&mut store, "ABC123");
        let without = Drive { driver: None, ..drive((100, 120)) };
        assert_eq!(refusal(add(&context, &mut store, &without, false)), DrivingLogRefusal::NoDriver);
        let ahead = Drive { shift: Some(shift("2021-01-19T10")), ..drive((100, 120)) };
        assert!(matches!(refusal(add(&context, &mut store, &ahead, false)), DrivingLogRefusal::Ahead { .. }));
        let twice = Drive { companions: Companions::Named(vec!["Alva".to_owned()]), ..drive((100, 120)) };
        assert_eq!(refusal(add(&context, &mut store, &twice, false)), DrivingLogRefusal::Twice);
        assert_eq!(refusal(add(&context, &mut store, &Drive::default(), false)), DrivingLogRefusal::Nothing);
        assert_eq!(counting(&store), []);
        add(&context, &mut store, &drive((100, 120)), false).unwrap();
        assert_eq!(counting(&store), [(1, 120)]);
    }

    #[test]
    fn readings_that_fall_are_refused_and_a_correction_leaves_both() {
        let mut store = weekday_shifts();
        with_vehicle(&mut store, "ABC123");
        assert!(matches!(refusal(add(&context(), &mut store, &drive((120, 100)), false)), DrivingLogRefusal::Fault(_)));
        let wrong = Drive {
            energy: Some("32 l".to_owned()),
            reports: vec![crate::workflows::parse::log_report("polisen:klotter").unwrap()],
            ..drive((100, 140))
        };
        add(&context(), &mut store, &wrong, false).unwrap();
        let correction = Drive { corrects: Some(1), odometer_start: 100, odometer_end: 125, ..Drive::default() };
        add(&context(), &mut store, &correction, false).unwrap();
        let entries = store.view().unwrap().driving_log().unwrap();
        let entry = |place: usize| (entries[place].driver, &entries[place].energy, &entries[place].reports);
        assert_eq!((entries.len(), entry(1)), (2, entry(0)));
        assert_eq!(counting(&store), [(2, 125)]);
        let again = refusal(add(&context(), &mut store, &correction, false));
        assert_eq!(again, DrivingLogRefusal::NoSuchEntry { id: 1 });
    }

    #[test]
    fn a_shift_that_was_served_is_not_one_that_was_not() {
        let mut store = weekday_shifts();
        with_vehicle(&mut store, "ABC123");
        let input = NotServed { shift: shift("2021-01-18T10"), why: "snö".to_owned(), undo: false };
        not_served(&context(), &mut store, &input, false).unwrap();
        assert_eq!(store.view().unwrap().shifts_not_served().unwrap().len(), 1);
        add(&context(), &mut store, &drive((100, 120)), false).unwrap();
        assert_eq!(store.view().unwrap().shifts_not_served().unwrap().len(), 0);
        assert_eq!(refusal(not_served(&context(), &mut store, &input, false)), DrivingLogRefusal::WasServed);
    }

    #[test]
    fn what_is_faster_than_any_patrol_is_doubted() {
        let mut store = weekday_shifts();
        with_vehicle(&mut store, "ABC123");
        let doubts = add(&context(), &mut store, &drive((100, 900)), true).unwrap();
        assert!(doubts.is_rehearsal && !doubts.outcome.is_empty());
        assert_eq!(counting(&store), []);
    }
}
