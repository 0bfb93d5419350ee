//! Time zones as a calendar file tells them (VTIMEZONE; RFC 5545, 3.6.5), for any zone of the IANA data.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone, Weekday};
use chrono_tz::{OffsetComponents, OffsetName, Tz};
use ical::generator::Property;
use ical::parser::ical::component::{IcalTimeZone, IcalTimeZoneTransition, IcalTimeZoneTransitionType};

use super::event::CalendarEvent;
use super::property::{DATE_TIME, property, text_property};

/// The year told of where there are no entries: a calendar must hold something (RFC 5545, 3.6).
const YEAR_WITHOUT_ENTRIES: i32 = 2021;

/// How far the clock is from UTC, and what that is called.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Clock {
    /// Seconds east of UTC.
    seconds: i32,
    /// Daylight saving time.
    daylight: bool,
    /// Abbreviation, or the offset where people have no word for it.
    name: String,
}

/// A change of the clock.
#[derive(Debug, Clone, PartialEq, Eq)]
struct ClockChange {
    /// When, in UTC.
    at: NaiveDateTime,
    /// The clock until then.
    before: Clock,
    /// The clock from then on.
    after: Clock,
}

impl ClockChange {
    /// What the clock showed at the moment it was changed.
    fn local(&self) -> NaiveDateTime {
        self.at + TimeDelta::seconds(self.before.seconds.into())
    }

    /// Whether it is the change that the European Union makes (directive 2000/84/EC): at 01:00 UTC on
    /// the last Sunday of March or October, on a Sunday also by the clock of the zone.
    fn is_european(&self) -> bool {
        let local = self.local();
        let last_sunday = local.weekday() == Weekday::Sun && (local.date() + Days::new(7)).month() != local.month();
        last_sunday
            && matches!(local.month(), 3 | 10)
            && self.at.date() == local.date()
            && Some(self.at.time()) == NaiveTime::from_hms_opt(1, 0, 0)
    }
}

/// The zone as it is in the years of the entries, from the year before the first.
pub(super) fn time_zone(zone: Tz, events: &[CalendarEvent]) -> IcalTimeZone {
    let first = events.iter().map(|event| event.start.year()).min().unwrap_or(YEAR_WITHOUT_ENTRIES);
    let last = events.iter().map(|event| event.end.year()).max().unwrap_or(YEAR_WITHOUT_ENTRIES);
    let mut component = IcalTimeZone::new();
    component.properties.push(property("TZID", zone.name()));
    component.transitions = observances(zone, first - 1, last.max(first));
    component
}

fn observances(zone: Tz, first: i32, last: i32) -> Vec<IcalTimeZoneTransition> {
    let changes = changes(zone, first, last);
    if let Some((spring, autumn)) = european_rule(&changes, first, last) {
        // A rule holds next year too, when a phone still shows a file fetched long ago.
        return vec![
            observance(spring, Some("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU")),
            observance(autumn, Some("FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU")),
        ];
    }
    let at = new_year(first);
    let clock = clock_at(zone, at);
    let begin = ClockChange { at: at - TimeDelta::seconds(clock.seconds.into()), before: clock.clone(), after: clock };
    std::iter::once(&begin).chain(&changes).map(|change| observance(change, None)).collect()
}

/// The first changes of spring and autumn, if all the years follow the rule of the European Union.
fn european_rule(changes: &[ClockChange], first: i32, last: i32) -> Option<(&ClockChange, &ClockChange)> {
    let [spring, autumn, ..] = changes else {
        return None;
    };
    let years = usize::try_from(last - first + 1).ok()?;
    let alike = changes.chunks(2).all(|year| match year {
        [one, other] => {
            (&one.before, &one.after, one.at.month()) == (&spring.before, &spring.after, 3)
                && (&other.before, &other.after, other.at.month()) == (&autumn.before, &autumn.after, 10)
        }
        _ => false,
    });
    let european = changes.len() == 2 * years && changes.iter().all(ClockChange::is_european);
    (european && alike).then_some((spring, autumn))
}

fn observance(change: &ClockChange, rule: Option<&str>) -> IcalTimeZoneTransition {
    let kind =
        if change.after.daylight { IcalTimeZoneTransitionType::DAYLIGHT } else { IcalTimeZoneTransitionType::STANDARD };
    let mut observance = IcalTimeZoneTransition::new(kind);
    observance.properties = observance_lines(change, rule);
    observance
}

