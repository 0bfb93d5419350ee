//! The driving log: what may be written down, and what is doubtful about it.

pub mod adding;
pub mod listing;
pub mod refusal;
pub mod sheet;
pub mod taking_in;

use chrono::NaiveDateTime;

use crate::i18n::{Message, Time};
use crate::message;
use crate::model::driving_log::{LogEntry, LogFault, LogId, OdometerGaps};
use crate::model::exchange::HandOverReading;
use crate::model::member::MemberId;
use crate::model::period::Period;
use crate::model::problem::Seat;
use crate::model::roster::RosterShift;
use crate::model::shift_name::ShiftName;
use crate::model::vehicle::is_introduced;
use crate::store::{Change, View};
use crate::workflows::context::Context;
use crate::workflows::driving_log::refusal::DrivingLogRefusal;
use crate::workflows::failure::Failure;
use crate::workflows::lookup;
use crate::workflows::refusal::Refusal;
use crate::workflows::vehicles::checks::check_driver;
use crate::workflows::vehicles::checks::vehicle;

/// Faster than any patrol: what is more is a slip of the pen.
const MOST_KILOMETRES_AN_HOUR: i64 = 60;

/// Finds a shift that has begun.
pub fn begun(context: &Context, change: &Change<'_>, name: &ShiftName) -> Result<RosterShift, Refusal> {
    let unknown = || DrivingLogRefusal::NoSuchShift { shift: name.to_string() };
    let day = Period::new(name.day, name.day).ok_or_else(unknown)?;
    let (roster, cars) = (change.roster(day)?, change.cars()?);
    let found = lookup::shift(&roster.shifts, &cars, name)?.clone();
    if found.timetable.shift.start > context.local_now(change)? {
        let time = Time::Shift(found.timetable.shift.start, found.timetable.shift.end);
        return Err(DrivingLogRefusal::Ahead { time }.into());
    }
    Ok(found)
}

/// Who was to serve: as people were told, else as the draft has it.
pub fn crew(shift: &RosterShift) -> Vec<(Seat, MemberId)> {
    match &shift.published {
        Some(published) => published.crew.iter().map(|seat| (seat.seat, seat.member)).collect(),
        None => shift.crew.iter().map(|taken| (taken.seat, taken.member)).collect(),
    }
}

/// Whether a drive and what was read at the hand-over cannot both be right.
fn against(entry: &LogEntry, read: &HandOverReading) -> bool {
    (entry.end.date() < read.read_on && read.odometer < entry.odometer_end)
        || (read.read_on < entry.start.date() && entry.odometer_start < read.odometer)
}

/// What may be wrong with an entry that can be taken.
pub fn doubts(view: &View<'_>, entry: &LogEntry, gaps: OdometerGaps) -> Result<Vec<Message>, Refusal> {
    let (members, vehicles) = (view.members()?, view.vehicles()?);
    let mut doubts = Vec::new();
    if gaps.before > 0 {
        doubts.push(message!("log-gap", km = gaps.before));
    }
    if gaps.after > 0 {
        doubts.push(message!("log-gap-after", km = gaps.after));
    }
    let hours = (entry.end - entry.start).num_hours().max(1);
    if entry.kilometres() > MOST_KILOMETRES_AN_HOUR * hours {
        doubts.push(message!("log-far", km = entry.kilometres()));
    }
    for exchange in view.exchanges()? {
        let readings = view.hand_over_readings(exchange.id)?.into_iter().filter(|read| read.vehicle == entry.vehicle);
        doubts.extend(readings.filter(|read| against(entry, read)).map(|read| {
            message!("log-against-reading", day = Time::Days(read.read_on, read.read_on), reading = read.odometer)
        }));
    }
    let driver = members.iter().find(|member| member.id == entry.driver);
    let vehicle = vehicle(&vehicles, entry.vehicle)?;
    if let Some(driver) = driver {
        let introduced = is_introduced(&view.introductions()?, driver.id, vehicle.id, entry.start.date());
        let (name, plate) = (driver.profile.name.as_str(), vehicle.details.plate.to_string());
        match check_driver(driver, vehicle) {
            Err(refused) => doubts.push(Failure::from(refused).what),
            Ok(()) if !introduced => doubts.push(message!("log-not-introduced", name = name, plate = plate)),
            Ok(()) => {}
        }
    }
    Ok(doubts)
}

/// Why an entry cannot be taken, and what to do.
pub fn fault(entries: &[LogEntry], fault: LogFault) -> Message {
    let other = |id: LogId| entries.iter().find(|entry| entry.id == id);
    let start = |id| Time::Moment(other(id).map_or(NaiveDateTime::MIN, |entry| entry.start));
    match fault {
        LogFault::Falls => message!("log-falls"),
        LogFault::BelowEarlier(id) => {
            let reading = other(id).map_or(0, |entry| entry.odometer_end);
            message!("log-below-earlier", id = id.0, time = start(id), reading = reading)
        }
        LogFault::AboveLater(id) => {
            let reading = other(id).map_or(0, |entry| entry.odometer_start);
            message!("log-above-later", id = id.0, time = start(id), reading = reading)
        }
        LogFault::Overlaps(id) => message!("log-overlaps", id = id.0, time = start(id)),
    }
}
