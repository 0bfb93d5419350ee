//! VTIMEZONE: the clock changes of the years that a calendar touches.

use chrono::{DateTime, Datelike, NaiveDateTime, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::{OffsetComponents, OffsetName, Tz};
use ical::parser::ical::component::{IcalTimeZone, IcalTimeZoneTransition, IcalTimeZoneTransitionType};

use super::event::Event;
use super::property;

/// The offset of a zone at a moment.
#[derive(Clone, PartialEq, Eq)]
struct Observance {
    seconds: i32,
    daylight: bool,
    name: String,
}

/// The zone as a component, with every change of the clock from the year before the first event to
/// the year after the last. `None` without events.
pub fn component(zone: Tz, events: &[Event]) -> Option<IcalTimeZone> {
    let first = events.iter().map(|event| event.start.year()).min()? - 1;
    let last = events.iter().map(|event| event.end.year()).max()? + 1;
    let start = Utc.with_ymd_and_hms(first, 1, 1, 0, 0, 0).single()?;
    let end = Utc.with_ymd_and_hms(last + 1, 1, 1, 0, 0, 0).single()?;
    let mut transitions = vec![transition(&observance(zone, start), &observance(zone, start), start)];
    let mut moment = start;
    while moment < end {
        let next = moment + TimeDelta::days(1);
        if observance(zone, moment) != observance(zone, next) {
            let change = change_between(zone, moment, next);
            transitions.push(transition(&observance(zone, moment), &observance(zone, change), change));
        }
        moment = next;
    }
    Some(IcalTimeZone { properties: vec![property("TZID", zone.name())], transitions })
}

fn observance(zone: Tz, moment: DateTime<Utc>) -> Observance {
    let offset = zone.offset_from_utc_datetime(&moment.naive_utc());
    Observance {
        seconds: offset.fix().local_minus_utc(),
        daylight: offset.dst_offset() != TimeDelta::zero(),
        name: offset.abbreviation().unwrap_or_default().to_owned(),
    }
}

/// The first second of a new offset, known to lie between two moments.
fn change_between(zone: Tz, mut before: DateTime<Utc>, mut after: DateTime<Utc>) -> DateTime<Utc> {
    let old = observance(zone, before);
    while after - before > TimeDelta::seconds(1) {
        let middle = before + (after - before) / 2;
        if observance(zone, middle) == old { before = middle } else { after = middle }
    }
    after
}

fn transition(from: &Observance, to: &Observance, moment: DateTime<Utc>) -> IcalTimeZoneTransition {
    // The start of an observance is told on the clock as it was before the change (RFC 5545, 3.6.5).
    let local: NaiveDateTime = moment.naive_utc() + TimeDelta::seconds(i64::from(from.seconds));
    let kind = if to.daylight { IcalTimeZoneTransitionType::DAYLIGHT } else { IcalTimeZoneTransitionType::STANDARD };
    IcalTimeZoneTransition {
        transition: kind,
        properties: vec![
            property("DTSTART", &local.format("%Y%m%dT%H%M%S").to_string()),
            property("TZOFFSETFROM", &offset(from.seconds)),
            property("TZOFFSETTO", &offset(to.seconds)),
            property("TZNAME", &to.name),
        ],
    }
}

fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    format!("{sign}{:02}{:02}", minutes / 60, minutes % 60)
}
