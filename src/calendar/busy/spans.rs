//! What falls within a period of all that a file's entries take up.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use chrono_tz::Tz;

use super::busy_times::{BusyTimes, DoubtReason, EntryDoubt};
use super::duration::Length;
use super::occurrences::{Budget, Span, occurrences};
use super::read::{CalendarFile, Entry, Moment, NoCalendar, span_around};
use super::zone::Zone;
use crate::model::local_time::whole_days;
use crate::model::period::Period;

/// Entries that cannot be followed, at most: each may have taken long.
const MOST_DOUBTS: usize = 200;

/// The busy times of a file in a period.
///
/// # Errors
/// If too much of it cannot be followed.
pub fn spans(file: CalendarFile, period: Period, zone: Tz) -> Result<BusyTimes, NoCalendar> {
    let local = Zone::Known(zone);
    let (from, to) = whole_days(period.from(), period.to());
    let mut work = Work {
        from: local.to_utc(from),
        to: local.to_utc(to),
        span: span_around(period),
        budget: file.budget,
        zones: &file.zones,
        spans: Vec::new(),
        doubts: file.doubts,
    };
    let entries = latest(file.entries);
    let mut replaced: BTreeMap<&str, Replaced> = BTreeMap::new();
    for entry in &entries {
        if let Some(instead_of) = &entry.instead_of {
            let replaced = replaced.entry(&entry.uid).or_default();
            replaced.instants.insert(work.utc(instead_of));
            replaced.days.extend(instead_of.is_day.then(|| instead_of.local.date()));
            if entry.and_later {
                work.doubt(entry, DoubtReason::LaterToo);
            }
        }
    }
    let nothing = Replaced::default();
    for entry in entries.iter().filter(|entry| entry.is_busy) {
        let others =
            if entry.instead_of.is_some() { &nothing } else { replaced.get(entry.uid.as_str()).unwrap_or(&nothing) };
        work.follow(entry, others);
        if work.doubts.len() > MOST_DOUBTS {
            return Err(NoCalendar::TooManyDoubts(MOST_DOUBTS));
        }
    }
    let Work { spans, doubts, .. } = work;
    // When the clock is set back an end may show an earlier time than the start: the time is not shorter for that.
    let by_clock = |(start, end): (NaiveDateTime, NaiveDateTime)| {
        let from = local.to_local(start);
        (from, local.to_local(end).max(from + (end - start)))
    };
    Ok(BusyTimes { spans: merged(spans).into_iter().map(by_clock).collect(), doubts })
}

/// Of entries that tell the same the one that was changed last.
fn latest(entries: Vec<Entry>) -> Vec<Entry> {
    let mut places: BTreeMap<(String, Option<(usize, NaiveDateTime)>), usize> = BTreeMap::new();
    let mut kept: Vec<Entry> = Vec::new();
    for entry in entries {
        if entry.uid.is_empty() {
            kept.push(entry);
            continue;
        }
        let key = (entry.uid.clone(), entry.instead_of.as_ref().map(|moment| (moment.zone, moment.local)));
        match places.get(&key) {
            Some(place) if kept[*place].sequence <= entry.sequence => kept[*place] = entry,
            Some(_) => {}
            None => {
                places.insert(key, kept.len());
                kept.push(entry);
            }
        }
    }
    kept
}

/// The times of an entry that others stand in for: instants, and whole days.
#[derive(Debug, Default)]
struct Replaced {
    instants: BTreeSet<NaiveDateTime>,
    days: BTreeSet<NaiveDate>,
}

struct Work<'a> {
    /// The period, in UTC.
    from: NaiveDateTime,
    to: NaiveDateTime,
    /// The local times that matter, whatever the zone.
    span: Span,
    budget: Budget,
    zones: &'a [Zone],
    /// Start and end in UTC.
    spans: Vec<(NaiveDateTime, NaiveDateTime)>,
    doubts: Vec<EntryDoubt>,
}

