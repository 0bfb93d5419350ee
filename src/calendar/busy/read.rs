//! A calendar file as entries: the crate `ical` reads the lines, this makes sense of them.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use chrono_tz::Tz;
use ical::PropertyParser;
use ical::property::Property;

use super::busy_times::{DoubtReason, EntryDoubt};
use super::duration::{Length, duration};
use super::occurrences::{Budget, Span};
use super::values::{is_sane, local_time};
use super::zone::{Observance, Zone, utc_offset};
use crate::calendar::folding::unfolded;
use crate::model::period::Period;

/// Entries that are followed at most.
const MOST_ENTRIES: usize = 100_000;

/// Times beside its rule that one entry may have at most.
const MOST_DATES: usize = 20_000;

/// Zones, and changes of the clock in each, that are read at most: no calendar has as many.
const MOST_ZONES: usize = 200;

/// Why a file cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoCalendar {
    /// It is no calendar.
    #[error("no calendar")]
    NotACalendar,
    /// It ends in the middle.
    #[error("a part of a calendar")]
    Incomplete,
    /// It holds too many entries.
    #[error("more than {0} entries")]
    TooManyEntries(usize),
    /// Too many of its entries cannot be followed.
    #[error("more than {0} entries that cannot be followed")]
    TooManyDoubts(usize),
}

/// A time as an entry tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// The local time; of a whole day its first moment.
    pub local: NaiveDateTime,
    /// The place of its zone among those of the file.
    pub zone: usize,
    /// A whole day.
    pub is_day: bool,
}

/// An entry of a calendar.
#[derive(Debug, Clone, Default)]
pub struct Entry {
    /// The line where it begins.
    pub line: usize,
    /// What it is known by.
    pub uid: String,
    /// How often it has been changed.
    pub sequence: i64,
    /// Its start.
    pub start: Option<Moment>,
    /// Its end.
    pub end: Option<Moment>,
    /// Its length, where that is told instead of the end.
    pub length: Option<Length>,
    /// Rules by which it comes back.
    pub rules: Vec<String>,
    /// Times at which it comes back beside.
    pub more: Vec<(Moment, Option<Length>)>,
    /// Times at which it does not.
    pub but: Vec<Moment>,
    /// The time of the entry that this one stands in for.
    pub instead_of: Option<Moment>,
    /// It stands in for all later times, too.
    pub and_later: bool,
    /// It takes up time: neither cancelled nor marked as free.
    pub is_busy: bool,
}

/// What a file holds.
pub struct CalendarFile {
    /// Its zones; the first is that of times without any.
    pub zones: Vec<Zone>,
    /// Its entries.
    pub entries: Vec<Entry>,
    /// What could not be followed.
    pub doubts: Vec<EntryDoubt>,
    /// What is left of the work that it may take.
    pub budget: Budget,
}

/// The zones of a file while it is read: some are defined only after they are used.
struct Zones {
    names: Vec<String>,
    /// The entry in which each is used first.
    lines: Vec<usize>,
    /// The entry that is being read.
    line: usize,
    defined: BTreeMap<String, Vec<Observance>>,
}

/// Rules of one entry that are read at most.
const MOST_RULES: usize = 8;

/// The longest line that is read, unfolded, and the most parameters in it: what is longer is a picture or nonsense.
const LONGEST_LINE: usize = 65_536;
const MOST_PARAMETERS: usize = 50;

/// Names under which the zone of times without any, and UTC, stand among the zones.
const LOCAL: usize = 0;
const UTC: usize = 1;