fn observance_lines(change: &ClockChange, rule: Option<&str>) -> Vec<Property> {
    let mut properties = vec![
        property("DTSTART", change.local().format(DATE_TIME).to_string()),
        property("TZOFFSETFROM", utc_offset(change.before.seconds)),
        property("TZOFFSETTO", utc_offset(change.after.seconds)),
        text_property("TZNAME", &change.after.name),
    ];
    properties.extend(rule.map(|rule| property("RRULE", rule)));
    properties
}

/// `+0100`, `-0330`, `+005258`.
fn utc_offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let (hours, minutes, rest) = (seconds.abs() / 3600, seconds.abs() / 60 % 60, seconds.abs() % 60);
    match rest {
        0 => format!("{sign}{hours:02}{minutes:02}"),
        rest => format!("{sign}{hours:02}{minutes:02}{rest:02}"),
    }
}

/// The changes of the clock in some years (of UTC), both years included.
fn changes(zone: Tz, first: i32, last: i32) -> Vec<ClockChange> {
    let days = new_year(first).date().iter_days().map(|day| day.and_time(NaiveTime::MIN));
    let mut changes = Vec::new();
    let mut before = clock_at(zone, new_year(first));
    for midnight in days.take_while(|day| day.year() <= last) {
        let next = midnight + Days::new(1);
        let after = clock_at(zone, next);
        if after != before {
            changes.push(ClockChange { at: moment_of(zone, midnight, next, &before), before, after: after.clone() });
            before = after;
        }
    }
    changes
}

/// The first second between two moments at which the clock is not as it was `before`.
fn moment_of(zone: Tz, from: NaiveDateTime, to: NaiveDateTime, before: &Clock) -> NaiveDateTime {
    let (mut same, mut changed) = (0, (to - from).num_seconds());
    while changed - same > 1 {
        let middle = same + (changed - same) / 2;
        if clock_at(zone, from + TimeDelta::seconds(middle)) == *before {
            same = middle;
        } else {
            changed = middle;
        }
    }
    from + TimeDelta::seconds(changed)
}

fn clock_at(zone: Tz, utc: NaiveDateTime) -> Clock {
    let offset = zone.offset_from_utc_datetime(&utc);
    let seconds = offset.fix().local_minus_utc();
    Clock {
        seconds,
        daylight: offset.dst_offset() > TimeDelta::zero(),
        name: offset.abbreviation().map_or_else(|| utc_offset(seconds), str::to_owned),
    }
}

fn new_year(year: i32) -> NaiveDateTime {
    let epoch = NaiveDate::default();
    let months = year.saturating_sub(epoch.year()).saturating_mul(12);
    let day = match u32::try_from(months) {
        Ok(later) => epoch.checked_add_months(Months::new(later)),
        Err(_) => epoch.checked_sub_months(Months::new(months.unsigned_abs())),
    };
    day.unwrap_or(epoch).and_time(NaiveTime::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ical::generator::Emitter;

    fn written(zone: Tz, first: i32, last: i32) -> String {
        observances(zone, first, last).iter().map(Emitter::generate).collect()
    }

    #[test]
    fn stockholm_follows_the_rule_of_the_european_union() {
        assert_eq!(
            written(chrono_tz::Europe::Stockholm, 2020, 2022),
            "BEGIN:DAYLIGHT\r\nDTSTART:20200329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST\r\n\
             RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n\
             BEGIN:STANDARD\r\nDTSTART:20201025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nTZNAME:CET\r\n\
             RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\n"
        );
    }

    #[test]
    fn a_zone_with_rules_of_its_own_is_told_change_by_change() {
        let new_york = written(chrono_tz::America::New_York, 2021, 2021);
        assert!(!new_york.contains("RRULE"));
        for line in ["DTSTART:20210101T000000", "DTSTART:20210314T020000", "DTSTART:20211107T020000"] {
            assert!(new_york.contains(line), "{line} in {new_york}");
        }
        assert!(written(chrono_tz::Europe::Stockholm, 1979, 1980).contains("DTSTART:19800406T020000"));
    }

    #[test]
    fn a_zone_that_never_changes_has_one_observance() {
        assert_eq!(
            written(chrono_tz::Tz::UTC, 2020, 2022),
            "BEGIN:STANDARD\r\nDTSTART:20200101T000000\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0000\r\nTZNAME:UTC\r\n\
             END:STANDARD\r\n"
        );
    }

    #[test]
    fn offsets_have_seconds_only_where_there_are_any() {
        assert_eq!(utc_offset(-12_600), "-0330");
        assert_eq!(utc_offset(3178), "+005258");
    }

    #[test]
    fn every_zone_can_be_told() {
        for zone in chrono_tz::TZ_VARIANTS {
            assert!(!observances(zone, 2020, 2022).is_empty(), "{zone}");
        }
    }
}