impl Work<'_> {
    fn utc(&self, moment: &Moment) -> NaiveDateTime {
        self.zones[moment.zone].to_utc(moment.local)
    }

    fn doubt(&mut self, entry: &Entry, reason: DoubtReason) {
        self.doubts.push(EntryDoubt { line: entry.line, reason });
    }

    /// Takes up the time of an entry, but for the occurrences that others stand in for.
    fn follow(&mut self, entry: &Entry, replaced: &Replaced) {
        let Some((start, length)) = entry.start.as_ref().zip(self.length(entry)) else {
            return self.doubt(entry, DoubtReason::NoTime);
        };
        let mut left_out: BTreeSet<NaiveDateTime> = entry.but.iter().map(|moment| self.utc(moment)).collect();
        // A day that is left out of an entry with times means all of it.
        let mut days_left_out: BTreeSet<_> =
            entry.but.iter().filter(|but| but.is_day && !start.is_day).map(|but| but.local.date()).collect();
        left_out.extend(&replaced.instants);
        days_left_out.extend(&replaced.days);
        for (moment, own_length) in self.times(entry, start) {
            let utc = self.utc(&moment);
            if !left_out.contains(&utc) && !days_left_out.contains(&moment.local.date()) {
                self.take_up(&moment, utc, own_length.unwrap_or(length));
            }
        }
    }

    /// All times at which an entry takes place.
    fn times(&mut self, entry: &Entry, start: &Moment) -> Vec<(Moment, Option<Length>)> {
        let zones = self.zones;
        let zone = &zones[start.zone];
        let mut times = vec![(start.clone(), None)];
        for rule in &entry.rules {
            if self.budget.is_spent() {
                self.doubt(entry, DoubtReason::TooOften);
                break;
            }
            match occurrences(rule, start.local, self.span, &mut self.budget, |utc| zone.to_local(utc)) {
                None => self.doubt(entry, DoubtReason::NoRule),
                Some(found) => {
                    times.extend(found.times.into_iter().map(|local| (Moment { local, ..start.clone() }, None)));
                    if found.is_cut {
                        self.doubt(entry, DoubtReason::TooOften);
                    }
                }
            }
        }
        times.extend(entry.more.iter().cloned());
        times
    }

    /// The length of an entry by its clock: to its end, as long as it says, or a whole day.
    fn length(&self, entry: &Entry) -> Option<Length> {
        let start = entry.start.as_ref()?;
        let to_end = |end: &Moment| match end.is_day == start.is_day && end.zone == start.zone {
            true => Length::by_clock(end.local - start.local),
            false => Length::exact(self.utc(end) - self.utc(start)),
        };
        let whole_day = Length::by_clock(if start.is_day { TimeDelta::days(1) } else { TimeDelta::zero() });
        let length = entry.end.as_ref().map(to_end).or(entry.length).unwrap_or(whole_day);
        // Some programs end a day on itself.
        let length = if start.is_day && length.total() < whole_day.total() { whole_day } else { length };
        Some(length).filter(|length| length.total() >= TimeDelta::zero())
    }

    fn take_up(&mut self, moment: &Moment, start: NaiveDateTime, length: Length) {
        let end = self.zones[moment.zone].to_utc(moment.local + length.by_clock) + length.exact;
        let (start, end) = (start.max(self.from), end.min(self.to));
        if start < end {
            self.spans.push((start, end));
        }
    }
}

/// Times put together where they overlap or meet.
fn merged(mut spans: Vec<(NaiveDateTime, NaiveDateTime)>) -> Vec<(NaiveDateTime, NaiveDateTime)> {
    spans.sort_unstable();
    let mut merged: Vec<(NaiveDateTime, NaiveDateTime)> = Vec::new();
    for (start, end) in spans {
        match merged.last_mut() {
            Some((_, last)) if start <= *last => *last = end.max(*last),
            _ => merged.push((start, end)),
        }
    }
    merged
}