/// Reads the entries of a calendar file.
///
/// # Errors
/// If it is no calendar, or holds too many entries.
pub fn read(text: &str, local: Tz, period: Period) -> Result<CalendarFile, NoCalendar> {
    // Line ends of every kind, as old and broken programs write them.
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    if !text.trim_start().get(..15).is_some_and(|start| start.eq_ignore_ascii_case("BEGIN:VCALENDAR")) {
        return Err(NoCalendar::NotACalendar);
    }
    let mut reader = Reader {
        zones: Zones {
            names: vec![String::new(), "UTC".to_owned()],
            lines: vec![0, 0],
            line: 0,
            defined: BTreeMap::new(),
        },
        entries: Vec::new(),
        doubts: Vec::new(),
        open: Vec::new(),
        has_ended: false,
        zone_name: String::new(),
    };
    for (number, line) in unfolded(&text) {
        if let Some(property) = property(line.trim()) {
            reader.take(number, &property)?;
        }
    }
    let span = span_around(period);
    let mut budget = Budget::default();
    if !reader.has_ended {
        return Err(NoCalendar::Incomplete);
    }
    let Reader { zones, entries, mut doubts, .. } = reader;
    let mut found = vec![Zone::Known(local), Zone::Known(Tz::UTC)];
    for (name, line) in zones.names.iter().zip(&zones.lines).skip(found.len()) {
        let mut defined =
            || zones.defined.get(name).and_then(|observances| Zone::defined(observances, span, &mut budget));
        let zone = Zone::of_name(name).or_else(&mut defined).unwrap_or_else(|| {
            doubts.push(EntryDoubt { line: *line, reason: DoubtReason::UnknownZone(name.clone()) });
            Zone::Known(local)
        });
        found.push(zone);
    }
    Ok(CalendarFile { zones: found, entries, doubts, budget })
}

/// The local times around a period that matter, whatever the zone.
pub fn span_around(period: Period) -> Span {
    let day = |day: NaiveDate| day.and_time(Default::default());
    // Entries may be long: what began a year before may still last.
    Span { from: day(period.from()) - TimeDelta::days(366), last: day(period.to()) + TimeDelta::days(3) }
}

/// The property that a line tells; none if it is no line of a calendar, or nonsense.
fn property(line: &str) -> Option<Property> {
    let parameters = line.split(':').next().unwrap_or_default().matches(';').count();
    let is_readable = line.len() <= LONGEST_LINE && parameters <= MOST_PARAMETERS;
    if is_readable { PropertyParser::from_reader(line.as_bytes()).next()?.ok() } else { None }
}

struct Reader {
    zones: Zones,
    entries: Vec<Entry>,
    doubts: Vec<EntryDoubt>,
    /// The components that have begun and not ended.
    open: Vec<String>,
    /// Whether the end of the calendar has been read.
    has_ended: bool,
    /// The name of the zone that is being told.
    zone_name: String,
}

impl Reader {
    fn take(&mut self, line: usize, property: &Property) -> Result<(), NoCalendar> {
        let name = property.name.to_uppercase();
        let value = property.value.as_deref().unwrap_or_default().trim();
        match name.as_str() {
            "BEGIN" => {
                let component = value.to_uppercase();
                if component == "VEVENT" {
                    if self.entries.len() == MOST_ENTRIES {
                        return Err(NoCalendar::TooManyEntries(MOST_ENTRIES));
                    }
                    self.zones.line = line;
                    self.entries.push(Entry { line, is_busy: true, ..Entry::default() });
                }
                if matches!(component.as_str(), "STANDARD" | "DAYLIGHT") {
                    self.zones.define(&self.zone_name);
                }
                // No calendar nests deeper; what does is nonsense, and must not take memory.
                if self.open.len() < 8 {
                    self.open.push(component);
                }
            }
            "END" => {
                self.open.pop();
                self.has_ended |= value.eq_ignore_ascii_case("VCALENDAR");
            }
            _ => match self.open.last().map(String::as_str) {
                Some("VEVENT") => self.entry_property(&name, property, value),
                Some("VTIMEZONE") if name == "TZID" => value.clone_into(&mut self.zone_name),
                Some("STANDARD" | "DAYLIGHT") => self.observance_property(&name, value),
                _ => {}
            },
        }
        Ok(())
    }

    fn observance_property(&mut self, name: &str, value: &str) {
        let Some(observance) = self.zones.defined.get_mut(&self.zone_name).and_then(|zone| zone.last_mut()) else {
            return;
        };
        match name {
            "DTSTART" => observance.start = local_time(value),
            "TZOFFSETTO" => observance.offset = utc_offset(value),
            "RRULE" => observance.rule = Some(value.to_owned()),
            _ => {}
        }
    }

    fn entry_property(&mut self, name: &str, property: &Property, value: &str) {
        let moment = |zones: &mut Zones| zones.moment(property, value);
        let Some(entry) = self.entries.last_mut() else { return };
        match name {
            "UID" => value.clone_into(&mut entry.uid),
            "SEQUENCE" => entry.sequence = value.parse().unwrap_or(0),
            "DTSTART" => entry.start = moment(&mut self.zones),
            "DTEND" => entry.end = moment(&mut self.zones),
            "DURATION" => entry.length = duration(value),
            "RRULE" if entry.rules.len() < MOST_RULES => entry.rules.push(value.to_owned()),
            "RECURRENCE-ID" => {
                entry.instead_of = moment(&mut self.zones);
                entry.and_later =
                    parameter(property, "RANGE").is_some_and(|range| range.eq_ignore_ascii_case("THISANDFUTURE"));
            }
            "TRANSP" if value.eq_ignore_ascii_case("TRANSPARENT") => entry.is_busy = false,
            "STATUS" if value.eq_ignore_ascii_case("CANCELLED") => entry.is_busy = false,
            "X-MICROSOFT-CDO-BUSYSTATUS" if value.eq_ignore_ascii_case("FREE") => entry.is_busy = false,
            "EXDATE" => {
                let room = MOST_DATES.saturating_sub(entry.but.len());
                let dates = value.split(',').take(room).filter_map(|date| self.zones.moment(property, date));
                entry.but.extend(dates);
            }
            "RDATE" => {
                let room = MOST_DATES.saturating_sub(entry.more.len());
                for date in value.split(',').take(room) {
                    let (start, length) = date.split_once('/').unwrap_or((date, ""));
                    let Some(start) = self.zones.moment(property, start) else { continue };
                    let length = duration(length).or_else(|| length_to(length, &start));
                    if let Some(entry) = self.entries.last_mut() {
                        entry.more.push((start, length));
                    }
                }
            }
            _ => {}
        }
    }
}

/// The value of a parameter of a property.
fn parameter<'a>(property: &'a Property, name: &str) -> Option<&'a str> {
    let (_, values) = property.params.iter().flatten().find(|(known, _)| known.eq_ignore_ascii_case(name))?;
    values.first().map(String::as_str)
}

/// The length of a time told with its end, both by the same clock.
fn length_to(end: &str, start: &Moment) -> Option<Length> {
    let end = local_time(end.trim_end_matches(['Z', 'z']))?;
    (end > start.local).then(|| Length::by_clock(end - start.local))
}

impl Zones {
    /// One more change of the clock of a zone is told.
    fn define(&mut self, zone: &str) {
        if self.defined.len() < MOST_ZONES || self.defined.contains_key(zone) {
            let defined = self.defined.entry(zone.to_owned()).or_default();
            if defined.len() < MOST_ZONES {
                defined.push(Observance::default());
            }
        }
    }

    /// A time: a day, an instant in UTC, or a time of a clock.
    fn moment(&mut self, property: &Property, value: &str) -> Option<Moment> {
        let value = value.trim();
        if value.len() == 8 {
            let day = NaiveDate::parse_from_str(value, "%Y%m%d").ok()?;
            return is_sane(day).then(|| Moment { local: day.and_time(Default::default()), zone: LOCAL, is_day: true });
        }
        if let Some(utc) = value.strip_suffix(['Z', 'z']) {
            return Some(Moment { local: local_time(utc)?, zone: UTC, is_day: false });
        }
        let local = local_time(value)?;
        let zone = parameter(property, "TZID").map_or(LOCAL, |name| self.place_of(name));
        Some(Moment { local, zone, is_day: false })
    }

    fn place_of(&mut self, name: &str) -> usize {
        match self.names.iter().position(|known| known == name) {
            Some(place) => place,
            None if self.names.len() == MOST_ZONES => LOCAL,
            None => {
                self.names.push(name.to_owned());
                self.lines.push(self.line);
                self.names.len() - 1
            }
        }
    }
}
